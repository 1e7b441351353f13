import { COMMON } from '../../language/common-words.ts';
import { isStopword } from '../../language/stopwords.ts';
import type { Word } from '../../language/words.ts';
import type { EntryClass } from '../../model.ts';
import type { Reading } from '../../questions/read.ts';
import { isStructureWord } from '../../questions/words/structure-words.ts';
import { type Mention, namedWords } from '../../search/link.ts';
import type { Fact } from '../answer.ts';
import type { Step } from '../asked.ts';
import { factAbout, groupsAbout } from '../facts/fact-search.ts';
import { untoldFact } from '../facts/missing.ts';
import { documentOf } from '../facts/told-in-paper.ts';
import { tellOne } from '../inquiry.ts';
import { SAYS_ON } from '../named/main-subjects.ts';

/**
 * "Where does it say that every department is responsible for its own topic?", "what does the report say about whether …?":
 * nobody is named, a sentence is, and perhaps the document that says it. What comes nearest to its words is told with its
 * sources, and only where it says nearly all of them. "What does the report say about …?" asks for a topic in the same way, of
 * which a document may say nothing.
 */
export const saidWhere: Step = ({ reading, facets, knowledge }) => {
  const paper = paperAsked(reading);
  const document = paper && documentOf(paper.candidates[0]!.entry, knowledge.registry);
  const asksWhere = facets[0] === 'source' && reading.facets[0]!.evidence !== '' && reading.mentions.length === 0;
  if (!document && !(asksWhere && SENTENCE.test(reading.masked))) return undefined;
  const asking = new Set(
    reading.facets.filter(({ facet }) => facet === 'source').flatMap(({ evidence }) => evidence.split(' ')),
  );
  const named = namedWords(paper ? [paper] : []);
  const says = ({ folded }: Word, i: number) =>
    !named.has(i) &&
    !isStopword(folded) &&
    !COMMON.has(folded) &&
    !isStructureWord(folded) &&
    !asking.has(folded) &&
    !SAYING.test(folded);
  const said = reading.words.filter(says).map(({ text }) => text);
  const onTopic = document && SAYS_ON.test(reading.masked) ? paper : undefined;
  if (said.length < (onTopic ? 1 : MIN_WORDS)) return undefined;
  const isSaid = ({ groups }: Fact) =>
    !document || groups.some(({ statements }) => statements.some(({ source }) => source.document === document.id));
  const near = knowledge.topics.search(said).slice(0, MAX_LOOKED_AT);
  for (const share of SHARES)
    for (const { entry } of near) {
      const fact = factAbout(entry, said, knowledge, { share, meanings: true, fits: isSaid });
      if (fact) return tellOne(groupsAbout(fact, said, knowledge));
    }
  if (!onTopic) return undefined;
  const asked = said.join(' ');
  return { draft: untoldFact(onTopic.candidates[0]!.entry, 'profile', asked, knowledge), facets: [] };
};

/** "What does the report say about whether …?": the paper that is named; offices in the sentence are words of it. */
function paperAsked({ masked, mentions }: Reading): Mention | undefined {
  if (!SAYS.test(masked) && !SAYS_ON.test(masked)) return undefined;
  const [paper, ...others] = mentions;
  const isOf = (cls: EntryClass) => (mention: Mention) => mention.candidates.every(({ entry }) => entry.class === cls);
  return paper && isOf('publication')(paper) && others.every(isOf('unit')) ? paper : undefined;
}
const SAYS =
  /\b(?:was|what)\b.*\b(?:steht|sagt|sagen|schreibt|regelt|regeln|says?|states?|written|writes?)\b.*\b(?:dass|ob|whether|that|how|wie)\b/;

/** A whole sentence is looked for, no topic. */
const SENTENCE =
  /\b(?:dass|wonach|(?:says?|stated?|written|written down|claims?|rule|statement|figure|sentence|line|passage) that|according to which)\b/;
/** Words for what is said, whatever it says. */
const SAYING =
  /^(?:schreib\w*|claims?|rules?|statements?|figures?|sentences?|passages?|documents?|papers?|regeln?|them(?:a|en)|topics?|subjects?|angaben?|aussagen?|satz|zahl|behauptung\w*|vorgabe\w*|stelle|dokument\w*|papiere?)$/;
const MIN_WORDS = 2;
const MAX_LOOKED_AT = 30;
/** Of the words; who says all of them comes first. */
const SHARES = [1, 0.85, 0.7];
