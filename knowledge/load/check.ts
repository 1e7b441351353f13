import { foldName } from '../language/fold.ts';
import type { Entry, Party, Registry, Statement } from '../model.ts';
import type { Problem, ProblemCode } from './problems.ts';

/** Reports a problem at a path inside an entry; the caller knows file and position. */
export type Report = (
  entry: Entry,
  path: readonly PropertyKey[],
  code: ProblemCode,
  message: string,
  severity?: Problem['severity'],
) => void;

/** Checks what one file alone cannot know: ids, sources, names, circles. */
export function checkRegistry(registry: Registry, report: Report): void {
  for (const entry of registry.entries.values()) {
    checkReferences(entry, registry, report);
    checkSources(entry, registry, report);
  }
  checkNames(registry, report);
  checkCycles(registry, report);
}

function checkReferences(entry: Entry, registry: Registry, report: Report): void {
  const known = (id: string, path: readonly PropertyKey[]) => {
    if (registry.entries.has(id)) return;
    const near = nearestId(id, registry);
    report(entry, path, 'unknown-id', `no entry »${id}«${near ? `; did you mean »${near}«?` : ''}`);
  };
  const party = (value: Party, path: readonly PropertyKey[]) => {
    if ('id' in value) known(value.id, path);
  };
  const { facts } = entry;
  if (entry.field !== undefined && !registry.fields.has(entry.field)) {
    report(entry, ['field'], 'unknown-field', `fields.yaml has no »${entry.field}«`);
  }
  entry.possiblySameAs.forEach(({ id }, i) => known(id, ['possiblySameAs', i, 'id']));
  each(facts.partOf, 'partOf', (ids, path) => ids.forEach((id, i) => known(id, [...path, i])));
  each(facts.reportsTo, 'reportsTo', (ids, path) => ids.forEach((id, i) => known(id, [...path, i])));
  each(facts.coordination, 'coordination', ({ by }, path) => by.forEach((p, i) => party(p, [...path, 'by', i])));
  each(facts.members, 'members', (parties, path) => parties.forEach((p, i) => party(p, [...path, i])));
  each(facts.parts, 'parts', ({ items }, path) => {
    items.forEach((item, i) => {
      if ('id' in item) known(item.id, [...path, i]);
    });
  });
  each(facts.functions, 'functions', ({ unit }, path) => unit && party(unit, [...path, 'unit']));
  each(
    facts.publication,
    'publication',
    ({ publisher }, path) => publisher && party(publisher, [...path, 'publisher']),
  );
}

function checkSources(entry: Entry, registry: Registry, report: Report): void {
  const document = (id: string, path: readonly PropertyKey[]) => {
    if (!registry.documents.has(id)) report(entry, path, 'unknown-document', `sources.yaml has no »${id}«`);
  };
  entry.mentions.forEach((mention, i) => document(mention.document, ['mentions', i, 'document']));
  let statements = 0;
  for (const [name, list] of Object.entries(entry.facts) as [string, readonly Statement<unknown>[]][]) {
    list.forEach((statement, i) => document(statement.source.document, [name, i, 'source', 'document']));
    statements += list.length;
  }
  if (entry.mentions.length === 0 && statements === 0) {
    report(entry, ['name'], 'missing-source', 'add `mentions`: which document names it, and where');
  }
}

function checkNames(registry: Registry, report: Report): void {
  const byName = new Map<string, Entry>();
  for (const entry of registry.entries.values()) {
    const key = `${entry.class} ${foldName(entry.name)}`;
    const other = byName.get(key);
    if (other && !linked(entry, other)) {
      report(
        entry,
        ['name'],
        'duplicate-name',
        `»${entry.name}« is also the name of ${other.id} (${other.file}); join them or link them by possiblySameAs`,
      );
    }
    byName.set(key, entry);
  }
  for (const entry of registry.entries.values()) {
    entry.also.forEach((name, i) => {
      const other = byName.get(`${entry.class} ${foldName(name)}`);
      if (other && other !== entry && !linked(entry, other)) {
        report(entry, ['also', i], 'shared-name', `»${name}« is the name of ${other.id} (${other.file})`, 'warning');
      }
    });
  }
}

const linked = (a: Entry, b: Entry) =>
  a.possiblySameAs.some(({ id }) => id === b.id) || b.possiblySameAs.some(({ id }) => id === a.id);

function checkCycles(registry: Registry, report: Report): void {
  const done = new Set<string>();
  const visit = (entry: Entry, trail: readonly string[]): void => {
    if (done.has(entry.id)) return;
    entry.facts.partOf.forEach((statement, i) => {
      for (const parentId of statement.value) {
        const start = [...trail, entry.id].indexOf(parentId);
        if (start >= 0) {
          const circle = [...trail, entry.id].slice(start);
          report(entry, ['partOf', i, 'value'], 'cycle', `part of itself: ${[...circle, parentId].join(' → ')}`);
          continue;
        }
        const parent = registry.entries.get(parentId);
        if (parent) visit(parent, [...trail, entry.id]);
      }
    });
    done.add(entry.id);
  };
  for (const entry of registry.entries.values()) visit(entry, []);
}

function each<T>(list: readonly Statement<T>[], name: string, visit: (value: T, path: readonly PropertyKey[]) => void) {
  list.forEach((statement, i) => visit(statement.value, [name, i, 'value']));
}

/** The id that shares the longest beginning or is contained; only as a hint in a message. */
function nearestId(id: string, registry: Registry): string | undefined {
  let best: string | undefined;
  let bestScore = 3;
  for (const candidate of registry.entries.keys()) {
    const shared = new Set(id.split('-').filter((word) => word.length > 2));
    const score = candidate.split('-').reduce((sum, word) => sum + (shared.has(word) ? word.length : 0), 0);
    if (score > bestScore) [best, bestScore] = [candidate, score];
  }
  return best;
}
