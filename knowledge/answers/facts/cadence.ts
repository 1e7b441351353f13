import type { Cadence, Entry, Registry } from '../../model.ts';
import type { CadenceFilter } from '../../questions/conditions/cadence-filter.ts';
import { compares } from '../../questions/conditions/numbers.ts';
import { groupStatements } from './facts.ts';

/** Meetings a year as a closed range; `max` is open for "at least". Undefined when the cadence has no number. */
export function meetingsPerYear(cadence: Cadence): { readonly min: number; readonly max: number } | undefined {
  if (cadence.per) return undefined;
  if (cadence.perYear) return { min: cadence.perYear.min, max: cadence.perYear.max ?? Number.POSITIVE_INFINITY };
  if (cadence.everyYears) return { min: 1 / cadence.everyYears, max: 1 / cadence.everyYears };
  return undefined;
}

/** The newest numbered cadence of an entry. */
export function newestPerYear(entry: Entry, registry: Registry) {
  for (const { value } of groupStatements(entry, 'cadence', registry)) {
    const range = meetingsPerYear(value);
    if (range) return range;
  }
  return undefined;
}

/**
 * Whether a cadence meets a condition. A range fits "4 times" when it contains 4, and "more than 3" when it may reach
 * more: a list should rather show "3–4" than hide it.
 */
export function fitsCadence(cadence: Cadence, filter: CadenceFilter): boolean {
  if (filter.kind === 'onDemand') return cadence.onDemand === true;
  if (filter.kind === 'planned') return cadence.planned === true;
  if (filter.kind === 'everyYears') return cadence.everyYears === filter.years;
  const range = meetingsPerYear(cadence);
  if (!range) return false;
  const { count, op, or } = filter;
  if (or !== undefined && fitsCadence(cadence, { kind: 'perYear', op, count: or })) return true;
  if (op === 'eq')
    return range.min <= count && count <= range.max && (range.max !== Number.POSITIVE_INFINITY || range.min === count);
  // "At least 1" promises no more than 1.
  const upper = range.max === Number.POSITIVE_INFINITY ? range.min : range.max;
  return compares(op === 'gt' || op === 'gte' ? upper : range.min, op, count);
}
