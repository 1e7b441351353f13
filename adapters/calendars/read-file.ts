import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { utf8Text } from '../../knowledge/load/files.ts';
import { type Calendar, createCalendar } from '../../knowledge/meetings/calendar.ts';
import type { BodyMapping } from '../../knowledge/meetings/match.ts';
import type { CalendarProblem, Meeting } from '../../knowledge/meetings/model.ts';
import { assignBodies } from './assign.ts';
import type { Window } from './ics/occurrences.ts';
import { MAX_BYTES, type ReadCalendar, readIcs } from './ics/read.ts';
import { MEETINGS_FILE } from './names.ts';
import { readMeetingsYaml } from './yaml.ts';

export interface CalendarFile {
  readonly meetings: readonly Meeting[];
  readonly problems: readonly CalendarProblem[];
  /** No calendar, or cut off. */
  readonly fatal: boolean;
}

/** Reads a calendar file (`.ics`, or `.yaml` with meetings) and gives its meetings their bodies. Never throws. */
export function readCalendarFile(
  path: string,
  knowledge: Knowledge,
  window: Window,
  mapping: BodyMapping = {},
): CalendarFile {
  const read = readPath(path, basename(path), knowledge.registry.about.timeZone, window);
  const { meetings, problems } = assignBodies(read.events, mapping, knowledge);
  return { meetings, problems: [...read.problems, ...problems], fatal: read.fatal };
}

/** The meetings that stand in the registry itself; none where it has no such file. Problems are left to `meetings check`. */
export function registryCalendar(registryDir: string, knowledge: Knowledge, window: Window): Calendar {
  const path = join(registryDir, MEETINGS_FILE);
  return createCalendar(existsSync(path) ? readCalendarFile(path, knowledge, window).meetings : []);
}

/** The events of a file, by its ending. `name` is what reports call it. */
export function readPath(path: string, name: string, zone: string, window: Window): ReadCalendar {
  try {
    if (statSync(path).size > MAX_BYTES) return failed(name, 'too-large', `larger than ${MAX_BYTES} bytes`);
    return readCalendarText(readFileSync(path), /\.ya?ml$/i.test(path), name, zone, window);
  } catch (error) {
    return failed(name, 'unreachable', error instanceof Error ? error.message : 'cannot be read');
  }
}

export function readCalendarText(
  bytes: Uint8Array,
  yaml: boolean,
  name: string,
  zone: string,
  window: Window,
): ReadCalendar {
  if (!yaml) return readIcs(bytes, { name, zone, window });
  let text: string;
  try {
    text = utf8Text(bytes);
  } catch (error) {
    return failed(name, 'broken-file', (error as Error).message);
  }
  return readMeetingsYaml(text, { name, zone, window });
}

const failed = (name: string, code: CalendarProblem['code'], message: string): ReadCalendar => ({
  events: [],
  problems: [{ code, where: name, message }],
  fatal: true,
});
