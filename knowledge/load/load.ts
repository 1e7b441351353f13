import type { z } from 'zod';
import type {
  Entry,
  EntryClass,
  Facts,
  Field,
  Registry,
  RegistryAbout,
  SchoolHoliday,
  SourceDocument,
  ThesaurusEntry,
} from '../model.ts';
import {
  aboutSchema,
  type EntryShape,
  entriesSchema,
  entrySchema,
  FACT_NAMES,
  fieldsSchema,
  ID,
  schoolHolidaysSchema,
  sourcesSchema,
  thesaurusSchema,
} from '../schema.ts';
import { type Broken, checkRegistry } from './check.ts';
import { readRegistryFiles } from './files.ts';
import type { Problem, ProblemCode } from './problems.ts';
import { readYamlQuickly } from './quick.ts';
import { shapesOf } from './shapes.ts';
import type { YamlFile } from './yaml.ts';

/** The outcome of loading: the registry, unless an error keeps it from being used; and every problem found. */
export interface Loaded {
  readonly registry: Registry | undefined;
  readonly problems: readonly Problem[];
}

/** Files that hold many entries, and the class of their entries. */
const ENTRY_FILES: Readonly<Record<string, EntryClass>> = {
  'units.yaml': 'unit',
  'people.yaml': 'person',
  'projects.yaml': 'project',
  'publications.yaml': 'publication',
  'concepts.yaml': 'concept',
};

/** Files of a registry folder that somebody else reads (meetings: the adapter for calendars). */
const FOREIGN_FILES: ReadonlySet<string> = new Set(['meetings.yaml']);
const KNOWN_FILES = [
  'registry.yaml',
  'sources.yaml',
  'fields.yaml',
  'thesaurus.yaml',
  'school-holidays.yaml',
  ...Object.keys(ENTRY_FILES),
];

/** Reads a registry folder. All problems are collected; an error leaves `registry` undefined. */
export function loadRegistry(directory: string): Loaded {
  const { files, problems } = readRegistryFiles(directory);
  // Without a single file the folder is the problem, not each file that is not in it.
  if (files.size === 0 && problems.length > 0) return { registry: undefined, problems };
  const loaded = buildRegistry(files);
  const all = [...problems, ...loaded.problems];
  return { registry: hasErrors(all) ? undefined : loaded.registry, problems: all };
}

const hasErrors = (problems: readonly Problem[]) => problems.some(({ severity }) => severity === 'error');

/** Builds the registry from the texts of its files (path → YAML). Pure. */
export function buildRegistry(files: ReadonlyMap<string, string>): Loaded {
  const problems: Problem[] = [];
  const entries = new Map<string, Entry>();
  const places = new Map<string, { yaml: YamlFile; path: readonly PropertyKey[] }>();

  // Made once: a schema compiles itself on first use, which costs more than reading a body with it.
  const bodySchema = entrySchema('body');
  const broken: { files: Set<string>; ids: Set<string> } = { files: new Set(), ids: new Set() };
  const missing = (file: string, code: ProblemCode, message: string, severity: Problem['severity'] = 'error') =>
    problems.push({ code, severity, file, line: 1, column: 1, message });

  /** `empty`: what a file without content means. */
  const read = <T>(
    file: string,
    schema: z.ZodType<T>,
    required: boolean,
    empty: object = {},
  ): { value: T; yaml: YamlFile } | undefined => {
    const text = files.get(file);
    if (text === undefined) {
      if (required) missing(file, 'missing-file', 'every registry needs this file');
      if (required) broken.files.add(file);
      return undefined;
    }
    const yaml = readYamlQuickly(file, text);
    problems.push(...yaml.problems);
    if (yaml.problems.length === 0) {
      const result = schema.safeParse(yaml.value ?? empty, { reportInput: true });
      if (result.success) return { value: result.data, yaml };
      problems.push(...shapesOf(result.error, yaml));
    }
    broken.files.add(file);
    return undefined;
  };

  const add = (
    id: string,
    cls: EntryClass,
    shape: EntryShape,
    yaml: YamlFile,
    path: readonly PropertyKey[],
    folder?: string,
  ) => {
    const twin = places.get(id);
    if (twin) {
      problems.push(yaml.problemAt(path, 'duplicate-id', `»${id}« is already an entry of ${twin.yaml.file}`));
      return;
    }
    entries.set(id, toEntry(id, cls, shape, yaml.file, folder));
    places.set(id, { yaml, path });
  };

  const about = read<RegistryAbout>('registry.yaml', aboutSchema, true)?.value;
  const sources = read('sources.yaml', sourcesSchema, true)?.value ?? {};
  const fields = read('fields.yaml', fieldsSchema, true)?.value ?? {};
  const thesaurus: readonly ThesaurusEntry[] = files.has('thesaurus.yaml')
    ? (read('thesaurus.yaml', thesaurusSchema, false, [])?.value ?? [])
    : [];
  const holidays = read('school-holidays.yaml', schoolHolidaysSchema, false, []);
  const schoolHolidays: readonly SchoolHoliday[] = holidays?.value ?? [];
  for (const [i, { source }] of schoolHolidays.entries())
    if (!Object.hasOwn(sources, source.document) && !broken.files.has('sources.yaml'))
      problems.push(
        holidays!.yaml.problemAt(
          [i, 'source', 'document'],
          'unknown-document',
          `sources.yaml has no »${source.document}«`,
        ),
      );
  for (const [file, cls] of Object.entries(ENTRY_FILES)) {
    const found = read(file, entriesSchema(cls), false);
    for (const [id, shape] of Object.entries(found?.value ?? {})) add(id, cls, shape, found!.yaml, [id]);
    if (broken.files.has(file)) for (const id of topKeys(files.get(file)!)) broken.ids.add(id);
  }
  for (const file of files.keys()) {
    const body = /^([^/]+)\/([^/]+)\.yaml$/.exec(file);
    if (!body) {
      if (!KNOWN_FILES.includes(file) && !FOREIGN_FILES.has(file))
        missing(file, 'unknown-file', UNKNOWN_FILE, 'warning');
      continue;
    }
    const [folder, id] = [body[1]!, body[2]!];
    if (!ID.test(id)) {
      missing(file, 'unknown-file', `a body's file is named after its id: letters a–z, digits, single hyphens`);
      continue;
    }
    if (!Object.hasOwn(fields, folder) && !broken.files.has('fields.yaml')) {
      missing(file, 'unknown-field', `the folder »${folder}« is not in fields.yaml`);
    }
    const found = read(file, bodySchema, false);
    if (found) add(id, 'body', found.value, found.yaml, [], folder);
    else broken.ids.add(id);
  }

  const registry: Registry = {
    about: about ?? { name: '', short: '', language: 'de', federalState: 'HE', timeZone: 'Europe/Berlin', also: [] },
    documents: withIds<SourceDocument>(sources),
    fields: withIds<Field>(fields),
    entries,
    thesaurus,
    schoolHolidays: schoolHolidays.toSorted((a, b) => (a.from < b.from ? -1 : 1)),
  };
  const unreadable: Broken = {
    ids: broken.ids,
    documents: broken.files.has('sources.yaml'),
    fields: broken.files.has('fields.yaml'),
  };
  checkRegistry(registry, unreadable, (entry, path, code, message, severity) => {
    const place = places.get(entry.id)!;
    problems.push(place.yaml.problemAt([...place.path, ...path], code, message, severity));
  });
  return { registry: hasErrors(problems) ? undefined : registry, problems };
}

const UNKNOWN_FILE = `nobody reads it; a registry has ${KNOWN_FILES.join(', ')} and <field>/<body>.yaml`;

/** Ids that a file with errors would have had, read by the eye: who names one of them is not wrong as well. */
const topKeys = (text: string): string[] => Array.from(text.matchAll(/^([a-z0-9-]+):/gm), (match) => match[1]!);

const withIds = <T extends { readonly id: string }>(values: Record<string, object>): ReadonlyMap<string, T> =>
  new Map(Object.entries(values).map(([id, value]) => [id, { id, ...withoutUndefined(value) } as unknown as T]));

function toEntry(id: string, cls: EntryClass, shape: EntryShape, file: string, folder: string | undefined): Entry {
  const { name, kind, also, asked, field, mentions, possiblySameAs } = shape;
  const facts = Object.fromEntries(FACT_NAMES.map((fact) => [fact, shape[fact]])) as unknown as Facts;
  const fieldId = folder ?? field;
  return {
    id,
    class: cls,
    kind,
    name,
    also,
    asked,
    ...(fieldId ? { field: fieldId } : {}),
    mentions,
    possiblySameAs,
    facts,
    file,
  };
}

const withoutUndefined = (value: object) =>
  Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined));
