import { openStore } from '../adapters/store/open.ts';
import { item } from './support/posts.ts';
import { startPostgres } from './support/postgres.ts';
const pg = await startPostgres();
for (const loc of [{ file: '/tmp/zz-q-' + Date.now() + '.db' }, { url: await pg.database() }]) {
const s = await openStore(loc);
const N = 10000;
await s.outbox.apply(Array.from({ length: N }, (_, i) => ({ do: 'add', item: item('k' + i, { conversation: 'c' + i }) }) as const), new Date());
const now = () => new Date(Date.parse('2026-12-02T07:00:00Z') + performance.now());
const lim = { perConversationMs: 1000, perSecond: 1e6 };
let tc = 0, ts = 0;
for (let i = 0; i < 1000; i++) { let t = performance.now(); await s.outbox.claim('t' + i, now(), 30000, lim); tc += performance.now() - t; t = performance.now(); await s.outbox.settle('t' + i, { as: 'sent', messageId: 'm' }, now()); ts += performance.now() - t; if (i % 333 == 0) console.log(i, tc / (i + 1), ts / (i + 1)); }
await s.close();
}
await pg.stop();
