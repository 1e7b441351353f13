import { COMMON } from '../../language/common-words.ts';
import { createSplitter } from '../../language/compounds.ts';
import { stem } from '../../language/stem.ts';
import { isStopword } from '../../language/stopwords.ts';
import { kindsCalled } from '../conditions/kinds-asked.ts';
import { FACET_WORDS } from '../facets/facet-words.ts';

const STEMS: ReadonlySet<string> = new Set([...COMMON, ...FACET_WORDS].map(stem));

/** Words of talk about bodies: everyday words, facets, kinds. */
const splitter = createSplitter((folded) =>
  STEMS.has(stem(folded)) || isStopword(folded) || kindsCalled(folded) ? folded : undefined,
);

/** A compound of nothing but talk: `Sitzungsjahr`, `Austauschrunden`, `Terminzahl`. It names no topic, known or unknown. */
export const isEverydayCompound = (folded: string): boolean => splitter.split(folded).length > 0;
