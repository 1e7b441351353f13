/** Answers a request to the JSON API: finds the operation, checks the input, keeps the rate, words the errors. */
import type { ExplainingAssistant } from '../../../bot/assistant.ts';
import { errorFields } from '../../../bot/error-fields.ts';
import type { Clock, Log } from '../../../bot/ports.ts';
import type { Knowledge } from '../../../knowledge/knowledge.ts';
import type { CalendarSnapshot } from '../../../knowledge/meetings/calendar.ts';
import { toLocalDate } from '../../../knowledge/meetings/zone.ts';
import type { SignIn } from '../../config/config.ts';
import type { SiteReply, SiteRequest } from '../../http/ports.ts';
import type { Visitor } from '../access/visitor.ts';
import type { DirectLineToken } from '../direct-line.ts';
import type { House } from './about.ts';
import type { Improving } from './improving.ts';
import { openApi } from './openapi.ts';
import { OPERATIONS, type Operation } from './operations.ts';
import type { ApiErrorCode } from './schemas.ts';
import { TableFile } from './table-file.ts';
import { type Address, wordingOf } from './words.ts';

export interface ApiOptions {
  readonly assistant: ExplainingAssistant;
  readonly knowledge: () => Knowledge;
  readonly calendars: () => CalendarSnapshot;
  readonly feedAddress?: (id: string) => string | undefined;
  readonly clock: Clock;
  readonly house: House;
  readonly address: Address;
  readonly signIn: SignIn['kind'];
  /** A token for the chat; undefined where it does not go through Azure. */
  readonly directLine: (() => Promise<DirectLineToken>) | undefined;
  readonly improving: Improving;
  readonly log: Log;
  readonly version: string;
}

const OPENAPI_PATH = '/api/openapi.json';
/** `/api/bodies/{id}` as a pattern; a segment is whatever has no slash. */
const ROUTES = OPERATIONS.map((operation) => ({
  operation,
  pattern: new RegExp(`^${operation.path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
}));

export const ownsApiPath = (path: string): boolean =>
  path === OPENAPI_PATH || ROUTES.some(({ pattern }) => pattern.test(path));

export interface Api {
  /** Paths that need no sign-in: the description holds nothing of the registry. */
  isOpen(path: string): boolean;
  describe(request: SiteRequest): SiteReply;
  answer(request: SiteRequest, visitor: Visitor): Promise<SiteReply>;
}

export function createApi(options: ApiOptions): Api {
  const document = JSON.stringify(openApi(options.version, options.signIn));
  const methodOf = ({ method }: SiteRequest) => (method === 'HEAD' ? 'GET' : method);
  return {
    isOpen: (path) => path === OPENAPI_PATH,
    describe: (request) =>
      methodOf(request) === 'GET'
        ? json(200, document)
        : fail(405, 'method-not-allowed', { headers: { allow: 'GET' } }),
    async answer(request, visitor) {
      const method = methodOf(request);
      const routes = ROUTES.filter(({ pattern }) => pattern.test(request.path));
      const route = routes.find(({ operation }) => operation.method === method);
      if (!route)
        return fail(405, 'method-not-allowed', {
          headers: { allow: routes.map(({ operation }) => operation.method).join(', ') },
        });
      if (route.operation.keepersOnly && !visitor.keeper) return fail(403, 'keepers-only');
      try {
        const segments = route.pattern.exec(request.path)?.groups ?? {};
        return await answer(route.operation, segments, request, { ...options, visitor });
      } catch (error) {
        options.log.error('api-failed', { code: route.operation.id, ...errorFields(error) });
        return fail(500, 'internal');
      }
    },
  };
}

async function answer(
  operation: Operation,
  segments: Readonly<Record<string, string>>,
  request: SiteRequest,
  options: ApiOptions & { readonly visitor: Visitor },
): Promise<SiteReply> {
  let given: unknown;
  if (operation.method === 'POST') {
    // A page of a stranger can only send other types without asking first, so this also keeps such pages out.
    if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? ''))
      return fail(415, 'unsupported-media-type');
    given = parse(request.body);
    if (given === undefined) return fail(400, 'bad-request', { detail: 'the body is no JSON' });
  } else {
    given = { ...Object.fromEntries([...request.query].filter(([, value]) => value !== '')), ...decoded(segments) };
  }
  const input = operation.input.safeParse(given);
  if (!input.success) {
    const issue = input.error.issues[0]!;
    return fail(400, 'bad-request', { detail: [issue.path.join('.'), issue.message].filter(Boolean).join(': ') });
  }
  const { lang, language } = input.data as { lang?: 'de' | 'en'; language?: 'de' | 'en' };
  const { registry } = options.knowledge();
  const now = options.clock();
  const result = await operation.run({
    ...options,
    feedAddress: options.feedAddress ?? (() => undefined),
    input: input.data,
    now,
    today: toLocalDate(now, registry.about.timeZone),
    wording: wordingOf(options.knowledge(), lang ?? language ?? 'de', options.address),
  });
  if (result === null) return fail(404, 'not-found');
  if (result instanceof TableFile)
    return {
      status: 200,
      headers: {
        'content-type': result.type,
        'content-disposition': `attachment; filename="${result.name}"`,
        'cache-control': 'no-store',
      },
      body: result.body,
    };
  return json(200, JSON.stringify(result));
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function decoded(segments: Readonly<Record<string, string>>): Record<string, string> {
  const decode = (text: string) => {
    try {
      return decodeURIComponent(text);
    } catch {
      return text; // a broken escape is simply an id that does not exist
    }
  };
  return Object.fromEntries(Object.entries(segments).map(([key, value]) => [key, decode(value)]));
}

function json(status: number, body: string, headers: Readonly<Record<string, string>> = {}): SiteReply {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers },
    body,
  };
}

/** An error as every path of the API answers it. */
export function fail(
  status: number,
  error: ApiErrorCode,
  { headers, ...more }: { detail?: string; signIn?: string; headers?: Record<string, string> } = {},
): SiteReply {
  return json(status, JSON.stringify({ error, ...more }), headers);
}
