/** Settings in, checked configuration out, or every error at once. */
import type { Config, ConfigError, IntranetConfig, ManifestConfig, SignIn } from './config.ts';
import { type ReadText, registration } from './registration.ts';
import { SETTING_LIST, type SettingName, type SettingValues } from './settings.ts';
import { NO_SIGN_IN, pageOrigin, signIn } from './sign-in.ts';
import {
  defaults,
  type Environment,
  fromArguments,
  fromEnvironment,
  fromYaml,
  nameOf,
  type WrittenSettings,
} from './sources.ts';

export type ConfigResult =
  | { readonly kind: 'config'; readonly config: Config }
  | { readonly kind: 'help' }
  | { readonly kind: 'errors'; readonly errors: readonly ConfigError[] };

/**
 * Reads the configuration. Environment, arguments and file access are parameters, so that tests need none of them.
 * For `package` only the values count: whoever builds the app package needs no secret of the bot.
 *
 * @example readConfig(process.env, process.argv.slice(2), (path) => readFileSync(path, 'utf8'))
 */
export function readConfig(
  env: Environment,
  argv: readonly string[],
  readText: ReadText,
  purpose: 'run' | 'package' = 'run',
): ConfigResult {
  const errors: ConfigError[] = [];
  const { help, found: flags } = fromArguments(argv, errors);
  if (help) return { kind: 'help' };
  const environment = fromEnvironment(env);
  const file = readFile(flags, environment, readText, errors);
  const written: WrittenSettings = new Map([...defaults(), ...file, ...environment, ...flags]);

  const values = check(written, errors);
  const origins = (name: SettingName) => written.get(name)?.origin ?? 'not set';
  const teams = purpose === 'run' ? registration(values, origins, readText, errors) : ({ mode: 'open' } as const);
  const open = teams.mode === 'open';
  const access = purpose === 'run' && values.intranet !== 'off' ? signIn(values, origins, errors) : NO_SIGN_IN;
  if (!open && values.intranet === 'on' && values.signIn === 'none')
    errors.push({
      setting: nameOf('signIn'),
      origin: origins('signIn'),
      problem: `Must be oidc, teams or proxy, because ${nameOf('intranet')} is on and the bot is registered: without it everybody could read the page.`,
    });
  if (values.directLineSecret !== undefined && purpose === 'run' && (open || values.chat === 'light'))
    errors.push({
      setting: nameOf('directLineSecret'),
      origin: origins('directLineSecret'),
      problem: open
        ? 'Direct Line leads to a registered bot only; register it, or remove this.'
        : `Belongs to ${nameOf('chat')}=web-chat, but that is light. Remove one of the two.`,
    });
  if (errors.length > 0) return { kind: 'errors', errors };

  const production = values.environment === 'production';
  return {
    kind: 'config',
    config: {
      production,
      host: values.host!,
      port: values.port!,
      registryDir: values.registryDir!,
      language: values.language!,
      formOfAddress: values.formOfAddress!,
      logLevel: values.logLevel!,
      teams,
      serviceUrlHosts: values.serviceUrlHosts!,
      replyTimeoutMs: values.replyTimeout! * 1000,
      database: values.databaseUrl === undefined ? { file: values.databaseFile! } : { url: values.databaseUrl },
      posts: {
        operators: values.operators ?? (open ? 'everyone' : []),
        mayChange: values.subscriptionsChangedBy!,
        perSecond: values.postsPerSecond!,
      },
      playgroundPort: open && values.playground ? values.playgroundPort! : null,
      calendars: values.calendars ?? [],
      calendarCache: values.calendarCache!,
      ...(values.calendarFeedKey === undefined ? {} : { calendarFeedKey: values.calendarFeedKey }),
      ...(values.publicHost === undefined ? {} : { publicHost: values.publicHost }),
      intranet: values.intranet !== 'off' && (open || access.kind !== 'none') ? intranetOf(values, access) : null,
      keepers: open && access.kind === 'none' ? 'everyone' : (values.keepers ?? []),
      gapsKeepText: values.gapsKeepText!,
      // A package says of the sign-in what its settings say, complete or not: its secrets are none of the package's.
      manifest: manifestOf(values, values.intranet === 'off' ? NO_SIGN_IN : signIn(values, origins, [])),
    },
  };
}

function readFile(
  flags: WrittenSettings,
  env: WrittenSettings,
  readText: ReadText,
  errors: ConfigError[],
): WrittenSettings {
  const written = flags.get('configFile') ?? env.get('configFile');
  if (written === undefined) return new Map();
  const text = readText(written.value);
  if (text !== null) return fromYaml(text, written.value, errors);
  errors.push({
    setting: nameOf('configFile'),
    origin: written.origin,
    problem: `Cannot read the file ${written.value}.`,
  });
  return new Map();
}

/** Checks each value against its schema. A secret is never repeated in an error. */
function check(written: WrittenSettings, errors: ConfigError[]): SettingValues {
  const values: Partial<Record<SettingName, unknown>> = {};
  for (const [name, setting] of SETTING_LIST) {
    const entry = written.get(name);
    if (entry === undefined) continue;
    const parsed = setting.schema.safeParse(entry.value);
    if (parsed.success) values[name] = parsed.data;
    else if (setting.structured) {
      for (const { path, message } of parsed.error.issues) {
        const part = path.reduce<string>(
          (text, key) => `${text}${typeof key === 'number' ? `[${key}]` : `.${String(key)}`}`,
          '',
        );
        errors.push({
          setting: `${setting.env}${part}`,
          origin: entry.originOf?.(path) ?? entry.origin,
          problem: path.length === 0 ? `${message}; write ${setting.expected}.` : `${message}.`,
        });
      }
    } else {
      const shown = setting.secret ? 'This value' : `"${entry.value.slice(0, 80)}"`;
      errors.push({
        setting: setting.env,
        origin: entry.origin,
        problem: `${shown} does not fit; write ${setting.expected}.`,
      });
    }
  }
  return values as SettingValues;
}

function intranetOf(values: SettingValues, access: SignIn): IntranetConfig {
  const origin = pageOrigin(values);
  return {
    signIn: access,
    keepers: { people: values.keepers ?? [], groups: values.keeperGroups ?? [] },
    ...(origin ? { origin } : {}),
    frameAncestors: values.frameAncestors ?? [],
    requestsPerMinute: values.requestsPerMinute!,
    chat: values.chat!,
    ...(values.directLineSecret
      ? { directLine: { secret: values.directLineSecret, host: values.directLineHost! } }
      : {}),
    ...(values.accessibilityContact ? { accessibilityContact: values.accessibilityContact } : {}),
  };
}

function manifestOf(values: SettingValues, access: SignIn): ManifestConfig {
  const origin = values.intranetUrl && pageOrigin(values);
  const appId = values.manifestAppId ?? values.appId;
  const all = {
    appId,
    botId: values.appId,
    version: values.manifestVersion,
    publicHost: values.publicHost,
    pageHost: origin ? new URL(origin).host : undefined,
    tabSignIn: tabSignIn(access),
    page: values.intranet === 'off' ? 'off' : access.kind === 'none' ? undefined : 'served',
    developerName: values.developerName,
    websiteUrl: values.websiteUrl,
    privacyUrl: values.privacyUrl,
    termsOfUseUrl: values.termsOfUseUrl,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** The audience by which the page knows a token that a tab got from Teams: it names host and registration. */
function tabSignIn(access: SignIn): ManifestConfig['tabSignIn'] {
  const audiences = 'tokens' in access ? access.tokens.audiences : [];
  const resource = audiences.find((audience) => /^api:\/\/[^/]+\/[0-9a-f-]{36}$/i.test(audience));
  return resource === undefined ? undefined : { id: resource.slice(-36), resource };
}
