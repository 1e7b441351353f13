/** The same look-up, which remembers what it found: people use the same words again. Forgets everything at `limit` keys. */
export function remembering<T extends NonNullable<unknown>>(
  find: (key: string) => T,
  limit: number,
): (key: string) => T {
  const memory = new Map<string, T>();
  return (key) => {
    let known = memory.get(key);
    if (known === undefined) {
      known = find(key);
      if (memory.size >= limit) memory.clear();
      memory.set(key, known);
    }
    return known;
  };
}
