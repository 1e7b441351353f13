/** Which words of a question a list is restricted by. */
import { isStopword } from '../../language/stopwords.ts';
import { type Word, wordsOf } from '../../language/words.ts';
import type { Entry } from '../../model.ts';
import { kindsCalled } from '../../questions/conditions/kinds-asked.ts';
import type { Facet } from '../../questions/facets/facets.ts';
import type { Reading } from '../../questions/read.ts';
import { wordsOfNames } from '../../search/link.ts';

/** Facets of which a unit has a list, where a body has a fact. */
export const LIST_FACETS: ReadonlySet<Facet> = new Set(['coordination', 'members', 'children', 'cadence', 'published']);

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

/**
 * "Which committees are new?", "welche Gremien wurden 2021 gegründet?": the words by which those that are asked for differ
 * from all others, as far as they ask for no fact.
 */
export const restricting = ({ words, facets, asks, quantity }: Reading): readonly Word[] => {
  if (asks.extreme || quantity) return [];
  const asking = new Set(facets.flatMap(({ evidence }) => evidence.split(' ')));
  return words.filter((word) => distinguishes(word) && !asking.has(word.folded));
};
/** A word that says which ones are meant: no function word, and none that asks for all there are. */
export const distinguishes = ({ folded }: Word): boolean =>
  (!isStopword(folded) || QUALITY.test(folded)) && !ALL.test(folded) && kindsCalled(folded) === undefined;
/** Talk beside other words; alone they say which ones are meant. */
const QUALITY = /^(?:neu|neue[nr]?|aktiv|tatig|zusammen)$/;
const ALL =
  /^(?:ganze[nr]?|komplett\w*|vollstandig\w*|complete|entire|full|total|altogether|liste[nt]?|auflist\w*|aufzahl\w*|ubersicht|overview|existier\w*|vorhanden\w*|bekannt\w*|erfasst\w*|gespeichert\w*|registrier\w*|hinterlegt\w*|verzeichnet\w*|verzeichnis\w*|registry|registered|recorded|known|kenn\w*|knows?|anzeigen|alphabetical\w*|alphabetisch\w*|nam(?:e[ns]?|entlich))$/;
