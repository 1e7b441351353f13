import { readFile } from 'node:fs/promises';
import type { Log } from '../../bot/ports.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { type CalendarSnapshot, createCalendar, type SourceState } from '../../knowledge/meetings/calendar.ts';
import type { BodyMapping } from '../../knowledge/meetings/match.ts';
import type { CalendarProblem, Meeting } from '../../knowledge/meetings/model.ts';
import { SAMPLE_CALENDAR } from '../../knowledge/meetings/model.ts';
import { sampleMeetings } from '../../knowledge/meetings/sample.ts';
import { toLocalDate } from '../../knowledge/meetings/zone.ts';
import { errorFields } from '../log/log.ts';
import { assignBodies } from './assign.ts';
import { isSuddenlyEmpty } from './emptied.ts';
import { type Fetch, fetchCalendar, type Validators } from './fetch.ts';
import type { ReadEvent, Window } from './ics/occurrences.ts';
import { keptOparl, type OparlState, readOparl } from './oparl.ts';
import { isDamaged } from './problems.ts';
import { readCalendarText } from './read-file.ts';

/** Where meetings come from. `file` is an ICS file, or a YAML file with meetings. */
export type SourceConfig = {
  readonly name: string;
  /** How long what was read is fresh enough. */
  readonly refreshMinutes: number;
  readonly mapping?: BodyMapping;
} & (
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'oparl'; readonly url: string }
  | { readonly kind: 'sample' }
);

/** What a source last said, to be kept over a restart: a server that is down then must not make meetings vanish. */
export interface KeptSource {
  readonly bytes?: Uint8Array;
  readonly validators?: Validators;
  readonly oparl?: OparlState;
  readonly readAt: Date;
  /** Where single meetings were first seen, by UID. */
  readonly origins: Readonly<Record<string, string>>;
}

/** Must tolerate loss; failing to keep is no reason to fail. */
export interface SourceCache {
  load(name: string): Promise<KeptSource | undefined>;
  save(name: string, kept: KeptSource): Promise<void>;
}

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

export interface SourcesOptions {
  readonly sources: readonly SourceConfig[];
  readonly knowledge: () => Knowledge;
  readonly clock: () => Date;
  /** Invented meetings are refused in production. */
  readonly production: boolean;
  readonly fetch?: Fetch;
  readonly readBytes?: (path: string) => Promise<Uint8Array>;
  readonly cache?: SourceCache;
  readonly log?: Log;
}

interface Source {
  readonly config: SourceConfig;
  bytes?: Uint8Array;
  validators?: Validators;
  oparl?: OparlState;
  origins: Record<string, string>;
  events: readonly ReadEvent[];
  invented: readonly Meeting[];
  problems: readonly CalendarProblem[];
  /** Why the last try failed. */
  failure: readonly CalendarProblem[];
  lastTry?: Date;
  lastSuccess?: Date;
  /** What was taken over last, and on which day: events come into view as time goes by. */
  taken?: { readonly bytes?: Uint8Array; readonly day: string };
  restored: boolean;
  reading?: Promise<void> | undefined;
}

const DAY = 86_400_000;
/** How far back and ahead meetings are kept: a year of cadence on either side. */
const PAST = 400 * DAY;
const FUTURE = 550 * DAY;
const MINUTE = 60_000;

export const windowAround = (now: Date): Window => ({
  from: new Date(now.getTime() - PAST),
  to: new Date(now.getTime() + FUTURE),
});

const isRemote = ({ config: { kind } }: Pick<Source, 'config'>): boolean => kind === 'url' || kind === 'oparl';

/** Any number of sources as one calendar. A source that cannot be read keeps what it said last, marked stale. */
export function createCalendarSources(options: SourcesOptions): CalendarPort {
  const { knowledge, clock, cache, fetch = fetchCalendar, readBytes = (path: string) => readFile(path) } = options;
  if (options.production && options.sources.some(({ kind }) => kind === 'sample'))
    throw new Error('invented meetings are not for production');
  const names = options.sources.map(({ name }) => name);
  if (new Set(names).size < names.length) throw new Error('two calendar sources have the same name');
  const sources = options.sources.map(
    (config): Source => ({ config, origins: {}, events: [], invented: [], problems: [], failure: [], restored: false }),
  );
  /** Counts what was read and differed, and whatever was read. */
  let version = 0;
  let readings = 0;
  let made:
    | {
        readonly version: number;
        readonly readings: number;
        readonly knowledge: Knowledge;
        readonly snapshot: CalendarSnapshot;
      }
    | undefined;

  const due = ({ config, lastTry, failure }: Source, now: Date): boolean => {
    if (!lastTry) return true;
    // After a failure sooner, but never in a hurry.
    const minutes =
      failure.length > 0
        ? Math.min(config.refreshMinutes, Math.max(1, config.refreshMinutes / 4))
        : config.refreshMinutes;
    return now.getTime() - lastTry.getTime() >= minutes * MINUTE || now < lastTry;
  };

  const readSource = async (source: Source): Promise<void> => {
    const now = clock();
    const { config } = source;
    if (!source.restored) await restore(source, now);
    source.lastTry = now;
    const before = source.failure;
    try {
      source.failure = await READ[config.kind](source, now);
    } catch (error) {
      source.failure = [
        {
          code: 'unreachable',
          where: config.name,
          message: error instanceof Error ? error.message.slice(0, 200) : 'cannot be read',
        },
      ];
    }
    readings++;
    if (JSON.stringify(source.failure) !== JSON.stringify(before)) version++;
    const [code, known] = [source.failure[0]?.code, before[0]?.code];
    // Once, and not with every try.
    if (code !== undefined && code !== known) options.log?.warn('calendar-not-taken', { code });
    if (source.failure.length > 0) return;
    source.lastSuccess = now;
    if (isRemote(source)) await save(source);
  };

  const restore = async (source: Source, now: Date): Promise<void> => {
    source.restored = true;
    const kept = await cache?.load(source.config.name).catch(() => undefined);
    if (!kept) return;
    source.origins = { ...kept.origins };
    if (kept.oparl) {
      source.oparl = kept.oparl;
      accept(source, keptOparl(kept.oparl, { name: source.config.name, zone: zone(), window: windowAround(now) }), now);
    }
    if (kept.bytes) {
      source.bytes = kept.bytes;
      if (kept.validators) source.validators = kept.validators;
      takeText(source, kept.bytes, now);
    }
    source.lastSuccess = kept.readAt;
  };

  const save = async ({ config, bytes, validators, oparl, origins, lastSuccess }: Source): Promise<void> => {
    const kept = {
      ...(bytes ? { bytes } : {}),
      ...(validators ? { validators } : {}),
      ...(oparl ? { oparl } : {}),
      readAt: lastSuccess!,
      origins,
    };
    await cache?.save(config.name, kept).catch((error) => options.log?.warn('calendar-not-kept', errorFields(error)));
  };

  const zone = () => knowledge().registry.about.timeZone;
  const today = (now: Date) => toLocalDate(now, zone());
  /** Takes over the text of a calendar, unless it is the one that was taken over today. Returns why not. */
  const takeText = (source: Source, bytes: Uint8Array, now: Date): readonly CalendarProblem[] => {
    const { config, taken } = source;
    const day = today(now);
    if (taken?.bytes && taken.day === day && Buffer.compare(taken.bytes, bytes) === 0) return [];
    const isYaml = config.kind === 'file' && /\.ya?ml$/i.test(config.path);
    const failure = accept(source, readCalendarText(bytes, isYaml, config.name, zone(), windowAround(now)), now);
    if (failure.length === 0) source.taken = { bytes, day };
    return failure;
  };

  /** Takes over what was read, unless it is no whole calendar or suddenly an empty one. Returns why not. */
  const accept = (
    source: Source,
    read: { events: readonly ReadEvent[]; problems: readonly CalendarProblem[]; fatal: boolean },
    now: Date,
  ): readonly CalendarProblem[] => {
    if (read.fatal)
      return read.problems.length > 0
        ? read.problems
        : [{ code: 'broken-file', where: source.config.name, message: 'no calendar' }];
    if (isSuddenlyEmpty(source.events, read.events, now))
      return [
        {
          code: 'suddenly-empty',
          where: source.config.name,
          message: 'had several meetings to come and now has none; what was known is kept',
        },
      ];
    source.events = withOrigins(read.events, source.origins);
    source.origins = Object.fromEntries(
      source.events.filter(({ single }) => single).map(({ meeting }) => [meeting.uid, meeting.occurrence]),
    );
    source.problems = read.problems;
    version++;
    return [];
  };

  /** Reads one kind of source; the result says why it failed. */
  const READ: {
    readonly [K in SourceConfig['kind']]: (source: Source, now: Date) => Promise<readonly CalendarProblem[]>;
  } = {
    async url(source, now) {
      const { config, bytes, validators } = source;
      const answer = await fetch((config as { url: string }).url, bytes && validators ? { validators } : {});
      if (answer.kind === 'failed') return [{ code: answer.code, where: config.name, message: answer.message }];
      const current = answer.kind === 'content' ? answer.bytes : bytes!;
      const failure = takeText(source, current, now);
      if (failure.length === 0 && answer.kind === 'content') {
        source.bytes = answer.bytes;
        source.validators = answer.validators;
      }
      return failure;
    },
    async file(source, now) {
      return takeText(source, await readBytes((source.config as { path: string }).path), now);
    },
    async oparl(source, now) {
      const { config, oparl } = source;
      const result = await readOparl((config as { url: string }).url, fetch, {
        name: config.name,
        zone: zone(),
        window: windowAround(now),
        now,
        ...(oparl ? { state: oparl } : {}),
      });
      const failure = accept(source, result, now);
      if (failure.length === 0 && result.state) source.oparl = result.state;
      return failure;
    },
    async sample(source, now) {
      const day = today(now);
      if (source.taken?.day === day) return [];
      source.invented = sampleMeetings(knowledge().registry, day);
      source.taken = { day };
      version++;
      return [];
    },
  };

  const snapshot = (): CalendarSnapshot => {
    const current = knowledge();
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
      const now = clock();
      await Promise.all(
        sources.map((source) => {
          if (!isRemote(source)) return readSource(source);
          return source.restored ? undefined : restore(source, now);
        }),
      );
      version++;
    },
    async refresh(all = false) {
      const now = clock();
      await Promise.all(
        sources.map((source) => {
          // A second call joins the first: a slow server is not asked twice at once, and keeps no other source waiting.
          if (!source.reading && (all || due(source, now)))
            source.reading = readSource(source).finally(() => {
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

/** A single meeting that its calendar moved is still the occurrence it was. */
function withOrigins(events: readonly ReadEvent[], origins: Readonly<Record<string, string>>): readonly ReadEvent[] {
  return events.map((event) => {
    const { meeting, single } = event;
    const origin = single && Object.hasOwn(origins, meeting.uid) ? origins[meeting.uid]! : meeting.occurrence;
    if (origin === meeting.occurrence) return event;
    const status = meeting.status === 'cancelled' ? 'cancelled' : meeting.startLocal === origin ? 'planned' : 'changed';
    return { ...event, meeting: { ...meeting, occurrence: origin, status } };
  });
}
