/** Registry and calendars as they are now → what planning looks at. */
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { shortOfCadence } from '../../knowledge/meetings/cadence-watch.ts';
import type { CalendarSnapshot } from '../../knowledge/meetings/calendar.ts';
import { toLocalDate } from '../../knowledge/meetings/zone.ts';
import type { WatchLine } from './content.ts';
import type { PlanInput, Trust } from './planner.ts';

export function planInput(knowledge: Knowledge, snapshot: CalendarSnapshot): PlanInput {
  const { registry } = knowledge;
  const { timeZone: zone, federalState: state } = registry.about;
  const sources = new Map(snapshot.sources.map((source) => [source.name, source]));
  const watched = new Map<string, readonly WatchLine[]>();
  return {
    calendar: snapshot.calendar,
    place: { zone, state },
    fieldOf: (body) => registry.entries.get(body)?.field,
    asOf: new Date(Math.max(0, ...snapshot.sources.map(({ lastSuccess }) => lastSuccess?.getTime() ?? 0))),
    trust: (calendar): Trust => {
      const source = sources.get(calendar);
      if (source === undefined) return 'removed';
      if (source.stale || source.lastSuccess === undefined) return 'stale';
      return source.damaged ? 'damaged' : 'fresh';
    },
    watch: (at, wanted) => {
      const date = toLocalDate(at, zone);
      let lines = watched.get(date);
      if (lines === undefined) {
        lines = shortOfCadence(snapshot.calendar, registry, at).map(
          ({ body, agreed, held, planned, monthsSinceLast }) => ({
            body,
            min: agreed.min,
            ...(Number.isFinite(agreed.max) ? { max: agreed.max } : {}),
            held,
            planned,
            ...(monthsSinceLast === undefined ? {} : { monthsSinceLast }),
          }),
        );
        watched.set(date, lines);
      }
      return lines.filter(({ body }) => wanted({ body }));
    },
  };
}
