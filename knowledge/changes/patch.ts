/** A change as new texts of the registry's files: written, loaded again, and compared with what was meant. */
import { groupStatements } from '../answers/facts/facts.ts';
import { foldName } from '../language/fold.ts';
import { buildRegistry } from '../load/load.ts';
import type { Coordination, Entry, LocalText, Party, Registry, SourceDocument, Statement } from '../model.ts';
import { FACT_NAMES, ID } from '../schema.ts';
import type { Change, ChangeProblem } from './change.ts';
import { unifiedDiff } from './diff.ts';
import { addPair, addStatement, ByHandError, mapAt, replaceValue } from './splice.ts';

const SOURCES = 'sources.yaml';
/** Keys of an entry in the order in which they are written. */
const ORDER = ['name', 'kind', 'also', 'field', 'mentions', 'possiblySameAs', ...FACT_NAMES];

export interface Patched {
  /** Every file of the registry, with the change. */
  readonly files: ReadonlyMap<string, string>;
  /** Paths of those that changed. */
  readonly changed: readonly string[];
  readonly registry: Registry;
}

/**
 * Makes the change on the texts of the registry's files (path → YAML). A statement of the same place of the same document
 * is corrected; otherwise the new one stands beside the others. What the loader then reads must be the old registry and
 * exactly this change, whatever was typed.
 */
export function patchFiles(
  files: ReadonlyMap<string, string>,
  change: Change,
): Patched | { readonly problem: ChangeProblem } {
  const { registry } = buildRegistry(files);
  if (!registry) return { problem: { code: 'registry-broken' } };
  const entry = registry.entries.get(change.entry);
  if (!entry) return { problem: { code: 'gone' } };
  const document = documentOf(change, registry);
  if (!document) return { problem: { code: 'gone' } };
  const source = { document: document.id, at: change.source.at };
  const index = correctedStatement(entry, { ...change, source: { document: { id: document.id }, at: source.at } });
  const stated = entry.facts[change.fact] as readonly Statement<unknown>[];
  const isStated = stated.some(
    ({ value, source: { document: id, at } }) =>
      id === source.document && foldName(at) === foldName(source.at) && same(change, value),
  );
  if (isStated) return { problem: { code: 'unchanged' } };

  const next = new Map(files);
  try {
    if ('isNew' in document)
      next.set(
        SOURCES,
        addPair(files.get(SOURCES)!, mapAt(files.get(SOURCES)!, []), document.id, writtenDocument(document)),
      );
    const text = next.get(entry.file)!;
    const path = entry.class === 'body' ? [] : [entry.id];
    const value = writtenValue(change.value);
    next.set(
      entry.file,
      index >= 0
        ? replaceValue(text, path, change.fact, index, value)
        : addStatement(text, path, change.fact, { value, source }, ORDER),
    );
  } catch (error) {
    if (error instanceof ByHandError) return { problem: { code: 'by-hand' } };
    throw error;
  }
  return checked(next, files, registry, entry, change, index, document);
}

/** The files that changed as one patch; `prefix` is the registry's folder inside the repository, with a slash. */
export const patchText = (before: ReadonlyMap<string, string>, { files, changed }: Patched, prefix = ''): string =>
  changed.map((path) => unifiedDiff(`${prefix}${path}`, before.get(path) ?? '', files.get(path)!)).join('');

function checked(
  next: ReadonlyMap<string, string>,
  files: ReadonlyMap<string, string>,
  registry: Registry,
  entry: Entry,
  change: Change,
  index: number,
  document: SourceDocument,
): Patched | { readonly problem: ChangeProblem } {
  const loaded = buildRegistry(next);
  if (!loaded.registry) {
    const { message } = loaded.problems.find(({ severity }) => severity === 'error')!;
    return { problem: { code: 'invalid', message } };
  }
  const found = loaded.registry.entries.get(entry.id)?.facts[change.fact] ?? [];
  const place = index >= 0 ? index : entry.facts[change.fact].length;
  const others = (list: readonly unknown[]) => list.filter((_, i) => i !== place);
  const unchanged = ({ entries, documents, ...rest }: Registry) => {
    const known = [...documents.values()].filter(({ id }) => registry.documents.has(id));
    const all = [...entries.values()].map((one) =>
      one.id === entry.id ? { ...one, facts: { ...one.facts, [change.fact]: others(one.facts[change.fact]) } } : one,
    );
    return JSON.stringify([all, known, rest.about, [...rest.fields], rest.thesaurus]);
  };
  const isMeant =
    found.length === Math.max(entry.facts[change.fact].length, place + 1) &&
    same(change, found[place]?.value) &&
    (index >= 0 || found[place]?.source.at === change.source.at) &&
    loaded.registry.documents.get(document.id)?.title === document.title &&
    unchanged(registry) === unchanged(loaded.registry);
  if (!isMeant) return { problem: { code: 'by-hand' } };
  const changed = [...next.keys()].filter((path) => next.get(path) !== files.get(path)).sort();
  return { files: next, changed, registry: loaded.registry };
}

/** Key order and wording of parties aside, two values say the same if they are the same. */
const same = ({ value }: Change, other: unknown): boolean => canonical(value) === canonical(other);
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

/**
 * Index of the statement that a change corrects: the only one of the same place of the same document, of several roles
 * the same one. -1 if there is none, or several: then nobody can say which is meant, and the new one stands beside them.
 */
export function correctedStatement(entry: Entry, { fact, value, source: { document, at } }: Change): number {
  const list = entry.facts[fact] as readonly Statement<unknown>[];
  const found = list.flatMap((statement, i) => {
    if (!('id' in document) || statement.source.document !== document.id) return [];
    if (foldName(statement.source.at) !== foldName(at)) return [];
    if (fact !== 'coordination') return [i];
    const [own, other] = [value as Coordination, statement.value as Coordination];
    return own.role === other.role && other.scope === undefined ? [i] : [];
  });
  return found.length === 1 ? found[0]! : -1;
}

/** The document of this title, however it is written. */
export const documentNamed = (title: string, documents: Registry['documents']): SourceDocument | undefined =>
  [...documents.values()].find((one) => [one.title, one.short].some((name) => foldName(name) === foldName(title)));

type FoundDocument = SourceDocument | (SourceDocument & { readonly isNew: true });

function documentOf({ source: { document } }: Change, { documents }: Registry): FoundDocument | undefined {
  if ('id' in document) return documents.get(document.id);
  const { title, year } = document;
  const known = documentNamed(title, documents);
  if (known) return known;
  return {
    id: freeId(title, documents),
    title,
    short: title.slice(0, 60).trim(),
    year,
    order: orderOf(year, documents),
    isNew: true,
  };
}

/** Behind every document that is not younger; a fraction where younger ones follow. */
function orderOf(year: number, documents: Registry['documents']): number {
  const all = [...documents.values()];
  const before = Math.max(0, ...all.filter((one) => (one.year ?? 0) <= year).map(({ order }) => order));
  const after = Math.min(...all.filter(({ order }) => order > before).map(({ order }) => order));
  return Number.isFinite(after) ? (before + after) / 2 : before + 1;
}

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

function freeId(title: string, documents: Registry['documents']): string {
  const plain = title
    .toLowerCase()
    .replaceAll(/[äöüß]/g, (letter) => UMLAUTS[letter]!)
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, '');
  const base = ID.test(plain) ? plain : 'dokument';
  for (let n = 1; ; n++) {
    const id = n === 1 ? base : `${base}-${n}`;
    if (!documents.has(id)) return id;
  }
}

const writtenDocument = ({ title, short, year, order }: SourceDocument) => ({ title, short, year, order });

/** The model's value as people write it into the files: the shorthand that the schema resolves. */
function writtenValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(writtenValue);
  if (typeof value !== 'object' || value === null) return value;
  if ('text' in value) return (value as Extract<Party, { text: string }>).text;
  if ('id' in value && !('as' in value)) return value.id;
  if ('de' in value && !('en' in value)) return (value as LocalText).de;
  if ('perYear' in value)
    return { ...writtenMap(value), perYear: writtenCount(value.perYear as { min: number; max?: number }) };
  return writtenMap(value);
}

const writtenMap = (value: object): object =>
  Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, writtenValue(inner)]));

const writtenCount = ({ min, max }: { min: number; max?: number }): unknown =>
  max === undefined ? { min } : min === max ? min : [min, max];

/** What the newest source says of a fact, to be shown in a form. */
export const currentStatement = (
  entry: Entry,
  fact: Change['fact'],
  registry: Registry,
): Statement<unknown> | undefined => groupStatements(entry, fact, registry)[0]?.statements[0];
