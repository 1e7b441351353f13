import { allMatches } from '../../language/all-matches.ts';
import { COMMON } from '../../language/common-words.ts';
import { isStopword } from '../../language/stopwords.ts';
import type { Word } from '../../language/words.ts';
import { kindsCalled } from '../conditions/kinds-asked.ts';
import { isHeld } from './attributes-held.ts';

/** What words that the registry does not know do in a question. */
export interface Strangers {
  /** All of them. */
  readonly unknown: readonly Word[];
  /** They say where else: "in Entenhausen", "im Landkreis X". */
  readonly foreign: readonly Word[];
  /** Those of them that leave no doubt, whatever else is named: "im Landkreis X", "does X have a …?". */
  readonly elsewhere: readonly Word[];
  /** Names of towns, known or not, that say where: what is named has to do with them, or is another town's. */
  readonly towns: readonly Word[];
  /** Nobody of that name: "Frau X", "Mr X", "Vorname Nachname", or another first name before a surname that somebody bears. */
  readonly persons: readonly Word[];
  /** They name what is asked of somebody: "welche Farbe hat ¤?", "the logo of ¤". */
  readonly asked: readonly Word[];
}

/**
 * `indexes` are the unknown words, `ours` those that name the county itself or one of its entries, `masked` the folded
 * question with names as `¤`. Names of people are never misspelled words: `isKnown` tells whether the registry uses a word as it stands,
 * `isSurname` whether it is all or part of what somebody is called after a first name, `isSomebody` whether it names a person, a post or an office.
 */
export function readStrangers(
  words: readonly Word[],
  indexes: readonly number[],
  ours: ReadonlySet<number>,
  masked: string,
  isKnown: (index: number) => boolean,
  isSurname: (index: number) => boolean,
  isSomebody: (index: number) => boolean,
): Strangers {
  const asked = attributesAsked(masked);
  const unknown = indexes.map((i) => words[i]!);
  const isNobody = (i: number) =>
    i >= 0 &&
    // Behind "Herr" a word that the registry uses for something else is a name all the same.
    ((isAddressed(words, i) && words[i]!.text.length > 1 && !isSurname(i) && !isSomebody(i)) ||
      (!ours.has(i) &&
        !isKnown(i) &&
        indexes.includes(i) &&
        (isFullName(words, i, isKnown) || isFirstNameBefore(words, i, isSurname))));
  const owners = new Set(OWNER.exec(masked)?.[1]?.split(' '));
  const elsewhere = words.filter(
    (word, i) =>
      !ours.has(i) &&
      (isOtherCounty(words, i) ||
        (unknown.includes(word) && (isCountyInSmall(words, i) || isCountysOwn(words, i))) ||
        (isOtherTown(words, i) && (unknown.includes(word) || hasTownsEnding(word) || words[i - 1]?.folded === 'of')) ||
        (unknown.includes(word) && (owners.has(word.folded) || namesCounty(words, i)))),
  );
  return {
    unknown,
    foreign: words.filter(
      (word, i) =>
        elsewhere.includes(word) ||
        (indexes.includes(i) &&
          (restricts(words, i) ||
            standsApart(words, i, ours) ||
            (i > 0 && isSomebody(i - 1) && !isSurname(i - 1) && isBehindName(words, i)))),
    ),
    elsewhere,
    towns: words.filter((word, i) => !ours.has(i) && hasTownsEnding(word) && OF_OR_IN.test(words[i - 1]?.folded ?? '')),
    persons: words.filter((_, i) => isNobody(i) || (isSurname(i) && isNobody(i - 1))),
    asked: unknown.filter(({ folded }) => asked.has(folded)),
  };
}

/** Who is asked whether it has something like ours: "does X have an office for …?", "hat X auch einen …?". */
const OWNER = /^(?:dos|do|hat|haben) ((?:\w+ ){1,3})(?:have )?(?:auch |also )?(?:an? |the |eine?n? |den |die |das )?¤/;

/** A name follows a form of address, titles in between: "Frau Dr. X-Y". */
function isAddressed(words: readonly Word[], index: number): boolean {
  if (TITLE.test(words[index]!.folded)) return false;
  let first = index;
  while (first > 0 && (TITLE.test(words[first - 1]!.folded) || words[first - 1]!.hyphen)) first--;
  const address = words[first - 1];
  // "Dr. X-Y": a title alone addresses somebody, too.
  if (first < index && ALONE.test(words[first]!.folded) && PLACE.test(words[first]!.text))
    return PLACE.test(words[index]!.text);
  // In a text with capitals a name has one, as the address has.
  const capital = (word: Word) => PLACE.test(word.text);
  return (
    address !== undefined &&
    ADDRESS.test(address.folded) &&
    !(address.folded === 'frau' && A_WOMAN.test(words[first - 2]?.folded ?? '')) &&
    !isStopword(words[index]!.folded) &&
    (!capital(address) || capital(words[index]!))
  );
}

/** Two words with capitals side by side, neither of them known: a first name and a surname. */
function isFullName(words: readonly Word[], index: number, isKnown: (index: number) => boolean): boolean {
  const pairs = (a: number, b: number) => {
    const [first, last] = [words[a], words[b]];
    if (!first || !last || a === 0) return false;
    const beside = last.start - first.end === 1 && !first.hyphen;
    // "was macht vorname nachname im …": where nothing has a capital, right behind such a verb.
    if (beside && ASKS_WHOM.test(words[a - 1]!.folded) && !words.some(({ text }) => PLACE.test(text)))
      return [first, last].every(({ folded }) => !isStopword(folded)) && !isKnown(a) && !isKnown(b);
    return (
      beside &&
      [first, last].every(({ text, folded }) => PLACE.test(text) && !isStopword(folded)) &&
      !isKnown(a) &&
      !isKnown(b)
    );
  };
  return pairs(index - 1, index) || pairs(index, index + 1);
}
const ASKS_WHOM = /^(?:macht|ist|dos|is)$/;
/** "Thomas X", where the only X is called otherwise: that is somebody else. */
function isFirstNameBefore(words: readonly Word[], index: number, isSurname: (index: number) => boolean): boolean {
  const [first, last] = [words[index]!, words[index + 1]];
  if (!last || !isSurname(index + 1) || last.start - first.end !== 1 || first.hyphen) return false;
  return !TITLE.test(first.folded) && (PLACE.test(first.text) || !PLACE.test(last.text));
}
const ADDRESS = /^(?:frau|herr|herrn|mr|mrs|ms|miss)$/;
/** "Eine Frau", "wenn frau …". */
const A_WOMAN = /^(?:eine[rn]?|keine[rn]?|jede[rn]?|als|wenn|ob|dass|junge|alte|schwangere|man)$/;
const ALONE = /^(?:dr|prof|professor)$/;
const TITLE = /^(?:dr|prof|professor|med|phil|dipl|ing)$/;

/** The words of a masked question that stand where an attribute is asked for. */
export const attributesAsked = (masked: string): ReadonlySet<string> =>
  new Set(ASKED_OF.flatMap((pattern) => allMatches(pattern, masked).map((match) => match[1]!)));

/** Where a noun stands that is asked for. A word elsewhere is talk around the question. */
const ASKED_OF: readonly RegExp[] = [
  /\b(?:welche[rsnm]?|what|which|whose|wie ?viele?|how many|how much|was fur (?:eine?n?)?)(?: (?:is|are|was|ist|sind|war|the|die|der|das|den))* (\w+)/g,
  /\b(?:what|which) (?!on )\w+ (\w+) (?:is|are|was|were|has|had|did|do|dos)\b/g,
  /\b(\w+) (?:of|for|des|der|vom|von|fur|zu|zum|zur)(?: (?:the|der|die|dem|den|das))? ¤/g,
  /\b(?:hat|haben|besitzt|has|have) (?:the |der |die |das )?¤ (?:eine?n? |an? |the )?(\w+)/g,
  /\b(?:wie|how) (\w+) (?:ist|sind|is|are|war|was)(?: (?:the|der|die|das))? ¤/g,
  /^¤ (\w+)$/g,
  /^(\w+) ¤$/g,
];

/** Before a place. German "im" and "der" stand before any noun; an English noun with a capital is a name anyway; where somebody comes from is no place that is asked about. */
const PREPOSITION = /^(?:in|near|at|of|for)$/;
const OF_OR_IN = /^(?:in|bei|of|von)$/;
const PLACE = /^\p{Lu}/u;
const ELSEWHERE = /^(?:stadt|gemeinde|city|town|municipality)$/;
/** It may stand in the name of somebody here, and is a town all the same. */
const hasTownsEnding = ({ folded }: Word): boolean => TOWN.test(folded) && !OF_A_TOWN.test(folded);
const TOWN = /..(?:furt|bach|burg|stadt|hausen|dorf)$/;
const OF_A_TOWN =
  /^(?:innen|alt|neu|nord|sud|ost|west|kern|haupt|kreis|gross|klein|gesamt|kinder|modell)(?:stadt|dorf)$/;
const COUNTY = /^(?:land)?kreis(?:es)?$|^(?:county|district)$/;

/** "Im Landkreis X", "im X-Y-Kreis", "the county of X": another county, even where the registry knows a word like it. */
function isOtherCounty(words: readonly Word[], index: number): boolean {
  // "… in the county. Which …": a sentence begins.
  if (!(PLACE.test(words[index]!.text) || hasTownsEnding(words[index]!)) || words[index - 1]?.cut) return false;
  // "The county Rahmenkonzept", "ist der Kreis Mitglied …?": a word for bodies or papers, or of everyday, is no place.
  if (kindsCalled(words[index]!.folded) || COMMON.has(words[index]!.folded)) return false;
  const before = words[index - 1]?.folded === 'of' ? words[index - 2] : words[index - 1];
  // "… in the county, I need the name": behind a comma something else begins.
  const ends = before?.last || before?.cut || (index > 0 && words[index]!.start - words[index - 1]!.end > 1);
  if (before && !ends && COUNTY.test(before.folded)) return true;
  let last = index;
  while (words[last]!.hyphen && words[last + 1]) last++;
  return last > index && COUNTY.test(words[last]!.folded);
}

/** "beirat kreis x mitglieder": where nothing has a capital, what nobody knows behind the word for a county is its name. */
const isCountyInSmall = (words: readonly Word[], index: number): boolean =>
  COUNTY.test(words[index - 1]?.folded ?? '') &&
  kindsCalled(words[index]!.folded) === undefined &&
  !words.some(({ text }) => PLACE.test(text));

/** "Welche Gremien hat der Xkreis?", "im Xkreis": no word for bodies, and nobody's here. */
const isCountysOwn = (words: readonly Word[], index: number): boolean =>
  OWN_COUNTY.test(words[index]!.folded) &&
  OF_COUNTY.test(words[index - 1]?.folded ?? '') &&
  kindsCalled(words[index]!.folded) === undefined;
const OWN_COUNTY = /...kreis(?:es)?$/;
const OF_COUNTY = /^(?:der|im|des|vom|beim)$/;

/** "Der Stadt X", "the city of X". */
function isOtherTown(words: readonly Word[], index: number): boolean {
  const before = words[index - 1]?.folded === 'of' ? words[index - 2] : words[index - 1];
  const named = PLACE.test(words[index]!.text) || hasTownsEnding(words[index]!);
  return named && before !== undefined && !before.hyphen && ELSEWHERE.test(before.folded);
}

/** "In the X-Y district", "in X county". */
function namesCounty(words: readonly Word[], index: number): boolean {
  let [first, last] = [index, index];
  while (words[last]!.hyphen && words[last + 1]) last++;
  while (words[first - 1]?.hyphen) first--;
  const before = words[first - 1]?.folded === 'the' ? words[first - 2] : words[first - 1];
  return PREPOSITION.test(before?.folded ?? '') && /^(?:county|district)$/.test(words[last + 1]?.folded ?? '');
}

/** "X – Jugendhilfeausschuss, Mitglieder": among keywords, a noun that nobody knows, apart from the names, is a place. */
function standsApart(words: readonly Word[], index: number, ours: ReadonlySet<number>): boolean {
  const next = words[index + 1];
  const { text, end, hyphen, last } = words[index]!;
  const cutOff = next !== undefined && next.start - end > 1 && !hyphen && !last;
  const beside = (index === 0 && ours.has(1)) || ours.has(index - 1);
  return cutOff && beside && PLACE.test(text) && words.every(({ folded }, i) => ours.has(i) || !isStopword(folded));
}

/** "Das Jugendamt X": a word that nobody knows, right behind the name of an office, says whose it is. */
function isBehindName(words: readonly Word[], index: number): boolean {
  const { text, start, folded, hyphen } = words[index]!;
  return (
    PLACE.test(text) &&
    start - words[index - 1]!.end === 1 &&
    !hyphen &&
    !COMMON.has(folded) &&
    !isHeld(folded) &&
    !FOR.test(words[index + 1]?.folded ?? '')
  );
}
const FOR = /^(?:fur|for)$/;

/** "in X", "im Landkreis X", "the county of X"; words joined by hyphens stand together: "im A-B-Kreis". */
function restricts(words: readonly Word[], index: number): boolean {
  let first = index;
  while (first > 0 && words[first]!.start - words[first - 1]!.end === 1 && words[first - 1]!.hyphen) first--;
  const before = words[first - 1]?.folded ?? '';
  // In a text with capitals, a place has one.
  const named = PLACE.test(words[index]!.text) || !words.some(({ text }, i) => i > 0 && PLACE.test(text));
  return (named && PREPOSITION.test(before)) || ELSEWHERE.test(before) || /(?:kreis|stadt)$/.test(words[index]!.folded);
}
