/** Limits on the shape of JSON that a stranger sent: deep or endless values cost time in every later step. */

const MAX_DEPTH = 16;
const MAX_VALUES = 5_000;
const MAX_STRING = 100_000;

/** False if a value is nested too deeply, holds too many values or too long a text, or a key that could reach a prototype. */
export function withinLimits(root: unknown): boolean {
  let count = 0;
  let level: unknown[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return false;
    const next: unknown[] = [];
    for (const value of level) {
      count += 1;
      if (count > MAX_VALUES) return false;
      if (typeof value === 'string' && value.length > MAX_STRING) return false;
      if (typeof value !== 'object' || value === null) continue;
      if (Object.hasOwn(value, '__proto__')) return false;
      for (const inner of Object.values(value)) next.push(inner);
    }
    level = next;
  }
  return true;
}
