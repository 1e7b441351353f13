/** One measured thing, and how much it may be. */
export interface Measure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** At most this; without it the value is only told. */
  readonly budget?: number;
}

/** True where something is larger than it may be, or could not be measured. */
export const isBroken = ({ value, budget }: Measure): boolean => budget !== undefined && !(value <= budget);

export function line(measure: Measure): string {
  const { name, value, unit, budget } = measure;
  const shown = `${value.toFixed(value < 10 ? 3 : 1).padStart(9)} ${unit.padEnd(3)}`;
  if (budget === undefined) return `        ${shown}               ${name}`;
  return `${isBroken(measure) ? 'BROKEN' : 'held  '}  ${shown} ≤ ${String(budget).padStart(5)} ${unit.padEnd(3)}   ${name}`;
}

/** The middle value; of an even number the lower of the two. NaN of none. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
