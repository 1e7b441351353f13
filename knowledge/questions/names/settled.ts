import { factsOf } from '../../answers/facts/facts.ts';
import type { Knowledge } from '../../knowledge.ts';
import type { Entry } from '../../model.ts';
import type { Facet } from '../facets/facets.ts';
import type { Reading } from '../read.ts';

/** Whom a question is about: settled entries, or a question back because several fit. */
export interface Subjects {
  readonly entries: readonly Entry[];
  /** Several entries fit one name equally, or a part of a name fits several. */
  readonly ambiguous?: {
    readonly entries: readonly Entry[];
    readonly asked: string;
    readonly reason: 'ambiguous' | 'unsure' | 'unknown-name';
  };
  /** Folded words that the settled names used up. */
  readonly consumed: ReadonlySet<string>;
  /** The name was recognised as a whole (possibly misspelled), not guessed from a part of it. */
  readonly certain: boolean;
}

export const NO_SUBJECTS: Subjects = { entries: [], consumed: new Set(), certain: false };

/** Of several that fit a name, so many are offered. */
export const MAX_CHOICES = 5;

/** A partial name is better than the next by this much when it is clearly better. */
export const CLEAR_MARGIN = 0.1;

/** "Wer ist …?" asks for somebody, before anything that bears the same name. */
export const asksWho = ({ masked, facets }: Reading): boolean =>
  /^(?:und |and )?(?:wer|who|whos) (?:ist|is|war|was|sind|are|s|the|our|your)\b/.test(masked) &&
  facets[0]?.facet !== 'members';

/** "How often is the monitor published?": a group of that name meets more or less often. */
export const asksHowOftenPublished = ({ masked, facets }: Reading): boolean =>
  facets[0]?.facet === 'cadence' && APPEARS.test(masked);
const APPEARS =
  /\b(?:erscheint|veroffentlicht|herausgegeben|herausgebracht|kommt\b.* (?:he)?raus|rauskommt|aktualisiert|fortgeschrieben|erstellt|published|comes? out|appears?|issud|updated?|compiled|produced|revised)\b/;

/** Facets that say which of several bearers of a name is meant: those that have the fact. */
export const FACTUAL: ReadonlySet<Facet> = new Set([
  'coordination',
  'cadence',
  'members',
  'legalBasis',
  'reportsTo',
  'published',
]);

/** Those that have the asked fact; all of them when none or nothing is asked. */
export function withFact(entries: readonly Entry[], facet: Facet | undefined, { registry }: Knowledge): Entry[] {
  if (!facet || entries.length < 2) return [...entries];
  const able = entries.filter((entry) => factsOf(entry, facet, registry).length > 0);
  return able.length > 0 ? able : [...entries];
}
