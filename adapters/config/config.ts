/** The settings after checking: what the rest of the house gets to see. */

import { isIPv4 } from 'node:net';
import type { MayChange } from '../../bot/reminders/handle.ts';
import type { SourceConfig } from '../calendars/source.ts';

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
  /** Whether others get to see the intranet page: without it there are no tabs. Missing: not decided yet. */
  readonly page?: 'served' | 'off';
  /** Host of the intranet page, which the tabs show; missing: the same. */
  readonly pageHost?: string;
  /** For a page that takes a token of Teams: the registration that the tab asks one for. */
  readonly tabSignIn?: { readonly id: string; readonly resource: string };
  readonly developerName?: string;
  readonly websiteUrl?: string;
  readonly privacyUrl?: string;
  readonly termsOfUseUrl?: string;
}

/** What a token must say to let somebody in. All of it is checked, and the signature with the issuer's own keys. */
export interface TokenRules {
  /** Where the keys are found; also the first of `issuers`. */
  readonly issuer: string;
  /** Issuers that a token may name: Entra has two names for itself. */
  readonly issuers: readonly string[];
  /** Empty: no bearer token is accepted. */
  readonly audiences: readonly string[];
  readonly scope: string;
  readonly tenantId?: string;
}

/** Who lets people in to the page. `none` exists on loopback only, beside a bot without registration. */
export type SignIn =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'oidc';
      readonly clientId: string;
      readonly clientSecret: string;
      /** Origin of the page, without a slash at the end. */
      readonly origin: string;
      readonly tokens: TokenRules;
    }
  | { readonly kind: 'teams'; readonly tokens: TokenRules }
  | {
      readonly kind: 'proxy';
      /** IP addresses and networks in CIDR notation. */
      readonly addresses: readonly string[];
      readonly userHeader: string;
      readonly groupsHeader?: string;
    };

/** Who keeps the registry: ids of people, and groups or roles. */
export interface Keepers {
  readonly people: readonly string[];
  readonly groups: readonly string[];
}

/** Direct Line through Azure, instead of straight to this server. */
export interface DirectLine {
  readonly secret: string;
  readonly host: string;
}

/** What the page on the intranet may do, and for whom. */
export interface IntranetConfig {
  readonly signIn: SignIn;
  readonly keepers: Keepers;
  /** Origin under which people open the page; without it whatever they asked for. */
  readonly origin?: string;
  /** Origins whose pages may show it in a frame. */
  readonly frameAncestors: readonly string[];
  readonly requestsPerMinute: number;
  /** Which chat other pages show: Microsoft's Web Chat with cards, or the page's own, a hundredth of its size. */
  readonly chat: 'web-chat' | 'light';
  /** Only with Web Chat, and a registered bot. */
  readonly directLine?: DirectLine;
  /** Whom to tell about barriers, as the operator words it. */
  readonly accessibilityContact?: string;
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
  /** Object ids of those who decide on change proposals; `everyone` only without registration and sign-in. */
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
  return name === 'localhost' || name === '::1' || (name.startsWith('127.') && isIPv4(name));
}
