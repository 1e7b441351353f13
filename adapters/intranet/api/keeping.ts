/** What the keepers of the registry have to do: contradictions, facts nobody states, bodies whose facts grew old. */
import type { Wording } from '../../../bot/render/values.ts';
import { missingFacts, staleBodies } from '../../../knowledge/answers/facts/upkeep.ts';
import type { LocalDate } from '../../../knowledge/meetings/zone.ts';
import type { Registry } from '../../../knowledge/model.ts';
import { conflictsIn } from './conflicts.ts';
import type { Keeping } from './keeping-schemas.ts';
import { capital, fieldOf, refOf } from './words.ts';

export function keepingOf(registry: Registry, moreThanYears: number, wording: Wording, today: LocalDate): Keeping {
  const conflicts = conflictsIn(registry);
  const certain = conflicts.filter(({ certainty }) => certainty === 'contradiction').length;
  return {
    contradictions: certain,
    possible: conflicts.length - certain,
    missing: [...registry.entries.values()]
      .filter(({ class: cls }) => cls === 'body')
      .sort((a, b) => a.name.localeCompare(b.name, 'de'))
      .map((entry) => ({
        entry: refOf(entry),
        ...fieldOf(entry, wording),
        facts: missingFacts(entry).map((name) => ({ id: name, label: capital(wording.texts.fact[name]) })),
      }))
      .filter(({ facts }) => facts.length > 0),
    stale: staleBodies(registry, today, moreThanYears).map(({ entry, asOf, years, statements }) => ({
      entry: refOf(entry),
      ...fieldOf(entry, wording),
      asOf,
      years,
      statements,
    })),
  };
}
