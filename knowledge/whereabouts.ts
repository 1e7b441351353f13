import type { Entry } from './model.ts';

/** Ids of what the entry is part of, by any document; one that several documents name stands there more than once. */
export const wholesOf = (entry: Entry): string[] => entry.facts.partOf.flatMap(({ value }) => value);

/** Ids of those who coordinate, lead or organise the entry, by any document; who is told as text only has none. */
export const runnersOf = ({ facts }: Entry): string[] =>
  facts.coordination.flatMap(({ value: { by } }) => by.flatMap((party) => ('id' in party ? [party.id] : [])));

/** Ids of the offices in which a person has a published function. */
export const officesOf = (person: Entry): string[] =>
  person.facts.functions.flatMap(({ value: { unit } }) => (unit && 'id' in unit ? [unit.id] : []));

/** "Und eins zu …?": of a network and its own groups, all called so, the network is meant. */
export const wholeOfOthers = (ambiguous: readonly Entry[]): Entry | undefined =>
  ambiguous.length < 2
    ? undefined
    : ambiguous.find((whole) => ambiguous.every((entry) => entry === whole || wholesOf(entry).includes(whole.id)));
