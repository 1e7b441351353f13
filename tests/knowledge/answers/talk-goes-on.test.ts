import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../../knowledge/answers/answer.ts';
import { converse, smallKnowledge } from '../../helpers/knowledge.ts';

const source = 'source: { document: neu-2020, at: "1" }';
const mention = 'mentions: [{ document: neu-2020, at: "1" }]';
const paper = (id: string, name: string, facts: string) =>
  `${id}:\n  name: ${name}\n  kind: paper\n  field: garten\n  ${mention}\n${facts}`;
const knowledge = smallKnowledge({
  'fields.yaml': 'garten: { de: Gartenbau, en: Gardens }\n',
  'publications.yaml': [
    paper(
      'alt',
      'Positionspapier Hecken 2001',
      `  publication: [{ value: { year: "2001", publisher: amt }, ${source} }]\n  definition: [{ value: "Mit den Landfrauen vereinbart; alle drei Jahre zu prüfen, wegen des Hagels erst 2008 geprüft.", ${source} }]\n`,
    ),
    paper(
      'neu',
      'Bericht zum Stand der Hecken',
      `  publication: [{ value: { year: "2008", publisher: amt }, ${source} }]\n  purpose: [{ value: "Fortschreibung des Positionspapiers Hecken von 2001.", ${source} }]\n  members: [{ value: [Landfrauen], ${source} }]\n`,
    ),
    paper('solo', 'Blütenkonzept', `  publication: [{ value: { year: "2019", publisher: amt }, ${source} }]\n`),
  ].join(''),
  'concepts.yaml': [
    `gartenplanung:\n  name: Gartenplanung\n  kind: term\n  ${mention}\n  parts: [{ title: Bestandteile, value: [felder, stufen], ${source} }]\n`,
    `felder:\n  name: Drei Felder der Gartenplanung\n  kind: term\n  ${mention}\n  parts: [{ title: Felder, value: [Beete, Hecken, Wege], ${source} }]\n`,
    `stufen:\n  name: Stufen der Gartenplanung\n  kind: term\n  ${mention}\n  parts: [{ title: Stufen, value: [säen, ernten], ${source} }]\n`,
    `anteil:\n  name: Anteil der Gärten mit Hecken\n  kind: term\n  ${mention}\n  definition: [{ value: "Über 40 % der Gärten (2018).", ${source} }]\n`,
  ].join(''),
  'projects.yaml': `blumen:\n  name: Projekt Blumen\n  kind: project\n  ${mention}\n  coordination: [{ value: { role: lead, by: [amt] }, ${source} }]\n  members: [{ value: [Landfrauen], ${source} }]\n  parts:\n    - { title: { de: Laufzeit, en: Term }, value: [2018 bis 2020], ${source} }\n    - { title: { de: Regionen, en: Regions }, value: [Norden], ${source} }\n`,
  'units.yaml': `amt:\n  name: Gartenamt\n  kind: office\n  ${mention}\nstelle:\n  name: Heckenkoordination\n  kind: office\n  ${mention}\n  partOf: [{ value: [amt], ${source} }]\n${[
    'oberdorf:Oberdorf',
    'unterdorf:Unterdorf',
  ]
    .map((it) => it.split(':'))
    .map(([id, name]) => `${id}:\n  name: ${name}\n  kind: municipality\n  ${mention}\n`)
    .join('')}`,
  'garten/netz.yaml': `name: Netzwerk Gärten\nkind: network\n${mention}\nmembers: [{ value: [Gärtnerei in Oberdorf, Baumschule in Unterdorf], ${source} }]\ncadence: [{ value: { perYear: 2 }, ${source} }]\n`,
  'garten/rat.yaml': `name: Heckenrat\nkind: council\n${mention}\nmembers: [{ value: [3 Leute aus dem Gartenamt, 2 Imker, Landjugend], ${source} }]\ncadence: [{ value: { perYear: 3 }, ${source} }]\n`,
  'garten/tisch.yaml': `name: Runder Tisch Hecken\nkind: round\n${mention}\ncadence: [{ value: { perYear: 4 }, ${source} }]\n`,
  ...Object.fromEntries(
    ['Beete', 'Wege'].map((name) => [
      `garten/ag-${name.toLowerCase()}.yaml`,
      `name: AG ${name}\nkind: working-group\n${mention}\npartOf: [{ value: [netz], ${source} }]\ncadence: [{ value: { onDemand: true }, ${source} }]\nlegalBasis: [{ value: [Satzung], ${source} }]\n`,
    ]),
  ),
});
/** The last turn: type or facts, and about whom. */
const last = (...questions: readonly string[]) => {
  const { answer } = converse(knowledge, questions).at(-1)!;
  const facts = answer.type === 'facts' ? [...new Set(answer.facts.map(({ name }) => name))].join('+') : answer.type;
  return [facts, ...entriesOf(answer).map(({ id }) => id)].join(' ');
};

describe('a paper that speaks of another', () => {
  it.each([
    ['how often was it meant to be checked?', 'definition alt'],
    ["and why didn't they do it in 2004?", 'definition alt'],
    ['warum wurde es erst später geprüft?', 'definition alt'],
  ])('what its text tells: »%s«', (question, told) => expect(last('Positionspapier Hecken 2001', question)).toBe(told));

  it.each([
    ['mit wem war der abgestimmt?', 'members neu'],
    ['which office produces it?', 'publication neu'],
  ])('»%s«', (question, told) => expect(last('Bericht zum Stand der Hecken', question)).toBe(told));
});

describe('one of those that were told', () => {
  it.each([['which one is in Oberdorf?'], ['und welche davon sitzt in Oberdorf?'], ['und die in Oberdorf?']])(
    '»%s«',
    (question) => {
      const { answer } = converse(knowledge, ['Wer ist im Netzwerk Gärten?', question]).at(-1)!;
      expect(
        JSON.stringify(answer.type === 'facts' && answer.facts.map(({ groups }) => groups.map(({ value }) => value))),
      ).toMatch(/^(?!.*Baumschule).*Gärtnerei/);
    },
  );

  it('none is there', () =>
    expect(last('Wer ist im Netzwerk Gärten?', 'which one is in the Gartenamt?')).not.toMatch(/^members/));

  it('compares whom a pronoun means', () =>
    expect(last('Wie oft tagt das Netzwerk Gärten?', 'tagt das öfter als der Runde Tisch Hecken?')).toBe(
      'comparison netz tisch',
    ));
});

describe('groups that nobody has', () => {
  it.each([
    ['und die Steuerungsgruppe, wer ist in der?', 'missing tisch'],
    ['und die Arbeitsgruppen?', 'missing tisch'],
    ['und die Runde, wer ist da drin?', 'missing tisch'],
  ])('»%s«', (question, told) => expect(last('Wie oft tagt der Runde Tisch Hecken?', question)).toBe(told));

  it('lists those that there are', () =>
    expect(last('Wer ist im Netzwerk Gärten?', 'und die Arbeitsgruppen, welche gibt es da?')).toMatch(
      /^list ag-beete ag-wege/,
    ));
});

describe('a project, asked of in half questions', () => {
  it.each([
    ['in welchen Regionen?', 'parts blumen'],
    ['and the regions?', 'parts blumen'],
    ['Und mit welchen Partnern?', '(?:members|profile) blumen'],
    ['which office produces it?', 'coordination blumen'],
    ['mit welchen Sprachen?', '(?:missing blumen|unknown)'],
  ])('»%s«', (question, told) =>
    expect(last('Was ist das Projekt Blumen?', question)).toMatch(new RegExp(`^${told}$`)),
  );

  it('the last of a list', () =>
    expect(last('Welche AGs hat das Netzwerk Gärten?', 'the last one, what years did it run?')).toMatch(/ag-wege$/));
});

describe('half questions of another case', () => {
  it.each([['und 2004?'], ['and in 1999?'], ['Und in Darmstadt, wer macht das dort?']])('»%s«', (question) =>
    expect(last('Anteil der Gärten mit Hecken', question)).toMatch(/^(?:missing|unknown|whichBody)/),
  );
  it('the same case', () => expect(last('Anteil der Gärten mit Hecken', 'und 2018?')).toMatch(/anteil$/));
});

describe('what stands behind a name', () => {
  it.each([
    ['In welche Felder teilt sich die Gartenplanung auf?', 'parts felder'],
    ['Wo sitzt die Heckenkoordination?', 'partOf stelle'],
    ['Wer sitzt namentlich im Netzwerk Gärten?', 'missing netz'],
    ['What share of the gardens has bees?', '(?:unknown|choices)'],
  ])('%s', (question, told) => expect(last(question)).toMatch(new RegExp(`^${told}`)));
});

describe('parts and members of what was spoken of', () => {
  it('whether somebody is in it, too', () => {
    expect(last('Wie oft tagt der Heckenrat?', 'Und das Gartenamt, ist das auch dabei?')).toMatch(/^members rat/);
  });

  it('after its groups its members are asked for, and no list of the same owner', () =>
    expect(
      last('Wie oft tagt das Netzwerk Gärten?', 'Welche AGs hat es?', 'And are any associations at the table?'),
    ).toBe('members netz'));

  it('»this work« is no name of a network', () =>
    expect(last('Wer leitet die AG Beete?', 'Worauf beruht diese Arbeit?')).toBe('legalBasis ag-beete'));
});

describe('whoever is named inside of what was spoken of', () => {
  it.each([
    ['Wie viele Leute schickt das Gartenamt?', 'members rat'],
    ['Wie viele Leute schicken die Imker?', 'members rat'],
    ['How many people does the Gartenamt send?', 'members rat'],
    ['Welche Imker machen mit?', 'members rat'],
    ['Wie viele Leute schickt die Landjugend?', 'missing rat'],
    ['Wie viele Plätze hat das Gartenamt?', 'members rat'],
    ['How many seats for the Imker?', 'members rat'],
    ['How many of its seats go to the Imker?', 'members rat'],
    ['Wie viele Sitze gehen an die Imker?', 'members rat'],
    ['Which Imker take part in it?', 'members rat'],
    ['How many seats for the Landjugend?', 'missing rat'],
    ['Meetings per year?', 'cadence rat'],
    ['Wie viele Leute schickt Oberdorf?', 'missing rat'],
    ['Wie oft tagt das Netzwerk Gärten?', 'cadence netz'],
  ])('is a part of it: »%s«', (question, told) => expect(last('Wie oft tagt der Heckenrat?', question)).toBe(told));

  it('goes on counting the seats of others', () =>
    expect(
      last('Wie oft tagt der Heckenrat?', 'How many of its seats go to the Imker?', 'And to the Landjugend?'),
    ).toBe('missing rat'));

  it('what a word in it means is told of the word', () =>
    expect(last('Wie oft tagt der Heckenrat?', 'Was bedeutet Gartenamt da drin?')).not.toMatch(/rat$/));

  it('another body is no part of it for a word of its name', () =>
    expect(last('Wer sitzt im Heckenrat?', 'Und der Runde Tisch Hecken?')).toBe('missing tisch'));

  it('does not take its place', () =>
    expect(last('Wer sitzt im Heckenrat?', 'Wie viele Leute schickt Oberdorf?', 'Wie oft tagt das Gremium?')).toBe(
      'cadence rat',
    ));

  it.each([['So how many is that?'], ['Na, und wie viele macht das zusammen?']])(
    'counts who was told: »%s«',
    (question) => expect(last('Wer sitzt im Heckenrat?', question)).toBe('members rat'),
  );

  it.each([
    ['Which of them joined first?'],
    ['Wer von denen war zuerst dabei?'],
    ['Wie viele Stellen haben die?'],
    ['Was hat das gekostet?'],
    ["Who's going to pay for that?"],
  ])('nothing tells »%s«', (question) =>
    expect(converse(knowledge, ['Wer sitzt im Heckenrat?', question]).at(-1)!.answer.declined).toBe(true),
  );
});

describe('turns that are about the last answer', () => {
  it.each([
    ['woher hast du diese Zahlen?', 'sources rat'],
    ["where's that number from?", 'sources rat'],
    ['how many people from the Gartenamt?', 'members rat'],
    ['is the Gartenamt in it?', 'relation rat amt'],
    ['gehört Oberdorf dazu?', 'relation rat oberdorf'],
    ['anyone from Oberdorf?', 'relation rat oberdorf'],
    ['Mich würde interessieren, wer da drin sitzt', 'members rat'],
    ['wer machtn das?', 'missing rat'],
    ['berichtet er an das Netzwerk Gärten?', 'missing rat'],
    ['Fair enough.', 'courtesy'],
    ['schade', 'courtesy'],
  ])('after how often a council meets: »%s«', (question, told) =>
    expect(last('Wie oft tagt der Heckenrat?', question)).toBe(told),
  );

  it.each(['name them', 'zähl sie auf', 'nenn mir die bitte'])('lists those that were counted: »%s«', (question) =>
    expect(last('Wie viele AGs hat das Netzwerk Gärten?', question)).toBe('list ag-beete ag-wege'),
  );

  it('lists its groups, asked for in two words', () =>
    expect(last('Wie oft tagt das Netzwerk Gärten?', 'which working groups?')).toBe('list ag-beete ag-wege'));

  it.each(['wie geht das?', 'how does that work?'])('how it works is asked of it, not of us: »%s«', (question) => {
    expect(last('Bericht zum Stand der Hecken', question)).toBe('purpose neu');
    expect(last(question)).toBe('courtesy');
  });
});
