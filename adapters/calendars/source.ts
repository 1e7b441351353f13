/** One source of meetings: reads it, keeps what it said over a restart, and takes over only what is a whole calendar. */
import { readFile } from 'node:fs/promises';
import { errorFields } from '../../bot/error-fields.ts';
import type { Log } from '../../bot/ports.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { BodyMapping } from '../../knowledge/meetings/match.ts';
import type { CalendarProblem, Meeting } from '../../knowledge/meetings/model.ts';
import { sampleMeetings } from '../../knowledge/meetings/sample.ts';
import { toLocalDate } from '../../knowledge/meetings/zone.ts';
import { isSuddenlyEmpty } from './emptied.ts';
import { type Fetch, fetchCalendar, type Validators } from './fetch.ts';
import type { ReadEvent, Window } from './ics/occurrences.ts';
import { keptOparl, type OparlState, readOparl } from './oparl.ts';
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

export interface ReadingOptions {
  readonly knowledge: () => Knowledge;
  readonly clock: () => Date;
  readonly fetch?: Fetch;
  readonly readBytes?: (path: string) => Promise<Uint8Array>;
  readonly cache?: SourceCache;
  readonly log?: Log;
}

/** A source as it is now. */
export interface Source {
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
  /** Counts what was read and differed. */
  version: number;
  /** Counts whatever was read. */
  readings: number;
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

export const isRemote = ({ config: { kind } }: Pick<Source, 'config'>): boolean => kind === 'url' || kind === 'oparl';

export const newSource = (config: SourceConfig): Source => ({
  config,
  origins: {},
  events: [],
  invented: [],
  problems: [],
  failure: [],
  restored: false,
  version: 0,
  readings: 0,
});

/** Whether the time has come to read it. */
export const isDue = ({ config, lastTry, failure }: Source, now: Date): boolean => {
  if (!lastTry) return true;
  // After a failure sooner, but never in a hurry.
  const minutes =
    failure.length > 0
      ? Math.min(config.refreshMinutes, Math.max(1, config.refreshMinutes / 4))
      : config.refreshMinutes;
  return now.getTime() - lastTry.getTime() >= minutes * MINUTE || now < lastTry;
};

export interface SourceReader {
  /** Reads it now. Never throws; what went wrong stands in its `failure`. */
  read(source: Source): Promise<void>;
  /** Takes over what was kept of it, once. Never throws; asks no server. */
  restore(source: Source): Promise<void>;
}

export function createSourceReader(options: ReadingOptions): SourceReader {
  const { knowledge, clock, cache, log, fetch = fetchCalendar, readBytes = (path: string) => readFile(path) } = options;

  const read = async (source: Source): Promise<void> => {
    const now = clock();
    const { config } = source;
    await restore(source);
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
    source.readings++;
    if (JSON.stringify(source.failure) !== JSON.stringify(before)) source.version++;
    const [code, known] = [source.failure[0]?.code, before[0]?.code];
    // Once, and not with every try.
    if (code !== undefined && code !== known) log?.warn('calendar-not-taken', { code });
    if (source.failure.length > 0) return;
    source.lastSuccess = now;
    if (isRemote(source)) await save(source);
  };

  const restore = async (source: Source): Promise<void> => {
    if (source.restored) return;
    source.restored = true;
    const now = clock();
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
    source.version++;
  };

  const save = async ({ config, bytes, validators, oparl, origins, lastSuccess }: Source): Promise<void> => {
    const kept = {
      ...(bytes ? { bytes } : {}),
      ...(validators ? { validators } : {}),
      ...(oparl ? { oparl } : {}),
      readAt: lastSuccess!,
      origins,
    };
    await cache?.save(config.name, kept).catch((error) => log?.warn('calendar-not-kept', errorFields(error)));
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
    said: { events: readonly ReadEvent[]; problems: readonly CalendarProblem[]; fatal: boolean },
    now: Date,
  ): readonly CalendarProblem[] => {
    if (said.fatal)
      return said.problems.length > 0
        ? said.problems
        : [{ code: 'broken-file', where: source.config.name, message: 'no calendar' }];
    if (isSuddenlyEmpty(source.events, said.events, now))
      return [
        {
          code: 'suddenly-empty',
          where: source.config.name,
          message: 'had several meetings to come and now has none; what was known is kept',
        },
      ];
    source.events = withOrigins(said.events, source.origins);
    source.origins = Object.fromEntries(
      source.events.filter(({ single }) => single).map(({ meeting }) => [meeting.uid, meeting.occurrence]),
    );
    source.problems = said.problems;
    source.version++;
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
      source.version++;
      return [];
    },
  };

  return { read, restore };
}

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
