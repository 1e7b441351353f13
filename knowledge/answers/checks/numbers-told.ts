import { VERBS, type Wanted } from '../../questions/wanted.ts';
import { wordsOfNames } from '../../search/link.ts';
import { asksHowOften, type Check, says, speaksOfSome, wordsIn } from './case.ts';

/** Whether a number, a share, a price or a degree is told where one is wanted. */

/** "Wie viele Wochen …?": the number stands beside the word, or it can be counted. */
export const number: Check = (it) => {
  const { reading, topic, facts, told, wanted } = it;
  const { of } = wanted;
  const head = of.trim().split(' ')[0]!;
  if (topic) return PERCENT.test(head) && isShare(it);
  if (head === NAMED && COUNTED_ALONE.test(reading.masked)) return countsNamed(it);
  if (PERCENT.test(head)) return SHARE.test(told.text);
  if (PLACES.test(head))
    return (facts.length > 0 && facts.every(({ name: fact }) => fact === 'parts')) || told.counts(head);
  if (asksHowOften(reading) || reading.facets[0]?.facet === 'contact') return true;
  if (POSTS.test(reading.masked) || GUESTS.test(reading.masked)) return told.counts(head);
  // A course has places for people, and not for those who run it.
  if (SEATS.test(head) && it.entries.every(({ class: cls }) => cls === 'project')) return told.counts(head);
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
/** "Wie viele Teilnehmer hatte der Fachtag?": who came is counted, whoever may come. */
const GUESTS =
  /\b(?:wie ?viele|how many) (?:teilnehm|besuch|gast|guest|participant|visitor|attend)\w* (?:hatten?|kamen|waren|did|were|came)\b/;
const SEATS = /^(?:platz|platze|seats?|places?)$/;
const UNIT = /^(?:jahr|year|monat|month|woche|week|tag|day|stunde|hour)(?:s|e|en|n)?$/;
/** Places are told under a title of their own. */
const PLACES = /^(?:orte?n?|stadte?n?|places?|towns?|cities|sites?|locations?)$/;
const COUNTED =
  /^(?:mitglied|member|abgeordnet|councill|delegier|delegat|platz|platze|sitz|seat|representat|vertret|teilnehm|participant|kopf|mitarbeit|staff|stelle|post|organi[sz]ation|verband|einrichtung|kommune|municipalit)/;

/** Of a topic, only a term that is called by all of the words tells a share. */
export const isShare: Check = ({ topic, entries, reading, told }) => {
  const said = reading.content.filter((word) => says(word) && !PERCENT.test(word.folded));
  const called =
    entries[0]?.class === 'concept' && said.length > 0 && said.every(({ folded }) => told.speaksOf(folded));
  return (!topic || called) && SHARE.test(told.text);
};
export const asksShare = ({ want, of }: Wanted): boolean =>
  want === 'share' || (want === 'number' && PERCENT.test(of.trim().split(' ')[0]!));
const PERCENT = /^(?:prozent\w*|percent\w*)$/;
const SHARE = /%|\b(?:prozent|percent|hälfte|half|drittel|third)/i;

/** "Was kostet …?": a price, or that there is none. */
export const price: Check = ({ told }) => PRICE.test(told.text);
const PRICE =
  /€|\b(?:euro|cent|DM|kostenlos\w*|kostenfrei\w*|unentgeltlich\w*|gratis|free|charge|schutzgebühr|gebühr\w*|fees?|preis|price)\b/i;

/** "Wie groß ist die Warteliste?"; how long and how high is told by any number. */
export const degree: Check = (it) =>
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
