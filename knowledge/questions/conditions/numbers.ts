/** Numbers as questions word them, and how they are compared. */

/** "More than", "at least"; `eq` where nothing is said. */
export type Comparison = 'eq' | 'gt' | 'gte' | 'lt' | 'lte';

/** Cardinals, the words that count times, and the number. */
const NUMBER_WORDS: readonly (readonly [cardinals: string, times: string, count: number])[] = [
  ['ein eins one', 'einmal einmalig once', 1],
  ['zwei two', 'zweimal twice halbjahrlich', 2],
  ['drei three', 'dreimal thrice', 3],
  ['vier four', 'viermal quartalsweise vierteljahrlich quarterly', 4],
  ['funf five', 'funfmal', 5],
  ['sechs six', 'sechsmal', 6],
  ['sieben seven', 'siebenmal', 7],
  ['acht eight', 'achtmal', 8],
  ['neun nine', 'neunmal', 9],
  ['zehn ten', 'zehnmal', 10],
  ['elf eleven', 'elfmal', 11],
  ['zwolf twelve', 'zwolfmal monatlich monthly', 12],
];
const NUMBERS: Readonly<Record<string, number>> = Object.fromEntries(
  NUMBER_WORDS.flatMap(([cardinals, times, count]) => `${cardinals} ${times}`.split(' ').map((word) => [word, count])),
);

/** The words that count times, as alternatives of a pattern: "zweimal", "quarterly". */
export const TIMES_WORDS = NUMBER_WORDS.map(([, times]) => times.replaceAll(' ', '|')).join('|');

/** A number or a word for one, as a group of a pattern. */
export const NUMBER = `(\\d{1,3}|${Object.keys(NUMBERS)
  .sort((a, b) => b.length - a.length)
  .join('|')})`;

/** The number that such a group has matched. */
export const numberOf = (said: string): number => NUMBERS[said] ?? Number(said);

const COMPARISONS: readonly (readonly [RegExp, Comparison])[] = [
  // "No more than twice": the comparison is denied.
  [/\b(?:nicht|no|not|never|nie) (?:ofter|haufiger|mehr|more(?: often| frequently)?) (?:als|than)\b/, 'lte'],
  [/\b(?:nicht|no|not|never|nie) (?:seltener|weniger|less(?: often| frequently)?|fewer) (?:als|than)\b/, 'gte'],
  [/\b(?:ofter|haufiger|mehr|more(?: often| frequently)?|over|uber) (?:als|than)\b|\bmore than\b/, 'gt'],
  [/\b(?:mindestens|mind|wenigstens|at least|or more|oder mehr|oder ofter)\b/, 'gte'],
  [/\b(?:seltener|weniger|less(?: often| frequently)?|fewer|under|unter) (?:als|than)\b|\bless than\b/, 'lt'],
  [/\b(?:hochstens|maximal|max|at most)\b/, 'lte'],
];

/** How a number in that stretch of a folded question is compared. */
export const comparisonIn = (folded: string): Comparison =>
  COMPARISONS.find(([pattern]) => pattern.test(folded))?.[1] ?? 'eq';

/** Whether a number compares so with the one that was named. */
export function compares(number: number, op: Comparison, named: number): boolean {
  switch (op) {
    case 'eq':
      return number === named;
    case 'gt':
      return number > named;
    case 'gte':
      return number >= named;
    case 'lt':
      return number < named;
    case 'lte':
      return number <= named;
  }
}
