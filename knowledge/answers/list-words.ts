/** Which words of a question a list is restricted by. */
import { isStopword } from '../language/stopwords.ts';
import { wordsOf } from '../language/words.ts';
import type { Entry } from '../model.ts';
import type { Facet } from '../questions/facets.ts';
import type { Reading } from '../questions/read.ts';
import { wordsOfNames } from '../search/link.ts';

/** Facets of which a unit has a list, where a body has a fact. */
export const LIST_FACETS: ReadonlySet<Facet> = new Set(['coordination', 'members', 'children', 'cadence', 'published']);

/** "Which groups does it run, and which of them meet four times a year?": all of them are asked for, each with how often. */
export const OF_WHICH =
  /\b(?:und|and) (?:welche\w*|which)(?: ones?)? (?:davon|von (?:ihnen|diesen|denen)|of (?:them|those|these))\b/;
/** The list without that condition. */
export function wholeList({ cadence: _, ...reading }: Reading): Reading {
  const [told, others] = [true, false].map((own) =>
    reading.facets.filter(({ facet }) => (facet === 'cadence') === own),
  );
  return { ...reading, facets: [...others!, ...told!] };
}

/** The words of a name that is only a word of the topic count as content again. */
export const withMention = (reading: Reading): Reading => ({
  ...reading,
  content: [...wordsOfNames(reading), ...reading.content],
});

/** The words of the names of whoever else is named count as content again. */
export const withOthers = (subject: Entry, reading: Reading): Reading => {
  const others = reading.mentions.filter(({ candidates }) => candidates.every(({ entry }) => entry !== subject));
  return { ...reading, content: [...wordsOfNames({ ...reading, mentions: others }), ...reading.content] };
};

/** "Which network includes A, the project B and C?": the named one is one of several that it is about. */
export const isOneOfSeveral = ({ text, content }: Reading): boolean => content.length > 1 && text.includes(',');

/** A term is looked for by the name that the registry gives it, whatever it was called. */
export const withName = ({ name }: Entry, reading: Reading): Reading => ({
  ...reading,
  content: wordsOf(name).filter(({ folded }) => !isStopword(folded)),
});
