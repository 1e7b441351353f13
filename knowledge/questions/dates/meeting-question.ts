import { foldLetters } from '../../language/fold.ts';
import type { LocalDate } from '../../meetings/zone.ts';
import { type Period, readPeriod } from './dates.ts';

/** A question for dates of meetings. */
export interface MeetingQuestion {
  /** `upcoming`: several next ones, without a period. */
  readonly when: 'next' | 'last' | 'upcoming' | 'period';
  readonly period?: Period;
  /** The question without its words of time, to be read for names: "im Dezember" must not be taken for a place. */
  readonly rest: string;
  /** "Welche Sitzungen fallen aus?": the others are not asked for. */
  readonly only?: 'cancelled' | 'changed';
  /** "Wie oft": the agreed cadence answers it where no calendar does. */
  readonly often: boolean;
}

/** What becomes of a meeting: the meetings are listed, and each says whether it is moved or cancelled. */
const CANCELLED = /\b(?:(?:fallt|fallen)\b.*\baus|ausfallen|ausgefallen|abgesagt\w*|cancell?ed)\b/;
const MOVED = /\b(?:verschoben\w*|postponed|rescheduled)\b/;
const isChanged = (folded: string): boolean => CANCELLED.test(folded) || MOVED.test(folded);
/** "Fällt die Sitzung morgen aus?" wants to know of that one how it stands; these want those of which it is so. */
const WHICH_CHANGED =
  /\b(?:welche\w*|was|wessen|which|what|alle|all|gibt es|are there|any|list\w*|zeig\w*|show)\b|\b(?:abgesagte|ausgefallene|verschobene|cancell?ed|postponed|rescheduled) (?:\S+ )?(?:termine?n?|\w*sitzung(?:en)?|treffen|meetings?|sessions?|dates?)\b/;
const NOUN = '(?:sitzung|treffen|termin|tagung|zusammenkunft|besprechung|mal|meeting|session|time|date)';
/** Words that make a question with a time one for meetings. */
const ABOUT_MEETINGS =
  /\b(?:termin\w*|\w*sitzung\w*|tagt|tagen|tagte|getagt|tagung\w*|treffen|trifft|getroffen|traf|besprechung\w*|veranstaltung\w*|meetings?|meets?|met|sessions?|dates?|kalender\w*|calendar|schedule\w*|anstehend\w*|ansteht|steht an|stehen an|stattfind\w*|statt|los|was (?:ist|war|lauft|gibts|gibt es)|what(?: i)?s on|what is (?:planned|happening)|coming up|happening|take place)\b/;
/** Another fact is asked, and the time only goes with it. */
const OTHER_FACT =
  /\b(?:koordin\w*|coordinat\w*|mitglied\w*|members?|leitet|leads?|chairs?|vorsitz\w*|rechtsgrundlage\w*|legal|kontakt\w*|contact\w*|telefon\w*|phone|zweck|purpose|aufgabe\w*|tasks?|veroffentlich\w*|publi[sc]\w*|erschien\w*|gegrundet|founded|quelle\w*|sources?|kostet|costs?|protokoll\w*|minutes|tagesordnung\w*|agenda|beschloss\w*|beschluss\w*|beschlusse\w*|decided|decisions?|besprochen|discussed|zahl der|anzahl|number of|regularly|regelmassig\w*)\b|\bwhen in the year\b|\bwann im jahr\b/;
const LAST = new RegExp(
  `\\b(?:letzte|vergangene|vorige|last|previous|most recent)\\w* (?:\\S+ )?${NOUN}\\b|\\bwann\\b.*\\bzuletzt\\b|\\bzuletzt\\b.*\\b(?:getagt|getroffen|traf|tagte)\\b|\\bwhen did\\b.*\\blast\\b|\\blast (?:met|meet)\\b`,
);
const NEXT = new RegExp(
  `\\b(?:nachste|kommende|next|upcoming)\\w* (?:\\S+ )?${NOUN}\\b|\\bwann\\b.*\\b(?:tagt|tagen|trifft|treffen|wieder|sitzung|statt|das nachste mal)\\b|\\bwhen\\b.*\\b(?:meet|meets|meeting|convene|take place|next)\\b|\\bum wie ?viel uhr\\b|\\bwhat time\\b`,
);
const UPCOMING =
  /\bubernachste\w*|\b(?:meeting|one) after next\b|\b(?:termine\w*|sitzungstermine\w*|meeting dates|dates of)\b|\b(?:nachsten?|kommenden?|anstehenden?|geplanten?) (?:\S+ )?(?:sitzungen|treffen|tagungen|meetings)\b|\b(?:next|upcoming|planned|future) (?:\S+ )?(?:meetings|sessions|dates)\b/;
/** "KW 48?", "und im Januar?": a time and nothing else. */
const NOTHING_ELSE =
  /^(?:und|and|oder|or|ok|what about|how about)?(?: ?(?:ist|gibt es|is there|are there))?(?: ?(?:noch )?(?:was|etwas|jemand)| ?anything(?: else)?|what(?: i|\W?)s)?[ ?!.]*$/;
/** An hour beside the day: all of that day's meetings are told, each with its hour. */
const HOUR =
  /(?:\b(?:um|gegen|ab|at|around) )?(?:\b(?:halb|viertel (?:vor|nach)) \S+|\b\d{1,2}(?:[:.]\d{2})? ?(?:uhr(?: \d{1,2})?|h|am|pm|o'clock)(?![\p{L}\p{N}])|\b\d{1,2}:\d{2}\b)/giu;
const WRITTEN_DAY = /\b(?:am|vom|zum|den|on|the) \d{1,2}\. ?\d{1,2}\.?(?!\d)/;
const OFTEN =
  /\b(?:wie oft|wie haufig|how often|how frequently|how many times|wie viele? mal|(?:wie ?viele?|how many) (?:\w+ )?(?:termine|dates) (?:im|pro|je|per|a|each|every) (?:jahr|year|monat|month))\b/;

/** Whether the question is for something else than a date, although it speaks of meetings. */
export const asksOtherFact = (text: string): boolean => OTHER_FACT.test(foldLetters(text));

/** Reads whether and when. `today` is the day in the registry's zone. Undefined when the question is about something else. */
export function readMeetingQuestion(text: string, today: LocalDate): MeetingQuestion | undefined {
  const folded = foldLetters(text).replace(/\s+/g, ' ').trim();
  if (OTHER_FACT.test(folded)) return undefined;
  const often = OFTEN.test(folded);
  const isMoved = MOVED.test(folded);
  const only =
    WHICH_CHANGED.test(folded) && CANCELLED.test(folded) !== isMoved
      ? ({ only: isMoved ? 'changed' : 'cancelled' } as const)
      : {};
  const period = readPeriod(text, today);
  if (period) {
    const rest = without(text, period);
    const plain = foldLetters(rest);
    if (ABOUT_MEETINGS.test(plain) || isChanged(plain) || NOTHING_ELSE.test(plain))
      return { when: 'period', period, rest, often, ...only };
  }
  // A day that the calendar does not have ("am 31.11.") is told apart from no day at all.
  if (often || (!period && WRITTEN_DAY.test(folded))) return undefined;
  if (LAST.test(folded)) return { when: 'last', rest: text, often };
  if (UPCOMING.test(folded) || isChanged(folded)) return { when: 'upcoming', rest: text, often, ...only };
  if (NEXT.test(folded)) return { when: 'next', rest: text, often };
  return undefined;
}

const PREPOSITION = /^(?:am|im|in|on|at|for|fur|der|den|des|the|vom|zum|von|wahrend|during)$/;

/**
 * The question as it was typed, without the words of time and the preposition that led to them, without an hour, and without
 * the s of "Friday's". `start` and `end` count in the folded text.
 */
function without(text: string, { start, end }: Period): string {
  const before: string[] = [];
  const after: string[] = [];
  let at = 0;
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const length = foldLetters(word).length;
    if (at + length <= start) before.push(word);
    else if (at >= end) after.push(word);
    at += length + 1;
  }
  if (PREPOSITION.test(foldLetters(before.at(-1) ?? ''))) before.pop();
  // "in der nächsten Woche" has two.
  if (/^in$/i.test(before.at(-1) ?? '')) before.pop();
  return [...before, ...after].join(' ').replace(HOUR, ' ').replace(/\s+/g, ' ').trim();
}
