/** The topic that a list is restricted to: which entries fit it well enough. */
import type { Knowledge } from '../../knowledge.ts';
import type { Entry, EntryClass } from '../../model.ts';
import type { Facet } from '../../questions/facets/facets.ts';
import type { Reading } from '../../questions/read.ts';
import type { TopicHit } from '../../search/topics.ts';
import { KIND_BONUS } from './topic.ts';

const MIN_COVERAGE = 0.32;
/** Where some entries match most of what was asked, those that match less are no part of the list. */
const STRONG_COVERAGE = 0.6;
const MIN_RELATIVE_SCORE = 0.08;
/** Beside a word that nobody knows, another must be telling. */
const STRONG_WORD = 0.4;
/** What matches less of it, but about as well. */
const NEARLY = 0.9;
/** Of entries that are not of the asked kind only those are told that fit well. */
const FITTING = 0.4;
const MAX_FITTING = 5;
const FAR_BETTER = 4;
/** Of bodies of any kind, of which one is meant. */
const MIN_FITTING = 0.2;
const MAX_OF_ANY = 8;

/** What fits the topic, the best first. */
export function hitsOf(
  topic: readonly string[],
  classes: ReadonlySet<EntryClass>,
  { strangers, together }: Reading,
  { topics }: Knowledge,
): readonly TopicHit[] {
  const unsure = strangers.unknown.length > 0;
  // "Complaints about aircraft noise": who takes complaints takes none of these.
  const leastStrength = topics.lacks(topic) ? 1 : STRONG_WORD;
  const found = topics
    .search(topic, together.size > 0)
    .filter(
      ({ coverage, strength }) =>
        coverage >= MIN_COVERAGE && (!unsure || coverage >= STRONG_COVERAGE || strength >= leastStrength),
    );
  // Among papers the best paper sets the scale: a body that fits better is none of the leaflets.
  const papers = [...classes].every((cls) => cls === 'publication');
  const scale = (papers ? found.find(({ entry }) => entry.class === 'publication') : found[0])?.score ?? 0;
  const strongest = found.find(({ coverage }) => coverage >= STRONG_COVERAGE)?.score ?? 0;
  return found.filter(
    ({ coverage, score }) =>
      (strongest === 0 || coverage >= STRONG_COVERAGE || score > strongest * NEARLY) &&
      score >= scale * MIN_RELATIVE_SCORE,
  );
}

/** What fits the topic or, of "addiction or mental health", either of the two. */
export function hitsOfAny(
  topic: readonly string[],
  classes: ReadonlySet<EntryClass>,
  reading: Reading,
  knowledge: Knowledge,
): readonly TopicHit[] {
  const either = eitherOf(topic, reading);
  if (either.length < 2) return hitsOf(topic, classes, reading, knowledge);
  const best = new Map<string, TopicHit>();
  for (const hit of either.flatMap((one) => hitsOf(one, classes, reading, knowledge))) {
    const known = best.get(hit.entry.id);
    if (!known || known.score < hit.score) best.set(hit.entry.id, hit);
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}

/** The topic's words, parted where an "or" stands between them. */
function eitherOf(topic: readonly string[], { words }: Reading): readonly (readonly string[])[] {
  const parts: string[][] = [[]];
  for (const { text, folded } of words) {
    if (OR.test(folded)) parts.push([]);
    else if (topic.includes(text)) parts.at(-1)!.push(text);
  }
  return parts.filter((part) => part.length > 0);
}
const OR = /^(?:oder|or|bzw)$/;

/** Of these entries those that fit, the best first. */
export function fitting(entries: readonly Entry[], hits: readonly TopicHit[]): Entry[] {
  const order = new Map(hits.map(({ entry }, i) => [entry.id, i]));
  return entries.filter(({ id }) => order.has(id)).sort((a, b) => order.get(a.id)! - order.get(b.id)!);
}

/** What is asked of the one that is described, and not of a list. */
const DESCRIBING: ReadonlySet<Facet> = new Set(['coordination', 'purpose', 'profile', 'definition', 'contact']);

/** "Which group deals with …?": one is meant, and it is described only by its topic. */
export const describesOne = ({ asks, facets, cadence }: Reading): boolean =>
  asks.one && !cadence && !asks.extreme && !asks.count && facets.every(({ facet }) => DESCRIBING.has(facet));

/**
 * The entries that somebody who describes one can mean; `ofKind` when a word for its kind holds. People use kind words
 * loosely: one of another kind that fits far better is meant. Undefined when something that is no such entry at all is.
 */
export function meantByKind(
  entries: readonly Entry[],
  hits: readonly TopicHit[],
  kinds: readonly string[],
): { readonly entries: Entry[]; readonly ofKind: boolean } | undefined {
  const [best] = entries;
  if (!best) return { entries: [], ofKind: true };
  const scores = new Map(hits.map(({ entry, score }) => [entry.id, score]));
  const top = scores.get(best.id)!;
  // Who asks for a leaflet takes a folder.
  if (top * FAR_BETTER < hits[0]!.score) return undefined;
  const first = entries.find(({ kind }) => kinds.includes(kind));
  // "Which body deals with …?": one is meant, so those that fit far less well are none of the answer.
  if (kinds.length === 0)
    return {
      entries: entries.filter(({ id }) => scores.get(id)! >= top * MIN_FITTING).slice(0, MAX_OF_ANY),
      ofKind: true,
    };
  const kindHolds = !first || scores.get(first.id)! * KIND_BONUS >= top || tellsAsMuch(first, best, hits);
  if (kindHolds) return { entries: [...entries], ofKind: true };
  return { entries: entries.filter(({ id }) => scores.get(id)! >= top * FITTING).slice(0, MAX_FITTING), ofKind: false };
}

/** "Which advisory board is there for seniors?": one that is asked for by its kind, and speaks of all of it no less than the best. */
function tellsAsMuch(one: Entry, best: Entry, hits: readonly TopicHit[]): boolean {
  const [own, other] = [one, best].map((entry) => hits.find((hit) => hit.entry === entry)!) as [TopicHit, TopicHit];
  return own.coverage > other.coverage || (own.coverage === other.coverage && own.strength >= other.strength);
}
