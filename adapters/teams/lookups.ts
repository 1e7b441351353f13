/** Search extension and link previews: what Teams asks, and what it gets. The bot's part is behind the port `Lookup`. */
import type { Lookup, SearchHit, SearchRequest } from '../../bot/ports.ts';
import type { CheckedActivity } from './inbound-guard.ts';
import { localeOf } from './incoming.ts';

/** Commands of the extension as the manifest lists them, and the list behind each. */
export const SEARCH_COMMANDS = { searchEntries: 'entries', searchMeetings: 'meetings' } as const;
/** The one parameter of both. */
export const SEARCH_PARAMETER = 'query';

/** Teams asks for 25 at a time and shows no more. */
const MAX_COUNT = 25;
/** Beyond it nobody pages; a client that does is none. */
const MAX_SKIP = 10_000;
const MAX_QUERY = 200;
const MAX_URL = 2_000;

type Fields = Readonly<Record<string, unknown>>;

export type LookupQuestion =
  | { readonly kind: 'search'; readonly request: SearchRequest }
  | { readonly kind: 'preview'; readonly url: string; readonly locale?: string };

/** What an invoke wants to know; null if it is none of these, or not in the documented shape. */
export function toLookup(activity: CheckedActivity): LookupQuestion | null {
  const value = object(activity.value);
  const locale = localeOf(activity);
  if (activity.name === 'composeExtension/queryLink') {
    const { url } = value;
    return typeof url === 'string' && url.length <= MAX_URL ? { kind: 'preview', url, ...locale } : null;
  }
  if (activity.name !== 'composeExtension/query') return null;
  // A client that has not read the manifest, as the Playground, names neither command nor parameter.
  const { commandId = 'searchEntries', parameters, queryOptions } = value;
  if (typeof commandId !== 'string' || !Object.hasOwn(SEARCH_COMMANDS, commandId)) return null;
  const list = SEARCH_COMMANDS[commandId as keyof typeof SEARCH_COMMANDS];
  const typed = (Array.isArray(parameters) ? parameters : []).map(object);
  // The first run, before anything is typed, has a parameter of another name.
  const query = typed.find(({ name = SEARCH_PARAMETER }) => name === SEARCH_PARAMETER)?.value;
  const { skip, count } = object(queryOptions);
  return {
    kind: 'search',
    request: {
      list,
      query: typeof query === 'string' ? query.slice(0, MAX_QUERY).trim() : '',
      skip: whole(skip, 0, MAX_SKIP),
      count: Math.max(1, whole(count, MAX_COUNT, MAX_COUNT)),
      ...locale,
    },
  };
}

/** The body of the reply. */
export async function answerLookup(question: LookupQuestion, lookup: Lookup): Promise<object> {
  if (question.kind === 'preview') {
    const hit = await lookup.preview(question.url, question.locale);
    return hit ? results([hit]) : {};
  }
  const { hits, message } = await lookup.search(question.request);
  if (hits.length > 0 || message === undefined) return results(hits);
  return { composeExtension: { type: 'message', text: message } };
}

/** Teams shows the preview, a small card of its own old kind, in the list; the other one goes into the message. */
const results = (hits: readonly SearchHit[]): object => ({
  composeExtension: {
    type: 'result',
    attachmentLayout: 'list',
    attachments: hits.map(({ title, subtitle, card }) => ({
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: card,
      preview: {
        contentType: 'application/vnd.microsoft.card.thumbnail',
        content: { title: plain(title), text: plain(subtitle) },
      },
    })),
  },
});

/** A thumbnail card reads HTML in its texts. */
const plain = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const whole = (value: unknown, otherwise: number, most: number): number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 ? Math.min(value, most) : otherwise;

const object = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
