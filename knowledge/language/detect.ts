import { ENGLISH, GERMAN } from './stopwords.ts';

export type Language = 'de' | 'en';

/** Content words that give a language away in a question without function words. */
const ENGLISH_HINTS =
  /^(?:meet(?:s|ing|ings)?|coordinat(?:es|ed|or|ors|ion|e)|members?|committees?|networks?|who|whom|how|often|purpose|legal|contact|phone|groups?|working|bod(?:y|ies)|report(?:s|ing)?|belongs?|responsible|dos|chairs?|runs?|leads?|year|yearly|source|sources|document|documents|department|office|county|tasks?|aims?|goals?|mean(?:s|ing)?|stands?|steps?|called|published|publishes|compare|twice|times|email|many|part|participants?|which|what|deals?|dealing|handles?|charge|reach|call|objectives?|subgroups?|define|definition|abbreviation|publisher|price|overview|staff|employees|upcoming|date|head|led|leads|memberships?|chaired|led|frequency|address|task|aim|goal)$/;
const GERMAN_HINTS =
  /^(?:tagt|tagen|koordinier\w*|koordination|mitglied\w*|gremi\w*|netzwerk\w*|ausschuss|wofur|zustandig\w*|trifft|treffen|zweck|aufgabe\w*|ziel\w*|rechtsgrundlage|kontakt|telefon\w*|ansprechpartner\w*|jahr|jahrlich|bericht\w*|gehor\w*|leite\w*|beteilig\w*|bedeutet|heisst|quelle\w*|sitzung\w*|turnus|oft|haufig|wieviel|unterschied|veroffentlicht|dokument\w*|schritte|welch\w*|befass\w*|kummert|erreich\w*)$/;

/**
 * The language of a question: function words vote, clear content words count once. `names` holds the folded words of
 * linked names, which do not vote (an English question is full of German names). Without any vote: `fallback`.
 */
export function detectLanguage(folded: readonly string[], names: ReadonlySet<number>, fallback: Language): Language {
  let de = 0;
  let en = 0;
  folded.forEach((word, i) => {
    if (names.has(i)) return;
    const german = GERMAN.has(word);
    const english = ENGLISH.has(word);
    if (german !== english) german ? de++ : en++;
    if (ENGLISH_HINTS.test(word)) en++;
    if (GERMAN_HINTS.test(word)) de++;
  });
  return de === en ? fallback : de > en ? 'de' : 'en';
}
