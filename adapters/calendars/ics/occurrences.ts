import type { EventHints } from '../../../knowledge/meetings/match.ts';
import type { Meeting } from '../../../knowledge/meetings/model.ts';
import { toLocal } from '../../../knowledge/meetings/zone.ts';
import type { EventVersion, LostOccurrence, Moment, Span } from './event.ts';
import { expandRule, type Spend } from './recurrence.ts';
import { namedZone, shiftWall, wallMs } from './wall.ts';

/** The time for which occurrences are wanted. */
export interface Window {
  readonly from: Date;
  readonly to: Date;
}

/** A meeting without its body, and what the event says about the body. */
export interface ReadEvent {
  /** File, line and event id. */
  readonly where: string;
  readonly hints: EventHints;
  readonly meeting: Meeting;
  /** Not part of a series: its occurrence is where it was first seen, which only the source can remember. */
  readonly single: boolean;
}

/** One occurrence of a series: when the rule puts it, and the version that holds for it. */
interface Slot {
  readonly original: Date;
  readonly version: EventVersion;
  /** Wall time at which it takes place, in the version's zone. */
  readonly start: string;
}

export interface Place {
  readonly calendar: string;
  /** Zone of the registry. */
  readonly zone: string;
  readonly window: Window;
  readonly spend: Spend;
  where(version: EventVersion): string;
}

/**
 * All versions of one event (same UID) → its occurrences within the window. `lost` are occurrences whose own version could
 * not be read: when they take place is not known, so they are left out. Throws a CalendarError for a bad rule.
 */
export function occurrencesOf(
  versions: readonly EventVersion[],
  lost: readonly LostOccurrence[],
  place: Place,
): ReadEvent[] {
  const masters = versions.filter(({ replaces }) => !replaces).sort(byAge);
  const master = withRule(masters);
  const slots = new Map<number, Slot>();
  if (master) for (const slot of slotsOf(master, masters, place)) slots.set(slot.original.getTime(), slot);

  const originalOf = originals(slots, master, place);
  for (const { replaces } of lost) slots.delete(originalOf(replaces).getTime());
  const replacing = versions.filter(({ replaces }) => replaces).sort(byAge);
  for (const version of replacing.filter(({ replaces }) => replaces!.andFuture)) {
    place.spend(slots.size / MOVES_AN_OCCURRENCE, version.line);
    moveFollowing(slots, version, originalOf(version.replaces!));
  }
  for (const version of replacing) {
    const original = originalOf(version.replaces!);
    const cancelled = version.cancelled || (master?.cancelled === true && version.sequence <= master.sequence);
    const replaced = slots.get(original.getTime())?.version ?? master;
    const whole = completed({ ...version, cancelled }, replaced);
    slots.set(original.getTime(), { original, version: whole, start: version.start });
  }
  return [...slots.values()].flatMap((slot) => {
    const meeting = meetingOf(slot, place);
    const { from, to } = place.window;
    const within = (meeting.start < to && meeting.end >= from) || (slot.original >= from && slot.original < to);
    return within
      ? [{ where: place.where(slot.version), hints: hintsOf(slot.version), meeting, single: isSingle(slot.version) }]
      : [];
  });
}

/** Oldest first, so that whoever comes last wins. */
const byAge = (a: EventVersion, b: EventVersion): number =>
  a.sequence - b.sequence || a.stamp - b.stamp || Number(a.cancelled) - Number(b.cancelled) || a.line - b.line;

/** The newest version; a cancellation that carries no rule of its own cancels the series as the version before had it. */
function withRule(masters: readonly EventVersion[]): EventVersion | undefined {
  const newest = masters.at(-1);
  if (!newest?.cancelled || newest.rules.length > 0) return newest;
  const series = masters.findLast(({ rules, added }) => rules.length > 0 || added.length > 0);
  return series
    ? { ...series, cancelled: true, sequence: newest.sequence, title: newest.title || series.title }
    : newest;
}

function slotsOf(master: EventVersion, masters: readonly EventVersion[], place: Place): Slot[] {
  const { zone, rules, added, allDay } = master;
  if (rules.length === 0 && added.length === 0) {
    // The oldest version that the file holds says where a single meeting was planned first.
    const first = masters.find((version) => version.rules.length === 0) ?? master;
    return [{ original: first.zone.toInstant(first.start), version: master, start: master.start }];
  }
  const margin = master.span.days * DAY + master.span.ms + DAY;
  const from = zone.toWall(new Date(place.window.from.getTime() - margin));
  const to = zone.toWall(place.window.to);
  const walls = new Set<string>(rules.length === 0 ? [master.start] : []);
  for (const { value, line } of rules) {
    const expansion = {
      rule: value,
      start: master.start,
      from,
      to,
      line,
      fromUtc: zone.toWall,
      exists: (wall: string) => allDay || !zone.isGap(wall),
      spend: place.spend,
    };
    for (const wall of expandRule(expansion)) walls.add(wall);
  }
  const spans = new Map<string, Span>();
  for (const moment of added) {
    const wall = wallOf(moment, master);
    walls.add(wall);
    if (moment.span) spans.set(wall, moment.span);
  }
  const dates = new Set(master.excluded.flatMap((moment) => dayOf(moment, master) ?? []));
  const instants = new Set(master.excluded.flatMap(({ instant }) => instant?.getTime() ?? []));
  return [...walls]
    .map((start) => {
      const span = spans.get(start);
      return { original: zone.toInstant(start), version: span ? { ...master, span } : master, start };
    })
    .filter(({ original, start }) => !dates.has(start.slice(0, 10)) && !instants.has(original.getTime()));
}
const DAY = 86_400_000;
/** So many moves by RANGE=THISANDFUTURE cost as much as one occurrence. */
const MOVES_AN_OCCURRENCE = 5;

/** The day that an exception names: a bare date, and of an all-day series the day in which the time lies. */
const dayOf = ({ instant, date }: Moment, { allDay, zone }: EventVersion): string | undefined =>
  instant && allDay ? zone.toWall(instant).slice(0, 10) : date;

const wallOf = ({ instant, date }: Moment, { zone, start }: EventVersion): string =>
  instant ? zone.toWall(instant) : `${date}T${start.slice(11)}`;

/** A version with what it leaves to the one it replaces: the title, and of a cancellation the length. */
const completed = (version: EventVersion, replaced: EventVersion | undefined): EventVersion => ({
  ...version,
  title: version.title || replaced?.title || '',
  span: version.cancelled && version.lengthMissing && replaced ? replaced.span : version.span,
});

/** RANGE=THISANDFUTURE: what follows moves by as much, and takes the version's title, length and place. */
function moveFollowing(slots: Map<number, Slot>, version: EventVersion, original: Date): void {
  const shift = wallMs(version.start) - wallMs(version.zone.toWall(original));
  for (const [key, slot] of slots) {
    if (slot.original <= original) continue;
    const whole = completed(version, slot.version);
    slots.set(key, {
      original: slot.original,
      version: whole,
      start: shiftWall(version.zone.toWall(slot.original), shift),
    });
  }
}

/** Finds the instant of the occurrence that RECURRENCE-ID names; a bare date names the occurrence of that day. */
function originals(
  slots: ReadonlyMap<number, Slot>,
  master: EventVersion | undefined,
  place: Place,
): (moment: Moment) => Date {
  const byDay = new Map<string, Date>();
  for (const { original, version } of [...slots.values()].reverse())
    byDay.set(version.zone.toWall(original).slice(0, 10), original);
  return (moment) => {
    const day = master ? dayOf(moment, master) : moment.date;
    const named = day === undefined ? undefined : byDay.get(day);
    return named ?? moment.instant ?? namedZone(place.zone).toInstant(`${moment.date}T00:00:00`);
  };
}

function meetingOf({ original, version, start: wall }: Slot, place: Place): Meeting {
  const { zone, span } = version;
  const start = zone.toInstant(wall);
  const end =
    span.days > 0
      ? new Date(zone.toInstant(shiftWall(wall, span.days * DAY)).getTime() + span.ms)
      : new Date(start.getTime() + span.ms);
  return {
    uid: version.uid,
    occurrence: toLocal(original, place.zone),
    title: version.title,
    start,
    end,
    startLocal: toLocal(start, place.zone),
    allDay: version.allDay,
    status: version.cancelled ? 'cancelled' : start.getTime() === original.getTime() ? 'planned' : 'changed',
    ...(version.location ? { location: version.location } : {}),
    ...(version.url ? { url: version.url } : {}),
    sequence: version.sequence,
    calendar: place.calendar,
  };
}

const isSingle = ({ rules, added, replaces }: EventVersion) =>
  rules.length === 0 && added.length === 0 && replaces === undefined;

const hintsOf = ({ uid, title, categories, property }: EventVersion): EventHints => ({
  uid,
  title,
  categories,
  ...(property ? { property } : {}),
});
