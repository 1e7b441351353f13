/** "Das Leitbild", after an answer that told of an "Inklusionsleitbild": the longer word is meant, whoever else is called so. */
import { wordsOf } from '../language/words.ts';
import type { Entry } from '../model.ts';
import { bearersOfAll } from '../search/bearers.ts';
import { signOf } from '../search/lexicon.ts';
import { namedWords } from '../search/link.ts';
import type { Fact } from './answer.ts';
import type { Step } from './asked.ts';
import { spokenText } from './fact-search.ts';
import { factsOf } from './facts.ts';
import { about } from './named.ts';
import { isDefinite } from './salience.ts';

/** One word with an article before it, and no other name: the only paper or project of which the last fact told in a longer word. */
export const toldByItsEnd: Step = ({ reading, facets, context, knowledge, remembered: [last] }) => {
  const { mentions, content, words } = reading;
  const named = namedWords(mentions);
  const [word, another] = [...words.filter((_, i) => named.has(i)), ...content];
  const [facet] = context.facets;
  const asks = last?.class === 'body' && facet !== undefined && facets.length > 0 && !context.listed;
  if (!asks || !word || another || word.folded.length < MIN_END || !isDefinite(word, words)) return undefined;
  const { registry, lexicon } = knowledge;
  // Whoever is called so was spoken of already.
  if (mentions.some(({ candidates }) => candidates.some(({ entry }) => context.recent?.includes(entry.id))))
    return undefined;
  const longer = new Set(
    factsOf(last, facet, registry)
      .flatMap((fact) => wordsOf(spokenText(withoutNotes(fact), registry.entries)))
      .filter(({ folded }) => folded !== word.folded && folded.endsWith(word.folded))
      .map(({ folded }) => signOf(folded)),
  );
  const isTold = ({ class: cls }: Entry) => cls === 'publication' || cls === 'project';
  const [only, other] = new Set([...longer].flatMap((sign) => bearersOfAll([sign], lexicon).filter(isTold)));
  return only && !other ? about([only], facets, { ...reading, mentions: [], content: [] }, knowledge) : undefined;
};
const MIN_END = 5;
/** Notes tell what is printed otherwise. */
const withoutNotes = (fact: Fact): Fact =>
  ({ ...fact, groups: fact.groups.map(({ value }) => ({ value, statements: [] })) }) as Fact;
