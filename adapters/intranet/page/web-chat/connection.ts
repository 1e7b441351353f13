/**
 * What Web Chat talks through, in the shape of Direct Line but over our own server: `connectionStatus$`, `activity$`,
 * `postActivity`, `end`. A server that is away is asked again until it is back; what was said meanwhile is said then.
 */
import type { SayRequest, SayResult } from '../../api/say-schemas.ts';
import { type Activity, answersOf, echoOf, turnOf } from './activities.ts';
import { type Observable, type Observer, Stream } from './stream.ts';

/** Direct Line's numbers. */
export const STATUS = { connecting: 1, online: 2, failed: 4, ended: 5 } as const;
export type Status = (typeof STATUS)[keyof typeof STATUS];

export interface Talk {
  readonly conversation?: string;
  readonly activities: readonly Activity[];
}

/** Why nothing was said: `wait` asks again by itself, `refused` needs somebody to sign in, `drop` would fail for ever. */
export type Trouble =
  | { readonly kind: 'wait' }
  | { readonly kind: 'refused'; readonly possible: boolean }
  | { readonly kind: 'drop' };

export interface ConnectionOptions {
  readonly say: (turn: SayRequest) => Promise<SayResult>;
  /** Sorts a fault of `say`. */
  readonly troubleOf: (error: unknown) => Trouble;
  readonly language: 'de' | 'en';
  readonly before: Talk;
  readonly keep: (talk: Talk) => void;
  /** Somebody must sign in (or no longer has to: undefined) before it goes on. */
  readonly onRefused: (trouble: Extract<Trouble, { kind: 'refused' }> | undefined) => void;
  readonly clock: () => Date;
  readonly later: (run: () => void, ms: number) => void;
}

export interface Connection {
  readonly connectionStatus$: Observable<Status>;
  readonly activity$: Observable<Activity>;
  postActivity(activity: Activity): Observable<string>;
  /** Says now what waits; after a sign-in. */
  retry(): void;
  end(): void;
}

interface Waiting {
  readonly turn: Pick<SayRequest, 'text' | 'value' | 'begin'>;
  readonly activity?: Activity;
  readonly accepted?: (id: string) => void;
  readonly dropped?: (error: unknown) => void;
}

const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 15_000;
/** Older messages leave the storage, not the screen. */
const MAX_KEPT = 80;

export function createConnection(options: ConnectionOptions): Connection {
  const { say, clock, later, language } = options;
  let { conversation, activities } = options.before;
  let status: Status = STATUS.connecting;
  const statuses = new Stream<Status>(() => [status]);
  const shown = new Stream<Activity>(() => activities);
  const queue: Waiting[] = [];
  let [running, asleep, wait, count] = [false, false, FIRST_WAIT_MS, 0];

  const change = (next: Status) => {
    if (next === status || status === STATUS.ended) return;
    status = next;
    statuses.push(next);
  };
  const show = (more: readonly Activity[]) => {
    activities = [...activities, ...more].slice(-MAX_KEPT);
    options.keep({ ...(conversation ? { conversation } : {}), activities });
    for (const activity of more) shown.push(activity);
  };
  const isOver = () => status === STATUS.ended;
  const newId = () => `${clock().getTime()}-${++count}`;

  const sleep = () => {
    if (asleep) return;
    asleep = true;
    later(() => {
      asleep = false;
      void run();
    }, wait);
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
  };

  /** One after the other: a follow-up must not overtake its question. */
  const run = async () => {
    if (running) return;
    running = true;
    for (let next = queue[0]; next && !isOver(); next = queue[0]) {
      let result: SayResult;
      try {
        result = await say({ ...next.turn, language, ...(conversation ? { conversation } : {}) });
        if (isOver()) break; // a new talk has begun, and this answer must not be kept in its place
      } catch (error) {
        if (isOver()) break;
        const trouble = options.troubleOf(error);
        if (trouble.kind === 'drop') {
          queue.shift();
          next.dropped?.(error);
          continue;
        }
        if (trouble.kind === 'refused') options.onRefused(trouble);
        else {
          change(STATUS.connecting);
          sleep();
        }
        break;
      }
      queue.shift();
      wait = FIRST_WAIT_MS;
      conversation = result.conversation;
      change(STATUS.online);
      options.onRefused(undefined);
      const id = newId();
      show([
        ...(next.activity ? [echoOf(next.activity, id, clock())] : []),
        ...answersOf(result, (i) => `${id}-${i}`, clock()),
      ]);
      next.accepted?.(id);
    }
    running = false;
  };
  const enqueue = (waiting: Waiting) => {
    queue.push(waiting);
    void run();
  };

  if (activities.length === 0) enqueue({ turn: { begin: true } });
  else change(STATUS.online);
  return {
    connectionStatus$: statuses,
    activity$: shown,
    postActivity(activity) {
      return {
        subscribe(observer) {
          const told: Observer<string> = typeof observer === 'function' ? { next: observer } : observer;
          const turn = turnOf(activity);
          const accepted = (id: string) => {
            told.next?.(id);
            told.complete?.();
          };
          if (turn) enqueue({ turn, activity, accepted, dropped: (error) => told.error?.(error) });
          else accepted(newId());
          return { unsubscribe: () => {} }; // what was said is said
        },
      };
    },
    retry: () => void run(),
    end() {
      change(STATUS.ended);
      statuses.end();
      shown.end();
    },
  };
}
