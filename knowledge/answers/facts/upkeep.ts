/** What the registry lacks, for the people who keep it: facts that no document states, statements that grew old. */
import type { LocalDate } from '../../meetings/zone.ts';
import type { Entry, EntryClass, FactName, Registry, Statement } from '../../model.ts';
import { freshnessOf } from './freshness.ts';

/** What one may expect to know of an entry of a class; only these count as missing. */
const EXPECTED: Readonly<Partial<Record<EntryClass, readonly FactName[]>>> = {
  body: ['coordination', 'cadence', 'members', 'purpose', 'legalBasis', 'partOf', 'reportsTo'],
  publication: ['publication'],
};

/** Facts that one may expect of this entry and no document states. */
export const missingFacts = (entry: Entry): readonly FactName[] =>
  (EXPECTED[entry.class] ?? []).filter((name) => entry.facts[name].length === 0);

export interface Age {
  readonly entry: Entry;
  /** Year or day of the newest word on it. */
  readonly asOf: string;
  readonly years: number;
  /** Statements that are at least `years` old without anybody having checked them. */
  readonly statements: number;
}

/** Bodies of which even the newest statement is more than so many years old, the oldest first. */
export function staleBodies(registry: Registry, today: LocalDate, moreThanYears: number): readonly Age[] {
  return [...registry.entries.values()]
    .filter((entry) => entry.class === 'body')
    .flatMap((entry) => ageOf(entry, registry, today) ?? [])
    .filter(({ years }) => years > moreThanYears)
    .sort((a, b) => b.years - a.years || a.entry.name.localeCompare(b.entry.name, 'de'));
}

function ageOf(entry: Entry, registry: Registry, today: LocalDate): Age | undefined {
  const statements = Object.values(entry.facts).flatMap((list) => list as readonly Statement<unknown>[]);
  const ages = statements.flatMap((statement) => freshnessOf(statement, registry, today) ?? []);
  const [newest] = ages.toSorted((a, b) => a.years - b.years);
  return newest && { entry, asOf: newest.asOf, years: newest.years, statements: statements.length };
}
