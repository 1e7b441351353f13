import type { Knowledge } from '../knowledge.ts';
import type { Entry } from '../model.ts';
import type { Facet } from '../questions/facets/facets.ts';
import type { Reading } from '../questions/read.ts';
import type { Fact } from './answer.ts';
import type { Decision } from './decision.ts';
import { factsOf, profileFacts } from './facts/facts.ts';

/** Facts are asked of settled entries: what the steps to them look at. */
export interface Inquiry {
  /** The first of the subjects. */
  readonly subject: Entry;
  readonly subjects: readonly Entry[];
  /** What to answer, at most two. */
  readonly asked: readonly Facet[];
  /** All that is asked about, the best first. */
  readonly facets: readonly Facet[];
  readonly reading: Reading;
  readonly knowledge: Knowledge;
}

/** Answers an inquiry, or leaves it to the next step. */
export type InquiryStep = (inquiry: Inquiry) => Decision | undefined;

/** The first step that answers decides. */
export function firstOf(steps: readonly InquiryStep[], inquiry: Inquiry): Decision | undefined {
  for (const step of steps) {
    const decision = step(inquiry);
    if (decision) return decision;
  }
  return undefined;
}

/** These facts as the answer, if there are any. */
export const tell = (facts: readonly Fact[], facets: readonly Facet[]): Decision | undefined =>
  facts.length > 0 ? { draft: { type: 'facts', facts, declined: false }, facets } : undefined;

/** One fact as the answer, if there is one. */
export const tellOne = (fact: Fact | undefined): Decision | undefined => fact && tell([fact], [fact.facet]);

/** Everything that is known of an entry. */
export const wholeOf = (entry: Entry, { registry }: Knowledge): Decision['draft'] => ({
  type: 'profile',
  entry,
  facts: profileFacts(entry, registry),
  declined: false,
});

/** Everything that is known of the subject. */
export const tellAll = ({ subject, reading, knowledge }: Inquiry, facets: readonly Facet[] = ['profile']): Decision =>
  (CHOSEN.test(reading.masked) ? undefined : withHolder(subject, facets, knowledge)) ?? {
    draft: wholeOf(subject, knowledge),
    facets,
  };
/** Whoever presses its button, or types its number, sees its overview. */
const CHOSEN = /^\d+$/;

/** "Which of them is the case manager?": a post is told with the only one who holds it. */
function withHolder(post: Entry, facets: readonly Facet[], { registry, relations }: Knowledge): Decision | undefined {
  const [holder, another] = post.kind === 'function' ? relations.staff(post.id) : [];
  if (!holder || another) return undefined;
  return tell([...factsOf(holder.entry, 'definition', registry), ...profileFacts(post, registry)], facets);
}

/** Entries of which there is so little to tell that all of it is an answer. */
export const SMALL_CLASSES: ReadonlySet<Entry['class']> = new Set(['project', 'publication', 'concept', 'person']);
