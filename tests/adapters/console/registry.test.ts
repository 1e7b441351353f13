/** The commands of `npm run -s registry`, on a small registry and on the real one. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csv } from '../../../adapters/console/registry/csv.ts';
import { SUBCOMMANDS } from '../../../adapters/console/registry/help.ts';
import { runRegistry } from '../../../adapters/console/registry/run.ts';
import { FACT_NAMES } from '../../../knowledge/schema.ts';
import { REAL_REGISTRY, realRegistry } from '../../helpers/real-registry.ts';
import { bodyText, registryFiles } from '../../helpers/registry-files.ts';

let directory: string;
let broken: string;
beforeAll(() => {
  const says = (value: string, document: string) =>
    `  - { value: ${value}, source: { document: ${document}, at: "2" } }`;
  directory = written(
    registryFiles({
      'feld/wald-runde.yaml': bodyText(
        'Wald-Runde',
        'also: ["=Runde; \\"Wald\\"", WR]',
        'partOf:',
        says('[netz]', 'alt-2010'),
        'coordination:',
        says('{ role: chair, by: [amt, Frau Ohne Eintrag] }', 'alt-2010'),
        'cadence:',
        says('{ perYear: [3, 4] }', 'alt-2010'),
        says('{ perYear: 2 }', 'neu-2020'),
        'purpose:',
        says('{ de: Alter Zweck, en: Old purpose }', 'alt-2010'),
        says('Neuer Zweck', 'neu-2020'),
        'contact:',
        says('{ phone: "+49 1" }', 'alt-2010'),
        'tasks:',
        says('[Eins, Zwei, Drei, Vier]', 'alt-2010'),
      ),
      'feld/netz.yaml': bodyText('Netz'),
      'units.yaml':
        'amt: { name: Amt für Wald, kind: office, also: [WR], mentions: [{ document: neu-2020, at: 3 }] }\n',
    }),
  );
  broken = written(registryFiles({ 'feld/a.yaml': 'name: [\n' }));
});
afterAll(() => {
  for (const folder of [directory, broken]) rmSync(folder, { recursive: true });
});

function written(files: ReadonlyMap<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'gremienlotse-test-'));
  for (const [file, text] of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

function run(args: readonly string[], env: Record<string, string> = { GREMIENLOTSE_REGISTRY: directory }) {
  const [out, err]: [string[], string[]] = [[], []];
  const code = runRegistry(args, env, { out: (text) => out.push(text), err: (text) => err.push(text) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('the command line', () => {
  it.each(SUBCOMMANDS)('%s --help explains it', (name) => {
    const { code, out } = run([name, '--help']);
    expect(code).toBe(0);
    expect(out).toContain(`npm run -s registry -- ${name}`);
  });
  it('--help names every command', () => {
    const { code, out } = run(['--help']);
    expect(code).toBe(0);
    for (const name of SUBCOMMANDS) expect(out).toContain(`  ${name}`);
  });
  it.each([
    [['fly'], /no command »fly«/],
    [['check', '--fast'], /--fast/],
    [['check', '--excel'], /takes no --excel/],
    [['check', 'this'], /»this«/],
    [['show'], /Which entry/],
    [['show', ' '], /Which entry/],
    [['export'], /--format json\|csv/],
    [['export', '--format', 'xml'], /--format json\|csv/],
    [['export', '--format', 'json', '--excel'], /--excel/],
    [['conflicts', '--fact', 'colour'], /no fact »colour«.*cadence/],
    [['stats', '--registry'], /--registry/],
    [['show', 'netz', '--language', 'fr'], /de or en/],
    [['schemas', '--out', '/dev/null/x'], /Cannot write/],
  ])('%j is refused with a reason', (args, reason) => {
    const { code, out, err } = run(args);
    expect(code).toBe(2);
    expect(err).toMatch(reason);
    expect(err).not.toMatch(/^ +at /m);
    expect(out).toBe('');
  });
  it('without a command it shows the help as an error', () => expect(run([])).toMatchObject({ code: 2, out: '' }));
  it('--registry goes before the environment', () => {
    expect(run(['check', '--registry', broken]).code).toBe(1);
    expect(run(['check', '--registry', directory], { GREMIENLOTSE_REGISTRY: broken }).code).toBe(0);
  });
  it.each([['show', 'netz'], ['conflicts'], ['stats'], ['export', '--format', 'json']])(
    '%s on a broken registry lists the errors',
    (...args) => {
      const { code, out, err } = run([...args, '--registry', broken]);
      expect(code).toBe(1);
      expect(err).toMatch(/feld\/a\.yaml:\d+:\d+ error yaml-syntax/);
      expect(out).toBe('');
    },
  );
});

describe('check', () => {
  it('counts', () => expect(run(['check'])).toEqual({ code: 0, out: '0 errors, 0 warnings', err: '' }));
  it('lists with --json', () => {
    const { code, out } = run(['check', '--json', '--registry', broken]);
    expect(code).toBe(1);
    expect(JSON.parse(out)[0]).toMatchObject({ code: 'yaml-syntax', file: 'feld/a.yaml' });
  });
});

describe('show', () => {
  it.each(['wald-runde', 'Wald-Runde', 'WALD RUNDE', '=runde "wald"'])('finds »%s«', (name) => {
    const { code, out } = run(['show', name]);
    expect(code).toBe(0);
    expect(out).toContain('Wald-Runde [wald-runde]');
    expect(out).toContain('Vorsitz: Amt für Wald und Frau Ohne Eintrag');
    expect(out.indexOf('2 × im Jahr')).toBeLessThan(out.indexOf('3-4 × im Jahr'));
    expect(out).toContain('Plan 2020, 2');
  });
  it('speaks English', () => expect(run(['show', 'netz', '--language', 'en']).out).toContain('round, Field'));
  it('takes several words as one name', () => expect(run(['show', 'amt', 'für', 'wald']).code).toBe(0));
  it('offers what is near', () => {
    const { code, err } = run(['show', 'Wlad']);
    expect(code).toBe(1);
    expect(err).toBe('No entry »Wlad«.');
    expect(run(['show', 'Runde']).err).toContain('wald-runde (Wald-Runde)');
  });
  it('asks which one where a spelling has two', () => {
    const { code, err } = run(['show', 'WR']);
    expect(code).toBe(1);
    expect(err).toContain('amt (Amt für Wald)');
    expect(err).toContain('wald-runde (Wald-Runde)');
  });
});

describe('export', () => {
  const json = () => JSON.parse(run(['export', '--format', 'json']).out);

  it('writes every entry with its statements, in words and in fields', () => {
    const entry = json().find(({ id }: { id: string }) => id === 'wald-runde');
    expect(entry).toMatchObject({
      kind: 'round',
      class: 'body',
      names: ['Wald-Runde', '=Runde; "Wald"', 'WR'],
      partOf: [{ value: 'Netz', entries: [{ id: 'netz', name: 'Netz' }], source: { document: 'alt-2010', at: '2' } }],
      coordination: [{ role: 'chair', by: [{ id: 'amt', name: 'Amt für Wald' }, { name: 'Frau Ohne Eintrag' }] }],
      cadence: [
        { value: '2 × im Jahr', perYear: { min: 2, max: 2 }, source: { document: 'neu-2020', title: 'Plan 2020' } },
        { value: '3-4 × im Jahr', perYear: { min: 3, max: 4 } },
      ],
      purpose: { value: 'Neuer Zweck', others: [{ value: 'Alter Zweck', text: { en: 'Old purpose' } }] },
      tasks: [{ value: 'Eins; Zwei; Drei; Vier' }],
      contact: { value: 'Tel. +49 1', phone: '+49 1' },
      members: [],
      sources: [{ document: 'alt-2010', at: '1' }, { at: '2' }, { document: 'neu-2020' }],
    });
  });

  it('has every key for every entry of the real registry, and loses none', () => {
    const { out } = run(['export', '--format', 'json', '--registry', REAL_REGISTRY]);
    const entries = JSON.parse(out) as Record<string, unknown>[];
    expect(entries.map(({ id }) => id)).toEqual([...realRegistry().entries.keys()]);
    const keys = [
      'id',
      'kind',
      'names',
      'purpose',
      'contact',
      'sources',
      'class',
      'field',
      'possiblySameAs',
      ...FACT_NAMES,
    ];
    expect(entries.flatMap((entry) => keys.filter((key) => !(key in entry)))).toEqual([]);
    expect(entries.filter(({ sources }) => (sources as unknown[]).length === 0)).toEqual([]);
  });

  it('csv has one row per statement, and each row all columns', () => {
    const rows = run(['export', '--format', 'csv', '--registry', REAL_REGISTRY]).out.split('\r\n');
    const entries = [...realRegistry().entries.values()];
    const statements = entries.reduce(
      (sum, { facts }) => sum + FACT_NAMES.reduce((n, fact) => n + facts[fact].length, 0),
      0,
    );
    const silent = entries.filter(({ facts }) => FACT_NAMES.every((fact) => facts[fact].length === 0));
    expect(rows.length).toBe(1 + statements + silent.reduce((sum, { mentions }) => sum + mentions.length, 0));
    expect(rows[0]).toBe('id,class,kind,name,field,fact,value,document,at,implied,rank,note');
  });

  it('csv quotes, and protects spreadsheets only when asked', () => {
    expect(csv([['a', 'b;c', 'd"e', '+49', 'x\ny']], { excel: false })).toBe('a,"b;c","d""e",+49,"x\ny"');
    expect(csv([['a', '=1+1', '+49', '-x', '@y']], { excel: true })).toBe("\uFEFFa;'=1+1;'+49;'-x;'@y");
  });
});

describe('conflicts', () => {
  it('shows each value with its source, newest first', () => {
    expect(run(['conflicts']).out).toBe(
      [
        'Wald-Runde [wald-runde] – Sitzungsturnus',
        '  - 2 × im Jahr',
        '      Plan 2020, 2',
        '  - 3-4 × im Jahr',
        '      Plan 2010, 2',
        '1 contradiction, 0 possible',
      ].join('\n'),
    );
  });
  it('filters', () => {
    expect(run(['conflicts', '--fact', 'members']).out).toBe('0 contradictions, 0 possible');
    expect(JSON.parse(run(['conflicts', '--certain', '--json']).out)).toMatchObject([
      {
        entries: [{ id: 'wald-runde' }],
        fact: 'cadence',
        certainty: 'contradiction',
        values: [{ value: '2 × im Jahr' }, {}],
      },
    ]);
  });
});

it('stats count, and say what is missing', () => {
  const figures = JSON.parse(run(['stats', '--json']).out);
  expect(figures).toMatchObject({
    entries: 3,
    documents: 2,
    statements: 8,
    byClass: { body: 2, unit: 1 },
    contradictions: { cadence: 1 },
    bodiesWithout: { coordination: 1, cadence: 1, members: 2, purpose: 1, contact: 1 },
    bodiesOnlyMentioned: 1,
  });
  expect(run(['stats']).out).toContain('Kreis Beispiel: 3 entries');
});

it('schemas are written where one wants them', () => {
  const out = join(directory, 'schemas');
  expect(run(['schemas', '--out', out]).code).toBe(0);
  expect(readdirSync(out)).toContain('body.schema.json');
  rmSync(out, { recursive: true });
});
