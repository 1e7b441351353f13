/** A part of what was spoken of last: what is listed of it under a title, or a group of it of some kind. */

import { wordsOfLabel } from '../language/words.ts';
import type { Entry } from '../model.ts';
import { pluralKinds } from '../questions/kinds-asked.ts';
import type { Reading } from '../questions/read.ts';
import { signOf } from '../search/lexicon.ts';
import { wordsOfNames } from '../search/link.ts';
import type { Fact } from './answer.ts';
import type { Step } from './asked.ts';
import { factAbout } from './fact-search.ts';
import { factOf } from './facts.ts';
import { asksInWhich, asksItself, startsEllipsis, withFacets } from './follow-up.ts';
import { tellOne } from './inquiry.ts';
import { listAnswer } from './lists.ts';
import { untoldFact } from './missing.ts';
import { about } from './named.ts';
import { isKind, isNamed, isOfKind } from './salience.ts';
import { titledParts } from './titled-parts.ts';

/** "In welchen Regionen?", "Zielgruppe?": a few words that are the title of what is listed of the last one. */
export const titledOfLast: Step = ({ reading, knowledge, remembered }) => {
  const [last] = remembered;
  const spelled = last && !asksItself(reading) ? spelledTitle(last, reading) : undefined;
  if (spelled) return tellOne(spelled);
  // "Regionen" may be a term of its own.
  const named = reading.mentions.length > 0 && startsOrAsksIn(reading) && reading.mentions.every(isWordForTerm);
  const inWhich = named && asksInWhich(reading);
  // Or a word for a kind of entries.
  const ofKind = reading.mentions.length === 0 && reading.kinds.length > 0 && asksInWhich(reading);
  const free = named || ofKind || (reading.mentions.length === 0 && !reading.asks.list);
  const long = reading.words.length > (asksInWhich(reading) ? MAX_IN_WHICH : MAX_TITLE);
  if (!last || !free || long || asksItself(reading)) return undefined;
  const told = tellOne(titledParts(last, reading, inWhich ? 'some' : 'all', knowledge));
  if (told || !inWhich || last.class === 'concept') return told;
  const said = wordsOfNames(reading).map(({ text }) => text);
  const fact = factAbout(last, said, knowledge, { share: 1 });
  const draft = untoldFact(last, 'profile', said.join(' '), knowledge);
  return tellOne(fact) ?? { draft, facets: [] };
};
/** "Apart from us, which other model regions were picked?": a title of several words, or a long one, is said word for word. */
function spelledTitle(entry: Entry, { words, masked }: Reading): Fact | undefined {
  if (!WHICH.test(masked)) return undefined;
  const signs = ` ${words.map(({ folded }) => signOf(folded)).join(' ')} `;
  const isSaid = (title: string) => {
    const own = wordsOfLabel(title).map(({ folded }) => signOf(folded));
    return (own.length > 1 || title.length >= MIN_TITLE) && signs.includes(` ${own.join(' ')} `);
  };
  const groups = entry.facts.parts
    .filter(({ value: { title } }) => [title?.de, title?.en].some((text) => text !== undefined && isSaid(text)))
    .map((statement) => ({ value: statement.value, statements: [statement] }));
  return groups.length > 0 ? { entry, facet: 'definition', name: 'parts', groups } : undefined;
}
const WHICH = /\b(?:welche[rsnm]?|which|what)\b/;
const MIN_TITLE = 10;
const startsOrAsksIn = (reading: Reading): boolean => asksInWhich(reading) || startsEllipsis(reading);
const isWordForTerm = ({ words, candidates }: Reading['mentions'][number]): boolean =>
  words.length === 1 && candidates.every(({ entry }) => entry.class === 'concept');
const MAX_TITLE = 5;
/** "In welchen Regionen sonst noch, außer bei uns?" */
const MAX_IN_WHICH = 9;

/** "Und die kleinen Arbeitsgruppen drunter?", after how often the whole meets: the same of each of them. */
export const sameOfParts: Step = ({ reading, context, knowledge, remembered }) => {
  const [last, another] = remembered;
  const [facet] = context.facets;
  const kinds = reading.words.flatMap(({ folded }) => pluralKinds(folded));
  const bare = reading.mentions.length === 0 && reading.content.every(isKind);
  const asks = bare && kinds.length > 0 && PARTS_BELOW.test(reading.masked);
  if (!last || another || context.listed || !asks || (facet !== 'cadence' && facet !== 'coordination'))
    return undefined;
  const items = knowledge.relations
    .children(last.id)
    .filter(({ entry }) => kinds.includes(entry.kind))
    .map(({ entry }) => {
      const fact = factOf(entry, facet, knowledge.registry);
      return fact ? { entry, fact } : { entry };
    });
  if (!items.some((item) => 'fact' in item)) return undefined;
  return { draft: { type: 'list', query: { kinds: [] }, items, count: false, declined: false }, facets: [facet] };
};
const PARTS_BELOW =
  /^(?:und|and|what about|how about) (?:all )?(?:die|der|den|the|its|their|ihre|seine|deren|dessen) (?:\w+ ){1,3}(?:drunter|darunter|unter ihm|unter ihr|davon|below|beneath|under(?:neath)?)(?: (?:it|that|them))?$/;

/** "Welche AGs hängen da noch dran, gibt es so was für die Pflege?": all of its groups tell whether there is one for that, too. */
export const groupsOfLast: Step = ({ reading, facets, context, knowledge, remembered: [last] }) => {
  const asks =
    facets[0] === 'children' && reading.asks.list && reading.kinds.length > 0 && SUCH_FOR.test(reading.masked);
  if (last?.class !== 'body' || context.listed || !asks) return undefined;
  const list = listAnswer({ ...reading, mentions: [], content: [] }, last, knowledge);
  return list && list.items.length > 0 ? { draft: list, facets: ['children'] } : undefined;
};
const SUCH_FOR =
  /\b(?:da|dort|daran|daneben|it|there)\b.*\b(?:gibts?|is there|are there)(?: es| da| auch)* (?:so ?was|so etwas|eine?|auch was|one|any|something(?: like that)?)(?: auch)? (?:fur|zu[mr]?|for|on|about)\b/;

/** "Hat es einen Beirat?": the part of the last one that is of that kind. */
export const partOfLast: Step = ({ reading, facets, knowledge, remembered }) => {
  const [last] = remembered;
  const kinds = reading.words.filter(isKind);
  const asks = reading.mentions.length === 0 && kinds.length === 1 && reading.content.every(isKind);
  if (!last || !asks || !HAS_IT.test(reading.masked)) return undefined;
  // "Gibt es da Arbeitsgruppen?", "hat der auch Fachausschüsse?" ask for all of them.
  const many = pluralKinds(kinds[0]!.folded);
  const all = { ...withFacets(reading, ['children']), ...(many.length > 0 ? { kinds: many, content: [] } : {}) };
  const list = reading.asks.list || many.length > 0 ? listAnswer(all, last, knowledge) : undefined;
  if (list && list.items.length > 1) return { draft: list, facets: ['children'] };
  const part = knowledge.relations
    .children(last.id)
    .map(({ entry }) => entry)
    .find((entry) => isOfKind(entry, kinds[0]!) || isNamed(entry, kinds[0]!));
  // That it is a part was asked of the last one, not of the part.
  const ofPart = facets.filter((facet) => facet !== 'children' && facet !== 'partOf');
  return part && about([part], ofPart, reading, knowledge);
};
const HAS_IT =
  /\b(?:hat|haben|gibt|has|have|dos|do) (?:es|er|sie|it|they|die|der|das)(?: \w+){0,2} (?:eine?n?|a|an|auch|any)\b|\b(?:gibts?(?: es)?|is there|are there)\b.*\b(?:da|dort|darin|dazu|drunter|darunter|in it|of it|under it|below it)\b/;
