/**
 * The shapes of the JSON API. The OpenAPI document is made from them, the tests check real answers against them, and
 * the page takes its types from here (types only: zod never reaches the browser).
 */
import * as z from 'zod';
import { ENTRY_CLASSES } from '../../../knowledge/model.ts';

export const language = z.enum(['de', 'en']).describe('Language of labels and texts; names stay as they are');
const entryClass = z.enum(ENTRY_CLASSES);
const id = z.string().describe('Id in the registry');

/** An entry by name, enough for a link. */
export const entryRef = z.strictObject({ id, name: z.string(), class: entryClass }).meta({ id: 'EntryRef' });
export type EntryRef = z.output<typeof entryRef>;

export const label = z.strictObject({ id, label: z.string() }).meta({ id: 'Label' });
export type Label = z.output<typeof label>;

export const source = z
  .strictObject({
    document: z.string().describe('Id of the document'),
    short: z.string().describe('How the document is called'),
    at: z.string().describe('Section of the document'),
  })
  .meta({ id: 'Source' });
export type Source = z.output<typeof source>;

export const said = source
  .extend({
    note: z.string().optional().describe('What a reader must know: a corrected error, a doubt, a condition'),
    implied: z.boolean().optional().describe('Said of the parent or a group, not of this entry itself'),
    rank: z.enum(['preferred', 'deprecated']).optional(),
    checked: z.strictObject({ on: z.string(), by: z.string() }).optional(),
    years: z.int().optional().describe('Age: whole years since it was checked, else since the document'),
  })
  .meta({ id: 'Statement' });
export type Said = z.output<typeof said>;

export const factValue = z
  .strictObject({
    text: z.string().describe('The value in words'),
    items: z
      .array(z.strictObject({ text: z.string(), id: id.optional(), class: entryClass.optional() }))
      .optional()
      .describe('The same value in pieces, where it is a list; with id where the piece is an entry'),
    ordered: z.boolean().optional(),
    of: entryRef.optional().describe('Of whom it is said, where two entries are compared'),
    said: z.array(said).describe('Everybody who says it, newest first'),
  })
  .meta({ id: 'FactValue' });
export type FactValue = z.output<typeof factValue>;

const certainty = z.enum(['contradiction', 'possible']);
export type Certainty = z.output<typeof certainty>;

export const fact = z
  .strictObject({
    fact: z.string().describe('Name of the fact, such as `cadence`'),
    label: z.string(),
    differs: certainty.optional().describe('The documents contradict each other, or may; missing where they agree'),
    values: z.array(factValue).describe('Newest first; more than one that differ contradict or complete each other'),
  })
  .meta({ id: 'Fact' });
export type FactView = z.output<typeof fact>;

export const relation = z
  .strictObject({
    relation: z.enum(['children', 'reporters', 'coordinates', 'memberOf', 'staff', 'published', 'sameAs']),
    label: z.string(),
    entries: z.array(entryRef.extend({ said: z.array(source), why: z.string().optional() })),
  })
  .meta({ id: 'Relation' });
export type RelationView = z.output<typeof relation>;

export const entrySummary = entryRef
  .extend({
    kind: label,
    field: label.optional(),
    also: z.array(z.string()),
    coordination: z.string().optional(),
    cadence: z.string().optional(),
    status: z.string().optional(),
    statements: z.int().describe('Number of statements about it'),
    differs: z.int().describe('Number of facts on which the documents contradict each other, or may'),
  })
  .meta({ id: 'EntrySummary' });
export type EntrySummary = z.output<typeof entrySummary>;

export const entryDetail = entrySummary
  .extend({
    path: z.array(entryRef).describe('What it is part of, outermost first'),
    facts: z.array(fact),
    missing: z.array(z.string()).describe('Labels of facts that no document states'),
    relations: z.array(relation),
    mentions: z.array(source),
  })
  .meta({ id: 'Entry' });
export type EntryDetail = z.output<typeof entryDetail>;

export const conversationId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{16,64}$/)
  .describe('From the last answer, so that "and how often?" is understood');

/** Far more letters than are read, so that whoever pastes a page is told that it is too long, and not that it is refused. */
export const MAX_TEXT = 12_000;

export const askRequest = z
  .strictObject({
    question: z.string().max(MAX_TEXT),
    conversation: conversationId.optional(),
    language: language.optional().describe('Language to answer in when the question gives none away'),
  })
  .meta({ id: 'Question' });

export const askResult = z
  .strictObject({
    conversation: z.string(),
    text: z.string().describe('The answer in words; lists are complete'),
    card: z.record(z.string(), z.unknown()).optional().describe('The same answer as an Adaptive Card'),
    type: z.string().describe('Kind of answer, such as `facts`, `list`, `choices`, `missing`'),
    declined: z.boolean().describe('The asked fact itself is not given'),
    language,
    entries: z.array(entryRef).describe('Entries that the answer is about, or that it offers'),
    sources: z.array(source),
    suggestions: z.array(z.string()),
  })
  .meta({ id: 'Answer' });
export type AskResult = z.output<typeof askResult>;

export const searchResult = z
  .strictObject({
    query: z.string(),
    hits: z.array(
      entryRef.extend({
        kind: label,
        field: label.optional(),
        also: z.string().optional().describe('The spelling that was found, where it is not the name'),
        how: z.enum(['name', 'topic', 'partial', 'beginning']),
      }),
    ),
    more: z.boolean().describe('More entries fit than the limit lets through'),
    fields: z.array(label),
    documents: z.array(label),
  })
  .meta({ id: 'SearchResult' });
export type SearchResult = z.output<typeof searchResult>;

export const entryList = z.strictObject({ total: z.int(), entries: z.array(entrySummary) }).meta({ id: 'EntryList' });
export type EntryList = z.output<typeof entryList>;

export const conflictList = z
  .strictObject({
    total: z.int(),
    conflicts: z.array(
      z.strictObject({
        entries: z.array(entryRef).describe('One; or two that may be the same'),
        field: label.optional(),
        fact,
      }),
    ),
  })
  .meta({ id: 'ConflictList' });
export type ConflictList = z.output<typeof conflictList>;

const counted = label.extend({ count: z.int() });
export const about = z
  .strictObject({
    name: z.string(),
    short: z.string(),
    counts: z.record(z.string(), z.int()).describe('Entries by class, and statements, conflicts'),
    classes: z.array(counted),
    kinds: z.array(counted.extend({ class: entryClass })),
    fields: z.array(counted),
    coordinators: z.array(counted).describe('Who coordinates something'),
    members: z.array(counted).describe('Who sits in something'),
    documents: z.array(
      z.strictObject({
        id,
        title: z.string(),
        short: z.string(),
        dated: z.string().optional(),
        publisher: z.string().optional(),
        note: z.string().optional(),
        statements: z.int(),
        entries: z.int(),
      }),
    ),
    examples: z.array(z.string()).describe('Questions that can be answered'),
    accessibilityContact: z.string().optional().describe('Whom to tell about barriers'),
    teamsChat: z.url().optional().describe('Opens a chat with the bot in Teams; the question is appended, encoded'),
  })
  .meta({ id: 'About' });
export type About = z.output<typeof about>;

export const me = z
  .strictObject({
    signIn: z.enum(['none', 'oidc', 'teams', 'proxy']).describe('How people sign in here'),
    session: z.boolean().describe('This page keeps the session, and `/sign-out` ends it'),
    keeper: z.boolean().describe('May see and do what keepers of the registry may'),
  })
  .meta({ id: 'Me' });
export type Me = z.output<typeof me>;

/** The closed list of this API's error codes. */
export const errorCode = z.enum([
  'bad-request',
  'sign-in-required',
  'token-not-valid',
  'not-through-proxy',
  'wrong-origin',
  'keepers-only',
  'not-found',
  'method-not-allowed',
  'too-large',
  'unsupported-media-type',
  'too-many-requests',
  'internal',
  'sign-in-unavailable',
]);
export type ApiErrorCode = z.output<typeof errorCode>;

export const problem = z
  .strictObject({
    error: errorCode,
    detail: z.string().optional(),
    signIn: z.string().optional().describe('Path of a page that leads to the sign-in'),
  })
  .meta({ id: 'Problem' });
export type Problem = z.output<typeof problem>;
