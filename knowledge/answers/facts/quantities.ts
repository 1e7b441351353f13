/** How many members, offices or groups a body has, as far as the documents name them. */
import type { Knowledge } from '../../knowledge.ts';
import type { Entry } from '../../model.ts';
import { compares } from '../../questions/conditions/numbers.ts';
import { isExtreme, type Quantity } from '../../questions/conditions/quantity.ts';
import { groupStatements } from './facts.ts';
import { countOf } from './member-count.ts';

/** By the newest document that names any; 0 where none does. */
export function numberIn(entry: Entry, { of, kinds }: Quantity, { registry, relations }: Knowledge): number {
  if (of === 'coordination') return groupStatements(entry, of, registry)[0]?.value.by.length ?? 0;
  if (of === 'members') {
    const parties = groupStatements(entry, of, registry)[0]?.value ?? [];
    return countOf(parties.map((party) => ('text' in party ? party.text : (party.as ?? ''))));
  }
  const groups = relations.children(entry.id).filter((child) => child.entry.class === 'body');
  return groups.filter((child) => kinds.length === 0 || kinds.includes(child.entry.kind)).length;
}

/** Of whom no document names members or an office, nobody knows how many there are; any document's word on the offices counts. */
export function fitsQuantity(entry: Entry, quantity: Quantity, knowledge: Knowledge): boolean {
  if (isExtreme(quantity)) return true;
  const { of, op, count } = quantity;
  if (of === 'coordination') return entry.facts.coordination.some(({ value }) => compares(value.by.length, op, count));
  const number = numberIn(entry, quantity, knowledge);
  return (number > 0 || of === 'groups') && compares(number, op, count);
}
