/** Talks to the JSON API. */
import { useEffect, useState } from 'preact/hooks';
import type { DirectLineToken, SayRequest, SayResult } from '../../api/say-schemas.ts';
import type { AskResult, Problem } from '../../api/schemas.ts';
import { goToSignIn } from '../access/sign-in.ts';
import { request } from '../access/token.ts';

export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly reason: Failure; retry(): void }
  | { readonly state: 'ready'; readonly data: T };

/** `sign-in`: there is a way to sign in; `no-sign-in`: not from here. */
export type Failure = 'not-found' | 'bad-request' | 'too-many-requests' | 'offline' | 'sign-in' | 'no-sign-in';

export class RequestError extends Error {
  readonly reason: Failure;
  constructor(reason: Failure) {
    super(reason);
    this.reason = reason;
  }
}

async function read<T>(response: Promise<Response>): Promise<T> {
  const got = await response.catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new RequestError('offline');
  });
  if (got.ok) return (await got.json()) as T;
  throw new RequestError(await failureOf(got));
}

async function failureOf(response: Response): Promise<Failure> {
  if (response.status === 404) return 'not-found';
  if (response.status === 429) return 'too-many-requests';
  if (response.status === 400 || response.status === 413) return 'bad-request';
  if (response.status !== 401) return 'offline';
  const { signIn } = (await response.json().catch(() => ({}))) as Partial<Problem>;
  if (!signIn) return 'no-sign-in';
  goToSignIn();
  return 'sign-in';
}

export const get = <T>(url: string, signal?: AbortSignal): Promise<T> =>
  read<T>(request(url, signal ? { signal } : {}));

const post = <T>(url: string, body: unknown): Promise<T> =>
  read<T>(
    request(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  );

export const ask = (question: string, conversation: string | undefined, language: string): Promise<AskResult> =>
  post('/api/ask', { question, language, ...(conversation ? { conversation } : {}) });

export const directLineToken = (): Promise<DirectLineToken> => post('/api/direct-line', {});
export const say = (turn: SayRequest): Promise<SayResult> => post('/api/say', turn);

/** What was read stays for a while: going back shows it at once. */
const KEEP_MS = 60_000;
const kept = new Map<string, { readonly data: unknown; readonly at: number }>();

/** The answer to a GET, anew whenever the address changes. */
export function useGet<T>(url: string | undefined): Loaded<T> {
  const [attempt, setAttempt] = useState(0);
  const [loaded, setLoaded] = useState<{ readonly url: string | undefined; readonly value: Loaded<T> }>();
  useEffect(() => {
    if (url === undefined) return undefined;
    const known = kept.get(url);
    if (known && performance.now() - known.at < KEEP_MS) {
      setLoaded({ url, value: { state: 'ready', data: known.data as T } });
      return undefined;
    }
    const abort = new AbortController();
    get<T>(url, abort.signal).then(
      (data) => {
        kept.set(url, { data, at: performance.now() });
        setLoaded({ url, value: { state: 'ready', data } });
      },
      (error: unknown) => {
        if (error instanceof RequestError)
          setLoaded({
            url,
            value: { state: 'failed', reason: error.reason, retry: () => setAttempt((count) => count + 1) },
          });
      },
    );
    return () => abort.abort();
  }, [url, attempt]);
  return loaded && loaded.url === url ? loaded.value : { state: 'loading' };
}
