import type { Knowledge } from '../../../knowledge/knowledge.ts';
import { foldName } from '../../../knowledge/language/fold.ts';
import { wordsOf } from '../../../knowledge/language/words.ts';
import type { Entry, Registry } from '../../../knowledge/model.ts';
import { linkNames } from '../../../knowledge/search/link.ts';

/** Entries with this id, name or other spelling; several only where the registry has several. */
export function entriesNamed(name: string, registry: Registry): readonly Entry[] {
  const byId = registry.entries.get(name);
  if (byId) return [byId];
  const key = foldName(name);
  const entries = [...registry.entries.values()];
  const named = entries.filter((entry) => foldName(entry.name) === key);
  return named.length > 0 ? named : entries.filter(({ also }) => also.some((spelling) => foldName(spelling) === key));
}

const MAX_NEAR = 8;

/** What a name that fits nothing may have meant: misspelled names, then names that contain it. */
export function entriesNear(name: string, knowledge: Knowledge): readonly Entry[] {
  const linked = linkNames(wordsOf(name), knowledge.lexicon).flatMap(({ candidates }) =>
    candidates.map(({ entry }) => entry),
  );
  const key = foldName(name);
  const containing = [...knowledge.registry.entries.values()].filter(
    (entry) => key !== '' && [entry.name, ...entry.also].some((spelling) => foldName(spelling).includes(key)),
  );
  return [...new Set([...linked, ...containing])].slice(0, MAX_NEAR);
}
