import type { Knowledge } from '../knowledge.ts';
import type { Entry } from '../model.ts';
import type { Facet } from '../questions/facets.ts';
import type { Reading } from '../questions/read.ts';
import { factsOf } from './facts.ts';

/** The facets to answer of an entry, at most two: those that it can have, the best, and a second one that "und" adds. */
export function askedOf(
  subject: Entry,
  facets: readonly Facet[],
  reading: Reading,
  knowledge: Knowledge,
): readonly Facet[] {
  const isTalk = (facet: Facet) =>
    // "Wo arbeitet man im Projekt …?" asks where it is, not who works there.
    (facet === 'staff' && subject.class === 'project' && /\b(?:wo|where)\b/.test(reading.masked)) ||
    (OF_PAPERS.has(facet) && !DATE_ASKED.test(reading.masked) && !canHave(subject, facet, knowledge));
  return askedFacets(
    facets.filter((facet) => !isTalk(facet)),
    reading,
    // "Is it running yet, and for whom is it?": said of few, so that who is asked of one of them means it.
    (facet) => SOFT_FACETS.has(facet) && !(facet === 'status' && subject.facts.status.length > 0),
  );
}

/** Facets of papers and projects. Of a body or an office the same words are talk: "welcher Bericht ging aus … hervor?". */
const OF_PAPERS: ReadonlySet<Facet> = new Set(['published', 'status']);

/** A year or a point in time is asked for. */
export const DATE_ASKED = /\b(?:jahr|year|wann|when|seit|since)\b/;

const canHave = (entry: Entry, facet: Facet, { registry, relations }: Knowledge): boolean =>
  (entry.class !== 'body' && entry.class !== 'unit') ||
  factsOf(entry, facet, registry).length > 0 ||
  (facet === 'published' ? relations.published(entry.id).length > 0 : entry.class === 'body');

/** The best facet, and a second one that "und" adds. */
function askedFacets(facets: readonly Facet[], reading: Reading, isSoft: (facet: Facet) => boolean): readonly Facet[] {
  const [first, second] = facets;
  if (!first) return [];
  if (first === 'source' && second) return [first, second];
  const joined = /\b(?:und|and|sowie|plus|u)\b(?! ¤)|[,+&]/.test(
    reading.masked.replace(/^(?:und|and)\b/, '') + reading.text.replace(/[^,+&]/g, ''),
  );
  const weak = reading.facets[1] !== undefined && reading.facets[1].score < 4;
  const separate =
    second &&
    !isSoft(second) &&
    !weak &&
    joined &&
    (!/[,+&]/.test(reading.text) || PAIRED.has(second) || /\b(?:und|and|sowie|plus|u)\b/.test(reading.masked));
  return separate && first !== 'nextMeeting'
    ? [first, second].sort((a, b) => position(a, reading) - position(b, reading))
    : [first];
}

/** Facets that a comma may join to another ("wer koordiniert, wie oft"). */
const PAIRED: ReadonlySet<Facet> = new Set(['coordination', 'cadence', 'members', 'contact', 'legalBasis']);
/** Facets that are often only read into a question. */
export const SOFT_FACETS: ReadonlySet<Facet> = new Set(['profile', 'definition', 'source', 'hierarchy', 'status']);

const position = (facet: Facet, reading: Reading) => reading.facets.find((hit) => hit.facet === facet)?.start ?? 0;
