/** A condition on how often a body meets, as a question words it. */
export type CadenceFilter =
  | {
      readonly kind: 'perYear';
      readonly op: 'eq' | 'gt' | 'gte' | 'lt' | 'lte';
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
) as Readonly<Record<string, number>>;

const NUMBER = `(\\d{1,3}|${Object.keys(NUMBERS)
  .sort((a, b) => b.length - a.length)
  .join('|')})`;
const COUNT = new RegExp(
  `\\b${NUMBER}\\s*(?:x|mal|times)?\\b(?:\\s+(?:im|pro|in the|a|per|each|every|jedes|je)\\s+(?:jahr|year))?`,
);
const TIMES = new RegExp(`\\b${NUMBER}\\s*mal\\b`);
/** "Ein Gremium, das achtmal tagt": the number that counts meetings, not the one that counts bodies. */
const OF_MEETINGS = new RegExp(
  `\\b(?:${NUMBER}\\s*(?:mal|x|times)|(${NUMBER_WORDS.map(([, times]) => times.replaceAll(' ', '|')).join('|')}))\\b`,
);
/** "Once or twice a year", "welche zweimal und welche viermal": two numbers, the second one of meetings. */
const TWO = new RegExp(
  `\\b${NUMBER}(?: ?(?:mal|x|times))?(?: im jahr| a year)? (?:und|oder|sowie|and|or|as well as)(?: (?:\\w+ ){0,2}(?:welche\\w*|which|what|denjenigen|diejenigen|those|der|die)(?: (?:der|die|das|that|which|meet))?)? (?:${NUMBER} ?(?:mal|x|times)|(${NUMBER_WORDS.map(([, times]) => times.replaceAll(' ', '|')).join('|')}))\\b`,
);
const COMPARISONS: readonly (readonly [RegExp, 'gt' | 'gte' | 'lt' | 'lte'])[] = [
  // "No more than twice": the comparison is denied.
  [/\b(?:nicht|no|not|never|nie) (?:ofter|haufiger|mehr|more(?: often| frequently)?) (?:als|than)\b/, 'lte'],
  [/\b(?:nicht|no|not|never|nie) (?:seltener|weniger|less(?: often| frequently)?|fewer) (?:als|than)\b/, 'gte'],
  [/\b(?:ofter|haufiger|mehr|more(?: often| frequently)?|over|uber) (?:als|than)\b|\bmore than\b/, 'gt'],
  [/\b(?:mindestens|mind|wenigstens|at least|or more|oder mehr|oder ofter)\b/, 'gte'],
  [/\b(?:seltener|weniger|less(?: often| frequently)?|fewer|under|unter) (?:als|than)\b|\bless than\b/, 'lt'],
  [/\b(?:hochstens|maximal|max|at most)\b/, 'lte'],
];

/** "Every two years", "im zweijährigen Rhythmus". */
const EVERY_YEARS = new RegExp(
  `\\b(?:every|alle|once (?:in|every)|einmal in) ${NUMBER} (?:years?|jahren?)\\b|\\b(zwei|drei|vier|funf)(?:jahrlich\\w*|jahrige[nrms]?)\\b|\\b(every other year|biennial\\w*|jedes zweite jahr)\\b`,
);
function everyYears(folded: string): CadenceFilter | undefined {
  const [, number, compound, other] = EVERY_YEARS.exec(folded) ?? [];
  const said = number ?? compound;
  if (said === undefined) return other === undefined ? undefined : { kind: 'everyYears', years: 2 };
  return { kind: 'everyYears', years: NUMBERS[said] ?? Number(said) };
}

/** Reads the condition from a folded question; undefined when it names none. */
export function readCadenceFilter(folded: string): CadenceFilter | undefined {
  // "Not only when needed": with a number of meetings.
  if (
    /\b(?:nicht|not)(?: (?:nur|only|just))? (?:nach|bei|on|as|when|if) (?:bedarf|demand|needed|required|necessary)\b/.test(
      folded,
    )
  )
    return { kind: 'perYear', op: 'gte', count: 1 };
  if (
    /\b(?:nach bedarf|bei bedarf|on demand|as needed|when needed|as required|if needed|unregelmassig|nicht regelmassig|irregularly|not regularly|(?:keine?[nr]?|ohne|no|without(?: an?y?)?) (?:feste[nrs]?|regelmassige[nrs]?|fixed|regular|set) (?:\w+turnus|turnus|\w*rhythmus|\w*frequenz|termine?n?|sitzungstermine?|treffen|schedule|meeting schedule|dates?|meetings?|cadence|frequency))\b/.test(
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
  const op = COMPARISONS.find(([pattern]) => pattern.test(folded))?.[1] ?? 'eq';
  const two = op === 'eq' ? TWO.exec(folded) : null;
  const [number, or] = [two?.[1] ?? count[1] ?? count[2]!, two?.[2] ?? two?.[3]].map(
    (said) => said && (NUMBERS[said] ?? Number(said)),
  ) as [number, number | undefined];
  return { kind: 'perYear', op, count: number, ...(or === undefined || or === number ? {} : { or }) };
}

/** `jährlich`, "yearly" without a number: once a year. "The yearly conference" says that of something else. */
export const readYearly = (folded: string): CadenceFilter | undefined =>
  /(?<!\b(?:the|an?|our|your|this) )\b(?:jahrlich|yearly|annually|every year|jedes jahr)\b/.test(folded)
    ? { kind: 'perYear', op: 'eq', count: 1 }
    : undefined;
