import { describe, expect, it, vi } from 'vitest';
import { MemoryConversations, MemorySeenActivities } from '../../../adapters/store/memory.ts';
import { tolerant } from '../../../adapters/store/tolerant.ts';
import { RecordingLog } from '../../helpers/recording-log.ts';

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 21, 8, minutes));

describe('what a conversation was about', () => {
  it('is forgotten after 30 minutes without a word, not before', async () => {
    const memory = new MemoryConversations();
    await memory.set('a', { topic: 1 }, at(0));
    expect(await memory.get('a', at(29))).toEqual({ topic: 1 });
    expect(await memory.get('a', at(30))).toBeUndefined();
    expect(memory.size).toBe(0);
  });
  it('is kept apart by conversation, replaced and deleted', async () => {
    const memory = new MemoryConversations();
    await memory.set('a', 1, at(0));
    await memory.set('b', 2, at(0));
    await memory.set('a', 3, at(1));
    await memory.delete('b');
    expect([await memory.get('a', at(30)), await memory.get('b', at(1)), await memory.get('c', at(1))]).toEqual([
      3,
      undefined,
      undefined,
    ]);
  });
  it('takes no more room than allowed: what was used longest ago goes', async () => {
    const memory = new MemoryConversations(60_000, 2);
    await memory.set('a', 1, at(0));
    await memory.set('b', 2, at(0));
    await memory.get('a', at(0));
    await memory.set('c', 3, at(0));
    expect([await memory.get('a', at(0)), await memory.get('b', at(0)), await memory.get('c', at(0))]).toEqual([
      1,
      undefined,
      3,
    ]);
    expect(memory.size).toBe(2);
  });
});

describe('handled activities', () => {
  it('are new once, however many ask at the same time', async () => {
    const seen = new MemorySeenActivities();
    const answers = await Promise.all(Array.from({ length: 20 }, () => seen.firstTime('c', '1', at(0))));
    expect(answers.filter(Boolean)).toHaveLength(1);
  });
  it('are told apart by conversation and id', async () => {
    const seen = new MemorySeenActivities();
    const pairs = [
      ['a', 'b c'],
      ['a b', 'c'],
      ['a', 'b'],
      ['b', 'a'],
      ['a","b', 'c'],
      ['a', 'b","c'],
    ] as const;
    for (const [conversation, id] of pairs) expect(await seen.firstTime(conversation, id, at(0))).toBe(true);
  });
  it('are forgotten after an hour, and when there are too many', async () => {
    const seen = new MemorySeenActivities(3_600_000, 2);
    await seen.firstTime('c', '1', at(0));
    expect(await seen.firstTime('c', '1', at(59))).toBe(false);
    expect(await seen.firstTime('c', '1', at(60))).toBe(true);
    await seen.firstTime('c', '2', at(60));
    await seen.firstTime('c', '3', at(60));
    expect(seen.size).toBe(2);
  });
});

describe('when the database is away', () => {
  it('nothing is remembered, nothing is welcomed twice, and every turn is answered', async () => {
    const away = () => Promise.reject(new TypeError('away'));
    const log = new RecordingLog();
    const { memory, seen, welcomed } = tolerant(
      {
        memory: { get: away, set: away, delete: away },
        seen: { firstTime: away },
        welcomed: { firstTime: away, forget: away },
        addresses: { get: away, put: away, refresh: away, delete: away, ofTeam: away },
        tallies: { add: away, list: away, totals: away },
      },
      log,
    );
    await memory.set('c', 1, at(0));
    await memory.delete('c');
    await welcomed.forget('c');
    expect(await memory.get('c', at(0))).toBeUndefined();
    expect(await seen.firstTime('c', '1', at(0))).toBe(true);
    expect(await welcomed.firstTime('c', at(0))).toBe(false);
    expect(log.events.map(({ level, event }) => `${level} ${event}`)).toEqual(Array(6).fill('error memory-failed'));
  });

  it('or stands still, no turn waits for it longer than two seconds, and the next ones not at all', async () => {
    vi.useFakeTimers();
    try {
      let asked = 0;
      let elapsed = 0;
      const still = () => {
        asked += 1;
        return new Promise<never>(() => undefined);
      };
      const { memory, addresses } = tolerant(
        {
          memory: { get: still, set: still, delete: still },
          seen: { firstTime: still },
          welcomed: { firstTime: still, forget: still },
          addresses: { get: still, put: still, refresh: still, delete: still, ofTeam: still },
          tallies: { add: still, list: still, totals: still },
        },
        new RecordingLog(),
        () => elapsed,
      );
      const first = memory.get('c', at(0));
      await vi.advanceTimersByTimeAsync(2_000);
      expect(await first).toBeUndefined();
      await memory.set('c', 1, at(0));
      await addresses.refresh({ key: 'c', scope: 'channel', serviceUrl: 'https://a.example', botId: 'b' }, at(0));
      expect(asked).toBe(1);
      elapsed = 10_001;
      void memory.get('c', at(0));
      expect(asked).toBe(2);
    } finally {
      vi.useRealTimers();
    }
  });
});
