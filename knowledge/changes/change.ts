/** A correction of the registry that somebody proposes: one statement of one fact, with its source. Plain JSON. */
import type { Entry, EntryClass, Facts } from '../model.ts';

/** Facts that can be written down in a line or a list. The others have shapes that nobody should type into a form. */
export const CHANGEABLE = [
  'coordination',
  'cadence',
  'members',
  'partOf',
  'reportsTo',
  'purpose',
  'tasks',
  'topics',
  'legalBasis',
  'status',
  'contact',
  'definition',
] as const;
export type ChangeableFact = (typeof CHANGEABLE)[number];

/** A document of the registry, or one that it does not know yet. */
export type ChangeDocument = { readonly id: string } | { readonly title: string; readonly year: number };

export interface Change {
  /** Id of the entry. */
  readonly entry: string;
  readonly fact: ChangeableFact;
  /** As in the model. */
  readonly value: Facts[ChangeableFact][number]['value'];
  readonly source: { readonly document: ChangeDocument; readonly at: string };
}

/** Why a change cannot be made as it was typed. Each is worded for the person who typed it. */
export type ChangeProblem =
  | { readonly code: 'empty' | 'too-long' | 'too-many' | 'cadence' | 'status' | 'contact' | 'unchanged' }
  | { readonly code: 'unknown-name' | 'ambiguous-name' | 'lower-case-name'; readonly name: string }
  /** The entry or the document has left the registry. */
  | { readonly code: 'gone' }
  /** It is written in a way that only a person can change, such as by an alias. */
  | { readonly code: 'by-hand' }
  /** The registry would have errors with it; the message is the loader's. */
  | { readonly code: 'invalid'; readonly message: string }
  /** The registry's files have errors already. */
  | { readonly code: 'registry-broken' };

const USUAL: Readonly<Record<EntryClass, readonly ChangeableFact[]>> = {
  body: [
    'coordination',
    'cadence',
    'members',
    'partOf',
    'reportsTo',
    'purpose',
    'tasks',
    'topics',
    'legalBasis',
    'status',
  ],
  unit: ['contact', 'coordination', 'partOf', 'tasks', 'topics', 'status'],
  person: ['contact'],
  project: ['coordination', 'partOf', 'purpose', 'tasks', 'topics', 'status', 'contact'],
  publication: ['purpose', 'topics', 'partOf'],
  concept: ['definition', 'topics', 'legalBasis'],
};

/** What can be corrected about an entry: what its class usually has, and what it has. */
export const changeableFacts = (entry: Entry): readonly ChangeableFact[] =>
  CHANGEABLE.filter((fact) => USUAL[entry.class].includes(fact) || entry.facts[fact].length > 0);

export const isChangeable = (fact: unknown): fact is ChangeableFact => CHANGEABLE.includes(fact as ChangeableFact);
