/**
 * What a question was about, in the registry's own words. Only these are counted for the people who keep the registry:
 * ids of entries, facets, words that the registry itself uses. What only the asker wrote (a name, a case) is not in it.
 */
import { type Answer, entriesOf } from '../answers/answer.ts';
import type { Turn } from '../answers/find.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Facet } from '../questions/facets/facets.ts';
import { signOf } from '../search/lexicon.ts';

export interface AskedAbout {
  /** How it was answered; `other` where that is not known any more. */
  readonly type: Answer['type'] | 'other';
  readonly facet?: Facet;
  /** Ids of the entries that the answer is about; none where it only lists what was found. */
  readonly entries: readonly string[];
  /** Words of the registry's vocabulary that the question used, folded and sorted. */
  readonly terms: readonly string[];
  /** How many further words the registry does not know; the words themselves are not kept. */
  readonly unknownWords: number;
}

/** For a judgement whose question is not remembered any more. */
export const OTHER: AskedAbout = { type: 'other', entries: [], terms: [], unknownWords: 0 };

const MAX_ENTRIES = 3;
const MAX_TERMS = 6;
/** Answers whose entries were named in the question, not merely found by it. */
const NAMES_ENTRIES: ReadonlySet<Answer['type']> = new Set([
  'facts',
  'missing',
  'profile',
  'sources',
  'comparison',
  'relation',
]);

/** The same question, however it was worded, is about the same. */
export function askedAbout({ answer, reading }: Turn, { lexicon, topics }: Knowledge): AskedAbout {
  const entries = NAMES_ENTRIES.has(answer.type) ? entriesOf(answer).map(({ id }) => id) : [];
  const known = reading.content.filter(({ folded }) => topics.uses(folded) || lexicon.knows(signOf(folded)));
  const facet = 'facet' in answer && answer.facet ? answer.facet : reading.facets[0]?.facet;
  return {
    type: answer.type,
    ...(facet ? { facet } : {}),
    entries: entries.slice(0, MAX_ENTRIES),
    terms: [...new Set(known.map(({ folded }) => folded))].sort().slice(0, MAX_TERMS),
    unknownWords: Math.min(9, reading.content.length - known.length),
  };
}

/** What asks back or is no question shows nothing that the registry lacks. */
const NO_GAP: ReadonlySet<Answer['type']> = new Set([
  'choices',
  'whichBody',
  'courtesy',
  'languageChanged',
  'empty',
  'tooLong',
  'offTopic',
]);

/** True for a question that the registry should perhaps be able to answer, and is not. */
export const isUnanswered = (answer: Answer): boolean => answer.declined && !NO_GAP.has(answer.type);
