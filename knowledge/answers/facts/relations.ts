import type { Entry, Party, Registry, Statement } from '../../model.ts';

/** The registry read backwards: who names this entry, and as what. Every list holds an entry once per relation. */
export interface Relations {
  /** Entries that are part of this one. */
  children(id: string): readonly Link[];
  /** Entries that report to this one. */
  reporters(id: string): readonly Link[];
  /** Entries that this one coordinates, moderates, leads … */
  coordinates(id: string): readonly Link[];
  /** Entries of which this one is a member. */
  memberOf(id: string): readonly Link[];
  /** Persons with a function in this unit. */
  staff(id: string): readonly Link[];
  /** Publications of this publisher. */
  published(id: string): readonly Link[];
}

/** One relation, with the statements that say so. */
export interface Link {
  readonly entry: Entry;
  readonly statements: readonly Statement<unknown>[];
}

export function createRelations(registry: Registry): Relations {
  const tables = {
    children: new Map<string, Map<string, Statement<unknown>[]>>(),
    reporters: new Map<string, Map<string, Statement<unknown>[]>>(),
    coordinates: new Map<string, Map<string, Statement<unknown>[]>>(),
    memberOf: new Map<string, Map<string, Statement<unknown>[]>>(),
    staff: new Map<string, Map<string, Statement<unknown>[]>>(),
    published: new Map<string, Map<string, Statement<unknown>[]>>(),
  };
  const add = (table: keyof typeof tables, target: string, entry: Entry, statement: Statement<unknown>) => {
    const row = tables[table].get(target) ?? new Map<string, Statement<unknown>[]>();
    row.set(entry.id, [...(row.get(entry.id) ?? []), statement]);
    tables[table].set(target, row);
  };
  const party = (table: keyof typeof tables, value: Party | undefined, entry: Entry, statement: Statement<unknown>) => {
    if (value && 'id' in value) add(table, value.id, entry, statement);
  };
  for (const entry of registry.entries.values()) {
    const { facts } = entry;
    for (const statement of facts.partOf) for (const id of statement.value) add('children', id, entry, statement);
    for (const statement of facts.reportsTo) for (const id of statement.value) add('reporters', id, entry, statement);
    for (const statement of facts.coordination)
      for (const by of statement.value.by) party('coordinates', by, entry, statement);
    for (const statement of facts.members)
      for (const member of statement.value) party('memberOf', member, entry, statement);
    for (const statement of facts.functions) party('staff', statement.value.unit, entry, statement);
    for (const statement of facts.publication) party('published', statement.value.publisher, entry, statement);
  }
  const links = (table: keyof typeof tables) => (id: string) =>
    Array.from(tables[table].get(id) ?? [], ([entryId, statements]) => ({
      entry: registry.entries.get(entryId)!,
      statements,
    }));
  return {
    children: links('children'),
    reporters: links('reporters'),
    coordinates: links('coordinates'),
    memberOf: links('memberOf'),
    staff: links('staff'),
    published: links('published'),
  };
}
