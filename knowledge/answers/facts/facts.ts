import { foldName } from '../../language/fold.ts';
import type { Entry, FactName, Facts, Party, Registry, Statement } from '../../model.ts';
import type { Facet } from '../../questions/facets/facets.ts';
import type { Fact, FactGroup } from '../answer.ts';

/** Which fact answers which facet, in the order in which they are tried; the first with statements is given. */
const FACTS_OF: Readonly<Record<Facet, readonly FactName[]>> = {
  coordination: ['coordination'],
  cadence: ['cadence'],
  nextMeeting: [],
  members: ['members'],
  staff: ['functions'],
  purpose: ['purpose', 'tasks', 'definition', 'topics'],
  legalBasis: ['legalBasis'],
  partOf: ['partOf'],
  reportsTo: ['reportsTo'],
  children: ['parts'],
  hierarchy: ['partOf', 'reportsTo'],
  contact: ['contact'],
  status: ['status'],
  source: [],
  definition: ['definition', 'purpose', 'parts', 'tasks', 'functions', 'publication'],
  published: ['publication'],
  profile: [],
};

/** The groups of statements that were asked for once: a loaded registry never changes. */
const grouped = new WeakMap<readonly Statement<unknown>[], readonly FactGroup[]>();

/** The statements of a fact, equal values joined, newest source first, deprecated ones last. */
export function groupStatements<K extends FactName>(
  entry: Entry,
  name: K,
  registry: Registry,
): readonly FactGroup<Facts[K][number]['value']>[] {
  const statements: readonly Statement<unknown>[] = entry.facts[name];
  const groups = grouped.get(statements) ?? groupsOf(statements, name, registry);
  grouped.set(statements, groups);
  return groups as readonly FactGroup<Facts[K][number]['value']>[];
}

function groupsOf(statements: readonly Statement<unknown>[], name: FactName, registry: Registry): FactGroup[] {
  const groups = new Map<string, { value: unknown; statements: Statement<unknown>[] }>();
  for (const statement of [...statements].sort((a, b) => rank(b, registry) - rank(a, registry))) {
    const key = sameness(name, statement.value);
    const group = groups.get(key);
    if (group) group.statements.push(statement);
    else groups.set(key, { value: statement.value, statements: [statement] });
  }
  return [...groups.values()];
}

const RANK = { preferred: 1000, deprecated: -1000 } as const;

/** A document's order, moved by an explicit rank; what is only implied stands behind what is said outright. */
function rank(statement: Statement<unknown>, registry: Registry): number {
  const order = registry.documents.get(statement.source.document)?.order ?? 0;
  return order + (statement.rank ? RANK[statement.rank] : 0) - (statement.implied ? 0.5 : 0);
}

/** Two values with the same key say the same. The wording of a party does not matter, the party does; so not their order. */
function sameness(name: FactName, value: unknown): string {
  if (name === 'coordination') {
    const { role, by, scope } = value as { role: string; by: readonly Party[]; scope?: { de: string } };
    return `${role} ${by.map(partyKey).sort().join('|')} ${foldName(scope?.de ?? '')}`;
  }
  if (name === 'members') return (value as readonly Party[]).map(partyKey).sort().join('|');
  return JSON.stringify(value);
}

const partyKey = (party: Party) => ('id' in party ? party.id : foldName(party.text));

/** The fact that answers a facet; undefined when no document states it. */
export function factOf(entry: Entry, facet: Facet, registry: Registry): Fact | undefined {
  for (const name of FACTS_OF[facet]) {
    const groups = groupStatements(entry, name, registry);
    if (groups.length > 0) return { entry, facet, name, groups };
  }
  return undefined;
}

/** All facts that answer a facet (purpose and tasks, part-of and reporting line; whom an office answers to is its place). */
export function factsOf(entry: Entry, facet: Facet, registry: Registry): Fact[] {
  const names =
    facet === 'hierarchy'
      ? FACTS_OF.hierarchy
      : facet === 'purpose'
        ? purposeFacts(entry)
        : facet === 'definition'
          ? definitionFacts(entry)
          : facet === 'partOf' && entry.class === 'unit' && has(entry, 'reportsTo')
            ? FACTS_OF.hierarchy
            : undefined;
  if (!names) {
    const fact = factOf(entry, facet, registry);
    return fact ? [fact] : [];
  }
  return names.flatMap((name) => {
    const groups = groupStatements(entry, name, registry);
    return groups.length > 0 ? [{ entry, facet, name, groups }] : [];
  });
}

const has = (entry: Entry, name: FactName) => entry.facts[name].length > 0;

function purposeFacts(entry: Entry): readonly FactName[] {
  const names = (['purpose', 'tasks'] as const).filter((name) => has(entry, name));
  if (names.length > 0) return names;
  if (has(entry, 'definition') || has(entry, 'parts'))
    return (['definition', 'parts'] as const).filter((name) => has(entry, name));
  return ['topics'];
}

function definitionFacts(entry: Entry): readonly FactName[] {
  // What is listed of something (its place, its partners) hardly ever says what it is.
  const said = has(entry, 'definition') ? 'definition' : 'purpose';
  const names = ([said, 'parts'] as const).filter((name) => has(entry, name));
  if (names.length > 0) return names;
  return (['purpose', 'tasks', 'functions', 'publication'] as const).filter((name) => has(entry, name)).slice(0, 1);
}

/** What is known of an entry, in the order of a profile. */
const PROFILE: readonly (readonly [Facet, FactName])[] = [
  ['status', 'status'],
  ['definition', 'definition'],
  ['published', 'publication'],
  ['definition', 'functions'],
  ['purpose', 'purpose'],
  ['coordination', 'coordination'],
  ['cadence', 'cadence'],
  ['partOf', 'partOf'],
  ['reportsTo', 'reportsTo'],
  ['children', 'parts'],
  ['members', 'members'],
  ['legalBasis', 'legalBasis'],
  ['purpose', 'tasks'],
  ['contact', 'contact'],
];

export function profileFacts(entry: Entry, registry: Registry): Fact[] {
  return PROFILE.flatMap(([facet, name]) => {
    const groups = groupStatements(entry, name, registry);
    return groups.length > 0 ? [{ entry, facet, name, groups }] : [];
  });
}

/** The facets that have an answer, to be offered where the asked one has none. */
export const knownFacets = (entry: Entry, registry: Registry): Facet[] => [
  ...new Set(profileFacts(entry, registry).map(({ facet }) => facet)),
];

/** True when documents contradict one another on a fact: different values that are not about different parts or roles. */
export function contradicts(fact: Fact): boolean {
  return fact.groups.length > 1;
}
