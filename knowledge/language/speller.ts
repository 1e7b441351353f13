import { editDistance, toleratedEdits } from './edit-distance.ts';
import { remembering } from './remembering.ts';

/** Finds what a misspelled word may mean, among the words that the registry uses. Never for short words. */
export interface Speller {
  /** Meanings of the nearest known spellings, nearest first; empty when none is near enough. */
  corrections(folded: string): readonly { readonly word: string; readonly edits: number }[];
}

const MAX_MEANINGS = 4;
const CACHE_LIMIT = 5_000;

/**
 * `forms` maps each known folded spelling to what it means (its sign); a word that is spelled right, though the registry
 * does not use it, means nothing of the registry by mistake.
 */
export function createSpeller(
  forms: ReadonlyMap<string, string>,
  isSpelledRight: (folded: string) => boolean = () => false,
): Speller {
  const byFirstLetter = new Map<string, string[]>();
  for (const folded of forms.keys()) {
    if (folded.length < 5) continue;
    const row = byFirstLetter.get(folded[0]!);
    if (row) row.push(folded);
    else byFirstLetter.set(folded[0]!, [folded]);
  }

  const search = (folded: string) => {
    const limit = toleratedEdits(folded.length);
    const found = new Map<string, number>();
    if (limit === 0 || isSpelledRight(folded)) return [];
    // A typo in the first letter is rare, and a swap of the first two keeps both letters near the front.
    for (const letter of new Set([folded[0]!, folded[1]!])) {
      for (const candidate of byFirstLetter.get(letter) ?? []) {
        const edits = editDistance(folded, candidate, limit);
        if (edits > limit || (edits === 2 && candidate.length < 8)) continue;
        const word = forms.get(candidate)!;
        found.set(word, Math.min(edits, found.get(word) ?? Number.POSITIVE_INFINITY));
      }
    }
    const nearest = Math.min(...found.values());
    return Array.from(found, ([word, edits]) => ({ word, edits }))
      .filter(({ edits }) => edits === nearest)
      .slice(0, MAX_MEANINGS);
  };

  // "Depresionen": the ending of a plural hides what the word is misspelled from.
  const searchBoth = (folded: string) => {
    const near = search(folded);
    const singular = folded.replace(PLURAL, '');
    return near.length > 0 || singular === folded || singular.length < MIN_SINGULAR ? near : search(singular);
  };
  return { corrections: remembering(searchBoth, CACHE_LIMIT) };
}

const PLURAL = /(?:en|e|n|s)$/;
const MIN_SINGULAR = 7;
