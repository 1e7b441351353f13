import { below, type Standing } from '../../hierarchy.ts';
import type { Knowledge } from '../../knowledge.ts';
import type { Entry } from '../../model.ts';
import { wholesOf } from '../../whereabouts.ts';
import type { Fact } from '../answer.ts';
import { factsOf } from './facts.ts';
import type { Relations } from './relations.ts';

/** What says each step of a way: that one belongs to the next, or reports to it. */
export const stepsOf = (way: readonly Entry[], { registry }: Knowledge): Fact[] =>
  way.slice(0, -1).flatMap((entry, i) => {
    const facet = wholesOf(entry).includes(way[i + 1]!.id) ? 'partOf' : 'reportsTo';
    return factsOf(entry, facet, registry).filter(({ name }) => name === facet);
  });

/** Everything that belongs to an entry, over all levels. */
export const partsBelow = (entry: Entry, relations: Relations): Standing[] =>
  below(entry, (id) => relations.children(id).map((link) => link.entry));
