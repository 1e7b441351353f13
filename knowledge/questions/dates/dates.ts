import { foldLetters } from '../../language/fold.ts';
import { addDays, addMonths, isLocal, type LocalDate } from '../../meetings/zone.ts';
import { type PeriodKind, PHRASES, type Phrase, type Range, type Today, withoutYear } from './date-phrases.ts';

export type { PeriodKind } from './date-phrases.ts';

/** A stretch of days that a question names; both days included. */
export interface Period extends Range {
  readonly kind: PeriodKind;
  /** Days in between that are not meant: "im Januar und März". */
  readonly without?: Range;
  /** The folded words that gave it away, and where they stand in `foldLetters(text)` with single blanks. */
  readonly evidence: string;
  readonly start: number;
  readonly end: number;
}

const PAST =
  /\b(?:war|waren|were|did|(?:what|which|who|when|there|it|meeting) was|was (?:there|it|the|held)|fand|fanden|hatte|hatten|getagt|stattgefunden|gewesen|getroffen|gehalten|held|letzte[nrms]?|zuletzt|vergangene[nrms]?|bisherige[nrms]?)\b/;
/** A number behind one of these is a place in a document, not a day. */
const PLACE =
  /(?:\b(?:kapitel|kap|abschnitt|nummer|nr|section|chapter|punkt|absatz|abs|ziffer|version|seite|page|artikel|art|paragraph|anlage|teil)\.? ?|§+ ?)$/;
const JOIN = ' ?(?:und|and|bis(?: zum| zur)?|to|until|till|-|–|—) ?(?:dem |den |the |im |in der |in )?';
const BEFORE =
  /(?<![\p{L}\p{N}])(?:(zwischen|between|vom|von|from)|(bis(?: zum| zur| einschliesslich)?|spatestens(?: am| bis)?|until|till|by)|(vor|before)|(seit|since)|(ab|after|nach|starting|as of)) (?:dem |den |der |the )?$/u;
const NUMBER_JOIN = new RegExp(
  `(?<![\\p{L}\\p{N}.])(\\d{1,2})(?:(?:\\.|st|nd|rd|th)(?: ?(\\d{1,2})\\.)?)?${JOIN}`,
  'uy',
);
const MONTH_DAYS = new RegExp(`${JOIN}(\\d{1,2})(?:st|nd|rd|th)?(?![\\p{L}\\p{N}.])(?:,? (20\\d{2}))?`, 'uy');
const BARE_DAY =
  /(?<=\b(?:am|vom|zum|den|dem|der|bis|ab|seit|on|by|until|from|on the) )(\d{1,2})\.(\d{1,2})(?![\p{L}\p{N}.])/uy;

/**
 * Reads when a question is about. `today` is the day in the registry's zone. Without a year the next such day, week or
 * month that is not over is meant; in a question about what was, the last one. Undefined when the question names no time,
 * or one that the calendar does not have (31 November).
 */
export function readPeriod(text: string, today: LocalDate): Period | undefined {
  const folded = foldLetters(text).replace(/\s+/g, ' ').trim();
  const now: Today = { date: today, past: PAST.test(folded) };
  for (let at = 0; at < folded.length; at++) {
    if (at > 0 && /[\p{L}\p{N}]/u.test(folded[at - 1]!)) continue;
    const found = rangeAt(folded, at, now);
    if (found) return found;
  }
  return lastWord(folded, today);
}

/** "Sitzungen des Ausschusses 2027": a year at the end, if it is near; others belong to names of papers. */
function lastWord(folded: string, today: LocalDate): Period | undefined {
  const match = /(?<=[\p{L}] )(20\d{2})[ ?!.]*$/u.exec(folded);
  const year = Number(match?.[1]);
  const now = Number(today.slice(0, 4));
  if (!match || year < now || year > now + 3) return undefined;
  return {
    kind: 'year',
    from: `${year}-01-01`,
    to: `${year}-12-31`,
    evidence: match[1]!,
    start: match.index,
    end: match.index + match[1]!.length,
  };
}

interface Found {
  readonly phrase: Phrase & Pick<Period, 'without'>;
  readonly at: number;
  readonly end: number;
}

function rangeAt(text: string, at: number, today: Today): Period | undefined {
  const first = joinedDays(text, at, today) ?? phraseAt(text, at, today);
  if (!first) return undefined;
  const before = BEFORE.exec(text.slice(0, at));
  const start = before?.index ?? at;
  const period = (
    { kind, from, to, without }: Pick<Period, 'kind' | 'from' | 'to' | 'without'>,
    end: number,
  ): Period | undefined =>
    from <= to
      ? { kind, from, to, ...(without ? { without } : {}), evidence: text.slice(start, end), start, end }
      : undefined;

  const joined = secondOf(text, first, today);
  if (joined) return period({ kind: 'range', ...joined }, joined.end);
  const [, , until, earlier, since, after] = before ?? [];
  const { phrase, end } = first;
  if (until) return period({ kind: 'until', from: today.date, to: phrase.to }, end);
  if (earlier) return period({ kind: 'until', from: today.date, to: addDays(phrase.from, -1) }, end);
  if (since) {
    // "since January" is the last January, whatever tense the question is in.
    const last =
      phrase.from > today.date && phrase.inYear
        ? (withoutYear(phrase.kind, { ...today, past: true }, phrase.inYear) ?? phrase)
        : phrase;
    return period({ kind: 'range', from: last.from, to: today.date }, end);
  }
  if (after)
    return period(
      {
        kind: 'from',
        from: /^(?:after|nach)/.test(before![0]) ? addDays(phrase.to, 1) : phrase.from,
        to: addMonths(phrase.from, 12),
      },
      end,
    );
  return period(phrase, end);
}

function phraseAt(text: string, at: number, today: Today): Found | undefined {
  if (/\d/.test(text[at]!) && PLACE.test(text.slice(0, at))) return undefined;
  for (const [pattern, read] of PHRASES) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const phrase = match && read(match, today);
    if (phrase) return { phrase, at, end: at + match[0].length };
  }
  BARE_DAY.lastIndex = at;
  const bare = BARE_DAY.exec(text);
  if (!bare) return undefined;
  const phrase = dayInMonth(bare[1]!, Number(bare[2]), today);
  return phrase && { phrase, at, end: at + bare[0].length };
}

function dayInMonth(dayText: string, month: number, today: Today): Phrase | undefined {
  return withoutYear('day', today, (year) => dayIn(year, month, dayText));
}

function dayIn(year: number, month: number, dayText: string): Range | undefined {
  const date = `${year}-${String(month).padStart(2, '0')}-${dayText.padStart(2, '0')}`;
  return isLocal(date) ? { from: date, to: date } : undefined;
}

/** "1. bis 15. Dezember", "1 and 15 December" (two days), "1.12.–15.12.": the first day borrows its month from the second. */
function joinedDays(text: string, at: number, today: Today): Found | undefined {
  NUMBER_JOIN.lastIndex = at;
  const match = NUMBER_JOIN.exec(text);
  if (!match) return undefined;
  const second = phraseAt(text, at + match[0].length, today);
  if (second?.phrase.kind !== 'day' || !/\d/.test(text[at + match[0].length]!)) return undefined;
  const last = second.phrase.to;
  const month = match[2] === undefined ? Number(last.slice(5, 7)) : Number(match[2]);
  const from = [0, 1]
    .map((back) => dayIn(Number(last.slice(0, 4)) - back, month, match[1]!))
    .find((range) => range && range.from <= last);
  if (!from) return undefined;
  const between = { from: addDays(from.from, 1), to: addDays(last, -1) };
  const isTwo = /und|and/.test(match[0]) && !BETWEEN.test(text.slice(0, at)) && between.from <= between.to;
  const phrase = { kind: 'range', from: from.from, to: last, ...(isTwo ? { without: between } : {}) } as const;
  return { phrase, at, end: second.end };
}

const BETWEEN = /(?:zwischen|between) (?:dem |den |the )?$/;

/** The other end of "von Oktober bis Dezember", "from December 1 to 15", "Montag bis Mittwoch". */
function secondOf(
  text: string,
  { phrase, at, end }: Found,
  today: Today,
): (Range & Pick<Period, 'without'> & { readonly end: number }) | undefined {
  if (phrase.kind === 'range') return undefined;
  const join = new RegExp(JOIN, 'uy');
  join.lastIndex = end;
  const match = join.exec(text);
  if (!match) return undefined;
  MONTH_DAYS.lastIndex = end;
  const days = phrase.kind === 'day' && /[a-z]/.test(text[at]!) ? MONTH_DAYS.exec(text) : null;
  if (days) {
    const year = Number(days[2] ?? phrase.from.slice(0, 4));
    const month = Number(phrase.from.slice(5, 7));
    const from = days[2] ? dayIn(year, month, phrase.from.slice(8)) : phrase;
    const to = dayIn(year, month, days[1]!);
    if (from && to && from.from <= to.to) return { from: from.from, to: to.to, end: end + days[0].length };
  }
  // "zwischen Oktober und Dezember" is a range; "im Oktober und im Dezember" are two months, without what lies between.
  const isRange = !/und|and/.test(match[0]) || BETWEEN.test(text.slice(0, at));
  if (!isRange) {
    const next = phraseAt(text, end + match[0].length, today);
    if (next?.phrase.kind !== phrase.kind) return undefined;
    const [one, other] = next.phrase.from < phrase.from ? [next.phrase, phrase] : [phrase, next.phrase];
    const without = { from: addDays(one.to, 1), to: addDays(other.from, -1) };
    return { from: one.from, to: other.to, ...(without.from <= without.to ? { without } : {}), end: next.end };
  }
  const second = phraseAt(text, end + match[0].length, today);
  if (!second) return undefined;
  const other = second.phrase;
  if (phrase.from <= other.to) {
    const fitting = phrase.inYear && !other.inYear ? latest(phrase, other) : phrase;
    return { from: fitting.from, to: other.to, end: second.end };
  }
  // One of them names no year: the nearest that puts them in order.
  const earlier = phrase.inYear && latest(phrase, other);
  if (earlier && earlier.from <= other.to) return { from: earlier.from, to: other.to, end: second.end };
  const later = other.inYear?.(Number(phrase.from.slice(0, 4))) ?? undefined;
  const next = later && later.to >= phrase.from ? later : other.inYear?.(Number(phrase.from.slice(0, 4)) + 1);
  return next && next.to >= phrase.from ? { from: phrase.from, to: next.to, end: second.end } : undefined;
}

/** The last such range that does not begin after the other ends. */
function latest(phrase: Phrase, other: Range): Range {
  const year = Number(other.to.slice(0, 4));
  return (
    [year, year - 1]
      .map((each) => phrase.inYear!(each))
      .find((range): range is Range => range !== undefined && range.from <= other.to) ?? phrase
  );
}
