import type { FactName } from '../../model.ts';

/** Facts of which a list can be asked that lack them; groups below are told by others. */
export type LackedFact =
  | Extract<
      FactName,
      'coordination' | 'cadence' | 'members' | 'legalBasis' | 'contact' | 'purpose' | 'partOf' | 'reportsTo'
    >
  | 'children';

const NOUNS: readonly (readonly [LackedFact, string])[] = [
  [
    'coordination',
    'koordin\\w*|geschaftsfuhr\\w*|leitung|leiter\\w*|vorsitz\\w*|moderation|moderator\\w*|federfuhr\\w*|co-?ordinat\\w*|chair\\w*|lead\\w*|management|moderat\\w*',
  ],
  [
    'cadence',
    '(?:sitzungs|tagungs|treff)?(?:turnus|rhythmus|frequenz|haufigkeit)|haufigkeit|(?:meeting )?(?:frequency|schedule|cadence)|angaben? (?:zum|zur) (?:turnus|haufigkeit)',
  ],
  ['members', 'mitglieder\\w*|teilnehm\\w*|members?|membership'],
  ['legalBasis', '(?:rechts|gesetzes)grundlage\\w*|(?:rechtliche|gesetzliche)\\w* grundlage|legal basis'],
  [
    'contact',
    'kontakt\\w*|ansprechpartner\\w*|contacts?\\w*|web ?(?:seiten?|sites?)|home ?pages?|internetseiten?|(?:telefon|ruf)nummern?|(?:tele)?phone numbers?|e ?mail\\w*(?: \\w*adress\\w*)?|(?:post)?(?:adressen?|anschrift(?:en)?)|address(?:es)?',
  ],
  ['purpose', 'aufgaben?|zweck|purpose|tasks?'],
  [
    'children',
    '(?:unter|teil|sub)-? ?(?:arbeits)?(?:gruppen?|gremien|netzwerke|groups?|bodies|networks|committees)|uags?',
  ],
  ['partOf', 'ubergeordnete[nrms]? \\w+|dachgremi\\w+|parent(?: \\w+)?'],
];

const WITHOUT = '(?:keine?[nrms]?|weder|neither|ohne|no|without(?: an?y?)?|lack(?:s|ing)?(?: an?y?)?|fehlt|fehlen)';
const BETWEEN =
  '(?: (?:eine?[nr]?|die|der|das|a|any|erklarte|genannte|bekannte|benannte|eigene|own|an|uberhaupt|denn|auch|named|known|stated|official)[nrs]?)*';
const PATTERNS = NOUNS.map(([fact, nouns]) => [fact, new RegExp(`\\b${WITHOUT}${BETWEEN} (?:${nouns})\\b`)] as const);
const NOT_SAID =
  /\b(?:nicht|nirgends|not|kein dokument)\b.{0,30}\b(?:(wer|who|whom)|(wie oft|how often))\b|\b(?:steht|nennen|sagen|say|tell)\b.{0,20}\b(?:nicht|nirgends|not)\b.{0,6}\b(?:(wer|who|whom)|(wie oft|how often))\b/;

const BELONGS_NOWHERE =
  /\bgehor\w* (?:\w+ ){0,2}(?:zu|in) keine[mr] \w+|\b(?:ist|sind|is|are) (?:\w+ )?in (?:keine[mr]|no) \w+|\b(?:do|dos) not belong to any|\bbelong(?:s|ing)? to no\b|\bnot part of any/;

const REPORTS_TO_NOBODY =
  /\bbericht\w* (?:\w+ ){0,2}?(?:niemand\w*|keine[mnr] \w+)|\b(?:do|dos) not report(?:ing)? to any|\breport(?:s|ing)? to (?:nobody|no ?one|no \w+)\b/;

const ALSO = NOUNS.map(
  ([fact, nouns]) => [fact, new RegExp(`\\b(?:noch|nor|and no|und keine?[nrms]?)${BETWEEN} (?:${nouns})\\b`)] as const,
);
const HAVING = '(?:haben|hat|besitzen|have|has|got|verfugen uber|ist|sind|is|are)';
const KNOWN =
  '(?: (?:uberhaupt|denn|ist|sind|is|are|named|known|given|stated|mentioned|listed|genannt|bekannt|angegeben|hinterlegt|vermerkt|eingetragen))*';
const STATED = NOUNS.map(
  ([fact, nouns]) => [fact, new RegExp(`\\b${HAVING}${BETWEEN} (?:${nouns})${KNOWN}$`)] as const,
);
/** "Welche Gremien haben eine Geschäftsführung?", "for which bodies is a contact known?": the fact that is to be told of them. */
export const readStated = (masked: string): LackedFact | undefined =>
  STATED.find(([, pattern]) => pattern.test(masked))?.[0];

/** "Neither a coordination nor a schedule": the second fact that is said to be missing. */
export const readLackingToo = (masked: string): LackedFact | undefined =>
  ALSO.find(([, pattern]) => pattern.test(masked))?.[0];

/** "Welche Gremien haben keine Koordination?", "bei welchen steht nicht, wer sie leitet?": the fact that is said to be missing. */
export function readLacking(masked: string): LackedFact | undefined {
  const said = NOT_SAID.exec(masked);
  if (said) return (said[1] ?? said[3]) ? 'coordination' : 'cadence';
  if (BELONGS_NOWHERE.test(masked)) return 'partOf';
  if (REPORTS_TO_NOBODY.test(masked)) return 'reportsTo';
  const found = PATTERNS.flatMap(([fact, pattern]) => {
    const at = pattern.exec(masked)?.index;
    return at === undefined ? [] : [{ fact, at }];
  });
  return found.sort((a, b) => a.at - b.at)[0]?.fact;
}
