/**
 * The memory of conversations when the database is away: questions are still answered, as the registry lies here. What is
 * lost is a follow-up's context or a repeated delivery's mark, and no post: those are never sent without the database.
 */

import { errorFields } from '../../bot/error-fields.ts';
import type { TallyStore } from '../../bot/gaps/ports.ts';
import type { ConversationMemory, Log, SeenActivities, Welcomed } from '../../bot/ports.ts';
import type { AddressBook } from '../../bot/reminders/ports.ts';
import { LateError, within } from '../within.ts';

interface Conversations {
  readonly memory: ConversationMemory;
  readonly seen: SeenActivities;
  readonly welcomed: Welcomed;
  /** Only what a question does with them: a newer address, one more of its kind. */
  readonly addresses: AddressBook;
  readonly tallies: TallyStore;
}

/** A turn has 14 seconds and asks several times: a database that stands still and refuses nothing would use them up. */
const LIMIT_MS = 2_000;
/** So long nobody waits for it again. */
const REST_MS = 10_000;

/** The same, but a fault or too long a wait is logged, and answered as if nothing were known. */
export function tolerant(
  { memory, seen, welcomed, addresses, tallies }: Conversations,
  log: Log,
  monotonic: () => number = () => performance.now(),
): Conversations {
  let restsUntil = 0;
  const trying = async <T>(kind: string, work: () => Promise<T>, otherwise: T): Promise<T> => {
    if (monotonic() < restsUntil) return otherwise;
    try {
      return await within(LIMIT_MS, work());
    } catch (error) {
      if (error instanceof LateError) restsUntil = monotonic() + REST_MS;
      log.error('memory-failed', { kind, ...errorFields(error) });
      return otherwise;
    }
  };
  return {
    memory: {
      get: (...key) => trying('context', () => memory.get(...key), undefined),
      set: (...entry) => trying('context', () => memory.set(...entry), undefined),
      delete: (key) => trying('context', () => memory.delete(key), undefined),
    },
    // Answered twice is better than not at all; welcomed twice is not.
    seen: { firstTime: (...turn) => trying('seen', () => seen.firstTime(...turn), true) },
    welcomed: {
      firstTime: (...key) => trying('welcomed', () => welcomed.firstTime(...key), false),
      forget: (key) => trying('welcomed', () => welcomed.forget(key), undefined),
    },
    addresses: {
      get: (key) => addresses.get(key),
      put: (...address) => addresses.put(...address),
      refresh: (...address) => trying('address', () => addresses.refresh(...address), undefined),
      delete: (key) => addresses.delete(key),
      ofTeam: (teamId) => addresses.ofTeam(teamId),
    },
    tallies: {
      add: (...tally) => trying('tally', () => tallies.add(...tally), undefined),
      list: (...of) => tallies.list(...of),
      totals: () => tallies.totals(),
    },
  };
}
