/**
 * Folding: the one spelling under which question and registry meet. Lower case, umlauts and their digraphs as plain
 * vowels (after Lucene's GermanNormalizationFilter), accents gone, gender forms joined.
 */
/** Gender signs between stem and ending: `Expert*in`, `Ärzt:innen`, `Lehrer_innen`, `Schüler/-innen`, `Bürger(innen)`, `Bürger*innenbüro`. */
const GENDER_SIGN = /(?<=\p{L})(?:(?:[*:_·]|\/-?|\()(?=in(?:nen)?\b)(in(?:nen)?)\)?|[*:_·](innen)(?=\p{Ll}))/giu;
/** `Beauftragte*r`, `Verantwortliche:n`, `ein:e`: the ending of an adjective or an article. */
const ADJECTIVE_SIGN = /(?<=\p{L}e)[*:_·](?=[rn]\b)|(?<=\bein)[*:_·](?=e\b)/giu;
/** `einer:m`: the second of two endings. */
const SECOND_ENDING = /(?<=\p{L}er)[*:_·][mn]\b/giu;
/** `LehrerInnen`: a capital I inside a word. */
const INNER_CAPITAL = /(?<=\p{Ll})In(?=nen\b|\b)/gu;
/** Soft hyphen, and what joins, parts or turns words without a sign of its own. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** No text without this has any of the three; most have not. */
const MAY_BE_JOINED = /[*:_·(/]-?[Ii][Nn]|[Ee][Rr]?[*:_·][RrNnMm]|[Nn][*:_·][Ee]|\p{Ll}In/u;

/**
 * Joins gender forms to one word: `Expert*innen` → `Expertinnen`. Applied before anything is cut into words. Text pasted
 * from some systems has umlauts as letter and dots apart; they become one letter, or the dots would end the word. So would
 * what nobody sees: soft hyphens out of documents, spaces without width.
 */
export function joinGenderForms(text: string): string {
  const whole = text.normalize('NFC').replace(INVISIBLE, '');
  if (!MAY_BE_JOINED.test(whole)) return whole;
  return whole
    .replace(ADJECTIVE_SIGN, '')
    .replace(SECOND_ENDING, '')
    .replace(GENDER_SIGN, (_match, ending?: string, inside?: string) => (ending ?? inside!).toLowerCase())
    .replace(INNER_CAPITAL, 'in');
}

/** Folds letters. Idempotent; never shortens to nothing what had a letter. */
export function foldLetters(text: string): string {
  const plain = ASCII.test(text) ? text.toLowerCase() : withoutMarks(text);
  return plain.replace(/([ao])e+/g, '$1').replace(/(^|[^aeiouq])ue+/g, '$1u');
}

/** Most words are plain already, and Unicode takes longer than all the rest. */
const ASCII = /^[ -~]*$/;

const withoutMarks = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ı', 'i')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');

/** A name as a key: gender forms joined, letters folded, everything but letters and digits one space. */
export function foldName(text: string): string {
  return foldLetters(joinGenderForms(text))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
