import { isStopword } from '../language/stopwords.ts';
import { foldedPhrase } from '../language/words.ts';
import type { Registry } from '../model.ts';
import { signOf } from './lexicon.ts';

/** Where a phrase of the thesaurus stands among the words of a question, and what it means. */
export interface PhraseMatch {
  /** Its words, in ascending order. */
  readonly indexes: readonly number[];
  readonly means: readonly string[];
  /** Other words may stand between its own (`Bad … umbauen`): it says more than each of its words does. */
  readonly open: boolean;
}

export interface Phrases {
  /** All phrases in these folded words: of those that share a word, only the longest. */
  in(words: readonly string[]): readonly PhraseMatch[];
  /** The longest phrase that begins with this very word; a phrase may be a single word. */
  longest(
    words: readonly string[],
    from: number,
  ): { readonly length: number; readonly means: readonly string[] } | undefined;
}

/** Words that belong together stand this near to one another. */
const WINDOW = 12;

interface OpenPhrase {
  readonly slots: number;
  readonly means: readonly string[];
}

/**
 * The left side of the thesaurus. A phrase is one or more words that stand together (`old people`), or has `…` between
 * them: then they stand near to one another in any order, and `|` separates words of which one is enough
 * (`bath|bathroom … rebuild`). A compound on the right side is meant as a whole: the index holds its parts, so that
 * `kirchengemeinde` must not find every `gemeinde`.
 */
export function readPhrases({ thesaurus }: Pick<Registry, 'thesaurus'>): Phrases {
  const closed = createTable();
  /** The same with the function words between: as people say it. */
  const spoken = createTable();
  const bySlot = new Map<string, { readonly phrase: OpenPhrase; readonly slot: number }[]>();

  for (const { words, means } of thesaurus) {
    const terms = means.flatMap((text) => signsOf(text));
    for (const text of words) {
      if (text.includes('…')) {
        const slots = text.split('…').map((slot) => slot.split('|').flatMap((word) => foldedPhrase(word).map(signOf)));
        const phrase: OpenPhrase = { slots: slots.length, means: terms };
        slots.forEach((signs, slot) => {
          for (const sign of new Set(signs)) bySlot.set(sign, [...(bySlot.get(sign) ?? []), { phrase, slot }]);
        });
        continue;
      }
      const signs = signsOf(text);
      if (signs.length === 0) continue;
      add(closed, signs, terms);
      const all = foldedPhrase(text).map(signOf);
      if (all.length < 2) continue;
      add(spoken, all, terms);
    }
  }

  const openIn = (signs: readonly string[]): PhraseMatch[] => {
    const places = new Map<OpenPhrase, number[][]>();
    signs.forEach((sign, i) => {
      for (const { phrase, slot } of bySlot.get(sign) ?? []) {
        const slots = places.get(phrase) ?? Array.from({ length: phrase.slots }, (): number[] => []);
        slots[slot]!.push(i);
        places.set(phrase, slots);
      }
    });
    const found: PhraseMatch[] = [];
    for (const [{ means }, slots] of places) {
      const indexes = nearest(slots);
      if (indexes) found.push({ indexes, means, open: true });
    }
    return found;
  };

  return {
    in(words) {
      const signs = words.map(signOf);
      const found = openIn(signs);
      // Function words inside a phrase may be said or left out.
      const all = signs.map((_, i) => i);
      const content = all.filter((i) => !isStopword(words[i]!));
      for (const [table, places] of [
        [spoken, all],
        [closed, content],
      ] as const) {
        const said = places.map((i) => signs[i]!);
        places.forEach((_, from) => {
          const phrase = longestOf(table, said, from);
          if (phrase && phrase.length > 1)
            found.push({ indexes: places.slice(from, from + phrase.length), means: phrase.means, open: false });
        });
      }
      return withoutOverlap(found);
    },
    longest(words, from) {
      const sign = (word: string) => signOf(foldedPhrase(word)[0] ?? word);
      const most = closed.longest.get(sign(words[from]!)) ?? 0;
      return longestOf(closed, words.slice(from, from + most).map(sign), 0);
    },
  };
}

const signsOf = (text: string): string[] =>
  foldedPhrase(text)
    .filter((word) => !isStopword(word))
    .map(signOf);

/** What phrases mean, and how many words the longest has that begins with a word: most words begin none. */
interface Table {
  readonly meanings: Map<string, Set<string>>;
  readonly longest: Map<string, number>;
}

const createTable = (): Table => ({ meanings: new Map(), longest: new Map() });

function add({ meanings, longest }: Table, signs: readonly string[], terms: readonly string[]): void {
  const key = signs.join(' ');
  const known = meanings.get(key) ?? new Set();
  for (const term of terms) known.add(term);
  meanings.set(key, known);
  longest.set(signs[0]!, Math.max(longest.get(signs[0]!) ?? 0, signs.length));
}

function longestOf({ meanings, longest }: Table, signs: readonly string[], from: number) {
  const most = longest.get(signs[from] ?? '') ?? 0;
  for (let length = Math.min(most, signs.length - from); length > 0; length--) {
    const means = meanings.get(signs.slice(from, from + length).join(' '));
    if (means) return { length, means: [...means] };
  }
  return undefined;
}

/** One place for each slot, all of them different and near to one another. */
function nearest(slots: readonly (readonly number[])[]): number[] | undefined {
  for (const first of slots[0]!) {
    const taken = [first];
    for (const places of slots.slice(1)) {
      const free = places.filter((i) => !taken.includes(i) && Math.abs(i - first) <= WINDOW);
      if (free.length === 0) break;
      taken.push(free.reduce((best, i) => (Math.abs(i - first) < Math.abs(best - first) ? i : best)));
    }
    if (taken.length === slots.length) return taken.sort((a, b) => a - b);
  }
  return undefined;
}

/** The longest phrase takes its words; phrases of the very same words all count, since each is one meaning of them. */
function withoutOverlap(found: readonly PhraseMatch[]): PhraseMatch[] {
  const kept: PhraseMatch[] = [];
  for (const match of [...found].sort((a, b) => b.indexes.length - a.indexes.length)) {
    const same = kept.findIndex(({ indexes }) => indexes.join() === match.indexes.join());
    if (same >= 0) kept[same] = { ...kept[same]!, means: [...new Set([...kept[same]!.means, ...match.means])] };
    else if (!kept.some(({ indexes }) => indexes.some((i) => match.indexes.includes(i)))) kept.push(match);
  }
  return kept;
}
