/**
 * Whether the clock can be believed. Posts are named by the calendar, so a wrong clock can double nothing; but one that
 * is ahead sends too early and gives up what is not late. A clock that jumps, or differs from the database's, is
 * therefore waited out for a while; then it is taken for right, or nothing would ever be sent again.
 */
export type ClockState = 'ok' | 'went-back' | 'went-ahead' | 'differs';

const BACK_MS = 2 * 60_000;
const AHEAD_MS = 5 * 60_000;
const DIFFERENCE_MS = 5 * 60_000;
const ACCEPT_AFTER_MS: Readonly<Record<'went-back' | 'went-ahead', number>> = {
  'went-back': 10 * 60_000,
  // Also what a machine looks like that was asleep, so not for long.
  'went-ahead': 5 * 60_000,
};

export interface ClockGuard {
  /** `lastSeen` is what `seen` of the last check said, stored or not; `other` the database's clock. */
  check(now: Date, lastSeen: Date | undefined, other?: Date): { readonly state: ClockState; readonly seen: Date };
}

/** `monotonic` counts milliseconds of this process and never jumps. */
export function createClockGuard(monotonic: () => number): ClockGuard {
  let believed: { readonly wall: number; readonly monotonic: number } | undefined;
  let waiting: { readonly state: 'went-back' | 'went-ahead'; readonly since: number } | undefined;

  const jump = (now: number, seen: number): 'went-back' | 'went-ahead' | undefined => {
    if (now < seen - BACK_MS) return 'went-back';
    if (believed === undefined) return undefined;
    const drift = now - believed.wall - (monotonic() - believed.monotonic);
    return drift > AHEAD_MS ? 'went-ahead' : undefined;
  };

  return {
    check(now, lastSeen = now, other = now) {
      if (Math.abs(other.getTime() - now.getTime()) > DIFFERENCE_MS) return { state: 'differs', seen: lastSeen };
      const state = jump(now.getTime(), lastSeen.getTime());
      if (state !== undefined) {
        if (waiting?.state !== state) waiting = { state, since: monotonic() };
        if (monotonic() - waiting.since < ACCEPT_AFTER_MS[state]) return { state, seen: lastSeen };
      }
      waiting = undefined;
      believed = { wall: now.getTime(), monotonic: monotonic() };
      return { state: 'ok', seen: state === undefined && now < lastSeen ? lastSeen : now };
    },
  };
}
