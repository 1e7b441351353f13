import type { Facet } from '../../questions/facets/facets.ts';
import { manyMeant } from '../../questions/names/many-meant.ts';
import type { Reading } from '../../questions/read.ts';
import type { Context } from '../../questions/talk/context.ts';
import { AMONG, asksName } from '../../questions/talk/ellipsis.ts';

/** What was asked before, for a question that asks for nothing itself; for a name, or whether there is one, nothing of that. */
export const facetsBefore = (reading: Reading, { facets }: Context): readonly Facet[] =>
  asksName(reading) || ASKS_EXISTENCE.test(reading.masked) ? [] : facets;
const ASKS_EXISTENCE =
  /^(?:(?:und|and|aber|but) )?(?:gibts?(?: es)?|(?:is|are) there) (?:(?:da|dort|denn|auch) )*(?:eine?n?|an?) /;

/** What was asked of a list is asked of the chosen one; whose groups were listed asked for them, not for theirs. */
export const facetsOfList = ({ listed, facets }: Context): readonly Facet[] =>
  listed && facets[0] === 'children' ? [] : facets;

/** "Und wer hat den schon bekommen?": somebody is asked for who did something, after a fact that names nobody. */
export const asksAnotherWho = ({ masked }: Reading, { facets: [last] }: Context): boolean =>
  last !== undefined && !OF_SOMEBODY.has(last) && WHO_DID.test(masked);
const WHO_DID =
  /^(?:(?:und|and|aber|but) )?(?:wer|wen|wem|who|whom) (?:hat|haben|hatte|had|has|have|got|did) (?!das\b|es\b|that\b|it\b)/;
/** Facts that name somebody. */
export const OF_SOMEBODY: ReadonlySet<Facet> = new Set([
  'coordination',
  'members',
  'contact',
  'published',
  'reportsTo',
  'staff',
]);

/** A list that is asked of the last one is made of what stood there. */
export function amongOffered(reading: Reading, { offered, listed }: Context): Reading {
  // "Which of those three …?" after two were offered: those that were spoken of one after the other.
  const many = manyMeant(reading.masked) ?? offered.length;
  const among = AMONG.test(reading.masked) || (listed === true && seeksExtreme(reading));
  if (offered.length < 2 || many !== offered.length || !among) return reading;
  return { ...reading, among: offered };
}

/** "Welches tagt am häufigsten?", "which one has the most members?": of no kind that would be listed anew. */
const seeksExtreme = ({ asks, content, mentions, kinds, classes, masked }: Reading): boolean =>
  asks.extreme !== undefined &&
  mentions.length + content.length + kinds.length + classes.length === 0 &&
  WHICH_ONE.test(masked);
const WHICH_ONE = /^(?:(?:und|and) )?(?:welche[rsmn]?|which|wer|who)(?: one)? /;
