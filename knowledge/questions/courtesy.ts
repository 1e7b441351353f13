/** What is said to a bot without asking it anything. */
export type Courtesy = 'greeting' | 'help' | 'thanks' | 'goodbye' | 'identity' | 'yes' | 'no';

const PATTERNS: readonly (readonly [Courtesy, RegExp])[] = [
  [
    'help',
    /^(?:(?:hallo|hi|hey|hello|moin|bitte|please|guten (?:morgen|tag|abend)|good (?:morning|afternoon|evening)) )?(?:hilfe|help|help me|hilf mir|\?|was kannst du(?: alles)?(?: tun| machen)?|was konnen sie(?: alles)?(?: tun)?|what can you do|what can i ask(?: you)?|was kann ich (?:dich |sie )?(?:alles )?fragen|(?:womit|wobei|wie) (?:kannst du|konnen sie) (?:mir |uns )?(?:(?:weiter)?helfen|behilflich sein)|kannst du (?:mir|uns) (?:mal )?helfen|(?:what|how) can you (?:do for me|help(?: me| us)?(?: with)?)|can you help(?: me| us)?|wie funktioniert (?:das|du|der bot)|how dos (?:this|it) work|how do you work|start|menu|befehle|commands|beispiele|examples|bedienung|anleitung)$/,
  ],
  [
    'identity',
    /^(?:wer bist du|was bist du|who are you|what are you|bist du (?:ein )?(?:mensch|bot|ki|roboter|echt)|are you (?:a )?(?:human|bot|ai|robot|real)|bist du (?:ein\w* )?\w+|are you (?:an? )?\w+|wie heisst du|what is your name|whats your name)$/,
  ],
  [
    'greeting',
    /^(?:hallo|hi|hey|hello|moin|moin moin|servus|gude|guten tag|guten morgen|guten abend|tach|gruss gott|good morning|good afternoon|good evening|hallo zusammen|hi there|hello there|na|huhu|hallo (?:bot|lotse|du)|hello bot|greetings|mahlzeit)(?: (?:bot|lotse|zusammen|there|all|everyone|an alle))?$/,
  ],
  [
    'thanks',
    /^(?:(?:ok|okay|super|prima|perfekt|great|perfect) )?(?:danke|vielen dank|danke schon|dankeschon|besten dank|merci|thanks|thank you|thx|many thanks|thanks a lot|thank you very much|super|prima|perfekt|perfect|great|top|klasse|ok|okay|alles klar|verstanden|danke dir|danke ihnen|cool|nice)(?: (?:danke|thanks|very much|so much|dir|ihnen|sehr|bot|das hilft|das wars|that helps))*$/,
  ],
  [
    'goodbye',
    /^(?:tschuss|tschuess|tschau|ciao|auf wiedersehen(?: und)?|bis bald|bis dann|bye|goodbye|good bye|see you|schonen tag|schones wochenende|feierabend)(?: .{0,40})?$/,
  ],
  ['yes', /^(?:ja|ja bitte|ja gern|ja gerne|jo|jep|genau|richtig|stimmt|yes|yes please|yep|yeah|sure|correct|right)$/],
  ['no', /^(?:nein|nein danke|ne|nee|no|nope|no thanks|falsch|wrong)$/],
];

/** Recognises small talk in the folded text of a whole message; a question never is. */
export function readCourtesy(folded: string): Courtesy | undefined {
  const text = folded.trim();
  const whole = wholeMessage(text) ?? wholeMessage(text.replace(FILLING, '').replace(GREETED, '').trim());
  if (whole) return whole;
  const words = text.split(' ');
  if (words.length > MAX_COURTESY || !words.every((word) => SMALL_TALK.has(word))) return undefined;
  return SIGNS.find(([, sign]) => words.some((word) => sign.has(word)))?.[0];
}

const wholeMessage = (text: string) => PATTERNS.find(([, pattern]) => pattern.test(text))?.[0];
/** What people put into or before such a sentence without meaning anything by it. */
const FILLING = / (?:eigentlich|denn|so|alles|mal|genau|uberhaupt|actually|exactly|really|eigtl)\b/g;
const GREETED = /^(?:hallo|hi|hey|hello|moin|guten tag|guten morgen|servus) /;
const MAX_COURTESY = 14;
const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** The words that make small talk what it is; the first that occurs decides. */
const SIGNS: readonly (readonly [Courtesy, ReadonlySet<string>])[] = [
  ['thanks', set('dank danke dankeschon merci thanks thank thx cheers appreciated')],
  ['goodbye', set('tschuss tschau ciao bye goodbye feierabend wiedersehen wochenende')],
  [
    'greeting',
    set('hallo hi hey hello moin servus gude tach mahlzeit huhu guten grusse good greetings morgen morning'),
  ],
];

/** All that people say around such a sign. A message with any other word asks something. */
const SMALL_TALK: ReadonlySet<string> = new Set([
  ...SIGNS.flatMap(([, words]) => [...words]),
  ...set(`
  super prima perfekt perfect great top klasse toll nice cool ok okay alles klar verstanden bestens wunderbar hervorragend awesome brilliant lovely
  vielen vieler vielmals herzlichen besten schonen schones schone schon lieben liebe lieber liebes ganz sehr echt wirklich so auch dir ihnen euch dich sie
  das die der du ihr ich wir es hat hast haben mir uns geholfen hilft reicht wars war ist das mir schnelle hilfe auskunft antwort und fur von zusammen alle allen kolleginnen kollegen
  kollegen team leute lotse bot tag morgen abend mittag woche bis bald dann mal noch na wie gehts geht bist da jemand neu hier bin heute
  very much so a lot many all for the that this it was is s you your help quick answer mate everyone there colleagues team folks today now day evening afternoon nice have weekend see later soon
  helped helps useful r kollegin kolleg in einen eine wunsche wish having thats are i am im new here dear from us just saying hello dept department youth and to me my lifesaver life saver million bye
  probier probiere probieren test teste testen nur aus just trying try out
  `),
]);
/** Attempts to steer the bot instead of asking it. It has no instructions to forget; it says so politely. */
export const looksLikeInjection = (folded: string): boolean =>
  /\b(?:ignor\w*|vergiss|forget|disregard|missachte|umgeh\w*|bypass|override)\b.{0,50}\b(?:anweisung\w*|instruction\w*|vorgabe\w*|regel\w*|rules?|prompt\w*|quelle\w*|sources?|dokument\w*|documents?|vorherig\w*|previous|bisherig\w*|above|guidelines?)\b|\b(?:system ?prompt|prompt injection|jailbreak|dan modus|dan mode|developer mode|entwicklermodus|from now on you|ab (?:sofort|jetzt) bist du|act as|pretend to be|tu so als|spiel(?:e)? die rolle|you are now|du bist (?:jetzt|nun) ein\w*|reveal your|zeig deinen prompt|print your|gib deinen)\b/.test(
    folded,
  );
