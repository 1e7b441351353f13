import { describe, expect, it } from 'vitest';
import { foldName } from '../../../knowledge/language/fold.ts';
import { kindsAsked } from '../../../knowledge/questions/conditions/kinds-asked.ts';

const asked = (text: string, named: readonly number[] = []) => {
  const { ids, classes, asked: list } = kindsAsked(foldName(text).split(' '), new Set(named));
  return list ? [...ids, ...classes] : undefined;
};

describe('a list of a kind is asked for', () => {
  it.each([
    ['Welche Ausschüsse gibt es?', ['committee']],
    ['wie viele Beiräte gibt es', ['advisory-board']],
    ['Welche FA hat der Ausschuss unter sich', ['subcommittee']],
    ['alle Netzwerke', ['network']],
    ['der leitet auch irgendwelche Netzwerke', ['network']],
    ['Nenne mir alle Projekte', ['project']],
    ['welche Gremien tagen monatlich', ['body']],
    ['which bodies meet monthly', ['body']],
    ['list all committees', ['body']],
    ['Welche Publikationen gibt es', ['publication']],
    ['Gremien zum Thema Moor', ['body']],
    ['Please name the committees of the county', ['body']],
    ['How many round tables are there', ['round']],
    ['Aus wie vielen Kommunen besteht der Kreis', ['municipality']],
    ['Wie viele Runde Tische gibt es', ['round']],
    ['Wie heißen die drei Beiräte', ['advisory-board']],
    ['Is the police in any network', ['network']],
    ['Ist der Verein in irgendeinem Arbeitskreis', ['working-circle']],
    ['Ist der Verein in einem Netzwerk vertreten', ['network']],
    ['Which small local projects and networks are there', ['project', 'network']],
  ] as const)('%s', (text, kinds) => expect(asked(text)).toEqual(expect.arrayContaining([...kinds])));

  it('one is asked for, though its abbreviation begins the word', () => {
    expect(kindsAsked(['welcher', 'fachausschuss'], new Set()).one).toBe(true);
    expect(kindsAsked(['welche', 'fachausschusse'], new Set()).one).toBe(false);
  });

  it('a unit is asked for only where it says which', () => {
    expect(asked('Which unit runs it')).toEqual(['unit']);
    expect(asked('What does her unit do')).toBeUndefined();
    expect(asked('What does FD stand for')).toBeUndefined();
  });

  it('a name is asked for, and nothing named', () => {
    expect(asked('What is the name of the committee on moors')).toBeUndefined();
    expect(asked('Wie heißt der Ausschuss')).toBeUndefined();
    expect(asked('What was that plan called in the past')).toBeUndefined();
  });

  it('what came about on somebody’s initiative is no initiative', () =>
    expect(asked('Which networks came about on the initiative of the clubs')).toEqual(['network']));

  it('a kind behind a general word says which of them', () => {
    expect(asked('List all boards (Beiräte)')).toEqual(['advisory-board']);
    expect(asked('Which bodies are networks')).toEqual(['network']);
    expect(asked('Welche Gremien und Netzwerke gibt es')).toEqual(['network', 'body']);
  });

  it('two kinds, and the words that say so', () => {
    const found = kindsAsked(foldName('welche Ausschüsse und Beiräte gibt es').split(' '), new Set());
    expect([...found.ids]).toEqual(expect.arrayContaining(['committee', 'advisory-board']));
    expect([...found.words]).toEqual(expect.arrayContaining([1, 3]));
  });
});

it('behind what is asked for, a paper is a verb or a word of the description', () => {
  expect(asked('Which group plans our events')).toEqual(['body']);
  expect(asked('Which round of providers made an agreement')).toEqual(['body']);
  expect(asked('Is there an agreement on moors')).toEqual(['agreement']);
});

it.each([
  ['Welcher Arbeitskreis passt', true],
  ['Which group deals with moors', true],
  ['Welche Arbeitskreise passen', false],
  ['Which bodies deal with moors', false],
] as const)('»%s« asks for one of them: %s', (text, one) =>
  expect(kindsAsked(foldName(text).split(' '), new Set()).one).toBe(one),
);

it.each([
  'wer leitet den Ausschuss',
  'Beirat Obstbau',
  'wie oft tagt das Netzwerk',
  'what can we report there',
  'Netzwerk Bienen wer koordiniert',
  'hallo',
])('»%s« asks for none', (text) => expect(asked(text)).toBeUndefined());

it('as keywords, a plural behind a name asks for what belongs to it', () => {
  expect(asked('Fachdienst Moor Gremien', [0, 1])).toEqual(['body']);
  expect(asked('Moor retten Programme', [0, 1])).toBeUndefined();
});

it.each([
  ['ich brauche eine übersicht über alle gremien', true],
  ['an overview of our networks', true],
  ['netzwerke überblick', true],
  ['ein überblick über das netzwerk', false],
])('a list may be wished by a noun: %s', (text, asked) =>
  expect(kindsAsked(foldName(text).split(' '), new Set()).asked).toBe(asked),
);

it('a word inside a name asks for nothing', () => {
  expect(asked('welche Netzwerke')).toBeDefined();
  expect(asked('welche Netzwerke', [1])).toBeUndefined();
});
