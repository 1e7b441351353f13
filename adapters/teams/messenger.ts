/**
 * Posts without being asked: one attempt per call, classified by what can be known of it. The connector comes from
 * `connector.ts`, which repeats nothing and has a timeout; a guess in this file would double or lose a post.
 */
import type { Activity, ConversationParameters } from 'botbuilder';
import { AuthenticationConstants, ClaimsIdentity, type ConnectorClient } from 'botframework-connector';
import type { ConversationAddress, OutgoingMessage } from '../../bot/ports.ts';
import type { Messenger, SendResult } from '../../bot/reminders/ports.ts';
import { LateError, within } from '../within.ts';
import { createAuthentication } from './authentication.ts';
import type { GuardedAuthentication } from './connector.ts';
import { type GuardOptions, isAllowedServiceUrl } from './inbound-guard.ts';
import { toActivity } from './outgoing.ts';

export interface MessengerOptions {
  readonly authentication: GuardedAuthentication;
  /** Application id of the bot; empty without registration. */
  readonly appId: string;
  /** Checked for every send: an address may have been stored under another configuration. */
  readonly isAllowedServiceUrl: (url: string) => boolean;
  /** Whole attempt after the token was had, in case the client's own timeout does not hold. */
  readonly deadlineMs?: number;
  readonly tokenMs?: number;
}

/** What a connection to Teams needs to know; the endpoint takes the same. */
export interface ConnectionOptions extends Pick<GuardOptions, 'access' | 'serviceUrlHosts' | 'directLineHost'> {
  /** How long one call to Teams may take. */
  readonly timeoutMs: number;
}

/** The messenger of this registration. */
export function createMessenger(options: ConnectionOptions): Messenger {
  const isAllowed = (url: string) => isAllowedServiceUrl(url, options);
  const authentication = createAuthentication(options.access, {
    timeoutMs: options.timeoutMs,
    isAllowedServiceUrl: isAllowed,
  });
  const appId = options.access.mode === 'open' ? '' : options.access.appId;
  return new TeamsMessenger({ authentication, appId, isAllowedServiceUrl: isAllowed });
}

const DEADLINE_MS = 12_000;
/** Within these the token must be had; together with the deadline less than half a lease. */
const TOKEN_MS = 3_000;

export class TeamsMessenger implements Messenger {
  readonly #options: MessengerOptions;

  constructor(options: MessengerOptions) {
    this.#options = options;
  }

  post(to: ConversationAddress, message: OutgoingMessage): Promise<SendResult> {
    return this.#attempt(to, async (client) => {
      const activity = this.#activity(to, message);
      if (to.scope !== 'channel') return client.conversations.sendToConversation(to.key, activity);
      // In a channel a new post is a new conversation, the thread; its id is the activity's.
      const created = await client.conversations.createConversation({
        isGroup: true,
        activity,
        channelData: {
          channel: { id: to.channelId ?? to.key },
          ...(to.tenantId ? { tenant: { id: to.tenantId } } : {}),
        },
        ...(to.tenantId ? { tenantId: to.tenantId } : {}),
      } as ConversationParameters);
      const thread = /;messageid=(.+)$/.exec(created.id ?? '')?.[1];
      return { id: created.activityId ?? thread };
    });
  }

  reply(to: ConversationAddress, messageId: string, message: OutgoingMessage): Promise<SendResult> {
    return this.#attempt(to, (client) =>
      client.conversations.sendToConversation(thread(to, messageId), this.#activity(to, message)),
    );
  }

  update(to: ConversationAddress, messageId: string, message: OutgoingMessage): Promise<SendResult> {
    return this.#attempt(to, async (client) => {
      const activity = { ...this.#activity(to, message), id: messageId };
      const updated = await client.conversations.updateActivity(thread(to, messageId), messageId, activity);
      return { id: updated?.id ?? messageId };
    });
  }

  #activity(to: ConversationAddress, message: OutgoingMessage): Activity {
    return { ...toActivity(message, to.scope), from: { id: to.botId } } as Activity;
  }

  async #attempt(
    to: ConversationAddress,
    send: (client: ConnectorClient) => Promise<{ id?: string | undefined }>,
  ): Promise<SendResult> {
    const { deadlineMs = DEADLINE_MS, tokenMs = TOKEN_MS } = this.#options;
    if (!this.#options.isAllowedServiceUrl(to.serviceUrl)) return { kind: 'refused', status: 0, code: 'service-url' };
    let client: ConnectorClient;
    try {
      client = await within(tokenMs, this.#connect(to.serviceUrl));
    } catch (error) {
      // Nothing was sent: the client was still being made, or the token was being fetched.
      return { kind: 'neverLeft', code: error instanceof LateError ? 'token-timeout' : 'token' };
    }
    try {
      const { id } = await within(deadlineMs, send(client));
      return { kind: 'delivered', ...(id ? { messageId: id } : {}) };
    } catch (error) {
      return error instanceof LateError ? { kind: 'unknown', code: 'timeout' } : classify(error);
    }
  }

  /** Fetches the token first: the only failure of a send of which one can be sure that nothing has left. */
  async #connect(serviceUrl: string): Promise<ConnectorClient> {
    const { authentication, appId } = this.#options;
    const { AudienceClaim, AppIdClaim } = AuthenticationConstants;
    const identity = new ClaimsIdentity([
      { type: AudienceClaim, value: appId },
      { type: AppIdClaim, value: appId },
    ]);
    const client = await authentication.createConnectorFactory(identity).create(serviceUrl);
    const { credentials } = client as unknown as { credentials?: { getToken?: (force?: boolean) => Promise<unknown> } };
    if (appId !== '') await credentials?.getToken?.();
    return client;
  }
}

/** Below a post of a channel; elsewhere there are no threads. */
const thread = (to: ConversationAddress, messageId: string): string =>
  to.scope === 'channel' ? `${to.channelId ?? to.key};messageid=${messageId}` : to.key;

/** Errors of making a connection: not a byte of the request was written. A reset is not among them. */
const NEVER_LEFT =
  /^(?:ENOTFOUND|EAI_\w+|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ENETDOWN|EADDRNOTAVAIL|CERT_\w+|UNABLE_TO_\w+|SELF_SIGNED_\w+|DEPTH_ZERO_\w+|ERR_TLS_CERT_\w+|ERR_SSL_\w+|EPROTO)$/;
/** Not posted and never will be. Any other status that is no success leaves it open. */
const REFUSED = new Set([400, 401, 403, 404, 405, 410, 413, 415, 422]);

/** Shape of the HTTP client's error. */
interface RestFailure {
  readonly name?: string;
  readonly statusCode?: number;
  readonly code?: string;
  readonly response?: { readonly headers?: { get?(name: string): string | undefined } };
  readonly details?: { readonly error?: { readonly code?: string } };
}

export function classify(error: unknown): SendResult {
  if (typeof error !== 'object' || error === null) return { kind: 'unknown', code: 'error' };
  const { statusCode, code, response, details } = error as RestFailure;
  if (statusCode === 429) {
    const retryAfterMs = retryAfter(response?.headers?.get?.('retry-after'));
    return { kind: 'throttled', ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
  }
  if (statusCode !== undefined && REFUSED.has(statusCode)) {
    return { kind: 'refused', status: statusCode, code: details?.error?.code ?? 'refused' };
  }
  // It was posted, only the answer cannot be read.
  if (statusCode !== undefined && statusCode >= 200 && statusCode < 300) return { kind: 'delivered' };
  if (statusCode !== undefined) return { kind: 'unknown', code: `status-${statusCode}` };
  if (code !== undefined && NEVER_LEFT.test(code)) return { kind: 'neverLeft', code: code.toLowerCase() };
  return {
    kind: 'unknown',
    code: (error as Error).name === 'AbortError' ? 'timeout' : (code ?? 'error').toLowerCase(),
  };
}

/** Seconds or a date; at most a day, whatever it says. None where it is no time to come: then we wait as long as we see fit. */
function retryAfter(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const ms = /^[\d.]+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return ms > 0 ? Math.min(ms, 86_400_000) : undefined;
}
