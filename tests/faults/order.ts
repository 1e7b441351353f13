/** What a worker of the fault tests is told; JSON on its command line. */
import type { StoreLocation } from '../../adapters/store/open.ts';

export interface WorkerOrder {
  readonly location: StoreLocation;
  readonly connector: string;
  /** Start of the one meeting; its reminder is due already. */
  readonly start: string;
  readonly leaseMs: number;
  readonly perSecond: number;
  readonly crash?: { readonly at: string; readonly after: number };
}

/** Every step boundary of planning, claiming, sending, settling, reaping and reporting. */
export const BOUNDARIES = [
  'before-live',
  'after-live',
  'before-apply',
  'after-apply',
  'before-claim',
  'after-claim',
  'before-sending',
  'sending',
  'answered',
  'before-settle',
  'after-settle',
  'before-reap',
  'after-reap',
  'before-expire',
  'after-expire',
  'before-unreported',
  'after-unreported',
  'before-markReported',
  'after-markReported',
] as const;

/** Mulberry32: small, seeded, good enough to choose when to kill. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
