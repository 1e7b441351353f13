/** A bucket of tokens for each client: a burst of a quarter minute's worth, then the steady rate. */
export class RateLimit {
  readonly #perMinute: number;
  readonly #now: () => number;
  readonly #buckets = new Map<string, { tokens: number; at: number }>();
  /** More clients than this at once are not counted one by one: the oldest is forgotten. */
  readonly #maxClients = 10_000;

  /** `now` in milliseconds, never going back. */
  constructor(perMinute: number, now: () => number) {
    this.#perMinute = perMinute;
    this.#now = now;
  }

  /** 0 if the client may go on, otherwise the seconds to wait. */
  take(client: string): number {
    const now = this.#now();
    const burst = Math.max(1, this.#perMinute / 4);
    const bucket = this.#buckets.get(client) ?? { tokens: burst, at: now };
    const tokens = Math.min(burst, bucket.tokens + ((now - bucket.at) / 60_000) * this.#perMinute);
    this.#buckets.delete(client); // to the end, so that the first key is the one longest unseen
    this.#buckets.set(client, { tokens: tokens < 1 ? tokens : tokens - 1, at: now });
    if (this.#buckets.size > this.#maxClients) this.#buckets.delete(this.#buckets.keys().next().value!);
    return tokens < 1 ? Math.ceil(((1 - tokens) / this.#perMinute) * 60) : 0;
  }
}
