/** Rules of Teams that are written down, but not in the official schema. Each returns its problems as lines. */

export type Fields = Readonly<Record<string, unknown>>;

interface Command {
  readonly title: string;
}

interface CommandList {
  readonly scopes: readonly string[];
  readonly commands: readonly Command[];
}

interface Bot {
  readonly scopes: readonly string[];
  readonly commandLists?: readonly CommandList[];
}

/** Rules on manifest.json. */
export function manifestRules(manifest: Fields): string[] {
  const bots = (manifest.bots ?? []) as readonly Bot[];
  const domains = (manifest.validDomains ?? []) as readonly string[];
  const unfilled = [...JSON.stringify(manifest).matchAll(/\{\{(\w+)\}\}/g)].map(([token]) => `${token} is not filled`);
  return [
    ...channelFeatures(manifest, bots),
    ...domains.flatMap(domainRules),
    ...bots.flatMap(scopeRules),
    ...bots.flatMap(({ commandLists = [] }) => commandLists.flatMap(commandRules)),
    ...unfilled,
  ].map((problem) => `manifest.json: ${problem}`);
}

/** From manifest 1.25 on, an upload with scope "team" fails without it. */
function channelFeatures(manifest: Fields, bots: readonly Bot[]): string[] {
  const missing = bots.some(({ scopes }) => scopes.includes('team')) && manifest.supportsChannelFeatures !== 'tier1';
  return missing ? ['scope "team" needs "supportsChannelFeatures": "tier1"'] : [];
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

/** Each language file that the manifest names exists, and translates every command. */
export function localisationRules(manifest: Fields, languages: Readonly<Record<string, Fields>>): string[] {
  const info = manifest.localizationInfo as { additionalLanguages?: readonly { file: string }[] } | undefined;
  const lists = ((manifest.bots ?? []) as readonly Bot[])[0]?.commandLists ?? [];
  const keys = lists.flatMap(({ commands }, list) =>
    commands.map((_, index) => `bots[0].commandLists[${list}].commands[${index}].title`),
  );
  return (info?.additionalLanguages ?? []).flatMap(({ file }) => {
    const content = languages[file];
    if (content === undefined) return [`manifest.json: localizationInfo names ${file}, which is missing`];
    return keys.filter((key) => content[key] === undefined).map((key) => `${file}: ${key} is missing`);
  });
}
