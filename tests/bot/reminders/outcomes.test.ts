/** What the answer of Teams makes of a post, and who hears of it. */
import { afterEach, describe, expect, it } from 'vitest';
import { MINUTE, moved, subscription } from '../../support/posts.ts';
import { MEETING, START, since, subscribedWorld, type World } from '../../support/reminder-world.ts';

let world: World;
afterEach(() => world.store.close());
const start = async (...given: Parameters<typeof subscribedWorld>) => {
  world = await subscribedWorld(...given);
};

describe('what becomes of a post', () => {
  const answered = async (...answers: typeof world.messenger.answers) => {
    await start([MEETING], { digest: undefined, leads: ['P7D'] });
    await world.subscribe(
      subscription({
        conversation: 'operators',
        ...since(START),
        topics: { everything: false, bodies: ['none'], fields: [] },
        digest: undefined as never,
      }),
    );
    await world.reminders.setOperators('operators');
    world.messenger.answers = answers;
    await world.pass('2026-11-26T07:00:00Z');
  };
  const posts = (to: string) => world.messenger.posted.filter((posted) => posted.to === to);

  it('unknown: never repeated, reported once with two buttons', async () => {
    await answered({ kind: 'unknown', code: 'timeout' });
    await world.pass('2026-11-26T12:00:00Z', MINUTE * 5);
    expect(posts('channel-1').length).toBe(1);
    expect(posts('operators').length).toBe(1);
    expect(posts('operators')[0]!.text).toMatch(/erledigt [0-9a-f]{8}.*erneut senden [0-9a-f]{8}/);
    expect(posts('operators')[0]!.at.getTime() - posts('channel-1')[0]!.at.getTime()).toBeLessThanOrEqual(5 * MINUTE);
    expect(await world.states()).toEqual({ 'uncertain: timeout': 1, sent: 1 });
  });

  it('reports that wait are one message', async () => {
    await start([MEETING], { digest: undefined, leads: ['P7D'] });
    for (const conversation of ['c2', 'c3']) {
      await world.subscribe(
        subscription({ conversation, ...since(START), leads: ['P7D'], digest: undefined as never }),
      );
    }
    await world.store.addresses.put(
      { key: 'operators', scope: 'channel', serviceUrl: 'https://t.example', botId: 'b' },
      world.now,
    );
    await world.reminders.setOperators('operators');
    world.messenger.answer = ({ to }) =>
      to === 'operators' ? { kind: 'throttled', retryAfterMs: 2 * MINUTE } : { kind: 'unknown', code: 'timeout' };
    await world.pass('2026-11-26T07:00:30Z', 30_000_000);
    world.messenger.answer = () => ({ kind: 'delivered', messageId: 'm' });
    await world.pass('2026-11-26T07:10:00Z', MINUTE);
    const reports = posts('operators').filter(({ at }) => at > new Date('2026-11-26T07:01:00Z'));
    expect(reports.length).toBe(1);
    expect(reports[0]!.text.match(/erneut senden [0-9a-f]{8}"/g)?.length).toBe(3);
  });

  it('unknown: sent again on an operator’s word', async () => {
    await answered({ kind: 'unknown', code: 'timeout' });
    const [row] = await world.store.outbox.list(['uncertain'], 1);
    expect(await world.store.outbox.resolve(row!.key.slice(0, 8), 'resend', world.now)).toBe('ok');
    await world.wake();
    expect(posts('channel-1').length).toBe(2);
    expect(posts('channel-1')[0]!.text).toBe(posts('channel-1')[1]!.text);
  });

  it('unknown: over when the meeting begins', async () => {
    await answered({ kind: 'unknown', code: 'timeout' });
    await world.pass('2026-12-03T09:00:00Z');
    expect((await world.states())['skipped: uncertain-too-late']).toBe(1);
  });

  it('unknown and moved: a correction is posted, for nobody knows the post', async () => {
    await answered({ kind: 'unknown', code: 'timeout' });
    world.calendar([moved(MEETING, '2026-12-04T10:00')]);
    await world.wake();
    expect(posts('channel-1').map(({ how }) => how)).toEqual(['post', 'post']);
    expect(posts('channel-1')[1]!.text).toContain('Verschoben');
  });

  it('throttled: again after the time that Teams asks for, nothing else in between', async () => {
    await answered({ kind: 'throttled', retryAfterMs: 30 * MINUTE });
    await world.pass('2026-11-26T08:00:00Z', MINUTE);
    expect(posts('channel-1').length).toBe(2);
    const wait = posts('channel-1')[1]!.at.getTime() - posts('channel-1')[0]!.at.getTime();
    expect(wait).toBeGreaterThanOrEqual(30 * MINUTE);
    expect(wait).toBeLessThanOrEqual(34 * MINUTE);
  });

  it('never left: again and again with growing pauses, until it is too late', async () => {
    await start([MEETING], { digest: undefined, leads: ['P1D'] });
    world.messenger.answer = () => ({ kind: 'neverLeft', code: 'enotfound' });
    await world.pass('2026-12-02T06:00:00Z');
    await world.pass('2026-12-03T09:00:00Z', 5 * MINUTE);
    expect(posts('channel-1').length).toBeGreaterThan(30);
    expect(posts('channel-1').length).toBeLessThan(80);
    expect(await world.states()).toEqual({ 'skipped: too-late': 1 });
  });

  it.each([403, 404])('refused with %d: the place is given up, the operators are told', async (status) => {
    await answered({ kind: 'refused', status, code: 'x' });
    await world.wake();
    expect(await world.store.addresses.get('channel-1')).toBeUndefined();
    expect((await world.store.subscriptions.get('channel-1'))?.disabled).toBe(`refused-${status}`);
    expect(posts('operators')[0]!.text).toContain(`von Teams abgelehnt (${status})`);
    await world.pass('2026-12-04T00:00:00Z');
    expect(posts('channel-1').length).toBe(1);
  });

  it.each([400, 413])('refused with %d: this post is given up, the place is kept', async (status) => {
    await answered({ kind: 'refused', status, code: 'x' });
    await world.wake();
    expect(await world.store.addresses.get('channel-1')).toBeDefined();
    expect((await world.states())[`failed: refused-${status}`]).toBe(1);
    expect(posts('operators').length).toBe(1);
  });

  it('refused with 401: once more with a new token', async () => {
    await answered({ kind: 'refused', status: 401, code: 'x' });
    await world.pass('2026-11-26T08:00:00Z', MINUTE);
    expect(posts('channel-1').length).toBe(2);
    expect((await world.states()).sent).toBe(1);
  });

  it('refused since an administrator has blocked the app: reported, and everything stays subscribed', async () => {
    await answered({ kind: 'refused', status: 403, code: 'BotDisabledByAdmin' });
    await world.wake();
    expect(posts('operators')[0]!.text).toContain('1 × Erinnerung: von Teams abgelehnt (403)');
    expect((await world.store.subscriptions.get('channel-1'))?.disabled).toBeUndefined();
    expect(await world.store.addresses.get('channel-1')).toBeDefined();
  });

  it('a report that the operators’ channel refuses comes to their next one', async () => {
    await answered({ kind: 'unknown', code: 'timeout' }, { kind: 'refused', status: 404, code: 'x' });
    await world.pass('2026-11-26T07:05:00Z', MINUTE);
    expect(await world.reminders.operators()).toBeUndefined();
    await world.store.addresses.put(
      { key: 'next', scope: 'channel', serviceUrl: 'https://teams.example', botId: 'bot' },
      world.now,
    );
    await world.reminders.setOperators('next');
    await world.wake();
    expect(posts('next').length).toBe(1);
    expect(posts('next')[0]!.text).toMatch(/erledigt [0-9a-f]{8}/);
  });

  it('a report that is refused for what it is ends, and the log says so', async () => {
    await answered({ kind: 'unknown', code: 'timeout' }, { kind: 'refused', status: 413, code: 'x' });
    await world.pass('2026-11-26T07:30:00Z', MINUTE);
    expect(posts('operators').length).toBe(1);
    expect(world.log.events.filter(({ event }) => event === 'report-refused')).toEqual([
      { level: 'error', event: 'report-refused', fields: { status: 413, count: 1 } },
    ]);
    expect(await world.states()).toEqual({ 'uncertain: timeout': 1, 'failed: refused-413': 1 });
  });

  it('an update of a post that somebody deleted does not give up the place', async () => {
    await start([MEETING], { digest: undefined, leads: ['P7D'] });
    await world.pass('2026-11-27T12:00:00Z');
    world.messenger.answers = [{ kind: 'refused', status: 404, code: 'x' }];
    world.calendar([{ ...MEETING, location: 'Raum 7' }]);
    await world.wake();
    expect((await world.store.subscriptions.get('channel-1'))?.disabled).toBeUndefined();
    expect((await world.states())['skipped: message-gone']).toBe(1);
  });

  it('without a channel for the operators it is not forgotten', async () => {
    await start([MEETING], { digest: undefined, leads: ['P7D'] });
    world.messenger.answers = [{ kind: 'unknown', code: 'timeout' }];
    await world.pass('2026-12-10T12:00:00Z');
    expect(await world.states()).toEqual({ 'uncertain: timeout': 1 });
    for (let i = 0; i < 5; i++) await world.wake();
    expect(world.log.events.filter(({ event }) => event === 'posts-unreported').length).toBe(1);
    expect((await world.reminders.status()).operatorsKnown).toBe(false);
  });
});

describe('a process that dies while sending', () => {
  it('leaves an uncertain post behind, reported within a minute of the restart', async () => {
    await start([MEETING], { digest: undefined, leads: ['P7D'] });
    await world.subscribe(
      subscription({ conversation: 'operators', topics: { everything: false, bodies: ['x'], fields: [] } }),
    );
    await world.reminders.setOperators('operators');
    await world.pass('2026-11-26T06:00:00Z');
    world.now = new Date('2026-11-26T07:00:00Z');
    await world.store.outbox.claim('dead', world.now, 30_000, world.limits);
    world.restart();
    await world.pass('2026-11-26T07:01:00Z', 10_000);
    expect(world.messenger.posted.map(({ to }) => to)).toEqual(['operators']);
  });
});
