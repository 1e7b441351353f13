/** Names that stand twice in a question: their translation or a part of them in brackets. */
import { labelWords } from '../../search/lexicon.ts';
import type { Mention } from '../../search/link.ts';
import type { Reading } from '../read.ts';

/** Right behind a name another of the same entry: its translation in brackets. */
export const saysAgain = (mention: Mention, next: Pick<Mention, 'words' | 'candidates'>): boolean =>
  next.words[0] === mention.words.at(-1)! + 1 &&
  next.candidates.some(({ entry }) => mention.candidates.some((candidate) => candidate.entry === entry));

/** "The early-help network (Frühe Hilfen)": beside a name, with a bracket between, one that is a part of it. */
export const explains = (mention: Mention, other: Mention, { words }: Reading): boolean => {
  const [first, second] = mention.words[0]! < other.words[0]! ? [mention, other] : [other, mention];
  const beside = first.words.at(-1)! + 1 === second.words[0] && second.words.some((i) => words[i]!.opens);
  if (!beside) return false;
  const own = new Set(other.candidates.flatMap(({ entry }) => labelWords(entry.name)));
  const called = labelWords(mention.candidates[0]!.entry.name);
  return called.length < own.size && called.every((sign) => own.has(sign));
};
