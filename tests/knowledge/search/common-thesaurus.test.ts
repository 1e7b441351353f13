import { describe, expect, it } from 'vitest';
import { commonThesaurus, isCommonWord } from '../../../knowledge/load/common-thesaurus.ts';
import {
  absentFrom,
  inTellingWordsOf,
  inWordsOf,
  layered,
  saidAnew,
  vocabularyOf,
} from '../../../knowledge/search/common-thesaurus.ts';
import { answerTo, smallKnowledge, textOf } from '../../helpers/knowledge.ts';
import { bodyText } from '../../helpers/registry-files.ts';

const row = (words: string[], means: string[]) => ({ words, means, why: 'related' });
const meant = (texts: string[], words: string[], means: string[]) =>
  inWordsOf(vocabularyOf(texts), [row(words, means)]).flatMap((adapted) => adapted.means);

describe('a row in the words of a registry', () => {
  it('keeps what the registry speaks of', () => {
    expect(meant(['Schutz vor Hochwasser'], ['flood'], ['Hochwasser', 'Sturmflut'])).toEqual(['hochwasser']);
  });

  it('is left out where the registry speaks of none of it', () => {
    expect(inWordsOf(vocabularyOf(['Beirat für Musik']), [row(['flood'], ['Hochwasser'])])).toEqual([]);
  });

  it('means the compounds that begin with a word, where the word itself never stands alone', () => {
    expect(meant(['Polizeidirektion', 'Wasserschutzpolizei'], ['police'], ['Polizei'])).toEqual(['polizeidirektion']);
  });

  it('takes no inflected form for a compound', () => {
    expect(meant(['beachtet'], ['beach'], ['Beach'])).toEqual([]);
  });

  it('means a phrase only where the registry has each of its words', () => {
    expect(meant(['Künstliche Blumen'], ['AI'], ['künstliche Intelligenz'])).toEqual([]);
    expect(meant(['Künstliche Intelligenz'], ['AI'], ['künstliche Intelligenz'])).toEqual(['künstliche Intelligenz']);
  });

  it('means one of its everyday words, where only that one stands in the registry', () => {
    expect(meant(['Rat für Gedenkstätten'], ['Mahnmal', 'Gedenkstätten'], ['Erinnerungsorte'])).toEqual([
      'Gedenkstätten',
    ]);
  });
});

describe('a topic that other counties have', () => {
  const absent = (texts: string[], words: string[], means: string[]) =>
    absentFrom(vocabularyOf(texts), [row(words, means)]);

  it('is one that the registry speaks of in no word, though it has its parts', () => {
    const texts = ['Land Seelberg', 'FB Wirtschaft', 'child protection, Kinderschutz'];
    expect(absent(texts, ['Landwirtschaft'], ['Landwirtschaft', 'Agrar'])).toEqual(['Landwirtschaft']);
    expect(absent(texts, ['data protection'], ['Datenschutz'])).toEqual(['data protection']);
  });

  it('is none of which it speaks', () => {
    expect(absent(['Beirat für Landwirtschaft'], ['Bauern', 'Landwirtschaft'], ['Landwirtschaft'])).toEqual([]);
    expect(absent(['data protection officer'], ['data protection'], ['Datenschutz'])).toEqual([]);
  });

  it('is no phrase that function words hold together, and no open one', () => {
    expect(absent(['Bienen'], ['no network', 'Funkloch … Handy'], ['Mobilfunk'])).toEqual([]);
  });

  it('is not found by a part of its word', () => {
    const county = smallKnowledge({
      'feld/runde-wirtschaft.yaml': bodyText('Runde Wirtschaft'),
      'feld/beschwerderunde.yaml': bodyText('Beschwerderunde'),
    });
    expect(answerTo(county, 'Wer ist für die Landwirtschaft zuständig?')).toMatchObject({
      type: 'unknown',
      declined: true,
    });
    expect(answerTo(county, 'Welche Runde befasst sich mit Beschwerden über Fluglärm?').declined).toBe(true);
    expect(answerTo(county, 'Wer ist für die Wirtschaft zuständig?').declined).toBe(false);
  });
});

describe('a row for a topic as wide as it may be', () => {
  const told = (texts: string[], words: string[], means: string[]) =>
    inTellingWordsOf(vocabularyOf(texts), [row(words, means)]);

  it('means only the most specific of its words', () => {
    const means = ['Tierheim', 'Tierschutz', 'Tierrettung', 'Tiere', 'Veterinäramt'];
    expect(told(['Veterinäramt'], ['Hamster'], means)).toEqual([]);
    expect(told(['Tierschutz'], ['Hamster'], means)).toMatchObject([{ means: ['tierschutz'] }]);
  });

  it('means no word that many entries use', () => {
    const many = Array.from({ length: 50 }, (_, i) => `Runde ${i} für Umwelt`);
    expect(told(many, ['Hamster'], ['Umwelt'])).toEqual([]);
  });

  it('leaves alone what the registry says itself', () => {
    expect(told(['Hamster', 'Tierschutz'], ['Hamster'], ['Tierschutz'])).toEqual([]);
    expect(told(['Hamster füttern', 'Tierschutz'], ['Hamster|Maus … füttern'], ['Tierschutz'])).toEqual([]);
  });

  it('leaves out phrases that function words hold together', () => {
    expect(told(['Rufbus'], ['on demand'], ['Rufbus'])).toEqual([]);
  });
});

it('of several thesauri each word means what the first one says that knows it', () => {
  const layers = [
    [row(['Hamster'], ['Tierheim'])],
    [row(['Hamster', 'Mäuse'], ['Tierschutz'])],
    [row(['Mäuse'], ['Jagd'])],
  ];
  expect(layered(layers).map(({ words, means }) => [words, means])).toEqual([
    [['Hamster'], ['Tierheim']],
    [['Mäuse'], ['Tierschutz']],
  ]);
});

it('the most specific official word alone, where no more are wanted, and no word that others explain', () => {
  const vocabulary = vocabularyOf(['Geburtshilfe', 'Hebamme', 'Klinik']);
  const wide = [row(['Kreißsaal', 'Entbindung'], ['Geburtshilfe', 'Klinik'])];
  expect(inTellingWordsOf(vocabulary, wide, 1).map(({ means }) => means)).toEqual([['geburtshilfe']]);
  expect(saidAnew([row(['Kreißsaal'], ['Klinik'])], wide).map(({ words }) => words)).toEqual([['Entbindung']]);
});

describe('the shared thesaurus', () => {
  const { everyday, english, wide } = commonThesaurus();

  it('says for each row what joins its words', () => {
    const rows = [...everyday, ...english, ...wide];
    expect(rows.length).toBeGreaterThan(500);
    expect(rows.filter(({ why }) => why.trim() === '')).toEqual([]);
  });

  it('translates each word once', () => {
    const words = english.flatMap((one) => one.words);
    expect(words).toEqual([...new Set(words)]);
  });

  it('knows its own words as spelled right', () => {
    expect(isCommonWord('lehrstelle')).toBe(true);
    expect(isCommonWord('lehrstele')).toBe(false);
  });
});

describe('a registry without a thesaurus of its own', () => {
  const AT = 'source: { document: neu-2020, at: "1" }';
  const knowledge = smallKnowledge({
    'feld/beirat-tierschutz.yaml': bodyText(
      'Beirat für Tierschutz',
      `purpose: [{ value: Berät zum Tierschutz, ${AT} }]`,
    ),
    'feld/leitstelle.yaml': bodyText('Leitstelle', `purpose: [{ value: Nimmt Notrufe an, ${AT} }]`),
  });

  it('is found by everyday and by English words', () => {
    for (const question of ['Wer kümmert sich um streunende Katzen?', 'Who deals with stray dogs?'])
      expect(textOf(knowledge, question)).toContain('Beirat für Tierschutz');
  });

  it('knows nothing of what none of its documents speaks of', () => {
    expect(answerTo(knowledge, 'Who deals with wind farms?').declined).toBe(true);
  });

  it('takes a word for no short form of a longer one', () => {
    const knowledge = smallKnowledge({
      'feld/runde.yaml': bodyText('Bürgermeisterdienstbesprechung', `purpose: [{ value: Berät, ${AT} }]`),
    });
    expect(textOf(knowledge, 'Was macht ein Bürger?')).not.toContain('Bürgermeister');
  });

  it('takes a word for no misspelling of a name', () => {
    expect(textOf(knowledge, 'Ich suche eine Lehrstelle')).not.toContain('Nimmt Notrufe an');
  });
});
