import { foldLetters } from '../../language/fold.ts';
import { createNeeded } from './needed-letters.ts';

/**
 * The notation of the tables of phrasings: fragments separated by `;`, each beginning and ending at a word's edge. `word*` is
 * any ending, `.*` anything, `+` any word, `…` up to sixty characters, `(a|b)` a choice, `x?` optional. Global.
 */
export function compileFragments(text: string): RegExp {
  const fragments = fragmentsOf(text);
  const named = fragments.filter((f) => f.startsWith('¤'));
  const spoken = fragments.filter((f) => !f.startsWith('¤'));
  return new RegExp([...(spoken.length > 0 ? [`\\b(?:${spoken.join('|')})`] : []), ...named].join('|'), 'g');
}

/** A table of phrasings: each row as one expression, and which rows match a text, in their order. */
export interface PhrasingTable {
  readonly patterns: readonly RegExp[];
  rowsIn(text: string): readonly number[];
}

/**
 * Rows have up to a hundred fragments, and a text hardly ever matches a row. So it is asked of each fragment whose letters stand in
 * the text, and only the few rows that match are ever searched as a whole. `whole`: the text is nothing but the fragment.
 */
export function compileTable(rows: readonly string[], whole = false): PhrasingTable {
  const fragments = rows.flatMap((text, row) => fragmentsOf(text).map((source) => ({ row, source })));
  const mayMatch = createNeeded(fragments.map(({ source }) => source));
  const compiled: RegExp[] = [];
  const matches = (index: number, text: string) => {
    compiled[index] ??= compileFragment(fragments[index]!.source, whole);
    return compiled[index].test(text);
  };
  return {
    patterns: rows.map(compileFragments),
    rowsIn: (text) => {
      const found = new Set<number>();
      for (const index of mayMatch(text)) {
        const { row } = fragments[index]!;
        if (!found.has(row) && matches(index, text)) found.add(row);
      }
      return [...found].sort((a, b) => a - b);
    },
  };
}

/** Before a name there is no word's edge. */
function compileFragment(source: string, whole: boolean): RegExp {
  const inside = source.startsWith('¤') ? source : `\\b(?:${source})`;
  return new RegExp(whole ? `^(?:${inside})$` : inside);
}

/** The fragments of a text, each as an expression of its own. */
function fragmentsOf(text: string): string[] {
  const fragments = text
    .replace(/\s+/g, ' ')
    .split(';')
    .map((fragment) =>
      fragment
        .trim()
        // Questions come folded ("issued" becomes "issud"); a table may write a word as people do.
        .replace(/[a-z]{3,}/g, foldLetters)
        .replace(/\((?!\?)/g, '(?:')
        .replace(/(?<!\.)\*/g, '\\w*')
        .replaceAll('+', '\\w+')
        // `¤` is no letter: a gap beside a name has no word's edge.
        .replace(/ ?… ?/g, '(?:\\b|(?<=¤))(.{0,60}?)(?:\\b|(?=¤))'),
    );
  // The word ends there: "bei dem" is no beginning of "bei Demenz".
  return fragments.filter(Boolean).map((f) => `${f}(?![a-z0-9])`);
}
