import type { CalendarProblem } from '../../knowledge/meetings/model.ts';

/** Problems that leave the meetings themselves as they are. */
const HARMLESS: ReadonlySet<CalendarProblem['code']> = new Set(['unmatched', 'duplicate-event']);

/** Whether meetings are missing, or not as their calendar means them. */
export const isDamaged = (problems: readonly CalendarProblem[]): boolean =>
  problems.some(({ code }) => !HARMLESS.has(code));
