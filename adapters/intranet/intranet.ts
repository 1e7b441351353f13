/** The intranet's side of the house: JSON API and page, as one site of the HTTP server. */
import type { ExplainingAssistant } from '../../bot/assistant.ts';
import { errorFields } from '../../bot/error-fields.ts';
import type { Clock, Log } from '../../bot/ports.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { CalendarSnapshot } from '../../knowledge/meetings/calendar.ts';
import type { IntranetConfig } from '../config/config.ts';
import type { Site, SiteReply, SiteRequest } from '../http/ports.ts';
import { createGate } from './access/gate.ts';
import { isFromOwnPage } from './access/own-page.ts';
import { isRefusal } from './access/visitor.ts';
import { createApi, fail, ownsApiPath } from './api/api.ts';
import type { Improving } from './api/improving.ts';
import { type DirectLineToken, directLineToken } from './direct-line.ts';
import { RateLimit } from './rate-limit.ts';
import { pageBundle } from './site/bundle.ts';
import { encodingFor, pack } from './site/compress.ts';
import { createFiles, ownsFilePath } from './site/files.ts';
import { isPagePath } from './site/pages.ts';
import { type ChatRights, securityHeaders } from './site/policy.ts';
import { webChatFile } from './site/web-chat.ts';

export interface IntranetOptions {
  readonly config: IntranetConfig;
  readonly assistant: ExplainingAssistant;
  readonly knowledge: () => Knowledge;
  readonly calendars: () => CalendarSnapshot;
  /** Address of the calendar feed of a body, a field or all meetings; undefined where none is served. */
  readonly feedAddress?: (id: string) => string | undefined;
  readonly clock: Clock;
  readonly improving: Improving;
  /** Instead of asking Azure, for tests. */
  readonly directLine?: () => Promise<DirectLineToken>;
  /** Id under which the bot is registered with Teams; missing where it is not. */
  readonly teamsBotId?: string;
  readonly address: 'du' | 'sie';
  readonly log: Log;
  readonly version: string;
  /** Milliseconds that never go back, for the rate limit. */
  readonly now: () => number;
}

/** Makes the site. The page is bundled at once, beside the rest of the start; the first visitor waits for it if need be. */
export async function createIntranet(options: IntranetOptions): Promise<Site> {
  const { config, log } = options;
  const headersFor = (chat?: ChatRights) => securityHeaders(config.frameAncestors, chat);
  const headers = headersFor();
  const gate = await createGate(config, options);
  const rate = new RateLimit(config.requestsPerMinute, options.now);
  const api = createApi({
    ...options,
    signIn: config.signIn.kind,
    directLine: options.directLine ?? (config.directLine && (() => directLineToken(config.directLine!))),
    house: {
      ...(options.teamsBotId ? { teamsBotId: options.teamsBotId } : {}),
      ...(config.accessibilityContact ? { accessibilityContact: config.accessibilityContact } : {}),
    },
  });
  const bundle = () =>
    pageBundle().catch((error: unknown) => {
      log.error('page-not-built', errorFields(error));
      throw error;
    });
  const files = createFiles({
    bundle,
    headersFor,
    webChat: config.chat === 'web-chat' ? webChatFile() : undefined,
    directLineHost: config.directLine?.host,
  });
  bundle().catch(() => {}); // told in the log, and to whoever opens the page

  /** Undefined: within the rate. */
  const tooMany = (client: string): SiteReply | undefined => {
    const wait = rate.take(client);
    return wait > 0 ? fail(429, 'too-many-requests', { headers: { 'retry-after': String(wait) } }) : undefined;
  };
  const answer = async (request: SiteRequest): Promise<SiteReply> => {
    if (!isFromOwnPage(request, config.origin)) return fail(403, 'wrong-origin');
    if (gate.owns(request.path)) return tooMany(request.remote) ?? gate.handle(request);
    if (api.isOpen(request.path)) return tooMany(request.remote) ?? api.describe(request);
    const visitor = await gate.admit(request);
    if (!isRefusal(visitor)) return tooMany(visitor.id) ?? api.answer(request, visitor);
    const { status, error, ...more } = visitor;
    return fail(status, error, { ...more, ...(status === 401 ? { headers: { 'www-authenticate': 'Bearer' } } : {}) });
  };
  return {
    missing: files,
    owns: (path) => ownsApiPath(path) || ownsFilePath(path) || gate.owns(path),
    handle: async (request) => {
      if (ownsFilePath(request.path))
        return (isPagePath(request.path) ? await gate.redirect(request) : undefined) ?? files(request);
      const reply = await answer(request);
      const body = Buffer.from(reply.body);
      const encoding = encodingFor(request.headers['accept-encoding'], body.length);
      return {
        status: reply.status,
        headers: {
          ...headers,
          vary: 'accept-encoding',
          ...reply.headers,
          ...(encoding ? { 'content-encoding': encoding } : {}),
        },
        body: encoding ? await pack(body, encoding, 4) : body,
      };
    },
  };
}
