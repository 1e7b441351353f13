import { foldName } from '../../language/fold.ts';
import { remembering } from '../../language/remembering.ts';
import type { Registry } from '../../model.ts';

/**
 * Where the county calls itself by name, or its house is only where somebody is looked for: these words say nothing about what
 * is asked.
 */
export function homeWords(folded: readonly string[], { name, short, also }: Registry['about']): ReadonlySet<number> {
  const home = new Set<number>();
  for (const called of [name, short, ...also]) {
    const parts = partsOf(called);
    for (let from = 0; from + parts.length <= folded.length; from++) {
      if (parts.every((part, i) => folded[from + i] === part || folded[from + i] === `${part}s`))
        for (let i = 0; i < parts.length; i++) home.add(from + i);
    }
  }
  for (const i of houseWords(folded)) home.add(i);
  return home;
}

/** "Wer kümmert sich in der Kreisverwaltung um …?": the house, behind a word for where, if somebody is asked for. */
function houseWords(folded: readonly string[]): readonly number[] {
  const at = folded.findIndex((word) => HOUSE.has(word));
  if (at < 0 || !folded.some((word) => RESPONSIBLE.test(word))) return [];
  const first = folded[at - 1] === 'county' ? at - 1 : at;
  const before = ARTICLE.test(folded[first - 1] ?? '') ? first - 2 : first - 1;
  if (!WHERE.test(folded[before] ?? '')) return [];
  return Array.from({ length: at - before + 1 }, (_, n) => before + n);
}
const HOUSE: ReadonlySet<string> = new Set([
  'kreisverwaltung',
  'landkreisverwaltung',
  'landratsamt',
  'kreishaus',
  'administration',
]);
const RESPONSIBLE =
  /^(?:zustandig\w*|kummer\w*|ansprech\w*|anlaufstelle|wende\w*|betreut|unterstutzt|hilft|jemand(?:en)?|someone|somebody|anyone|anybody|supports?|responsible|charge|looks?|handles?|deals?|contact|turn|talk|helps?)$/;
const ARTICLE = /^(?:der|dem|the|our|unserer?m?)$/;
const WHERE = /^(?:in|im|an|bei|beim|at)$/;

/** The same few names are looked for in every question. */
const partsOf = remembering((name: string): readonly string[] => foldName(name).split(' '), 1000);
