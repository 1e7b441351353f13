import { YEAR } from '../../language/number-words.ts';
import type { SourceDocument } from '../../model.ts';
import type { Reading } from '../../questions/read.ts';
import { startsEllipsis } from '../../questions/talk/ellipsis.ts';
import { type Answer, citationsOf, factsIn } from '../answer.ts';
import type { Asked } from '../asked.ts';
import { type Decision, telling } from '../decision.ts';
import { spokenText } from '../facts/fact-search.ts';
import { untoldFact } from '../facts/missing.ts';

/**
 * "Who leads it in 2030?", "und 2010?": of a year after the newest document no document can speak, and half a question asks the
 * last one again for just that year. Told is a year that stands in the facts, or in which a document appeared that they are
 * from. What is told of other years is offered as such.
 */
export function unlessYearUntold({ reading, knowledge }: Asked, decision: Decision): Decision {
  const year = reading.words.find(({ text }) => YEAR.test(text))?.text;
  const answer = year === undefined ? undefined : telling(decision, reading.language);
  const [fact] = answer && answer.type !== 'topic' ? factsIn(answer) : [];
  if (year === undefined || !answer || !fact) return decision;
  const { documents, entries } = knowledge.registry;
  const tooLate = Number(year) > newestYear([...documents.values()]);
  if (!tooLate && !asksOnlyYear(reading)) return decision;
  const told = factsIn(answer).map((one) => `${one.entry.name} ${spokenText(one, entries)}`);
  if (told.some((text) => text.includes(year)) || yearsOf(answer, documents).has(Number(year))) return decision;
  return {
    draft: {
      ...untoldFact(fact.entry, fact.facet, year, knowledge),
      substitute: { why: 'own', fact },
    },
    facets: decision.facets,
  };
}

const asksOnlyYear = (reading: Reading): boolean =>
  startsEllipsis(reading) && reading.mentions.length + reading.content.length === 0 && reading.words.length <= MAX_HALF;
const MAX_HALF = 5;

const newestYear = (documents: readonly SourceDocument[]): number =>
  Math.max(...documents.map(({ year }) => year ?? 0));

/** The years of the documents that are cited. */
const yearsOf = (answer: Answer, documents: ReadonlyMap<string, SourceDocument>): ReadonlySet<number | undefined> =>
  new Set(citationsOf(answer).map(({ document }) => documents.get(document)?.year));
