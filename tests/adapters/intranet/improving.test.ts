/** Judging answers and proposing changes over the JSON API, without a chat client. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProposalView } from '../../../adapters/intranet/api/improving-schemas.ts';
import type { SayResult } from '../../../adapters/intranet/api/say-schemas.ts';
import type { GapReport } from '../../../bot/gaps/report.ts';
import type { CardJson } from '../../../bot/ports.ts';
import { nodesOf } from '../../bot/cards/walk.ts';
import { startIntranet, type TestIntranet } from '../../helpers/intranet.ts';

let open: TestIntranet;
let guarded: TestIntranet;
beforeAll(async () => {
  open = await startIntranet();
  // Behind a proxy that says who asks; nobody of them keeps the registry.
  guarded = await startIntranet(
    { config: { signIn: { kind: 'proxy', userHeader: 'x-user', addresses: ['127.0.0.1'] } } },
    open.knowledge,
  );
}, 60_000);
afterAll(() => Promise.all([open.close(), guarded.close()]));

const post = async (path: string, body: object) =>
  fetch(open.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const say = async (body: object): Promise<SayResult> => (await post('/api/say', body)).json();
const get = async <T>(path: string): Promise<T> => (await fetch(open.url + path)).json();
const button = (said: SayResult, title: string): object =>
  nodesOf(said.messages[0]!.card as CardJson).find((node) => node.title === title)!.data as object;

describe('a judgement', () => {
  it('is counted for the last answer of its conversation', async () => {
    const { conversation } = await say({ text: 'Wie oft tagt die AG Migration?' });
    expect((await post('/api/feedback', { conversation, helpful: false })).status).toBe(200);
    const { totals, lines } = await get<GapReport>('/api/gaps?lang=en');
    expect(totals.notHelpful).toBe(1);
    expect(lines).toContainEqual(
      expect.objectContaining({
        verdict: 'notHelpful',
        facet: { id: 'cadence', label: expect.any(String) },
        entries: [{ id: 'ag-migration', name: 'AG Migration' }],
      }),
    );
  });

  it('without a conversation is refused', async () => {
    expect((await post('/api/feedback', { helpful: true })).status).toBe(400);
  });
});

describe('a change proposal', () => {
  it('is made by the form that the button opens, decided by a keeper, and looked up by its number', async () => {
    const said = await say({ text: 'Wie oft tagt die AG Migration?' });
    const { conversation } = said;
    const form = await say({ conversation, value: button(said, 'Stimmt nicht') });
    const document = [...open.knowledge.registry.documents.keys()][0];
    const filled = { fact: 'cadence', value: '6 × im Jahr', document, at: 'Anhang 9' };
    const thanks = await say({ conversation, value: { ...button(form, 'Vorschlagen'), ...filled } });
    expect(thanks.messages[0]!.text).toContain('Vorschlag 1');

    expect(await get<ProposalView>('/api/proposals/1')).toMatchObject({
      id: 1,
      state: 'open',
      entry: { id: 'ag-migration', name: 'AG Migration' },
      after: { value: '6 × im Jahr' },
    });
    expect((await get<{ proposals: ProposalView[] }>('/api/proposals')).proposals).toHaveLength(1);
    await say({ conversation, text: 'Vorschlag 1 annehmen' });
    expect(await get<ProposalView>('/api/proposals/1')).toMatchObject({
      state: 'approved',
      patch: expect.stringContaining('+  - value: { perYear: 6 }'),
    });
    expect((await fetch(`${open.url}/api/proposals/2`)).status).toBe(404);
  });
});

it('the gap report and the list of proposals are for keepers', async () => {
  for (const path of ['/api/gaps', '/api/proposals']) {
    const response = await fetch(guarded.url + path, { headers: { 'x-user': 'anna' } });
    expect(response.status, path).toBe(403);
  }
});
