/**
 * Compound splitting against a known vocabulary: `Demenznetzwerk` → demenz + netzwerk. Words are folded; a part is found
 * when it, or it without a linking letter, is in the vocabulary. The whole word is always kept by the caller.
 */
export interface Splitter {
  /** Parts in order, as vocabulary words; empty when the word cannot be split completely. */
  split(folded: string): readonly string[];
}

const MIN_PART = 4;
const LINKING = ['', 's', 'n', 'en', 'es', 'er', 'e'] as const;

/** `lookup` returns the vocabulary's form of a word (its stem) or undefined. Results are remembered per splitter. */
export function createSplitter(vocabulary: (folded: string) => string | undefined): Splitter {
  const lookup = (folded: string) => {
    const sign = vocabulary(folded);
    return folded.length >= MIN_PART ? sign : undefined;
  };
  const memory = new Map<string, readonly string[]>();

  const parts = (word: string): readonly string[] | undefined => {
    for (let cut = word.length; cut >= MIN_PART; cut--) {
      if (cut < word.length && word.length - cut < MIN_PART) continue;
      const head = lookup(word.slice(0, cut));
      if (head === undefined) continue;
      if (cut === word.length) return [head];
      for (const link of LINKING) {
        if (!word.startsWith(link, cut)) continue;
        const rest = word.slice(cut + link.length);
        if (rest.length < MIN_PART) continue;
        const tail = parts(rest);
        if (tail) return [head, ...tail];
      }
    }
    return undefined;
  };

  return {
    split(folded) {
      let known = memory.get(folded);
      if (known === undefined) {
        const found =
          folded.length >= 2 * MIN_PART && folded.length <= 60 ? partsBelowWhole(folded, lookup, parts) : undefined;
        known = found ?? [];
        if (memory.size > 20_000) memory.clear();
        memory.set(folded, known);
      }
      return known;
    },
  };
}

/** The whole word itself is no split. */
function partsBelowWhole(
  word: string,
  lookup: (folded: string) => string | undefined,
  parts: (word: string) => readonly string[] | undefined,
): readonly string[] | undefined {
  for (let cut = word.length - MIN_PART; cut >= MIN_PART; cut--) {
    const head = lookup(word.slice(0, cut));
    if (head === undefined) continue;
    for (const link of LINKING) {
      if (!word.startsWith(link, cut)) continue;
      const tail = word.length - cut - link.length >= MIN_PART ? parts(word.slice(cut + link.length)) : undefined;
      if (tail) return [head, ...tail];
    }
  }
  return undefined;
}
