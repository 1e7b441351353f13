/**
 * Edit distance with transposition (optimal string alignment), given up as soon as it must exceed `limit`; the result is
 * then `limit + 1`. A doubled or swapped letter is one edit.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
      if (cost < best) best = cost;
    }
    if (best > limit) return limit + 1;
    [before, last] = [last, row];
  }
  return Math.min(last[b.length]!, limit + 1);
}

/** One edit apart: two letters swapped, one doubled, or the last vowel not spoken ("machn"). Hardly ever another word, but for »ei« and »ie«. */
export const isLightSlip = (typed: string, word: string): boolean =>
  editDistance(typed, word, 1) === 1 &&
  (typed.length === word.length
    ? sortedLetters(typed) === sortedLetters(word) && typed.replace('ei', 'ie') !== word
    : typed === word.replace(LAST_VOWEL, '') || undoubled(typed) === undoubled(word));
const LAST_VOWEL = /(?<=.)[aeiou](?=.$)/;
const sortedLetters = (word: string): string => [...word].sort().join('');
const undoubled = (word: string): string => word.replace(/(.)\1/g, '$1');

/** How many edits a word of this length may carry and still be taken for a misspelling; short words none. */
export const toleratedEdits = (length: number): number => (length < 5 ? 0 : length < 9 ? 1 : 2);
