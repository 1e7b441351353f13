import { describe, expect, it } from 'vitest';
import { entriesOf, factsIn } from '../../../knowledge/answers/answer.ts';
import { answerTo, smallKnowledge } from '../../helpers/knowledge.ts';

const source = 'source: { document: neu-2020, at: "1" }';
const mention = 'mentions: [{ document: neu-2020, at: "1" }]';
const body = (name: string, kind: string, ...lines: string[]) =>
  [`name: ${name}`, `kind: ${kind}`, mention, ...lines, ''].join('\n');
const report = (id: string, name: string, year: string) =>
  `${id}:\n  name: ${name}\n  kind: report\n  ${mention}\n  publication: [{ value: { year: "${year}", publisher: amt }, ${source} }]\n`;
const knowledge = smallKnowledge({
  'publications.yaml': [
    `laubgesetz:\n  name: Laubgesetz\n  kind: law\n  ${mention}\n`,
    report('kosten', 'Bericht über Schubkarren nach dem Laubgesetz', '2007'),
  ].join(''),
  'units.yaml': `amt:\n  name: Gartenamt\n  kind: office\n  ${mention}\n`,
  'projects.yaml': [
    `beete:\n  name: Beetpflege\n  kind: project\n  ${mention}\n  coordination: [{ value: { role: lead, by: [Landfrauen] }, ${source} }]\n  parts: [{ title: Partner, value: [Gärtnerei Süd von 1999], ${source} }]\n  legalBasis: [{ value: [Beschluss von 2011 über Gärtnereien], ${source} }]\n`,
    `wege:\n  name: Wegebau\n  kind: project\n  ${mention}\n  status: [{ value: temporary, ${source} }]\n  coordination: [{ value: { role: lead, by: [Landfrauen] }, ${source} }]\n`,
  ].join(''),
  'feld/netz.yaml': body('Netzwerk Garten', 'network', `cadence: [{ value: { perYear: 2 }, ${source} }]`),
  'feld/kies.yaml': body(
    'AG Kies',
    'working-group',
    `partOf: [{ value: [netz], ${source} }]`,
    `cadence: [{ value: { perYear: 4 }, ${source} }]`,
  ),
  'feld/moos.yaml': body(
    'AG Moos',
    'working-group',
    `partOf: [{ value: [netz], ${source} }]`,
    `cadence: [{ value: { perYear: 6 }, ${source} }]`,
  ),
});
const ask = (question: string) => answerTo(knowledge, question);
const told = (question: string) => factsIn(ask(question)).map(({ name }) => name);

describe('when something began', () => {
  it('a decision tells it before a year that stands beside something else', () =>
    expect(told('Wann kam die Beetpflege in die Gärtnereien?')).toEqual(['legalBasis']));
});

describe('how long something lasts', () => {
  it('is not told by who runs it, nor by how often it meets', () => {
    expect(ask('How long does the Beetpflege run?').declined).toBe(true);
    expect(ask('How long does the Netzwerk Garten meeting last?').declined).toBe(true);
    expect(told('Wie lange läuft der Wegebau?')).toContain('status');
  });
});

describe('one of the groups', () => {
  it.each([
    ['Which group of the Netzwerk Garten meets most often?', ['moos', 'kies']],
    ['Welche AG des Netzwerks Garten tagt am häufigsten?', ['moos', 'kies']],
    ['How often does the Netzwerk Garten meet?', ['netz']],
  ])('%s', (question, ids) => expect(entriesOf(ask(question)).map(({ id }) => id)).toEqual(ids));
});

describe('papers by whom they come from', () => {
  it('an office is asked for what it published, not for where it is named', () =>
    expect(ask('Which papers come from the Gartenamt?')).toMatchObject({
      type: 'list',
      items: [{ entry: { id: 'kosten' } }],
    }));
});

it.each(['Seit wann gibt es das Beetamt?', 'Since what year does the Beetamt exist?'])(
  'that something is no more does not tell since when it was: »%s«',
  (question) => {
    const former = smallKnowledge({
      'units.yaml': `beetamt:\n  name: Beetamt\n  kind: office\n  ${mention}\n  status: [{ value: former, ${source} }]\n  definition: [{ value: { de: 1985 eingerichtet. }, ${source} }]\n`,
    });
    expect(answerTo(former, question)).toMatchObject({ facts: [{ name: 'definition' }] });
  },
);

it('where it belongs and since when it exists are told together', () => {
  const county = smallKnowledge({
    'units.yaml': `amt:\n  name: Gartenamt\n  kind: office\n  ${mention}\nstelle:\n  name: Heckenstelle\n  kind: specialist-unit\n  ${mention}\n  partOf: [{ value: [amt], ${source} }]\n  definition: [{ value: { de: 2017 eingerichtet. }, ${source} }]\n`,
  });
  expect(answerTo(county, 'Zu welchem Amt gehört die Heckenstelle, und seit wann gibt es sie?')).toMatchObject({
    facts: [{ name: 'partOf' }, { name: 'definition' }],
  });
});

describe('a paper that is asked for by what it is about', () => {
  const county = smallKnowledge({
    'publications.yaml': [
      `heft:\n  name: Wem gehört die Bank?\n  kind: documentation\n  ${mention}\n  publication: [{ value: { year: "2002", publisher: amt, form: Dokumentation einer Tagung zur Pflege von Parkbänken }, ${source} }]\n`,
      report('sachstand', 'Sachstand Schneckenplage', '2007'),
    ].join(''),
    'units.yaml': `amt:\n  name: Gartenamt\n  kind: office\n  ${mention}\n`,
    'feld/schnecken.yaml': body('AG Schneckenplage', 'working-group'),
  });
  it.each([
    ['Unter welchem Titel wurde die Tagung zur Pflege von Parkbänken dokumentiert?', 'heft'],
    ['Hat der Kreis mal etwas zur Schneckenplage veröffentlicht?', 'sachstand'],
    ['Has the county put anything out on Schneckenplage, and when?', 'sachstand'],
  ])('%s', (question, id) =>
    expect(answerTo(county, question)).toMatchObject({ facts: [{ entry: { id }, name: 'publication' }] }),
  );
  it('nothing is told where no paper is about it', () =>
    expect(answerTo(county, 'Hat der Kreis mal etwas zur Raumfahrt veröffentlicht?').declined).toBe(true));
});

describe('a paper described beside a law', () => {
  it('the law has no year of its own', () =>
    expect(entriesOf(ask('In which year was the report on Schubkarren under the Laubgesetz published?'))).toMatchObject(
      [{ id: 'kosten' }],
    ));
});
