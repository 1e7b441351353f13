import type { CalendarProblem, Meeting } from '../../knowledge/meetings/model.ts';
import { toLocal } from '../../knowledge/meetings/zone.ts';
import type { Fetch } from './fetch.ts';
import { CANCELLED_TITLE } from './ics/event.ts';
import type { ReadEvent, Window } from './ics/occurrences.ts';
import { readText } from './ics/values.ts';

type Json = Readonly<Record<string, unknown>>;

/** What was read so far, so that the next time only changes are asked for. Plain JSON. */
export interface OparlState {
  /** ISO instant before which everything was read. */
  readonly readAt: string;
  /** ISO instant of the last complete reading; servers that do not soft-delete need one now and then. */
  readonly fullAt: string;
  readonly meetings: Readonly<Record<string, Json>>;
  readonly organizations: Readonly<Record<string, Json>>;
}

export interface OparlOptions {
  readonly name: string;
  readonly zone: string;
  readonly window: Window;
  readonly now: Date;
  readonly state?: OparlState;
  /** Milliseconds that never jump. */
  readonly monotonic?: () => number;
}

export interface OparlResult {
  readonly events: readonly ReadEvent[];
  readonly problems: readonly CalendarProblem[];
  readonly fatal: boolean;
  readonly state?: OparlState;
}

const MAX_PAGES = 500;
const MAX_OBJECTS = 50_000;
const PAGE_TIMEOUT = 120_000;
/** Of a whole reading: a server that answers each page just in time would otherwise be read for hours. */
const TOTAL_MS = 30 * 60_000;
const DAY = 86_400_000;
const FULL_AFTER = 7 * DAY;
/** Clocks of servers differ, and some filter by the day only. */
const OVERLAP = 2 * DAY;

/** Thrown where a server's answer cannot be used; the reading ends and what was known stays. */
class OparlError extends Error {
  readonly code: CalendarProblem['code'];
  readonly status: number | undefined;
  constructor(code: CalendarProblem['code'], message: string, status?: number) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

/** What was read before a restart, without asking anybody; its problems were reported then, and are again with the next reading. */
export const keptOparl = (state: OparlState, options: Pick<OparlOptions, 'name' | 'zone' | 'window'>): OparlResult => ({
  events: eventsOf(state, options, () => {}),
  problems: [],
  fatal: false,
});

/**
 * Reads the meetings of an OParl 1.1 server, read-only. `entry` is the address of its System, of a Body, or of a list of
 * meetings. Tolerates what servers are known to do: filters ignored or refused, 404 for an empty list, pages that repeat,
 * pages of HTML with status 200, missing lists in 1.0, objects without half of their keys.
 */
export async function readOparl(entry: string, fetch: Fetch, options: OparlOptions): Promise<OparlResult> {
  const { name, now, state, monotonic = () => performance.now() } = options;
  const until = monotonic() + TOTAL_MS;
  const problems: CalendarProblem[] = [];
  const report = (code: CalendarProblem['code'], where: string, message: string) => {
    if (problems.length < 200) problems.push({ code, where: `${name} ${where}`.trim(), message });
  };
  const get = async (url: string): Promise<Json> => {
    if (monotonic() > until) throw new OparlError('unreachable', 'reading took more than half an hour');
    const answer = await fetch(url, { accept: 'application/json', home: entry, timeoutMs: PAGE_TIMEOUT });
    if (answer.kind !== 'content')
      throw answer.kind === 'failed'
        ? new OparlError(answer.code, answer.message, answer.status)
        : new OparlError('unreachable', 'no answer');
    try {
      const value: unknown = JSON.parse(Buffer.from(answer.bytes).toString('utf8'));
      if (Array.isArray(value)) return { data: value };
      if (typeof value === 'object' && value !== null) return value as Json;
    } catch {
      // Falls through: HTML with status 200 is the usual case.
    }
    throw new OparlError('broken-file', 'the answer is not JSON');
  };
  /** All objects of a list. With `since` only changed ones, if the server knows how. */
  const list = async (url: string, since?: string): Promise<Json[]> => {
    const filtered = since === undefined ? url : withParameter(url, 'modified_since', since);
    let page: Json;
    try {
      page = await get(filtered);
    } catch (error) {
      if (!(error instanceof OparlError) || since === undefined) throw error;
      if (error.status === 404) return [];
      if (error.status === undefined || (error.status !== 400 && error.status < 500)) throw error;
      page = await get(url);
    }
    return pages(page, filtered, get, (message) => report('broken-file', '', message));
  };

  const full = state === undefined || now.getTime() - Date.parse(state.fullAt) > FULL_AFTER;
  const since = full ? undefined : new Date(Date.parse(state.readAt) - OVERLAP).toISOString();
  try {
    const meetings: Record<string, Json> = full ? {} : { ...state.meetings };
    const organizations: Record<string, Json> = full ? {} : { ...state.organizations };
    const start = await get(entry);
    let missing: OparlError | undefined;
    let found = 0;
    /** One of several lists that is not there takes nothing from the others. */
    const listIfThere = async (url: string): Promise<Json[]> => {
      try {
        return await list(url, since);
      } catch (error) {
        if (!(error instanceof OparlError) || error.status !== 404) throw error;
        report(error.code, url, error.message);
        missing = error;
        return [];
      }
    };
    for (const place of await meetingLists(start, entry, get, list)) {
      for (const object of place.organizations ? await listIfThere(place.organizations) : [])
        keep(organizations, object);
      const objects = place.first
        ? await pages(place.first, place.meetings, get, (message) => report('broken-file', '', message))
        : await listIfThere(place.meetings);
      for (const object of objects) keep(meetings, object);
      found += objects.length;
    }
    if (full && missing !== undefined && found === 0) throw missing;
    // What a missing list held stays until everything can be read.
    const known = (of: Readonly<Record<string, Json>>, before: Readonly<Record<string, Json>> = {}) =>
      full && missing ? { ...before, ...of } : of;
    const next: OparlState = {
      readAt: now.toISOString(),
      fullAt: full && !missing ? now.toISOString() : (state?.fullAt ?? new Date(0).toISOString()),
      meetings: known(meetings, state?.meetings),
      organizations: known(organizations, state?.organizations),
    };
    return { events: eventsOf(next, options, report), problems, fatal: false, state: next };
  } catch (error) {
    if (!(error instanceof OparlError)) throw error;
    report(error.code, '', error.message);
    return { events: [], problems, fatal: true };
  }
}

interface MeetingList {
  readonly meetings: string;
  readonly organizations?: string;
  /** The list itself was the entry: its first page is read already. */
  readonly first?: Json;
}

async function meetingLists(
  start: Json,
  entry: string,
  get: (url: string) => Promise<Json>,
  list: (url: string) => Promise<Json[]>,
): Promise<MeetingList[]> {
  const type = String(start.type ?? '');
  if (Array.isArray(start.data)) {
    const bodies = start.data.filter(
      (object): object is Json => isObject(object) && String(object.type ?? '').endsWith('/Body'),
    );
    return bodies.length > 0 ? bodies.flatMap(listsOf) : [{ meetings: entry, first: start }];
  }
  if (type.endsWith('/System') && typeof start.body === 'string') return (await list(start.body)).flatMap(listsOf);
  if (type.endsWith('/System') && Array.isArray(start.body))
    return (await Promise.all(start.body.filter(isText).map(get))).flatMap(listsOf);
  const lists = listsOf(start);
  if (lists.length === 0) throw new OparlError('broken-file', 'neither a System, a Body nor a list of meetings');
  return lists;
}

const listsOf = (body: Json): MeetingList[] =>
  isText(body.meeting)
    ? [{ meetings: body.meeting, ...(isText(body.organization) ? { organizations: body.organization } : {}) }]
    : [];

/** Follows `links.next`, however the server counts: a page seen before, or one with nothing new, ends the walk. */
async function pages(
  first: Json,
  url: string,
  get: (url: string) => Promise<Json>,
  report: (message: string) => void,
): Promise<Json[]> {
  const visited = new Set([url]);
  let at = url;
  const objects = new Map<string, Json>();
  let page = first;
  for (let count = 1; ; count++) {
    const data = Array.isArray(page.data) ? page.data.filter(isObject) : [];
    const fresh = data.filter((object) => isText(object.id) && !objects.has(object.id));
    for (const object of fresh) objects.set(object.id as string, object);
    const link = isObject(page.links) && isText(page.links.next) ? page.links.next : undefined;
    // Some servers leave out their own host.
    const next = link !== undefined && URL.canParse(link, at) ? new URL(link, at).href : link;
    if (next === undefined || data.length === 0) break;
    if (visited.has(next) || fresh.length === 0) {
      report('the pages of the list repeat; reading ends here');
      break;
    }
    if (count >= MAX_PAGES || objects.size > MAX_OBJECTS) {
      report(`more than ${MAX_PAGES} pages or ${MAX_OBJECTS} objects; the rest is left out`);
      break;
    }
    visited.add(next);
    at = next;
    page = await get(next);
  }
  return [...objects.values()];
}

function keep(known: Record<string, Json>, object: Json): void {
  const id = object.id as string;
  if (object.deleted === true) delete known[id];
  else known[id] = object;
}

function eventsOf(
  { meetings, organizations }: OparlState,
  options: Pick<OparlOptions, 'name' | 'zone' | 'window'>,
  report: (code: CalendarProblem['code'], where: string, message: string) => void,
): ReadEvent[] {
  return Object.values(meetings).flatMap((object) => {
    const id = object.id as string;
    const start = instantOf(object.start);
    if (start === undefined) return [];
    if (typeof start === 'string') {
      report(start, id, `»${String(object.start).slice(0, 40)}« is no date with time zone`);
      return [];
    }
    const end = instantOf(object.end);
    const until = end instanceof Date && end >= start ? end : start;
    if (start >= options.window.to || until < options.window.from) return [];
    const bodies = (Array.isArray(object.organization) ? object.organization : [object.organization]).filter(isText);
    const names = bodies
      .flatMap((body) => [organizations[body]?.name, organizations[body]?.shortName])
      .filter(isText)
      .map(readText);
    const startLocal = toLocal(start, options.zone);
    const title = readText(isText(object.name) ? object.name : (names[0] ?? ''));
    const location = placeOf(object.location);
    const meeting: Meeting = {
      uid: id,
      occurrence: startLocal,
      title,
      start,
      end: until,
      startLocal,
      allDay: false,
      status: object.cancelled === true || CANCELLED_TITLE.test(title) ? 'cancelled' : 'planned',
      ...(location ? { location } : {}),
      ...(isText(object.web) && /^https?:\/\/\S+$/i.test(object.web) ? { url: object.web } : {}),
      sequence: versionOf(object.modified),
      calendar: options.name,
    };
    return [
      {
        where: `${options.name} ${id}`,
        hints: { uid: id, title, categories: [...names, ...bodies] },
        meeting,
        single: true,
      },
    ];
  });
}

/** An instant; undefined where the server leaves it out, which OParl allows; a problem code for what is none. */
function instantOf(value: unknown): Date | CalendarProblem['code'] | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (!isText(value) || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(value)) return 'bad-date';
  if (!/(?:Z|[+-]\d{2}:?\d{2})$/i.test(value)) return 'floating-time';
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? 'bad-date' : date;
}

/** Minutes of the modification since 2000: grows with every version, and fits where a SEQUENCE must. */
const versionOf = (modified: unknown): number => {
  const time = isText(modified) ? Date.parse(modified) : Number.NaN;
  return Number.isNaN(time) ? 0 : Math.max(0, Math.floor((time - Date.UTC(2000, 0, 1)) / 60_000));
};

const placeOf = (location: unknown): string =>
  isObject(location)
    ? readText([location.room, location.description, location.streetAddress].filter(isText).join(', '))
    : '';

function withParameter(url: string, name: string, value: string): string {
  const parsed = new URL(url);
  parsed.searchParams.set(name, value);
  return parsed.href;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
