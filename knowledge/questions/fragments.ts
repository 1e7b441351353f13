import { foldLetters } from '../language/fold.ts';

/**
 * The notation of the tables of phrasings: fragments separated by `;`, each beginning and ending at a word's edge. `word*` is
 * any ending, `+` any word, `…` up to sixty characters, `(a|b)` a choice, `x?` optional. Global.
 */
export function compileFragments(text: string): RegExp {
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
  // `¤` is no letter, so a word's edge is only asked for where a letter stands; once for all, it is what fails most often.
  const ended = fragments.filter(Boolean).map((f) => `${f}${/¤\)?$/.test(f) ? '' : '(?![a-z0-9])'}`);
  const named = ended.filter((f) => f.startsWith('¤'));
  const spoken = ended.filter((f) => !f.startsWith('¤'));
  return new RegExp([...(spoken.length > 0 ? [`\\b(?:${spoken.join('|')})`] : []), ...named].join('|'), 'g');
}
