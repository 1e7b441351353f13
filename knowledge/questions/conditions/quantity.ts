import { kindsCalled } from './kinds-asked.ts';
import { type Comparison, comparisonIn, NUMBER, numberOf } from './numbers.ts';

/** What of a body a question counts beside its meetings: who sits in it, who runs it, the groups below it. */
export type Counted = 'members' | 'coordination' | 'groups';

/** A condition on how many there are, as a question words it: "more than 20 members", "the most working groups". */
export type Quantity = {
  readonly of: Counted;
  /** Kinds of the groups that are counted; empty for any. */
  readonly kinds: readonly string[];
} & ({ readonly op: Comparison; readonly count: number } | { readonly op: 'most' | 'least'; readonly count?: never });

/** Such a condition, and the stretch of the folded question that says so. */
export interface SaidQuantity {
  readonly quantity: Quantity;
  readonly start: number;
  readonly end: number;
}

const SEVERAL = '(?:mehrere[nr]?|verschiedene[nr]?|several|multiple|various)';
const COMPARED =
  '(?:(?:nicht mehr|nicht weniger|mehr|weniger|no more|no less|no fewer|more|less|fewer) (?:als|than) |(?:mindestens|wenigstens|hochstens|maximal|genau|uber|unter|at least|at most|exactly|over|under) )?';
const AMOUNT = `${COMPARED}(?:${NUMBER}|(eine[rnm]?)|(${SEVERAL}))(?: oder mehr| or more)?(?: (?:verschiedene[nr]?|unterschiedliche[nr]?|genannte[nr]?|different|named))?`;
const WHO_SITS = '(?:mitglied(?:er|ern|sorganisationen)?|teilnehm\\w*|beteiligte\\w*|members?|participants?)';
const WHO_RUNS =
  '(?:koordinat(?:ion|or)\\w*|koordinationsstellen|koordinierende\\w* stellen|leitungen|geschaftsfuhrungen|coordinators|coordinating (?:offices|units))';
const OFFICES =
  '(?:stellen|amtern?|einrichtungen|fachdiensten?|fachbereichen?|abteilungen|institutionen|offices?|units?|departments?|organi[sz]ations?|institutions?)';
const RUN =
  '(?:koordinier\\w*|geleitet|moderiert|organisiert|gefuhrt|coordinated|run|led|chaired|managed|organi[sz]ed)';

const MEMBERS = new RegExp(`\\b${AMOUNT} (?:\\w+ )?${WHO_SITS}\\b`);
/** Who has them stands before: "which two networks have three working groups?" */
const GROUPS = new RegExp(
  `(?<=\\b(?:hat|haben|umfass(?:t|en)|mit|has|have|having|with)(?: \\w+){0,2} )${AMOUNT} (?:eigene[nr]? |own )?((?:sub |unter )?\\w+)\\b`,
);
/** "Which offices coordinate more than three bodies?", "wer sitzt in mindestens fünf Gremien?", "die mehrere Netzwerke leiten". */
const DOING =
  '(?:koordinier\\w*|leite[nt]?|fuhr(?:t|en)|moderier\\w*|betreu(?:t|en)|verantwort\\w*|organisier\\w*|coordinates?|leads?|runs?|chairs?|heads?|manages?|organi[sz]es?)';
const SITTING = '(?:sit[sz]t?|sitzen|ist|sind|is|are|vertreten|represented|mitglied(?:er)?|members?)';
const DONE: readonly RegExp[] = [
  new RegExp(`(?<=\\b${DOING} (?:\\w+ )?)${AMOUNT} ((?:sub |unter )?\\w+)\\b`),
  new RegExp(`(?<=\\b${SITTING} (?:\\w+ )?(?:in|of|von) )${AMOUNT} ((?:sub |unter )?\\w+)\\b`),
  new RegExp(`\\b${AMOUNT} ((?:sub |unter )?\\w+)(?= ${DOING}\\b)`),
];
/** "Von zwei Stellen koordiniert", "coordinated by more than one office", "mit mehreren Leitungen". */
const RUNNERS: readonly RegExp[] = [
  new RegExp(`\\b${AMOUNT} ${WHO_RUNS}\\b`),
  new RegExp(`\\b(?:von|durch) ${AMOUNT}(?: ${OFFICES})?(?: gemeinsam| zusammen)? ${RUN}\\b`),
  new RegExp(`\\b${RUN}(?: jointly)? by ${AMOUNT} ${OFFICES}\\b`),
];
const JOINTLY = new RegExp(
  `\\b(?:gemeinsam|gemeinschaftlich|zusammen|jointly) ${RUN}\\b|\\b${RUN} (?:jointly|together)\\b`,
);
/** "Which networks have a steering group?" */
const ONE_GROUP =
  /(?<=\b(?:hat|haben|has|have)(?: \w+)? )(?:ein(?:e[nr]?)?|an?)(?: eigene[nr]?| own)? ((?:sub |unter )?\w+)\b(?! (?:decision|resolution|beschluss\w*))/;
/** "Wer leitet mehr Gremien, A oder B?" */
const MORE_OF = /\b(?:(mehr|more)|weniger|fewer) ((?:sub |unter )?\w+)\b(?=.*¤ (?:oder|or) (?:\w+ )?¤)/;
/** "It has two committees, doesn't it?" asks for none that has two. */
const ASKS_WHICH = /\b(?:welche[rsnm]?|which|wie ?viele?|how many|alle|all|gibt es|are there|list|liste)\b/;
/** An office or somebody is asked for: "welche Ämter …", "wer …". */
const WHO_DOES =
  /\b(?:wer|who|(?:welche[rsn]?|which|wie ?viele|how many) (?:stellen?|amter|amt|buros?|fach(?:bereiche?|dienste?)|einrichtungen|organisationen|personen|leute|kommunen|vereine|offices?|units?|departments?|divisions?|organi[sz]ations?|people|persons?|municipalities))\b/;
const SUPERLATIVE =
  /\b(?:am (meisten|wenigsten)|(?:die |den |the )?(meisten|wenigsten|most|fewest|least))(?: (?:genannten|named|different|verschiedenen))? ((?:sub |unter )?\w+)\b/;
const SITS = new RegExp(`^${WHO_SITS}$`);
/** What a body does is no group of it. */
const MEETS = /^(?:treffen|meetings?|runden|sitzungen|termine)$/;
/** Groups by the place that they have below another: of any kind. */
const BELOW =
  /^(?:(?:unter|teil)(?:arbeits)?gruppen?|untergremi(?:en|um)|uags?|(?:sub |unter )(?:arbeits)?(?:groups?|gruppen?|committees?|gremien))$/;

/** It asks for the first of all, and compares with no number. */
export const isExtreme = (quantity: Quantity): quantity is Extract<Quantity, { op: 'most' | 'least' }> =>
  quantity.op === 'most' || quantity.op === 'least';

/** Reads such a condition from the masked question; undefined when it names none. */
export function readQuantity(masked: string): SaidQuantity | undefined {
  return mostOf(masked) ?? comparedNumber(masked);
}

function mostOf(masked: string): SaidQuantity | undefined {
  const more = MORE_OF.exec(masked);
  const compared = more && groupsCalled(more[2]!);
  if (compared) return said({ of: 'groups', op: more[1] ? 'most' : 'least', kinds: compared }, more);
  const found = SUPERLATIVE.exec(masked);
  if (!found) return undefined;
  const [, am, plain, noun] = found;
  const op = /^(?:meisten|most)$/.test(am ?? plain!) ? 'most' : 'least';
  if (SITS.test(noun!)) return said({ of: 'members', op, kinds: [] }, found);
  const kinds = groupsCalled(noun!);
  return kinds && said({ of: 'groups', op, kinds }, found);
}

function comparedNumber(masked: string): SaidQuantity | undefined {
  for (const pattern of RUNNERS) {
    const runs = amountIn('coordination', pattern.exec(masked));
    if (runs) return runs;
  }
  const jointly = masked.includes('¤') ? null : JOINTLY.exec(masked);
  if (jointly) return said({ of: 'coordination', op: 'gte', count: 2, kinds: [] }, jointly);
  const done = WHO_DOES.test(masked) && !masked.includes('¤') ? doneIn(masked) : undefined;
  if (done) return done;
  const groups = GROUPS.exec(masked);
  const kinds = groups && ASKS_WHICH.test(masked.slice(0, groups.index)) ? groupsCalled(groups[4]!) : undefined;
  return (
    amountIn('members', MEMBERS.exec(masked)) ??
    (kinds ? amountIn('groups', groups, kinds) : undefined) ??
    oneGroup(masked)
  );
}

/** Those that have a group of some kind at all. */
function oneGroup(masked: string): SaidQuantity | undefined {
  const found = ONE_GROUP.exec(masked);
  const kinds = found && ASKS_WHICH.test(masked.slice(0, found.index)) ? groupsCalled(found[1]!) : undefined;
  return kinds && kinds.length > 0 ? said({ of: 'groups', op: 'gte', count: 1, kinds }, found!) : undefined;
}

/** Who runs so many bodies, or sits in them. */
function doneIn(masked: string): SaidQuantity | undefined {
  for (const pattern of DONE) {
    const found = pattern.exec(masked);
    const kinds = found ? groupsCalled(found[4]!) : undefined;
    const amount = kinds && amountIn('groups', found, kinds);
    if (amount) return amount;
  }
  return undefined;
}

/** The kinds of the groups that a plural calls, none for any; undefined for another word. */
function groupsCalled(noun: string): readonly string[] | undefined {
  if (BELOW.test(noun)) return [];
  // "In den meisten Arbeitskreisen": the dative has one letter more.
  const called = MEETS.test(noun) ? undefined : (kindsCalled(noun) ?? kindsCalled(noun.replace(/n$/, '')));
  return called && (called.ofBodies || called.classes.includes('body')) ? called.ids : undefined;
}

/** "Has a coordination", "is one member" count nothing. */
function amountIn(of: Counted, found: RegExpExecArray | null, kinds: readonly string[] = []): SaidQuantity | undefined {
  if (!found) return undefined;
  const [text, number, one, several] = found;
  if (several) return said({ of, op: 'gte', count: 2, kinds }, found);
  const op = comparisonIn(text.replace(/^(?:uber|over) /, 'more than ').replace(/^(?:unter|under) /, 'less than '));
  const count = one ? 1 : numberOf(number!);
  return op === 'eq' && count === 1 ? undefined : said({ of, op, count, kinds }, found);
}

const said = (quantity: Quantity, { index, 0: text }: RegExpExecArray): SaidQuantity => ({
  quantity,
  start: index,
  end: index + text.length,
});
