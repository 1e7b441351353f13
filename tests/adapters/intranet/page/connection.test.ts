/** The connection that Web Chat talks through: what it shows, and what it does when the server does not answer. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { SayRequest, SayResult } from '../../../../adapters/intranet/api/say-schemas.ts';
import type { Activity } from '../../../../adapters/intranet/page/web-chat/activities.ts';
import {
  type Connection,
  createConnection,
  STATUS,
  type Talk,
  type Trouble,
} from '../../../../adapters/intranet/page/web-chat/connection.ts';

const CARD = { type: 'AdaptiveCard' };
let said: SayRequest[];
let trouble: Trouble | undefined;
let kept: Talk;
let refused: unknown[];
let timers: { run: () => void; ms: number }[];
let connection: Connection;
let shown: Activity[];
let statuses: number[];

const settled = () => new Promise((resolve) => setImmediate(resolve));

async function open(before: Talk = { activities: [] }): Promise<void> {
  connection = createConnection({
    async say(turn): Promise<SayResult> {
      said.push(turn);
      if (trouble) throw new Error('away');
      const answer = turn.begin
        ? { text: 'Hallo', suggestions: ['Hilfe'] }
        : { text: 'Antwort', card: CARD, suggestions: [] };
      return { conversation: 'conversation-00001', messages: [answer] };
    },
    troubleOf: () => trouble!,
    language: 'de',
    before,
    keep: (talk) => {
      kept = talk;
    },
    onRefused: (why) => refused.push(why),
    clock: () => new Date('2026-11-28T10:00:00Z'),
    later: (run, ms) => timers.push({ run, ms }),
  });
  shown = [];
  statuses = [];
  connection.activity$.subscribe({ next: (activity) => shown.push(activity) });
  connection.connectionStatus$.subscribe((status) => statuses.push(status));
  await settled();
}
beforeEach(async () => {
  [said, trouble, refused, timers] = [[], undefined, [], []];
  await open();
});

interface Sent {
  readonly ids: string[];
  readonly errors: unknown[];
}
async function post(activity: Partial<Activity>): Promise<Sent> {
  const sent: Sent = { ids: [], errors: [] };
  const user = { id: 'visitor', role: 'user' };
  const full: Activity = { type: 'message', from: user, channelData: { clientActivityID: 'c1' }, ...activity };
  connection
    .postActivity(full)
    .subscribe({ next: (id) => sent.ids.push(id), error: (error) => sent.errors.push(error) });
  await settled();
  return sent;
}
const wake = async () => {
  const { run, ms } = timers.shift()!;
  run();
  await settled();
  return ms;
};

describe('while the server answers', () => {
  it('the bot says hello first, with buttons', () => {
    expect(said).toEqual([{ begin: true, language: 'de' }]);
    expect(shown).toMatchObject([
      { from: { role: 'bot' }, text: 'Hallo', suggestedActions: { actions: [{ type: 'imBack', value: 'Hilfe' }] } },
    ]);
    expect(statuses).toEqual([STATUS.connecting, STATUS.online]);
  });
  it('what is said comes back, as Web Chat waits for, and then the answer', async () => {
    const { ids } = await post({ text: 'Frage' });
    expect(said.at(-1)).toEqual({ text: 'Frage', language: 'de', conversation: 'conversation-00001' });
    const [mine, answer] = shown.slice(-2);
    expect(mine).toMatchObject({ id: ids[0], text: 'Frage', channelData: { clientActivityID: 'c1' } });
    expect(answer).toMatchObject({
      from: { role: 'bot' },
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: CARD }],
    });
    expect(new Set(shown.map(({ id }) => id)).size).toBe(shown.length);
  });
  it('a pressed button sends its data, and is shown as what it says', async () => {
    await post({
      value: { text: 'Mitglieder', press: { entry: 'x' } },
      channelData: { clientActivityID: 'c1', postBack: true },
    });
    expect(said.at(-1)).toMatchObject({ value: { text: 'Mitglieder', press: { entry: 'x' } } });
    expect(shown.at(-2)).toMatchObject({ text: 'Mitglieder' });
    expect(shown.at(-2)!.channelData).toEqual({ clientActivityID: 'c1' });
  });
  it('what the bot has no use for is not sent', async () => {
    for (const activity of [{ type: 'typing' }, { type: 'event' }, { text: '  ' }]) {
      expect((await post(activity)).ids).toHaveLength(1);
    }
    expect(said).toHaveLength(1);
  });
  it('whoever comes later sees everything', () => {
    const late: Activity[] = [];
    connection.activity$.subscribe({ next: (activity) => late.push(activity) });
    expect(late).toEqual(shown);
  });
});

describe('after a reload', () => {
  it('the talk goes on where it was, without another hello', async () => {
    await post({ text: 'Frage' });
    said = [];
    await open(kept);
    expect(said).toEqual([]);
    expect(shown).toHaveLength(3);
    await post({ text: 'und weiter?' });
    expect(said).toMatchObject([{ text: 'und weiter?', conversation: 'conversation-00001' }]);
  });
});

describe('while the server is away', () => {
  it('it is asked again, less and less often, and then hears what was said, in order', async () => {
    trouble = { kind: 'wait' };
    const first = await post({ text: 'eins' });
    const second = await post({ text: 'zwei' });
    expect([first.ids, statuses.at(-1), shown.length]).toEqual([[], STATUS.connecting, 1]);
    const waits = [];
    for (let i = 0; i < 6; i++) waits.push(await wake());
    expect(waits).toEqual([1000, 2000, 4000, 8000, 15_000, 15_000]);
    expect(timers).toHaveLength(1);
    trouble = undefined;
    await wake();
    expect([first.ids.length, second.ids.length, statuses.at(-1)]).toEqual([1, 1, STATUS.online]);
    expect(shown.slice(1).map(({ text }) => text)).toEqual(['eins', undefined, 'zwei', undefined]);
  });
  it('nobody signed in: it says so, and goes on after the sign-in', async () => {
    trouble = { kind: 'refused', possible: true };
    const sent = await post({ text: 'eins' });
    expect(refused.at(-1)).toEqual({ kind: 'refused', possible: true });
    trouble = undefined;
    connection.retry();
    await settled();
    expect([sent.ids.length, refused.at(-1)]).toEqual([1, undefined]);
  });
  it('what would fail for ever is given up, and the next is said', async () => {
    trouble = { kind: 'drop' };
    const sent = await post({ text: 'x'.repeat(5000) });
    expect(sent.errors).toHaveLength(1);
    trouble = undefined;
    expect((await post({ text: 'kurz' })).ids).toHaveLength(1);
  });
  it('an answer that comes after its end is not kept in place of the next talk', async () => {
    const before = kept;
    void post({ text: 'eins' });
    connection.end();
    await settled();
    expect(said.at(-1)).toMatchObject({ text: 'eins' });
    expect(kept).toBe(before);
  });
  it('after its end it asks no more', async () => {
    trouble = { kind: 'wait' };
    await post({ text: 'eins' });
    connection.end();
    const asked = said.length;
    await wake();
    expect(said).toHaveLength(asked);
  });
});
