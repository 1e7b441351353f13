import type { Entry } from './model.ts';

/** Ids of what the entry is part of, by any document; one that several documents name stands there more than once. */
export const wholesOf = (entry: Entry): string[] => entry.facts.partOf.flatMap(({ value }) => value);

/** Ids of the offices in which a person has a published function. */
export const officesOf = (person: Entry): string[] =>
  person.facts.functions.flatMap(({ value: { unit } }) => (unit && 'id' in unit ? [unit.id] : []));
