/**
 * Who owns a team. The Bot Framework's own list of members does not say it, so Microsoft Graph is asked, which needs the
 * application permission TeamMember.Read.All. Wherever it cannot be told the answer is undefined, and nobody is let in.
 */
import { AuthenticationConstants, type ServiceClientCredentialsFactory } from 'botframework-connector';
import { errorFields } from '../../bot/error-fields.ts';
import type { ConversationAddress, Log } from '../../bot/ports.ts';
import type { TeamsAccess } from '../config/config.ts';
import { credentialsOf } from './authentication.ts';
import { type GuardOptions, isAllowedServiceUrl } from './inbound-guard.ts';

const GRAPH = 'https://graph.microsoft.com';
const TIMEOUT_MS = 4_000;
const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Of the team's members only this one. */
const memberOnly = (sender: string) =>
  `$filter=${encodeURIComponent(`microsoft.graph.aadUserConversationMember/userId eq '${sender}'`)}`;

export interface OwnersOptions extends GuardOptions {
  readonly log: Log;
  readonly fetch?: typeof fetch;
  /** A token for that audience; by default from the registration. */
  readonly token?: (audience: string) => Promise<string>;
}

export type IsOwner = (address: ConversationAddress, sender: string) => Promise<boolean | undefined>;

export function createIsOwner(options: OwnersOptions): IsOwner {
  const { access, log, fetch: ask = fetch, token = tokens(access) } = options;
  const get = async (url: string, audience: string): Promise<Readonly<Record<string, unknown>>> => {
    const response = await ask(url, {
      headers: { authorization: `Bearer ${await token(audience)}`, accept: 'application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok) throw new Error(`status ${response.status}`);
    return (await response.json()) as Readonly<Record<string, unknown>>;
  };
  return async ({ scope, teamId, serviceUrl }, sender) => {
    // A group chat has no owners.
    if (access.mode === 'open' || scope !== 'channel' || teamId === undefined) return undefined;
    if (!isAllowedServiceUrl(serviceUrl, options) || !GUID.test(sender)) return undefined;
    try {
      const base = serviceUrl.replace(/\/+$/, '');
      const team = await get(
        `${base}/v3/teams/${encodeURIComponent(teamId)}`,
        AuthenticationConstants.ToChannelFromBotOAuthScope,
      );
      if (typeof team.aadGroupId !== 'string') return undefined;
      const members = await get(
        `${GRAPH}/v1.0/teams/${encodeURIComponent(team.aadGroupId)}/members?${memberOnly(sender)}`,
        GRAPH,
      );
      if (!Array.isArray(members.value)) return undefined;
      return members.value.some(({ userId, roles }: { userId?: unknown; roles?: unknown }) => {
        const isOwner = Array.isArray(roles) && roles.includes('owner');
        return isOwner && typeof userId === 'string' && userId.toLowerCase() === sender.toLowerCase();
      });
    } catch (error) {
      log.warn('owners-unknown', errorFields(error));
      return undefined;
    }
  };
}

/** Tokens of the registration; the SDK keeps them until they run out. */
function tokens(access: TeamsAccess): (audience: string) => Promise<string> {
  const factory: ServiceClientCredentialsFactory = credentialsOf(access);
  return async (audience) => {
    const appId = access.mode === 'open' ? '' : access.appId;
    const { ToChannelFromBotLoginUrl } = AuthenticationConstants;
    const credentials = await factory.createCredentials(appId, audience, ToChannelFromBotLoginUrl, true);
    return (credentials as unknown as { getToken(): Promise<string> }).getToken();
  };
}
