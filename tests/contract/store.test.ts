/**
 * One suite over both engines, each a real one: files of SQLite, a server of PostgreSQL. Long because it asks every operation of the port, and
 * a second file would start a second server.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openStore, type Store, type StoreLocation } from '../../adapters/store/open.ts';
import { openPostgres } from '../../adapters/store/postgres.ts';
import { openSqlite } from '../../adapters/store/sqlite.ts';
import type { ConversationAddress } from '../../bot/ports.ts';
import type { Proposer } from '../../bot/proposals/ports.ts';
import type { Claim, SendLimits } from '../../bot/reminders/ports.ts';
import type { Change } from '../../knowledge/changes/change.ts';
import type { AskedAbout } from '../../knowledge/gaps/asked-about.ts';
import { startPostgres, type TestServer } from '../support/postgres.ts';
import { DAY, HOUR, item, MINUTE, subscription } from '../support/posts.ts';

const NOW = new Date('2026-12-02T07:00:00Z');
const at = (ms: number) => new Date(NOW.getTime() + ms);
const LEASE = 30_000;
const NO_LIMITS: SendLimits = { perConversationMs: 0, perSecond: 1_000_000 };
const DAYS_30 = 30 * DAY;

describe.each(['sqlite', 'postgres'] as const)('store on %s', (engine) => {
  let server: TestServer | undefined;
  let directory: string;
  let location: StoreLocation;
  let store: Store;
  let files = 0;

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'gremienlotse-store-'));
    if (engine === 'postgres') server = await startPostgres();
  }, 60_000);
  afterAll(async () => {
    await server?.stop();
    rmSync(directory, { recursive: true, force: true });
  }, 60_000);
  beforeEach(async () => {
    location = server ? { url: await server.database() } : { file: join(directory, `${++files}.db`) };
    store = await openStore(location);
  });
  afterEach(() => store.close());

  const claimed = async (token: string, now: Date, limits = NO_LIMITS): Promise<Claim> => {
    const claim = await store.outbox.claim(token, now, LEASE, limits);
    if (!('rows' in claim)) throw new Error(`nothing to claim: ${JSON.stringify(claim)}`);
    return claim;
  };
  const states = async () =>
    Object.fromEntries(
      (
        await store.outbox.list(['planned', 'sending', 'sent', 'uncertain', 'failed', 'superseded', 'skipped'], 100)
      ).map(({ key, state, reason }) => [key, reason === undefined ? state : `${state}: ${reason}`]),
    );
  const add = (...items: ReturnType<typeof item>[]) =>
    store.outbox.apply(
      items.map((one) => ({ do: 'add', item: one })),
      NOW,
    );

  it('opens eight times at once and migrates once', async () => {
    const fresh: StoreLocation = server ? { url: await server.database() } : { file: join(directory, 'parallel.db') };
    const stores = await Promise.all(Array.from({ length: 8 }, () => openStore(fresh)));
    await stores[0]!.runs.set('a', 1);
    expect(await stores[7]!.runs.get('a')).toBe(1);
    await Promise.all(stores.map((one) => one.close()));
  });

  it('is not opened by an older program than the one that made it', async () => {
    const db = 'url' in location ? openPostgres(location.url) : openSqlite(location.file);
    await sql`insert into migrations (id) values ('099-later')`.execute(db);
    await db.destroy();
    await expect(openStore(location)).rejects.toThrow('made by a newer version of this program (099-later)');
  });

  it('keeps what was stored over a restart', async () => {
    await add(item('k1'));
    await store.close();
    store = await openStore(location);
    const [row] = await store.outbox.list(['planned'], 10);
    expect(row).toMatchObject({ ...item('k1'), state: 'planned', attempts: 0, revision: 0 });
  });

  it('plans a key once', async () => {
    await add(item('k1'));
    await add(item('k1', { fingerprint: 'another' }), item('k2'));
    expect((await store.outbox.list(['planned'], 10)).map(({ key, fingerprint }) => [key, fingerprint])).toEqual([
      ['k1', item('k1').fingerprint],
      ['k2', item('k2').fingerprint],
    ]);
  });

  it('claims a group as one post, and only when it is due', async () => {
    await add(item('k1', { group: 'g' }), item('k2', { group: 'g' }), item('k3'));
    expect(await store.outbox.claim('t', at(-HOUR), LEASE, NO_LIMITS)).toEqual({ waitMs: HOUR });
    expect((await claimed('t', NOW)).rows.map(({ key, state }) => [key, state])).toEqual([
      ['k1', 'sending'],
      ['k2', 'sending'],
    ]);
    expect(await store.outbox.settle('t', { as: 'sent', messageId: 'm' }, NOW)).toBe(true);
    expect(await states()).toEqual({ k1: 'sent', k2: 'sent', k3: 'planned' });
    expect((await store.outbox.byMessage('channel-1', 'm')).map(({ key }) => key)).toEqual(['k1', 'k2']);
  });

  it('gives each post to one of many claimants', async () => {
    await add(...Array.from({ length: 60 }, (_, i) => item(`k${i}`, { conversation: `c${i}`, group: `g${i >> 1}` })));
    const others = await Promise.all([1, 2, 3].map(() => openStore(location)));
    const taken: string[] = [];
    await Promise.all(
      [store, ...others].map(async ({ outbox }, worker) => {
        for (let i = 0; ; i++) {
          const claim = await outbox.claim(`w${worker}-${i}`, NOW, LEASE, NO_LIMITS);
          if ('rows' in claim) taken.push(...claim.rows.map(({ key }) => key));
          else if ((await outbox.list(['planned'], 1)).length === 0) break;
        }
      }),
    );
    expect(taken.length).toBe(60);
    expect(new Set(taken).size).toBe(60);
    await Promise.all(others.map((one) => one.close()));
  });

  it('keeps the limit of all when many claim at the same time', async () => {
    await add(...Array.from({ length: 40 }, (_, i) => item(`k${i}`, { conversation: `c${i}` })));
    const others = await Promise.all([1, 2, 3].map(() => openStore(location)));
    const limits: SendLimits = { perConversationMs: 0, perSecond: 5 };
    const claims = await Promise.all(
      [store, ...others].flatMap(({ outbox }, worker) =>
        Array.from({ length: 5 }, (_, i) => outbox.claim(`w${worker}-${i}`, NOW, LEASE, limits)),
      ),
    );
    expect(claims.filter((claim) => 'rows' in claim).length).toBe(5);
    await Promise.all(others.map((one) => one.close()));
  });

  it('keeps the limits of a conversation and of all', async () => {
    await add(item('k1'), item('k2'), item('k3', { conversation: 'c2' }));
    const limits: SendLimits = { perConversationMs: 1000, perSecond: 2 };
    expect((await claimed('t1', NOW, limits)).rows[0]!.key).toBe('k1');
    await store.outbox.settle('t1', { as: 'sent', messageId: 'm' }, NOW);
    expect((await claimed('t2', at(10), limits)).rows[0]!.key).toBe('k3');
    await store.outbox.settle('t2', { as: 'sent' }, at(10));
    expect(await store.outbox.claim('t3', at(500), LEASE, limits)).toEqual({ waitMs: 100 });
    expect((await claimed('t4', at(1000), limits)).rows[0]!.key).toBe('k2');
  });

  it('sends nothing else into a conversation while a post is under way', async () => {
    await add(item('k1'), item('k2'));
    await claimed('t1', NOW);
    expect(await store.outbox.claim('t2', at(20_000), LEASE, NO_LIMITS)).toHaveProperty('waitMs');
  });

  it('is not stopped by claims from a clock that was ahead', async () => {
    await add(item('k1'), item('k2'));
    const limits: SendLimits = { perConversationMs: 1000, perSecond: 1 };
    await claimed('t1', at(HOUR), limits);
    await store.outbox.settle('t1', { as: 'sent' }, at(HOUR));
    expect((await claimed('t2', NOW, limits)).rows[0]!.key).toBe('k2');
  });

  it('fences a claim whose lease has passed', async () => {
    await add(item('k1'));
    await claimed('old', NOW);
    expect(await store.outbox.reap(at(LEASE - 1))).toBe(0);
    expect(await store.outbox.reap(at(LEASE))).toBe(1);
    expect(await store.outbox.settle('old', { as: 'sent', messageId: 'late' }, at(LEASE + 1))).toBe(false);
    expect(await states()).toEqual({ k1: 'uncertain: lease-expired' });
    expect(await store.outbox.claim('new', at(LEASE + 1), LEASE, NO_LIMITS)).toEqual({});
  });

  it('repeats an update whose lease has passed, for that does no harm', async () => {
    await add(item('k1', { kind: 'update', content: { kind: 'update', messageId: 'm' } }));
    await claimed('old', NOW);
    await store.outbox.reap(at(LEASE));
    expect(await states()).toEqual({ k1: 'planned' });
  });

  it('lets an operator decide on an uncertain post, once', async () => {
    await add(
      item('aaaa1111', { group: 'g' }),
      item('bbbb2222', { group: 'g' }),
      item('aaaa3333', { conversation: 'c2' }),
    );
    await claimed('t1', NOW);
    await claimed('t2', NOW);
    await store.outbox.settle('t1', { as: 'uncertain', reason: 'timeout' }, NOW);
    expect(await store.outbox.resolve('aaaa', 'done', NOW)).toBe('ambiguous');
    expect(await store.outbox.resolve('aaaa3333', 'done', NOW)).toBe('not-uncertain');
    expect(await store.outbox.resolve('cccc', 'done', NOW)).toBe('unknown');
    expect(await store.outbox.resolve('%', 'done', NOW)).toBe('unknown');
    expect(await store.outbox.resolve('bbbb', 'resend', NOW)).toBe('ok');
    expect(await store.outbox.resolve('bbbb', 'resend', NOW)).toBe('not-uncertain');
    expect(await states()).toEqual({
      aaaa1111: 'planned: operator',
      bbbb2222: 'planned: operator',
      aaaa3333: 'sending',
    });
    expect(await store.outbox.settle('t1', { as: 'sent' }, NOW)).toBe(false);
  });

  it('replans only what was not sent, and never from an older calendar', async () => {
    const later = { dueAt: at(HOUR), fingerprint: 'new', asOf: at(0) };
    await add(item('k1', { asOf: at(-HOUR) }), item('k2', { asOf: at(HOUR) }), item('k3', { conversation: 'c3' }));
    await claimed('t', NOW, NO_LIMITS);
    await store.outbox.settle('t', { as: 'sent' }, NOW);
    await store.outbox.apply(
      ['k1', 'k2', 'k3'].map((key) => ({ do: 'replan', item: item(key, later) })),
      NOW,
    );
    const rows = await store.outbox.list(['planned', 'sent'], 10);
    expect(rows.map(({ key, state, fingerprint }) => [key, state, fingerprint === 'new'])).toEqual([
      ['k1', 'sent', false],
      ['k2', 'planned', false],
      ['k3', 'planned', true],
    ]);
  });

  it('supersedes, revives and skips what is planned', async () => {
    await add(item('k1'), item('k2'));
    const asOf = at(0);
    await store.outbox.apply(
      [
        { do: 'supersede', key: 'k1', reason: 'cancelled', asOf },
        { do: 'skip', key: 'k2', reason: 'merged' },
      ],
      NOW,
    );
    expect(await states()).toEqual({ k1: 'superseded: cancelled', k2: 'skipped: merged' });
    await store.outbox.apply(
      [
        { do: 'replan', item: item('k1', { asOf }) },
        { do: 'replan', item: item('k2', { asOf }) },
      ],
      NOW,
    );
    expect(await states()).toEqual({ k1: 'planned', k2: 'skipped: merged' });
  });

  it('revises a sent post once per revision, and adds what follows', async () => {
    await add(item('k1'));
    await claimed('t', NOW);
    await store.outbox.settle('t', { as: 'sent', messageId: 'm' }, NOW);
    const change = (follower: string) =>
      ({
        do: 'revise',
        key: 'k1',
        revision: 0,
        content: item('k1').content,
        fingerprint: 'x',
        liveUntil: at(DAY),
        followers: [item(follower)],
      }) as const;
    await store.outbox.apply([change('f1'), change('f2')], NOW);
    expect(await states()).toEqual({ k1: 'sent', f1: 'planned' });
    expect((await store.outbox.byMessage('channel-1', 'm'))[0]).toMatchObject({ revision: 1, fingerprint: 'x' });
  });

  it('expires what is too late, but an uncertain post only after it was reported', async () => {
    await add(item('k1'), item('k2', { conversation: 'c2' }), item('n1', { kind: 'note', conversation: 'c3' }));
    await claimed('t', NOW);
    await store.outbox.settle('t', { as: 'uncertain', reason: 'timeout' }, NOW);
    await store.outbox.expire(at(2 * DAY));
    expect(await states()).toEqual({ k1: 'uncertain: timeout', k2: 'skipped: too-late', n1: 'skipped: outdated' });
    expect((await store.outbox.unreported(10)).map(({ key }) => key)).toEqual(['k1', 'k2']);
    await store.outbox.markReported(['k1', 'k2'], NOW);
    expect(await store.outbox.unreported(10)).toEqual([]);
    await store.outbox.expire(at(2 * DAY));
    expect((await states()).k1).toBe('skipped: uncertain-too-late');
  });

  it('never claims what has expired', async () => {
    await add(item('k1'));
    expect(await store.outbox.claim('t', item('k1').expiresAt, LEASE, NO_LIMITS)).toEqual({});
  });

  it('comes back later to what was refused for now', async () => {
    await add(item('k1'), item('k2', { conversation: 'c2' }));
    await claimed('t', NOW);
    await store.outbox.settle('t', { as: 'later', reason: 'throttled', notBefore: at(5 * MINUTE) }, NOW);
    await store.outbox.hold('c2', at(3 * MINUTE));
    expect(await store.outbox.claim('t', at(MINUTE), LEASE, NO_LIMITS)).toEqual({ waitMs: 2 * MINUTE });
    expect((await claimed('t2', at(3 * MINUTE))).rows[0]!.key).toBe('k2');
    expect((await claimed('t3', at(5 * MINUTE))).rows[0]).toMatchObject({ key: 'k1', attempts: 2 });
  });

  it('drops what was planned for a conversation', async () => {
    await add(item('k1'), item('k2', { conversation: 'c2' }));
    await store.outbox.drop('channel-1', 'conversation-gone');
    expect(await states()).toEqual({ k1: 'skipped: conversation-gone', k2: 'planned' });
  });

  it('plans again what was dropped, after the time that Teams asked for', async () => {
    await add(item('k1'), item('k2', { conversation: 'c2' }));
    await store.outbox.hold('c2', at(HOUR));
    await store.outbox.drop('channel-1', 'conversation-gone');
    await store.outbox.drop('c2', 'unsubscribed');
    const again = [item('k1'), item('k2', { conversation: 'c2', fingerprint: 'new' })];
    await store.outbox.apply(
      again.map((one) => ({ do: 'replan', item: one })),
      NOW,
    );
    expect(await states()).toEqual({ k1: 'planned', k2: 'planned' });
    expect((await claimed('t1', NOW)).rows.map(({ key }) => key)).toEqual(['k1']);
    expect(await store.outbox.claim('t2', at(MINUTE), LEASE, NO_LIMITS)).not.toHaveProperty('rows');
  });

  it('erases all of a conversation but what is being sent', async () => {
    await add(item('k1'), item('k2'), item('k3', { conversation: 'c2' }));
    const { token } = await claimed('t1', NOW);
    await store.outbox.erase('channel-1');
    expect(await states()).toEqual({ k1: 'sending', k3: 'planned' });
    expect(await store.outbox.settle(token, { as: 'sent' }, NOW)).toBe(true);
  });

  it('shows a planner what is planned or still alive', async () => {
    await add(item('k1'), item('k2', { conversation: 'c2' }), item('k3', { conversation: 'c3' }));
    expect((await store.outbox.live(['channel-1', 'c2'], NOW)).map(({ key }) => key).sort()).toEqual(['k1', 'k2']);
    await store.outbox.drop('channel-1', 'conversation-gone');
    expect((await store.outbox.live(['channel-1'], at(10 * DAY))).map(({ key }) => key)).toEqual([]);
    expect(await store.outbox.live([], NOW)).toEqual([]);
  });

  it('counts by state and knows what comes next', async () => {
    expect(await store.outbox.counts()).toMatchObject({ byState: { planned: 0, sent: 0 } });
    await add(item('k1'), item('k2', { dueAt: at(HOUR) }));
    expect(await store.outbox.counts()).toMatchObject({ byState: { planned: 2 }, nextDue: NOW });
  });

  it('forgets a subscription that was switched off after ninety days, none that is wanted', async () => {
    for (const conversation of ['on', 'off', 'touched'])
      await store.subscriptions.save(subscription({ conversation }), NOW);
    for (const conversation of ['off', 'touched']) await store.subscriptions.disable(conversation, 'refused-403', NOW);
    const touched = (await store.subscriptions.get('touched'))!;
    await store.subscriptions.save({ ...touched, language: 'en' }, at(60 * DAY));
    expect(await store.forget(at(90 * DAY - 1))).toMatchObject({ subscriptions: 0 });
    expect(await store.forget(at(90 * DAY))).toMatchObject({ subscriptions: 1 });
    expect(await store.subscriptions.get('off')).toBeUndefined();
    expect(await store.subscriptions.page(undefined, 10)).toHaveLength(2);
  });

  it('forgets settled posts after thirty days, never planned ones', async () => {
    await add(item('k1'), item('k2'));
    await store.outbox.apply([{ do: 'skip', key: 'k1', reason: 'merged' }], NOW);
    expect(await store.forget(at(29 * DAY))).toMatchObject({ posts: 0, memories: 0 });
    expect(await store.forget(at(DAYS_30 + 2 * DAY))).toMatchObject({ posts: 1, memories: 0 });
    expect(Object.keys(await states())).toEqual(['k2']);
  });

  const address = (more: Partial<ConversationAddress> = {}): ConversationAddress => ({
    key: 'c1',
    scope: 'channel',
    serviceUrl: 'https://a.example',
    botId: 'b',
    ...more,
  });

  it('keeps the newest address, and refreshes only those it knows', async () => {
    await store.addresses.refresh(address(), NOW);
    expect(await store.addresses.get('c1')).toBeUndefined();
    await store.addresses.put(address(), NOW);
    await store.addresses.refresh(address({ serviceUrl: 'https://b.example' }), NOW);
    expect((await store.addresses.get('c1'))?.serviceUrl).toBe('https://b.example');
    await store.addresses.put(address({ serviceUrl: 'https://c.example' }), NOW);
    expect(await store.addresses.get('c1')).toEqual(address({ serviceUrl: 'https://c.example' }));
    await store.addresses.delete('c1');
    expect(await store.addresses.get('c1')).toBeUndefined();
  });

  it('knows the conversations of a team', async () => {
    for (const [key, teamId] of [
      ['c1', 't1'],
      ['c2', 't2'],
      ['c3', 't1'],
    ] as const)
      await store.addresses.put(address({ key, teamId }), NOW);
    await store.addresses.put(address({ key: 'p1' }), NOW);
    expect([...(await store.addresses.ofTeam('t1'))].sort()).toEqual(['c1', 'c3']);
  });

  it('remembers a welcome once, until it is forgotten or half a year has passed', async () => {
    const first = (now: Date) => store.welcomed.firstTime('c1', now);
    expect(await Promise.all([first(NOW), first(NOW), first(NOW)])).toEqual(
      expect.arrayContaining([true, false, false]),
    );
    expect(await first(at(100 * DAY))).toBe(false);
    expect(await store.welcomed.firstTime('c2', NOW)).toBe(true);
    await store.welcomed.forget('c1');
    expect(await first(NOW)).toBe(true);
    expect(await first(at(181 * DAY))).toBe(true);
  });

  it('saves a subscription only over the version it was made from', async () => {
    const first = subscription();
    expect(await store.subscriptions.save(first, NOW)).toBe(true);
    expect(await store.subscriptions.save(first, NOW)).toBe(false);
    const stored = (await store.subscriptions.get('channel-1'))!;
    expect(stored).toEqual({ ...first, version: 1 });
    expect(await store.subscriptions.save({ ...stored, leads: ['P3D'] }, NOW)).toBe(true);
    expect(await store.subscriptions.save({ ...stored, leads: ['P5D'] }, NOW)).toBe(false);
    expect((await store.subscriptions.get('channel-1'))?.leads).toEqual(['P3D']);
    await store.subscriptions.disable('channel-1', 'refused-403', NOW);
    expect(await store.subscriptions.get('channel-1')).toMatchObject({ disabled: 'refused-403', version: 3 });
    await store.subscriptions.delete('channel-1');
    expect(await store.subscriptions.get('channel-1')).toBeUndefined();
  });

  it('pages through subscriptions', async () => {
    for (const conversation of ['b', 'a', 'c']) await store.subscriptions.save(subscription({ conversation }), NOW);
    const names = async (after: string | undefined) =>
      (await store.subscriptions.page(after, 2)).map(({ conversation }) => conversation);
    expect(await names(undefined)).toEqual(['a', 'b']);
    expect(await names('b')).toEqual(['c']);
  });

  it('remembers a conversation for its time', async () => {
    await store.memory.set('c', { a: 1 }, NOW);
    await store.memory.set('c', { a: 2 }, NOW);
    expect(await store.memory.get('c', at(29 * MINUTE))).toEqual({ a: 2 });
    expect(await store.memory.get('c', at(30 * MINUTE))).toBeUndefined();
    await store.memory.delete('c');
    expect(await store.memory.get('c', NOW)).toBeUndefined();
  });

  it('sees an activity for the first time once, also when twenty ask at once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => store.seen.firstTime('c', 'a', NOW)));
    expect(answers.filter(Boolean).length).toBe(1);
    expect(await store.seen.firstTime('c', 'b', NOW)).toBe(true);
    expect(await store.seen.firstTime('c', 'a', at(2 * HOUR))).toBe(true);
    expect(await store.forget(at(DAY))).toMatchObject({ posts: 0, memories: 2 });
  });

  describe('tallies', () => {
    const about = (entry: string): AskedAbout => ({
      type: 'missing',
      facet: 'contact',
      entries: [entry],
      terms: [],
      unknownWords: 0,
    });

    it('count the same together, also when twenty come at once', async () => {
      await Promise.all(Array.from({ length: 20 }, () => store.tallies.add('unanswered', about('a'), NOW)));
      await store.tallies.add('unanswered', about('b'), NOW);
      await store.tallies.add('notHelpful', about('a'), at(2 * DAY));
      expect(await store.tallies.list(['unanswered'], 10)).toEqual([
        { verdict: 'unanswered', about: about('a'), count: 20, firstOn: '2026-12-02', lastOn: '2026-12-02', texts: [] },
        { verdict: 'unanswered', about: about('b'), count: 1, firstOn: '2026-12-02', lastOn: '2026-12-02', texts: [] },
      ]);
      expect(await store.tallies.list(['unanswered', 'notHelpful'], 1)).toHaveLength(1);
      expect(await store.tallies.totals()).toEqual({ unanswered: 21, notHelpful: 1, helpful: 0 });
    });

    it('keep a text once, not more than twenty, and for ninety days', async () => {
      const question = (text: string) => [{ kind: 'question' as const, text }];
      for (let i = 0; i < 2; i++) await store.tallies.add('unanswered', about('a'), NOW, question('Was?'));
      const kept = async () => (await store.tallies.list(['unanswered'], 10))[0]!.texts;
      expect(await kept()).toEqual(question('Was?'));
      for (let i = 0; i < 30; i++) await store.tallies.add('unanswered', about('a'), NOW, question(`Was ${i}?`));
      expect(await kept()).toHaveLength(20);
      await store.forget(at(90 * DAY - 1));
      expect(await kept()).toHaveLength(20);
      expect((await store.forget(at(90 * DAY))).tallies).toBe(20);
      expect(await kept()).toEqual([]);
      expect(await store.tallies.totals()).toMatchObject({ unanswered: 32 });
    });

    it('go after a year without another one', async () => {
      await store.tallies.add('unanswered', about('a'), NOW);
      await store.forget(at(365 * DAY));
      expect(await store.tallies.list(['unanswered'], 1)).toHaveLength(1);
      await store.forget(at(366 * DAY));
      expect(await store.tallies.list(['unanswered'], 1)).toEqual([]);
    });
  });

  describe('proposals', () => {
    const change: Change = {
      entry: 'a',
      fact: 'topics',
      value: ['Wasser'],
      source: { document: { title: 'Plan', year: 2025 }, at: '1' },
    };
    const proposer: Proposer = { address: address({ key: 'chat' }), thread: '7', language: 'en' };
    const add = async (now = NOW) => (await store.proposals.add(change, proposer, now))!;

    it('get numbers of their own, also when twenty come at once', async () => {
      const ids = await Promise.all(Array.from({ length: 20 }, () => add()));
      expect(ids.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
      expect(await store.proposals.get(3)).toEqual({ id: 3, state: 'open', change, proposedOn: '2026-12-02' });
      expect((await store.proposals.list(['open'], 2)).map(({ id }) => id)).toEqual([1, 2]);
    });

    it('are decided once, also when eight decide at once', async () => {
      const id = await add();
      const decide = (state: 'approved' | 'rejected') =>
        store.proposals.decide(id, { state, reason: 'so', patch: 'diff' }, at(DAY));
      const done = await Promise.all(Array.from({ length: 8 }, (_, i) => decide(i % 2 ? 'approved' : 'rejected')));
      expect(done.filter(Boolean)).toHaveLength(1);
      expect(await store.proposals.get(id)).toMatchObject({ decidedOn: '2026-12-03', reason: 'so', patch: 'diff' });
      expect(await store.proposals.decide(99, { state: 'approved' }, NOW)).toBe(false);
    });

    it('hand a notice to one of many, and again when its lease has passed', async () => {
      const id = await add();
      const claims = await Promise.all(Array.from({ length: 8 }, () => store.proposals.claimNotice(NOW, MINUTE)));
      expect(claims.filter(Boolean)).toEqual([{ kind: 'announce', proposal: expect.objectContaining({ id }) }]);
      expect(await store.proposals.claimNotice(at(MINUTE - 1), MINUTE)).toBeUndefined();
      const again = (await store.proposals.claimNotice(at(MINUTE), MINUTE))!;
      await store.proposals.settleNotice(again);
      expect(await store.proposals.claimNotice(at(HOUR), MINUTE)).toBeUndefined();
    });

    it('tell the proposer after the decision, and forget the address then', async () => {
      const id = await add();
      const announced = (await store.proposals.claimNotice(NOW, MINUTE))!;
      await store.proposals.decide(id, { state: 'rejected', reason: 'so' }, NOW);
      // Too late for the announcement: what is due now is the decision, and it stays due.
      await store.proposals.settleNotice(announced);
      const notice = (await store.proposals.claimNotice(NOW, MINUTE))!;
      expect(notice).toMatchObject({ kind: 'tell', proposer, proposal: { id, state: 'rejected' } });
      await store.proposals.settleNotice(notice);
      await store.proposals.forgetProposer('chat');
      expect(await store.proposals.claimNotice(at(DAY), MINUTE)).toBeUndefined();
    });

    it('forget an address when its conversation is gone, or after half a year', async () => {
      const [first, second] = [
        await add(),
        await store.proposals.add(change, { ...proposer, address: address() }, NOW),
      ];
      await store.proposals.forgetProposer('chat');
      await store.proposals.decide(first, { state: 'approved' }, NOW);
      expect((await store.forget(at(180 * DAY))).proposals).toBe(1);
      await store.proposals.decide(second!, { state: 'approved' }, NOW);
      expect(await store.proposals.claimNotice(at(DAY), MINUTE)).toBeUndefined();
    });

    it('that were decided go after a year, open ones stay, and no number comes back', async () => {
      const [decided, open] = [await add(), await add()];
      await store.proposals.decide(decided, { state: 'approved', patch: 'diff' }, NOW);
      await store.forget(at(364 * DAY));
      expect(await store.proposals.get(decided)).toBeDefined();
      await store.forget(at(365 * DAY));
      expect(await store.proposals.get(decided)).toBeUndefined();
      expect(await store.proposals.get(open)).toBeDefined();
      expect(await add(at(365 * DAY))).toBe(3);
    });
  });
});
