import { COMMON } from '../../language/common-words.ts';
import { YEAR } from '../../language/number-words.ts';
import { signOf } from '../../search/lexicon.ts';
import type { Candidate } from '../../search/link.ts';
import { linkPartially } from '../../search/link-partially.ts';
import { isStructureWord } from '../words/structure-words.ts';
import { indexesOf, type Settled, type WordRoles } from './word-roles.ts';

/**
 * Names that a question may give in part. Looked for when they are asked for: most questions name somebody and need none, and
 * they are what takes longest. Functions, because a copy of a reading would look for what a getter gives.
 */
export interface NamesInPart {
  /** What free content words may name. */
  readonly partial: () => readonly Candidate[];
  /** What the only name and the words around it may name together. */
  readonly wider: () => readonly Candidate[];
  /** Indexes of the words beside the names that may be part of one. */
  readonly beside: readonly number[];
}

/** Finds the names that the words give in part. */
export function namesInPart(settled: Settled, { free, small }: WordRoles): NamesInPart {
  const { words, names, lexicon } = settled;
  const { named, home, aside, open, mentions } = names;
  const around = indexesOf(
    words,
    (i) =>
      named.has(i) ||
      (!small.has(i) && !home.has(i) && !aside.words.has(i) && !onlyAsks(i, settled) && !isBound(i, words)),
  );
  const partial = once(() =>
    // Where a case is told its words name nobody.
    open.size > 0
      ? []
      : linkPartially(
          words,
          free.filter((i) => isLinkable(i, settled)),
          lexicon,
        ),
  );
  const wider = once(() => (mentions.length === 1 ? linkPartially(words, around, lexicon) : []));
  return {
    beside: around.filter((i) => !named.has(i)),
    partial,
    wider,
  };
}

/** "Since 2006", "until 2018": the year says when something began or ended, and belongs to no name. */
const isBound = (i: number, words: Settled['words']): boolean =>
  YEAR.test(words[i]!.folded) && BOUND.test(words[i - 1]?.folded ?? '');
const BOUND = /^(?:seit|ab|bis|since|until|till|before|after)$/;

/** A word of a facet names nothing, unless it is also what bodies are called by. */
const onlyAsks = (i: number, { facetWords, kindWords }: Settled): boolean => facetWords.has(i) && !kindWords.has(i);

function isLinkable(i: number, settled: Settled): boolean {
  const { folded } = settled.words[i]!;
  const everyday = COMMON.has(folded) && !settled.lexicon.isKindWord(signOf(folded));
  return !onlyAsks(i, settled) && !isStructureWord(folded) && !everyday;
}

/** Worked out when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
