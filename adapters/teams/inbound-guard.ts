/**
 * What a request must be before the SDK sees it. The SDK parses before it authenticates, compares the service URL only
 * if there is one, and puts its error texts into answers; so the rules stand here, each with a code, and each is tested
 * to keep the bot untouched.
 */
import { isLoopback, type TeamsAccess } from '../config/config.ts';
import { withinLimits } from './json-limits.ts';
import { looksLikeChannelToken } from './token.ts';

/** Why a request is refused, with its HTTP status. The answer's body is `{"error": code}` and nothing else. */
export const REFUSALS = {
  'method-not-allowed': 405,
  'unsupported-media-type': 415,
  unauthorized: 401,
  'bad-json': 400,
  'not-an-object': 400,
  'limits-exceeded': 400,
  'bad-field': 400,
  'unknown-type': 400,
  'unknown-invoke': 501,
  'channel-not-allowed': 403,
  'service-url-not-allowed': 403,
  'tenant-not-allowed': 403,
} as const;
export type Refusal = keyof typeof REFUSALS;

/** An activity whose basic shape is known; everything else in it is still somebody else's word. */
export interface CheckedActivity extends Readonly<Record<string, unknown>> {
  readonly type: string;
  readonly channelId: string;
  readonly serviceUrl: string;
}

export interface GuardOptions {
  readonly access: TeamsAccess;
  /** Host names to which replies may go. */
  readonly serviceUrlHosts: readonly string[];
  /** Host of Direct Line, where the chat on the page comes through it. */
  readonly directLineHost?: string;
}

/** Activity types of Teams. Most are ignored later, but they are no reason to answer with an error. */
const TYPES = new Set(['message', 'messageUpdate', 'messageDelete', 'messageReaction', 'conversationUpdate']);
for (const type of ['installationUpdate', 'invoke', 'event', 'typing', 'endOfConversation', 'command']) TYPES.add(type);

/** What Teams may ask for an answer in place; 501 is its word for everything else. */
const INVOKES = new Set(['composeExtension/query', 'composeExtension/queryLink', 'message/submitAction']);

const OPEN_CHANNELS = new Set(['msteams', 'emulator', 'webchat', 'directline']);
const STRINGS = ['id', 'text', 'textFormat', 'locale', 'name', 'action', 'timestamp', 'replyToId', 'deliveryMode'];
const ACCOUNTS = ['from', 'recipient', 'conversation'];

/** Rules on method and headers; the body is not read before they are passed. Null: nothing to object to. */
export function checkHead(
  method: string,
  headers: Readonly<Record<string, string | undefined>>,
  options: GuardOptions,
): Refusal | null {
  if (method !== 'POST') return 'method-not-allowed';
  if (!/^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '')) return 'unsupported-media-type';
  // No compression: the limit on size would not hold for what comes out.
  if (headers['content-encoding'] !== undefined) return 'unsupported-media-type';
  if (options.access.mode === 'open') return null;
  return looksLikeChannelToken(headers.authorization, options.access.appId) ? null : 'unauthorized';
}

/** Rules on the body. */
export function checkBody(body: string, options: GuardOptions): CheckedActivity | Refusal {
  let activity: unknown;
  try {
    activity = JSON.parse(body);
  } catch {
    return 'bad-json';
  }
  if (!isObject(activity)) return 'not-an-object';
  if (!withinLimits(activity)) return 'limits-exceeded';
  if (!wellFormed(activity)) return 'bad-field';
  if (!TYPES.has(activity.type)) return 'unknown-type';
  if (activity.type === 'invoke' && !INVOKES.has(String(activity.name))) return 'unknown-invoke';
  const { access, directLineHost } = options;
  // Who comes through Direct Line got a token from our own page, after the sign-in; Azure names no tenant there.
  const direct = access.mode === 'registered' && directLineHost !== undefined && activity.channelId === 'directline';
  const mayCome = access.mode === 'open' ? OPEN_CHANNELS.has(activity.channelId) : activity.channelId === 'msteams';
  if (!mayCome && !direct) return 'channel-not-allowed';
  const hosts = direct ? [directLineHost] : options.serviceUrlHosts;
  if (!isAllowedServiceUrl(activity.serviceUrl, { access, serviceUrlHosts: hosts })) return 'service-url-not-allowed';
  if (access.mode === 'registered' && !direct && !ofTenant(activity, access.tenantId)) return 'tenant-not-allowed';
  return activity;
}

/** True if replies may be sent there: https and on the list, or, for an open bot, this machine and nothing else. */
export function isAllowedServiceUrl(serviceUrl: string, options: GuardOptions): boolean {
  if (!URL.canParse(serviceUrl)) return false;
  const url = new URL(serviceUrl);
  if (url.username !== '' || url.password !== '') return false;
  if (options.access.mode === 'open') return /^https?:$/.test(url.protocol) && isLoopback(url.hostname);
  return (
    url.protocol === 'https:' &&
    url.port === '' &&
    [...options.serviceUrlHosts, options.directLineHost].includes(url.hostname)
  );
}

function wellFormed(activity: Record<string, unknown>): activity is Record<string, unknown> & CheckedActivity {
  if (![activity.type, activity.channelId, activity.serviceUrl].every((value) => typeof value === 'string'))
    return false;
  if (!STRINGS.every((name) => isAbsent(activity[name]) || typeof activity[name] === 'string')) return false;
  for (const name of ACCOUNTS) {
    const account = activity[name];
    if (!isObject(account) || typeof account.id !== 'string' || account.id === '') return false;
  }
  const isMessage = activity.type === 'message' || activity.type === 'messageUpdate' || activity.type === 'invoke';
  // Without an id a repeated delivery could not be told from a new message.
  if (isMessage && (typeof activity.id !== 'string' || activity.id === '')) return false;
  const lists = ['entities', 'attachments', 'membersAdded', 'membersRemoved'];
  return lists.every((name) => {
    const list = activity[name];
    return isAbsent(list) || (Array.isArray(list) && list.every(isObject));
  });
}

/** At least one place names the tenant, and none names another. */
function ofTenant(activity: CheckedActivity, tenantId: string): boolean {
  const conversation = activity.conversation as Record<string, unknown>;
  const channelData = isObject(activity.channelData) ? activity.channelData : {};
  const tenant = isObject(channelData.tenant) ? channelData.tenant : {};
  const named = [conversation.tenantId, tenant.id].filter((value) => !isAbsent(value));
  return named.length > 0 && named.every((value) => typeof value === 'string' && value.toLowerCase() === tenantId);
}

function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
