import { isStopword, POINTING } from '../../language/stopwords.ts';
import type { Word } from '../../language/words.ts';
import { kindsCalled } from '../conditions/kinds-asked.ts';

/** True where the folded words lean on what was said before: "und wie oft?", "who leads it?". */
export const readsPointingBack = (folded: readonly string[], plain: string): boolean =>
  BEGINNING.test(plain) || folded.some((word) => POINTING.has(word) && !NOT_POINTING.has(word));

const BEGINNING =
  /^(?:und|and|aber|but|what about|how about|was ist mit|oh und|ok und|achso und)\b|^(?:wer|who) (?:denn )?(?:noch|else|sonst)(?: noch)?(?: denn| so| alles)?$/;
/** Pointers that are as often articles, subjects of a sentence, or part of a phrase: they alone point to nothing. */
const NOT_POINTING: ReadonlySet<string> = new Set([
  'es',
  'er',
  'sie',
  'that',
  'there',
  'this',
  'these',
  'those',
  'dieser',
  'diese',
  'da',
  'dazu',
  'he',
  'she',
  'her',
  'ihr',
  'ihre',
  'ihren',
]);

/** A pronoun that stands for something said before: one that can be nothing else, or an article with no noun behind it. */
export const saysPronoun = ({ words }: { readonly words: readonly Word[] }): boolean =>
  words.some(
    ({ folded, text }, i) =>
      PRONOUNS.test(folded) ||
      (folded === 'sie' && text === 'sie') ||
      (ARTICLES.test(folded) && i > 0 && !isRelative(words, i) && standsAlone(words, i)),
  );
const PRONOUNS =
  /^(?:er|ihn|ihm|deren|dessen|denen|dort|dabei|darin|dazu|davon|damit|dafur|da?r(?:auf|an|um|uber|unter)|it|its|they|them|their|he|she|him|his)$/;
const ARTICLES = /^(?:das|die|der|dem|den|da|this|that|these|those|there)$/;

/** "Gremien, die sich …", "the group that …": what stands before is meant. */
const isRelative = (words: readonly Word[], i: number): boolean => {
  const before = words[i - 1]!;
  if (before.folded === 'is' || before.folded === 'are') return words[i]!.folded === 'there';
  return (i > 1 && /^\p{Lu}/u.test(before.text)) || kindsCalled(before.folded) !== undefined;
};

/** Behind it no noun follows: the sentence ends, or goes on with small words, or with none that has a capital letter. */
const standsAlone = (words: readonly Word[], i: number): boolean => {
  const [next, ...rest] = words.slice(i + 1, i + 4);
  if (!next) return true;
  if (kindsCalled(next.folded) || /^\p{Lu}/u.test(next.text)) return false;
  if (isStopword(next.folded) || PREDICATE.test(next.folded)) return true;
  const capitals = /^\p{Lu}/u.test(words[0]!.text);
  return capitals && rest.every(({ text, folded }) => !/^\p{Lu}/u.test(text) && !kindsCalled(folded));
};
/** What is said of it follows: "which law is that based on?" */
const PREDICATE =
  /^(?:based|foundd?|founded|grounded|built|anchored|set|regulated|run|ofter|haufiger|seltener|organi[sz]e?d|coordinate?d|held|attached|located|linked|funded|paid)$/;
