import { COMMON } from '../../language/common-words.ts';
import { isGeneralWord } from '../../language/general-words.ts';
import { isStopword } from '../../language/stopwords.ts';
import type { Word } from '../../language/words.ts';
import type { Entry } from '../../model.ts';
import { kindsCalled } from '../../questions/conditions/kinds-asked.ts';
import { hasGermanCapitals } from '../../questions/names/word-roles.ts';
import type { Reading } from '../../questions/read.ts';
import { VERBS, type Want, type Wanted } from '../../questions/wanted.ts';
import { isHeld } from '../../questions/words/attributes-held.ts';
import { isStructureWord } from '../../questions/words/structure-words.ts';
import { namedWords, wordsOfNames } from '../../search/link.ts';
import type { Fact } from '../answer.ts';
import { REASON } from '../facts/fact-search.ts';
import type { Told } from '../facts/spoken-of.ts';

/** A question of some form, and what would be told on it. */
export interface Case {
  readonly reading: Reading;
  readonly wanted: Wanted;
  /** Everything that is known of an entry would be told: nothing of it was asked for by its name. */
  readonly whole: boolean;
  /** Entries that fit a topic would be told. */
  readonly topic: boolean;
  readonly entries: readonly Entry[];
  readonly facts: readonly Fact[];
  readonly told: Told;
}

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

type Check = (it: Case) => boolean;

/** "Wie viele Wochen …?": the number stands beside the word, or it can be counted. */
const number: Check = (it) => {
  const { reading, topic, facts, told, wanted } = it;
  const { of } = wanted;
  const head = of.trim().split(' ')[0]!;
  if (topic) return PERCENT.test(head) && isShare(it);
  if (head === NAMED && COUNTED_ALONE.test(reading.masked)) return countsNamed(it);
  if (PERCENT.test(head)) return SHARE.test(told.text);
  if (PLACES.test(head))
    return (facts.length > 0 && facts.every(({ name: fact }) => fact === 'parts')) || told.counts(head);
  if (asksHowOften(reading) || reading.facets[0]?.facet === 'contact') return true;
  if (POSTS.test(reading.masked)) return told.counts(head);
  if (UNIT.test(head)) return told.counts(head);
  const words = wordsIn(of, reading);
  // Who sits in a body, and what a list holds, can be counted there.
  const listed = facts.some(({ name: fact }) => fact === 'members' || fact === 'functions' || fact === 'parts');
  if (listed && (COUNTED.test(head) || !words.some(({ folded }) => folded === head))) return true;
  // "How many X representatives …?": English says last what is counted, and before it of whom.
  const heads = words.filter(({ folded }) => COUNTED.test(folded));
  const ofWhom = words.filter(({ folded }) => !COUNTED.test(folded));
  if (listed && heads.length > 0 && ofWhom.some(({ folded }) => told.speaksOf(folded))) return true;
  return words.length === 0
    ? /\d/.test(told.text) && speaksOfSome(reading.content, it)
    : words.some(({ folded }) => told.counts(folded));
};
/**
 * "Wie viele Pflegelotsen wurden ausgebildet?": whoever is counted bears a name, and the number stands beside a word of it.
 * How many there are, any number may tell: "vier Standorte".
 */
const countsNamed: Check = ({ reading, whole, facts, told }) => {
  const exist = !whole && EXIST.test(reading.masked) && !COUNTED_UP.test(reading.masked);
  if (exist || asksHowOften(reading) || facts.every(({ name: fact }) => fact === 'members')) return true;
  return wordsOfNames(reading).some(({ folded }) => told.counts(folded));
};
const EXIST = /¤ (?:\w+ ){0,2}?(?:gibts?|gab|gabs|haben|hat|hatte|sind|waren|are|were|have|has|do)\b/;
/** "Wie viele … sind es inzwischen?": somebody counted them, and no other number stands for that. */
const COUNTED_UP =
  /¤ (?:\w+ )*?(?:sind es|es sind)\b|\b(?:inzwischen|mittlerweile|derzeit|zurzeit|aktuell|by now|so far|currently|right now|these days)\b/;
/** "How many food bank sites": behind the name stands what is counted. */
const COUNTED_ALONE = new RegExp(`\\b(?:wie ?viele?n?|how many) ¤ (?:${VERBS}|did|haben|machen|work|sit|take)\\b`);
const NAMED = '¤';
/** Posts that somebody has; "wie viele Stellen sind dabei?" counts offices. */
const POSTS =
  /\b(?:wie ?viele|how many) (?:plan)?(?:stellen|posts|positions|jobs) (?:hat|haben|hatten?|gibt es|has|have|dos|do|are there)\b/;
const UNIT = /^(?:jahr|year|monat|month|woche|week|tag|day|stunde|hour)(?:s|e|en|n)?$/;
/** Places are told under a title of their own. */
const PLACES = /^(?:orte?n?|stadte?n?|places?|towns?|cities|sites?|locations?)$/;
const COUNTED =
  /^(?:mitglied|member|abgeordnet|councill|delegier|delegat|platz|platze|sitz|seat|representat|vertret|teilnehm|participant|kopf|mitarbeit|staff|stelle|post|organi[sz]ation|verband|einrichtung|kommune|municipalit)/;

/** Of a topic, only a term that is called by all of the words tells a share. */
const isShare: Check = ({ topic, entries, reading, told }) => {
  const said = reading.content.filter((word) => says(word) && !PERCENT.test(word.folded));
  const called =
    entries[0]?.class === 'concept' && said.length > 0 && said.every(({ folded }) => told.speaksOf(folded));
  return (!topic || called) && SHARE.test(told.text);
};
export const asksShare = ({ want, of }: Wanted): boolean =>
  want === 'share' || (want === 'number' && PERCENT.test(of.trim().split(' ')[0]!));
const PERCENT = /^(?:prozent\w*|percent\w*)$/;
const SHARE = /%|\b(?:prozent|percent|hälfte|half|drittel|third)/i;

/** "Wofür steht die Abkürzung …?": that nobody explains it is no meaning. */
const letters: Check = ({ told }) => !UNEXPLAINED.test(told.text);
const UNEXPLAINED =
  /\b(?:erklärt\b.{0,20}\bnicht|nicht (?:erklärt|aufgelöst|ausgeschrieben)|(?:not|never) (?:explained|spelled out))/i;

/** "Was kostet …?": a price, or that there is none. */
const price: Check = ({ told }) => PRICE.test(told.text);
const PRICE =
  /€|\b(?:euro|cent|DM|kostenlos\w*|kostenfrei\w*|unentgeltlich\w*|gratis|free|charge|schutzgebühr|gebühr\w*|fees?|preis|price)\b/i;

/** "An welchem Tag …?", "on which date …?": a day of the month or of the week, or the month of a year where no more is known. */
const day: Check = ({ topic, told }) => topic || DAY.test(told.text);
const DAY =
  /\b(?:\d{1,2}\. ?\d{1,2}\.|\d{1,2}\.? (?:jan|feb|mär|mar|apr|ma[iy]|jun|jul|aug|sep|o[kc]t|nov|de[zc])\w*|\w*(?:mon|diens|donners|frei|sams|sonn)tag\w*|mittwoch\w*|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:jan|feb|mär|mar|apr|ma[iy]|jun|jul|aug|sep|o[kc]t|nov|de[zc])\w* (?:19|20)\d\d)/i;

/** "Trifft sie sich vormittags?", "on Mondays?": any hour or day of the week; how often it meets is neither. */
const hour: Check = ({ topic, told }) => topic || HOUR.test(told.text) || DAY.test(told.text);
const HOUR =
  /\b(?:\d{1,2}(?:[.:]\d\d)? ?(?:uhr|h|am|pm|o'clock)|morgens?|\w*mittags?|abends?|werktags?|mornings?|noon|afternoons?|evenings?|weekdays?)\b/i;

/** "Into which languages …?": one of them is named, or they are counted. */
const language: Check = ({ told, wanted: { of } }) => LANGUAGES.test(told.text) || told.counts(of);
const LANGUAGES =
  /\b(?:englisch|französisch|türkisch|arabisch|russisch|ukrainisch|polnisch|rumänisch|bulgarisch|italienisch|spanisch|farsi|dari|persisch|kurdisch|english|french|turkish|arabic|russian|ukrainian|polish|romanian|bulgarian|italian|spanish|persian|kurdish|mehrsprachig|multilingual)\w*|\b(?:leichte|einfache|plain|simple|easy)\w* (?:sprache|language)/i;

/** "Why was it dissolved?": that it was, is told; a state of its own tells that as well. */
const ending: Check = ({ topic, entries, facts, told, wanted: { of } }) =>
  topic ||
  // Somebody was »eingestellt«: hired.
  entries.some(({ class: cls }) => cls === 'person') ||
  facts.some(({ name: fact }) => fact === 'status') ||
  of
    .split(' ')
    .slice(0, 1)
    .some((deed) => told.speaksOf(deed));

/** "Bis wann …?": a year until which it is, and of what is asked to end then. */
const end: Check = ({ told, reading: { content }, wanted: { of } }) => {
  const ending = content.filter(({ folded }) => of === '' || of.split(' ').includes(folded));
  return UNTIL.test(told.text) && (ending.length === 0 || ending.some(({ folded }) => told.speaksOf(folded)));
};
const UNTIL =
  /(?:\b(?:bis|until|till|to|end\w*|aus(?:ge)?lauf\w*|abgelaufen|expire\w*|finish\w*|abgeschlossen|laufzeit|dauer|term|duration)\b|[–-])[^;]{0,40}\b(?:19|20)?\d\d\b/i;

/** "How long does it run?": a date, a stretch of time, or at least whether it lasts. */
const span: Check = ({ topic, facts, told }) =>
  topic || facts.some(({ name: fact }) => fact === 'status') || SPAN.test(told.text);
const SPAN =
  /\b(?:(?:19|20)\d\d|(?:\d+|eine?[mnr]?|zwei|drei|vier|fünf|sechs|acht|zehn|zwölf|one|two|three|four|five|six|eight|ten|twelve)[- ]?(?:\w+ )?(?:tag|woche|monat|jahr|stunde|minute|day|week|month|year|hour)\w*|(?:un)?befristet\w*|dauerhaft\w*|ständig\w*|permanent\w*|temporary|lasting|jährig\w*|tägig\w*|halbjahr|vierteljahr)/i;

/** "Wann wurde … gegründet?": a year; "wann …?": any time that is told. Of what meets, it may ask how often. */
const date: Check = (it) => {
  const { topic, wanted, reading, told, entries } = it;
  if (topic || asksHowOften(reading) || it.facts.some(({ name: fact }) => fact === 'status')) return true;
  if (wanted.of === '' && speaksOfSome(reading.content, it)) return true;
  const dated = `${told.text} ${entries.map((entry) => entry.name).join(' ')}`;
  return (wanted.of === '' ? TIME : YEAR).test(dated) && ofHolder(it);
};
const TIME =
  /\b(?:(?:19|20)\d\d|\d{1,2}\. ?\d{1,2}\.|\d+ (?:\w+ )?(?:tage?n?|wochen?|monate?n?|jahre?n?|stunden?|days?|weeks?|months?|years?|hours?)|jan(?:uar|uary)?|februar|february|märz|march|april|mai|may|jun[ie]|jul[iy]|august|september|oktober|october|november|de[zc]ember|frühjahr|frühling|sommer|herbst|winter|spring|summer|autumn|jährlich|täglich|sobald|wenn|falls|bei \w+)\b/i;
const YEAR = /\b(?:19|20)\d\d\b/;

/** The year that is known of somebody is the one since which they hold their post. */
const ofHolder: Check = ({ entries: [entry], reading, told }) => {
  const said = reading.content.filter((word) => says(word) && !ADDRESS.test(word.folded));
  const holds = said.length === 0 || said.some(({ folded }) => isHeld(folded) || told.speaksOf(folded));
  return entry?.class !== 'person' || holds;
};
const ADDRESS = /^(?:frau|herrn?|mrs?|ms|miss|dr|prof)$/;

/** "Wie groß ist die Warteliste?"; how long and how high is told by any number. */
const degree: Check = (it) =>
  !FELT.test(it.wanted.of) &&
  (!(it.whole || it.topic || it.reading.facets.length === 0) ||
    (!it.topic && AMOUNT.test(it.wanted.of) && /\d/.test(it.told.text)) ||
    (SIZE.test(it.wanted.of) && SIZED.test(it.told.text)) ||
    speaksOfSome(wordsIn(it.wanted.of, it.reading), it));
/** "Wie zufrieden sind die Eltern damit?": how people feel about it stands in no fact. */
const FELT = /^(?:zufrieden|beliebt|satisfied|happy|popular)\b/;
/** "Wie groß ist der Forst?": an area, or how many live or work there. */
const SIZE = /^(?:gross|klein|big|large|small)\b/;
const SIZED =
  /\d[\d.,]*(?: \p{L}+)? ?(?:ha|hektar|hectares?|km²?|m²|qm|quadrat\p{L}*|square|einwohner\p{L}*|inhabitants|beschäftigte|employees|plätze|places)(?!\p{L})/iu;
const AMOUNT = /^(?:lang|lange|long|hoch|high)\b/;

/** "Hat die Gruppe einen Newsletter?"; what one has to do or may do is also said by a verb: "do I have to register for …?" */
const having: Check = (it) => {
  const words = wordsIn(it.wanted.of, it.reading);
  const said = MODAL.test(it.reading.masked) ? words : words.filter((word) => isNoun(word, it.reading));
  const asksAll = it.reading.facets.some(({ facet }) => facet === 'profile');
  // "Is childcare offered at …?": what has an offer is not asked.
  const held = said.filter(({ folded }) => isHeld(folded) && !OFFERED.test(folded));
  const rest = said.filter(({ folded }) => !OFFERED.test(folded));
  return !it.whole || asksAll || held.length > 0 || speaksOfSome(rest.length > 0 ? rest : said, it);
};
const OFFERED = /^(?:offered|provided|angeboten)$/;
const MODAL =
  /^(?:und |and )?(?:(?:muss|mussen|kann|konnen|darf|durfen|soll|sollen) (?:man|ich|wir|jeder|jemand)|(?:do|dos|can|may|must|should|could) (?:i|we|you|one|people|anyone|anybody))\b/;

/** "Wer hat sich über … beschwert?", "who translated it?": where everything would be told, some of it speaks of that. */
const doing: Check = ({ topic, whole, told, wanted: { of } }) => topic || !whole || told.speaksOf(of);

/** "Warum ist … nicht dabei?": what something is for gives no reason why something else is not, unless a reason is told. */
const lack: Check = ({ topic, whole, told }) => topic || (!whole && REASON.test(told.text));

/** "Wer sitzt namentlich drin?": offices and organisations are no names of people; under a title of that word they are told. */
const persons: Check = ({ topic, told, wanted: { of } }) =>
  topic || told.namesPerson || (of !== '' && told.speaksOf(of));

/** "Wie heißt die Sprecherin?": an office that does it is no name. */
const name: Check = ({ topic, entries, wanted: { of } }) =>
  topic || entries.some(({ class: cls, kind }) => cls === 'person' || (of === '¤' && kind !== 'function'));

/**
 * "Wer hat das Logo gestaltet?": who did something with a thing that nothing told speaks of; who pays is not who runs it,
 * and the year of a paper is no publisher.
 */
const deed: Check = ({ topic, whole, reading, entries, facts, told }) => {
  // "Who is Head of X?": a term is nobody.
  if (!topic && IS_WHO.test(reading.masked) && entries.every(({ class: cls }) => cls === 'concept'))
    return told.namesPerson || facts.some(({ name: fact }) => fact === 'coordination');
  // Who leads it has not founded it.
  const founding = FOUNDING.exec(reading.masked)?.[0];
  if (!topic && founding && !told.speaksOf(founding)) return false;
  // How often something is awarded says nobody's name.
  if (reading.facets.length === 0 && facts.length > 0 && facts.every(({ name: fact }) => fact === 'cadence'))
    return false;
  const papers = facts.every(({ name: fact }) => fact === 'publication');
  if (papers && facts.length > 0 && !WHEN.test(reading.masked)) return facts.some(namesPublisher);
  const runs = facts.every(({ name: fact }) => fact === 'coordination' || fact === 'members');
  if ((runs || whole) && PAYING.test(reading.masked)) return PAID.test(told.text);
  const things = reading.content.filter((word) => says(word) && isThing(word, reading) && !isHeld(word.folded));
  return !whole || things.length === 0 || things.some(({ folded }) => told.speaksOf(folded));
};
const FOUNDING = /\b(?:gegrundet|grundete|founded)\b/;
const IS_WHO = /^(?:und |and )?(?:wer|who) (?:ist|war|is|was)\b/;
const namesPublisher = ({ entry }: Fact): boolean =>
  entry.facts.publication.some(({ value: { publisher } }) => publisher !== undefined);
const WHEN = /\b(?:wann|when|jahr|year|welches|which|what)\b/;
const PAYING =
  /\b(?:(?:be)?zahlt|(?:be)?zahlen|finanziert|finanzieren|sponsert|sponsern|pays?|paid|paying|funds?|funded|financ\w+|sponsor\w*|geldgeber\w*|kostentrager\w*)\b/;
const PAID =
  /(?:^|[^\p{L}])(?:ge|ko)?(?:förder(?:t|ung|er|mittel|programm)|finanzier|bezahlt|zahlt|bezuschusst|kostenträger|kosten |fund|paid|pays)/iu;

/** "In which towns has it offices?": some town is named, and not only how many there are. */
const which: Check = ({ topic, whole, reading, told, wanted: { of } }) =>
  topic ||
  ((!TOWNS.test(of) || told.names('municipality')) && (!whole || !PAYING.test(reading.masked) || PAID.test(told.text)));
const TOWNS =
  /^(?:\w+ )?(?:orte?n?|ortschaften|stadte?n?|gemeinden?|kommunen?|dorfern?|towns?|cities|municipalities|villages)\b/;

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

const asksHowOften = ({ facets }: Reading): boolean =>
  facets.some(({ facet }) => facet === 'cadence' || facet === 'nextMeeting');

const speaksOfSome = (words: readonly Word[], { told }: Case): boolean =>
  words.length === 0 || words.some(({ folded }) => told.speaksOf(folded));

const besideNames = ({ words, mentions }: Reading): readonly Word[] => {
  const named = namedWords(mentions);
  return words.filter((_, i) => !named.has(i));
};

/** Words of a stretch of the masked question that say something by themselves. */
function wordsIn(of: string, reading: Reading): readonly Word[] {
  const stretch = new Set(of.split(' '));
  return besideNames(reading).filter((word) => stretch.has(word.folded) && says(word));
}

/** No function word, no number, and no word for bodies, offices or papers. */
export const says = ({ folded }: Word): boolean =>
  !isStopword(folded) && !isStructureWord(folded) && kindsCalled(folded) === undefined;

/** No everyday word, and in a text with German capitals one of those; behind "welche" general words are nouns, too. */
export function isNoun(word: Word, reading: Reading): boolean {
  const { text, folded } = word;
  const { words } = reading;
  const at = words.indexOf(word);
  const [before, first] = [words[at - 1]?.folded ?? '', words[at - 2]?.folded ?? ''];
  // "Which external institute …"
  const asked = WHICH.test(before) || (WHICH.test(first) && !isStopword(before));
  if (folded.length < MIN_NOUN || COMMON.has(folded) || (isGeneralWord(folded) && !asked)) return false;
  return !hasGermanCapitals(reading) || CAPITAL.test(text);
}
const MIN_NOUN = 3;
const CAPITAL = /^\p{Lu}/u;
const WHICH = /^(?:welche[rsnm]?|which|what)$/;

/** A noun beyond doubt: by its capital in German, by its article in English. */
export const isThing = (word: Word, reading: Reading): boolean => {
  const before = reading.words[reading.words.indexOf(word) - 1]?.folded ?? '';
  return isNoun(word, reading) && (reading.language === 'de' ? CAPITAL.test(word.text) : ARTICLE.test(before));
};
const ARTICLE = /^(?:the|an?|its|his|her|their)$/;
