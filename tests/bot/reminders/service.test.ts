import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { REMINDER_TIME } from '../../../bot/reminders/subscription.ts';
import { DAY, HOUR, MINUTE, meeting, moved, subscription } from '../../support/posts.ts';
import { MEETING, START, since, subscribedWorld, World } from '../../support/reminder-world.ts';

let world: World;
afterEach(() => world.store.close());
const start = async (...given: Parameters<typeof subscribedWorld>) => {
  world = await subscribedWorld(...given);
};

describe('over two weeks', () => {
  it('posts what the preview shows, each once', async () => {
    await start();
    await world.pass('2026-12-04T12:00:00Z');
    expect(world.told).toEqual([
      '2026-11-26T07:00 post E-2026-12-03-P7D',
      '2026-11-30T07:00 post W-2026-W49',
      '2026-12-02T07:00 post E-2026-12-03-P1D',
    ]);
    expect(await world.states()).toEqual({ sent: 3 });
    expect(REMINDER_TIME).toBe('08:00');
  });

  it('posts the same when it is restarted all the time', async () => {
    await start();
    while (world.now < new Date('2026-12-04T12:00:00Z')) {
      world.restart();
      await world.pass(new Date(world.now.getTime() + 3 * HOUR).toISOString(), HOUR);
    }
    expect(world.told.length).toBe(3);
  });

  it('puts meetings of one day into one post', async () => {
    await start([MEETING, meeting('2026-12-03T14:00')], { digest: undefined, leads: ['P1D'] });
    await world.pass('2026-12-04T12:00:00Z');
    expect(world.told).toEqual(['2026-12-02T07:00 post E-2026-12-03-P1D']);
    expect(world.messenger.posted[0]!.text.match(/Uhr: Sitzung/g)?.length).toBe(2);
  });
});

describe('after an outage', () => {
  const outage = async (down: string, up: string, meetings = [MEETING]) => {
    await start(meetings);
    await world.pass(down);
    world.now = new Date(up);
    world.restart();
    await world.wake();
    return world.told.filter((line) => line.startsWith(up.slice(0, 16)));
  };

  it('of a minute nothing is missing', async () => {
    expect(await outage('2026-11-26T06:59:30Z', '2026-11-26T07:00:30Z')).toEqual([
      '2026-11-26T07:00 post E-2026-12-03-P7D',
    ]);
  });
  it('of an hour nothing is missing', async () => {
    expect(await outage('2026-11-26T06:30:00Z', '2026-11-26T07:30:00Z')).toEqual([
      '2026-11-26T07:30 post E-2026-12-03-P7D',
    ]);
  });
  it('of three days a reminder comes late, a digest not', async () => {
    expect(await outage('2026-11-28T12:00:00Z', '2026-12-01T12:00:00Z')).toEqual([]);
    expect(await world.states()).toEqual({ sent: 1, 'skipped: too-late': 1, planned: 1 });
  });
  it('of less than a day the digest comes late', async () => {
    expect(await outage('2026-11-30T06:00:00Z', '2026-11-30T20:00:00Z')).toEqual(['2026-11-30T20:00 post W-2026-W49']);
  });
  it('of two reminders of one meeting one is enough', async () => {
    expect(await outage('2026-11-25T12:00:00Z', '2026-12-02T12:00:00Z')).toEqual([
      '2026-12-02T12:00 post E-2026-12-03-P1D',
    ]);
    expect(await world.states()).toEqual({ sent: 1, 'skipped: merged': 1, 'skipped: too-late': 1 });
  });
  it('of thirty days all that is left are rows that say so', async () => {
    expect(await outage('2026-11-21T12:00:00Z', '2026-12-21T12:00:00Z')).toEqual([]);
    expect(await world.states()).toEqual({ 'skipped: too-late': 3 });
  });
  it('of thirty days only what is still to come is posted, no burst', async () => {
    const weekly = Array.from({ length: 8 }, (_, i) =>
      meeting(new Date(Date.parse('2026-11-26T09:00Z') + i * 7 * DAY).toISOString().slice(0, 16)),
    );
    expect(await outage('2026-11-21T12:00:00Z', '2026-12-21T12:00:00Z', weekly)).toEqual([
      // The week's digest was due this morning; of the meeting on the 24th the seven days are late, the 31st is in time.
      '2026-12-21T12:00 post E-2026-12-24-P7D',
      '2026-12-21T12:00 post W-2026-W52',
    ]);
  });
});

describe('a meeting that changes', () => {
  it('before its post only the new plan is posted', async () => {
    await start();
    world.calendar([moved(MEETING, '2026-12-10T09:00')]);
    await world.pass('2026-12-11T12:00:00Z');
    expect(world.told).toEqual([
      '2026-12-03T07:00 post E-2026-12-10-P7D',
      '2026-12-07T07:00 post W-2026-W50',
      '2026-12-09T07:00 post E-2026-12-10-P1D',
    ]);
  });

  it('after its post the post is changed, and one note follows below it', async () => {
    await start();
    await world.pass('2026-11-30T12:00:00Z');
    world.calendar([moved(MEETING, '2026-12-04T10:00')]);
    await world.wake();
    expect([...world.told.slice(2, 4)].sort().concat(world.told.slice(4))).toEqual([
      '2026-11-30T12:00 update E-2026-12-04-P7D',
      '2026-11-30T12:00 update W-2026-W49',
      '2026-11-30T12:00 reply N',
    ]);
    const note = world.messenger.posted.find(({ how }) => how === 'reply')!;
    expect(note.messageId).toBe('m2');
    expect(note.text).toContain(
      'Verschoben: **Sitzung** von Donnerstag, 3. Dezember 2026, 09:00–10:00 Uhr auf **Freitag, 4. Dezember 2026, 10:00–11:00 Uhr**.',
    );
    await world.pass('2026-12-05T12:00:00Z');
    expect(world.told.slice(5)).toEqual(['2026-12-03T07:00 post E-2026-12-04-P1D']);
  });

  it('keeps the mark of its post', async () => {
    await start([MEETING], { digest: undefined });
    await world.pass('2026-11-27T12:00:00Z');
    world.calendar([{ ...MEETING, location: 'Raum 7' }]);
    await world.wake();
    const marks = world.messenger.posted.map(({ text }) => /Kennung: ([\w-]+)/.exec(text)![1]);
    expect(marks.length).toBe(2);
    expect(marks[0]).toBe(marks[1]);
    expect(world.told[1]).toContain('update');
  });

  it('back and forth is told each time', async () => {
    await start([MEETING], { digest: undefined, leads: ['P7D'] });
    await world.pass('2026-11-27T12:00:00Z');
    for (const now of [moved(MEETING, '2026-12-04T10:00'), MEETING, moved(MEETING, '2026-12-04T10:00')]) {
      world.now = new Date(world.now.getTime() + MINUTE);
      world.calendar([now]);
      await world.wake();
    }
    expect(world.messenger.posted.map(({ how }) => how)).toEqual([
      'post',
      'update',
      'reply',
      'update',
      'reply',
      'update',
      'reply',
    ]);
  });

  it('and is cancelled is struck out; its reminders to come are not sent', async () => {
    await start();
    await world.pass('2026-11-30T12:00:00Z');
    world.calendar([{ ...MEETING, status: 'cancelled', sequence: 1 }]);
    await world.pass('2026-12-05T12:00:00Z');
    expect(
      world.messenger.posted
        .slice(2)
        .map(({ how }) => how)
        .sort(),
    ).toEqual(['reply', 'update', 'update']);
    expect(world.messenger.posted.find(({ how }) => how === 'reply')!.text).toContain(
      'Fällt aus: **Sitzung** am Donnerstag, 3. Dezember 2026',
    );
    expect(world.messenger.posted.filter(({ how }) => how === 'update').every(({ text }) => text.includes('~~'))).toBe(
      true,
    );
    expect((await world.states())['superseded: cancelled']).toBe(1);
  });

  it('a single event that its calendar moves under another occurrence is the same meeting', async () => {
    await start([MEETING], { digest: undefined });
    await world.pass('2026-11-27T12:00:00Z');
    world.calendar([meeting('2026-12-04T10:00', { uid: MEETING.uid, sequence: 1 })]);
    await world.wake();
    await world.pass('2026-12-05T12:00:00Z');
    expect(world.told).toEqual([
      '2026-11-26T07:00 post E-2026-12-03-P7D',
      '2026-11-27T12:00 update E-2026-12-04-P7D',
      '2026-11-27T12:00 reply N',
      '2026-12-03T07:00 post E-2026-12-04-P1D',
    ]);
  });

  it('by nothing but its id, which some calendars invent anew each time, is neither told twice nor said to be gone', async () => {
    await start();
    await world.pass('2026-11-30T08:00:00Z');
    for (const uid of ['anew', 'and-anew']) {
      world.now = new Date(world.now.getTime() + HOUR);
      world.calendar([{ ...MEETING, uid }]);
      await world.wake();
    }
    await world.pass('2026-12-04T12:00:00Z');
    expect(world.told.filter((line) => !line.includes(' update '))).toEqual([
      '2026-11-26T07:00 post E-2026-12-03-P7D',
      '2026-11-30T07:00 post W-2026-W49',
      '2026-12-02T07:00 post E-2026-12-03-P1D',
    ]);
    expect(world.messenger.posted.filter(({ text }) => text.includes('nicht mehr im Kalender'))).toEqual([]);
  });

  it('and vanishes is told, if its calendar was read in full', async () => {
    await start([MEETING], { digest: undefined });
    await world.pass('2026-11-27T12:00:00Z');
    world.calendar([], { problems: [{ code: 'bad-rule', where: 'x', message: 'y' }] });
    await world.wake();
    expect(world.messenger.posted.length).toBe(1);
    world.calendar([]);
    await world.wake();
    expect(world.messenger.posted.at(-1)!.text).toContain('steht nicht mehr im Kalender');
  });

  it('a calendar that cannot be reached takes nothing back', async () => {
    await start();
    await world.pass('2026-12-01T12:00:00Z');
    world.calendar([], { stale: true });
    await world.pass('2026-12-03T12:00:00Z');
    expect(world.told.at(-1)).toBe('2026-12-02T07:00 post E-2026-12-03-P1D');
  });

  it('a meeting put in at short notice is told once', async () => {
    await start([]);
    await world.pass('2026-12-02T12:00:00Z');
    world.calendar([MEETING]);
    await world.wake();
    await world.pass('2026-12-03T12:00:00Z');
    expect(world.told).toEqual(['2026-12-02T12:00 post E-2026-12-03-P1D']);
  });

  it('a digest that was posted grows in place', async () => {
    await start([MEETING], { leads: [] });
    await world.pass('2026-12-01T12:00:00Z');
    world.calendar([MEETING, meeting('2026-12-04T09:00')]);
    await world.wake();
    expect(world.messenger.posted.map(({ how }) => how)).toEqual(['post', 'update']);
    expect(world.messenger.posted[1]!.text).toContain('Freitag, 4. Dezember 2026');
  });
});

describe('a subscription', () => {
  it('made today is not told what was due yesterday', async () => {
    world = await World.open('2026-12-02T12:00:00Z');
    world.calendar([MEETING]);
    await world.wake();
    await world.subscribe(subscription(since('2026-12-02T12:00:00Z')));
    await world.pass('2026-12-04T12:00:00Z');
    expect(world.told).toEqual([]);
  });

  it('that pauses posts nothing, and nothing is made up for later', async () => {
    await start([MEETING], { pausedUntil: '2026-12-02' });
    await world.pass('2026-12-04T12:00:00Z');
    expect(world.told).toEqual([]);
  });
});

describe('a clock', () => {
  it('that goes back doubles nothing', async () => {
    await start();
    await world.pass('2026-12-02T08:00:00Z');
    const before = world.told.length;
    for (const back of [HOUR, DAY, 7 * DAY]) {
      world.now = new Date(Date.parse('2026-12-02T08:00:00Z') - back);
      world.restart();
      await world.pass('2026-12-02T08:00:00Z');
    }
    expect(world.told.length).toBe(before);
  });

  it('that jumps ahead and is set right again sends everything in time', async () => {
    await start();
    world.monotonic = world.now.getTime();
    const tick = async (ms: number) => {
      world.now = new Date(world.now.getTime() + ms);
      world.monotonic! += ms;
      await world.wake();
    };
    await tick(10_000);
    world.now = new Date(world.now.getTime() + 20 * DAY);
    for (let i = 0; i < 12; i++) await tick(10_000);
    expect((await world.reminders.status()).clock).toBe('went-ahead');
    world.now = new Date(world.now.getTime() - 20 * DAY);
    await tick(10_000);
    expect((await world.reminders.status()).clock).toBe('ok');
    while (world.now < new Date('2026-12-04T00:00:00Z')) await tick(6 * HOUR);
    expect(world.told.length).toBe(3);
    expect(await world.states()).toEqual({ sent: 3 });
  });

  it('that was asleep is believed after a while', async () => {
    await start();
    world.monotonic = 0;
    await world.wake();
    world.now = new Date('2026-11-26T07:00:00Z');
    await world.wake();
    expect(world.told).toEqual([]);
    for (let i = 0; i < 6; i++) {
      world.now = new Date(world.now.getTime() + MINUTE);
      world.monotonic += MINUTE;
      await world.wake();
    }
    expect(world.told).toEqual(['2026-11-26T07:05 post E-2026-12-03-P7D']);
  });
});

describe('two bots over one store', () => {
  it('post each reminder once, whoever comes first', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'two-')), 'a.db');
    const [one, other] = [await World.open(START, { file }), await World.open(START, { file })];
    world = one;
    for (const each of [one, other]) each.calendar([MEETING]);
    for (let i = 0; i < 5; i++)
      await one.subscribe(
        subscription({ conversation: `c${i}`, ...since(START), leads: ['P7D'], digest: undefined as never }),
      );
    for (const each of [one, other]) each.now = new Date('2026-11-26T07:00:00Z');
    await Promise.all([one.wake(), other.wake()]);
    await Promise.all([one.wake(), other.wake()]);
    const to = [...one.messenger.posted, ...other.messenger.posted].map((posted) => posted.to).sort();
    expect(to).toEqual(['c0', 'c1', 'c2', 'c3', 'c4']);
    await other.store.close();
  });
});
