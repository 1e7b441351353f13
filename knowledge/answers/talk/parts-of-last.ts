/** A part of what was spoken of last: what is listed of it under a title, a group of it of some kind, or a fact of each of them. */

import { KINDS } from '../../kinds.ts';
import { type Word, wordsOfLabel } from '../../language/words.ts';
import type { Entry } from '../../model.ts';
import { pluralKinds } from '../../questions/conditions/kinds-asked.ts';
import type { Facet } from '../../questions/facets/facets.ts';
import type { Reading } from '../../questions/read.ts';
import { asksInWhich, asksItself, startsEllipsis, withFacets } from '../../questions/talk/ellipsis.ts';
import { signOf } from '../../search/lexicon.ts';
import { wordsOfNames } from '../../search/link.ts';
import { wholesOf } from '../../whereabouts.ts';
import type { Fact } from '../answer.ts';
import type { Step } from '../asked.ts';
import { factAbout } from '../facts/fact-search.ts';
import { entries } from '../facts/known.ts';
import { untoldFact } from '../facts/missing.ts';
import { titledParts } from '../facts/titled-parts.ts';
import { tellOne } from '../inquiry.ts';
import { listAnswer } from '../lists/lists.ts';
import { about } from '../named/named.ts';
import { offeredAgain } from './last-lists.ts';
import { isDefinite, isKind, isNamed, isOfKind } from './salience.ts';

/** "In welchen Regionen?", "Zielgruppe?": a few words that are the title of what is listed of the last one. */
export const titledOfLast: Step = ({ reading, facets, knowledge, remembered }) => {
  const [last] = remembered;
  const spelled = last && !asksItself(reading) ? spelledTitle(last, reading) : undefined;
  if (spelled) return tellOne(spelled);
  // "Regionen" may be a term of its own.
  const named = reading.mentions.length > 0 && startsOrAsksIn(reading) && reading.mentions.every(isWordForTerm);
  const inWhich = named && asksInWhich(reading);
  // Or a word for a kind of entries.
  const ofKind = reading.mentions.length === 0 && reading.kinds.length > 0 && asksInWhich(reading);
  // "Wie viele Schritte sind es?", after a cycle: words for what a text is made of are asked of the last one.
  const ofText = reading.mentions.length === 0 && reading.content.length === 0 && callsParts(reading);
  const free = named || ofKind || ofText || (reading.mentions.length === 0 && !reading.asks.list);
  const long = reading.words.length > (asksInWhich(reading) ? MAX_IN_WHICH : MAX_TITLE);
  const ofIt = ofText && ITS.test(reading.masked);
  if (!last || !free || long || (asksItself(reading) && !ofIt)) return undefined;
  const told = tellOne(titledParts(last, reading, inWhich || ofText ? 'some' : 'all', knowledge));
  // "What are its goals?", of which no list is titled so: what it is for, and no list of all goals.
  if (!told && ofIt && facets[0] === 'purpose')
    return about([last], facets, { ...reading, kinds: [], asks: { ...reading.asks, list: false } }, knowledge);
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
const ITS = /^(?:(?:und|and) )?(?:what|which|was|welche) (?:are|sind) (?:the|its|their|die|ihre|seine|deren) \w+$/;
const callsParts = ({ kinds }: Reading): boolean =>
  kinds.length > 0 && kinds.every((kind) => KINDS[kind]!.class === 'concept');
const startsOrAsksIn = (reading: Reading): boolean => asksInWhich(reading) || startsEllipsis(reading);
const isWordForTerm = ({ words, candidates }: Reading['mentions'][number]): boolean =>
  words.length === 1 && candidates.every(({ entry }) => entry.class === 'concept');
const MAX_TITLE = 5;
/** "In welchen Regionen sonst noch, außer bei uns?" */
const MAX_IN_WHICH = 9;

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

/**
 * "Und die UAGs, wie oft kommen die zusammen?", "who chairs its working groups?": the fact of each group of the last one, or
 * of those that were listed. Where none is called so, any group of a body is one of its "Untergruppen".
 */
export const groupsOfLast: Step = ({ reading, facets, context, knowledge, remembered: [last] }) => {
  const { words, mentions, content, masked } = reading;
  // "Gruppen?", "and its groups?": just which they are, with what was asked before.
  const bare = JUST_GROUPS.test(masked) && !context.listed;
  const facet = [...facets, ...(bare ? context.facets : [])].find((one) => OF_EACH.has(one));
  const [called, another] = words.filter((word) => callsGroups(word) && (bare || isDefinite(word, words)));
  const asked = last && (facet || bare) && called && !another && mentions.length === 0 && content.every(callsGroups);
  if (!asked) return undefined;
  const listed = context.listed ? entries(context.offered, knowledge) : [];
  const below = (id: string) => knowledge.relations.children(id).map(({ entry }) => entry);
  // "Die UAGs?", after the steering group of a network that has some: those of the network.
  const climbs = last.class === 'body' && below(last.id).length === 0 && OF_WHOLE.test(masked);
  const owner = (climbs ? entries(wholesOf(last), knowledge)[0] : undefined) ?? last;
  const pool = listed.length > 1 ? listed : below(owner.id).filter((entry) => entry !== last);
  const bodies = pool.filter(({ class: cls }) => cls === 'body');
  const ofKind = bodies.filter((entry) => isOfKind(entry, called));
  const loose = ANY_GROUPS.test(called.folded) || (owner === last && reading.language === 'en');
  const groups = ofKind.length > 0 || !loose ? ofKind : bodies;
  if (groups.length < 2) return undefined;
  const draft = offeredAgain({ ...context, offered: groups.map(({ id }) => id) }, knowledge, { facet });
  const kinds = ofKind.length > 0 ? [called.folded].flatMap(pluralKinds) : [];
  const query =
    pool === listed
      ? draft.query
      : { kinds, classes: ['body' as const], relation: 'children' as const, subject: owner };
  return { draft: { ...draft, query }, facets: facet ? [facet] : ['children'] };
};
const callsGroups = ({ folded }: Word): boolean => pluralKinds(folded).length > 0 || ANY_GROUPS.test(folded);
const JUST_GROUPS = /^(?:(?:und|and) )?(?:(?:the|its|die|ihre|deren) )?\w+$/;
/** "Deren Untergruppen" are those of the last one itself. */
const OF_WHOLE = /^(?:(?:und|and) )?(?:die|the) (?:uags|unterarbeitsgruppen|gruppen|groups)$/;
const ANY_GROUPS = /^(?:(?:unter|teil)?gruppen|untergremien|gremien|uags|unterarbeitsgruppen|(?:sub)?groups)$/;
const OF_EACH: ReadonlySet<Facet> = new Set(['cadence', 'coordination', 'reportsTo', 'members']);
