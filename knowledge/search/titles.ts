import { foldLetters } from '../language/fold.ts';
import { isStopword } from '../language/stopwords.ts';
import { wordsOf } from '../language/words.ts';
import type { Registry } from '../model.ts';
import { KIND_SIGNS, signOf } from './lexicon.ts';

/**
 * What entries are about by their very names: "Netzwerk Pflege" is about nothing but "Pflege". Returns, for asked words, a
 * test by id: all of that title was asked for.
 */
export function titlesOf(registry: Registry): (asked: readonly string[]) => (id: string) => boolean {
  const titles = new Map(
    Array.from(registry.entries.values(), ({ id, name }) => [
      id,
      wordsOf(name).flatMap(({ folded }) =>
        isStopword(folded) || KIND_SIGNS.has(signOf(folded)) ? [] : [signOf(folded)],
      ),
    ]),
  );
  return (asked) => {
    const said = new Set(asked.map((word) => signOf(foldLetters(word))));
    return (id) => {
      const title = titles.get(id) ?? [];
      return title.length > 0 && title.every((sign) => said.has(sign));
    };
  };
}
