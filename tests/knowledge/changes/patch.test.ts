/** A change is written into the files so that nothing else moves, and Git takes the patch. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { type Change, changeableFacts } from '../../../knowledge/changes/change.ts';
import { currentStatement, type Patched, patchFiles, patchText } from '../../../knowledge/changes/patch.ts';
import { readRegistryFiles } from '../../../knowledge/load/files.ts';
import { buildRegistry } from '../../../knowledge/load/load.ts';
import { SEELBERG } from '../../helpers/knowledge.ts';
import { REAL_REGISTRY } from '../../helpers/real-registry.ts';
import { registryFiles } from '../../helpers/registry-files.ts';

const directories: string[] = [];
afterAll(() => {
  for (const directory of directories) rmSync(directory, { recursive: true });
});

/** A Git repository with these files; applies patches as a keeper would, and tells what the files are then. */
function repository(files: ReadonlyMap<string, string>) {
  const root = mkdtempSync(join(tmpdir(), 'gremienlotse-patch-'));
  directories.push(root);
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, 'data', path)), { recursive: true });
    writeFileSync(join(root, 'data', path), text);
  }
  const git = (args: string[], input?: string) => execFileSync('git', args, { cwd: root, input, encoding: 'utf8' });
  git(['init', '-q']);
  return {
    apply: (patch: string) => git(['apply', '--whitespace=nowarn', '-'], patch),
    read: (path: string) => readFileSync(join(root, 'data', path), 'utf8'),
  };
}

const cadence = (entry: string, more: Partial<Change> = {}): Change => ({
  entry,
  fact: 'cadence',
  value: { perYear: { min: 6, max: 6 } },
  source: { document: { id: 'neu-2020' }, at: '2.10' },
  ...more,
});

const small = (text: string) => registryFiles({ 'feld/runde.yaml': text });
const HEAD = 'name: Runde\nkind: round\nmentions: [{ document: alt-2010, at: "1" }]\n';

function patched(files: ReadonlyMap<string, string>, change: Change): Patched {
  const result = patchFiles(files, change);
  if ('problem' in result) throw new Error(JSON.stringify(result.problem));
  return result;
}
const textAfter = (text: string, change: Change) => patched(small(text), change).files.get('feld/runde.yaml')!;

describe('a statement', () => {
  it('is added behind the others, with comments, quotes and order left alone', () => {
    const text = `# Kopf\n${HEAD}cadence: # wie oft\n  - value: { perYear: 4 }   # so steht es da\n    source: { document: alt-2010, at: '1' }\n    # darunter\n\n# Ende\nalso: [ "R" ]\n`;
    expect(textAfter(text, cadence('runde'))).toBe(
      text.replace(
        `at: '1' }\n`,
        `at: '1' }\n  - value: { perYear: 6 }\n    source: { document: neu-2020, at: "2.10" }\n`,
      ),
    );
  });

  it('of a fact that is missing stands where it belongs', () => {
    const text = `${HEAD}members:\n- value: [Anna]\n  source: { document: alt-2010, at: "1" }\npurpose:\n  - value: Wozu\n    source: { document: alt-2010, at: "1" }\n`;
    expect(textAfter(text, cadence('runde'))).toBe(
      text.replace(
        'members:',
        `cadence:\n  - value: { perYear: 6 }\n    source: { document: neu-2020, at: "2.10" }\nmembers:`,
      ),
    );
  });

  it('goes into a list in brackets, and into an entry in brackets', () => {
    const list = `${HEAD}cadence: [{ value: { perYear: 4 }, source: { document: alt-2010, at: "1" } }] # eng\n`;
    expect(textAfter(list, cadence('runde'))).toBe(
      list.replace(' } }]', ' } }, { value: { perYear: 6 }, source: { document: neu-2020, at: "2.10" } }]'),
    );
    const units = 'amt: { name: Amt, kind: office, mentions: [{ document: alt-2010, at: "1" }] }\n';
    const change = cadence('amt', { fact: 'topics', value: ['Wasser'] });
    expect(patched(registryFiles({ 'units.yaml': units }), change).files.get('units.yaml')).toBe(
      'amt: { name: Amt, kind: office, mentions: [{ document: alt-2010, at: "1" }], topics: [ { value: [ Wasser ], source: { document: neu-2020, at: "2.10" } } ] }\n',
    );
  });

  it('of the same place of the same document is corrected; its note stays', () => {
    const text = `${HEAD}cadence:\n  - value:\n      perYear: 4\n      onDemand: true # gestrichen\n    note: Bleibt.\n    source: { document: neu-2020, at: "2.10" }\n`;
    expect(textAfter(text, cadence('runde'))).toBe(
      `${HEAD}cadence:\n  - value: { perYear: 6 } # gestrichen\n    note: Bleibt.\n    source: { document: neu-2020, at: "2.10" }\n`,
    );
  });

  it('stands beside several of the same place: nobody can say which of them is meant', () => {
    const one = (count: number) => `  - value: { perYear: ${count} }\n    source: { document: neu-2020, at: "2.10" }\n`;
    const text = `${HEAD}cadence:\n${one(2)}${one(3)}`;
    expect(textAfter(text, cadence('runde'))).toBe(`${text}${one(6)}`);
  });

  it('may be the last line of a file without an end, with the line ends of Windows', () => {
    const text = `${HEAD}cadence:\n  - value: { perYear: 4 }\n    source: { document: alt-2010, at: "1" }`.replaceAll(
      '\n',
      '\r\n',
    );
    expect(textAfter(text, cadence('runde'))).toBe(
      `${text}\r\n  - value: { perYear: 6 }\r\n    source: { document: neu-2020, at: "2.10" }`,
    );
  });

  it('follows a text of several lines', () => {
    const text = `${HEAD}purpose:\n  - source: { document: alt-2010, at: "1" }\n    value: >-\n      Ein langer\n      Satz.\n\nalso: [R]\n`;
    const after = textAfter(text, cadence('runde', { fact: 'purpose', value: { de: 'Kürzer: #1' } }));
    expect(after).toContain('Satz.\n');
    expect(
      buildRegistry(small(after))
        .registry!.entries.get('runde')!
        .facts.purpose.map(({ value }) => value),
    ).toEqual([{ de: 'Ein langer Satz.' }, { de: 'Kürzer: #1' }]);
  });

  it('with many items is written one to a line', () => {
    const value = Array.from({ length: 9 }, (_, i) => ({ text: `Vertretung der Gemeinde ${i}` }));
    expect(textAfter(HEAD, cadence('runde', { fact: 'members', value }))).toContain(
      'members:\n  - value:\n      - Vertretung der Gemeinde 0\n      - Vertretung der Gemeinde 1\n',
    );
  });
});

describe('a document that the registry does not know', () => {
  it('is added to the sources, in the order of the years', () => {
    const result = patched(
      small(HEAD),
      cadence('runde', { source: { document: { title: 'Satzung für Öffentlichkeit', year: 2015 }, at: '§ 4' } }),
    );
    expect(result.changed).toEqual(['feld/runde.yaml', 'sources.yaml']);
    expect(result.registry.documents.get('satzung-fuer-oeffentlichkeit')).toMatchObject({ year: 2015, order: 1.5 });
    expect(result.registry.entries.get('runde')!.facts.cadence[0]!.source).toEqual({
      document: 'satzung-fuer-oeffentlichkeit',
      at: '§ 4',
    });
  });

  it('is not added twice', () => {
    const change = cadence('runde', { source: { document: { title: 'neuer plan', year: 2020 }, at: '1' } });
    expect(patched(small(HEAD), change).changed).toEqual(['feld/runde.yaml']);
  });
});

describe('what cannot be written', () => {
  const problem = (files: ReadonlyMap<string, string>, change: Change) => {
    const result = patchFiles(files, change);
    return 'problem' in result ? result.problem : 'written';
  };
  const known = `${HEAD}cadence:\n  - value: { perYear: 6 }\n    source: { document: neu-2020, at: "2.10" }\n`;

  it.each([
    ['what is there already', small(known), cadence('runde'), 'unchanged'],
    ['an entry that is gone', small(HEAD), cadence('weg'), 'gone'],
    [
      'a document that is gone',
      small(HEAD),
      cadence('runde', { source: { document: { id: 'weg' }, at: '1' } }),
      'gone',
    ],
    ['a registry with errors', small('name: [\n'), cadence('runde'), 'registry-broken'],
    ['a circle', small(HEAD), cadence('runde', { fact: 'partOf', value: ['runde'] }), 'invalid'],
    [
      'an empty section',
      small(HEAD),
      cadence('runde', { source: { document: { id: 'neu-2020' }, at: '' } }),
      'invalid',
    ],
    [
      'what others share by an alias',
      small(`${HEAD}cadence: &c\n  - value: { perYear: 4 }\n    source: { document: alt-2010, at: "1" }\n`),
      cadence('runde'),
      'by-hand',
    ],
  ])('%s', (_name, files, change, code) => expect(problem(files, change)).toMatchObject({ code }));
});

it('whatever is typed, the files say exactly that, and nothing else', () => {
  const nasty = fc.oneof(
    fc.string({ minLength: 1, maxLength: 60 }),
    fc.constantFrom(
      '"} ]\nname: Anders',
      "x'\n  - value: böse",
      '!!js/function x',
      '&a *a',
      '*alias',
      '{{DATE}}',
      '# Kommentar',
      'a: b',
      '- - -',
      'null',
      'yes',
      '0x1F',
      '1e3',
      '2026-01-01',
      '---',
      '...',
      '%TAG',
      '@x',
      '`x',
      '\u2028\u0085\ufeff',
      '<img src=x onerror=alert(1)>',
      '[Klick](https://evil.example)',
    ),
  );
  const files = small(`${HEAD}tasks:\n  - value: [Eins]\n    source: { document: alt-2010, at: "1" }\n`);
  let written = 0;
  fc.assert(
    fc.property(fc.array(nasty, { minLength: 1, maxLength: 4 }), nasty, nasty, (items, at, title) => {
      const change: Change = {
        entry: 'runde',
        fact: 'tasks',
        value: items.map((de) => ({ de })),
        source: { document: { title, year: 2024 }, at },
      };
      const result = patchFiles(files, change);
      // Refused is right for what the schema does not take (edges of blanks, say); written must be exactly what was meant.
      if ('problem' in result) {
        expect(['invalid', 'by-hand']).toContain(result.problem.code);
        return;
      }
      written += 1;
      expect(result.registry.entries.get('runde')!.facts.tasks[1]!.value).toEqual(change.value);
      expect(result.registry.entries.get('runde')!.name).toBe('Runde');
      const { source } = result.registry.entries.get('runde')!.facts.tasks[1]!;
      expect(result.registry.documents.get(source.document)!.title).toBe(title);
      expect(source.at).toBe(at);
    }),
    { numRuns: 150 },
  );
  expect(written).toBeGreaterThan(50);
});

describe.each([
  ['the registry', REAL_REGISTRY, 80],
  ['an invented one', SEELBERG, 6],
])('in the files of %s', (_name, directory, step) => {
  it('every kind of entry takes a change of any fact, one after another, as patches for Git', {
    timeout: 60_000,
  }, () => {
    let { files } = readRegistryFiles(directory);
    const { registry } = buildRegistry(files);
    const repo = repository(files);
    const document = [...registry!.documents.keys()][0]!;
    const entries = [...registry!.entries.values()].filter((_, i) => i % step === 0);
    let made = 0;
    for (const entry of entries) {
      const facts = changeableFacts(entry);
      const fact = facts[made % facts.length]!;
      const parent = [...registry!.entries.keys()].find((id) => id !== entry.id)!;
      const old = currentStatement(entry, fact, registry!);
      const value = {
        coordination: { role: 'steering', by: [{ text: 'Neue Stelle' }] },
        cadence: { perYear: { min: 2, max: 3 }, when: { de: 'im Herbst' } },
        members: [{ id: parent }, { text: 'Zwei: Personen' }],
        partOf: [parent],
        reportsTo: [parent],
        purpose: { de: 'Neuer »Zweck«' },
        tasks: [{ de: 'Eins' }, { de: 'Zwei' }],
        topics: ['Neu'],
        legalBasis: [{ de: '§ 1' }],
        status: 'former',
        contact: { phone: '1234 567' },
        definition: { de: 'Neu' },
      }[fact] as Change['value'];
      // Every other one corrects a statement that stands there.
      const source =
        old && made % 2 === 1
          ? { document: { id: old.source.document }, at: old.source.at }
          : { document: { id: document }, at: 'Anhang 9' };
      const result = patchFiles(files, { entry: entry.id, fact, value, source });
      if ('problem' in result) {
        // The entries and values are picked blindly: some would be part of themselves, or say that already.
        expect(['invalid', 'unchanged'], entry.id).toContain(result.problem.code);
        continue;
      }
      repo.apply(patchText(files, result, 'data/'));
      for (const path of result.changed) expect(repo.read(path)).toBe(result.files.get(path));
      files = result.files;
      made += 1;
    }
    expect(made).toBeGreaterThan(8);
  });
});
