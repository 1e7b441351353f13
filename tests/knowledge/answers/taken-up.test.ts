import { describe, expect, it } from 'vitest';
import { converse, outline, smallKnowledge } from '../../helpers/knowledge.ts';

const source = 'source: { document: neu-2020, at: "1" }';
const mention = 'mentions: [{ document: neu-2020, at: "1" }]';
const body = (name: string, kind: string, ...facts: readonly string[]) =>
  `name: ${name}\nkind: ${kind}\n${mention}\n${facts.map((fact) => fact.replace(/\]$/, `, ${source} }]`)).join('\n')}\n`;
const times = (perYear: number) => `cadence: [{ value: { perYear: ${perYear} }]`;
const partOf = (id: string) => `partOf: [{ value: [${id}]]`;
const run = (by: string) => `coordination: [{ value: { role: coordination, by: [${by}] }]`;

const knowledge = smallKnowledge({
  'fields.yaml': 'garten: { de: Gartenbau, en: Gardens }\n',
  'units.yaml': [
    `amt:\n  name: Gartenamt\n  kind: office\n  ${mention}\n`,
    `hecke:\n  name: Fachstelle Hecken\n  kind: specialist-unit\n  ${mention}\n  partOf: [{ value: [amt], ${source} }]\n  purpose: [{ value: Berät zu Hecken., ${source} }]\n`,
    `polizei:\n  name: Polizei\n  kind: authority\n  ${mention}\n`,
    `dorf:\n  name: Moosdorf\n  kind: municipality\n  ${mention}\n`,
    `fb:\n  name: Fachbereich Wege\n  kind: department\n  ${mention}\n`,
  ].join(''),
  'people.yaml': [
    `rosa:\n  name: Rosa Moos\n  kind: person\n  ${mention}\n  functions: [{ value: { role: Leiterin des Gartenamts, unit: amt }, ${source} }]\n`,
    `ute:\n  name: Ute Farn\n  kind: person\n  ${mention}\n  functions: [{ value: { role: Koordinatorin der Fachstelle Hecken, unit: hecke }, ${source} }]\n`,
  ].join(''),
  'publications.yaml': `bericht:\n  name: Heckenmonitor\n  kind: report\n  ${mention}\n  coordination: [{ value: { role: lead, by: [fb] }, ${source} }]\n  legalBasis: [{ value: [Beschluss 7/XII vom 3. Juli 2006], ${source} }]\n  parts: [{ title: Themen, value: [Wuchs], ${source} }]\n`,
  'garten/netz.yaml': body(
    'Netzwerk Gärten',
    'network',
    run('hecke'),
    'members: [{ value: [polizei, fb, Imkerverein, Frauenberatung]]',
  ),
  'garten/stg.yaml': body('Steuerungsgruppe Gärten', 'steering-group', times(4), partOf('netz')),
  'garten/ag-obst.yaml': body('AG Obst', 'working-group', times(2), partOf('netz')),
  'garten/ag-rosen.yaml': body('AG Rosenpflege', 'working-group', times(5), partOf('netz')),
});
/** The last turn: type or facts, and about whom. */
const last = (...questions: readonly string[]) => outline(converse(knowledge, questions).at(-1)!.answer);
const answer = (...questions: readonly string[]) => converse(knowledge, questions).at(-1)!.answer;
const WHO_IS_IN = 'Wer ist im Netzwerk Gärten?';

describe('another one of the same network', () => {
  it.each(['der zu Obst?', 'und die für Obst?', 'and the obst one?', 'the one on Obst?'])(
    'is called by what it is about, and asked the same: »%s«',
    (question) => expect(last('Wie oft tagt die AG Rosenpflege?', question)).toBe('cadence ag-obst'),
  );

  it('tells the groups of the whole where the one spoken of has none', () =>
    expect(answer('Wie oft tagt die Steuerungsgruppe Gärten?', 'die UAGs?')).toMatchObject({
      type: 'list',
      query: { subject: { id: 'netz' } },
      items: [{ entry: { id: 'ag-obst' }, fact: { name: 'cadence' } }, { entry: { id: 'ag-rosen' } }],
    }));
});

describe('who is in it', () => {
  it.each(['und Fachbereiche?', 'and departments?'])('tells those of one sort: »%s«', (question) =>
    expect(answer(WHO_IS_IN, question)).toMatchObject({
      type: 'facts',
      facts: [{ name: 'members', some: true, groups: [{ value: [{ id: 'fb' }] }] }],
    }),
  );

  it.each(['und von den Vereinen?', 'and on municipal level?'])(
    'is told whole where it cannot be told apart: »%s«',
    (question) => expect(last(WHO_IS_IN, question)).toBe('members netz'),
  );

  it.each(['Moosdorf nicht?', 'none from Moosdorf?', 'Moosdorf auch?'])('is answered by no: »%s«', (question) =>
    expect(answer(WHO_IS_IN, question)).toMatchObject({ type: 'relation', relation: 'none', declined: false }),
  );

  it('is asked of the body, and not of whoever may be in it: "are the police in? who else?"', () =>
    expect(last('Who runs the Netzwerk Gärten?', 'are the police in? who else?')).toBe('members netz'));
});

describe('the office of somebody', () => {
  it.each(['What does her unit do?', 'was macht ihre Dienststelle?'])('»%s«', (question) =>
    expect(last('Wer ist Ute Farn?', question)).toBe('purpose hecke'),
  );

  it.each(['Who else works in the same office?', 'wer arbeitet da noch?'])(
    'has its colleagues in the office above: »%s«',
    (question) => expect(last('Wer ist Ute Farn?', question)).toContain('rosa'),
  );

  it.each(['wie heißt die Koordinatorin da?', 'wer ist da die Koordinatorin?'])(
    'is told by who holds the post: »%s«',
    (question) => expect(last('Wer leitet das Netzwerk Gärten?', question)).toContain('ute'),
  );
});

describe('a paper', () => {
  it('is an "er", whoever published it', () =>
    expect(last('Seit wann gibt es den Heckenmonitor?', 'welche Themen deckt er ab?')).toContain('bericht'));

  it('is told with its source once more where somebody read something else', () =>
    expect(
      last('Auf welchem Beschluss beruht der Heckenmonitor?', 'in einem Papier steht aber 2016. was stimmt?'),
    ).toBe('legalBasis bericht'));
});

it('tells all that fitted a topic again in another language', () => {
  const before = answer('Wer macht was zu Rosen und Obst?');
  const again = answer('Wer macht was zu Rosen und Obst?', 'in English please');
  expect(before.type).toBe('topic');
  expect(again).toMatchObject({ type: 'list', language: 'en' });
});
