import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../../knowledge/questions/read.ts';
import { seelbergKnowledge, smallKnowledge } from '../../helpers/knowledge.ts';

const knowledge = seelbergKnowledge();
const read = (text: string) => readQuestion(text, knowledge, 'de');
const words = (list: readonly { readonly text: string }[]) => list.map(({ text }) => text);

describe('what a question says', () => {
  it('a name is masked, and its words are no content', () => {
    const reading = read('Wie oft tagt die AG Radverkehr in Wirklichkeit?');
    expect(reading.masked).toContain('tagt die ¤ in');
    expect(words(reading.content)).not.toContain('Radverkehr');
  });

  it('the name of the county itself says nothing', () => {
    for (const text of [
      'Welche Ausschüsse gibt es im Landkreis Seelberg?',
      'Welche Ausschüsse gibt es in der Kreisverwaltung Seelberg?',
    ]) {
      expect([text, words(read(text).content), words(read(text).strangers.foreign)]).toEqual([text, [], []]);
    }
  });

  it('an everyday word is content in a phrase that the thesaurus knows, and nowhere else', () => {
    const small = smallKnowledge({ 'thesaurus.yaml': '- { words: [old people], means: [Wald], why: phrase }\n' });
    expect(words(readQuestion('What is there for old people?', small, 'en').content)).toEqual(['old']);
    expect(words(readQuestion('What is there for old bridges?', small, 'en').content)).toEqual(['bridges']);
  });

  it('words that mean something only together are the topic, and name nobody', () => {
    const small = smallKnowledge({
      'thesaurus.yaml': '- { words: [bath|shower … rebuild|rebuilt], means: [Wald], why: together }\n',
    });
    const told = readQuestion("My dad's shower in his home must be rebuilt. Which group is it?", small, 'en');
    expect(words(told.content)).toEqual(['shower', 'rebuilt']);
    expect(told.partial()).toEqual([]);
    expect(told).toMatchObject({ narrated: true, mentions: [], strangers: { unknown: [] } });
    expect(readQuestion('How often does the shower meet?', small, 'en').together.size).toBe(0);
  });

  it('an unknown word after a preposition restricts the question to elsewhere', () => {
    expect(words(read('Wie oft tagt der Klimabeirat in Entenhausen?').strangers.foreign)).toEqual(['Entenhausen']);
    expect(words(read('Wie oft tagt der Klimabeirat im Herbst?').strangers.unknown)).not.toContain('tagt');
  });

  it.each([
    ['Welche AGs hat die Stadt Entenhausen für Kinder?', ['Entenhausen'], []],
    ['Which groups does the city of Gotham have?', ['Gotham'], []],
    ['Wer leitet den Klimabeirat der Stadt Klimastadt?', ['Klimastadt'], []],
    ['wie oft tagt der klimabeirat im kreis entenhausen?', ['entenhausen'], []],
    ['wie oft tagt der klimabeirat von entenhausen', [], ['entenhausen']],
    ['welche ags gibt es im kreis für kinder in der innenstadt?', [], []],
    ['wer macht im kreis radverkehr?', [], []],
  ])('%s: another town or county', (question, elsewhere, towns) => {
    const { strangers } = read(question);
    expect([words(strangers.elsewhere), words(strangers.towns)]).toEqual([elsewhere, towns]);
  });

  it('what the registry knows, also misspelled, is not unknown', () => {
    expect(words(read('Wer kümmert sich um Hochwaser?').strangers.unknown)).toEqual([]);
    expect(words(read('Wer kümmert sich um Quantencomputer?').strangers.unknown)).toEqual(['Quantencomputer']);
  });

  it('misspelled words of the question count as what they mean', () => {
    expect(read('Wer koordienert die AG Radverkehr?').facets[0]?.facet).toBe('coordination');
    expect(read('Rechtsgrundlge Klimabeirat').facets[0]?.facet).toBe('legalBasis');
  });

  it('reads lists, counts, comparisons, extremes and yes or no', () => {
    expect(read('Welche Beiräte gibt es?').asks).toMatchObject({ list: true, count: false, compare: false });
    expect(read('Wie viele Beiräte gibt es?').asks).toMatchObject({ list: true, count: true });
    expect(read('Was tagt öfter, Klimabeirat oder Fahrgastbeirat?').asks.compare).toBe(true);
    expect(read('Welche Gremien tagen am häufigsten?').asks.extreme).toBe('most');
    expect(read('Which bodies meet least often?').asks.extreme).toBe('least');
    expect(read('Ist die Polizei Mitglied der AG Radverkehr?').asks.confirm).toBe(true);
    expect(read('Wie viele Male tagt der Klimabeirat?').asks.confirm).toBe(false);
  });

  it('reads the language, and a wish for one', () => {
    expect(read('Who chairs the Klimabeirat?').language).toBe('en');
    expect(read('Wer leitet den Klimabeirat?').language).toBe('de');
    expect(readQuestion('Klimabeirat', knowledge, 'en').language).toBe('en');
    expect(read('Bitte antworte auf Englisch').languageWish).toBe('en');
    expect(read('German please').languageWish).toBe('de');
    expect(read('Wer leitet den Klimabeirat?').languageWish).toBeUndefined();
  });

  it('points back', () => {
    for (const text of ['und wie oft?', 'and who leads it?', 'Wer ist noch dabei?', 'What about the members?'])
      expect([text, read(text).pointsBack]).toEqual([text, true]);
    for (const text of ['Wie oft tagt der Klimabeirat?', 'Welche Beiräte gibt es?'])
      expect([text, read(text).pointsBack]).toEqual([text, false]);
  });

  it('small talk only where nobody is named', () => {
    expect(read('Hallo').courtesy).toBe('greeting');
    expect(read('Klimabeirat').courtesy).toBeUndefined();
  });

  it('never throws, and keeps every mention and content word apart, whatever is typed', () => {
    const typed = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc
        .array(
          fc.constantFrom(
            ...'wer leitet AG Klima beirat Radverkehr in und 4 mal § ? * /innen 😀 \u0000 ß ¤'.split(' '),
          ),
          { maxLength: 12 },
        )
        .map((list) => list.join(' ')),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const reading = read(text);
        const named = new Set(reading.mentions.flatMap((mention) => mention.words.map((i) => reading.words[i])));
        expect(reading.content.filter((word) => named.has(word))).toEqual([]);
        expect(reading.strangers.unknown.every((word) => reading.content.includes(word))).toBe(true);
        expect(reading.strangers.foreign.every((word) => reading.strangers.unknown.includes(word))).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
