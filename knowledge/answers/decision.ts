import type { Language } from '../language/detect.ts';
import type { Entry } from '../model.ts';
import type { Facet } from '../questions/facets/facets.ts';
import type { Answer } from './answer.ts';

/** An answer before its language is set. Distributes over the union, so that each variant keeps its own fields. */
export type Draft = Answer extends infer A ? (A extends Answer ? Omit<A, 'language'> : never) : never;

/** What to answer, and which facets count as asked for a follow-up. */
export interface Decision {
  readonly draft: Draft;
  readonly facets: readonly Facet[];
  /** Whom the talk goes on about, where that is none of those the answer tells of. */
  readonly about?: readonly Entry[];
  /** What the next question may choose from, where the answer tells of one of several. */
  readonly offered?: readonly Entry[];
}

/** The answer of a decision that tells something of one of these types. Not worded yet, so that its language does not matter. */
const answerOf =
  (...types: readonly Answer['type'][]) =>
  ({ draft }: Decision, language: Language): Answer | undefined =>
    !draft.declined && types.includes(draft.type) ? ({ ...draft, language } as Answer) : undefined;

/** The answer, where it tells of entries: facts, everything, or who fits a topic. */
export const telling = answerOf('facts', 'profile', 'topic');

/** The answer, where it puts entries in relation: in a list, side by side, or one to another. */
export const relating = answerOf('list', 'relation', 'comparison');
