import { allMatches } from '../../language/all-matches.ts';
import { compileTable } from './fragments.ts';
import { PHRASINGS } from './phrasings.ts';

/** What can be asked about an entry. */
export type Facet =
  | 'coordination'
  | 'cadence'
  | 'nextMeeting'
  | 'members'
  | 'staff'
  | 'purpose'
  | 'legalBasis'
  | 'partOf'
  | 'reportsTo'
  | 'children'
  | 'hierarchy'
  | 'contact'
  | 'status'
  | 'source'
  | 'definition'
  | 'published'
  | 'profile';

export interface FacetHit {
  readonly facet: Facet;
  readonly score: number;
  /** The words that gave it away. */
  readonly evidence: string;
  /** Offsets into the folded question. */
  readonly start: number;
  readonly end: number;
  /** Every stretch that speaks of this facet, the best one included. */
  readonly spans: readonly (readonly [number, number])[];
}

const TABLE = compileTable(PHRASINGS.map(([, , text]) => text));
/** The same with the places of the gaps, which takes longer. */
const WITH_GAPS = TABLE.patterns.map(({ source }) => new RegExp(source, 'dy'));

/** The stretches of a match that the phrasing itself names: what stands in for `…` is left to others. */
function literalSpans(match: RegExpExecArray): [number, number][] {
  const gaps = (match.indices ?? []).slice(1).filter((gap): gap is [number, number] => gap !== undefined);
  const spans: [number, number][] = [];
  let from = match.index;
  for (const [start, end] of gaps.sort((a, b) => a[0] - b[0])) {
    if (start > from) spans.push([from, start]);
    from = Math.max(from, end);
  }
  const end = match.index + match[0].length;
  if (end > from) spans.push([from, end]);
  return spans;
}

/** All facets that the masked, folded question gives evidence of, the best first; overlaps go to the heavier one. */
export function findFacets(masked: string): FacetHit[] {
  const hits: FacetHit[] = [];
  for (const row of TABLE.rowsIn(masked)) {
    const [facet, weight] = PHRASINGS[row]!;
    const withGaps = WITH_GAPS[row]!;
    for (const match of allMatches(TABLE.patterns[row]!, masked)) {
      withGaps.lastIndex = match.index;
      const [start, end] = [match.index, match.index + match[0].length];
      hits.push({
        facet,
        score: weight + Math.min(1, match[0].length / 40),
        evidence: match[0],
        start,
        end,
        spans: literalSpans(withGaps.exec(masked) ?? match),
      });
    }
  }
  hits.sort((a, b) => b.score - a.score);
  const kept: FacetHit[] = [];
  for (const hit of hits) {
    const rival = kept.find((other) => other.facet === hit.facet || (hit.start < other.end && other.start < hit.end));
    if (!rival) kept.push(hit);
    else if (rival.facet === hit.facet) kept[kept.indexOf(rival)] = { ...rival, spans: [...rival.spans, ...hit.spans] };
  }
  return kept;
}

/** The parts of a contact that people ask for by name, and the words for them. */
const CONTACT_PARTS = [
  ['fax', /\bfax\w*|\btelefax\w*/],
  ['email', /\be ?mails?\w*|\bmail\w*/],
  ['web', /\bwebs\w*|\bhomepage\b|\binternet\w*|\burl\b/],
  ['address', /\b\w*anschrift\b|\b\w*adress\w*|\baddress\b|\bstrasse\b|\bstreet\b/],
  [
    'phone',
    /\bdurchwahl\b|\bnummer\b|\bextension\b|\btelefon\w*|\btel\b|\bphone\b|\btelephone\b|\brufnummer\b|\banruf\w*|\bcall\b/,
  ],
] as const;

/** The part of a contact that is asked for ("Faxnummer", "e-mail"), the most particular first; undefined for any. */
export const contactPart = (masked: string): (typeof CONTACT_PARTS)[number][0] | undefined =>
  CONTACT_PARTS.find(([, words]) => words.test(masked))?.[0];
