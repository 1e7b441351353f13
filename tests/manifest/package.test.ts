import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { SEARCH_COMMANDS, SEARCH_PARAMETER } from '../../adapters/teams/lookups.ts';
import { buildPackage } from '../../manifest/build.ts';
import { COMMANDS } from '../../manifest/commands.ts';
import { colourIcon, outlineIcon } from '../../manifest/icons/draw.ts';
import { decodePng, encodePng } from '../../manifest/icons/png.ts';
import { type PackageFiles, validatePackage } from '../../manifest/validate.ts';

const COMPLETE = {
  appId: '11111111-2222-4333-8444-555555555555',
  botId: '66666666-7777-4888-8999-aaaaaaaaaaaa',
  version: '1.2.3',
  publicHost: 'lotse.example.net',
  developerName: 'Kreisverwaltung',
  websiteUrl: 'https://www.example.net/',
  privacyUrl: 'https://www.example.net/p',
  termsOfUseUrl: 'https://www.example.net/t',
  page: 'served',
} as const;

describe('the package', () => {
  it('is valid without any setting, and says what is a placeholder', () => {
    const built = buildPackage({});
    expect(built.problems).toEqual([]);
    const names = [
      'appId',
      'botId',
      'publicHost',
      'developerName',
      'websiteUrl',
      'privacyUrl',
      'termsOfUseUrl',
      'tabs',
    ];
    expect(built.placeholders.map(({ name }) => name)).toEqual(names);
  });

  it('takes over the settings, and has no placeholder then', () => {
    const { manifest, placeholders, problems } = buildPackage(COMPLETE);
    expect([placeholders, problems]).toEqual([[], []]);
    expect(manifest).toMatchObject({
      id: COMPLETE.appId,
      version: '1.2.3',
      bots: [{ botId: COMPLETE.botId }],
      validDomains: ['lotse.example.net'],
      developer: { name: 'Kreisverwaltung' },
    });
  });

  it('holds four files at the top, and is the same each time', () => {
    const { zip, manifest } = buildPackage(COMPLETE);
    const files = unzipSync(zip);
    expect(Object.keys(files).sort()).toEqual(['color.png', 'en.json', 'manifest.json', 'outline.png']);
    expect(JSON.parse(new TextDecoder().decode(files['manifest.json']))).toEqual(manifest);
    expect(Buffer.from(buildPackage(COMPLETE).zip).equals(Buffer.from(zip))).toBe(true);
  });

  it('searches by the commands that the bot answers, and shows something before anything is typed', () => {
    const [extension] = buildPackage(COMPLETE).manifest.composeExtensions as unknown as {
      commands: { id: string; initialRun: boolean; parameters: { name: string }[] }[];
    }[];
    expect(extension!.commands.map(({ id }) => id)).toEqual(Object.keys(SEARCH_COMMANDS));
    for (const { initialRun, parameters } of extension!.commands)
      expect([initialRun, parameters.map(({ name }) => name)]).toEqual([true, [SEARCH_PARAMETER]]);
  });

  it('has a tab for people, one for channels and chats, and one for SharePoint', () => {
    const { staticTabs, configurableTabs, validDomains } = buildPackage({ ...COMPLETE, pageHost: 'page.example.net' })
      .manifest as unknown as Record<string, Record<string, unknown>[]>;
    expect(staticTabs!.map(({ contentUrl }) => contentUrl).filter(Boolean)).toEqual([
      'https://page.example.net/?host=teams',
    ]);
    expect(configurableTabs).toMatchObject([
      {
        configurationUrl: 'https://page.example.net/tab-config?host=teams',
        scopes: ['team', 'groupChat'],
        supportedSharePointHosts: ['sharePointFullPage', 'sharePointWebPart'],
      },
    ]);
    expect(validDomains).toEqual(['lotse.example.net', 'page.example.net']);
  });

  it('has no tabs and previews no links where no page is served', () => {
    const { manifest, problems, placeholders } = buildPackage({ ...COMPLETE, page: 'off' });
    expect([problems, placeholders]).toEqual([[], []]);
    expect(Object.keys(manifest)).not.toEqual(expect.arrayContaining(['staticTabs']));
    expect(JSON.stringify(manifest)).not.toMatch(/tab-config|messageHandlers/);
    expect(manifest).toHaveProperty('composeExtensions');
  });

  it('lets the tab ask Teams for a token only where the page takes one', () => {
    expect(buildPackage(COMPLETE).manifest).not.toHaveProperty('webApplicationInfo');
    const tabSignIn = { id: COMPLETE.botId, resource: `api://lotse.example.net/${COMPLETE.botId}` };
    expect(buildPackage({ ...COMPLETE, tabSignIn })).toMatchObject({
      problems: [],
      manifest: { webApplicationInfo: tabSignIn },
    });
  });

  it('starts an empty chat with questions, and a menu with commands', () => {
    const [bot] = buildPackage(COMPLETE).manifest.bots as unknown as {
      commandLists: { scopes: string[]; commands: { type: string; title: string; prompt?: string }[] }[];
    }[];
    for (const { scopes, commands } of bot!.commandLists) {
      const prompts = commands.filter(({ type }) => type === 'prompt');
      expect(prompts.length).toBe(scopes.includes('personal') ? 3 : 0);
      for (const { title, prompt } of prompts) expect(prompt).toBe(title);
    }
  });

  it('asks for no right to read all messages', () => {
    expect(JSON.stringify(buildPackage(COMPLETE).manifest)).not.toMatch(/authorization|Read\.Group|Read\.Chat/);
  });

  it('offers help in each scope, and at most 12 commands', () => {
    const [bot] = buildPackage(COMPLETE).manifest.bots as unknown as {
      commandLists: { scopes: string[]; commands: { title: string }[] }[];
    }[];
    expect(bot!.commandLists.flatMap(({ scopes }) => scopes)).toEqual(['personal', 'team', 'groupChat']);
    for (const { commands } of bot!.commandLists) {
      expect(commands[0]?.title).toBe('hilfe');
      expect(commands.length).toBeLessThanOrEqual(12);
    }
  });

  it('has no command twice, in either language', () => {
    for (const language of ['de', 'en'] as const) {
      const titles = COMMANDS.map((command) => command[language].title.toLowerCase());
      expect(new Set(titles).size).toBe(titles.length);
    }
  });
});

describe('the validation finds', () => {
  // biome-ignore lint/suspicious/noExplicitAny: the cases break the manifest in every possible place
  type Breakable = PackageFiles & { manifest: Record<string, any> };
  const good = (): Breakable => {
    const { manifest, languages, icons } = buildPackage(COMPLETE).files;
    return { ...structuredClone({ manifest, languages }), icons: { ...icons } };
  };
  const cases: [name: string, expected: RegExp, change: (files: Breakable) => unknown][] = [
    ['a missing field', /must have required property 'accentColor'/, ({ manifest }) => delete manifest.accentColor],
    ['an unknown field', /additional properties/, ({ manifest }) => Object.assign(manifest, { surprise: 1 })],
    ['an id that is no GUID', /\/id: must match pattern/, ({ manifest }) => Object.assign(manifest, { id: 'x' })],
    [
      'a name too long',
      /name\/short: must NOT have more than 30/,
      ({ manifest }) => Object.assign(manifest.name, { short: 'x'.repeat(31) }),
    ],
    [
      'a description too long',
      /description\/short: must NOT have more than 80/,
      ({ manifest }) => Object.assign(manifest.description, { short: 'x'.repeat(81) }),
    ],
    [
      'another schema version',
      /manifestVersion/,
      ({ manifest }) => Object.assign(manifest, { manifestVersion: '1.29' }),
    ],
    ['missing channel features', /supportsChannelFeatures/, ({ manifest }) => delete manifest.supportsChannelFeatures],
    [
      'a domain with scheme',
      /without https/,
      ({ manifest }) => Object.assign(manifest, { validDomains: ['https://x.example'] }),
    ],
    [
      'a domain for everybody',
      /trust everybody/,
      ({ manifest }) => Object.assign(manifest, { validDomains: ['*.org'] }),
    ],
    [
      'a command twice',
      /listed twice/,
      ({ manifest }) => manifest.bots[0].commandLists[0].commands.push({ title: 'Hilfe ' }),
    ],
    [
      'a command with slash',
      /begins with a slash/,
      ({ manifest }) => Object.assign(manifest.bots[0].commandLists[0].commands[0], { title: '/hilfe' }),
    ],
    [
      '13 commands',
      /must NOT have more than 12/,
      ({ manifest }) =>
        Object.assign(manifest.bots[0].commandLists[0], {
          commands: Array.from({ length: 13 }, (_, i) => ({ title: `${i}` })),
        }),
    ],
    ['a scope without commands', /has 0 command lists/, ({ manifest }) => manifest.bots[0].commandLists.pop()],
    ['commands for no scope', /a scope the bot has not/, ({ manifest }) => manifest.bots[0].scopes.pop()],
    [
      'a value not filled in',
      /\{\{x\}\} is not filled/,
      ({ manifest }) => Object.assign(manifest.name, { full: '{{x}}' }),
    ],
    [
      'a missing language file',
      /en\.json, which is missing/,
      ({ languages }) => delete (languages as Record<string, unknown>)['en.json'],
    ],
    [
      'a missing translation',
      /commands\[0\]\.title is missing/,
      ({ languages }) =>
        delete (languages['en.json'] as Record<string, unknown>)['bots[0].commandLists[0].commands[0].title'],
    ],
    [
      'a translation of nothing',
      /en\.json: must NOT have additional/,
      ({ languages }) => Object.assign(languages['en.json']!, { surprise: 'x' }),
    ],
    [
      'swapped icons',
      /color\.png: is 32 × 32/,
      (files) => Object.assign(files, { icons: { color: files.icons.outline, outline: files.icons.color } }),
    ],
    [
      'an icon that is no PNG',
      /outline\.png: must be a PNG/,
      (files) => Object.assign(files.icons, { outline: Buffer.from('GIF89a') }),
    ],
    [
      'an outline without transparency',
      /transparent background/,
      (files) => Object.assign(files.icons, { outline: plain(255, 255) }),
    ],
    [
      'a search without parameter',
      /search searchEntries has no parameter/,
      ({ manifest }) => delete manifest.composeExtensions[0].commands[0].parameters,
    ],
    [
      'a search of another bot',
      /botId is not that of the bot/,
      ({ manifest }) => Object.assign(manifest.composeExtensions[0], { botId: COMPLETE.appId }),
    ],
    [
      'links of a host that is not ours',
      /links of evil\.example: not in validDomains/,
      ({ manifest }) => manifest.composeExtensions[0].messageHandlers[0].value.domains.push('evil.example'),
    ],
    [
      'a tab of a host that is not ours',
      /tab verzeichnis: evil\.example is not in validDomains/,
      ({ manifest }) => Object.assign(manifest.staticTabs[1], { contentUrl: 'https://evil.example/' }),
    ],
    [
      'a tab without encryption',
      /must begin with https/,
      ({ manifest }) => Object.assign(manifest.configurableTabs[0], { configurationUrl: 'http://lotse.example.net/' }),
    ],
    [
      'a search that is not translated',
      /composeExtensions\[0\]\.commands\[1\]\.title is missing/,
      ({ languages }) =>
        delete (languages['en.json'] as Record<string, unknown>)['composeExtensions[0].commands[1].title'],
    ],
    [
      'a tab that is not translated',
      /staticTabs\[1\]\.name is missing/,
      ({ languages }) => delete (languages['en.json'] as Record<string, unknown>)['staticTabs[1].name'],
    ],
    ['an outline in colour', /only contain white/, (files) => Object.assign(files.icons, { outline: plain(10, 255) })],
  ];
  it.each(cases)('%s', (_name, expected, change) => {
    const files = good();
    expect(validatePackage(files)).toEqual([]);
    change(files);
    expect(validatePackage(files).join('\n')).toMatch(expected);
  });
});

function plain(value: number, alpha: number): Buffer {
  const pixels = new Uint8Array(32 * 32 * 4);
  for (let at = 0; at < pixels.length; at += 4) pixels.set([value, value, value, alpha], at);
  return encodePng({ width: 32, height: 32, pixels });
}

describe('icons', () => {
  it('are the ones that the drawing makes', () => {
    const { icons } = buildPackage({}).files;
    // Pixels, since zlib may pack the same pixels differently in another version of Node.
    expect(decodePng(icons.color)).toEqual(decodePng(colourIcon()));
    expect(decodePng(icons.outline)).toEqual(decodePng(outlineIcon()));
  });
});
