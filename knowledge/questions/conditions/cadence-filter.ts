import { type Comparison, comparisonIn, NUMBER, numberOf, TIMES_WORDS } from './numbers.ts';

/** A condition on how often a body meets, as a question words it. */
export type CadenceFilter =
  | {
      readonly kind: 'perYear';
      readonly op: Comparison;
      readonly count: number;
      /** "Two or three times": as good as the first number. */
      readonly or?: number;
    }
  | { readonly kind: 'everyYears'; readonly years: number }
  | { readonly kind: 'onDemand' }
  | { readonly kind: 'planned' };

/** "The two committees, how many meetings a year do they have?": the number that is asked for is none that was said. */
const ASKS_HOW_OFTEN =
  /\b(?:wie (?:oft|haufig)|how (?:often|frequently)|(?:wie ?viele?|how many) (?:sitzungen|treffen|termine|male|meetings|sessions|times))\b/;

const COUNT = new RegExp(
  `\\b${NUMBER}\\s*(?:x|mal|times)?\\b(?:\\s+(?:im|pro|in the|a|per|each|every|jedes|je)\\s+(?:jahr|year))?`,
);
const TIMES = new RegExp(`\\b${NUMBER}\\s*mal\\b`);
/** "Ein Gremium, das achtmal tagt": the number that counts meetings, not the one that counts bodies. */
const OF_MEETINGS = new RegExp(`\\b(?:${NUMBER}\\s*(?:mal|x|times)|(${TIMES_WORDS}))\\b`);
/** "Once or twice a year", "welche zweimal und welche viermal": two numbers, the second one of meetings. */
const TWO = new RegExp(
  `\\b${NUMBER}(?: ?(?:mal|x|times))?(?: im jahr| a year)? (?:und|oder|sowie|and|or|as well as)(?: (?:\\w+ ){0,2}(?:welche\\w*|which|what|denjenigen|diejenigen|those|der|die)(?: (?:der|die|das|that|which|meet))?)? (?:${NUMBER} ?(?:mal|x|times)|(${TIMES_WORDS}))\\b`,
);
/** "Every two years", "im zweijährigen Rhythmus". */
const EVERY_YEARS = new RegExp(
  `\\b(?:every|alle|once (?:in|every)|einmal in) ${NUMBER} (?:years?|jahren?)\\b|\\b(zwei|drei|vier|funf)(?:jahrlich\\w*|jahrige[nrms]?)\\b|\\b(every other year|biennial\\w*|jedes zweite jahr)\\b`,
);
function everyYears(folded: string): CadenceFilter | undefined {
  const [, number, compound, other] = EVERY_YEARS.exec(folded) ?? [];
  const said = number ?? compound;
  if (said === undefined) return other === undefined ? undefined : { kind: 'everyYears', years: 2 };
  return { kind: 'everyYears', years: numberOf(said) };
}

/** Periods shorter than a year, and how many of them a year has. */
const PERIODS: readonly (readonly [name: string, perYear: number])[] = [
  ['monat|month', 12],
  ['quartal|quarter|vierteljahr', 4],
  ['halbjahr|half[- ]year', 2],
  ['woche|week', 52],
];
const EACH = '(?:im|pro|je|per|an?|each|every|jede[nsmr]?|in (?:the|der))';
const PERIOD = new RegExp(`\\b${EACH} (${PERIODS.map(([name]) => name).join('|')})\\b`);
const EVERY_MONTHS = new RegExp(`\\b(?:every|alle) ${NUMBER} (?:months|monate)\\b`);
const periodsIn = (said: string): number => PERIODS.find(([name]) => new RegExp(name).test(said))![1];

/** Reads the condition from a folded question; undefined when it names none. */
export function readCadenceFilter(folded: string): CadenceFilter | undefined {
  // "Once a quarter" is four times a year.
  const period = PERIOD.exec(folded);
  const filter = readPerYear(period ? folded.replace(PERIOD, 'im jahr') : folded);
  if (!period || filter?.kind !== 'perYear') return filter;
  const times = periodsIn(period[1]!);
  return { ...filter, count: filter.count * times, ...(filter.or ? { or: filter.or * times } : {}) };
}

function readPerYear(folded: string): CadenceFilter | undefined {
  // "Not only when needed": with a number of meetings.
  if (
    /\b(?:nicht|not)(?: (?:nur|only|just))? (?:nach|bei|on|as|when|if) (?:bedarf|demand|needed|required|necessary)\b/.test(
      folded,
    )
  )
    return { kind: 'perYear', op: 'gte', count: 1 };
  if (
    /\b(?:nach bedarf|bei bedarf|bedarfsorientiert|(?:nach|bei|auf) (?:gegebenem )?anlass|anlassbezogen|anlassbedingt|aus (?:gegebenem|aktuellem) anlass|ad hoc|fallbezogen|when(?:ever)? (?:there is|there s) (?:a|some) (?:reason|need|occasion|cause)|on occasion|on demand|as needed|when needed|as required|if needed|unregelmassig|nicht regelmassig|irregularly|not regularly|(?:keine?[nr]?|ohne|no|without(?: an?y?)?) (?:feste[nrs]?|regelmassige[nrs]?|fixed|regular|set) (?:\w+turnus|turnus|\w*rhythmus|\w*frequenz|termine?n?|sitzungstermine?|treffen|schedule|meeting schedule|dates?|meetings?|cadence|frequency))\b/.test(
      folded,
    )
  )
    return { kind: 'onDemand' };
  const years = everyYears(folded);
  if (years) return years;
  const count = OF_MEETINGS.exec(folded) ?? (ASKS_HOW_OFTEN.test(folded) ? null : COUNT.exec(folded));
  if (!count) return undefined;
  // "Zähl mal ein paar auf" counts nothing: "mal" is a unit only behind a number.
  const unit =
    TIMES.test(folded) ||
    /\b(?:\d*x|times|jahr|year|annum|jahrlich|(?<!\b(?:the|our) )(?:yearly|monthly|quarterly|annually)|monatlich|quartalsweise|vierteljahrlich|halbjahrlich|once|twice|thrice|(?!noch|manch|dies|jedes|erst)\w+mal)\b/.test(
      folded,
    );
  if (!unit) return undefined;
  const op = comparisonIn(folded);
  const two = op === 'eq' ? TWO.exec(folded) : null;
  const [number, or] = [two?.[1] ?? count[1] ?? count[2]!, two?.[2] ?? two?.[3]].map(
    (said) => said && numberOf(said),
  ) as [number, number | undefined];
  return { kind: 'perYear', op, count: number, ...(or === undefined || or === number ? {} : { or }) };
}

/** `jährlich`, "every month" without a number of meetings. "The yearly conference" says that of something else. */
export function readRegularly(folded: string): CadenceFilter | undefined {
  if (YEARLY.test(folded)) return { kind: 'perYear', op: 'eq', count: 1 };
  const period = PERIOD.exec(folded)?.[1];
  const months = EVERY_MONTHS.exec(folded)?.[1];
  if (!period && !months) return undefined;
  return { kind: 'perYear', op: 'eq', count: period ? periodsIn(period) : 12 / numberOf(months!) };
}
const YEARLY = /(?<!\b(?:the|an?|our|your|this) )\b(?:jahrlich|yearly|annually|every year|jedes jahr)\b/;
