import { foldName } from '../language/fold.ts';
import type { Registry } from '../model.ts';

/** Where the county calls itself by name: these words say nothing about what is asked. */
export function homeWords(folded: readonly string[], { name, short, also }: Registry['about']): ReadonlySet<number> {
  const home = new Set<number>();
  for (const called of [name, short, ...also]) {
    const parts = foldName(called).split(' ');
    for (let from = 0; from + parts.length <= folded.length; from++) {
      if (parts.every((part, i) => folded[from + i] === part || folded[from + i] === `${part}s`))
        for (let i = 0; i < parts.length; i++) home.add(from + i);
    }
  }
  return home;
}
