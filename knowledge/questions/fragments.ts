import { foldLetters } from '../language/fold.ts';
import { createNeeded } from './needed-letters.ts';

/**
 * The notation of the tables of phrasings: fragments separated by `;`, each beginning and ending at a word's edge. `word*` is
 * any ending, `+` any word, `…` up to sixty characters, `(a|b)` a choice, `x?` optional. Global.
 */
export function compileFragments(text: string): RegExp {
  const fragments = fragmentsOf(text);
  const named = fragments.filter((f) => f.startsWith('¤'));
  const spoken = fragments.filter((f) => !f.startsWith('¤'));
  return new RegExp([...(spoken.length > 0 ? [`\\b(?:${byFirstLetter(spoken)})`] : []), ...named].join('|'), 'g');
}

/** A table of phrasings: each row as one expression, and which rows a text may match, in their order. */
export interface PhrasingTable {
  readonly patterns: readonly RegExp[];
  rowsFor(text: string): readonly number[];
}

export const compileTable = (rows: readonly string[]): PhrasingTable => ({
  patterns: rows.map(compileFragments),
  rowsFor: createNeeded(rows.map(fragmentsOf)),
});

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
        .replaceAll('*', '\\w*')
        .replaceAll('+', '\\w+')
        // `¤` is no letter: a gap beside a name has no word's edge.
        .replace(/ ?… ?/g, '(?:\\b|(?<=¤))(.{0,60}?)(?:\\b|(?=¤))'),
    );
  // The word ends there: "bei dem" is no beginning of "bei Demenz".
  return fragments.filter(Boolean).map((f) => `${f}(?![a-z0-9])`);
}

/**
 * The same choice with neighbours that begin with the same letter put together, so that most of them fail at once. What begins
 * with anything but a letter stays where it is: of two that fit, the first still counts.
 */
function byFirstLetter(fragments: readonly string[]): string {
  const choices: string[] = [];
  let run = new Map<string, string[]>();
  const close = () => {
    for (const [letter, rests] of run)
      choices.push(rests.length > 1 ? `${letter}(?:${rests.join('|')})` : letter + rests[0]);
    run = new Map();
  };
  for (const fragment of fragments) {
    const [letter, next] = fragment;
    if (!/^[a-z]$/.test(letter!) || /[?*+{|]/.test(next ?? '')) {
      close();
      choices.push(fragment);
    } else run.set(letter!, [...(run.get(letter!) ?? []), fragment.slice(1)]);
  }
  close();
  return choices.join('|');
}
