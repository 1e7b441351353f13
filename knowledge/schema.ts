/**
 * The shape of the registry's YAML, as zod schemas. `load/` reads with them, and the editor's JSON Schema is made from
 * them (`npm run -s registry -- schemas`). The parsed value is the model's value: shorthand is resolved here.
 */
import { z } from 'zod';
import { kindsOf } from './kinds.ts';
import { FEDERAL_STATES } from './meetings/holidays.ts';
import { isZone } from './meetings/zone.ts';
import { type Cadence, type EntryClass, type LocalText, type PartItem, type Party, ROLES, STATUSES } from './model.ts';

/** An id: lower-case letters, digits and single hyphens. */
export const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const id = z.string().regex(ID, 'an id: lower-case letters, digits and single hyphens');
const words = z.string().trim().min(1).max(4000);

const text = z
  .union([words, z.strictObject({ de: words, en: words.optional() })])
  .transform((value): LocalText => (typeof value === 'string' ? { de: value } : (dropUndefined(value) as LocalText)))
  .describe('Text: German, or { de, en }');

/** A year or a section may be written as a bare number, but not as a fraction: YAML would read 2.10 as 2.1. */
const textOrNumber = (max: number) =>
  z
    .union([z.string().trim().min(1).max(max), z.int('a whole number; put quotes around a section such as "2.10"')])
    .transform(String);

const source = z
  .strictObject({
    document: id.describe('An id of sources.yaml'),
    at: textOrNumber(120).describe('Section of the document'),
  })
  .describe('Where the document says it');

const party = z
  .union([words, z.strictObject({ id, as: words.optional() })])
  .transform((value): Party => {
    if (typeof value !== 'string') return dropUndefined(value) as Party;
    return ID.test(value) ? { id: value } : { text: value };
  })
  .describe('An id of an entry, or free text, or { id, as }');

const partItem = z
  .union([words, z.strictObject({ id, as: words.optional() }), z.strictObject({ de: words, en: words.optional() })])
  .transform((value): PartItem => {
    if (typeof value === 'string')
      return ID.test(value) && value.includes('-') ? { id: value } : { text: { de: value } };
    return 'id' in value ? (dropUndefined(value) as PartItem) : { text: dropUndefined(value) as LocalText };
  });

/** What stands beside the value in every statement. */
const aboutStatement = {
  source,
  note: text.optional(),
  rank: z.enum(['preferred', 'deprecated']).optional(),
  implied: z.boolean().optional().describe('Said of the parent or a group, not of this entry itself'),
  checked: z.strictObject({ on: z.iso.date(), by: words }).optional(),
};

const statement = <T extends z.ZodType>(value: T) =>
  z.array(z.strictObject({ value, ...aboutStatement }).transform(dropUndefined)).default([]);

const count = z.int().min(1).max(366);
const perYear = z
  .union(
    [
      count,
      z.tuple([count, count]).refine(([min, max]) => min <= max, 'the smaller number first'),
      z.strictObject({ min: count }),
    ],
    'meetings a year as 4, [3, 4] or { min: 2 }; for anything else see `when`',
  )
  .transform((value): NonNullable<Cadence['perYear']> => {
    if (typeof value === 'number') return { min: value, max: value };
    return Array.isArray(value) ? { min: value[0], max: value[1] } : value;
  })
  .describe('Meetings a year: 4, [3, 4] or { min: 2 }');

const cadence = z
  .strictObject({
    perYear: perYear.optional(),
    everyYears: z.int().min(2).max(20).optional(),
    onDemand: z.literal(true).optional().describe('nach Bedarf'),
    planned: z.literal(true).optional().describe('in Planung'),
    approx: z.literal(true).optional().describe('ca.'),
    per: text.optional().describe('Counted for each of these'),
    when: text.optional().describe('Season or day'),
    plus: text.optional().describe('What comes on top'),
  })
  .refine(
    ({ perYear, everyYears, onDemand, planned, when, plus }) =>
      [perYear, everyYears, onDemand, planned, when, plus].some((part) => part !== undefined),
    'says nothing: give perYear, everyYears, onDemand, planned, when or plus',
  )
  .transform((value) => dropUndefined(value) as Cadence);

const facts = {
  partOf: statement(z.array(id).min(1)),
  reportsTo: statement(z.array(id).min(1)),
  coordination: statement(
    z.strictObject({ role: z.enum(ROLES), by: z.array(party), scope: text.optional() }).transform(dropUndefined),
  ),
  cadence: statement(cadence),
  members: statement(z.array(party).min(1)),
  legalBasis: statement(z.array(text).min(1)),
  purpose: statement(text),
  tasks: statement(z.array(text).min(1)),
  topics: statement(z.array(words).min(1)),
  contact: statement(
    z
      .strictObject({
        phone: words.optional(),
        fax: words.optional(),
        email: z.email().optional(),
        address: words.optional(),
        web: words.optional(),
      })
      .refine((value) => Object.values(value).some(Boolean), 'an empty contact')
      .transform(dropUndefined),
  ),
  status: statement(z.enum(STATUSES)),
  definition: statement(text),
  parts: z.preprocess(
    liftParts,
    statement(
      z
        .strictObject({ title: text.optional(), ordered: z.boolean().default(false), items: z.array(partItem).min(1) })
        .transform(dropUndefined),
    ),
  ),
  functions: statement(
    z
      .strictObject({ role: text, unit: party.optional(), since: z.int().min(1900).max(2100).optional() })
      .transform(dropUndefined),
  ),
  publication: statement(
    z
      .strictObject({
        year: textOrNumber(40).optional(),
        publisher: party.optional(),
        phone: words.optional(),
        price: words.optional(),
        form: text.optional(),
        stand: words.optional(),
      })
      .transform(dropUndefined),
  ),
};
export const FACT_NAMES = Object.keys(facts) as (keyof typeof facts)[];

/** The schema of one entry of a class; only its kinds differ. */
export const entrySchema = (cls: EntryClass) =>
  z.strictObject({
    name: words,
    kind: z.enum(kindsOf(cls) as [string, ...string[]]),
    also: z.array(words).default([]).describe('Every other spelling and abbreviation'),
    asked: z.array(words).default([]).describe('What people also call it, only to be found by: never shown'),
    field: id.optional().describe('Field of action, for entries outside a field folder'),
    mentions: z.array(source).default([]).describe('Every place that names it'),
    possiblySameAs: z.array(z.strictObject({ id, why: text })).default([]),
    ...facts,
  });
export type EntryShape = z.output<ReturnType<typeof entrySchema>>;

/** A file that holds many entries of one class, by id. */
export const entriesSchema = (cls: EntryClass) => z.record(id, entrySchema(cls));

export const aboutSchema = z.strictObject({
  name: words,
  short: words,
  language: z.literal('de').default('de'),
  federalState: z.enum(FEDERAL_STATES),
  timeZone: words.refine(isZone, 'no time zone; write its name, such as Europe/Berlin').default('Europe/Berlin'),
  also: z.array(words).default([]),
});

export const sourcesSchema = z.record(
  id,
  z.strictObject({
    title: words,
    short: words,
    year: z.int().min(1900).max(2100).optional(),
    dated: text.optional(),
    publisher: words.optional(),
    order: z.number().describe('The higher, the newer'),
    note: text.optional(),
  }),
);

export const fieldsSchema = z.record(id, z.strictObject({ de: words, en: words, also: z.array(words).default([]) }));

export const thesaurusSchema = z.array(
  z.strictObject({
    words: z.array(words).min(1).describe('What people say'),
    means: z.array(words).min(1).describe("The registry's words"),
    why: words,
  }),
);

/** A word, and what it means in the words of documents. */
export const dictionarySchema = z.record(words, z.array(words).min(1));

export const schoolHolidaysSchema = z.array(
  z
    .strictObject({ name: text, from: z.iso.date(), to: z.iso.date().describe('The last day'), source })
    .refine(({ from, to }) => from <= to, { path: ['to'], error: 'before the first day' }),
);

/** `parts` as people write it, for the editor: title and order stand beside the value. */
export const partsAsWritten = z
  .array(
    z.strictObject({
      value: z.array(partItem).min(1),
      title: text.optional(),
      ordered: z.boolean().optional(),
      ...aboutStatement,
    }),
  )
  .default([]);

/** `parts` lists its items as the statement's value, with title and order beside it; the model nests them. */
function liftParts(input: unknown): unknown {
  if (!Array.isArray(input)) return input;
  return input.map((item: unknown) => {
    if (typeof item !== 'object' || item === null || !('value' in item) || !Array.isArray(item.value)) return item;
    const { value, title, ordered, ...rest } = item as Record<string, unknown>;
    return {
      ...rest,
      value: { items: value, ...(title === undefined ? {} : { title }), ...(ordered === undefined ? {} : { ordered }) },
    };
  });
}

/** zod leaves `undefined` for absent keys; the model (exactOptionalPropertyTypes) has them absent. */
function dropUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as T;
}
