/** State in memory behind the bot's ports: enough for one process; a restart forgets it, as the ports allow. */
import type { ConversationMemory, SeenActivities, Welcomed } from '../../bot/ports.ts';

const MINUTE = 60_000;

/** A map that forgets after `ttlMs` and, when full, what was used longest ago. Relies on Map keeping insertion order. */
class ExpiringMap<V> {
  readonly #entries = new Map<string, { value: V; expires: number }>();
  readonly #ttlMs: number;
  readonly #maxEntries: number;

  constructor(ttlMs: number, maxEntries: number) {
    this.#ttlMs = ttlMs;
    this.#maxEntries = maxEntries;
  }

  get size(): number {
    return this.#entries.size;
  }

  get(key: string, now: number): V | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    this.#entries.delete(key);
    if (entry.expires <= now) return undefined;
    this.#entries.set(key, entry);
    return entry.value;
  }

  set(key: string, value: V, now: number): void {
    this.#entries.delete(key);
    this.#entries.set(key, { value, expires: now + this.#ttlMs });
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.#maxEntries) break;
      this.#entries.delete(oldest);
    }
  }

  delete(key: string): void {
    this.#entries.delete(key);
  }
}

/** What each conversation was about: 30 minutes, at most 10,000 conversations. */
export class MemoryConversations implements ConversationMemory {
  readonly #map: ExpiringMap<unknown>;

  constructor(ttlMs = 30 * MINUTE, maxEntries = 10_000) {
    this.#map = new ExpiringMap(ttlMs, maxEntries);
  }

  get size(): number {
    return this.#map.size;
  }

  async get(key: string, now: Date): Promise<unknown> {
    return this.#map.get(key, now.getTime());
  }

  async set(key: string, value: unknown, now: Date): Promise<void> {
    this.#map.set(key, value, now.getTime());
  }

  async delete(key: string): Promise<void> {
    this.#map.delete(key);
  }
}

/** Ids of handled activities: 1 hour, at most 50,000. Teams repeats an activity within minutes, if at all. */
export class MemorySeenActivities implements SeenActivities {
  readonly #map: ExpiringMap<true>;

  constructor(ttlMs = 60 * MINUTE, maxEntries = 50_000) {
    this.#map = new ExpiringMap(ttlMs, maxEntries);
  }

  get size(): number {
    return this.#map.size;
  }

  async firstTime(conversationKey: string, activityId: string, now: Date): Promise<boolean> {
    // JSON keeps ("a", "b c") and ("a b", "c") apart. No await between look and mark: two at once get one true.
    const key = JSON.stringify([conversationKey, activityId]);
    if (this.#map.get(key, now.getTime())) return false;
    this.#map.set(key, true, now.getTime());
    return true;
  }
}

/** Who was welcomed: half a year, at most 50,000 conversations. */
export class MemoryWelcomed implements Welcomed {
  readonly #map: ExpiringMap<true>;

  constructor(ttlMs = 180 * 24 * 60 * MINUTE, maxEntries = 50_000) {
    this.#map = new ExpiringMap(ttlMs, maxEntries);
  }

  async firstTime(key: string, now: Date): Promise<boolean> {
    if (this.#map.get(key, now.getTime())) return false;
    this.#map.set(key, true, now.getTime());
    return true;
  }

  async forget(key: string): Promise<void> {
    this.#map.delete(key);
  }
}
