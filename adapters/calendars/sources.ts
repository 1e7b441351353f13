/** Any number of sources as one calendar. */
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { type CalendarSnapshot, createCalendar, type SourceState } from '../../knowledge/meetings/calendar.ts';
import { type CalendarProblem, type Meeting, SAMPLE_CALENDAR } from '../../knowledge/meetings/model.ts';
import { assignBodies } from './assign.ts';
import { isDamaged } from './problems.ts';
import {
  createSourceReader,
  isDue,
  isRemote,
  newSource,
  type ReadingOptions,
  type Source,
  type SourceConfig,
} from './source.ts';

export interface CalendarPort {
  /**
   * All sources as they are now. Cheap: the same value until something is read, and with the same calendar until something
   * is read that differs, for everything is planned anew from a new one.
   */
  snapshot(): CalendarSnapshot;
  /** Reads this machine's files, and what was kept of the sources on other servers. Never throws; asks no server. */
  open(): Promise<void>;
  /** Reads the sources whose time has come; with `all` every one. Never throws. */
  refresh(all?: boolean): Promise<void>;
}

export interface SourcesOptions extends ReadingOptions {
  readonly sources: readonly SourceConfig[];
  /** Invented meetings are refused in production. */
  readonly production: boolean;
}

/** Any number of sources as one calendar. A source that cannot be read keeps what it said last, marked stale. */
export function createCalendarSources(options: SourcesOptions): CalendarPort {
  const { knowledge, clock } = options;
  if (options.production && options.sources.some(({ kind }) => kind === 'sample'))
    throw new Error('invented meetings are not for production');
  const names = options.sources.map(({ name }) => name);
  if (new Set(names).size < names.length) throw new Error('two calendar sources have the same name');
  const reader = createSourceReader(options);
  const sources = options.sources.map(newSource);
  const count = (what: 'version' | 'readings') => sources.reduce((sum, source) => sum + source[what], 0);
  let made:
    | {
        readonly version: number;
        readonly readings: number;
        readonly knowledge: Knowledge;
        readonly snapshot: CalendarSnapshot;
      }
    | undefined;

  const snapshot = (): CalendarSnapshot => {
    const current = knowledge();
    const [version, readings] = [count('version'), count('readings')];
    if (made?.version === version && made.knowledge === current) {
      if (made.readings !== readings) {
        // Only when they were read has changed.
        const states = made.snapshot.sources.map((state, i) => ({ ...state, ...timesOf(sources[i]!) }));
        made = { ...made, readings, snapshot: { ...made.snapshot, sources: states } };
      }
      return made.snapshot;
    }
    const states: SourceState[] = [];
    const problems: CalendarProblem[] = [];
    const meetings: Meeting[] = [];
    for (const source of sources) {
      const assigned = assignBodies(source.events, source.config.mapping ?? {}, current);
      const stale = source.failure.length > 0;
      const own = [
        ...(stale ? assigned.meetings.map((meeting) => ({ ...meeting, stale: true })) : assigned.meetings),
        ...source.invented,
      ];
      const found = [...source.failure, ...source.problems, ...assigned.problems];
      meetings.push(...own);
      problems.push(...found);
      states.push({
        name: source.config.kind === 'sample' ? SAMPLE_CALENDAR : source.config.name,
        ...timesOf(source),
        stale,
        ...(source.failure.some(({ code }) => code === 'suddenly-empty') ? { emptied: true } : {}),
        meetings: own.length,
        problems: found.length,
        ...(isDamaged(found) ? { damaged: true } : {}),
      });
    }
    const whole = { calendar: createCalendar(meetings), problems, sources: states };
    made = { version, readings, knowledge: current, snapshot: whole };
    return whole;
  };

  return {
    snapshot,
    async open() {
      await Promise.all(sources.map((source) => (isRemote(source) ? reader.restore(source) : reader.read(source))));
    },
    async refresh(all = false) {
      const now = clock();
      await Promise.all(
        sources.map((source) => {
          // A second call joins the first: a slow server is not asked twice at once, and keeps no other source waiting.
          if (!source.reading && (all || isDue(source, now)))
            source.reading = reader.read(source).finally(() => {
              source.reading = undefined;
            });
          return source.reading;
        }),
      );
    },
  };
}

const timesOf = ({ lastTry, lastSuccess }: Source): Pick<SourceState, 'lastTry' | 'lastSuccess'> => ({
  ...(lastTry ? { lastTry } : {}),
  ...(lastSuccess ? { lastSuccess } : {}),
});
