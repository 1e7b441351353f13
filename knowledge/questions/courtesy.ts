/** What is said to a bot without asking it anything. */
export type Courtesy = 'greeting' | 'help' | 'thanks' | 'goodbye' | 'identity' | 'yes' | 'no';

const PATTERNS: readonly (readonly [Courtesy, RegExp])[] = [
  [
    'help',
    /^(?:(?:hallo|hi|hey|hello|moin|bitte|please) )?(?:hilfe|help|help me|hilf mir|\?|was kannst du(?: alles)?(?: tun| machen)?|was konnen sie(?: alles)?(?: tun)?|what can you do|what can i ask(?: you)?|was kann ich (?:dich |sie )?(?:alles )?fragen|wie funktioniert (?:das|du|der bot)|how dos (?:this|it) work|how do you work|start|menu|befehle|commands|beispiele|examples|bedienung|anleitung)$/,
  ],
  [
    'identity',
    /^(?:wer bist du|was bist du|who are you|what are you|bist du (?:ein )?(?:mensch|bot|ki|roboter|echt)|are you (?:a )?(?:human|bot|ai|robot|real)|wie heisst du|what is your name|whats your name)$/,
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
  const whole = PATTERNS.find(([, pattern]) => pattern.test(text))?.[0];
  if (whole) return whole;
  const words = text.split(' ').length;
  if (
    words <= 8 &&
    /^(?:(?:ok|okay|super|prima) )?(?:vielen |herzlichen |besten )?(?:dank|danke|thanks|thank you|thx)\b(?! .*\b(?:wer|wie|was|wo|wann|welche\w*|who|how|what|which|when)\b)/.test(
      text,
    )
  )
    return 'thanks';
  if (
    words <= 6 &&
    /^(?:guten (?:morgen|tag|abend)|hallo|hello|hi|moin|good (?:morning|afternoon|evening)) (?:ihr |liebe\w* |dear |zusammen|kolleg\w*|team|leute|all|everyone|colleagues?)/.test(
      text,
    )
  )
    return 'greeting';
  return undefined;
}

/** Attempts to steer the bot instead of asking it. It has no instructions to forget; it says so politely. */
export const looksLikeInjection = (folded: string): boolean =>
  /\b(?:ignor\w*|vergiss|forget|disregard|missachte|umgeh\w*|bypass|override)\b.{0,50}\b(?:anweisung\w*|instruction\w*|vorgabe\w*|regel\w*|rules?|prompt\w*|quelle\w*|sources?|dokument\w*|documents?|vorherig\w*|previous|bisherig\w*|above|guidelines?)\b|\b(?:system ?prompt|prompt injection|jailbreak|dan modus|dan mode|developer mode|entwicklermodus|act as|pretend to be|tu so als|spiel(?:e)? die rolle|you are now|du bist (?:jetzt|nun) ein\w*|reveal your|zeig deinen prompt|print your|gib deinen)\b/.test(
    folded,
  );
