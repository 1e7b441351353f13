import { COMMON } from '../../language/common-words.ts';
import { isListedWord } from '../../language/general-words.ts';
import { talkMeant } from '../../language/misspelled.ts';
import { isStopword } from '../../language/stopwords.ts';
import type { Word } from '../../language/words.ts';
import type { TopicIndex } from '../../search/topics.ts';
import { askingWord, readFacetWord } from '../facets/facet-words.ts';
import { isStructureWord } from '../words/structure-words.ts';
import type { Names } from './names.ts';

/** What the tables of phrasings are read over. */
export interface Masked {
  /** The folded question with each name as one `¤`. */
  readonly text: string;
  /** The words that touch a stretch of the text, by index. */
  indexesIn(from: number, to: number): readonly number[];
}

/** Stands in the masked text for a word of an open phrase. */
const PHRASED = '_';

/** Masks the names, and leaves out the county itself, what is set aside, and the sentences around the question. */
export function maskQuestion(words: readonly Word[], names: Names, topics: TopicIndex): Masked {
  const { named, home, aside, around, open } = names;
  const starts: { index: number; start: number; end: number }[] = [];
  let masked = '';
  words.forEach(({ folded }, index) => {
    if (named.has(index)) {
      if (!named.has(index - 1)) masked += masked ? ' ¤' : '¤';
      return;
    }
    if (home.has(index) || around.has(index) || aside.words.has(index)) return;
    const word = open.has(index) ? PHRASED : asMeant(folded, topics);
    if (masked) masked += ' ';
    starts.push({ index, start: masked.length, end: masked.length + word.length });
    masked += word;
  });
  return {
    text: masked,
    indexesIn: (from, to) => starts.filter(({ start, end }) => start < to && end > from).map(({ index }) => index),
  };
}

/** A misspelled facet word or word of talk counts as what it means, unless it is a word that somebody uses as it stands. */
function asMeant(folded: string, topics: TopicIndex): string {
  if (
    isStopword(folded) ||
    COMMON.has(folded) ||
    isStructureWord(folded) ||
    topics.uses(folded) ||
    isListedWord(folded)
  )
    return askingWord(folded);
  const read = readFacetWord(folded);
  return read === folded ? (talkMeant(folded) ?? folded) : read;
}
