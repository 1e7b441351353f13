/** The search extension and link previews: what Teams asks becomes plain values, what comes back its own shape. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { REFUSALS } from '../../../adapters/teams/inbound-guard.ts';
import { type Activity, recorded } from '../../helpers/activities.ts';
import { TeamsBench } from '../../helpers/teams-bench.ts';

const CARD = { type: 'AdaptiveCard', version: '1.3', body: [] } as const;

let teams: TeamsBench;
beforeEach(async () => {
  teams = new TeamsBench();
  await teams.connector.start();
});
afterEach(() => teams.connector.stop());

const invoke = (name: string, value: unknown, more: Activity = {}) =>
  recorded('message-personal', { type: 'invoke', name, text: undefined, value, ...more });
const query = (value: object, more: Activity = {}) => invoke('composeExtension/query', value, more);
const typed = (value: unknown) => ({ commandId: 'searchEntries', parameters: [{ name: 'query', value }] });

describe('a search', () => {
  it('asks for a page of hits', async () => {
    await teams.send(query({ ...typed(' migra '), queryOptions: { skip: 25, count: 25 } }));
    expect(teams.lookup.requests).toEqual([{ list: 'entries', query: 'migra', skip: 25, count: 25, locale: 'en-US' }]);
  });

  it('as it opens asks for the list without a query', async () => {
    const first = { commandId: 'searchMeetings', parameters: [{ name: 'initialRun', value: 'true' }] };
    await teams.send(query({ ...first, queryOptions: { skip: 0, count: 25 } }));
    expect(teams.lookup.requests).toMatchObject([{ list: 'meetings', query: '', skip: 0, count: 25 }]);
  });

  it('of a client that has read no manifest is one for entries', async () => {
    await teams.send(query({ parameters: [{ value: 'migra' }] }));
    expect(teams.lookup.requests).toMatchObject([{ list: 'entries', query: 'migra' }]);
  });

  it('shows each hit as a thumbnail, and its card in the message', async () => {
    teams.lookup.hits = [{ title: 'AG <b>A&O</b>', subtitle: 'Arbeitsgruppe', card: CARD }];
    const { status, body } = await teams.send(query(typed('a')));
    expect(status).toBe(200);
    expect(body).toEqual({
      composeExtension: {
        type: 'result',
        attachmentLayout: 'list',
        attachments: [
          {
            contentType: 'application/vnd.microsoft.card.adaptive',
            content: CARD,
            preview: {
              contentType: 'application/vnd.microsoft.card.thumbnail',
              content: { title: 'AG &lt;b&gt;A&amp;O&lt;/b&gt;', text: 'Arbeitsgruppe' },
            },
          },
        ],
      },
    });
    expect(teams.connector.received).toEqual([]);
  });

  it('without a hit says so; behind the last page is an empty page', async () => {
    teams.lookup.message = 'Nichts gefunden.';
    expect((await teams.send(query(typed('xyzzy')))).body).toEqual({
      composeExtension: { type: 'message', text: 'Nichts gefunden.' },
    });
    teams.lookup.message = undefined;
    expect((await teams.send(query(typed('a')))).body).toMatchObject({ composeExtension: { attachments: [] } });
  });

  it.each([
    [
      { skip: -1, count: 0 },
      { skip: 0, count: 1 },
    ],
    [
      { skip: 1.5, count: 1_000 },
      { skip: 0, count: 25 },
    ],
    [
      { skip: 1e9, count: '7' },
      { skip: 10_000, count: 25 },
    ],
    [undefined, { skip: 0, count: 25 }],
  ])('with the options %j is brought into bounds', async (queryOptions, expected) => {
    await teams.send(query({ ...typed('x'.repeat(5_000)), queryOptions }));
    expect(teams.lookup.requests).toMatchObject([{ ...expected, query: 'x'.repeat(200) }]);
  });

  it.each([
    { commandId: 'deleteEverything', parameters: [] },
    { commandId: 'toString', parameters: [] },
    { commandId: 7 },
    { commandId: '' },
  ])('of an unknown command is refused: %j', async (value) => {
    expect(await teams.send(query(value))).toEqual({ status: 400, body: { error: 'bad-field' } });
    expect(teams.lookup.requests).toEqual([]);
  });

  it('of one person has an end, and takes nobody a turn', async () => {
    for (let i = 0; i < 90; i += 1) await teams.send(query(typed('a')));
    expect(await teams.send(query(typed('a')))).toEqual({ status: 429, body: { error: 'too-many-turns' } });
    const from = { id: 'somebody-else' };
    expect((await teams.send(query(typed('a'), { from }))).status).toBe(200);
    expect(await teams.send(recorded('message-personal'))).toEqual({ status: 200 });
  });
});

describe('a link', () => {
  it('shows its card', async () => {
    teams.lookup.hits = [{ title: 'AG', subtitle: 'Arbeitsgruppe', card: CARD }];
    const url = 'https://lotse.example/entry/ag';
    expect((await teams.send(invoke('composeExtension/queryLink', { url }))).body).toMatchObject({
      composeExtension: { type: 'result', attachments: [{ content: CARD }] },
    });
    expect(teams.lookup.links).toEqual([url]);
  });

  it('that is none of ours shows nothing', async () => {
    expect(await teams.send(invoke('composeExtension/queryLink', { url: 'https://other.example' }))).toEqual({
      status: 200,
      body: {},
    });
  });

  it.each([{}, { url: 7 }, { url: `https://x.example/${'x'.repeat(3_000)}` }])('is refused: %j', async (value) => {
    expect((await teams.send(invoke('composeExtension/queryLink', value))).status).toBe(400);
    expect(teams.lookup.links).toEqual([]);
  });
});

it.each([
  'unknown',
  undefined,
  'composeExtension/submitAction',
  'composeExtension/anonymousQueryLink',
  'adaptiveCard/action',
  'task/fetch',
  'signin/verifyState',
  'fileConsent/invoke',
])('an invoke that nobody here answers is refused with Teams’ own word: %s', async (name) => {
  const activity = recorded('message-personal', { type: 'invoke', name, value: {} });
  expect(await teams.send(activity)).toEqual({
    status: REFUSALS['unknown-invoke'],
    body: { error: 'unknown-invoke' },
  });
  expect(REFUSALS['unknown-invoke']).toBe(501);
  expect([teams.assistant.turns, teams.lookup.requests]).toEqual([[], []]);
});
