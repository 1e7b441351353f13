import type { Word } from '../../language/words.ts';
import { FACTUAL } from '../../questions/names/settled.ts';
import { namedWords } from '../../search/link.ts';
import type { SubjectStep } from '../asked.ts';
import { untoldFact } from '../facts/missing.ts';
import { about } from '../named/named.ts';
import { isCalled, isKind } from './salience.ts';

/**
 * "How often does the family committee of the council meet?": only the whole is named, and one of its parts described. Where
 * none of that kind fits, the whole is not what was asked about.
 */
export const partDescribed: SubjectStep = ({ reading, facets: all, knowledge }, { entries: [whole, another] }) => {
  const facets = all.filter((facet) => facet !== 'children');
  const [facet] = facets;
  const { mentions, content, words, asks, masked } = reading;
  if (whole?.class !== 'body' || another || mentions.length !== 1 || asks.list || !facet || !FACTUAL.has(facet))
    return undefined;
  const first = Math.min(...namedWords(mentions));
  const described = content.filter((word) => words.indexOf(word) < first);
  const topic = described.filter((word) => !isKind(word));
  const kind = described.findLast(isKind);
  if (!kind || topic.length === 0 || !partOf(kind, masked)) return undefined;
  const parts = [...knowledge.relations.children(whole.id), ...knowledge.relations.reporters(whole.id)].flatMap(
    ({ entry }) => (isCalled(entry, kind) ? [entry] : []),
  );
  if (parts.length === 0) return undefined;
  const [best, second] = knowledge.topics
    .search(topic.map(({ text }) => text))
    .filter(({ entry, coverage }) => parts.includes(entry) && coverage >= MOST);
  if (best && (!second || second.score < best.score * CLEAR)) return about([best.entry], facets, reading, knowledge);
  if (best) return undefined;
  const asked = described.map(({ text }) => text).join(' ');
  return { draft: untoldFact(whole, 'children', asked, knowledge), facets: [] };
};
const MOST = 0.5;
const CLEAR = 0.85;

/** The kind stands before what is named, and belongs to it. */
const partOf = ({ folded }: Word, masked: string): boolean =>
  new RegExp(`\\b${folded}\\b(?: [\\w-]+){0,5}? (?:of|in|within|des|der|vom|im|beim?)(?: the| our| unser\\w*)? ¤`).test(
    masked,
  );
