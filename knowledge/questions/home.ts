import { foldName } from '../language/fold.ts';
import { remembering } from '../language/remembering.ts';
import type { Registry } from '../model.ts';

/** Where the county calls itself by name: these words say nothing about what is asked. */
export function homeWords(folded: readonly string[], { name, short, also }: Registry['about']): ReadonlySet<number> {
  const home = new Set<number>();
  for (const called of [name, short, ...also]) {
    const parts = partsOf(called);
    for (let from = 0; from + parts.length <= folded.length; from++) {
      if (parts.every((part, i) => folded[from + i] === part || folded[from + i] === `${part}s`))
        for (let i = 0; i < parts.length; i++) home.add(from + i);
    }
  }
  return home;
}

/** The same few names are looked for in every question. */
const partsOf = remembering((name: string): readonly string[] => foldName(name).split(' '), 1000);
