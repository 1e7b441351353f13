import { foldLetters } from '../language/fold.ts';
import { type Word, wordsOf } from '../language/words.ts';
import { type Label, type Lexicon, signOf } from './lexicon.ts';

/** Beginnings of words run together, each with its capital: "SoSi", "IntMan". */
const SYLLABLES = /^(?:\p{Lu}\p{Ll}{1,4}){2,4}$/u;
const SYLLABLE = /\p{Lu}\p{Ll}+/gu;

/**
 * Spells out what is written in first syllables, where all names of the registry that it fits go on alike: "FB SoSi" is the
 * FB Soziale Sicherung. Other words stay as they are.
 */
export function spellOutSyllables(words: readonly Word[], lexicon: Lexicon): readonly Word[] {
  if (!words.some(({ text }) => SYLLABLES.test(text))) return words;
  return words.flatMap((word, i) => {
    if (!SYLLABLES.test(word.text) || lexicon.knows(signOf(word.folded))) return [word];
    const before =
      words[i - 1] && lexicon.isKindWord(signOf(words[i - 1]!.folded)) ? signOf(words[i - 1]!.folded) : undefined;
    const meantWords = meant(word, before, lexicon) ?? meant(word, undefined, lexicon);
    return meantWords?.map(({ folded, stem }) => ({ ...word, folded, stem })) ?? [word];
  });
}

/** The words that the syllables begin, behind the word `before` where it is given; undefined where no name or different ones fit. */
function meant({ text }: Word, before: string | undefined, { labels }: Lexicon): readonly Word[] | undefined {
  const syllables = text.match(SYLLABLE)!.map((syllable) => foldLetters(syllable));
  const found = new Map<string, readonly Word[]>();
  for (const label of labels) {
    const signs = signsIn(label, syllables, before);
    if (signs) found.set(signs.join(' '), written(signs, label.entry));
    if (found.size > 1) return undefined;
  }
  return [...found.values()][0];
}

/** The words of a name as they are written: a sign is no word that could be read again. */
function written(signs: readonly string[], { name, also, asked }: Label['entry']): readonly Word[] {
  const words = [name, ...also, ...asked].flatMap(wordsOf);
  return signs.flatMap((sign) => words.find(({ folded }) => signOf(folded) === sign) ?? []);
}

/** Words of the name that follow one another, or the one compound, that begin with the syllables. */
function signsIn(
  { words, parts }: Label,
  syllables: readonly string[],
  before?: string,
): readonly string[] | undefined {
  const begins = (own: readonly string[]) => syllables.every((syllable, n) => own[n]?.startsWith(syllable));
  for (let i = 0; i < words.length; i++) {
    if (before !== undefined && words[i - 1] !== before) continue;
    const following = words.slice(i, i + syllables.length);
    if (begins(following)) return following;
    if (parts[i]!.length === syllables.length && begins(parts[i]!)) return [words[i]!];
  }
  return undefined;
}
