/** How many turns one conversation may take, so that a script in one chat does not slow the others down. */
import type { Clock } from '../../bot/ports.ts';

/** True while the conversation has turns left. */
export type TurnLimit = (conversationKey: string) => boolean;

/** `turns` per `windowMs` and conversation; remembers at most `maxConversations`, the latest ones. */
export function createTurnLimit(clock: Clock, turns = 30, windowMs = 30_000, maxConversations = 10_000): TurnLimit {
  const windows = new Map<string, { start: number; used: number }>();
  return (key) => {
    const now = clock().getTime();
    const known = windows.get(key);
    const window = known !== undefined && now - known.start < windowMs ? known : { start: now, used: 0 };
    window.used += 1;
    windows.delete(key);
    windows.set(key, window);
    for (const oldest of windows.keys()) {
      if (windows.size <= maxConversations) break;
      windows.delete(oldest);
    }
    return window.used <= turns;
  };
}
