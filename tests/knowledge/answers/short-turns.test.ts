import { describe, expect, it } from 'vitest';
import { converse, outline, smallKnowledge } from '../../helpers/knowledge.ts';

const source = 'source: { document: neu-2020, at: "1" }';
const mention = 'mentions: [{ document: neu-2020, at: "1" }]';
const body = (name: string, kind: string, ...facts: readonly string[]) =>
  `name: ${name}\nkind: ${kind}\n${mention}\n${facts.map((fact) => fact.replace(/\]$/, `, ${source} }]`)).join('\n')}\n`;
const times = (perYear: number) => `cadence: [{ value: { perYear: ${perYear} }]`;
const partOf = (id: string) => `partOf: [{ value: [${id}]]`;

const knowledge = smallKnowledge({
  'fields.yaml': 'garten: { de: Gartenbau, en: Gardens }\n',
  'units.yaml': `amt:\n  name: Gartenamt\n  kind: office\n  ${mention}\n  contact: [{ value: { address: "Am Beet 1" }, ${source} }]\n  purpose: [{ value: Pflegt Beete., ${source} }]\n`,
  'people.yaml': `rosa:\n  name: Rosa Moos\n  kind: person\n  ${mention}\n  functions: [{ value: { role: Leiterin des Gartenamts, unit: amt }, ${source} }]\n`,
  'concepts.yaml': `ziele:\n  name: Ziele der Höfe\n  kind: goal\n  ${mention}\n  parts: [{ title: Ziele, value: [Ernte], ${source} }]\n`,
  'publications.yaml': `satzung:\n  name: Gartenvereinbarung\n  kind: agreement\n  ${mention}\n  definition: [{ value: Nach der Pflanzung sind sechs Wochen lang zu gießen., ${source} }]\n  parts: [{ title: Sonderthemen aus gegebenem Anlass, value: [Dürre], ${source} }]\n`,
  'projects.yaml': [
    `wall:\n  name: Aktion Wallhecke\n  kind: programme\n  field: garten\n  ${mention}\n  parts: [{ title: { de: Modellregionen, en: Model regions }, value: [Norden, Süden], ${source} }]\n  legalBasis: [{ value: [Beschluss 7/XII], ${source} }]\n`,
    `tage:\n  name: Tage der offenen Gärten\n  kind: project\n  ${mention}\n  parts:\n    - { title: { de: Laufzeit, en: Term }, value: [2018 bis 2020], ${source} }\n    - { title: { de: Sonderthemen aus gegebenem Anlass }, value: [Dürre], ${source} }\n`,
    `dach:\n  name: Aktion Dach\n  kind: programme\n  ${mention}\n  purpose: [{ value: Der Zuschuss für Dächer wurde um 30 % gekürzt., ${source} }]\n`,
  ].join(''),
  'garten/netz.yaml': body(
    'Netzwerk Gärten',
    'network',
    times(2),
    `coordination: [{ value: { role: coordination, by: [amt] }]`,
    'purpose: [{ value: Entstanden in Folge des Hagels von 2017 und um den Bereich Obst erweitert.]',
  ),
  'garten/rat.yaml': body(
    'Heckenrat',
    'council',
    times(3),
    partOf('netz'),
    'members: [{ value: [Imkerverein, Frauenberatung]]',
  ),
  'garten/kommission.yaml': body('Kommission Wege', 'commission', times(5), partOf('netz')),
  'garten/stg.yaml': body('Steuerungsgruppe Netzwerk Gärten', 'steering-group', times(4), partOf('netz')),
  'garten/stg2.yaml': body('Steuerungsgruppe Höfe', 'steering-group', times(6)),
  'garten/treff-a.yaml': body('Regionaltreffen Gärten', 'meeting', times(7)),
  'garten/treff-b.yaml': body('Regionaltreffen Bienen', 'meeting', times(8)),
});
/** The last turn: type or facts, and about whom. */
const last = (...questions: readonly string[]) => outline(converse(knowledge, questions).at(-1)!.answer);

describe('a word for meetings alone', () => {
  it.each(['Meetings – how often?', 'Meetings?', 'und Treffen?', 'Treffen pro Jahr?'])(
    'asks how often the last one meets, and for no list: »%s«',
    (question) => expect(last('Wer leitet das Netzwerk Gärten?', question)).toBe('cadence netz'),
  );
});

describe('what the last one works on', () => {
  it.each([
    'Welche Schwerpunkte haben die?',
    'was bearbeiten die?',
    'what are they trying to improve?',
    'Which issues do they deal with?',
    'um was gehts da thematisch?',
  ])('»%s«', (question) => expect(last('Wer leitet das Netzwerk Gärten?', question)).toBe('purpose netz'));
});

describe('a number of meetings alone', () => {
  it.each([
    ['4x?'],
    ['viermal im Jahr?'],
    ['Viermal im Jahr, oder?'],
    ['und die treffen sich auch viermal?'],
    ['only once a year then?'],
  ])('is asked of the last one: »%s«', (question) =>
    expect(last('Wer koordiniert das Netzwerk Gärten?', question)).toBe('cadence netz'),
  );

  it('is asked of each of a list', () =>
    expect(last('Welche Gremien gehören zum Netzwerk Gärten?', 'Und die tagen dann auch dreimal?')).toMatch(
      /^list (?!.*netz )(?=.*rat)(?=.*kommission)(?=.*stg)(?!.*stg2)/,
    ));

  it.each([['Welche Gremien tagen dreimal im Jahr?'], ['Und wer tagt dreimal?']])('asks for all: »%s«', (question) =>
    expect(last('Wer koordiniert das Netzwerk Gärten?', question)).toMatch(/^list .*rat/),
  );
});

describe('half a turn', () => {
  it.each([
    ['wer noch?', 'members rat'],
    ['who else?', 'members rat'],
  ])('asks who is in it: »%s«', (question, told) => expect(last('Wie oft tagt der Heckenrat?', question)).toBe(told));

  it.each([
    ['Die Steuerungsgruppe genauso?', 'cadence stg'],
    ['the steering group too?', 'cadence stg'],
    ['Und die Kommission, wie oft tagt die?', 'cadence kommission'],
  ])('the same of another: »%s«', (question, told) =>
    expect(last('Wie oft tagt das Netzwerk Gärten?', question)).toBe(told),
  );

  it('means the only one under the same roof', () =>
    expect(last('Wer sitzt im Heckenrat?', 'Und die Kommission, wie oft tagt die?')).toBe('cadence kommission'));

  it('means what is called after the last one', () =>
    expect(last('Was macht das Netzwerk Gärten?', 'wie oft sind die Regionaltreffen?')).toBe('cadence treff-a'));

  it.each([
    ['Start und Ende?', 'parts tage'],
    ['und ab und zu als Sonderthema?', 'parts tage'],
    ['wer zahlt?', 'missing tage'],
  ])('is the title of a part: »%s«', (question, told) =>
    expect(last('Was sind die Tage der offenen Gärten?', question)).toBe(told),
  );

  it.each([
    ['Aus welchem Anlass hat sich das gegründet?', 'purpose netz'],
    ['um welchen Bereich wurde das erweitert?', 'purpose netz'],
    ['Bei wem läuft das alles zusammen?', 'coordination netz'],
    ['und wer bringt da den Kuchen mit?', 'missing netz'],
  ])('»%s«', (question, told) => expect(last('Wie oft tagt das Netzwerk Gärten?', question)).toBe(told));
});

describe('what the last one tells in other words', () => {
  it.each([
    ['apart from us, which other model regions were picked?', 'parts wall'],
    ['Wie oft tagt das Netzwerk dazu?', 'cadence netz'],
  ])('»%s«', (question, told) => expect(last('Was ist die Aktion Wallhecke?', question)).toBe(told));

  it('the number of a decision', () =>
    expect(last('Auf welcher Rechtsgrundlage beruht die Aktion Wallhecke?', 'Hat der eine Nummer?')).toBe(
      'legalBasis wall',
    ));

  it('the number that an agreement tells, of which there is one', () =>
    expect(last('Da gab es doch eine Vereinbarung: wie viele Wochen nach der Pflanzung soll man gießen?')).toBe(
      'definition satzung',
    ));

  it('a title before the fact that was told', () =>
    expect(last('Was ist die Gartenvereinbarung?', 'Worum geht es da?', 'und als Sonderthema?')).toBe('parts satzung'));
});

it.each([
  ['Der Zuschuss für Dächer wurde doch gekürzt, um wie viel Prozent?', /^purpose dach/],
  ['Der Zuschuss für Hecken wurde doch gekürzt, um wie viel Prozent?', /^(?:unknown|missing)/],
])('a share that a programme tells: »%s«', (question, told) => expect(last(question)).toMatch(told));

describe('of the last one', () => {
  it.each([
    [['Wer koordiniert das Netzwerk Gärten?', 'und wer ist das persönlich?'], 'functions rosa'],
    [['Wer koordiniert das Netzwerk Gärten?', 'who is that in person?'], 'functions rosa'],
    [['Gartenamt', 'wo find ich die?'], 'contact amt'],
    [['Gartenamt', 'where can I reach them?'], 'contact amt'],
    [['Wie oft tagt der Heckenrat?', 'und das Gremium darüber?'], 'partOf rat'],
    [['Was macht das Netzwerk Gärten?', 'what are its goals?'], 'purpose netz'],
    [['Was macht das Netzwerk Gärten?', 'Was sind die Ziele?'], 'purpose netz'],
    [['Netzwerk Gärten', 'wer plant das bei uns im Kreis?'], 'coordination netz'],
    [['Wer ist Rosa Moos?', 'What does her office do?'], 'purpose amt'],
    [['Wer ist im Heckenrat?', 'Was darf der entscheiden?'], 'missing rat'],
    [
      ['Wie oft tagt der Heckenrat?', 'Und die Kommission Wege?', 'Welche von den zweien tagt öfter?'],
      'comparison rat kommission',
    ],
    [['Wie oft tagt das Netzwerk Gärten?', 'the Wege one?'], 'cadence kommission'],
    [['Wie oft treffn sich die Leute vom Heckenrat?'], 'cadence rat'],
  ])('%s', (questions, told) => expect(last(...questions)).toBe(told));
});
