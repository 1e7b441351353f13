/** Runs tasks of one conversation one after another: "and how often?" must not overtake the question before it. */

/** Runs `task` after all earlier tasks with the same key; tasks of different keys run side by side. */
export type InOrder = <T>(key: string, task: () => Promise<T>) => Promise<T>;

/** A new set of queues. A failed task fails its own caller only. */
export function createInOrder(): InOrder {
  const last = new Map<string, Promise<unknown>>();
  return (key, task) => {
    const run = (last.get(key) ?? Promise.resolve()).then(task, task);
    last.set(key, run);
    const forget = () => {
      if (last.get(key) === run) last.delete(key);
    };
    run.then(forget, forget);
    return run;
  };
}
