import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { z } from 'zod';
import type { CalendarProblem, Meeting } from '../../knowledge/meetings/model.ts';
import { addDays, isLocal, toInstant, toLocal } from '../../knowledge/meetings/zone.ts';
import type { ReadEvent, Window } from './ics/occurrences.ts';
import type { ReadCalendar } from './ics/read.ts';
import { createBudget, expandRule, type Spend } from './ics/recurrence.ts';
import { CalendarError, readDuration } from './ics/values.ts';
import { namedZone, shiftWall } from './ics/wall.ts';

const MAX_BYTES = 1024 * 1024;
/** One slip of the pen may be an error on each line after it. */
const MAX_ERRORS = 20;
const DAY = 86_400_000;

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isLocal, 'no date of the calendar');
const when = z
  .string()
  .transform((text) => text.trim().replace(' ', 'T'))
  .refine(
    (text) => /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?$/.test(text) && isLocal(text),
    'a date, or date and time such as 2027-03-04T14:00',
  );
const words = z.string().trim().min(1).max(500);

/** One meeting, or one series. Times are wall times of the registry's zone. */
const meetingSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[\w.@-]{1,100}$/)
      .optional()
      .describe('Keeps the identity when everything else changes; default: body and start'),
    body: z
      .string()
      .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
      .optional()
      .describe('Id of the body'),
    title: words.optional(),
    start: when.describe('A day, or day and time'),
    end: when.optional().describe('As the start; a day is the last day'),
    duration: z.string().regex(/^P/).optional().describe('Instead of an end: PT90M'),
    repeat: words.optional().describe('Recurrence rule: FREQ=MONTHLY;BYDAY=1TH;COUNT=10'),
    except: z.array(day).optional().describe('Days on which a series does not meet'),
    moved: z.array(z.strictObject({ from: when, to: when })).optional(),
    cancelled: z
      .union([z.boolean(), z.array(day)])
      .optional()
      .describe('true, or the days of a series that are cancelled'),
    location: words.optional(),
    url: z.url({ protocol: /^https?$/ }).optional(),
  })
  .refine(({ body, title }) => body !== undefined || title !== undefined, 'needs a body or a title')
  .refine(({ end, duration }) => end === undefined || duration === undefined, 'has an end or a duration, not both')
  .refine(
    ({ start, end }) => end === undefined || (end.length === start.length && end >= start),
    'the end is of the same form as the start, and not before it',
  );
type WrittenMeeting = z.output<typeof meetingSchema>;

/** Reads the registry's own meetings. Never throws: what is not understood is reported with its line, the rest is loaded. */
export function readMeetingsYaml(
  text: string,
  { name, zone, window }: { readonly name: string; readonly zone: string; readonly window: Window },
): ReadCalendar {
  const problems: CalendarProblem[] = [];
  const counter = new LineCounter();
  const report = (code: CalendarProblem['code'], offset: number, message: string) =>
    problems.push({ code, where: `${name}:${Math.max(1, counter.linePos(offset).line)}`, message });
  if (Buffer.byteLength(text) > MAX_BYTES) {
    report('too-large', 0, `larger than ${MAX_BYTES} bytes`);
    return { events: [], problems, fatal: true };
  }
  // The core schema leaves dates as the text they are.
  const doc = parseDocument(text, { lineCounter: counter, prettyErrors: false, uniqueKeys: true, schema: 'core' });
  for (const error of doc.errors.slice(0, MAX_ERRORS)) report('broken-file', error.pos[0], error.message);
  const contents = doc.contents as Node | null;
  if (doc.errors.length > 0 || (contents && !isSeq(contents) && !(isScalar(contents) && contents.value === null))) {
    if (doc.errors.length === 0) report('broken-file', contents?.range?.[0] ?? 0, 'a list of meetings is expected');
    return { events: [], problems, fatal: true };
  }

  const events: ReadEvent[] = [];
  const seen = new Set<string>();
  const spend = createBudget();
  for (const item of isSeq(contents) ? (contents.items as Node[]) : []) {
    const offset = item?.range?.[0] ?? 0;
    if (!isMap(item) || isAlias(item)) {
      report('broken-file', offset, 'a meeting has keys such as body and start');
      continue;
    }
    let value: unknown;
    try {
      value = item.toJS(doc, { maxAliasCount: 10 });
    } catch (error) {
      report('broken-file', offset, error instanceof Error ? error.message : 'not understood');
      continue;
    }
    const parsed = meetingSchema.safeParse(value);
    if (!parsed.success) {
      for (const issue of parsed.error.issues) {
        const node =
          issue.path.length > 0 ? (item.getIn(issue.path as (string | number)[], true) as Node | undefined) : undefined;
        const code = issue.path.some((key) =>
          ['start', 'end', 'duration', 'from', 'to', 'except'].includes(String(key)),
        )
          ? 'bad-date'
          : 'broken-file';
        report(code, node?.range?.[0] ?? offset, `${issue.path.join('.') || 'meeting'}: ${issue.message}`);
      }
      continue;
    }
    const uid = parsed.data.id ?? `${parsed.data.body ?? slug(parsed.data.title!)}-${parsed.data.start}`;
    if (seen.has(uid)) {
      report('duplicate-event', offset, `»${uid}« stands here twice; give one of them another id`);
      continue;
    }
    seen.add(uid);
    try {
      events.push(
        ...occurrences(parsed.data, uid, {
          name,
          zone,
          window,
          spend,
          unknown: (key, day) =>
            report('bad-date', (item.get(key, true) as Node).range![0], `${key}: ${day} is no day of this meeting`),
          where: `${name}:${counter.linePos(offset).line} ${uid}`,
        }),
      );
    } catch (error) {
      if (!(error instanceof CalendarError)) throw error;
      report(error.code, offset, error.message);
    }
  }
  return { events, problems, fatal: false };
}

interface Place {
  readonly name: string;
  readonly zone: string;
  readonly window: Window;
  readonly spend: Spend;
  /** An exception names no occurrence. */
  unknown(key: 'except' | 'moved' | 'cancelled', day: string): void;
  readonly where: string;
}

function occurrences(written: WrittenMeeting, uid: string, place: Place): ReadEvent[] {
  const { zone, window } = place;
  const local = namedZone(zone);
  const allDay = written.start.length === 10;
  const start = allDay ? `${written.start}T00:00:00` : `${written.start}:00`;
  const margin = 32 * DAY;
  const walls =
    written.repeat === undefined
      ? [start]
      : expandRule({
          rule: written.repeat,
          start,
          from: local.toWall(new Date(window.from.getTime() - margin)),
          to: local.toWall(new Date(window.to.getTime() + margin)),
          line: 0,
          fromUtc: local.toWall,
          exists: (wall) => allDay || !local.isGap(wall),
          spend: place.spend,
        });
  reportUnknown(written, walls, place);
  const moved = new Map((written.moved ?? []).map(({ from, to }) => [from, to]));
  const cancelled = (date: string) =>
    Array.isArray(written.cancelled) ? written.cancelled.includes(date) : written.cancelled === true;
  return walls
    .filter((wall) => !written.except?.includes(wall.slice(0, 10)))
    .map((wall) => {
      const target = moved.get(wall.slice(0, 16)) ?? moved.get(wall.slice(0, 10));
      const wanted = target === undefined ? wall : target.length === 10 ? `${target}${wall.slice(10)}` : `${target}:00`;
      const begin = toInstant(wanted, zone);
      const status = cancelled(wall.slice(0, 10)) ? 'cancelled' : wanted === wall ? 'planned' : 'changed';
      const meeting: Meeting = {
        uid,
        occurrence: wall.slice(0, 16),
        title: written.title ?? '',
        start: begin,
        end: endOf(written, wanted, allDay, zone),
        startLocal: toLocal(begin, zone),
        allDay,
        status,
        ...(written.location ? { location: written.location } : {}),
        ...(written.url ? { url: written.url } : {}),
        sequence: status === 'planned' ? 0 : 1,
        calendar: place.name,
      };
      return {
        where: place.where,
        hints: {
          uid,
          title: meeting.title,
          categories: [],
          registry: true,
          ...(written.body ? { property: written.body } : {}),
        },
        meeting,
        single: written.repeat === undefined,
      };
    })
    .filter(({ meeting }) => meeting.start < window.to && meeting.end >= window.from);
}

/** Exceptions without an occurrence are a slip of the pen: the meeting would be announced as if they were not there. */
function reportUnknown({ except = [], moved = [], cancelled }: WrittenMeeting, walls: readonly string[], place: Place) {
  const { window, zone, unknown } = place;
  const isKept = (when: string) => {
    const time = toInstant(when, zone);
    return time >= window.from && time < window.to;
  };
  const check = (key: Parameters<typeof unknown>[0], times: readonly string[]) => {
    for (const time of times) if (isKept(time) && !walls.some((wall) => wall.startsWith(time))) unknown(key, time);
  };
  check('except', except);
  check(
    'moved',
    moved.map(({ from }) => from),
  );
  check('cancelled', Array.isArray(cancelled) ? cancelled : []);
}

function endOf(written: WrittenMeeting, begin: string, allDay: boolean, zone: string): Date {
  const start = toInstant(begin, zone);
  if (written.end && allDay) {
    const days = Math.round((Date.parse(written.end) - Date.parse(written.start)) / DAY) + 1;
    return toInstant(addDays(begin.slice(0, 10), days), zone);
  }
  if (written.end)
    return new Date(
      start.getTime() + toInstant(written.end, zone).getTime() - toInstant(written.start, zone).getTime(),
    );
  if (written.duration) {
    const { days, ms } = readDuration(written.duration, 0);
    return new Date(toInstant(shiftWall(begin, days * DAY), zone).getTime() + ms);
  }
  return allDay ? toInstant(addDays(begin.slice(0, 10), 1), zone) : start;
}

const slug = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
