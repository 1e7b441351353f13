import { isStopword } from '../language/stopwords.ts';
import { type Word, wordsOf } from '../language/words.ts';
import type { Entry, Parts, Statement } from '../model.ts';
import { kindsCalled } from '../questions/kinds-asked.ts';
import type { Reading } from '../questions/read.ts';
import { labelWords, signOf } from '../search/lexicon.ts';
import type { Fact } from './answer.ts';

/**
 * Groups of words, German and English, by which people ask for one thing, and by which a keeper may title it: a question
 * for "funding" finds the parts that are titled "Förderung". Beginnings of folded words.
 */
const SAME: readonly RegExp[] = [
  /^(?:forder|gefordert|finanz|fund|bezahl|zahlt|zuschuss|bezuschuss|sponsor|kostentrag|geldgeb|pays?$|paid$)/,
  /^(?:unterzeichn|unterschr|unterschrieb|sign(?:s|ed|atur|ator)?)/,
  /^(?:auftraggeb|auftragnehm|contractor|client|vertragspart)/,
  /^(?:zielgrupp|target|richtet$|wendet$|aimed$|addressee)/,
  /^(?:laufzeit|zeitraum|dauer|duration|lauft$|lief$|runs?$|ran$|endet$|ende$|ended$|endete$|beginn|begann$|start)/,
  /^(?:them|topic|schwerpunkt|inhalt|focus|content)/,
  /^(?:kategori|categor)/,
  /^(?:standort|location|ort$|orte$|stadt$|city$|place)/,
  /^(?:partner|kooperationspartner|beteiligt|trager)/,
  /^(?:ergebnis|result|outcome)/,
  /^(?:kriteri|criteri|voraussetz|require|condition)/,
  /^(?:schritt|phase|station|step|stage)/,
  /^(?:ziel(?!grupp)|oberziel|goal|aim|objective)/,
  /^(?:grundsatz|grundsatze|prinzip|principle)/,
  /^(?:zustandig|responsib|takes$|care$|kummer)/,
  /^(?:anlass|anstoss|ausgangslage|initiat|background|hintergrund|reason)/,
  /^(?:bereich|area|field|handlungsfeld|themenfeld)/,
  /^(?:saule|pillar)/,
  /^(?:region|modellregion)/,
  /^(?:kommune|kommunen|gemeinde|stadte|municipalit|town)/,
];

/** What a keeper has listed of an entry under a title that the question asks for; undefined where no title fits. */
export function titledParts(entry: Entry, reading: Reading): Fact | undefined {
  const named = new Set(reading.mentions.flatMap(({ words }) => words));
  const asked = reading.words.filter((_, i) => !named.has(i)).map(({ folded }) => folded);
  // The entry's own name in a title says nothing about what is listed there.
  const own = new Set([entry.name, ...entry.also].flatMap(labelWords));
  const says = ({ folded }: Word) =>
    folded.length > 3 && !isStopword(folded) && !own.has(signOf(folded)) && kindsCalled(folded) === undefined;
  // How many there are answers no question for which they are.
  const counts = (title: string) => /^(?:an)?zahl\b|^number\b/i.test(title);
  const fitting = (entry.facts.parts as readonly Statement<Parts>[]).filter(
    ({ value: { title } }) =>
      (reading.asks.count || !counts(title?.de ?? '')) &&
      wordsOf(title ? `${title.de} ${title.en ?? ''}` : '')
        .filter(says)
        .some(({ folded }) => asked.some((word) => meansSame(word, folded))),
  );
  if (fitting.length === 0) return undefined;
  const groups = fitting.map((statement) => ({ value: statement.value, statements: [statement] }));
  return { entry, facet: 'definition', name: 'parts', groups };
}

const meansSame = (asked: string, title: string): boolean =>
  (asked.length > 3 && signOf(asked) === signOf(title)) || SAME.some((group) => group.test(asked) && group.test(title));
