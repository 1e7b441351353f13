import { createHash } from 'node:crypto';
import { ALL_MEETINGS } from '../../bot/render/feed-link.ts';
import { foldName } from '../../knowledge/language/fold.ts';
import { type Calendar, ofBodies } from '../../knowledge/meetings/calendar.ts';
import { bareTitle } from '../../knowledge/meetings/match.ts';
import type { Meeting } from '../../knowledge/meetings/model.ts';
import { toLocal, toLocalDate } from '../../knowledge/meetings/zone.ts';
import type { Registry } from '../../knowledge/model.ts';
import { timeZoneLines } from './feed-zone.ts';

export interface FeedOptions {
  /** When the meetings were read: DTSTAMP, so that the same meetings give the same file. */
  readonly stamp: Date;
  /** How often a calendar program should ask again. */
  readonly refreshMinutes: number;
}

/** The meetings of a feed: a body's id, a field's id, or `alle`. Undefined for anything else. A body's feed is its own. */
export function feedFor(id: string, calendar: Calendar, registry: Registry, options: FeedOptions): string | undefined {
  const { about, entries, fields } = registry;
  const body = entries.get(id);
  if (id === ALL_MEETINGS) return feed(about.short, calendar.meetings, registry, options);
  if (body?.class === 'body') return feed(body.name, calendar.meetings.filter(ofBodies([id])), registry, options);
  const field = fields.get(id);
  if (!field) return undefined;
  const bodies = [...entries.values()]
    .filter((entry) => entry.class === 'body' && entry.field === id)
    .map((entry) => entry.id);
  return feed(`${field.de} (${about.short})`, calendar.meetings.filter(ofBodies(bodies)), registry, options);
}

/** An iCalendar file. Every occurrence is an event of its own: a rule could not say what was moved or cancelled. */
export function feed(name: string, meetings: readonly Meeting[], registry: Registry, options: FeedOptions): string {
  const zone = registry.about.timeZone;
  // Written in UTC where the zone's rule cannot be told in a VTIMEZONE: a TZID without one is an hour off in Outlook.
  const zoneLines = timeZoneLines(zone, meetings);
  const minutes = `PT${Math.max(5, Math.round(options.refreshMinutes))}M`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Gremienlotse//Kalender//DE',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    ...(zoneLines ? [`X-WR-TIMEZONE:${zone}`] : []),
    `REFRESH-INTERVAL;VALUE=DURATION:${minutes}`,
    `X-PUBLISHED-TTL:${minutes}`,
    ...(zoneLines && meetings.some(({ allDay }) => !allDay) ? zoneLines : []),
    ...meetings.flatMap((meeting) => eventLines(meeting, registry, zoneLines ? zone : undefined, options)),
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}

function eventLines(meeting: Meeting, registry: Registry, zone: string | undefined, { stamp }: FeedOptions): string[] {
  const body = meeting.body ? registry.entries.get(meeting.body) : undefined;
  const field = body?.field ? registry.fields.get(body.field) : undefined;
  const cancelled = meeting.status === 'cancelled';
  const categories = [meeting.sample && 'Beispieldaten', field?.de].filter((text): text is string => Boolean(text));
  const { about } = registry;
  return [
    'BEGIN:VEVENT',
    `UID:${uidOf(meeting)}@gremienlotse`,
    `DTSTAMP:${utcText(stamp)}`,
    // A move or cancellation is a newer version than the plan, even where its calendar forgot to count.
    `SEQUENCE:${meeting.sequence * 2 + (meeting.status === 'planned' ? 0 : 1)}`,
    ...(meeting.allDay
      ? [
          `DTSTART;VALUE=DATE:${compact(toLocalDate(meeting.start, about.timeZone))}`,
          `DTEND;VALUE=DATE:${compact(toLocalDate(meeting.end, about.timeZone))}`,
        ]
      : [timeLine('DTSTART', meeting.start, zone), timeLine('DTEND', meeting.end, zone)]),
    `SUMMARY:${escapeText(titleOf(meeting, body?.name))}`,
    ...(meeting.location ? [`LOCATION:${escapeText(meeting.location)}`] : []),
    ...(meeting.url && !/[\r\n]/.test(meeting.url) ? [`URL:${meeting.url}`] : []),
    ...(categories.length > 0 ? [`CATEGORIES:${categories.map(escapeText).join(',')}`] : []),
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `TRANSP:${cancelled || meeting.allDay ? 'TRANSPARENT' : 'OPAQUE'}`,
    `X-MICROSOFT-CDO-BUSYSTATUS:${cancelled || meeting.allDay ? 'FREE' : 'TENTATIVE'}`,
    'END:VEVENT',
  ];
}

/** Outlook shows no STATUS of a published calendar, so the title says it. */
function titleOf(meeting: Meeting, bodyName: string | undefined): string {
  const bare = bareTitle(meeting.title);
  const title =
    !bodyName || foldName(bare).includes(foldName(bodyName)) ? bare : bare === '' ? bodyName : `${bodyName}: ${bare}`;
  return `${meeting.status === 'cancelled' ? 'Abgesagt: ' : ''}${meeting.sample ? '[Beispieldaten] ' : ''}${title}`;
}

/** The same for an occurrence for ever; a hash, because a foreign UID may hold anything. */
const uidOf = ({ uid, occurrence }: Meeting): string =>
  createHash('sha256').update(`${uid}\n${occurrence}`).digest('hex').slice(0, 32);

const compact = (text: string): string => text.replace(/[-:]/g, '');
const utcText = (date: Date): string => `${compact(date.toISOString().slice(0, 19))}Z`;
const timeLine = (name: string, date: Date, zone: string | undefined): string => {
  // A wall time that comes twice is written in UTC: RFC 5545 3.3.5 means the first, and not every reader knows that.
  const wall = zone ? toLocal(date, zone) : '';
  const isWall = (shift: number) => zone !== undefined && toLocal(new Date(date.getTime() + shift), zone) === wall;
  const ambiguous = isWall(-3_600_000) || isWall(3_600_000);
  return zone && !ambiguous ? `${name};TZID=${zone}:${compact(wall)}00` : `${name}:${utcText(date)}`;
};

/** Texts as RFC 5545 3.3.11 wants them; control characters are not allowed at all. */
const escapeText = (text: string): string =>
  text
    .replace(/\r\n?|\n/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .replace(/([\\;,])/g, '\\$1')
    .replaceAll('\n', '\\n');

const MAX_OCTETS = 75;

/** Lines of at most 75 octets; never cuts a letter in two (RFC 5545 3.1 allows it, readers stumble over it). */
export function fold(line: string): string {
  if (Buffer.byteLength(line) <= MAX_OCTETS) return line;
  const parts: string[] = [];
  let part = '';
  let size = 0;
  for (const char of line) {
    const length = Buffer.byteLength(char);
    if (size + length > MAX_OCTETS) {
      parts.push(part);
      part = '';
      // The blank at the beginning of the next line counts.
      size = 1;
    }
    part += char;
    size += length;
  }
  return [...parts, part].join('\r\n ');
}
