/** Every fact on which the documents contradict each other. */
import type { Wording } from '../../../bot/render/values.ts';
import { profileFacts } from '../../../knowledge/answers/facts.ts';
import type { Knowledge } from '../../../knowledge/knowledge.ts';
import { factViews } from './facts.ts';
import type { ConflictList } from './schemas.ts';
import { fieldOf, refOf } from './words.ts';

export function conflictList({ registry }: Knowledge, wording: Wording): ConflictList {
  const conflicts = [...registry.entries.values()]
    .sort((a, b) => a.name.localeCompare(b.name, 'de'))
    .flatMap((entry) =>
      profileFacts(entry, registry)
        .flatMap((fact) => factViews(fact, wording))
        .filter(({ differs }) => differs)
        .map((fact) => ({ entry: refOf(entry), ...fieldOf(entry, wording), fact })),
    );
  return { total: conflicts.length, conflicts };
}
