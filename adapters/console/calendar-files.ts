/** The calendar files that somebody names with `--calendar`. */
import { existsSync } from 'node:fs';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { type Calendar, createCalendar } from '../../knowledge/meetings/calendar.ts';
import type { CalendarProblem } from '../../knowledge/meetings/model.ts';
import type { Window } from '../calendars/ics/occurrences.ts';
import { isDamaged } from '../calendars/problems.ts';
import { readCalendarFile } from '../calendars/read-file.ts';
import { type Output, UsageError } from './settings.ts';

export interface CalendarFiles {
  readonly calendar: Calendar;
  readonly problems: readonly CalendarProblem[];
  /** Names of those that are no calendar at all, or cut off, or of which nothing could be read: what they hold is not known. */
  readonly unusable: readonly string[];
}

/** Throws a UsageError for a file that is not there: a mistyped path would look like a calendar without meetings. */
export function mustExist(paths: readonly string[] = []): void {
  const missing = paths.find((path) => !existsSync(path));
  if (missing !== undefined) throw new UsageError(`--calendar: no such file: ${missing}`);
}

export function readCalendarFiles(paths: readonly string[], knowledge: Knowledge, window: Window): CalendarFiles {
  const files = paths.map((path) => ({ path, ...readCalendarFile(path, knowledge, window) }));
  return {
    calendar: createCalendar(files.flatMap(({ meetings }) => meetings)),
    problems: files.flatMap(({ problems }) => problems),
    unusable: files
      .filter(({ fatal, meetings, problems }) => fatal || (meetings.length === 0 && isDamaged(problems)))
      .map(({ path }) => path),
  };
}

/** The exit code of a command that has shown what it knows: 1 where a calendar says nothing, which is no calendar without meetings. */
export function exitCodeFor(unusable: readonly string[], { err }: Pick<Output, 'err'>): 0 | 1 {
  for (const name of unusable)
    err(
      `${name} cannot be used: what it holds is missing here, or a part of it. All that is wrong: npm run -s meetings -- check`,
    );
  return unusable.length > 0 ? 1 : 0;
}
