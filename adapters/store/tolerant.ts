/**
 * The memory of conversations when the database is away: questions are still answered, as the registry lies here. What is
 * lost is a follow-up's context or a repeated delivery's mark, and no post: those are never sent without the database.
 */
import type { ConversationMemory, Log, SeenActivities, Welcomed } from '../../bot/ports.ts';
import { errorFields } from '../log/log.ts';

interface Conversations {
  readonly memory: ConversationMemory;
  readonly seen: SeenActivities;
  readonly welcomed: Welcomed;
}

/** The same, but a fault is logged, and answered as if nothing were known. */
export function tolerant({ memory, seen, welcomed }: Conversations, log: Log): Conversations {
  const trying = async <T>(kind: string, work: () => Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await work();
    } catch (error) {
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
  };
}
