import { describe, expect, it } from 'vitest';
import { converse, outline, smallKnowledge } from '../../helpers/knowledge.ts';

const old = 'source: { document: alt-2010, at: "1" }';
const source = 'source: { document: neu-2020, at: "1" }';
const mention = 'mentions: [{ document: neu-2020, at: "1" }]';
const body = (name: string, kind: string, ...facts: readonly string[]) =>
  `name: ${name}\nkind: ${kind}\n${mention}\n${facts.join('\n')}\n`;
const entry = (id: string, name: string, kind: string, ...facts: readonly string[]) =>
  [`${id}:`, `name: ${name}`, `kind: ${kind}`, mention, ...facts].join('\n  ').concat('\n');

const knowledge = smallKnowledge({
  'fields.yaml': 'garten: { de: Gartenbau, en: Gardens }\n',
  'units.yaml': [
    entry('wiesen', 'Streuobstwiesen', 'group'),
    entry('amt', 'Gartenamt', 'office', `definition: [{ value: Hervorgegangen aus dem Büro für Landbau., ${source} }]`),
    entry('stelle', 'Heckenstelle', 'office', `definition: [{ value: Berät zu Hecken., ${source} }]`),
  ].join(''),
  'publications.yaml': [
    entry(
      'hecken',
      'Heckenbericht',
      'report',
      `publication: [{ value: { year: "2012" }, ${source} }, { value: { year: "2010" }, ${old} }]`,
    ),
  ].join(''),
  'projects.yaml': entry(
    'fibel',
    'Gartenfibel',
    'project',
    `coordination: [{ value: { role: coordination, by: [amt] }, ${source} }]`,
    `members: [{ value: [amt, stelle], ${source} }]`,
    `parts: [{ title: { de: Modellregionen, en: Model regions }, value: [Norden, Süden], ${source} }]`,
  ),
  'garten/netz.yaml': body(
    'Netzwerk Gärten',
    'network',
    `legalBasis: [{ value: [Beschluss vom 3.4.2001, "Beschluss vom 5.6.2011 für die Streuobstwiesen"], ${source} }]`,
    `coordination: [{ value: { role: coordination, by: [amt] }, ${source} }]`,
  ),
  'garten/zwilling.yaml': body('Gartenverbund', 'network', `cadence: [{ value: { perYear: 1 }, ${source} }]`).concat(
    'possiblySameAs: [{ id: netz, why: Fast derselbe Name. }]\n',
  ),
  'garten/ag-presse.yaml': body('AG Presse', 'working-group', `partOf: [{ value: [netz], ${source} }]`),
  'garten/ag-wege.yaml': body('AG Wege', 'working-group', `partOf: [{ value: [netz], ${source} }]`),
  'garten/bienen.yaml': body(
    'Bienenrunde',
    'round',
    `topics: [{ value: [Imkerei], ${source} }]`,
    `coordination: [{ value: { role: coordination, by: [amt, stelle] }, ${source} }]`,
    `members: [{ value: [Imkerverein], ${source} }]`,
  ),
  'garten/honigtag.yaml': body(
    'Honigtag',
    'meeting',
    `coordination: [{ value: { role: coordination, by: [stelle] }, ${source} }]`,
    `members: [{ value: [Landfrauen], ${source} }]`,
  ),
});
/** The last turn: type or facts, and about whom. */
const last = (...questions: readonly string[]) => outline(converse(knowledge, questions).at(-1)!.answer);
const based = 'Auf welcher Grundlage arbeitet das Netzwerk Gärten?';

describe('one of what was told', () => {
  it('the resolution on whom is named, where a date is asked', () => {
    expect(last(based, 'und die Streuobstwiesen, seit wann?')).toBe('legalBasis netz');
    expect(last('Wer koordiniert das Netzwerk Gärten?', 'und die Streuobstwiesen, seit wann?')).not.toContain('netz');
  });

  it('the groups of a body that may be the same', () =>
    expect(last('Wie oft tagt der Gartenverbund?', 'Which groups sit underneath it?')).toMatch(
      /^list ag-presse ag-wege/,
    ));
});

describe('who made it, and with whom', () => {
  it.each([
    ["Wer hat's gemacht?", 'coordination fibel'],
    ['Which office helped make that one?', 'members fibel'],
    ['In welchen Regionen außer bei uns?', 'parts fibel'],
    ['Which plumber in it speaks Dutch?', 'missing fibel'],
  ])('»%s«', (question, told) => expect(last('Was ist die Gartenfibel?', question)).toBe(told));

  it.each([
    ['Wer koordiniert die Bienenrunde?', 'coordination bienen'],
    ['Wer koordiniert den Honigtag?', 'members honigtag'],
  ])('with whom: »%s«', (question, told) => expect(last(question, 'With whom?')).toBe(told));
});

describe('small words around a half question', () => {
  it.each([
    ["ok cool, and who's running that one?", 'coordination netz'],
    ['Who plans it locally?', 'coordination netz'],
    ['where did you get that', 'sources netz'],
    ['Wo hast du das her?', 'sources netz'],
    ['What is it based on, a law or a contract?', 'legalBasis netz'],
  ])('»%s«', (question, told) => expect(last('Was ist das Netzwerk Gärten?', question)).toBe(told));
});

describe('the groups of the last one', () => {
  const groups = smallKnowledge({
    'fields.yaml': 'garten: { de: Gartenbau, en: Gardens }\n',
    'garten/netz.yaml': body('Netzwerk Gärten', 'network', `cadence: [{ value: { perYear: 2 }, ${source} }]`),
    'garten/verein.yaml': body('Runde Vereine', 'round', `cadence: [{ value: { perYear: 1 }, ${source} }]`),
    ...Object.fromEntries(
      ['Presse', 'Wege'].map((name, i) => [
        `garten/ag-${name.toLowerCase()}.yaml`,
        body(
          `AG ${name}`,
          'working-group',
          `partOf: [{ value: [netz], ${source} }]`,
          `cadence: [{ value: { perYear: ${i + 4} }, ${source} }]`,
        ),
      ]),
    ),
  });
  const turn = (first: string, question: string) => converse(groups, [first, question]).at(-1)!.answer;

  it.each([
    'und die UAGs, wie oft kommen die zusammen?',
    'wie oft treffen sich die AGs?',
    'How often do its working groups meet?',
    'Und die Arbeitsgruppen, wer macht die?',
    'Gruppen?',
    'and groups?',
  ])('are told one by one: »%s«', (question) =>
    expect(turn('Wie oft tagt das Netzwerk Gärten?', question)).toMatchObject({
      type: 'list',
      items: [{ entry: { name: 'AG Presse' } }, { entry: { name: 'AG Wege' } }],
    }),
  );

  it('is a question for others, where it has none', () =>
    expect(outline(turn('Wie oft tagt die Runde Vereine?', 'wie oft treffen sich die AGs?'))).not.toContain('ag-wege'));
});

describe('one that is named, and the last one', () => {
  const round = smallKnowledge({
    'fields.yaml': 'garten: { de: Gartenbau, en: Gardens }\n',
    'units.yaml': entry('amt', 'Gartenamt', 'office') + entry('verein', 'Imkerverein', 'organisation'),
    'garten/runde.yaml': body(
      'Bienenrunde',
      'round',
      `coordination: [{ value: { role: coordination, by: [amt] }, ${source} }]`,
      `members: [{ value: [verein, Landfrauen], ${source} }]`,
    ),
    'garten/treff.yaml': body('Bienentreffen', 'meeting', `partOf: [{ value: [runde], ${source} }]`),
  });
  const turn = (...questions: readonly string[]) => converse(round, questions).at(-1)!.answer;

  it.each([
    ['Is the Imkerverein a member of it as well?', 'member'],
    ['is the Imkerverein part of it?', 'member'],
    ['Gehört der Imkerverein auch dazu?', 'member'],
    ['Does the Gartenamt lead it?', 'coordination'],
    ['Leitet das Gartenamt die?', 'coordination'],
  ])('are asked for what connects them: »%s«', (question, relation) =>
    expect(turn('Wer ist in der Bienenrunde?', question)).toMatchObject({ type: 'relation', relation }),
  );

  it('says who leads it, where a member does not', () =>
    expect(outline(turn('Wer ist in der Bienenrunde?', 'Leitet der Imkerverein die?'))).toBe('coordination runde'));

  it.each(['was leiten die sonst noch?', 'what else do they run?'])('lists what the office runs: »%s«', (question) =>
    expect(turn('Wer leitet die Bienenrunde?', question)).toMatchObject({
      type: 'list',
      items: [{ entry: { id: 'runde' } }],
    }),
  );

  it('asks the whole who comes from somewhere, where the part has no members', () =>
    expect(outline(turn('Was ist das Bienentreffen?', 'Wer ist vom Imkerverein dabei?'))).toBe('members runde'));

  it.each(['how many schools take part in all?', 'wie viele Köche machen mit?', 'and how many people use it?'])(
    'counts nobody who is told nowhere: »%s«',
    (question) =>
      expect(turn('Wer ist in der Bienenrunde?', question)).toMatchObject({ type: 'missing', declined: true }),
  );

  it('lists nothing where it is asked where a list is', () =>
    expect(turn('Wer ist in der Bienenrunde?', 'where do I find that list?').type).not.toBe('list'));
});
