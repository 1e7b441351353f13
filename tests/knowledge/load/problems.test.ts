/**
 * Every kind of problem, provoked by a text in which ▸ stands before the place that must be named. Long because there is one text for each
 * code, and a test that none is missing.
 */
import { describe, expect, it } from 'vitest';
import { buildRegistry } from '../../../knowledge/load/load.ts';
import { formatProblem, PROBLEM_CODES, type Problem, type ProblemCode } from '../../../knowledge/load/problems.ts';
import { bodyText, marked, registryFiles } from '../../helpers/registry-files.ts';

const SOURCE = 'source: { document: alt-2010, at: "1" }';

interface Case {
  readonly code: ProblemCode;
  readonly what: string;
  readonly file: string;
  readonly text: string;
  readonly says: RegExp;
  readonly severity?: Problem['severity'];
  readonly beside?: Readonly<Record<string, string | undefined>>;
}

const body = (what: string, code: ProblemCode, says: RegExp, ...lines: string[]): Case => ({
  what,
  code,
  says,
  file: 'feld/runde.yaml',
  text: bodyText('Runde', ...lines),
});

const CASES: readonly Case[] = [
  body('no YAML', 'yaml-syntax', /./, 'also: [ a, b', '▸kind: x'),
  {
    code: 'yaml-syntax',
    what: 'marks that Git leaves where two changes meet',
    file: 'feld/runde.yaml',
    text: 'name: Runde\n▸<<<<<<< HEAD\nkind: round\n=======\nkind: forum\n>>>>>>> main\n',
    says: /Git/,
  },
  body('a repeated key', 'yaml-syntax', /repeats the key »also«/, 'also: [A]', '▸also: [B]'),
  body(
    'a repeated key deep inside',
    'yaml-syntax',
    /repeats the key »at«/,
    'possiblySameAs: [{ id: a, why: b, at: 1, ▸at: 2 }]',
  ),
  body('an unknown key', 'shape', /cadense: unknown key/, 'cadense: ▸[]'),
  body('an unknown key above lines of its own', 'shape', /cadense: unknown key/, '▸cadense:', '  - value: 4'),
  body('a key without a value', 'shape', /tasks: has no value/, 'tasks:▸'),
  body(
    'a number that is none, told once and in words',
    'shape',
    /4, \[3, 4\] or \{ min: 2 \}/,
    'cadence:',
    `  - { value: { perYear: ▸"4" }, ${SOURCE} }`,
  ),
  body('a value of the wrong kind', 'shape', /perYear/, 'cadence:', `  - { value: { perYear: ▸often }, ${SOURCE} }`),
  body(
    'a statement without source',
    'shape',
    /cadence\.0\.source: is missing/,
    'cadence:',
    '  - ▸{ value: { perYear: 4 } }',
  ),
  body(
    'a source without a place',
    'shape',
    /source\.at: is missing/,
    'status:',
    '  - value: planned',
    '    source: ▸{ document: alt-2010 }',
  ),
  body(
    'a place left empty',
    'shape',
    /source\.at/,
    'status:',
    '  - value: planned',
    '    source: { document: alt-2010, at: ▸}',
  ),
  body(
    'a section that YAML would shorten',
    'shape',
    /quotes/,
    'status:',
    '  - value: planned',
    '    source: { document: alt-2010, at: ▸2.10 }',
  ),
  body('a part of the wrong kind', 'shape', /parts\.0\.value\.1/, 'parts:', `  - { value: [a, ▸{ x: 1 }], ${SOURCE} }`),
  body(
    'an id that is none',
    'unknown-id',
    /no entry »andere-runde«/,
    'partOf:',
    `  - { value: [▸andere-runde], ${SOURCE} }`,
  ),
  body(
    'an unknown coordinator',
    'unknown-id',
    /no entry »amt«/,
    'coordination:',
    `  - { value: { role: lead, by: [▸amt] }, ${SOURCE} }`,
  ),
  body(
    'an unknown member',
    'unknown-id',
    /no entry »amt«/,
    'members:',
    `  - { value: [Jemand, ▸{ id: amt, as: Das Amt }], ${SOURCE} }`,
  ),
  body('an unknown part', 'unknown-id', /no entry »ein-teil«/, 'parts:', `  - { value: [▸ein-teil], ${SOURCE} }`),
  body(
    'an unknown publisher',
    'unknown-id',
    /no entry »amt«/,
    'publication:',
    `  - { value: { publisher: ▸amt }, ${SOURCE} }`,
  ),
  body(
    'an unknown unit of an office',
    'unknown-id',
    /no entry »amt«/,
    'functions:',
    `  - { value: { role: Leitung, unit: ▸amt }, ${SOURCE} }`,
  ),
  body('an unknown twin', 'unknown-id', /no entry »zwilling«/, 'possiblySameAs:', '  - { id: ▸zwilling, why: Gleich }'),
  body(
    'an unknown document',
    'unknown-document',
    /no »plan-1999«/,
    'status:',
    '  - { value: planned, source: { document: ▸plan-1999, at: "1" } }',
  ),
  body('a body that is part of itself', 'cycle', /runde → runde/, 'partOf:', `  - { value: ▸[runde], ${SOURCE} }`),
  {
    code: 'cycle',
    what: 'a circle of three',
    file: 'feld/c.yaml',
    text: bodyText('C', 'partOf:', `  - { value: ▸[a], ${SOURCE} }`),
    says: /a → b → c → a/,
    beside: {
      'feld/a.yaml': bodyText('A', 'partOf:', `  - { value: [b], ${SOURCE} }`),
      'feld/b.yaml': bodyText('B', 'partOf:', `  - { value: [c], ${SOURCE} }`),
    },
  },
  {
    code: 'missing-source',
    what: 'an entry from nowhere',
    file: 'feld/runde.yaml',
    text: 'kind: round\nname: ▸Runde\n',
    says: /mentions/,
  },
  {
    code: 'duplicate-id',
    what: 'one id in two files',
    file: 'feld/runde.yaml',
    text: `▸${bodyText('Runde')}`,
    says: /already an entry of units\.yaml/,
    beside: { 'units.yaml': 'runde: { name: Amt, kind: office, mentions: [{ document: alt-2010, at: "1" }] }\n' },
  },
  {
    code: 'duplicate-name',
    what: 'one name for two bodies',
    file: 'feld/b.yaml',
    text: bodyText('▸"Runde der Expert:innen"'),
    says: /also the name of a \(feld\/a\.yaml\)/,
    beside: { 'feld/a.yaml': bodyText('Runde der Expert*innen') },
  },
  {
    code: 'shared-name',
    what: 'a spelling that is the name of another',
    file: 'feld/b.yaml',
    text: bodyText('Zweite Runde', 'also: [Runde 2, ▸Erste Runde]'),
    says: /»Erste Runde« is the name of a/,
    severity: 'warning',
    beside: { 'feld/a.yaml': bodyText('Erste Runde') },
  },
  {
    code: 'shared-name',
    what: 'a name to be found by that is the name of another',
    file: 'feld/b.yaml',
    text: bodyText('Zweite Runde', 'asked: [second round, ▸Erste Runde]'),
    says: /»Erste Runde« is the name of a/,
    severity: 'warning',
    beside: { 'feld/a.yaml': bodyText('Erste Runde') },
  },
  {
    code: 'unknown-field',
    what: 'the field of an entry',
    file: 'projects.yaml',
    text: 'p:\n  name: P\n  kind: project\n  field: ▸acker\n  mentions: [{ document: alt-2010, at: "1" }]\n',
    says: /no »acker«/,
  },
  {
    code: 'unknown-field',
    what: 'a folder',
    file: 'acker/runde.yaml',
    text: `▸${bodyText('Runde')}`,
    says: /folder »acker«/,
  },
  {
    code: 'unknown-field',
    what: 'a folder called like a property of every object',
    file: 'constructor/runde.yaml',
    text: `▸${bodyText('Runde')}`,
    says: /folder »constructor«/,
  },
  {
    code: 'unknown-file',
    what: 'a misspelled file',
    file: 'unit.yaml',
    text: '▸a: 1\n',
    says: /units\.yaml/,
    severity: 'warning',
  },
  {
    code: 'unknown-file',
    what: 'a file too deep',
    file: 'feld/alt/runde.yaml',
    text: '▸a: 1\n',
    says: /nobody reads it/,
    severity: 'warning',
  },
  {
    code: 'unknown-file',
    what: 'another ending',
    file: 'feld/runde.yml',
    text: '▸a: 1\n',
    says: /nobody reads it/,
    severity: 'warning',
  },
  {
    code: 'unknown-file',
    what: 'a file name that is no id',
    file: 'feld/Erste Runde.yaml',
    text: `▸${bodyText('Runde')}`,
    says: /named after its id/,
  },
  {
    code: 'too-large',
    what: 'a huge file',
    file: 'feld/runde.yaml',
    text: `▸${bodyText('Runde')}#${'x'.repeat(1024 * 1024)}`,
    says: /split it/,
  },
  {
    code: 'too-deep',
    what: 'brackets',
    file: 'feld/runde.yaml',
    text: bodyText('Runde', `x: ${'['.repeat(39)}▸[${']'.repeat(40)}`),
    says: /40 levels/,
  },
  {
    code: 'too-deep',
    what: 'indentation',
    file: 'feld/runde.yaml',
    text: Array.from({ length: 50 }, (_, i) => `${' '.repeat(i)}${i === 40 ? '▸' : ''}a:`).join('\n'),
    says: /40 levels/,
  },
  {
    code: 'too-deep',
    what: 'lists on one line',
    file: 'feld/runde.yaml',
    text: `${'- '.repeat(40)}▸${'- '.repeat(9)}a`,
    says: /40 levels/,
  },
  {
    code: 'too-many-aliases',
    what: 'an alias without anchor',
    file: 'feld/runde.yaml',
    text: '▸name: *nobody\n',
    says: /nobody/,
  },
];

describe('a problem is named with its place', () => {
  it.each(CASES)('$code: $what', ({ code, file, text, says, severity = 'error', beside = {} }) => {
    const place = marked(text);
    const { problems, registry } = buildRegistry(registryFiles({ ...beside, [file]: place.text }));
    const found = problems.filter((problem) => problem.code === code);
    expect(found.map(({ file: f, line, column }) => [f, line, column])).toContainEqual([
      file,
      place.line,
      place.column,
    ]);
    const problem = found.find(({ line, column }) => line === place.line && column === place.column)!;
    expect(problem.message).toMatch(says);
    expect(problem.severity).toBe(severity);
    expect(problems.filter((other) => other.severity === 'error' && other.code !== code)).toEqual([]);
    expect(registry === undefined).toBe(severity === 'error');
    if (problem.excerpt !== undefined) expectCaret(problem, place.text);
  });

  it.each(['registry.yaml', 'sources.yaml', 'fields.yaml'])('missing-file: %s', (file) => {
    const { problems, registry } = buildRegistry(registryFiles({ [file]: undefined }));
    expect(problems.map(({ code, file: f, line, column }) => [code, f, line, column])).toEqual([
      ['missing-file', file, 1, 1],
    ]);
    expect(registry).toBeUndefined();
  });

  it('every code has a case here, but those of the disk', () => {
    const provoked = new Set<string>([...CASES.map(({ code }) => code), 'missing-file']);
    const codes = Object.keys(PROBLEM_CODES).filter((code) => code !== 'unreadable-file'); // files.test.ts
    expect(codes.filter((code) => !provoked.has(code))).toEqual([]);
  });
});

/** The excerpt shows the line, and the caret stands under the character of the column. */
function expectCaret({ excerpt, line, column }: Problem, text: string): void {
  const [shown, caret] = excerpt!.split('\n');
  const source = text.split('\n')[line - 1]!;
  expect(caret).toMatch(/^ *\^$/);
  expect(shown!.charAt(caret!.length - 1)).toBe(source.charAt(column - 1));
  expect(source).toContain(shown!.slice(4));
}

it('a wrong word is told with the one that it resembles, and with all that there are; a missing one is missing', () => {
  const said = (text: string) => buildRegistry(registryFiles({ 'feld/a.yaml': text })).problems.map((p) => p.message);
  expect(said('name: A\nkind: workinggroup\n')[0]).toMatch(
    /»workinggroup« is unknown; did you mean »working-group«\? one of: .*round/,
  );
  expect(said('name: A\nkind: xyz\n')[0]).toMatch(/»xyz« is unknown; one of: /);
  expect(said('name: A\n')[0]).toBe('kind: is missing');
});

it('a cadence that is wrong is not also said to say nothing', () => {
  const text = bodyText('A', 'cadence:', `  - { value: { perYear: 0 }, ${SOURCE} }`);
  expect(buildRegistry(registryFiles({ 'feld/a.yaml': text })).problems).toHaveLength(1);
});

it.each(['thesaurus.yaml', 'school-holidays.yaml', 'units.yaml'])(
  '%s with nothing but a comment has no rows',
  (file) => {
    expect(buildRegistry(registryFiles({ [file]: '# still to be written\n' })).problems).toEqual([]);
  },
);

it.each([
  ['federalState', 'XX'],
  ['timeZone', 'Europa/Berlin'],
])('registry.yaml: %s %s exists nowhere', (key, value) => {
  const about = { name: 'Kreis', short: 'K', federalState: 'HE', timeZone: 'Europe/Berlin', [key]: value };
  const { problems, registry } = buildRegistry(registryFiles({ 'registry.yaml': JSON.stringify(about) }));
  expect(problems.map(({ code, message }) => [code, message.split(':')[0]])).toEqual([['shape', key]]);
  expect(registry).toBeUndefined();
});

describe('problems together', () => {
  it('come all at once, from all files', () => {
    const { problems } = buildRegistry(
      registryFiles({
        'feld/a.yaml': bodyText('A', 'x: 1', 'y: 2', 'cadence: [{ value: { perYear: 0 } }]'),
        'feld/b.yaml': 'name: [\n',
        'feld/c.yaml': bodyText('C', 'partOf:', `  - { value: [nirgends], ${SOURCE} }`),
        'people.yaml': 'p: { name: P, kind: office }\n',
      }),
    );
    expect(new Set(problems.map(({ file }) => file))).toEqual(
      new Set(['feld/a.yaml', 'feld/b.yaml', 'feld/c.yaml', 'people.yaml']),
    );
    expect(
      problems
        .filter(({ file }) => file === 'feld/a.yaml')
        .map(({ message }) => message)
        .join(),
    ).toMatch(/x: unknown key.*y: unknown key|cadence\.0\.source/s);
    expect(problems.filter(({ file }) => file === 'feld/a.yaml').length).toBeGreaterThanOrEqual(4);
  });

  it('a file with errors is not echoed by those who refer to it', () => {
    const refers = bodyText(
      'A',
      'partOf:',
      `  - { value: [b], ${SOURCE} }`,
      'members:',
      `  - { value: [amt], ${SOURCE} }`,
    );
    const { problems } = buildRegistry(
      registryFiles({
        'feld/a.yaml': refers,
        'feld/b.yaml': bodyText('B', 'oops: 1'),
        'units.yaml': 'amt:\n  name: Amt\n  kind: nonsense\n',
      }),
    );
    expect(problems.map(({ file, code }) => [file, code])).toEqual([
      ['units.yaml', 'shape'],
      ['feld/b.yaml', 'shape'],
    ]);
  });

  it.each([['sources.yaml'], ['fields.yaml']])('an unreadable %s is reported once', (file) => {
    const { problems } = buildRegistry(registryFiles({ [file]: 'a: [\n', 'feld/a.yaml': bodyText('A') }));
    expect(new Set(problems.map((problem) => problem.file))).toEqual(new Set([file]));
  });

  it('of a file with very many, the first hundred and how many more', () => {
    const lines = Array.from({ length: 250 }, (_, i) => `wrong${i}: 1`);
    const { problems } = buildRegistry(registryFiles({ 'registry.yaml': lines.map((line) => `@${line}`).join('\n') }));
    expect(problems.length).toBeLessThanOrEqual(101);
    const many = Array.from({ length: 250 }, (_, i) => `e${i}: { name: N${i}, kind: nonsense }`).join('\n');
    const shapes = buildRegistry(registryFiles({ 'units.yaml': many })).problems;
    expect(shapes.length).toBe(101);
    expect(shapes.at(-1)!.message).toBe('and 150 more in this file');
  });

  it('are printed as compilers do', () => {
    const [problem] = buildRegistry(registryFiles({ 'feld/a.yaml': 'name: A\nkind: rund\n' })).problems;
    expect(formatProblem(problem!)).toMatch(/^feld\/a\.yaml:2:7 error shape: kind: .*\n {4}kind: rund\n {10}\^$/);
  });

  it('a long line is cut around the caret', () => {
    const text = bodyText('A', `also: [${'x'.repeat(500)}, ▸1]`);
    const place = marked(text);
    const [problem] = buildRegistry(registryFiles({ 'feld/a.yaml': place.text })).problems;
    expect(problem!.excerpt!.split('\n').every((line) => line.length < 120)).toBe(true);
    expectCaret(problem!, place.text);
  });

  it('line ends of Windows and tabs do not move the caret', () => {
    const { problems } = buildRegistry(registryFiles({ 'feld/a.yaml': 'name: A\r\nkind:\tnonsense\r\n' }));
    expect([problems[0]!.line, problems[0]!.column]).toEqual([2, 7]);
    expect(problems[0]!.excerpt).toBe('    kind: nonsense\n          ^');
  });
});

describe('the hint of an unknown id', () => {
  const hint = (id: string) =>
    buildRegistry(
      registryFiles({
        'feld/a.yaml': bodyText('A', 'partOf:', `  - { value: [${id}], ${SOURCE} }`),
        'feld/kommission.yaml': bodyText('Kommission'),
        'feld/netzwerk-wald-und-wiese.yaml': bodyText('Netzwerk'),
        'feld/netzwerk-fluss.yaml': bodyText('Netzwerk Fluss'),
      }),
    ).problems[0]!.message;

  it('offers the word with a slip', () => expect(hint('komission')).toContain('did you mean »kommission«?'));
  it('offers the one with the same words', () => expect(hint('wald-und-wiese')).toContain('»netzwerk-wald-und-wiese«'));
  it('prefers a slip to words in common', () => expect(hint('netzwerk-flus')).toContain('»netzwerk-fluss«'));
  it('offers nothing where nothing is near', () => expect(hint('xyz')).toBe('no entry »xyz«'));
});
