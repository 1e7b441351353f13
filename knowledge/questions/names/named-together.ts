import type { Knowledge } from '../../knowledge.ts';
import { isStopword } from '../../language/stopwords.ts';
import { signOf } from '../../search/lexicon.ts';
import type { Candidate } from '../../search/link.ts';
import type { Reading } from '../read.ts';
import type { Subjects } from './settled.ts';

/** All of a name is said. */
const WHOLE = 0.97;

/**
 * "The working groups A and B", "A B Arbeitskreis": several whole names that share one word for their kind. Undefined where
 * one of them is the only one.
 */
export function namedTogether(reading: Reading, { lexicon }: Knowledge): Subjects | undefined {
  const { words, mentions, asks } = reading;
  if (mentions.length > 1 || asks.list || asks.count || (mentions.length === 1 && !isJoined(reading))) return undefined;
  const isKind = (i: number) => lexicon.isKindWord(signOf(words[i]!.folded));
  // A compound that only shares a part with a name says nothing of it.
  const own = ({ matched, label }: Candidate) =>
    matched.filter((i) => !isKind(i) && label.words.includes(signOf(words[i]!.folded)));
  const whole = (mentions.length === 1 ? reading.wider() : reading.partial()).filter(
    (candidate) => candidate.labelCoverage > WHOLE && candidate.entry.class === 'body' && own(candidate).length > 0,
  );
  const [best] = whole;
  if (!best) return undefined;
  const taken = new Set<number>();
  const together = whole.filter((candidate) => {
    const like =
      candidate.entry.kind === best.entry.kind && candidate.matched.some((i) => isKind(i) && best.matched.includes(i));
    const free = like && own(candidate).every((i) => !taken.has(i));
    if (free) for (const i of own(candidate)) taken.add(i);
    return free;
  });
  if (together.length < 2 || mentions.some((mention) => mention.words.some((i) => !isKind(i) && !taken.has(i))))
    return undefined;
  const inOrder = [...together].sort((a, b) => own(a)[0]! - own(b)[0]!);
  return {
    entries: inOrder.map(({ entry }) => entry),
    consumed: new Set(together.flatMap(({ matched }) => matched.map((i) => words[i]!.folded))),
    certain: true,
  };
}
/** By a word, or by nothing between keywords; "the group A for B" names one. */
const isJoined = ({ masked, words }: Reading): boolean =>
  JOINED.test(masked) || words.every(({ folded }) => !isStopword(folded));
const JOINED = /¤ (?:und|and|u|sowie|oder|or) (?:(?:der|die|das|dem|den|the|on|for|zu|fur) )?[a-z]/;
