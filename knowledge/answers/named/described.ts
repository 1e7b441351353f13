import type { Knowledge } from '../../knowledge.ts';
import type { Entry } from '../../model.ts';
import { asksOnly, callsBody, mayCallPaper } from '../../questions/conditions/kinds-asked.ts';
import type { Facet } from '../../questions/facets/facets.ts';
import { asksHowOftenPublished } from '../../questions/names/settled.ts';
import type { Reading } from '../../questions/read.ts';
import { namedWords } from '../../search/link.ts';
import { factsOf } from '../facts/facts.ts';
import { asksContents } from '../lists/below.ts';
import { rankedByTopic, speaksOfNamed } from '../topics/topic.ts';

/** What is named may be the topic of what is meant: "the support group for the equality plan". */
const TOPIC_CLASSES: ReadonlySet<Entry['class']> = new Set(['concept', 'publication', 'project']);
const TOPIC_KINDS: ReadonlySet<string> = new Set(['group', 'municipality']);
/** Facts that bodies have, and terms have not. */
const OF_BODIES: ReadonlySet<Facet> = new Set(['coordination', 'cadence', 'members', 'legalBasis', 'reportsTo']);

/** What another entry must explain of the question, and how much more than the named one. */
const MIN_COVERAGE = 0.6;
const MIN_COVERAGE_OF_BODY = 0.5;
const MARGIN = 0.1;
/** A weaker wording may be no question for the fact at all. */
const SURE_FACET = 5;
/** The next one must be this much weaker, or the question is not clear. */
const CLEAR = 0.85;

/**
 * The entry that explains more of a question than the one it names: a named term, paper or place is then only a word of
 * the description. Undefined where the named one is meant, or several others fit alike.
 */
export function describedInstead(
  named: Entry,
  facet: Facet | undefined,
  reading: Reading,
  knowledge: Knowledge,
): Entry | undefined {
  if (!TOPIC_CLASSES.has(named.class) && !TOPIC_KINDS.has(named.kind)) return undefined;
  const { registry } = knowledge;
  if (asksContents(named, reading)) return undefined;
  const asked = facet && OF_BODIES.has(facet) && reading.facets[0]!.score >= SURE_FACET ? facet : undefined;
  if (asked && factsOf(named, asked, registry).length > 0) return undefined;
  if (facet === 'published' && factsOf(named, facet, registry).length > 0) return undefined;
  if (named.class === 'publication' && asksHowOftenPublished(reading)) return undefined;
  // Found by a name and the words around it: those words describe nothing else.
  const { mentions } = reading;
  const widened =
    mentions.length > 0 && !mentions.some(({ candidates }) => candidates.some(({ entry }) => entry === named));
  if (widened && !asked) return undefined;
  const body = asked !== undefined || speaksOfBody(reading);
  // What a term means, or where it is written, is asked of the term; and a name of several words is no mere word.
  const single = reading.mentions.every(({ words }) => words.length === 1);
  // "Wie viele Lotsen sind im Einsatz?" counts those that are named.
  const counts = reading.asks.count && facet === undefined;
  if (!body && (!single || counts || reading.content.length === 0 || (facet !== undefined && facet !== 'published')))
    return undefined;

  const hits = rankedByTopic(reading, knowledge);
  const own = hits.find(({ entry }) => entry === named)?.coverage ?? 0;
  const least = body ? MIN_COVERAGE_OF_BODY : Math.max(MIN_COVERAGE, own + MARGIN);
  const speaksOfIt = speaksOfNamed(reading);
  const [best, second] = hits.filter((hit) => {
    const { entry, coverage } = hit;
    return (
      entry !== named &&
      // Whoever speaks of nothing that is named is found by talk: "how often are the principles reviewed?".
      speaksOfIt(hit) &&
      coverage >= least &&
      coverage > own &&
      (!body || entry.class === 'body') &&
      (!asked || factsOf(entry, asked, registry).length > 0)
    );
  });
  return best && (!second || second.score < best.score * CLEAR) ? best.entry : undefined;
}

/** A word for a body stands outside of the name: "die Gruppe zu …", "the … network"; "the network paper" is none. */
export const speaksOfBody = ({ words, mentions, asks, kinds, classes }: Reading): boolean => {
  const named = namedWords(mentions);
  return (
    (!asks.list || asksOnly('unit', { kinds, classes })) &&
    words.some(({ folded }, i) => {
      return !named.has(i) && !mayCallPaper(words[i + 1]?.folded ?? '') && callsBody(folded);
    })
  );
};
