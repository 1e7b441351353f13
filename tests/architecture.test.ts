/** Who may call whom: knowledge ← bot ← adapters. Read from the imports themselves. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Import {
  readonly from: string;
  /** A path inside the repository, or the name of a package. */
  readonly to: string;
}

const imports: Import[] = ['knowledge', 'bot', 'adapters', 'manifest'].flatMap((room) =>
  readdirSync(resolve(root, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|cjs)$/.test(file))
    .flatMap((file) => importsOf(`${room}/${file}`)),
);

function importsOf(from: string): Import[] {
  const source = readFileSync(resolve(root, from), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const found = source.matchAll(/(?:\bfrom|\bimport|\bimport\(|\brequire\()\s*['"]([^'"\n]+)['"]/g);
  return [...found].map(([, target]) => {
    const to = target!.startsWith('.') ? relative(root, resolve(root, dirname(from), target!)) : target!;
    return { from, to };
  });
}

/** Imports that leave `rooms` for something that matches `forbidden`, as readable lines. */
function offences(rooms: RegExp, forbidden: RegExp): string[] {
  return imports
    .filter(({ from, to }) => rooms.test(from) && forbidden.test(to))
    .map(({ from, to }) => `${from} → ${to}`);
}

const NETWORK =
  /^(node:)?(http|https|http2|net|tls|dgram|dns|child_process|worker_threads|cluster)$|^(undici|axios|ws|node-fetch)$/;

describe('imports', () => {
  it('are found at all', () => {
    expect(imports.length).toBeGreaterThan(100);
    expect(imports).toContainEqual({ from: 'adapters/teams/adapter.ts', to: 'botbuilder' });
  });

  const rules: [rule: string, rooms: RegExp, forbidden: RegExp][] = [
    ['knowledge knows nobody', /^knowledge\//, /^(bot|adapters|manifest|tests)\//],
    ['bot knows knowledge only', /^bot\//, /^(adapters|manifest|tests)\//],
    ['nobody depends on tests', /./, /^tests\//],
    ['of the adapters, the manifest needs the configuration only', /^manifest\//, /^adapters\/(?!config\/)/],
    ['the disk is for loading', /^(knowledge(?!\/load\b)|bot)\//, /^(node:)?(fs|fs\/promises|os|process)$/],
    ['the network is for adapters', /^(knowledge|bot)\//, NETWORK],
    ['the SDK of Teams stays in its folder', /^(?!adapters\/teams\/)/, /^bot(builder|framework)/],
    ['restify stays in its folder', /^(?!adapters\/http\/)/, /^restify/],
  ];
  /** Each of them may call those before it, and nobody behind it. */
  const layers: Record<string, readonly string[]> = {
    'knowledge/questions': ['facets', 'conditions', 'words', 'names'],
    'knowledge/answers': ['facts', 'topics', 'lists', 'named', 'talk', 'checks'],
  };
  for (const [room, folders] of Object.entries(layers))
    for (const [i, folder] of folders.slice(0, -1).entries())
      rules.push([
        `${room}/${folder} is below the next ones`,
        new RegExp(`^${room}/${folder}/`),
        new RegExp(`^${room}/(?:${folders.slice(i + 1).join('|')})/`),
      ]);
  it.each(rules)('%s', (_rule, rooms, forbidden) => expect(offences(rooms, forbidden)).toEqual([]));

  it('a forbidden one would be seen', () => {
    expect(offences(/^adapters\/teams\//, /^bot\/ports\.ts$/).length).toBeGreaterThan(0);
    expect(offences(/^adapters\//, /^adapters\/config\//).length).toBeGreaterThan(0);
  });
});
