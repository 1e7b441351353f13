import { editDistance } from './edit-distance.ts';
import { GERMAN_ORDINALS } from './number-words.ts';

/**
 * Abbreviations of German administration that stand for a kind of body or unit, both ways. Folded. A registry's own
 * abbreviations stand in its `also`.
 */
const SHORT_FORMS: Readonly<Record<string, readonly string[]>> = {
  ag: ['arbeitsgruppe', 'arbeitsgemeinschaft'],
  uag: ['unterarbeitsgruppe'],
  ak: ['arbeitskreis'],
  nw: ['netzwerk'],
  fb: ['fachbereich'],
  fd: ['fachdienst'],
  fa: ['fachausschuss'],
  qz: ['qualitatszirkel'],
  db: ['dienstbesprechung'],
  dv: ['dienstvereinbarung'],
  stg: ['steuerungsgruppe'],
  biko: ['bildungskoordination'],
  nwk: ['netzwerkkoordination'],
};

const CANONICAL: ReadonlyMap<string, string> = new Map(
  Object.entries(SHORT_FORMS).flatMap(([short, longs]) => longs.map((long) => [long, short] as const)),
);

/** English for the same kinds, one and several, so that "working group migration" finds an "AG". Two words become one sign. */
const ENGLISH_KINDS: readonly (readonly [english: RegExp, one: string, many: string])[] = [
  [/\bsub-?\s?working group(s?)\b/gi, 'UAG', 'UAGs'],
  [/\bworking group(s?)\b/gi, 'AG', 'AGs'],
  [/\b(?:working circle|task force)(s?)\b/gi, 'AK', 'AKs'],
  [/\bsteering (?:group|committee)(s?)\b/gi, 'Steuerungsgruppe', 'Steuerungsgruppen'],
  [/\bsteering round(s?)\b/gi, 'Steuerungsrunde', 'Steuerungsrunden'],
  [/\bcore group(s?)\b/gi, 'Kerngruppe', 'Kerngruppen'],
  [/\bproject group(s?)\b/gi, 'Projektgruppe', 'Projektgruppen'],
  [/\bstrategy group(s?)\b/gi, 'Strategiegruppe', 'Strategiegruppen'],
  [/\bexpert group(s?)\b/gi, 'Expertengruppe', 'Expertengruppen'],
  [/\badvisory (?:board|council|committee)(s?)\b/gi, 'Beirat', 'Beiräte'],
  [/\bself[- ]help group(s?)\b/gi, 'Selbsthilfegruppe', 'Selbsthilfegruppen'],
  [/\bquality circle(s?)\b/gi, 'Qualitätszirkel', 'Qualitätszirkel'],
  [/\bcoordinator(s?)\b/gi, 'Koordinator', 'Koordinator'],
  [/\bhandbook(s?)\b/gi, 'Handbuch', 'Handbuch'],
  [
    /\b(?:(?:specialist |expert )?sub-?\s?committee|(?:expert|specialist) committee)(s?)\b/gi,
    'Fachausschuss',
    'Fachausschüsse',
  ],
];

/** No text has one of them without one of their last words; most texts have none. */
const MAY_BE_ENGLISH = /(?:group|circle|force|committee|round|board|council|coordinator|handbook)s?\b/i;

/** Heads of compounds that say nothing about what it is about: "Seniorenfragen", "Frauenbelange", "Ehrenamtsleute". */
const EMPTY_HEADS = '(?:fragen|belangen?|angelegenheiten|leuten?|kram|zeug)';

/**
 * Small words that people shorten while they type; as whole words, since "u" and "gg" are also letters of names. Each begins
 * with the letters it needs, and looks back from behind them: looking back at each place of a text takes ten times as long.
 */
const SMALL_WORDS: readonly (readonly [RegExp, string])[] = [
  // "Neben u. meier" is no "and", but the initial of somebody.
  [
    /\bu\.? (?=\p{L})(?<=\p{L}-? u\.? )(?<!\b(?:ist|is|von|by|mit|with|without|ohne|besides|neben|außer|und|and|does|macht|herrn?|frau|for|für|an|bei|of|about|über) u\.? )/gu,
    'und ',
  ],
  // "U wer leitet den?" goes on from the last question.
  [/^u\.? (?=(?:w\p{L}+|was|wie|bei|für|die|der|das|in|dann|noch|gibt|ist|sind|hat) )/giu, 'und '],
  // "Das 2008er Papier"
  [/\b((?:19|20)\d\d)er-? ?(?!jahre)(\p{L}{4,})/giu, '$2 von $1'],
  // "Wivile", "wie vile": typed in a hurry.
  [/\bw(?:ie|i|ei) ?v(?:i|ie|ei|e)le?\b(?<!wie viele?)/gi, 'wie viele'],
  // "Was kannste?", "haste ne Liste?", "was kannst'n du?"
  [/\b(kanns|machs|kenns|has|bis|wills|hilfs|weiß|weiss)te\b/gi, '$1t du'],
  [/['’]n(?= \p{L})(?<=\b(?:kannst|hast|ist?|wer|was|wie|wo)['’]n)/giu, ' denn'],
  // "Leitlinie Nr. 3"; "Nummer 3 der Liste" has no such noun before it.
  [/\b(?:Nr\.?|Nummer|no\.) (?=\d)(?<=\p{Lu}\p{L}{4,} (?:Nr\.?|Nummer|no\.) )/gu, ''],
  // "Rundn", "treffn", "berichtn": no English word, and hardly a German one, ends so.
  [/n\b(?!['’])(?<=\p{Ll}{2}(?:[bdfkptzß]|ss|ch)n)/gu, 'en'],
  [/\bMA\b(?<=\b(?:viele|die|alle|unsere|neue|neuen|der|von|als|many) MA)/g, 'Mitarbeitende'],
  [/\bp\. ?a\.(?=\W|$)/gi, 'per annum'],
  [/\byr\b(?<=\b(?:per|a|each|every) yr)/gi, 'year'],
  [/\b(?:gg|geg)\. (?=\p{L})(?<=\p{L} (?:gg|geg)\. )/gu, 'gegen '],
  [/\bf\. (?=\p{L})(?<=\p{L} f\. )/gu, 'für '],
  [/\b[Ii]nt(?:['’]|ernat)?l\.? (?=\p{L})(?<!\p{L}[Ii]nt(?:['’]|ernat)?l\.? )/gu, 'international '],
  // "Which groups r in it?", "r there any …?"
  [/\br (?=\p{L})(?<=^r |\b(?:which|what|who|where|how|when)(?: \p{L}+)? r )/giu, 'are '],
  [/\bv\. (?=\p{L})(?<=\p{L} v\. )/gu, 'von '],
  [/\b[Dd]t\.(?=\W|$)(?<!\p{L}[Dd]t\.)/gu, 'Deutsch'],
  [/\b[Kk]r\. (?=\p{Lu})(?<!\p{L}[Kk]r\. )/gu, 'Kreis '],
  [new RegExp(`${EMPTY_HEADS}\\b(?<=\\p{L}{5}${EMPTY_HEADS})`, 'giu'), ''],
];

/** Words as people speak and type them, and what they are in full: "who's in it?", "wann gings los?", "nen Raum". */
const SPOKEN: ReadonlyMap<string, string> = new Map([
  ...withEnding('is', "'s", 'who where how there what that it when why here'),
  ...withEnding('is', 's', 'who where how there that'),
  ...withEnding('es', "'s", 'gibt geht ist hat war fing ging kam kommt lief läuft gab wird steht liegt macht'),
  ...withEnding('es', 's', 'fing ging kam kommt lief läuft gab wird steht liegt macht'),
  ...withEnding('denn', 'n', 'macht kommt geht ist heißt läuft steht gibts wars hat leitet wohnt sitzt'),
  ...'did does do is was are were has have had could should would'
    .split(' ')
    .map((verb) => [`${verb}nt`, `${verb}n't`] as const),
  ['isses', 'ist es'],
  ['gehn', 'gehen'],
  ['sehn', 'sehen'],
  ['stehn', 'stehen'],
  ['hamse', 'haben sie'],
  ['nen', 'einen'],
  ['nem', 'einem'],
  ['ner', 'einer'],
  ['fürn', 'für den'],
  ['aufm', 'auf dem'],
  ['ausm', 'aus dem'],
  ['drinne', 'drin'],
  ['drinnen', 'drin'],
  ['orga', 'Organisation'],
  ['wieviele', 'wie viele'],
  ['wievielen', 'wie vielen'],
  ['kan', 'kann'],
  ['nich', 'nicht'],
  ['jar', 'Jahr'],
  ['yaer', 'year'],
  ['mtg', 'meeting'],
  ['mtgs', 'meetings'],
  ['yr', 'year'],
  ['yrs', 'years'],
  ['dept', 'department'],
  ['depts', 'departments'],
]);
/** Each word with a short ending, and with the word that the ending stands for. */
function withEnding(long: string, short: string, words: string): (readonly [string, string])[] {
  return words.split(' ').map((word) => [`${word}${short}`, `${word} ${long}`] as const);
}
const SAID = /\p{L}+(?:['’]\p{L}+)?/gu;

const inFull = (word: string): string => SPOKEN.get(word.toLowerCase().replace('’', "'")) ?? word;

/** The sign under which short and long form meet. */
export const canonicalWord = (folded: string): string => CANONICAL.get(folded) ?? folded;

/** The words that the names of English kinds are made of. */
const FIRST_WORDS = 'working steering project strategy expert advisory quality specialist'.split(' ');
const SECOND_WORDS =
  'group groups committee committees board boards council councils circle circles round rounds'.split(' ');
const PAIR = /\b[awspeq][a-z]{4,10}(?=[ -]([gcbr][a-z]{3,10})\b)/gi;
const BEHIND = new RegExp(`\\b(${FIRST_WORDS.join('|')})([ -])([a-z]{4,11})\\b`, 'gi');

/** "Advisroy board", "steering commitee": a slip in one of the two words. */
const spelledKinds = (text: string): string =>
  text
    .replace(PAIR, (typed, second: string) =>
      SECOND_WORDS.includes(second.toLowerCase()) ? nearestOf(typed, FIRST_WORDS) : typed,
    )
    .replace(BEHIND, (_, first: string, gap: string, typed: string) => first + gap + nearestOf(typed, SECOND_WORDS));

const nearestOf = (typed: string, words: readonly string[]): string =>
  words.includes(typed.toLowerCase())
    ? typed
    : (words.find((word) => editDistance(typed.toLowerCase(), word, 1) === 1) ?? typed);

/** Replaces English kind names by the German sign and writes out shortened small words, before anything is cut into words. */
export function withGermanKinds(text: string): string {
  const spelled = spelledKinds(text.replace(SAID, inFull));
  const german = MAY_BE_ENGLISH.test(spelled)
    ? ENGLISH_KINDS.reduce(
        (result, [english, one, many]) => result.replace(english, (_, plural: string) => (plural ? many : one)),
        spelled,
      )
    : spelled;
  return SMALL_WORDS.reduce((result, [short, long]) => result.replace(short, long), german.replace(ORDINAL, inWords));
}

/** "Der 3. Grundsatz"; behind a day stands a month. */
const ORDINAL =
  /\b[1-9]\. (?=\p{Lu}\p{L}{4,})(?!\d\. (?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez))(?<=\b(?:[Dd](?:er|ie|as|en|em|es)|[Ii]m|[Zz]u[mr]|[Vv]om) \d\. )/gu;
const inWords = (ordinal: string): string => `${GERMAN_ORDINALS[Number(ordinal[0]) - 1]} `;
