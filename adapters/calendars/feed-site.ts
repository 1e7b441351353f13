/** `/calendar/<id>.ics`: the meetings of a body, of a field or all of them, for calendar programs to subscribe to. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { CalendarSnapshot } from '../../knowledge/meetings/calendar.ts';
import type { Site, SiteReply } from '../http/ports.ts';
import { feedFor } from './feed.ts';

export interface FeedSiteOptions {
  readonly snapshot: () => CalendarSnapshot;
  readonly knowledge: () => Knowledge;
  readonly clock: () => Date;
  /** Calendar programs cannot sign in, so the address itself is the key. Missing: whoever reaches the bot may read. */
  readonly key?: string;
}

const PATH = /^\/calendar\/([a-z0-9-]{1,100})\.ics$/;
const REFRESH_MINUTES = 60;

/** Path and query under which a feed is served; with a key nobody can make it from the id alone. */
export const feedPath = (id: string, key?: string): string =>
  `/calendar/${id}.ics${key === undefined ? '' : `?key=${keyOf(id, key)}`}`;

export function createFeedSite({ snapshot, knowledge, clock, key }: FeedSiteOptions): Site {
  return {
    owns: (path) => path.startsWith('/calendar/'),
    async handle({ method, path, query, headers }) {
      if (method !== 'GET' && method !== 'HEAD') return refuse(405, { allow: 'GET, HEAD' });
      const id = PATH.exec(path)?.[1];
      // A wrong key looks as if there was no such feed.
      if (id === undefined || (key !== undefined && !isSame(query.get('key') ?? '', keyOf(id, key))))
        return refuse(404);
      const { calendar, sources } = snapshot();
      const read = Math.max(0, ...sources.map(({ lastSuccess }) => lastSuccess?.getTime() ?? 0));
      const stamp = read > 0 ? new Date(read) : clock();
      const { registry } = knowledge();
      const text = feedFor(id, calendar, registry, { stamp, refreshMinutes: REFRESH_MINUTES });
      if (text === undefined) return refuse(404);
      // The stamp changes with every reading of the sources; the same meetings are the same version.
      const version = `"${createHash('sha256')
        .update(text.replace(/^DTSTAMP:.*$/gm, ''))
        .digest('base64url')
        .slice(0, 32)}"`;
      const common = { etag: version, 'cache-control': 'private, no-cache', 'referrer-policy': 'no-referrer' };
      if (headers['if-none-match'] === version) return { status: 304, headers: common, body: '' };
      return {
        status: 200,
        headers: {
          ...common,
          'content-type': 'text/calendar; charset=utf-8',
          'content-disposition': `inline; filename="${id}.ics"`,
        },
        body: text,
      };
    },
  };
}

const refuse = (status: 404 | 405, headers: Readonly<Record<string, string>> = {}): SiteReply => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers },
  body: JSON.stringify({ error: status === 404 ? 'not-found' : 'method-not-allowed' }),
});

const keyOf = (id: string, key: string): string =>
  createHmac('sha256', key).update(`calendar feed ${id}`).digest('base64url');

const isSame = (given: string, wanted: string): boolean => {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
};
