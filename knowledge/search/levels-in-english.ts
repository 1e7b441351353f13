import { foldLetters } from '../language/fold.ts';
import type { ThesaurusEntry } from '../model.ts';

/** What is before the name of an institution says whose it is: "Kreisarchiv", "Stadtbibliothek". */
const LEVELS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:Land)?Kreis-?(?=\p{L}{4})/iu, ['county', 'district']],
  [/^Stadt-?(?=\p{L}{4})/iu, ['town', 'city', 'municipal']],
  [/^Gemeinde-?(?=\p{L}{4})/iu, ['municipal', 'village']],
  [/^Landes-?(?=\p{L}{4})/iu, ['state']],
];

/** How a dictionary from English calls what is written in one word with its level: Kreisarchiv is the "county archive". */
export function levelsInEnglish(english: readonly ThesaurusEntry[]): (name: string) => readonly string[] {
  const words = new Map<string, string[]>();
  for (const row of english)
    for (const meant of row.means) {
      const key = foldLetters(meant);
      words.set(key, [...(words.get(key) ?? []), ...row.words]);
    }
  return (name) => {
    if (/\s/.test(name)) return [];
    return LEVELS.flatMap(([level, called]) => {
      const rest = level.test(name) ? (words.get(foldLetters(name.replace(level, ''))) ?? []) : [];
      return called.flatMap((word) => rest.map((own) => `${word} ${own}`));
    });
  };
}
