/** Sources of calendars over a server and a clock that the test moves, and the text of a calendar. */
import type { Fetch, Fetched } from '../../adapters/calendars/fetch.ts';
import type { SourceConfig } from '../../adapters/calendars/source.ts';
import { createCalendarSources, type SourcesOptions } from '../../adapters/calendars/sources.ts';
import { testKnowledge } from '../fixtures/calendars/registry.ts';

export const knowledge = testKnowledge();
export const ics = (...events: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR', ''].join('\r\n');
export const event = (uid: string, start: string, title = 'AG Wasser', sequence = 0) =>
  ['BEGIN:VEVENT', `UID:${uid}`, `SEQUENCE:${sequence}`, `SUMMARY:${title}`, `DTSTART:${start}`, 'END:VEVENT'].join(
    '\r\n',
  );
export const URL_SOURCE: SourceConfig = {
  name: 'gremien',
  kind: 'url',
  url: 'https://example.org/secret',
  refreshMinutes: 60,
};

/** Sources with a clock and a server that the test moves. */
export function setup(sources: readonly SourceConfig[] = [URL_SOURCE], more: Partial<SourcesOptions> = {}) {
  const world = {
    now: new Date('2026-11-21T09:00:00Z'),
    answer: { kind: 'failed', code: 'unreachable', message: 'down' } as Fetched,
    asked: 0,
    validators: [] as unknown[],
  };
  const fetch: Fetch = async (_, options) => {
    world.asked++;
    world.validators.push(options?.validators);
    return world.answer;
  };
  const port = createCalendarSources({
    sources,
    knowledge: () => knowledge,
    clock: () => world.now,
    production: false,
    fetch,
    ...more,
  });
  const serve = (text: string, etag = '"1"') => {
    world.answer = { kind: 'content', bytes: Buffer.from(text), validators: { etag } };
  };
  const later = (minutes: number) => {
    world.now = new Date(world.now.getTime() + minutes * 60_000);
  };
  const brief = () =>
    port
      .snapshot()
      .calendar.meetings.map(({ uid, occurrence, startLocal, status, stale, body }) =>
        [uid, occurrence, startLocal, status, ...(stale ? ['stale'] : []), body ?? '-'].join(' '),
      );
  return { world, port, serve, later, brief };
}
