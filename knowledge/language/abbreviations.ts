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

/** English for the same kinds, so that "working group migration" finds an "AG". Two words become one sign. */
const ENGLISH_KINDS: readonly (readonly [RegExp, string])[] = [
  [/\bsub-?\s?working groups\b/gi, 'UAGs'],
  [/\bsub-?\s?working group\b/gi, 'UAG'],
  [/\bworking groups\b/gi, 'AGs'],
  [/\bworking group\b/gi, 'AG'],
  [/\b(?:working circle|task force)s?\b/gi, 'AK'],
  [/\bsteering (?:group|committee)s?\b/gi, 'Steuerungsgruppe'],
  [/\bsteering rounds?\b/gi, 'Steuerungsrunde'],
  [/\bcore groups?\b/gi, 'Kerngruppe'],
  [/\bproject groups?\b/gi, 'Projektgruppe'],
  [/\bstrategy groups?\b/gi, 'Strategiegruppe'],
  [/\bexpert groups?\b/gi, 'Expertengruppe'],
  [/\badvisory (?:board|council|committee)s?\b/gi, 'Beirat'],
  [/\bquality circles?\b/gi, 'Qualitätszirkel'],
  [/\bcoordinators?\b/gi, 'Koordinator'],
  [/\bhandbooks?\b/gi, 'Handbuch'],
  [/\b(?:sub-?\s?committee|expert committee|specialist committee)s?\b/gi, 'Fachausschuss'],
];

/** Small words that people shorten while they type; as whole words, since "u" and "gg" are also letters of names. */
const SMALL_WORDS: readonly (readonly [RegExp, string])[] = [
  [/(?<=\p{L}-? )u\.? (?=\p{L})/gu, 'und '],
  [/(?<=\p{L} )(?:gg|geg)\. (?=\p{L})/gu, 'gegen '],
  [/(?<=\p{L} )f\. (?=\p{L})/gu, 'für '],
  [/(?<=\p{L} )v\. (?=\p{L})/gu, 'von '],
  // "Seniorenfragen", "Frauenbelange", "Ehrenamtsleute": the head says nothing about what it is about.
  [/(?<=\p{L}{5})(?:fragen|belangen?|angelegenheiten|leuten?|kram|zeug)\b/giu, ''],
];

/** The sign under which short and long form meet. */
export const canonicalWord = (folded: string): string => CANONICAL.get(folded) ?? folded;

/** Replaces English kind names by the German sign and writes out shortened small words, before anything is cut into words. */
export const withGermanKinds = (text: string): string =>
  [...ENGLISH_KINDS, ...SMALL_WORDS].reduce((result, [pattern, sign]) => result.replace(pattern, sign), text);
