/**
 * JSON Schemas of the registry's files, for editors: completion, hints and errors while writing. Made from the zod schemas
 * with which the loader reads, so that both say the same. Draft 7, which every editor's YAML extension understands.
 */
import { z } from 'zod';
import { KINDS } from './kinds.ts';
import type { EntryClass } from './model.ts';
import {
  aboutSchema,
  entrySchema,
  fieldsSchema,
  ID,
  partsAsWritten,
  schoolHolidaysSchema,
  sourcesSchema,
  thesaurusSchema,
} from './schema.ts';

const written = (cls: EntryClass) => entrySchema(cls).extend({ parts: partsAsWritten });
const many = (cls: EntryClass) => z.record(z.string().regex(ID), written(cls));

const SHAPES: Readonly<Record<string, readonly [title: string, schema: z.ZodType]>> = {
  body: ['A body: one file per body, in the folder of its field of action', written('body')],
  units: ['units.yaml: organisational units, offices, outside organisations', many('unit')],
  people: ['people.yaml: persons with a published function', many('person')],
  projects: ['projects.yaml: projects, measures, programmes', many('project')],
  publications: ['publications.yaml: documents, reports, plans', many('publication')],
  concepts: ['concepts.yaml: terms that are explained', many('concept')],
  sources: ['sources.yaml: the documents that statements cite', sourcesSchema],
  fields: ['fields.yaml: fields of action', fieldsSchema],
  registry: ['registry.yaml: whose registry this is', aboutSchema],
  'school-holidays': ['school-holidays.yaml: when schools are closed', schoolHolidaysSchema],
  thesaurus: ["thesaurus.yaml: everyday words for the registry's words", thesaurusSchema],
};

/** File name (`body.schema.json`) → text of the file, ending in a line break. */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(SHAPES).map(([name, [title, shape]]) => [
      `${name}.schema.json`,
      `${JSON.stringify({ title, ...toJson(shape) }, null, 2)}\n`,
    ]),
  );
}

function toJson(shape: z.ZodType): object {
  return z.toJSONSchema(shape, {
    io: 'input',
    target: 'draft-7',
    reused: 'ref',
    override: ({ jsonSchema }) => {
      const kinds = jsonSchema.enum?.map((value) => KINDS[String(value)]);
      if (kinds?.every((kind) => kind !== undefined))
        jsonSchema.enumDescriptions = kinds.map(({ de, en }) => `${de} · ${en}`);
    },
  });
}
