import type { Knowledge } from '../knowledge.ts';
import type { Entry } from '../model.ts';
import type { Facet } from '../questions/facets/facets.ts';
import type { Subjects } from '../questions/names/settled.ts';
import type { Reading } from '../questions/read.ts';
import type { Context } from '../questions/talk/context.ts';
import type { Decision, Draft } from './decision.ts';

/** One question on its way to an answer: what every step may look at. */
export interface Asked {
  readonly text: string;
  readonly reading: Reading;
  /** What is asked about, the best first. */
  readonly facets: readonly Facet[];
  readonly knowledge: Knowledge;
  readonly context: Context;
  /** Whom the question is about where it names nobody: those of the last answer, or whom its words point to. */
  readonly remembered: readonly Entry[];
  /** Words of the question point to them and to nobody else: "das Netzwerk", "the other one". */
  readonly pointed?: boolean;
}

/** A step answers, or leaves the question to the next one. */
export type Step = (asked: Asked) => Decision | undefined;

/** A step for when it is settled whom the question is about; nobody, where it names none. */
export type SubjectStep = (asked: Asked, subjects: Subjects) => Decision | undefined;

/** An answer after which no facet counts as asked. */
export const just = (draft: Draft): Decision => ({ draft, facets: [] });

/** Folded words as they were typed. */
export const asTyped = (folded: string, { words }: Reading): string =>
  folded
    .split(' ')
    .map((one) => words.find((word) => word.folded === one)?.text ?? one)
    .join(' ');
