import type { Knowledge } from '../../knowledge.ts';
import type { Entry } from '../../model.ts';
import type { Facet } from '../../questions/facets/facets.ts';
import type { Reading } from '../../questions/read.ts';
import type { Candidate } from '../../search/link.ts';
import { factOf } from '../facts/facts.ts';

/** "Compare the AG X with the Y on …", where Y is named in part: the only one that comes near and has the fact. */
export function partlyNamed(named: readonly Entry[], facet: Facet, reading: Reading, knowledge: Knowledge): Entry[] {
  if (named.length !== 1 || reading.content.length === 0) return [];
  const best = nearest(
    reading.partial().filter(({ entry }) => entry !== named[0]),
    facet,
    knowledge,
  );
  return best ? [best] : [];
}

/** The only body with the fact that comes near. */
export function nearest(partial: readonly Candidate[], facet: Facet, { registry }: Knowledge): Entry | undefined {
  const [best, second] = partial.filter(({ entry }) => entry.class === 'body' && factOf(entry, facet, registry));
  return best && best.score >= NEAR && best.score > (second?.score ?? 0) + 0.05 ? best.entry : undefined;
}

const NEAR = 0.45;
