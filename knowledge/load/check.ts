import { editDistance } from '../language/edit-distance.ts';
import { foldName } from '../language/fold.ts';
import type { Entry, PartItem, Party, Registry, Statement } from '../model.ts';
import { mayBeOne } from '../twins.ts';
import type { Problem, ProblemCode } from './problems.ts';

/** Reports a problem at a path inside an entry; the caller knows file and position. */
export type Report = (
  entry: Entry,
  path: readonly PropertyKey[],
  code: ProblemCode,
  message: string,
  severity?: Problem['severity'],
) => void;

/** What could not be read. Nobody who refers to it is wrong for that: one slip should not hide among a hundred echoes. */
export interface Broken {
  readonly ids: ReadonlySet<string>;
  readonly documents: boolean;
  readonly fields: boolean;
}

/** Checks what one file alone cannot know: ids, sources, names, circles. */
export function checkRegistry(registry: Registry, broken: Broken, report: Report): void {
  for (const entry of registry.entries.values()) {
    checkReferences(entry, registry, broken, report);
    checkSources(entry, registry, broken, report);
  }
  checkNames(registry, report);
  checkCycles(registry, report);
}

function checkReferences(entry: Entry, registry: Registry, broken: Broken, report: Report): void {
  if (entry.field !== undefined && !registry.fields.has(entry.field) && !broken.fields && !inFolder(entry)) {
    report(entry, ['field'], 'unknown-field', `fields.yaml has no »${entry.field}«`);
  }
  for (const { id, path } of referencesOf(entry)) {
    if (registry.entries.has(id) || broken.ids.has(id)) continue;
    const near = nearestId(id, registry);
    report(entry, path, 'unknown-id', `no entry »${id}«${near ? `; did you mean »${near}«?` : ''}`);
  }
}

interface Reference {
  readonly id: string;
  readonly path: readonly PropertyKey[];
}

/** Every id by which an entry refers to another, and where it stands in the entry. */
function referencesOf({ possiblySameAs, facts }: Entry): Reference[] {
  const ids = (list: readonly string[], path: readonly PropertyKey[]) =>
    list.map((id, i) => ({ id, path: [...path, i] }));
  const party = (value: Party | PartItem | undefined, path: readonly PropertyKey[]) =>
    value && 'id' in value ? [{ id: value.id, path }] : [];
  const parties = (list: readonly (Party | PartItem)[], path: readonly PropertyKey[]) =>
    list.flatMap((value, i) => party(value, [...path, i]));
  return [
    ...possiblySameAs.map(({ id }, i) => ({ id, path: ['possiblySameAs', i, 'id'] })),
    ...each(facts.partOf, 'partOf', ids),
    ...each(facts.reportsTo, 'reportsTo', ids),
    ...each(facts.coordination, 'coordination', ({ by }, path) => parties(by, [...path, 'by'])),
    ...each(facts.members, 'members', parties),
    ...each(facts.parts, 'parts', ({ items }, path) => parties(items, path)),
    ...each(facts.functions, 'functions', ({ unit }, path) => party(unit, [...path, 'unit'])),
    ...each(facts.publication, 'publication', ({ publisher }, path) => party(publisher, [...path, 'publisher'])),
  ];
}

function each<T>(
  list: readonly Statement<T>[],
  name: string,
  references: (value: T, path: readonly PropertyKey[]) => Reference[],
): Reference[] {
  return list.flatMap(({ value }, i) => references(value, [name, i, 'value']));
}

/** A folder that is no field was reported for the file already. */
const inFolder = (entry: Entry) => entry.class === 'body';

function checkSources(entry: Entry, registry: Registry, broken: Broken, report: Report): void {
  const document = (id: string, path: readonly PropertyKey[]) => {
    if (!broken.documents && !registry.documents.has(id))
      report(entry, path, 'unknown-document', `sources.yaml has no »${id}«`);
  };
  for (const [i, mention] of entry.mentions.entries()) document(mention.document, ['mentions', i, 'document']);
  let statements = 0;
  for (const [name, list] of Object.entries(entry.facts) as [string, readonly Statement<unknown>[]][]) {
    for (const [i, { source }] of list.entries()) document(source.document, [name, i, 'source', 'document']);
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
    if (other && !mayBeOne(entry, other)) {
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
    for (const key of ['also', 'asked'] as const) {
      entry[key].forEach((name, i) => {
        const other = byName.get(`${entry.class} ${foldName(name)}`);
        if (other && other !== entry && !mayBeOne(entry, other)) {
          report(entry, [key, i], 'shared-name', `»${name}« is the name of ${other.id} (${other.file})`, 'warning');
        }
      });
    }
  }
}

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

/** The id within two edits, else the one that shares the longest words; only as a hint in a message. */
function nearestId(id: string, registry: Registry): string | undefined {
  let best: string | undefined;
  let bestScore = 3;
  const words = new Set(id.split('-').filter((word) => word.length > 2));
  for (const candidate of registry.entries.keys()) {
    const edits = editDistance(id, candidate, MAX_EDITS);
    const shared = candidate.split('-').reduce((sum, word) => sum + (words.has(word) ? word.length : 0), 0);
    const score = edits <= MAX_EDITS && id.length > 4 ? TYPO - edits : shared;
    if (score > bestScore) [best, bestScore] = [candidate, score];
  }
  return best;
}
const MAX_EDITS = 2;
/** A misspelling is a better guess than any number of words in common. */
const TYPO = 1000;
