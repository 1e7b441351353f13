/** Rules of Teams that are written down, but not in the official schema. Each returns its problems as lines. */

export type Fields = Readonly<Record<string, unknown>>;

interface Command {
  readonly title: string;
}

interface CommandList {
  readonly scopes: readonly string[];
  readonly commands: readonly Command[];
}

interface Extension {
  readonly botId: string;
  readonly commands?: readonly {
    readonly id: string;
    readonly type?: string;
    readonly parameters?: readonly unknown[];
  }[];
  readonly messageHandlers?: readonly { readonly value: { readonly domains: readonly string[] } }[];
}

interface Tab {
  readonly entityId?: string;
  readonly contentUrl?: string;
  readonly configurationUrl?: string;
}

interface Bot {
  readonly botId: string;
  readonly scopes: readonly string[];
  readonly commandLists?: readonly CommandList[];
}

/** Rules on manifest.json. */
export function manifestRules(manifest: Fields): string[] {
  const bots = (manifest.bots ?? []) as readonly Bot[];
  const domains = (manifest.validDomains ?? []) as readonly string[];
  const extensions = (manifest.composeExtensions ?? []) as readonly Extension[];
  const tabs = [...((manifest.staticTabs ?? []) as Tab[]), ...((manifest.configurableTabs ?? []) as Tab[])];
  const unfilled = [...JSON.stringify(manifest).matchAll(/\{\{(\w+)\}\}/g)].map(([token]) => `${token} is not filled`);
  return [
    ...channelFeatures(manifest, bots),
    ...domains.flatMap(domainRules),
    ...bots.flatMap(scopeRules),
    ...bots.flatMap(({ commandLists = [] }) => commandLists.flatMap(commandRules)),
    ...extensions.flatMap((extension) => extensionRules(extension, bots, domains)),
    ...tabs.flatMap((tab) => tabRules(tab, domains)),
    ...unfilled,
  ].map((problem) => `manifest.json: ${problem}`);
}

/** From manifest 1.25 on, an upload with scope "team" fails without it. */
function channelFeatures(manifest: Fields, bots: readonly Bot[]): string[] {
  const missing = bots.some(({ scopes }) => scopes.includes('team')) && manifest.supportsChannelFeatures !== 'tier1';
  return missing ? ['scope "team" needs "supportsChannelFeatures": "tier1"'] : [];
}

/** A search without parameter cannot be typed; links are only previewed for hosts that the app may show. */
function extensionRules(
  { botId, commands = [], messageHandlers = [] }: Extension,
  bots: readonly Bot[],
  domains: readonly string[],
): string[] {
  const linked = messageHandlers.flatMap(({ value }) => value.domains);
  return [
    ...(bots.some((bot) => bot.botId === botId)
      ? []
      : ['composeExtensions: botId is not that of the bot, which answers it']),
    ...commands
      .filter(({ type = 'query', parameters = [] }) => type === 'query' && parameters.length === 0)
      .map(({ id }) => `composeExtensions: the search ${id} has no parameter`),
    ...linked.filter((domain) => !domains.includes(domain)).map((domain) => `links of ${domain}: not in validDomains`),
    ...linked.flatMap(domainRules),
  ];
}

/** Teams shows a tab only from hosts of validDomains. */
function tabRules({ contentUrl, configurationUrl, entityId }: Tab, domains: readonly string[]): string[] {
  const urls = [contentUrl, configurationUrl].filter((url) => url !== undefined);
  return urls.flatMap((url) => {
    const host = URL.canParse(url) ? new URL(url) : undefined;
    if (host?.protocol !== 'https:') return [`tab ${entityId ?? 'configuration'}: ${url} must begin with https://`];
    return domains.includes(host.hostname)
      ? []
      : [`tab ${entityId ?? 'configuration'}: ${host.hostname} is not in validDomains`];
  });
}

function domainRules(domain: string): string[] {
  if (/:\/\/|\/|\s/.test(domain)) return [`validDomains: "${domain}" must be a host name without https:// and path`];
  return /^\*(\.[^.]+)?$/.test(domain) ? [`validDomains: "${domain}" would trust everybody`] : [];
}

/** Each scope has one list of commands, and there is no list for a scope that the bot has not. */
function scopeRules({ scopes, commandLists = [] }: Bot): string[] {
  const listed = commandLists.flatMap((list) => list.scopes);
  const counts = scopes.map((scope) => [scope, listed.filter((other) => other === scope).length] as const);
  return [
    ...counts
      .filter(([, count]) => count !== 1)
      .map(([scope, count]) => `scope ${scope} has ${count} command lists, not 1`),
    ...listed
      .filter((scope) => !scopes.includes(scope))
      .map((scope) => `commands for ${scope}, a scope the bot has not`),
  ];
}

function commandRules({ scopes, commands }: CommandList): string[] {
  const titles = commands.map(({ title }) => title.trim().toLowerCase());
  const twice = titles.filter((title, index) => titles.indexOf(title) !== index);
  return [
    ...twice.map((title) => `command "${title}" is listed twice for ${scopes.join(', ')}`),
    ...titles.filter((title) => title.startsWith('/')).map((title) => `command "${title}" begins with a slash`),
  ];
}

/** Each language file that the manifest names exists, and translates every command, search and tab. */
export function localisationRules(manifest: Fields, languages: Readonly<Record<string, Fields>>): string[] {
  const info = manifest.localizationInfo as { additionalLanguages?: readonly { file: string }[] } | undefined;
  const keys = translatable(manifest);
  return (info?.additionalLanguages ?? []).flatMap(({ file }) => {
    const content = languages[file];
    if (content === undefined) return [`manifest.json: localizationInfo names ${file}, which is missing`];
    return keys.filter((key) => content[key] === undefined).map((key) => `${file}: ${key} is missing`);
  });
}

/** Keys of all texts that somebody gets to see; where one is missing, the default language would show through. */
function translatable({ name, description, bots, composeExtensions, staticTabs }: Fields): string[] {
  const texts = { name, description, bots, composeExtensions, staticTabs };
  const seen = /(?:^name|^description|title|description|prompt|\]\.name)(?:\.(?:short|full))?$/;
  return pathsOf(texts).filter((path) => seen.test(path) && !/parameters\[\d+\]\.name$/.test(path));
}

function pathsOf(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    pathsOf(inner, Array.isArray(value) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`),
  );
}
