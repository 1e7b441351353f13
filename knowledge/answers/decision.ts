import type { Entry } from '../model.ts';
import type { Facet } from '../questions/facets.ts';
import type { Answer } from './answer.ts';

/** An answer before its language is set. Distributes over the union, so that each variant keeps its own fields. */
export type Draft = Answer extends infer A ? (A extends Answer ? Omit<A, 'language'> : never) : never;

/** What to answer, and which facets count as asked for a follow-up. */
export interface Decision {
  readonly draft: Draft;
  readonly facets: readonly Facet[];
  /** Whom the talk goes on about, where that is none of those the answer tells of. */
  readonly about?: readonly Entry[];
}
