import { isStopword } from '../../language/stopwords.ts';
import type { Word } from '../../language/words.ts';
import { kindsCalled } from '../../questions/conditions/kinds-asked.ts';
import type { Want } from '../../questions/wanted.ts';
import { isHeld } from '../../questions/words/attributes-held.ts';
import { REASON } from '../facts/fact-search.ts';
import { besideNames, type Case, type Check, isNoun, speaksOfSome, wordsIn } from './case.ts';
import { spellsOut } from './letters.ts';
import { degree, isShare, number, price } from './numbers-told.ts';
import { date, day, end, ending, hour, span } from './times-told.ts';
import { deed, doing, name, persons, TOWNS, which } from './who-told.ts';

/** Whether what would be told is of the sort that the question's form wants. */
export const isWanted = (it: Case): boolean => CHECKS[it.wanted.want]?.(it) ?? true;

/** The words that ask for what is not told, as they were typed. */
export function wordsLeft({ reading, wanted }: Case): readonly Word[] {
  if (wanted.want === 'span') return reading.words.filter(({ folded }) => HOW_LONG.test(folded));
  if (wanted.want === 'persons') return reading.words.filter(({ folded }) => BY_NAME.test(folded));
  // "Which towns take part?": none is named.
  const towns = wanted.want === 'which' ? besideNames(reading).filter(({ folded }) => TOWNS.test(folded)) : [];
  if (towns.length > 0) return towns;
  const wished = wordsIn(wanted.of, reading);
  if (wished.length === 0) return besideNames(reading).filter(({ folded }) => !isStopword(folded));
  const counting = wanted.want === 'number' ? reading.words.filter(({ folded }) => COUNTING.test(folded)) : [];
  return [...counting, ...wished];
}
const HOW_LONG = /^(?:wie|lange|how|long)$/;
const BY_NAME = /^(?:namentlich|namen?|autor\w*|verfasser\w*|authors?|leute|personen|menschen|people|persons)$/;
const COUNTING = /^(?:wie|viele?n?|wieviele?|how|many|anzahl|zahl|number)$/;

/** "Wofür steht die Abkürzung …?": that nobody explains it is no meaning, and those that begin with it are none either. */
const letters: Check = ({ topic, told, reading }) =>
  !(topic && reading.content.every(({ folded }) => kindsCalled(folded))) &&
  !UNEXPLAINED.test(told.text) &&
  spellsOut(reading, told.text);
const UNEXPLAINED =
  /\b(?:erklärt\b.{0,20}\bnicht|nicht (?:erklärt|aufgelöst|ausgeschrieben)|(?:not|never) (?:explained|spelled out))/i;

/** "Into which languages …?": one of them is named, or they are counted. */
const language: Check = ({ told, wanted: { of } }) => LANGUAGES.test(told.text) || told.counts(of);
const LANGUAGES =
  /\b(?:englisch|französisch|türkisch|arabisch|russisch|ukrainisch|polnisch|rumänisch|bulgarisch|italienisch|spanisch|farsi|dari|persisch|kurdisch|english|french|turkish|arabic|russian|ukrainian|polish|romanian|bulgarian|italian|spanish|persian|kurdish|mehrsprachig|multilingual)\w*|\b(?:leichte|einfache|plain|simple|easy)\w* (?:sprache|language)/i;

/** "Hat die Gruppe einen Newsletter?"; what one has to do or may do is also said by a verb: "do I have to register for …?" */
const having: Check = (it) => {
  const words = wordsIn(it.wanted.of, it.reading);
  const said = MODAL.test(it.reading.masked) ? words : words.filter((word) => isNoun(word, it.reading));
  const asksAll = it.reading.facets.some(({ facet }) => facet === 'profile');
  // "Is childcare offered at …?": what has an offer is not asked.
  const held = said.filter(({ folded }) => isHeld(folded) && !OFFERED.test(folded));
  const rest = said.filter(({ folded }) => !OFFERED.test(folded));
  // "Ist der Beirat eher streng oder locker?": without a noun it is asked how they are.
  const asked = rest.length > 0 ? rest : said.length > 0 ? said : describing(words, it);
  return !it.whole || asksAll || held.length > 0 || speaksOfSome(asked, it);
};
/** Of whom the state is known, that may be what is asked. */
const describing = (words: readonly Word[], { entries, facts, reading }: Case): readonly Word[] => {
  const isBody = entries.every(({ class: cls }) => cls === 'body' || cls === 'unit');
  return isBody && ARE.test(reading.masked) && !facts.some(({ name: fact }) => fact === 'status') ? words : [];
};
const ARE =
  /^(?:und |and )?(?:ist|sind|war|waren|wird|werden|hat|haben|hatten?|is|are|was|were|will|dos|did|has|have|had)\b/;
const OFFERED = /^(?:offered|provided|angeboten)$/;
const MODAL =
  /^(?:und |and )?(?:(?:muss|mussen|kann|konnen|darf|durfen|soll|sollen) (?:man|ich|wir|jeder|jemand)|(?:do|dos|can|may|must|should|could) (?:i|we|you|one|people|anyone|anybody))\b/;

/** "Warum ist … nicht dabei?": what something is for gives no reason why something else is not, unless a reason is told. */
const lack: Check = ({ topic, whole, told }) => topic || (!whole && REASON.test(told.text));

const CHECKS: Partial<Record<Want, Check>> = {
  letters,
  number,
  price,
  day,
  hour,
  language,
  ending,
  share: isShare,
  end,
  span,
  date,
  degree,
  having,
  lack,
  name,
  persons,
  deed,
  doing,
  which,
};
