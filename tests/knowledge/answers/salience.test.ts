import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../../knowledge/answers/answer.ts';
import { converse, seelbergKnowledge, smallKnowledge, wiesmoorKnowledge } from '../../helpers/knowledge.ts';
import { bodyText } from '../../helpers/registry-files.ts';

const at = 'source: { document: alt-2010, at: "1" }';
const seelberg = seelbergKnowledge();
/** Of the last turn: the type or the facts given, and about whom. */
const last = (questions: readonly string[], knowledge = seelberg) => {
  const { answer } = converse(knowledge, questions).at(-1)!;
  const facts = answer.type === 'facts' ? [...new Set(answer.facts.map(({ name }) => name))].join('+') : answer.type;
  return [facts, ...entriesOf(answer).map(({ id }) => id)].join(' ');
};

const county = smallKnowledge({
  'feld/waldnetz.yaml': bodyText(
    'Waldnetz',
    'kind: network',
    `coordination: [{ value: { role: moderation, by: [forstmeister] }, ${at} }, { value: { role: coordination, by: [forstamt] }, ${at} }]`,
    `members: [{ value: [waldschulen, Imkerverein Linde], ${at} }]`,
    `parts: [{ title: { de: Überprüfung, en: Review }, value: [erst 2009 nach dem Sturm], ${at} }]`,
    `purpose: [{ value: 2004 mit dem Imkerverein vereinbarter Schutz der Wälder; landesweit gibt es 40 Waldnetze., ${at} }]`,
  ).replace('kind: round\n', ''),
  'feld/projektgruppe-wege.yaml': bodyText(
    'Projektgruppe Wege',
    `partOf: [{ value: [waldnetz], ${at} }]`,
    `members: [{ value: [{ id: linde }], ${at} }]`,
  ),
  'feld/runde-wildvogel.yaml': bodyText(
    'Runde Wildvogel',
    `partOf: [{ value: [waldnetz], ${at} }]`,
    `topics: [{ value: [Vogelschutz], ${at} }]`,
  ),
  'feld/runde-zierfink.yaml': bodyText('Runde Zierfink', `topics: [{ value: [Vogelschutz], ${at} }]`),
  'feld/austausch-wald.yaml': bodyText(
    'Austausch Wald',
    `cadence: [{ value: { perYear: 1 }, ${at} }]`,
    `coordination: [{ value: { role: coordination, by: [jagdamt] }, ${at} }]`,
  ),
  'feld/austausch-wald-jagd.yaml': bodyText('Austausch Wald Jagd', `cadence: [{ value: { perYear: 2 }, ${at} }]`),
  'people.yaml': `berta:
  name: Berta Busch
  kind: person
  mentions: [{ document: alt-2010, at: "1" }]
  functions: [{ value: { role: { de: Leiterin, en: head }, unit: jagdamt }, ${at} }]
`,
  'units.yaml': [
    `jagdamt: { name: Jagdamt, kind: office, mentions: [{ document: alt-2010, at: "1" }] }`,
    `forstamt: { name: Forstamt, kind: office, mentions: [{ document: alt-2010, at: "1" }] }`,
    `forstmeister: { name: Forstmeister, kind: function, mentions: [{ document: alt-2010, at: "1" }] }`,
    `linde: { name: Linde, kind: municipality, mentions: [{ document: alt-2010, at: "1" }] }`,
    `waldschulen: { name: Waldschulen, kind: group, mentions: [{ document: alt-2010, at: "1" }], definition: [{ value: 12 Waldschulen und 3 Waldkitas, ${at} }] }`,
    '',
  ].join('\n'),
});

describe('whom words point to', () => {
  it.each([
    [
      'a part by a word of its name',
      ['Was ist das Waldnetz?', 'Welche Kommunen sind in der Projektgruppe?'],
      'members projektgruppe-wege',
    ],
    [
      'the one told by its class',
      ['Wer koordiniert das Waldnetz?', 'Wie erreiche ich dieses Amt?'],
      'missing forstamt',
    ],
    ['the head of the one told', ['Wer koordiniert den Austausch Wald?', 'Wer ist da Chefin?'], 'functions berta'],
    ['the office of a person', ['Wer ist Berta Busch?', 'Wie ist dort die Telefonnummer?'], 'missing jagdamt'],
    ['the person, without "there"', ['Wer ist Berta Busch?', 'Wie ist die Telefonnummer?'], 'missing berta'],
    [
      'another of that kind than the last, where it was wrong',
      ['Was ist das Waldnetz?', 'Wer sitzt in der Projektgruppe Wege?', 'Nein, ich meinte das Netzwerk'],
      'members waldnetz',
    ],
    ['nobody of the one told', ['Wer koordiniert das Waldnetz?', 'Wer moderiert das?'], 'coordination waldnetz'],
    ['the last one by a word of its name', ['Was ist das Waldnetz?', 'Wer sitzt in dem Waldnetz?'], 'members waldnetz'],
    [
      'the one whose name lacks a word',
      ['Wie oft tagt der Austausch Wald Jagd?', 'und der andere, ohne Jagd?'],
      'cadence austausch-wald',
    ],
  ])('%s', (_, questions, expected) => expect(last(questions, county)).toBe(expected));

  it.each([
    [
      'whom the talk began with',
      [
        'Wer koordiniert die AG Radverkehr?',
        'Wie oft tagt die AG Klimaanpassung?',
        'Nochmal zur AG vom Anfang: wie oft tagt die?',
      ],
      'cadence ag-radverkehr',
    ],
    [
      'whoever was told to be in charge',
      ['Wer koordiniert die AG Radverkehr?', 'und was macht der sonst noch?'],
      'list ag-radverkehr netzwerk-nahmobilitaet seelberg-tritt-an',
    ],
    [
      'the body, after its office',
      ['Wie oft tagt die AG Radverkehr?', 'Was ist der Fachdienst Kreisstraßen?', 'Wie oft treffen die sich?'],
      'cadence ag-radverkehr',
    ],
    ['each of a list', ['Welche Ausschüsse gibt es?', 'Wie oft tagen die?'].slice(0, 2), 'list'],
  ])('%s', (_, questions, expected) => expect(last(questions)).toContain(expected));

  it('bodies that deal with a term, and not all of them', () => {
    const orchard = smallKnowledge({
      'concepts.yaml': `obst:\n  name: Streuobst\n  kind: term\n  mentions: [{ document: alt-2010, at: "1" }]\n  definition: [{ value: Obst auf Wiesen, ${at} }]\n`,
      'feld/runde.yaml': bodyText('Runde Wiese', `topics: [{ value: [Streuobst], ${at} }]`),
      'feld/zirkel.yaml': bodyText('Zirkel Jagd'),
    });
    expect(last(['Was ist Streuobst?', 'Welche Gremien gibt es dazu?'], orchard)).toBe('list runde');
    expect(last(['Was ist Streuobst?', 'Which groups are there on that?'], orchard)).toBe('list runde');
  });

  it.each([
    ['wer ist das?', 'profile'],
    ['was ist das genau?', 'profile'],
  ])('whom »%s« asks about, after an answer and never without one', (question, expected) => {
    expect(last(['Wer koordiniert die AG Radverkehr?', question])).toBe(`${expected} ag-radverkehr`);
    expect(converse(seelberg, [question])[0]!.answer.declined).toBe(true);
  });

  it('no name that stands beside the pointing word', () =>
    expect(last(['Wer koordiniert die AG Radverkehr?', 'Wie oft tagt die AG Klimaanpassung?'])).toBe(
      'cadence ag-klimaanpassung',
    ));
});

it.each([
  ['und wer ist in der Untergruppe?', 'members', 'uag'],
  ['Gibt es eine Untergruppe?', 'list', 'uag'],
  ['Wie oft tagt das Netzwerk?', 'cadence', 'whole'],
] as const)('asks of the only part, or of the whole: »%s«', (question, fact, of) => {
  const { registry, relations } = seelberg;
  const whole = [...registry.entries.values()].find(({ id, kind, facts }) => {
    const parts = relations.children(id).filter(({ entry }) => entry.class === 'body');
    return (
      kind === 'network' && facts.cadence.length > 0 && parts.length === 1 && parts[0]!.entry.facts.members.length > 0
    );
  })!;
  const id = of === 'whole' ? whole.id : relations.children(whole.id)[0]!.entry.id;
  expect(last([`Wer koordiniert das ${whole.name}?`, question])).toBe(`${fact} ${id}`);
});

describe('the small one', () => {
  const rounds = smallKnowledge({
    'feld/seenetz.yaml': bodyText('Seenetz'),
    'feld/kleine-seerunde.yaml': bodyText('Kleine Seerunde', `partOf: [{ value: [seenetz], ${at} }]`),
    'feld/grosse-seerunde.yaml': bodyText('Große Seerunde', `partOf: [{ value: [seenetz], ${at} }]`),
    'feld/grosser-waldrat.yaml': bodyText('Großer Waldrat'),
    'feld/behoerdeninterner-stab.yaml': bodyText('Behördeninterner Stab', `partOf: [{ value: [seenetz], ${at} }]`),
  });
  it.each([
    ['Wer ist in der kleinen Runde?', 'missing kleine-seerunde'],
    ['and how often does the large one meet?', 'missing grosse-seerunde'],
    ['who is in its small round', 'missing kleine-seerunde'],
    ['die interne, wer sitzt da drin?', 'missing behoerdeninterner-stab'],
    ['the internal one, who is in it?', 'missing behoerdeninterner-stab'],
    ['die regionale, wer sitzt da drin?', 'missing seenetz'],
    ['Wer sitzt in der Untergruppe?', 'missing seenetz'],
    ['Wie oft wird im Großen und Ganzen getagt?', 'missing seenetz'],
  ])('is one around the last: »%s«', (question, expected) =>
    expect(last(['Was macht das Seenetz?', question], rounds)).toBe(expected),
  );
});

describe('what is told of the last one', () => {
  it.each([
    ['Mit wem hat er das vereinbart?', 'purpose waldnetz'],
    ['und landesweit?', 'purpose waldnetz'],
    ['Warum kam die Überprüfung erst 2009?', 'parts waldnetz'],
    ['Was ist damit 2009 passiert?', 'parts waldnetz'],
    ['Wie viele Waldschulen sind dabei?', 'definition waldschulen'],
  ])('»%s«', (question, expected) => expect(last(['Was ist das Waldnetz?', question], county)).toBe(expected));

  it.each([['Wie viele Lotsen wurden dort ausgebildet?'], ['Wie viele Wölfe gibt es da?'], ['und 2031?']])(
    'declines »%s«, of which it says nothing',
    (question) => expect(converse(county, ['Was ist das Waldnetz?', question]).at(-1)!.answer.declined).toBe(true),
  );

  it('goes on about the body, whose members were counted', () =>
    expect(last(['Was ist das Waldnetz?', 'Wie viele Waldschulen sind dabei?', 'Wer koordiniert das?'], county)).toBe(
      'coordination waldnetz',
    ));
});

it('asks upwards and downwards of whoever both reports and is reported to', () => {
  const { registry, relations } = seelberg;
  const middle = [...registry.entries.values()].find(
    ({ id, facts }) => facts.reportsTo.length > 0 && relations.reporters(id).length > 0,
  )!;
  const profile = `Was ist ${middle.name}?`;
  expect(last([profile, 'und an wen berichtet der?'])).toBe(`reportsTo ${middle.id}`);
  expect(last([profile, 'Wer berichtet dem?'])).toMatch(/^list /);
});

describe('the body of a post, after whoever holds it', () => {
  const wiesmoor = wiesmoorKnowledge();
  it.each([
    ['und wie oft tagt die?', 'cadence ag-wiedervernaessung'],
    ['und wie oft tagt die Gruppe?', 'cadence ag-wiedervernaessung'],
    ['and who sits in it?', 'members ag-wiedervernaessung'],
  ])('»%s«', (question, expected) =>
    expect(last(['Wer ist Vorsitzende der AG Wiedervernässung?', question], wiesmoor)).toBe(expected),
  );

  it('is none where the post names none', () =>
    expect(last(['Wer ist Gerriet Poppinga?', 'und wie oft tagt die Gruppe?'], wiesmoor)).toBe(
      'missing gerriet-poppinga',
    ));
});

describe('one more group that somebody asks for', () => {
  it('is told, where it exists', () =>
    expect(last(['Wie oft tagt das Netzwerk Klimaanpassung?', 'Gibts da noch eine UAG?'])).toBe(
      'list ag-klimaanpassung',
    ));

  it.each([
    'Gibts da noch eine Steuerungsgruppe?',
    'Hat das eine Steuerungsgruppe?',
    'Is there a steering round for it?',
  ])('is untold, where it does not: »%s«', (question) =>
    expect(last(['Wie oft tagt das Netzwerk Klimaanpassung?', question])).toBe('missing netzwerk-klimaanpassung'),
  );
});

describe('back to one that was spoken of, or to another than the last', () => {
  const turn = (name: string, perYear: number, ...lines: string[]) =>
    bodyText(name, `cadence: [{ value: { perYear: ${perYear} }, ${at} }]`, ...lines);
  const talk = smallKnowledge({
    'feld/ag-ufer.yaml': turn('AG Ufer', 3, `partOf: [{ value: [bachnetz], ${at} }]`).replace(
      'kind: round',
      'kind: working-group',
    ),
    'feld/bachnetz.yaml': turn('Bachnetz', 2).replace('kind: round', 'kind: network'),
    'feld/quellrunde.yaml': turn('Quellrunde', 5),
  });

  it.each([
    ['Wie oft tagt die AG Ufer?', 'und die Quellrunde?', 'zurück zur AG'],
    ['How often does the AG Ufer meet?', 'and the Quellrunde?', 'back to the AG'],
    ['Wie oft tagt das Bachnetz?', 'nein, die AG'],
    ['Wie oft tagt die AG Ufer?', 'und die Quellrunde?', 'und wie oft tagt die andere?'],
  ])('%s … %s', (...questions) => expect(last(questions, talk)).toBe('cadence ag-ufer'));
});

describe('a word of the name of one that was spoken of', () => {
  const unions = smallKnowledge({
    'feld/verbund.yaml': bodyText('Obstkundlicher Verbund', `cadence: [{ value: { perYear: 4 }, ${at} }]`),
    'feld/verbuende.yaml': bodyText('Beratungsverbünde', `cadence: [{ value: { perYear: 1 }, ${at} }]`),
    'feld/waldrat.yaml': bodyText('Waldrat', `cadence: [{ value: { perYear: 2 }, ${at} }]`),
  });
  it.each(['nochmal zurück zum Verbund: wie oft?', 'back to the Verbund: how often does it meet?'])(
    'means that one, and none that is only called alike: »%s«',
    (question) =>
      expect(last(['Wie oft tagt der Obstkundliche Verbund?', 'Und der Waldrat?', question], unions)).toBe(
        'cadence verbund',
      ),
  );
});
