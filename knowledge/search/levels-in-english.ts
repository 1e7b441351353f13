import { foldLetters } from '../language/fold.ts';
import type { ThesaurusEntry } from '../model.ts';

/** What is before the name of an institution says whose it is: "Kreisarchiv", "Stadtbibliothek". */
const LEVELS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:Land)?Kreis-?(?=\p{L}{4})/iu, ['county', 'district']],
  [/^Stadt-?(?=\p{L}{4})/iu, ['town', 'city', 'municipal']],
  [/^Gemeinde-?(?=\p{L}{4})/iu, ['municipal', 'village']],
  [/^Landes-?(?=\p{L}{4})/iu, ['state']],
];

/** An office that most counties have, lower than another or not: "Jugendamt", "Untere Wasserbehörde". */
const OFFICE = /^(?:Untere |Obere )?(?=\p{L}+(?:amt|behörde)$)/u;

/**
 * How a dictionary from English calls an office, and what is written in one word with its level: the Jugendamt is the "youth
 * office", the Kreisarchiv the "county archive".
 */
export function levelsInEnglish(english: readonly ThesaurusEntry[]): (name: string) => readonly string[] {
  const words = new Map<string, string[]>();
  for (const row of english)
    for (const meant of row.means) {
      const key = foldLetters(meant);
      words.set(key, [...(words.get(key) ?? []), ...row.words]);
    }
  return (name) => {
    if (OFFICE.test(name)) return words.get(foldLetters(name.replace(OFFICE, ''))) ?? [];
    if (/\s/.test(name)) return [];
    return LEVELS.flatMap(([level, called]) => {
      const rest = level.test(name) ? (words.get(foldLetters(name.replace(level, ''))) ?? []) : [];
      return called.flatMap((word) => rest.map((own) => `${word} ${own}`));
    });
  };
}
