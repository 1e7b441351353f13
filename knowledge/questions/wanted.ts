/** What is wanted of those that a question names, told by its form: whatever answers must be of that sort. */
export type Want =
  | 'letters'
  | 'number'
  | 'price'
  | 'day'
  | 'hour'
  | 'language'
  | 'ending'
  | 'share'
  | 'end'
  | 'span'
  | 'date'
  | 'lack'
  | 'name'
  | 'persons'
  | 'degree'
  | 'which'
  | 'having'
  | 'doing'
  | 'deed'
  | 'anything';

export interface Wanted {
  readonly want: Want;
  /** The folded words that say of what it is wanted; names stay masked. */
  readonly of: string;
}

/** Verbs that end what is asked for: "how many trained volunteers are …". */
export const VERBS =
  'hat|hatte|hatten|haben|ist|sind|war|waren|wird|werden|wurden?|gibt|gab|soll|sollen|kann|konnen|muss|mussen|darf|durfen|is|are|were|dos|do|did|has|have|had|will|would|can|could|should|must|may';
/** Up to four words before a verb: "how many trained volunteers are …". */
const NOUN = `((?:(?!(?:${VERBS})\\b)\\w+ ?){1,4})`;
const POST =
  '(?:leit(?:er|ung|erin)|sprecher(?:in)?|\\w*vorsitz\\w*|\\w*leit(?:ung|erin)|chef(?:in)?|geschaftsfuhrer(?:in)?|koordinator(?:in)?|manager(?:in)?|chair(?:man|woman|person)?|head|director|spokes(?:man|woman|person))';

/** What happens to bodies, posts and agreements that are given up or changed. */
const ENDINGS =
  'aufgelost|abgeschafft|ausgestiegen|ausgetreten|eingestellt|zusammengelegt|zuruckgetreten|zuruckgezogen|fusioniert|verschmolzen|umbenannt|gekundigt|verlassen|abgesetzt|abgesagt|verschoben|gestrichen|geschlossen|dissolv\\w*|abolish\\w*|disband\\w*|scrapp\\w*|discontinu\\w*|ausgefallen|cancel\\w*|postpon\\w*|merg\\w*|renam\\w*|terminat\\w*|clos(?:e|ed|ing) down|shut down|(?:hand|give|gave|handed|given) (?:.* )?(?:over|up)|withdr\\w*|(?:pull|drop|back)\\w* out|wound (?:up|down)|axed|split up|fell apart|collaps\\w*|closure|dissolution|abolition|resignation|le(?:ft|ave)|quit|resign\\w*|step\\w* down|gescheitert|eingestampft|gekippt|auflosung|abschaffung|zusammenlegung|ausstieg\\w*|austritt\\w*|kundigung|rucktritt\\w*|umbenennung|schliessung';

/** What somebody did to others or brought about, and hardly any document tells. */
const DEEDS =
  'beschwert|beschwerten|protestiert\\w*|protested|demonstriert\\w*|kritisiert\\w*|bewirkt|gebracht|verandert|verbessert|verringert|gesenkt|ubersetzt|abgebrochen|kontrolliert|uberwacht|verklagt|geklagt|bestraft|entlassen|gespendet|complained|critici[sz]ed|achieved|accomplished|improved|reduced|translated|sued|fired|sacked|fined|donated';

/** How somebody asks why, when or by whom it was. */
const WHY_ENDED =
  'warum|wieso|weshalb|wann|wer|aus welche[mn] gr\\w+|was (?:war|waren|ist|sind) (?:der|die) gr\\w+|wie kam es|woran|why|when|who|how come|how did it come|(?:for )?what (?:was |were |is |are )?(?:the )?reasons?|what (?:led|caused|made)|(?:welche\\w*|which) (?:kommune|gemeinde|stadt|ort|partner|trager|verband|verein|organi[sz]ation|mitglied|schule|town|city|municipality|member|association|school)\\w*';
/** Somebody wants to know whether it is true; that it was renamed, its older names say. */
const ASKS_WHETHER =
  'stimmt es|ist es wahr|(?:is it )?true|wird|werden|wurden?|soll|sollen|sollte|will|(?:was|were) (?:the|it|¤)';

/** The narrower form first. What a form says of its object is its first group. */
const FORMS: readonly (readonly [Want, RegExp])[] = [
  [
    'letters',
    /\b(?:wofur steh(?:t|en)|abkurzung|abbreviation|acronym|kurzel|stands? for|ausgeschrieben|spelled out)\b/,
  ],
  [
    'price',
    /\b((?:was|wie ?viel) koste\w*|(?:was|wie ?viel) (?:hat|haben|hatte|wird|wurde|durfte) .*(?:gekostet|kosten)|wie teuer|how expensive|(?<!by )how much (?:is|are|dos|do|did|for)|what (?:dos|do|did) .*costs?|(?:what|which|whats) .*\b(?:price|costs?))\b/,
  ],
  [
    'day',
    /\b(an welche[mn] (?:genauen )?(?:tag|tagen|datum|wochentag)|welches (?:genaue )?datum|(?:which|what) (?:exact |precise )?(?:date|day|weekday)s?)\b/,
  ],
  [
    'hour',
    /\b(morgens|vormittags?|mittags|nachmittags?|abends?|werktags|wochentag|(?:mon|diens|donners|frei|sams|sonn)tags|mittwochs|(?:in the|at) (?:mornings?|afternoons?|evenings?|weekends?)|on (?:mon|tues|wednes|thurs|fri|satur|sun)days|weekdays?)\b/,
  ],
  ['language', /\b(?:welche[rnm]?|what|which|wie ?viele?n?|how many) (?:\w+ )?(sprachen?|languages?)\b/],
  // Somebody says that it was dissolved or renamed, and asks why, when or by whom.
  [
    'ending',
    new RegExp(
      `^(?:und |and |aber |but )?(?:${WHY_ENDED})\\b.*\\b((?:${ENDINGS})\\b.*)$|^(?:und |and |aber |but )?(?:${ASKS_WHETHER})\\b(?!.*\\b(?:umbenannt|renam)).*\\b((?:${ENDINGS})\\b.*)$`,
    ),
  ],
  [
    'number',
    new RegExp(
      `^(?!.*\\b(?:wer|was|wann|wo|who|what|when|where)\\b.*\\b(?:wie ?viel|how many)).*?\\b(?:wie ?viele?n?|how many|(?:an)?zahl (?:der|von|an)|number of) (?!kostet|kosten|mal\\b|times\\b)(¤|${NOUN})`,
    ),
  ],
  [
    'share',
    /\b(?:(?:welche[rnm]?|what|wie hoch ist (?:der|die)) (?:anteil|prozentsatz|quote|share|percentage|proportion)|wie \w+ prozent|how \w+ percent|by how much|um wie ?viel)\b/,
  ],
  [
    'end',
    /\b(?:bis wann|until when|till when|by when)\b(.*)|\bwhen\b.*\b(?:expires?|ends?|runs? out|finish\w*)\b|\bwann\b.*\b(?:endet|(?:auf|aus|ab)lauft|lauft .*\b(?:aus|ab))\b/,
  ],
  ['span', /\b(?:wie lange?|how long)\b(?! (?:before|vorher|im voraus|in advance))/],
  // A year is wanted where something began; any other "when" may be a day, a season or a condition.
  [
    'date',
    /\b(seit wann|since when|(?:in |seit |ab |aus )?welche[sm] jahr|(?:what|which) year|grundungs(?:jahr|datum)|founding (?:year|date)|year of (?:foundation|founding)|wann\b.* (?:gegrundet|entstanden|eingerichtet|eingefuhrt|ins leben gerufen)|wann\b.* (?:startet\w*|gestartet|beginnt|begann|begonnen)|when\b.* (?:founded|set up|established|created|introduced|formed|start|started|begin|began|begun|launch|launched))\b/,
  ],
  ['date', /^(?:und |and )?(?:ab )?wann\b|^(?:and )?when\b/],
  [
    'lack',
    /^(?:und |and )?(?:warum|wieso|weshalb|why|how come)\b.*\b(?:nicht|kein\w*|nie|fehl(?:t|en|ten?)|so (?:wenig\w*|selten|lange?)|missing|absent|not|isn|aren|doesn|don|hasn|didn|wasn|weren|never|no|so (?:few|little|rarely|long))\b/,
  ],
  [
    'persons',
    /^(?:und |and )?(?:wer|who|which|welche)\b.*\b(?:namentlich|by name|mit namen$|(autor\w*|verfasser\w*|authors?)\b)|^(?:und |and )?(?:welche|which|what) (leute|personen|menschen|people|persons) .*\b(?:geschrieben|verfasst|erstellt|wrote|written|drafted)\b/,
  ],
  ['name', new RegExp(`\\b(?:wie heisst|wie heissen|name[ns]? (?:der|des|von)|name of|called) .*\\b${POST}\\b`)],
  [
    'name',
    /\b(?:wie heiss(?:t|en) (?:\w+ ){0,3}|names? (?:of|der|des) (?:the )?(?:county )?)(¤)(?: (?:mit namen|eigentlich|denn|mit vollem namen|des kreises|beim kreis|im kreis|bei uns|of the county|in the county|here))*$|\b(?:whats?|what (?:is|are)) (?:the |our )?(?:county )?(¤)(?: of the county)? called\b|\bwhat (?:the |our )?(?:county )?(¤) is called\b/,
  ],
  [
    'degree',
    new RegExp(
      `\\b(?:wie|how) ((?:gross|klein|alt|jung|teuer|weit|zufrieden|bekannt|beliebt|schnell|stark|lange?|hoch|voll|big|large|small|old|young|expensive|far|satisfied|happy|popular|known|fast|strong|long|high|full) (?:${VERBS}) .*)$`,
    ),
  ],
  // "Wie heißt der Bürgermeister von X?"
  [
    'deed',
    /^(?:und |and )?(?:wie heiss(?:t|en)|what(?: is|s) the name of)((?: \w+){0,2}) ¤ (?:an|bei|in|von|vom|at|of) .*¤$/,
  ],
  ['doing', new RegExp(`\\b(${DEEDS})\\b`)],
  ['which', new RegExp(`\\b(?:welche[rsnm]?|what|which|was fur(?: eine?n?)?) ${NOUN}`)],
  // No question word: "kann mir jemand sagen, wer …" is none of these.
  [
    'having',
    new RegExp(
      `^(?:und |and )?(?!(?:can|could|would|kannst|konnen) (?:you|du|sie) (?:please |bitte |mir )?(?:tell|name|list|give|show|rattle|reel|run through|read out|nennen|sagen|zeigen|aufzahlen)\\b)(?:${VERBS}|was (?=the|it|there)|bietet|besitzt|spricht|speaks?|gibts) ((?!.*\\b(?:welche\\w*|wer|wem|wen|wie|wo|wann|was|who|which|what|when|where|how)\\b).*¤.*)$`,
    ),
  ],
  // "I would like to know whether …", "mich würde interessieren, ob …"
  [
    'having',
    /\b(?:ob|whether|(?:know|tell me|check|sure) if) ((?!.*\b(?:welche\w*|wer|wem|wen|wie|wo|wann|was|who|which|what|when|where|how)\b).*¤.*)$/,
  ],
  ['deed', /^(?:und |and )?(?:wer|wem|wen|who|whom) (.*)$/],
];

/** What a masked question wants to hear; anything, where it has no such form. */
export function readWanted(masked: string): Wanted {
  for (const [want, form] of FORMS) {
    const match = form.exec(masked);
    if (match) return { want, of: match.slice(1).find((group) => group !== undefined) ?? '' };
  }
  return { want: 'anything', of: masked };
}
