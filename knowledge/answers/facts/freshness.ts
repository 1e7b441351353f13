/** How old what is said is: since somebody checked it, else since the document was written. */
import { type LocalDate, monthsBetween } from '../../meetings/zone.ts';
import type { Registry, Statement } from '../../model.ts';

export interface Freshness {
  /** The day on which it was checked, or the year of its document. */
  readonly asOf: string;
  readonly checked: boolean;
  /** Whole years since then; of a bare year the difference of the years, since its day is not known. */
  readonly years: number;
}

/** Undefined where the document bears no year and nobody checked the statement. */
export function freshnessOf(
  { checked, source }: Statement<unknown>,
  registry: Registry,
  today: LocalDate,
): Freshness | undefined {
  const year = registry.documents.get(source.document)?.year;
  // A check that is older than the document it checks would be a slip of the pen.
  if (checked && (year === undefined || checked.on >= String(year))) {
    return { asOf: checked.on, checked: true, years: Math.max(0, Math.floor(monthsBetween(checked.on, today) / 12)) };
  }
  if (year === undefined) return undefined;
  return { asOf: String(year), checked: false, years: Math.max(0, Number(today.slice(0, 4)) - year) };
}
