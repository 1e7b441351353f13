import type { z } from 'zod';
import type {
  Entry,
  EntryClass,
  Facts,
  Field,
  Registry,
  RegistryAbout,
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
  sourcesSchema,
  thesaurusSchema,
} from '../schema.ts';
import { checkRegistry } from './check.ts';
import { readRegistryFiles } from './files.ts';
import type { Problem } from './problems.ts';
import { readYaml, type YamlFile } from './yaml.ts';

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

/** Reads a registry folder. All problems are collected; an error leaves `registry` undefined. */
export function loadRegistry(directory: string): Loaded {
  const { files, problems } = readRegistryFiles(directory);
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

  const read = <T>(file: string, schema: z.ZodType<T>, required: boolean): { value: T; yaml: YamlFile } | undefined => {
    const text = files.get(file);
    if (text === undefined) {
      if (required)
        problems.push({
          code: 'missing-file',
          severity: 'error',
          file,
          line: 1,
          column: 1,
          message: 'every registry needs this file',
        });
      return undefined;
    }
    const yaml = readYaml(file, text);
    problems.push(...yaml.problems);
    if (yaml.problems.length > 0) return undefined;
    const result = schema.safeParse(yaml.value ?? {});
    if (result.success) return { value: result.data, yaml };
    problems.push(...result.error.issues.flatMap((issue) => shapeProblems(issue, yaml)));
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
    ? (read('thesaurus.yaml', thesaurusSchema, false)?.value ?? [])
    : [];
  for (const [file, cls] of Object.entries(ENTRY_FILES)) {
    const found = read(file, entriesSchema(cls), false);
    for (const [id, shape] of Object.entries(found?.value ?? {})) add(id, cls, shape, found!.yaml, [id]);
  }
  for (const file of files.keys()) {
    const [folder, name] = file.split('/');
    if (folder === undefined || name === undefined) continue;
    if (!(folder in fields)) {
      problems.push({
        code: 'unknown-field',
        severity: 'error',
        file,
        line: 1,
        column: 1,
        message: `the folder »${folder}« is not in fields.yaml`,
      });
    }
    const found = read(file, entrySchema('body'), false);
    if (found) add(name.replace(/\.yaml$/, ''), 'body', found.value, found.yaml, [], folder);
  }

  const registry: Registry = {
    about: about ?? { name: '', short: '', language: 'de', federalState: 'HE', timeZone: 'Europe/Berlin', also: [] },
    documents: withIds<SourceDocument>(sources),
    fields: withIds<Field>(fields),
    entries,
    thesaurus,
  };
  checkRegistry(registry, (entry, path, code, message, severity) => {
    const place = places.get(entry.id)!;
    problems.push(place.yaml.problemAt([...place.path, ...path], code, message, severity));
  });
  return { registry: hasErrors(problems) ? undefined : registry, problems };
}

const withIds = <T extends { readonly id: string }>(values: Record<string, object>): ReadonlyMap<string, T> =>
  new Map(Object.entries(values).map(([id, value]) => [id, { id, ...withoutUndefined(value) } as unknown as T]));

function toEntry(id: string, cls: EntryClass, shape: EntryShape, file: string, folder: string | undefined): Entry {
  const { name, kind, also, field, mentions, possiblySameAs } = shape;
  const facts = Object.fromEntries(FACT_NAMES.map((fact) => [fact, shape[fact]])) as unknown as Facts;
  const fieldId = folder ?? field;
  return {
    id,
    class: cls,
    kind,
    name,
    also,
    ...(fieldId ? { field: fieldId } : {}),
    mentions,
    possiblySameAs,
    facts,
    file,
  };
}

const withoutUndefined = (value: object) =>
  Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined));

/** zod nests the reasons of a union; only the most specific branch helps a person. */
function shapeProblems(issue: z.core.$ZodIssue, yaml: YamlFile, prefix: readonly PropertyKey[] = []): Problem[] {
  const path = [...prefix, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const deepest = [...issue.errors].sort((a, b) => depth(b) - depth(a))[0]!;
    if (depth(deepest) > 0) return deepest.flatMap((inner) => shapeProblems(inner, yaml, path));
    return [
      yaml.problemAt(
        path,
        'shape',
        `${label(path)}: none of the allowed forms (${issue.errors
          .flat()
          .map(({ message }) => message)
          .join('; ')})`,
      ),
    ];
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => yaml.problemAt([...path, key], 'shape', `${label([...path, key])}: unknown key`));
  }
  return [yaml.problemAt(path, 'shape', `${label(path)}: ${issue.message}`)];
}

const depth = (issues: readonly z.core.$ZodIssue[]) => Math.max(...issues.map(({ path }) => path.length));
const label = (path: readonly PropertyKey[]) => path.map(String).join('.') || 'file';
