import type { Entry } from '../../model.ts';
import { asksAlso } from '../../questions/conditions/kinds-asked.ts';
import { compares } from '../../questions/conditions/numbers.ts';
import { isExtreme } from '../../questions/conditions/quantity.ts';
import type { Step } from '../asked.ts';
import { numberIn } from '../facts/quantities.ts';
import { fieldAsked } from './list-conditions.ts';
import { firstBy } from './list-order.ts';

/**
 * "Which office coordinates the most bodies?", "wer sitzt in mehr als drei Arbeitskreisen?": those who do themselves, not by
 * their divisions, with the number of bodies.
 */
export const busiest: Step = ({ reading, facets, knowledge }) => {
  const { quantity } = reading;
  if (quantity?.of !== 'groups') return undefined;
  const named = reading.mentions.map(({ candidates }) => candidates[0]!.entry);
  // "Which network has more working groups, A or B?"
  if (isExtreme(quantity) && named.length > 1 && named.every(({ class: cls }) => cls === 'body')) {
    const items = firstBy(
      named.map((entry) => ({ entry, number: numberIn(entry, quantity, knowledge) })),
      quantity.op,
    );
    const query = { kinds: [], classes: ['body'], quantity } as const;
    return { draft: { type: 'list', query, items, count: false, declined: items.length === 0 }, facets: ['children'] };
  }
  if (asksAlso('body', reading)) return undefined;
  if (!isExtreme(quantity) && facets[0] !== 'coordination' && facets[0] !== 'members') return undefined;
  // In English an office is any of them, and not only what is called »Büro«.
  const kinds = reading.kinds.filter((kind) => kind !== 'office' || reading.language === 'de');
  const by = facets.includes('members') ? 'memberOf' : 'coordinates';
  const field = fieldAsked(reading, knowledge)?.id;
  const fits = ({ class: cls, kind, field: own }: Entry) =>
    cls === 'body' &&
    (quantity.kinds.length === 0 || quantity.kinds.includes(kind)) &&
    (field === undefined || own === field);
  // "Wer leitet mehr Gremien, A oder B?"
  if (named.length > 1 && !named.every(isAsked([]))) return undefined;
  const sides = named.length > 1 ? named : [...knowledge.registry.entries.values()].filter(isAsked(kinds));
  const all = sides.map((entry) => ({
    entry,
    number: knowledge.relations[by](entry.id).filter((link) => fits(link.entry)).length,
  }));
  const items = isExtreme(quantity)
    ? firstBy(all, quantity.op)
    : all
        .filter(({ number }) => number > 0 && compares(number, quantity.op, quantity.count))
        .sort((a, b) => b.number - a.number);
  const query = {
    kinds,
    classes: ['unit'],
    busiest: { by, bodies: quantity },
    ...(field ? { field } : {}),
  } as const;
  return { draft: { type: 'list', query, items, count: reading.asks.count, declined: items.length === 0 }, facets };
};

/** Offices and people, or only those of the kind that is asked for: "which municipality …?" */
const isAsked =
  (kinds: readonly string[]) =>
  ({ class: cls, kind }: Entry): boolean =>
    kinds.length > 0 ? kinds.includes(kind) : cls === 'unit' || cls === 'person';
