import { COMMON } from '../language/common-words.ts';
import { isStopword } from '../language/stopwords.ts';
import type { Word } from '../language/words.ts';
import { isStructureWord } from '../questions/structure-words.ts';
import type { Step } from './asked.ts';
import { factAbout, groupsAbout } from './fact-search.ts';
import { tellOne } from './inquiry.ts';

/**
 * "Where does it say that every department is responsible for its own topic?": nobody is named, a sentence is. What comes
 * nearest to its words is told with its sources, and only where it says nearly all of them.
 */
export const saidWhere: Step = ({ reading, facets, knowledge }) => {
  const [source] = reading.facets;
  if (facets[0] !== 'source' || !source!.evidence || reading.mentions.length > 0 || !SENTENCE.test(reading.masked))
    return undefined;
  const asking = new Set(
    reading.facets.filter(({ facet }) => facet === 'source').flatMap(({ evidence }) => evidence.split(' ')),
  );
  const says = ({ folded }: Word) =>
    !isStopword(folded) &&
    !COMMON.has(folded) &&
    !isStructureWord(folded) &&
    !asking.has(folded) &&
    !SAYING.test(folded);
  const said = reading.words.filter(says).map(({ text }) => text);
  if (said.length < MIN_WORDS) return undefined;
  const near = knowledge.topics.search(said).slice(0, MAX_LOOKED_AT);
  for (const share of SHARES)
    for (const { entry } of near) {
      const fact = factAbout(entry, said, knowledge, { share, meanings: true });
      if (fact) return tellOne(groupsAbout(fact, said, knowledge));
    }
  return undefined;
};
/** A whole sentence is looked for, no topic. */
const SENTENCE =
  /\b(?:dass|wonach|(?:says?|stated?|written|written down|claims?|rule|statement|figure|sentence|line|passage) that|according to which)\b/;
/** Words for what is said, whatever it says. */
const SAYING =
  /^(?:claims?|rules?|statements?|figures?|sentences?|passages?|documents?|papers?|regeln?|angaben?|aussagen?|satz|zahl|behauptung\w*|vorgabe\w*|stelle|dokument\w*|papiere?)$/;
const MIN_WORDS = 2;
const MAX_LOOKED_AT = 30;
/** Of the words; who says all of them comes first. */
const SHARES = [1, 0.85, 0.7];
