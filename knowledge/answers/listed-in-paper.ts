import { KINDS } from '../kinds.ts';
import type { Knowledge } from '../knowledge.ts';
import { foldName } from '../language/fold.ts';
import type { Entry, Registry } from '../model.ts';
import type { Facet } from '../questions/facets.ts';
import { kindsCalled } from '../questions/kinds-asked.ts';
import { wordsOfNames } from '../search/link.ts';
import type { SubjectStep } from './asked.ts';
import { wholeOf } from './inquiry.ts';
import { titledParts } from './titled-parts.ts';

/**
 * "Which fields of action does the 2008 report name?": the named paper is one of the documents that everything comes from,
 * and asked is a list that it gives: the one term of that document that the other words describe.
 */
export const listedInPaper: SubjectStep = ({ reading, facets, knowledge }, { entries: named }) => {
  const paper = named.find(({ class: cls }) => cls === 'publication');
  const document = paper && documentOf(paper, knowledge.registry);
  if (!document || !LISTS.test(reading.masked) || !facets.every((facet) => OF_TERMS.has(facet))) return undefined;
  const terms = reading.kinds.every((kind) => KINDS[kind]!.class === 'concept');
  if (!terms || reading.classes.length > 0) return undefined;
  const others = named.filter((entry) => entry !== paper);
  if (!others.every((entry) => entry.class === 'concept' && !cites(entry, document))) return undefined;
  if (titledParts(paper, reading, 'some', knowledge)) return undefined;
  const ofPaper = new Set(
    reading.mentions.flatMap(({ candidates, words }) =>
      candidates.some(({ entry }) => entry === paper) ? words.map((i) => reading.words[i]!) : [],
    ),
  );
  const ofKind = reading.words.filter(({ folded }) =>
    kindsCalled(folded)?.ids.some((id) => reading.kinds.includes(id)),
  );
  const said = [...ofKind, ...wordsOfNames(reading), ...reading.content].filter((word) => !ofPaper.has(word));
  const term =
    said.length > 0
      ? termOf(
          said.map(({ text }) => text),
          document,
          knowledge,
        )
      : undefined;
  return term && { draft: wholeOf(term, knowledge), facets };
};

/** Verbs of papers: what they list, and no question for who wrote them. */
const LISTS =
  /\b(?:welche[rsnm]?|which|what|how many|wie ?viele?)\b.*\b(?:nenn\w*|unterscheid\w*|beschreib\w*|auffuhr\w*|fuhrt|benenn\w*|formulier\w*|legt|definier\w*|enthalt\w*|zahlt|names?|lists?|distinguish\w*|describ\w*|mentions?|sets?|defin\w*|identif\w*|states?|contains?|lay|lays|outlin\w*|gives?)\b/;
const OF_TERMS: ReadonlySet<Facet> = new Set(['purpose', 'children', 'definition', 'profile', 'source']);

/** "Which groups of the concept meet once a year?": ids of all that the named paper tells of, where it is one of the documents. */
export function toldInPaper(paper: Entry | undefined, { registry }: Knowledge): readonly string[] | undefined {
  const document = paper?.class === 'publication' ? documentOf(paper, registry) : undefined;
  if (!document) return undefined;
  return [...registry.entries.values()].filter((entry) => cites(entry, document)).map(({ id }) => id);
}

/** The document that a paper of the registry is itself. */
export function documentOf({ name, also }: Entry, { documents }: Registry): string | undefined {
  const names = new Set([name, ...also].map(foldName));
  return [...documents.values()].find(({ title, short }) => names.has(foldName(title)) || names.has(foldName(short)))
    ?.id;
}

const cites = ({ mentions, facts }: Entry, document: string): boolean =>
  mentions.some((mention) => mention.document === document) ||
  facts.parts.some(({ source }) => source.document === document);

/** The only term with parts in that document that the words describe well. */
function termOf(said: readonly string[], document: string, { topics }: Knowledge): Entry | undefined {
  const [best, second] = topics
    .search(said)
    .filter(
      ({ entry, coverage }) =>
        coverage >= MIN_COVERAGE &&
        entry.class === 'concept' &&
        entry.facts.parts.some(({ source }) => source.document === document),
    );
  return best && (!second || second.score < best.score * CLEAR) ? best.entry : undefined;
}
const MIN_COVERAGE = 0.55;
const CLEAR = 0.85;
