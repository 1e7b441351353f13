import { foldLetters } from '../../language/fold.ts';
import { isHeld } from '../../questions/words/attributes-held.ts';
import { asksHowOften, type Check, says, speaksOfSome } from './case.ts';

/** Whether a day, an hour, a year or an end is told where one is wanted. */

/** "An welchem Tag …?", "on which date …?": a day of the month or of the week, or the month of a year where no more is known. */
export const day: Check = ({ topic, told, reading }) =>
  topic || (EXACTLY.test(reading.masked) ? EXACT_DAY : DAY).test(told.text);
const EXACTLY = /\b(?:exact(?:ly)?|genau(?:en?|es)?|precise(?:ly)?)\b/;
const EXACT_DAY =
  /\b(?:\d{1,2}\. ?\d{1,2}\.|\d{1,2}\.? ?(?:jan|feb|mär|mar|apr|ma[iy]|jun|jul|aug|sep|o[kc]t|nov|de[zc]))/i;
const DAY =
  /\b(?:\d{1,2}\. ?\d{1,2}\.|\d{1,2}\.? (?:jan|feb|mär|mar|apr|ma[iy]|jun|jul|aug|sep|o[kc]t|nov|de[zc])\w*|\w*(?:mon|diens|donners|frei|sams|sonn)tag\w*|mittwoch\w*|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:jan|feb|mär|mar|apr|ma[iy]|jun|jul|aug|sep|o[kc]t|nov|de[zc])\w* (?:19|20)\d\d)/i;

/** "Trifft sie sich vormittags?", "on Mondays?": any hour or day of the week; how often it meets is neither. */
export const hour: Check = ({ topic, told }) => topic || HOUR.test(told.text) || DAY.test(told.text);
const HOUR =
  /\b(?:\d{1,2}(?:[.:]\d\d)? ?(?:uhr|h|am|pm|o'clock)|morgens?|\w*mittags?|abends?|werktags?|mornings?|noon|afternoons?|evenings?|weekdays?)\b/i;

/** "Why was it dissolved?": that it was, is told; a state of its own tells that as well. */
export const ending: Check = ({ topic, entries, facts, told, wanted: { of } }) =>
  topic ||
  // Somebody was »eingestellt«: hired.
  (of === 'eingestellt' && entries.some(({ class: cls }) => cls === 'person')) ||
  facts.some(({ name: fact }) => fact === 'status') ||
  of
    .split(' ')
    .slice(0, 1)
    .some((deed) => told.speaksOf(deed));

/** "Bis wann …?": a year until which it is, and of what is asked to end then. */
export const end: Check = ({ told, reading: { content }, wanted: { of } }) => {
  const ending = content.filter(({ folded }) => of === '' || of.split(' ').includes(folded));
  return UNTIL.test(told.text) && (ending.length === 0 || ending.some(({ folded }) => told.speaksOf(folded)));
};
const UNTIL =
  /(?:\b(?:bis|until|till|to|end\w*|aus(?:ge)?lauf\w*|abgelaufen|expire\w*|finish\w*|abgeschlossen|laufzeit|dauer|term|duration)\b|[–-])[^;]{0,40}\b(?:19|20)?\d\d\b/i;

/** "How long does it run?": a date, a stretch of time, or at least whether it lasts. */
export const span: Check = ({ topic, facts, told }) =>
  topic || facts.some(({ name: fact }) => fact === 'status') || SPAN.test(told.text);
const SPAN =
  /\b(?:(?:19|20)\d\d|(?:\d+|eine?[mnr]?|zwei|drei|vier|fünf|sechs|acht|zehn|zwölf|one|two|three|four|five|six|eight|ten|twelve)[- ]?(?:\w+ )?(?:tag|woche|monat|jahr|stunde|minute|day|week|month|year|hour)\w*|(?:un)?befristet\w*|dauerhaft\w*|ständig\w*|permanent\w*|temporary|lasting|jährig\w*|tägig\w*|halbjahr|vierteljahr)/i;

/** "Wann wurde … gegründet?": a year; "wann …?": any time that is told. Of what meets, it may ask how often. */
export const date: Check = (it) => {
  const { topic, wanted, reading, told, entries } = it;
  if (topic || asksHowOften(reading) || it.facts.some(({ name: fact }) => fact === 'status')) return true;
  if (wanted.of === '' && !BEGAN.test(reading.masked) && speaksOfSome(reading.content, it)) return true;
  const dated = `${told.text} ${entries.map((entry) => entry.name).join(' ')}`;
  return (wanted.of === '' ? TIME : YEAR).test(dated) && ofHolder(it) && ofBoth(it) && ofJoining(it);
};
/** What happened has a date, whatever else is told of it. */
const BEGAN = /\b(?:wann (?:hat|haben|hatten?|wurden?|bekam\w*)|when (?:did|was|were|has|have))\b/;
const TIME =
  /\b(?:(?:19|20)\d\d|\d{1,2}\. ?\d{1,2}\.|\d+ (?:\w+ )?(?:tage?n?|wochen?|monate?n?|jahre?n?|stunden?|days?|weeks?|months?|years?|hours?)|jan(?:uar|uary)?|februar|february|märz|march|april|mai|may|jun[ie]|jul[iy]|august|september|oktober|october|november|de[zc]ember|frühjahr|frühling|sommer|herbst|winter|spring|summer|autumn|jährlich|täglich|sobald|wenn|falls|bei \w+)\b/i;
const YEAR = /\b(?:19|20)\d\d\b/;

/** "Seit wann ist A in B?": the year in which B began says nothing of A. */
const ofBoth: Check = ({ reading: { mentions, words }, entries, told }) => {
  const others = mentions.filter(
    ({ candidates: [best] }) => best!.entry.class === 'unit' && !entries.includes(best!.entry),
  );
  const spoken = others.every(({ words: at }) => at.some((i) => told.speaksOf(words[i]!.folded)));
  return !entries.every(({ class: cls }) => cls === 'body') || spoken;
};

/** "Since when is the airport a member?": a body's own year is none of those who joined it, whom something told has to speak of. */
const ofJoining: Check = ({ reading, entries, told }) => {
  const joiners = reading.content.filter((word) => says(word) && !JOINED.test(word.folded));
  const ofBody = JOINS.test(reading.masked) && entries.every(({ class: cls }) => cls === 'body');
  return !ofBody || (joiners.some(({ folded }) => told.speaksOf(folded)) && JOINED.test(foldLetters(told.text)));
};
const JOINED = /\b(?:mitglied\w*|members?(?:hip)?|beigetreten|beitritt|joined|dabei)\b/;
const JOINS =
  /\b(?:seit|since)\b.*\b(?:mitglied|dabei|vertreten|(?:a )?member of|represented|on)\b|\b(?:wann|when)\b.*\b(?:beigetreten|mitglied (?:geworden|wurde)|join(?:ed)?|became? a member)\b/;

/** The year that is known of somebody is the one since which they hold their post. */
const ofHolder: Check = ({ entries: [entry], reading, told }) => {
  const said = reading.content.filter((word) => says(word) && !ADDRESS.test(word.folded));
  const holds = said.length === 0 || said.some(({ folded }) => isHeld(folded) || told.speaksOf(folded));
  return entry?.class !== 'person' || holds;
};
const ADDRESS = /^(?:frau|herrn?|mrs?|ms|miss|dr|prof)$/;
