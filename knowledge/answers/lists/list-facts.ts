/** What a list tells of each of its entries. */
import type { Knowledge } from '../../knowledge.ts';
import type { Entry } from '../../model.ts';
import type { LackedFact } from '../../questions/conditions/lacking.ts';
import type { Facet } from '../../questions/facets/facets.ts';
import type { Reading } from '../../questions/read.ts';
import type { Fact, ListItem } from '../answer.ts';
import { factOf } from '../facts/facts.ts';
import type { Relation } from './list-relations.ts';

/** The one fact that is told of each entry of the list. */
export function factShown(
  entries: readonly Entry[],
  facets: readonly Facet[],
  { asks, cadence, lacking, quantity }: Reading,
  of: {
    law?: readonly string[] | undefined;
    stated?: LackedFact | undefined;
    relation?: Relation | undefined;
    searched: boolean;
  },
): Facet | undefined {
  const asked = lacking ?? of.stated;
  // The groups of each would be a list in the list.
  if (asked) return asked === 'children' ? undefined : asked;
  if (quantity?.of === 'coordination') return 'coordination';
  if (of.relation && facets.includes('cadence')) return 'cadence';
  if (cadence || (asks.extreme && !quantity) || facets[0] === 'cadence' || facets[0] === 'nextMeeting')
    return 'cadence';
  if (of.law) return 'legalBasis';
  if (entries.every(({ class: cls }) => cls === 'publication' || cls === 'concept'))
    return entries.length > MAX_DEFINED ? undefined : 'definition';
  if (of.relation)
    return (
      (of.relation === 'children' ? facets.find((facet) => TOLD_OF_EACH.has(facet)) : undefined) ??
      FACET_SHOWN[of.relation]
    );
  return of.searched || facets[0] === 'coordination' ? 'coordination' : undefined;
}

const FACET_SHOWN: Partial<Record<Relation, Facet>> = { memberOf: 'coordination' };

/** Of so many terms or papers each can be told what it is. */
const MAX_DEFINED = 6;

/** What may be asked of each entry of a list. */
const TOLD_OF_EACH: ReadonlySet<Facet> = new Set(['coordination', 'cadence', 'purpose', 'reportsTo']);

/** An entry of a list with that fact, where it has it. */
export function withFact(entry: Entry, facet: Facet | undefined, { registry }: Knowledge): ListItem {
  const fact: Fact | undefined = facet ? factOf(entry, facet, registry) : undefined;
  return fact ? { entry, fact } : { entry };
}
