/** How often something meets, as people write it into a form: "4 × im Jahr", "ca. 3-4 mal jährlich (Herbst)", "monthly". */
import { foldLetters } from '../language/fold.ts';
import type { Cadence } from '../model.ts';

const NUMBERS: Readonly<Record<string, number>> = {
  ein: 1,
  eine: 1,
  einmal: 1,
  once: 1,
  one: 1,
  zwei: 2,
  zweimal: 2,
  twice: 2,
  two: 2,
  drei: 3,
  dreimal: 3,
  three: 3,
  vier: 4,
  viermal: 4,
  four: 4,
  funf: 5,
  funfmal: 5,
  five: 5,
  sechs: 6,
  sechsmal: 6,
  six: 6,
  acht: 8,
  achtmal: 8,
  eight: 8,
  zehn: 10,
  zehnmal: 10,
  ten: 10,
  zwolf: 12,
  zwolfmal: 12,
  twelve: 12,
};
const NUMBER = `\\d{1,3}|${Object.keys(NUMBERS)
  .sort((a, b) => b.length - a.length)
  .join('|')}`;
const numberOf = (word: string): number => NUMBERS[word] ?? Number(word);

const RHYTHMS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:wochentlich|weekly)\b/, 52],
  [/\b(?:14-tagig|zweiwochentlich|alle (?:2|zwei) wochen|every (?:2|two) weeks|fortnightly)\b/, 26],
  [/\b(?:zweimonatlich|alle (?:2|zwei) monate|every (?:2|two) months)\b/, 6],
  [/\b(?:monatlich|monthly)\b/, 12],
  [/\b(?:vierteljahrlich|quartalsweise|quarterly)\b/, 4],
  [/\b(?:halbjahrlich|half-yearly)\b/, 2],
];
const YEARS = new RegExp(`\\b(?:alle|every) (${NUMBER}) (?:jahre|years)\\b|\\b(zweijahrlich)\\b`);
const COUNT = new RegExp(
  `(mindestens|mind\\.?|at least)? ?\\b(${NUMBER})(?: ?(?:-|–|bis|to) ?(${NUMBER}))? ?(?:x|mal|times)?(?: ?(?:im jahr|pro jahr|jahrlich|a year|per year|yearly))?(?![a-z0-9])`,
);
const ONCE = /\b(?:jahrlich|yearly|annually)\b/;
const ON_DEMAND = /\b(?:(?:nach|bei) bedarf|on demand|as needed|when needed)\b/;
const PLANNED = /\b(?:in planung|planned)\b/;
const APPROXIMATELY = /\b(?:ca\.?|circa|etwa|about|approx\.?)(?= |$)/;

/** The cadence that a text says; undefined unless every word of it is understood. */
export function readCadence(text: string): Cadence | undefined {
  const bracket = /\(([^()]+)\)\s*$/.exec(text)?.[1]?.trim();
  let rest = foldLetters(text.replace(/\([^()]*\)\s*$/, '')).replaceAll('×', 'x');
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const found = pattern.exec(rest);
    if (found) rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`;
    return found;
  };
  const approx = take(APPROXIMATELY) !== null;
  const onDemand = take(ON_DEMAND) !== null;
  const planned = take(PLANNED) !== null;
  const years = take(YEARS);
  const rhythm = years ? undefined : RHYTHMS.find(([pattern]) => take(pattern) !== null)?.[1];
  const perYear =
    years || rhythm ? undefined : (readCount(take(COUNT)) ?? (take(ONCE) ? { min: 1, max: 1 } : undefined));
  const everyYears = years ? (years[2] ? 2 : numberOf(years[1]!)) : undefined;
  if (/[\p{L}\p{N}]/u.test(rest)) return undefined;
  const cadence: Cadence = {
    ...(rhythm ? { perYear: { min: rhythm, max: rhythm } } : perYear ? { perYear } : {}),
    ...(everyYears ? { everyYears } : {}),
    ...(onDemand ? { onDemand } : {}),
    ...(planned ? { planned } : {}),
    ...(approx ? { approx } : {}),
    ...(bracket ? { when: { de: bracket } } : {}),
  };
  return cadence.perYear || cadence.everyYears || onDemand || planned ? cadence : undefined;
}

function readCount(match: RegExpExecArray | null): Cadence['perYear'] | undefined {
  if (!match) return undefined;
  const min = numberOf(match[2]!);
  if (match[1]) return { min };
  return { min, max: match[3] ? numberOf(match[3]) : min };
}

/** The same in German, so that `readCadence` gives it back; undefined for what a line cannot say. */
export function writeCadence({
  perYear,
  everyYears,
  onDemand,
  planned,
  approx,
  per,
  when,
  plus,
}: Cadence): string | undefined {
  if (per || plus || (!perYear && !everyYears && !onDemand && !planned)) return undefined;
  const range =
    perYear &&
    (perYear.max === undefined ? `mindestens ${perYear.min}` : [...new Set([perYear.min, perYear.max])].join('-'));
  const parts = [
    range && `${approx ? 'ca. ' : ''}${range} × im Jahr`,
    everyYears && `alle ${everyYears} Jahre`,
    onDemand && 'nach Bedarf',
    planned && 'in Planung',
  ].filter(Boolean);
  return `${parts.join(', ')}${when ? ` (${when.de})` : ''}`;
}
