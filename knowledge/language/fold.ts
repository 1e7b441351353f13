/**
 * Folding: the one spelling under which question and registry meet. Lower case, umlauts and their digraphs as plain
 * vowels (after Lucene's GermanNormalizationFilter), accents gone, gender forms joined.
 */

/** Gender signs between stem and ending: `Expert*in`, `Ärzt:innen`, `Lehrer_innen`, `Schüler/-innen`, `Bürger(innen)`. */
const GENDER_SIGN = /(?<=\p{L})(?:[*:_·]|\/-?|\()(?=in(?:nen)?\b)(in(?:nen)?)\)?/giu;
/** `Beauftragte*r`, `Verantwortliche:n`: the ending of an adjective. */
const ADJECTIVE_SIGN = /(?<=\p{L}e)[*:_·](?=[rn]\b)/giu;
/** `LehrerInnen`: a capital I inside a word. */
const INNER_CAPITAL = /(?<=\p{Ll})In(?=nen\b|\b)/gu;

/**
 * Joins gender forms to one word: `Expert*innen` → `Expertinnen`. Applied before anything is cut into words. Text pasted
 * from some systems has umlauts as letter and dots apart; they become one letter, or the dots would end the word.
 */
export function joinGenderForms(text: string): string {
  const whole = text.normalize('NFC');
  if (!/in|e[*:_·][rn]/i.test(whole)) return whole;
  return whole
    .replace(ADJECTIVE_SIGN, '')
    .replace(GENDER_SIGN, (_match, ending: string) => ending.toLowerCase())
    .replace(INNER_CAPITAL, 'in');
}

/** Folds letters. Idempotent; never shortens to nothing what had a letter. */
export function foldLetters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ı', 'i')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/([ao])e+/g, '$1')
    .replace(/(^|[^aeiouq])ue+/g, '$1u');
}

/** A name as a key: gender forms joined, letters folded, everything but letters and digits one space. */
export function foldName(text: string): string {
  return foldLetters(joinGenderForms(text))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
