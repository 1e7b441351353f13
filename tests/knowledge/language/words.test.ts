/** Index and question take the same way from a text to its words: whatever way a word of the registry is typed, it is found. */
import { describe, expect, it } from 'vitest';
import { stem } from '../../../knowledge/language/stem.ts';
import { wordsOf } from '../../../knowledge/language/words.ts';
import { createLexicon, signOf } from '../../../knowledge/search/lexicon.ts';
import { realRegistry, textsOf } from '../../helpers/real-registry.ts';

const words = [...new Set(textsOf(realRegistry()).flatMap((text) => wordsOf(text).map((word) => word.text)))];

const signs = (text: string) => wordsOf(text).map(({ folded }) => signOf(folded));

const asTyped: readonly (readonly [how: string, type: (word: string) => string])[] = [
  ['in small letters', (word) => word.toLowerCase()],
  ['in capitals', (word) => word.toUpperCase()],
  [
    'with ae, oe, ue, ss',
    (word) => word.replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue').replace(/ß/g, 'ss'),
  ],
  [
    'without dots',
    (word) =>
      word
        .normalize('NFD')
        .replace(/\u0308/g, '')
        .replace(/ß/g, 'ss'),
  ],
  ['with letters and dots apart', (word) => word.normalize('NFD')],
];

describe('every word of the registry', () => {
  it('there are some', () => expect(words.length).toBeGreaterThan(3000));

  it.each(asTyped)('has the same sign when typed %s', (_how, type) => {
    expect(words.filter((word) => signs(type(word)).join(' ') !== signs(word).join(' '))).toEqual([]);
  });

  it('is one word with the same sign when it is all there is', () => {
    expect(words.filter((word) => wordsOf(word).length !== 1)).toEqual([]);
  });

  it('in a name is known to the index under the sign that a question gives it', () => {
    const lexicon = createLexicon(realRegistry());
    const names = [...realRegistry().entries.values()].flatMap(({ name, also }) => [name, ...also]);
    const unknown = names.filter((name) => !signs(name).some((sign) => lexicon.knows(sign)));
    expect(unknown).toEqual([]);
  });
});

describe('offsets', () => {
  it('lead to the word in the joined text', () => {
    const text = 'Die Expert*innen tagen, § 78 SGB VIII!';
    expect(wordsOf(text).map(({ text: word }) => word)).toEqual([
      'Die',
      'Expertinnen',
      'tagen',
      '§',
      '78',
      'SGB',
      'VIII',
    ]);
    const joined = 'Die Expertinnen tagen, § 78 SGB VIII!';
    for (const { start, end, text: word } of wordsOf(text)) expect(joined.slice(start, end)).toBe(word);
  });
});

describe('stems', () => {
  it.each([
    ['Ausschuss', 'Ausschüsse', 'Ausschusses', 'Ausschüssen'],
    ['Gremium', 'Gremien', 'Gremiums'],
    ['Beirat', 'Beiräte', 'Beirats', 'Beiräten'],
    ['Lehrer', 'Lehrerin', 'Lehrerinnen', 'Lehrern', 'Lehrer*innen'],
    ['Koordinator', 'Koordinatorin', 'Koordinatorinnen', 'Koordinatoren'],
    ['Netzwerk', 'Netzwerke', 'Netzwerken', 'Netzwerks'],
    ['Arbeitsgruppe', 'Arbeitsgruppen', 'AG', 'AGs'],
    ['Arbeitskreis', 'Arbeitskreise', 'AK'],
  ])('%s meets its forms', (first, ...forms) => {
    for (const form of forms) expect(signs(form), form).toEqual(signs(first));
  });

  it.each([
    ['Rat', 'Ratte'],
    ['Schule', 'Schuld'],
    ['Arbeit', 'Arbeitslosigkeit'],
    ['Beirat', 'Beitrag'],
  ])('%s is not %s', (a, b) => expect(signs(a)).not.toEqual(signs(b)));

  it('short words and numbers stay', () => {
    for (const word of ['ag', 'sgb', '2019', 'u25', 'viii']) expect(stem(word).length).toBeGreaterThan(1);
    expect(stem('2019')).toBe('2019');
  });

  it('meets an irregular plural at the end of a compound', () => {
    expect(stem('careers')).not.toBe(stem('care'));
    expect(stem('renten')).toBe(stem('rente'));
    expect(stem('rente')).not.toBe(stem('rent'));
    expect(stem('sonderthemen')).toBe(stem('sonderthema'));
    expect(stem('beratungszentren')).toBe(stem('beratungszentrum'));
  });
});
