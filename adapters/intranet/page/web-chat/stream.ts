/** As much of an observable as Web Chat uses: values pushed to everybody who listens, the kept ones first. */
export interface Observer<T> {
  next?(value: T): void;
  error?(error: unknown): void;
  complete?(): void;
}

export interface Observable<T> {
  subscribe(observer: Observer<T> | ((value: T) => void)): { unsubscribe(): void };
}

export class Stream<T> implements Observable<T> {
  readonly #observers = new Set<Observer<T>>();
  readonly #replay: () => Iterable<T>;

  /** `replay` gives what somebody who comes later has missed. */
  constructor(replay: () => Iterable<T>) {
    this.#replay = replay;
  }

  subscribe(observer: Observer<T> | ((value: T) => void)): { unsubscribe(): void } {
    const listening = typeof observer === 'function' ? { next: observer } : observer;
    this.#observers.add(listening);
    for (const value of this.#replay()) listening.next?.(value);
    return { unsubscribe: () => this.#observers.delete(listening) };
  }

  push(value: T): void {
    for (const observer of this.#observers) observer.next?.(value);
  }

  end(): void {
    for (const observer of this.#observers) observer.complete?.();
    this.#observers.clear();
  }
}
