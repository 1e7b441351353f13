/** Fills the templates: manifest and its English file, from configuration and the table of commands. */
import type { ManifestConfig } from '../adapters/config/config.ts';
import { commandLists } from './commands.ts';
import { searchCommands } from './search-commands.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A value of the template that nobody has set yet: which, and the setting that would. */
export interface Placeholder {
  readonly name: string;
  readonly setting: string;
  readonly shown: string;
}

/** Stand-ins, valid in shape so that the package can be looked at, and recognisably nobody's. */
const STAND_INS: Readonly<Record<string, { shown: string; setting: string }>> = {
  appId: { shown: '00000000-0000-4000-8000-000000000001', setting: 'MANIFEST_APP_ID (or MICROSOFT_APP_ID)' },
  botId: { shown: '00000000-0000-4000-8000-000000000002', setting: 'MICROSOFT_APP_ID' },
  publicHost: { shown: 'gremienlotse.example.org', setting: 'PUBLIC_HOST' },
  developerName: { shown: 'Beispielverwaltung', setting: 'MANIFEST_DEVELOPER_NAME' },
  websiteUrl: { shown: 'https://www.example.org/', setting: 'MANIFEST_WEBSITE_URL' },
  privacyUrl: { shown: 'https://www.example.org/datenschutz', setting: 'MANIFEST_PRIVACY_URL' },
  termsOfUseUrl: { shown: 'https://www.example.org/nutzung', setting: 'MANIFEST_TERMS_URL' },
};

const PAGE_SETTING = 'SIGN_IN (oidc, teams or proxy), or INTRANET=off, which leaves the tabs out';

export interface Filled {
  readonly manifest: { readonly [key: string]: Json };
  readonly english: { readonly [key: string]: Json };
  readonly placeholders: readonly Placeholder[];
}

/** The two JSON files of the package, and what in them is still a placeholder. */
export function fill(
  templates: {
    readonly manifest: { readonly [key: string]: Json };
    readonly english: { readonly [key: string]: Json };
  },
  config: ManifestConfig,
  packageVersion: string,
): Filled {
  const values = new Map<string, Json>([
    ['version', config.version ?? packageVersion],
    ['commandLists', commandLists('de') as unknown as Json],
    ['searchCommands', searchCommands('de') as unknown as Json],
  ]);
  const placeholders: Placeholder[] = [];
  for (const [name, { shown, setting }] of Object.entries(STAND_INS)) {
    const value = config[name as keyof ManifestConfig];
    values.set(name, value ?? shown);
    if (value === undefined) placeholders.push({ name, setting, shown });
  }
  const publicHost = String(values.get('publicHost'));
  const pageHost = config.pageHost ?? publicHost;
  values.set('pageHost', pageHost);
  values.set('validDomains', [...new Set([publicHost, pageHost])]);
  values.set('webApplicationInfo', config.tabSignIn ?? null);
  if (config.page === undefined)
    placeholders.push({ name: 'tabs', setting: PAGE_SETTING, shown: `https://${pageHost}/` });
  const english = { ...templates.english, ...englishCommands(), ...englishSearch() };
  const { webApplicationInfo, ...all } = replace(templates.manifest, values) as { [key: string]: Json };
  // Without a sign-in through Teams the tab asks for no token, and the app for no permission.
  const manifest = webApplicationInfo ? { ...all, webApplicationInfo } : all;
  return config.page === 'off' ? withoutPage({ manifest, english, placeholders }) : { manifest, english, placeholders };
}

/** Nobody but the bot's own machine gets to see the page: nothing in the app may lead there. */
function withoutPage({ manifest, english, placeholders }: Filled): Filled {
  const { staticTabs: _own, configurableTabs: _added, composeExtensions, ...rest } = manifest;
  const extensions = (composeExtensions as { [key: string]: Json }[]).map(
    ({ messageHandlers: _links, ...extension }) => extension,
  );
  const { 'staticTabs[1].name': _name, ...words } = english;
  return { manifest: { ...rest, composeExtensions: extensions }, english: words, placeholders };
}

function replace(value: Json, values: ReadonlyMap<string, Json>): Json {
  if (typeof value === 'string') {
    const whole = /^\{\{(\w+)\}\}$/.exec(value)?.[1];
    if (whole !== undefined && values.has(whole)) return values.get(whole)!;
    return value.replaceAll(/\{\{(\w+)\}\}/g, (token, name: string) => String(values.get(name) ?? token));
  }
  if (Array.isArray(value)) return value.map((item) => replace(item, values));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replace(inner, values)]));
}

/** Keys such as `bots[0].commandLists[1].commands[0].title`, as the localisation schema wants them. */
function englishCommands(): { [key: string]: Json } {
  const out: { [key: string]: Json } = {};
  commandLists('en').forEach(({ commands }, list) => {
    commands.forEach(({ title, description, prompt }, index) => {
      const key = `bots[0].commandLists[${list}].commands[${index}]`;
      out[`${key}.title`] = title;
      out[`${key}.description`] = description;
      if (prompt !== undefined) out[`${key}.prompt`] = prompt;
    });
  });
  return out;
}

function englishSearch(): { [key: string]: Json } {
  const out: { [key: string]: Json } = {};
  searchCommands('en').forEach(({ title, description, parameters }, index) => {
    const key = `composeExtensions[0].commands[${index}]`;
    out[`${key}.title`] = title;
    out[`${key}.description`] = description;
    out[`${key}.parameters[0].title`] = parameters[0].title;
    out[`${key}.parameters[0].description`] = parameters[0].description;
  });
  return out;
}
