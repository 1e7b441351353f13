/** Lists of what stands in documents: "which bodies does the concept name?", "welche AGs stehen nur in der Struktur von 2019?" */
import type { Knowledge } from '../../knowledge.ts';
import { foldName } from '../../language/fold.ts';
import { YEAR, yearsIn } from '../../language/number-words.ts';
import type { Entry, Registry, SourceDocument } from '../../model.ts';
import type { Reading } from '../../questions/read.ts';

/** The documents in which those that are asked for stand, in each of them. */
export interface InDocuments {
  readonly documents: readonly SourceDocument[];
  /** In no other. */
  readonly only: boolean;
}

/** The documents that a question names as those that somebody stands in, or of which a condition holds. */
export function documentsAsked(reading: Reading, { registry }: Knowledge): InDocuments | undefined {
  const { mentions, cadence, lacking } = reading;
  if (IN_ALL.test(reading.masked)) return { documents: [...registry.documents.values()], only: false };
  // "Which papers of the office are listed in the report?": whoever stands before the last is asked about.
  const behind = OF_SOMEBODY_IN.test(reading.masked) ? mentions.slice(-1) : mentions;
  const named = behind.map(({ candidates }) => documentOf(candidates[0]!.entry, registry));
  if (named.includes(undefined)) return undefined;
  const { masked, found } = withTitlesMasked(reading.masked, registry);
  const years = yearsIn(masked).map(Number);
  const dated = [...registry.documents.values()].filter(({ year }) => year !== undefined && years.includes(year));
  const documents = [...new Set([...named, ...found, ...dated])].filter((document) => document !== undefined);
  const stand = documents.length > dated.length ? cadence || lacking || STANDS.test(masked) : SOMEWHERE.test(masked);
  return stand && documents.length > 0 ? { documents, only: ONLY.test(masked) } : undefined;
}

/** Words of the titles of those documents are no topic. */
export const isOfTitle = (folded: string, { documents }: InDocuments): boolean =>
  documents.some(({ title, short }) => foldName(`${title} ${short}`).split(' ').includes(folded));

/** A document that no entry of the registry stands for is known by its short title, with or without its year. */
function withTitlesMasked(masked: string, { documents }: Registry): { masked: string; found: SourceDocument[] } {
  const found: SourceDocument[] = [];
  let text = masked;
  for (const document of documents.values()) {
    const short = foldName(document.short);
    const title = [short, withoutYears(short), ...onlyTitle(short, documents)].find(
      (name) => name.length >= MIN_TITLE && ` ${text} `.includes(` ${name} `),
    );
    if (!title) continue;
    found.push(document);
    text = ` ${text} `.replace(` ${title} `, ' ¤ ').trim();
  }
  return { masked: text, found };
}
/** "In der Konzeption": the first word of a title, where no other document has one of that beginning. */
const onlyTitle = (short: string, documents: Registry['documents']): readonly string[] => {
  const [first] = short.split(' ');
  const others = [...documents.values()].filter((other) => foldName(other.short).split(' ')[0] === first);
  return first && others.length === 1 ? [first] : [];
};
const MIN_TITLE = 8;
const withoutYears = (folded: string): string =>
  folded
    .split(' ')
    .filter((word) => !YEAR.test(word))
    .join(' ');

/** Whether an entry stands in each of the documents, and in no other where only they are asked about. */
export const standsIn = (entry: Entry, { documents, only }: InDocuments): boolean => {
  const own = new Set([entry.mentions, ...Object.values(entry.facts).map(sourcesOf)].flat().map((it) => it.document));
  return documents.every(({ id }) => own.has(id)) && (!only || own.size === documents.length);
};
const sourcesOf = (statements: Entry['facts'][keyof Entry['facts']]) => statements.map(({ source }) => source);

/** The document that a paper of the registry is itself. */
export function documentOf({ class: cls, name, also }: Entry, { documents }: Registry): SourceDocument | undefined {
  if (cls !== 'publication') return undefined;
  const names = new Set([name, ...also].map(foldName));
  return [...documents.values()].find(({ title, short }) => names.has(foldName(title)) || names.has(foldName(short)));
}

/** "Which bodies appear in all documents?" */
const IN_ALL =
  /\b(?:in|by|von) (?:allen?|jede[mnr]|all|every|each)(?: (?:of|der|den|the|these|diesen|our|\w+f|five))* (?:dokument\w*|documents?|quellen?|sources?|papers?|unterlagen)\b/;
const ONLY = /\b(?:nur|ausschliesslich|lediglich|only|solely|exclusively)\b/;
const NAMES =
  '(?:nenn(?:t|en)|nannten?|erwahn(?:t|en|te|ten)|kennt|kennen|liste[nt]|enthalt(?:en)?|beschreib(?:t|en)|mention(?:s|ed)?|names?|named|list(?:s|ed)?|contain(?:s|ed)?|describe[sd]?)';
const NAMED =
  '(?:genannt|erwahnt|aufgefuhrt|gelistet|beschrieben|steh(?:t|en)|vorkommen|auftauchen|vor|auf|mentioned|named|listed|described|appear\\w*|occur\\w*)';
/** "Werden in der ¤ genannt", "nennt nur die ¤", "stehen in ¤", "does the ¤ mention". */
const STANDS = new RegExp(
  `\\b(?:in|im) (?:\\w+ ){0,2}¤(?: \\w+)* ${NAMED}\\b|\\b(?:steh(?:t|en)|komm(?:t|en)|tauch(?:t|en)|gibt es|mentioned|named|listed|described|found|appear\\w*|occur\\w*|exist\\w*)(?: \\w+){0,2} (?:in|im|by)(?: \\w+){0,2} ¤|\\b${NAMES}(?: \\w+){0,2} ¤|¤(?: \\w+)? ${NAMES}\\b`,
);
/** "Of ¤ are listed in the ¤" */
const OF_SOMEBODY_IN =
  /¤ (?:are|is|were|was|sind|ist|werden|wird) (?:(?:listed|named|mentioned|described|found) in|i[mn]) (?:the |der |dem )?¤/;
/** "Kommen nur 2019 vor", "appear in 2008 but …": in the documents of that year. */
const SOMEWHERE =
  /\b(?:komm(?:t|en)|tauch(?:t|en)|steh(?:t|en)|genannt|erwahnt|aufgefuhrt|mentioned|named|listed|appear\w*)\b.*\b(?:19|20)\d\d\b|\b(?:19|20)\d\d\b.*\b(?:genannt|erwahnt|aufgefuhrt|vorkommen|vor|mentioned|named|listed)\b/;
