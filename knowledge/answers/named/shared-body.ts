import type { Knowledge } from '../../knowledge.ts';
import type { Entry } from '../../model.ts';
import { kindsCalled } from '../../questions/conditions/kinds-asked.ts';
import type { Facet } from '../../questions/facets/facets.ts';
import type { Reading } from '../../questions/read.ts';
import { labelWords, signOf } from '../../search/lexicon.ts';

/** So many must be named before they describe a body; two are compared or asked about themselves. */
const MIN_NAMED = 3;

/**
 * "The exchange between A, B and C": the body in which all that are named sit. Undefined where none or several come into
 * question; one of the names may be missing among its members, when at least three others are there.
 */
export function bodyOfAll(named: readonly Entry[], { relations }: Knowledge): Entry | undefined {
  if (named.length < MIN_NAMED || named.some(({ class: cls }) => cls === 'body')) return undefined;
  const seats = new Map<Entry, number>();
  for (const { id } of named)
    for (const { entry } of relations.memberOf(id)) seats.set(entry, (seats.get(entry) ?? 0) + 1);
  const [best, second] = [...seats].sort((a, b) => b[1] - a[1]);
  const enough = best && (best[1] === named.length || (best[1] >= MIN_NAMED && best[1] === named.length - 1));
  return enough && (!second || second[1] < best[1]) ? best[0] : undefined;
}

/** "How often is the exchange with A and B?": the only one of that kind in which both sit, or that is called after them. */
export function bodyOfTwo({ masked, mentions, words }: Reading, { relations, registry }: Knowledge): Entry | undefined {
  const kinds = kindsCalled(WITH_TWO.exec(masked)?.[1] ?? '');
  if (!kinds?.ofBodies || mentions.length !== 2) return undefined;
  const isIn = (body: Entry, mention: Reading['mentions'][number]) => {
    const called = new Set(labelWords(body.name));
    return (
      mention.words.every((i) => called.has(signOf(words[i]!.folded))) ||
      mention.candidates.some(({ entry }) => relations.memberOf(entry.id).some((seat) => seat.entry === body))
    );
  };
  const [only, other] = [...registry.entries.values()].filter(
    (entry) => kinds.ids.includes(entry.kind) && mentions.every((mention) => isIn(entry, mention)),
  );
  return other ? undefined : only;
}
const WITH_TWO =
  /\b(\w+) (?:mit|zwischen|aus|with|between|of) (?:(?:de[rmn]|die|the) )?¤ (?:und|and|u) (?:(?:de[rmn]|die|the) )?¤/;

/**
 * "Is there a body where A get to advise B?": the only one in which one of the two sits and that reports to the other.
 * Undefined where none or several do.
 */
export function bodyBetween(
  facet: Facet | undefined,
  { masked, mentions }: Reading,
  { relations }: Knowledge,
): Entry | undefined {
  const [first, second, another] = mentions.map(({ candidates: [best] }) => best!.entry);
  const advises = facet === 'reportsTo' || ADVISES.test(masked);
  if (!first || !second || another || !advises || !IN_WHICH.test(masked)) return undefined;
  const between = (inside: Entry, above: Entry) =>
    relations
      .reporters(above.id)
      .map(({ entry }) => entry)
      .filter(({ id }) => relations.memberOf(inside.id).some(({ entry }) => entry.id === id));
  const [only, other] = [...between(first, second), ...between(second, first)];
  return other ? undefined : only;
}
const ADVISES = /\b(?:berat|beraten|empfiehlt|empfehlen|advis\w*|recommends?)\b/;
const IN_WHICH = /\b(?:where|wo|(?:in|through|by|uber|durch) (?:which|whom|de[mnr]|das|die|welche[mnrs]?))\b.*¤.*¤/;
