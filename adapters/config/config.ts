/** The settings after checking: what the rest of the house gets to see. */

import type { MayChange } from '../../bot/reminders/handle.ts';
import type { SourceConfig } from '../calendars/sources.ts';

/** How the bot proves to Microsoft who it is. */
export type Credential =
  | { readonly kind: 'secret'; readonly password: string }
  | { readonly kind: 'certificate'; readonly thumbprint: string; readonly privateKey: string }
  | { readonly kind: 'managed-identity' };

/** The bot's registration; `open` accepts unauthenticated traffic and exists on loopback only. */
export type TeamsAccess =
  | { readonly mode: 'open' }
  | { readonly mode: 'registered'; readonly appId: string; readonly tenantId: string; readonly credential: Credential };

/** Details of the Teams app package; what is missing stays a placeholder that `npm run package -- --check` shows. */
export interface ManifestConfig {
  readonly appId?: string;
  readonly botId?: string;
  readonly version?: string;
  readonly publicHost?: string;
  readonly developerName?: string;
  readonly websiteUrl?: string;
  readonly privacyUrl?: string;
  readonly termsOfUseUrl?: string;
}

/** What the page on the intranet may do, and for whom. */
export interface IntranetConfig {
  /** Origins whose pages may show it in a frame. */
  readonly frameAncestors: readonly string[];
  readonly requestsPerMinute: number;
}

/** Where subscriptions and posts are kept: a `postgres://` URL or the path of a file. */
export type DatabaseConfig = { readonly url: string } | { readonly file: string };

/** Reminders and digests: who decides on them, and how fast they go out. */
export interface PostsConfig {
  readonly operators: 'everyone' | readonly string[];
  readonly mayChange: MayChange;
  /** Over all conversations and instances. */
  readonly perSecond: number;
}

export interface Config {
  readonly production: boolean;
  readonly host: string;
  readonly port: number;
  readonly registryDir: string;
  readonly language: 'de' | 'en';
  readonly formOfAddress: 'du' | 'sie';
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info';
  readonly teams: TeamsAccess;
  readonly serviceUrlHosts: readonly string[];
  readonly replyTimeoutMs: number;
  readonly database: DatabaseConfig;
  readonly posts: PostsConfig;
  /** Port of the Playground, or null where it is not started. */
  readonly playgroundPort: number | null;
  /** The page and JSON API for the intranet, or null where they are not served. */
  readonly intranet: IntranetConfig | null;
  /** Object ids of those who decide on change proposals; `everyone` only without registration. */
  readonly keepers: readonly string[] | 'everyone';
  /** Whether the gap report keeps what was typed. */
  readonly gapsKeepText: boolean;
  readonly manifest: ManifestConfig;
  /** Sources of meetings that the operator named. */
  readonly calendars: readonly SourceConfig[];
  /** Directory in which their last state is kept. */
  readonly calendarCache: string;
  /** Protects the calendar feeds; without it they are served to an open bot only. */
  readonly calendarFeedKey?: string;
  /** Host name under which others reach the bot. */
  readonly publicHost?: string;
}

/** One wrong setting: which, where it came from, what to do. */
export interface ConfigError {
  readonly setting: string;
  readonly origin: string;
  readonly problem: string;
}

/** True for addresses that only this machine can reach. */
export function isLoopback(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[|\]$/g, '');
  return name === 'localhost' || name === '::1' || /^127(\.\d{1,3}){3}$/.test(name);
}
