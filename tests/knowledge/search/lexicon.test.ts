import { describe, expect, it } from 'vitest';
import { labelWords, signOf } from '../../../knowledge/search/lexicon.ts';
import { seelbergKnowledge, smallKnowledge, textOf } from '../../helpers/knowledge.ts';
import { smallCounty } from './small-county.ts';

const { lexicon } = smallCounty();
const spellings = (id: string) =>
  lexicon.labels
    .filter(({ entry }) => entry.id === id)
    .map(({ words, derived }) => `${words.join(' ')}${derived ? ' (derived)' : ''}`);

describe('the ways to call an entry', () => {
  it('leaves out the name of the county', () =>
    expect(spellings('netzwerk-bienen')).toEqual(['nw bien beispiel', 'nw bien (derived)']));
  it('takes either side of a slash', () =>
    expect(spellings('forum-stadt-land')).toEqual([
      'forum stadt land',
      'forum stadt (derived)',
      'forum land (derived)',
    ]));
  it('closes hyphens, and takes what people ask for', () =>
    expect(spellings('ufer-runde')).toEqual([
      'ufer rund',
      'uferrund (derived)',
      'riversid round tabl (derived)',
      'orchard bank (derived)',
    ]));
  it('takes a bracket away, and an abbreviation in it by itself', () =>
    expect(spellings('beirat-obstbau')).toEqual([
      'beirat obstbau oba',
      'beirat obstbau (derived)',
      'oba (derived)',
      'obstrat',
    ]));
  it('calls a person by the office, in both languages', () =>
    expect(spellings('rieke-sandvoss')).toEqual(['riek sandvoss', 'deichgrafin (derived)', 'dyke reev (derived)']));
});

it("calls a town's office without the word for what a town is", () => {
  const { lexicon } = smallKnowledge({
    'units.yaml':
      'gartenamt: { name: Gartenamt Stadt Moorhausen, kind: office, mentions: [{ document: alt-2010, at: "1" }] }\n',
  });
  expect(lexicon.labels.map(({ words }) => words.join(' '))).toContain('gartenamt moorhaus');
});

it('shortens the two nouns of an office, and of no body', () => {
  const words = seelbergKnowledge().lexicon.labels.map((label) => label.words.join(' '));
  expect(words).toContain('fb gus');
  expect(words.filter((label) => /^(?:ag|ak|ausschuss|forum) .u.$/.test(label))).toEqual([]);
});

describe('signs of words', () => {
  it.each([
    [['arbeitsgruppe', 'arbeitsgruppen', 'ag', 'arbeitsgemeinschaft'], 'ag'],
    [['netzwerk', 'netzwerke', 'networks', 'nw'], 'nw'],
    [['fachbereich', 'departments', 'fb'], 'fb'],
    [['committee', 'ausschuss'], 'ausschuss'],
  ])('%j are one', (words, sign) => expect(words.map(signOf)).toEqual(words.map(() => sign)));

  it('keeps function words where a name has nothing else, and abbreviations in capitals', () => {
    expect(labelWords('die Runde der Wege')).toEqual(labelWords('Runde Wege'));
    expect(labelWords('Die')).toEqual(['die']);
    expect(labelWords('AG IN')).toEqual(['ag', 'in']);
    // A kind alone is no name.
    expect(labelWords('AG A')).toEqual(['ag', 'a']);
    expect(labelWords('Netzwerk Wir')).toEqual(['nw', 'wir']);
    expect(labelWords('Beirat des')).toEqual(['beirat']);
  });
});

it('words of a kind weigh less than words of a name', () => {
  expect(lexicon.isKindWord('rund')).toBe(true);
  expect(lexicon.isKindWord('obstbau')).toBe(false);
  expect(lexicon.weight('rund')).toBeLessThan(lexicon.weight('obstbau'));
});

it('knows its words and what a misspelled one may be', () => {
  expect(lexicon.knows('obstbau')).toBe(true);
  expect(lexicon.knows('weinbau')).toBe(false);
  expect(lexicon.corrections('obstbua')).toEqual([{ word: 'obstbau', edits: 1 }]);
  expect(lexicon.corrections('oba')).toEqual([]);
});

it('translates a word that documents do not use, also where people ask with it', () => {
  expect(lexicon.knows(signOf('orchard'))).toBe(true);
  expect(lexicon.translations(signOf('orchard'))).toEqual(['obstbau']);
});

it('posts every word of every label, whole', () => {
  const { lexicon: names } = seelbergKnowledge();
  const lost = names.labels.flatMap(({ words }, label) =>
    words.filter(
      (word, i) =>
        !names.postings
          .get(word)
          ?.some((posting) => posting.label === label && posting.word === i && posting.share === 1),
    ),
  );
  expect(lost).toEqual([]);
});

it('a name that only people use is found and never shown', () => {
  const county = smallCounty();
  const text = textOf(county, 'What is the riverside round table?');
  expect(text).toContain('Ufer-Runde');
  expect(text).not.toMatch(/riverside round table|orchard bank/);
});

it('what bears a number is called by its place as well', () => {
  const mention = 'mentions: [{ document: neu-2020, at: "1" }]';
  const principle = (n: number, name: string) =>
    `g${n}:\n  name: "Grundsatz ${n}: ${name}"\n  kind: principle\n  also: [Grundsatz ${n}]\n  ${mention}\n  definition: [{ value: { de: Sagt ${name}. }, source: { document: neu-2020, at: "1" } }]\n`;
  const knowledge = smallKnowledge({ 'concepts.yaml': principle(1, 'Ordnung') + principle(2, 'Sauberkeit') });
  for (const question of [
    'Was ist der zweite Grundsatz?',
    'Was besagt der 2. Grundsatz?',
    'Grundsatz Nr. 2',
    'What is the second principle?',
    'principle 2',
  ])
    expect(textOf(knowledge, question), question).toMatch(/^Grundsatz 2: Sauberkeit/);
});
