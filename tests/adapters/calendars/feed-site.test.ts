/** The feeds as a calendar program gets them. */
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { createFeedSite, feedPath } from '../../../adapters/calendars/feed-site.ts';
import { createCalendar, NO_MEETINGS } from '../../../knowledge/meetings/calendar.ts';
import { sampleMeetings } from '../../../knowledge/meetings/sample.ts';
import { testKnowledge } from '../../fixtures/calendars/registry.ts';

const knowledge = testKnowledge();
const calendar = createCalendar(sampleMeetings(knowledge.registry, '2026-11-28'));
let readAt = new Date('2026-11-28T08:00:00Z');
const source = () => ({ name: 'k', stale: false, meetings: 1, problems: 0, lastSuccess: readAt });
const site = (key?: string) =>
  createFeedSite({
    snapshot: () => ({ ...NO_MEETINGS, calendar, sources: [source()] }),
    knowledge: () => knowledge,
    clock: () => new Date('2026-11-28T09:00:00Z'),
    ...(key === undefined ? {} : { key }),
  });
const get = (
  address: string,
  { key, method = 'GET', headers = {} }: { key?: string; method?: string; headers?: object } = {},
) => {
  const url = new URL(address, 'http://localhost');
  return site(key).handle({
    method,
    path: url.pathname,
    query: url.searchParams,
    headers: headers as Record<string, string>,
    body: '',
    remote: '',
  });
};

describe('the feed site', () => {
  it.each(['ag-wasser', 'umwelt', 'alle'])('serves %s', async (id) => {
    const { status, headers, body } = await get(`/calendar/${id}.ics`);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(headers['content-disposition']).toContain(`${id}.ics`);
    const opened = new ICAL.Component(ICAL.parse(body as string));
    expect(opened.getAllSubcomponents('vevent').length).toBeGreaterThan(0);
    expect(body).toContain('DTSTAMP:20261128T080000Z');
  });

  it.each([
    '/calendar/',
    '/calendar/nothing.ics',
    '/calendar/ag-wasser',
    '/calendar/../alle.ics',
    '/calendar/__proto__.ics',
    '/calendar/buero-umwelt.ics',
  ])('knows no %s', async (path) => expect((await get(path)).status).toBe(404));

  it('refuses to be written to', async () => {
    const { status, headers } = await get('/calendar/alle.ics', { method: 'POST' });
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  it('answers »unchanged« while the meetings are the same, also after they were read again', async () => {
    const { headers } = await get('/calendar/alle.ics');
    readAt = new Date('2026-11-28T10:00:00Z');
    const again = await get('/calendar/alle.ics', { headers: { 'if-none-match': headers.etag! } });
    expect([again.status, again.body]).toEqual([304, '']);
    expect((await get('/calendar/alle.ics', { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
  });

  it('with a key only the address that was given out opens, and only its own feed', async () => {
    const key = 'a secret of the house 123456';
    expect((await get(feedPath('umwelt', key), { key })).status).toBe(200);
    expect((await get('/calendar/umwelt.ics', { key })).status).toBe(404);
    expect((await get(feedPath('umwelt', key).replace('umwelt', 'alle'), { key })).status).toBe(404);
    expect((await get(feedPath('umwelt', 'another secret'), { key })).status).toBe(404);
    expect(feedPath('umwelt', key)).not.toContain('secret');
  });
});
