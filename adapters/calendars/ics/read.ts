import type { CalendarProblem } from '../../../knowledge/meetings/model.ts';
import { type Component, lineOf, readComponents } from './components.ts';
import { type EventVersion, type LostOccurrence, readEvent, readLost } from './event.ts';
import { readLines } from './lines.ts';
import { occurrencesOf, type ReadEvent, type Window } from './occurrences.ts';
import { createBudget, type Spend } from './recurrence.ts';
import { CalendarError } from './values.ts';
import { namedZone } from './wall.ts';
import { zonesOf } from './zones.ts';

export interface IcsOptions {
  /** Name of the calendar, for reports and for `Meeting.calendar`. */
  readonly name: string;
  /** Zone of the registry: all-day events lie in it, and wall times are told in it. */
  readonly zone: string;
  readonly window: Window;
}

export interface ReadCalendar {
  readonly events: readonly ReadEvent[];
  readonly problems: readonly CalendarProblem[];
  /** No calendar, or cut off: what was known before is better. */
  readonly fatal: boolean;
}

export const MAX_BYTES = 10 * 1024 * 1024;
const MAX_EVENTS = 20_000;
const MAX_MEETINGS = 50_000;
const MAX_PROBLEMS = 200;
/** Messages of a negotiation; they define no meeting. */
const REPLIES = new Set(['REPLY', 'COUNTER', 'DECLINECOUNTER', 'REFRESH']);

/** Reads an iCalendar file. Never throws: what is not understood is a problem, the rest is loaded. */
export function readIcs(file: Uint8Array | string, { name, zone, window }: IcsOptions): ReadCalendar {
  const bytes = typeof file === 'string' ? Buffer.from(file) : file;
  const found: { readonly line: number; readonly problem: CalendarProblem }[] = [];
  let unlisted = 0;
  const report = (code: CalendarProblem['code'], line: number, message: string, uid = '') => {
    if (found.length < MAX_PROBLEMS)
      found.push({ line, problem: { code, where: `${name}:${line}${uid ? ` ${uid}` : ''}`, message } });
    else unlisted++;
  };
  const failed = (error: unknown, line: number, uid?: string) => {
    // One event must never take the others along, not even by an error of ours.
    if (error instanceof CalendarError) report(error.code, error.line || line, error.message, uid);
    else
      report(
        'broken-file',
        line,
        `not understood: ${error instanceof Error ? error.message.slice(0, 200) : 'unknown'}`,
        uid,
      );
  };
  if (bytes.byteLength > MAX_BYTES) {
    report('too-large', 1, `larger than ${MAX_BYTES} bytes`);
    return { events: [], problems: found.map(({ problem }) => problem), fatal: true };
  }

  const { lines, utf8 } = readLines(bytes);
  if (!utf8) report('broken-file', 1, 'not UTF-8; such lines are read as Windows-1252');
  const structure = readComponents(lines);
  for (const { line, message } of structure.problems) report('broken-file', line, message);

  const local = namedZone(zone);
  const byUid = new Map<string, EventVersion[]>();
  const lost = new Map<string, LostOccurrence[]>();
  const spend = createBudget();
  for (const { component, zones, method } of eventsOf(structure.calendars, spend)) {
    try {
      const version = readEvent(component, { zones, localZone: local, method, spend });
      addTo(byUid, version.uid, version);
    } catch (error) {
      failed(error, component.line, lineOf(component, 'UID')?.value);
      const occurrence = readLost(component, zones, local);
      if (occurrence) addTo(lost, occurrence.uid, occurrence);
    }
    if (byUid.size > MAX_EVENTS) {
      report('too-large', component.line, `more than ${MAX_EVENTS} events; the rest is left out`);
      break;
    }
  }

  const events: ReadEvent[] = [];
  const place = {
    calendar: name,
    zone,
    window,
    spend,
    where: ({ line, uid }: EventVersion) => `${name}:${line} ${uid}`,
  };
  for (const [uid, versions] of byUid) {
    for (const line of contradictions(versions))
      report(
        'duplicate-event',
        line,
        'the same version of this event stands in the file twice, with different content; the later one is used',
        uid,
      );
    try {
      for (const event of occurrencesOf(versions, lost.get(uid) ?? [], place)) events.push(event);
    } catch (error) {
      failed(error, versions[0]!.line, uid);
    }
    if (events.length > MAX_MEETINGS) {
      report('too-many-occurrences', versions[0]!.line, `more than ${MAX_MEETINGS} meetings; the rest is left out`);
      break;
    }
  }
  const problems = found.sort((a, b) => a.line - b.line).map(({ problem }) => problem);
  if (unlisted > 0) problems.push({ code: 'broken-file', where: name, message: `and ${unlisted} more problems` });
  return { events, problems, fatal: structure.fatal };
}

function addTo<T>(groups: Map<string, T[]>, key: string, item: T): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}

function* eventsOf(calendars: readonly Component[], spend: Spend) {
  for (const calendar of calendars) {
    const method = lineOf(calendar, 'METHOD')?.value.trim().toUpperCase() ?? 'PUBLISH';
    if (REPLIES.has(method)) continue;
    const zones = zonesOf(calendar, spend);
    for (const component of calendar.parts) if (component.name === 'VEVENT') yield { component, zones, method };
  }
}

/** Lines of versions that claim to be the same as an earlier one and are not. Exact copies are harmless. */
function contradictions(versions: readonly EventVersion[]): number[] {
  const seen = new Map<string, string>();
  return versions.flatMap((version) => {
    const { replaces, sequence, stamp, cancelled, line, start, title, allDay } = version;
    const key = `${replaces?.instant?.getTime() ?? replaces?.date ?? ''} ${sequence} ${stamp} ${cancelled}`;
    const content = JSON.stringify([
      start,
      version.zone.name,
      version.span,
      title,
      allDay,
      version.location,
      version.rules.map(({ value }) => value),
    ]);
    const known = seen.get(key);
    seen.set(key, content);
    return known !== undefined && known !== content ? [line] : [];
  });
}
