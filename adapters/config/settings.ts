/**
 * The one table of settings. Reading, `--help`, `.env.example` and docs/configuration.md are all made or checked from
 * it, so that a setting that is not listed here does not exist.
 */
import * as z from 'zod';
import type { MayChange } from '../../bot/reminders/handle.ts';
import { calendarSources } from './calendars.ts';
import { MANIFEST_SETTINGS } from './manifest-settings.ts';
import { PAGE_SETTINGS } from './page-settings.ts';
import { GUID_HELP, guid, guids, HOST_NAME, hosts, ids, onOff, origins, port, seconds, text } from './shapes.ts';

/** One setting: how it is called in each place, what it may be, and what it is for. */
export interface Setting {
  /** Name of the environment variable. */
  readonly env: string;
  /** Path in the YAML file, such as `server.port`. */
  readonly yaml: string;
  /** Command line flag without dashes. Secrets have none: a process list would show them. */
  readonly flag?: string;
  readonly schema: z.ZodType<unknown, string>;
  /** Default as one would write it into the environment; absent: no default. */
  readonly default?: string;
  /** What it is for, in one sentence. */
  readonly help: string;
  /** What to write instead, shown after a wrong value. */
  readonly expected: string;
  readonly secret?: true;
  /** A list or map in the YAML file, JSON elsewhere; its schema reads JSON. */
  readonly structured?: true;
}

/** All settings, in the order in which help and documentation show them. */
export const SETTINGS = {
  configFile: {
    env: 'GREMIENLOTSE_CONFIG',
    yaml: '',
    flag: 'config',
    schema: text,
    help: 'YAML file with any of the settings below. Environment and flags go before it.',
    expected: 'the path of a readable YAML file',
  },
  environment: {
    env: 'NODE_ENV',
    yaml: '',
    schema: z.enum(['development', 'production', 'test']),
    default: 'development',
    help: '"production" refuses to start without the registration of the bot and starts no Playground.',
    expected: 'development, production or test',
  },
  host: {
    env: 'HOST',
    yaml: 'server.host',
    flag: 'host',
    schema: z.union([z.ipv4(), z.ipv6(), z.string().regex(HOST_NAME)]) as z.ZodType<string, string>,
    default: '127.0.0.1',
    help: 'Address to listen on. Any other than a loopback address needs the registration of the bot.',
    expected: 'an IP address or host name, such as 127.0.0.1 or 0.0.0.0',
  },
  port: {
    env: 'PORT',
    yaml: 'server.port',
    flag: 'port',
    schema: port,
    default: '3978',
    help: 'Port of the bot; 0 takes a free one.',
    expected: 'a number from 0 to 65535',
  },
  registryDir: {
    env: 'GREMIENLOTSE_REGISTRY',
    yaml: 'registry.directory',
    flag: 'registry',
    schema: text,
    default: 'knowledge/registry',
    help: 'Directory of the registry (YAML files).',
    expected: 'the path of a directory',
  },
  language: {
    env: 'GREMIENLOTSE_LANGUAGE',
    yaml: 'bot.language',
    flag: 'language',
    schema: z.enum(['de', 'en']),
    default: 'de',
    help: 'Language of the welcome, before anybody has written anything. Answers follow the question.',
    expected: 'de or en',
  },
  formOfAddress: {
    env: 'FORM_OF_ADDRESS',
    yaml: 'bot.formOfAddress',
    flag: 'form-of-address',
    schema: z.enum(['du', 'sie']),
    default: 'sie',
    help: 'How the bot addresses people in German.',
    expected: 'du or sie',
  },
  logLevel: {
    env: 'LOG_LEVEL',
    yaml: 'log.level',
    flag: 'log-level',
    schema: z.enum(['silent', 'error', 'warn', 'info']),
    default: 'warn',
    help: 'What is written to standard output as JSON lines. No level writes what people typed, or names.',
    expected: 'silent, error, warn or info',
  },
  appId: {
    env: 'MICROSOFT_APP_ID',
    yaml: 'teams.appId',
    flag: 'app-id',
    schema: guid,
    help: 'Application (client) id of the bot registration. Empty: unauthenticated, on loopback only.',
    expected: GUID_HELP,
  },
  tenantId: {
    env: 'MICROSOFT_APP_TENANT_ID',
    yaml: 'teams.tenantId',
    flag: 'tenant-id',
    schema: guid,
    help: 'Directory (tenant) id. Messages of any other tenant are refused.',
    expected: GUID_HELP,
  },
  appType: {
    env: 'MICROSOFT_APP_TYPE',
    yaml: 'teams.appType',
    flag: 'app-type',
    schema: z.enum(['SingleTenant', 'UserAssignedMSI']),
    default: 'SingleTenant',
    help: 'SingleTenant (with secret or certificate) or UserAssignedMSI (managed identity in Azure, no secret).',
    expected: 'SingleTenant or UserAssignedMSI',
  },
  password: {
    env: 'MICROSOFT_APP_PASSWORD',
    yaml: 'teams.password',
    schema: text,
    secret: true,
    help: 'Client secret of the registration. Better kept in the environment than in the file.',
    expected: 'the value of the client secret (not its id)',
  },
  certificateThumbprint: {
    env: 'MICROSOFT_APP_CERTIFICATE_THUMBPRINT',
    yaml: 'teams.certificateThumbprint',
    flag: 'certificate-thumbprint',
    schema: z.string().regex(/^[0-9a-f]{40}$/i),
    help: 'SHA-1 thumbprint of the certificate, instead of a secret.',
    expected: '40 hexadecimal digits',
  },
  certificateKeyFile: {
    env: 'MICROSOFT_APP_CERTIFICATE_KEY_FILE',
    yaml: 'teams.certificateKeyFile',
    flag: 'certificate-key-file',
    schema: text,
    help: 'File with the private key of that certificate (PEM).',
    expected: 'the path of a readable PEM file',
  },
  serviceUrlHosts: {
    env: 'TEAMS_SERVICE_HOSTS',
    yaml: 'teams.serviceHosts',
    flag: 'teams-service-hosts',
    schema: hosts,
    default: 'smba.trafficmanager.net,smba.infra.gcc.teams.microsoft.com',
    help: 'Hosts (comma separated) to which replies may be sent. A message that names another is refused.',
    expected: 'host names separated by commas, without https://',
  },
  replyTimeout: {
    env: 'TEAMS_TIMEOUT_SECONDS',
    yaml: 'teams.timeoutSeconds',
    flag: 'teams-timeout-seconds',
    schema: seconds,
    default: '10',
    help: 'How long one call to Teams may take. Teams gives up on a turn after 15 seconds.',
    expected: 'a number from 1 to 14',
  },
  databaseFile: {
    env: 'DATABASE_FILE',
    yaml: 'database.file',
    flag: 'database-file',
    schema: text,
    default: 'data/gremienlotse.db',
    help: 'SQLite file with subscriptions and posts, made if it is missing; on a local disk. ":memory:" forgets at the end.',
    expected: 'the path of a file in a directory that can be written',
  },
  databaseUrl: {
    env: 'DATABASE_URL',
    yaml: 'database.url',
    schema: z
      .string()
      .max(2048)
      .regex(/^postgres(ql)?:\/\/[^\s]+$/),
    secret: true,
    help: 'PostgreSQL instead of the file, for several instances that share the work.',
    expected: 'an address such as postgres://user:password@host:5432/database',
  },
  operators: {
    env: 'OPERATORS',
    yaml: 'posts.operators',
    flag: 'operators',
    schema: guids,
    help: 'Object ids of those who see the status and decide on uncertain posts. Without registration: everyone.',
    expected: 'object ids (GUIDs) separated by commas',
  },
  subscriptionsChangedBy: {
    env: 'SUBSCRIPTIONS_CHANGED_BY',
    yaml: 'posts.changedBy',
    flag: 'subscriptions-changed-by',
    schema: z.union([z.enum(['everyone', 'owners']), guids]) as z.ZodType<MayChange, string>,
    default: 'everyone',
    help: 'Who may change what a channel or group chat gets; in a personal chat it is always the person.',
    expected: 'everyone, owners, or object ids (GUIDs) separated by commas',
  },
  postsPerSecond: {
    env: 'POSTS_PER_SECOND',
    yaml: 'posts.perSecond',
    flag: 'posts-per-second',
    schema: z
      .string()
      .regex(/^\d{1,2}$/)
      .transform(Number)
      .refine((value) => value >= 1 && value <= 50),
    default: '10',
    help: 'Reminders and digests sent in a second, over all conversations and instances. One conversation gets one.',
    expected: 'a number from 1 to 50',
  },
  playground: {
    env: 'PLAYGROUND',
    yaml: 'playground.enabled',
    flag: 'playground',
    schema: onOff,
    default: 'on',
    help: "Starts Microsoft's Agents Playground beside the bot. Only without registration, never in production.",
    expected: 'on or off',
  },
  playgroundPort: {
    env: 'PLAYGROUND_PORT',
    yaml: 'playground.port',
    flag: 'playground-port',
    schema: port,
    default: '56150',
    help: 'Port of the Playground; another free one is taken if it is in use.',
    expected: 'a number from 0 to 65535',
  },
  calendars: {
    env: 'CALENDARS',
    yaml: 'calendars',
    schema: calendarSources,
    secret: true,
    structured: true,
    help: 'Where meetings come from, a list; see docs/calendars.md. Addresses of published calendars are secrets.',
    expected: 'a list of sources, each with name and one of url, file and oparl (as JSON in the environment)',
  },
  calendarCache: {
    env: 'CALENDAR_CACHE',
    yaml: 'calendarCache',
    flag: 'calendar-cache',
    schema: text,
    default: 'data/calendars',
    help: 'Directory for what calendars on other servers said last, so that one that is down keeps its meetings over a restart.',
    expected: 'the path of a directory that the bot may write to',
  },
  calendarFeedKey: {
    env: 'CALENDAR_FEED_KEY',
    yaml: 'calendarFeedKey',
    schema: z.string().min(24).max(200),
    secret: true,
    help: 'Secret that protects the calendar feeds (/calendar/<id>.ics). Without it they are served without registration only, on loopback.',
    expected: 'at least 24 characters that nobody can guess, such as from: openssl rand -hex 24',
  },
  intranet: {
    env: 'INTRANET',
    yaml: 'intranet.enabled',
    flag: 'intranet',
    schema: z.enum(['on', 'off', 'auto']),
    default: 'auto',
    help: 'Page and JSON API for the intranet. With a registered bot it needs a sign-in, see SIGN_IN.',
    expected: 'on, off or auto (on where it is possible)',
  },
  frameAncestors: {
    env: 'INTRANET_FRAME_ANCESTORS',
    yaml: 'intranet.frameAncestors',
    flag: 'intranet-frame-ancestors',
    schema: origins,
    help: 'Origins (comma separated) whose pages may show the page in a frame, beside its own and those of Teams.',
    expected: 'origins such as https://intranet.example.org, separated by commas',
  },
  requestsPerMinute: {
    env: 'INTRANET_REQUESTS_PER_MINUTE',
    yaml: 'intranet.requestsPerMinute',
    flag: 'intranet-requests-per-minute',
    schema: z
      .string()
      .regex(/^\d{1,6}$/)
      .transform(Number)
      .refine((value) => value >= 10),
    default: '600',
    help: 'How many requests to the JSON API one client may send in a minute; searching sends one per pause in typing.',
    expected: 'a number from 10 to 999999',
  },
  accessibilityContact: {
    env: 'INTRANET_ACCESSIBILITY_CONTACT',
    yaml: 'intranet.accessibilityContact',
    schema: z.string().trim().min(3).max(200),
    help: 'Whom people write to or call when they meet a barrier; shown in the accessibility statement, which the law asks for.',
    expected: 'an e-mail address, a telephone number or an office, at most 200 characters',
  },
  keepers: {
    env: 'REGISTRY_KEEPERS',
    yaml: 'proposals.keepers',
    flag: 'registry-keepers',
    schema: ids,
    help: 'Ids of the people who decide on change proposals: object id in Entra. Without registration and sign-in everybody does; otherwise nobody but these.',
    expected: 'ids separated by commas',
  },
  gapsKeepText: {
    env: 'GAPS_KEEP_TEXT',
    yaml: 'gaps.keepText',
    flag: 'gaps-keep-text',
    schema: onOff,
    default: 'off',
    help: 'Keeps the wording of unanswered and not helpful questions for the gap report, for 90 days; otherwise only what they were about.',
    expected: 'on or off',
  },
  ...PAGE_SETTINGS,
  ...MANIFEST_SETTINGS,
} as const satisfies Record<string, Setting>;

export type SettingName = keyof typeof SETTINGS;

/** What the schema of each setting yields; undefined where nothing was set and there is no default. */
export type SettingValues = { readonly [K in SettingName]?: z.output<(typeof SETTINGS)[K]['schema']> };

/** The table as a list, for code that does not care which setting it is. */
export const SETTING_LIST = Object.entries(SETTINGS) as readonly (readonly [SettingName, Setting])[];
