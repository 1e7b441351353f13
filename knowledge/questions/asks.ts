import type { KindsAsked } from './conditions/kinds-asked.ts';

/** What a question wants done with what it names. */
export interface Asks {
  readonly list: boolean;
  readonly count: boolean;
  /** A list is asked of one kind in the singular: which one it is. */
  readonly one: boolean;
  readonly compare: boolean;
  /** "most often", "am seltensten": the extreme of a list. */
  readonly extreme?: 'most' | 'least';
  /** A yes/no question. */
  readonly confirm: boolean;
  /** It asks on what the documents differ. */
  readonly contradictions: boolean;
}

/** More names than this are a list by themselves: "alle" means all of them. */
const MAX_OF_LIST = 2;

/** Reads what is asked for from the masked question, the kinds in it, and how many names it has. */
export function readAsks(masked: string, kinds: KindsAsked, names: number): Asks {
  const extreme = EXTREMES.find(([pattern]) => pattern.test(masked))?.[1];
  return {
    list:
      (kinds.asked && !(names === 0 && SHARED.test(masked))) ||
      (LIST.test(withoutThing(withoutTogether(masked))) && names <= MAX_OF_LIST),
    count: COUNT.test(masked) && !TIMES.test(masked),
    one: kinds.one,
    compare: COMPARE.test(masked),
    ...(extreme ? { extreme } : {}),
    confirm: CONFIRM.test(masked),
    contradictions: saysContradiction(masked),
  };
}

/** "Wie oft setzen die sich alle zusammen?", "how often do they all meet?": those who are in it, not everybody. */
const withoutTogether = (masked: string): string => masked.replace(TOGETHER, '');
const TOGETHER =
  /\b(?<=(?:they|them|(?:die|sie) sich|sich (?:die|sie|da)) )(?:alle|all)\b(?! (?:¤|\d|zwei|drei|vier|paar|two|three|four))/g;
/** "Where do I find that list?" speaks of one, and wishes for none. */
const withoutThing = (masked: string): string => (OF_LIST.test(masked) ? masked.replace(THAT_LIST, '') : masked);
const OF_LIST = /^(?:(?:und|and|but|aber) )?(?:wo|where|wie|how|wer|who|wann|when|seit|since)\b/;
const THAT_LIST =
  /\b(?:that|this|the|die|diese[rn]?|der) (?:liste|list)\b(?! (?:of|der|von|mit|aller|uber|with|all)\b)/;
const LIST =
  /\b(?:liste|list|auflisten|auflistung|alle(?! (?:wie )?\w+ (?:jahre|monate|wochen|tage)\b)|(?<!\b(?:in|after|at|above|of) )all|samtliche|nennen? (?:sie|mir|uns|bitte)|nenne|aufzahlen|zahl\w* .{0,30}auf|ubersicht|zeig\w* mir alle)\b/;
/** "What do all networks have in common?" asks for no list of them. */
const SHARED = /\b(?:in common|gemeinsam haben|gemeinsamkeit\w*)\b|\b(?:haben|ist|sind)\b.*\bgemeinsam$/;
const COUNT =
  /\bwie ?viele?\b|(?<!\bin )\bwie ?vielen\b|\banzahl\b|\bhow many\b|(?<!\b(?:phone|telephone|fax|room|extension|mobile|desk) )\bnumber of\b|\bcount\b/;
/** "How many times" asks for the cadence, not for a number of anything. */
const TIMES = /\bwie ?viele? ?mal\b|\bhow many times\b|\balle wie ?viele? (?:jahre|monate|wochen|tage)\b/;
const COMPARE =
  /\b(?:vergleich\w*|unterschied\w*|unterscheide\w*|compare\w*|comparison|difference\w*|differ|versus|vs|ofter|haufiger|seltener|more often|less often|more frequently|less frequently|(?:more|less) (?:frequent|regular) than|busier|mehr mitglieder|mehr treffen|mehr sitzungen|more meetings|more members|(?<!something )(?:bigger|larger)|smaller|grosser|kleiner|(?:die|der|das)?selben?|dieselbe\w*|gleich oft|gleiche\w*|same|beide|beiden|both)\b/;
const EXTREMES: readonly (readonly [RegExp, 'most' | 'least'])[] = [
  [
    /\b(?:am (?:haufigsten|oftesten|meisten)|(?:haufigsten|meisten)|most (?:often|frequently|frequent)|busiest|(?<!\bat )most|the most|(?:biggest|largest|grosste[nrs]?) (?:group|body|network|committee|council|board|round|ag|ak|gruppe|gremium|netzwerk|runde|beirat|ausschuss|arbeitsgruppe)(?! (?:of|von) (?!the |our |de[rnm] ))|(?:welche[rsnm]?|which) (?:group|body|network|committee|council|board|round|ag|ak|gruppe|gremium|netzwerk|runde|beirat|ausschuss|arbeitsgruppe) (?:ist|is)(?: \w+){0,2} (?:biggest|largest|grosste[nrs]?|am grossten)$)\b/,
    'most',
  ],
  [
    /\b(?:am seltensten|am wenigsten|seltensten|wenigsten (?:sitzungen|treffen|termine|sessions)|least (?:often|frequently)|(?<!\bat )least|fewest|(?:smallest|kleinste[nrs]?) (?:group|body|network|committee|council|board|round|ag|ak|gruppe|gremium|netzwerk|runde|beirat|ausschuss|arbeitsgruppe)(?! (?:of|von) (?!the |our |de[rnm] ))|(?:welche[rsnm]?|which) (?:group|body|network|committee|council|board|round|ag|ak|gruppe|gremium|netzwerk|runde|beirat|ausschuss|arbeitsgruppe) (?:ist|is)(?: \w+){0,2} (?:smallest|kleinste[nrs]?|am kleinsten)$)\b/,
    'least',
  ],
];
const CONFIRM =
  /^(?:(?:und|and|also|sag mal) )?(?:ist|sind|hat|haben|gehort|gehoren|tagt|tagen|trifft|treffen|koordiniert|leitet|nimmt|sitzt|stimmt|is|are|dos|do|has|have|did|war|wird|berichtet|kann|darf|arbeitet|macht|steht|stehen|liegt|hangt|fallt|zahlt|umfasst|.*\b(?:ob|whether)(?!.*\b(?:was|wann|wo|when|where)\b)) (?!.*\b(?:welche\w*|wer|wem|wen|wie|who|which|what|how)\b)/;
/** Whether a text, or a word of it, speaks of documents that differ. */
export const saysContradiction = (folded: string): boolean => CONTRADICTIONS.test(folded);

const CONTRADICTIONS =
  /\b(?:widerspr\w*|stimm(?:en|t)(?: \S+){0,6} uberein|ubereinstimm\w*|(?:geht|gehen|gingen|laufen|weichen)(?: \S+){0,4} (?:auseinander|voneinander ab)|auseinandergehen|uneinig\w*|diverg\w*|(?:unterschiedliche|verschiedene|abweichende|different|differing) (?:angaben|aussagen|statements|information)|abweichende|unstimmig\w*|sich (?:\w+ )?einig|(?:eine?|one) (?:quelle|dokument|unterlage|papier|stelle|source|document|paper) (?:sagt|nennt|schreibt|spricht|says?|gives?|states?|speaks?|names?|talks?)|(?:another|other|different|andere[rn]?|abweichende[rn]?) (?:figures?|numbers?|values?|versions?|zahl|zahlen|angaben?|werte?)|contradict\w*|conflicting|disagree\w*|inconsisten\w*|(?:documents?|sources?|papers?) (?:(?:dont|don t|not|do|seem|to|really|always) ){0,4}(?:agree|differ|conflict|vary))\b/;
