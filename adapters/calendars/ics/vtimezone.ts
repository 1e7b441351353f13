import { type Component, lineOf, linesOf } from './components.ts';
import { expandRule, type Spend } from './recurrence.ts';
import { CalendarError, writtenTimes } from './values.ts';
import { type WallZone, wallMs, wallText } from './wall.ts';

/** From this instant on the offset holds. */
interface Transition {
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

/** Years for which rules are written out; Outlook lets its rules begin in 1601. */
const FROM = '1970-01-01T00:00:00';
const TO = '2100-01-01T00:00:00';
const DAY = 86_400_000;

/**
 * A time zone as its VTIMEZONE defines it, for names that no table knows: Outlook's »Customized Time Zone«, zones named in
 * the language of somebody's Windows. Throws a CalendarError when the definition is incomplete.
 */
export function customZone(component: Component, name: string, spend: Spend): WallZone {
  const transitions = component.parts
    .filter((part) => part.name === 'STANDARD' || part.name === 'DAYLIGHT')
    .flatMap((part) => observance(part, spend))
    .sort((a, b) => a.at - b.at);
  const first = transitions[0];
  if (!first)
    throw new CalendarError(
      'unknown-time-zone',
      component.line,
      `the VTIMEZONE of »${name}« has neither STANDARD nor DAYLIGHT`,
    );

  const offsetAt = (time: number): number => {
    let low = 0;
    let high = transitions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (transitions[middle]!.at <= time) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? first.before : transitions[low - 1]!.after;
  };
  const resolve = (wall: string) => {
    const asIfUtc = wallMs(wall);
    const before = offsetAt(asIfUtc - DAY);
    const fits = [before, offsetAt(asIfUtc + DAY)]
      .map((offset) => asIfUtc - offset)
      .filter((time) => asIfUtc - time === offsetAt(time));
    return fits.length === 0 ? { time: asIfUtc - before, gap: true } : { time: Math.min(...fits), gap: false };
  };
  return {
    name,
    toInstant: (wall) => new Date(resolve(wall).time),
    isGap: (wall) => resolve(wall).gap,
    toWall: (instant) => wallText(instant.getTime() + offsetAt(instant.getTime())),
  };
}

function observance(part: Component, spend: Spend): Transition[] {
  const before = offsetOf(part, 'TZOFFSETFROM');
  const after = offsetOf(part, 'TZOFFSETTO');
  const startLine = lineOf(part, 'DTSTART');
  if (!startLine)
    throw new CalendarError('unknown-time-zone', part.line, `${part.name} of the VTIMEZONE has no DTSTART`);
  const start = writtenTimes(startLine)[0]!.wall;
  const rules = linesOf(part, 'RRULE');
  const walls = new Set([start]);
  for (const { value, line } of rules) {
    const fromUtc = (instant: Date) => wallText(instant.getTime() + before);
    const expansion = { rule: value, start, from: FROM, to: TO, line, fromUtc, exists: () => true, spend };
    for (const wall of expandRule(expansion)) walls.add(wall);
  }
  for (const line of linesOf(part, 'RDATE')) for (const { wall } of writtenTimes(line)) walls.add(wall);
  return [...walls].map((wall) => ({ at: wallMs(wall) - before, before, after }));
}

function offsetOf(part: Component, name: string): number {
  const line = lineOf(part, name);
  const match = line && /^([+-])(\d{2})(\d{2})(\d{2})?$/.exec(line.value.trim());
  if (!match)
    throw new CalendarError(
      'unknown-time-zone',
      line?.line ?? part.line,
      `${part.name} of the VTIMEZONE has no usable ${name}`,
    );
  const [, sign, hours, minutes, seconds] = match;
  const ms = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds ?? 0)) * 1000;
  return sign === '-' ? -ms : ms;
}
