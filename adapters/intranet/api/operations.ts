/** What the JSON API can do: one table, from which routing, checks and the OpenAPI document are made. */
import * as z from 'zod';
import { gapReport } from '../../../bot/gaps/report.ts';
import { PROPOSAL_STATES } from '../../../bot/proposals/ports.ts';
import { ALL_MEETINGS } from '../../../bot/render/feed-link.ts';
import type { Wording } from '../../../bot/render/values.ts';
import type { CalendarSnapshot } from '../../../knowledge/meetings/calendar.ts';
import { daysBetween, type LocalDate } from '../../../knowledge/meetings/zone.ts';
import { ENTRY_CLASSES } from '../../../knowledge/model.ts';
import type { SignIn } from '../../config/config.ts';
import type { Visitor } from '../access/visitor.ts';
import type { DirectLineToken } from '../direct-line.ts';
import { aboutRegistry, type House } from './about.ts';
import { type AskDependencies, ask } from './ask.ts';
import { conflictList } from './conflicts.ts';
import { documentDetail } from './document.ts';
import { documentDetail as documentSchema } from './document-schemas.ts';
import { CADENCE_FILTER, entriesTable, listEntries } from './entries.ts';
import { entryDetail } from './entry.ts';
import { type Improving, judge, proposalView } from './improving.ts';
import * as improving from './improving-schemas.ts';
import { keepingOf } from './keeping.ts';
import { keeping } from './keeping-schemas.ts';
import { cadenceList as cadenceListSchema, meetingList as meetingListSchema } from './meeting-schemas.ts';
import { cadenceList, meetingList } from './meetings.ts';
import { levelsOf, networkOf, webOf } from './network.ts';
import * as networkSchemas from './network-schemas.ts';
import { say } from './say.ts';
import { directLineResult, sayRequest, sayResult } from './say-schemas.ts';
import * as schemas from './schemas.ts';
import { search } from './search.ts';
import { tableFile } from './table-file.ts';

export interface Call<Input> extends AskDependencies {
  readonly input: Input;
  readonly calendars: () => CalendarSnapshot;
  /** Address of a calendar feed; undefined where none is served. */
  readonly feedAddress: (id: string) => string | undefined;
  readonly house: House;
  readonly now: Date;
  /** The day of `now` in the county. */
  readonly today: LocalDate;
  readonly wording: Wording;
  readonly signIn: SignIn['kind'];
  readonly directLine: (() => Promise<DirectLineToken>) | undefined;
  readonly visitor: Visitor;
  readonly improving: Improving;
}

export interface Operation<Input extends z.ZodType = z.ZodType> {
  readonly id: string;
  readonly method: 'GET' | 'POST';
  /** `{id}` stands for one path segment and becomes part of the input. */
  readonly path: string;
  readonly summary: string;
  /** Query and path parameters, or the body of a POST. */
  readonly input: Input;
  readonly output: z.ZodType;
  /** A null is answered with 404. */
  run(call: Call<z.output<Input>>): unknown;
  /** With `format` it also answers as a table for a spreadsheet program. */
  readonly offersTables?: true;
  /** Answers 404 where the house does not have it. */
  readonly mayBeMissing?: true;
  /** Everybody else is answered with 403. */
  readonly keepersOnly?: true;
}

const operation = <Input extends z.ZodType>(definition: Operation<Input>) => definition as unknown as Operation;

const short = z.string().max(200);
/** Further off no rule of holidays or clocks holds, and no meeting is planned. */
const day = z.iso
  .date('a day of the calendar, YYYY-MM-DD')
  .refine((text) => text >= '1990' && text < '2100', 'a day between 1990 and 2099');
/** More than a year and its neighbours at once is for calendar feeds. */
const MAX_DAYS = 800;
const MAX_PROPOSALS = 500;
const format = z.enum(['json', 'csv', 'xlsx']).default('json');
const lang = { lang: schemas.language.default('de').describe('Language of labels and texts') };

/** Nothing to spread where no feed is served. */
const feedOf = (feed: string | undefined) => (feed ? { feed } : {});

export const OPERATIONS: readonly Operation[] = [
  operation({
    id: 'ask',
    method: 'POST',
    path: '/api/ask',
    summary: 'Asks the bot a question in German or English.',
    input: schemas.askRequest,
    output: schemas.askResult,
    run: ({ input, ...dependencies }) => ask(input, dependencies),
  }),
  operation({
    id: 'say',
    method: 'POST',
    path: '/api/say',
    summary: 'A turn of a chat: what a chat client sends, and the messages and cards that it shows.',
    input: sayRequest,
    output: sayResult,
    run: ({ input, assistant, visitor }) => say(input, assistant, visitor),
  }),
  operation({
    id: 'feedback',
    method: 'POST',
    path: '/api/feedback',
    summary: 'Says whether the last answer of a conversation was helpful; counted without who said it.',
    input: improving.feedbackRequest,
    output: improving.feedbackResult,
    run: ({ input, assistant }) => judge(input, assistant),
  }),
  operation({
    id: 'directLine',
    method: 'POST',
    path: '/api/direct-line',
    summary: 'A token for a chat through Azure; 404 where the chat talks to this server.',
    input: z.strictObject({}),
    output: directLineResult,
    run: async ({ directLine }) => (await directLine?.()) ?? null,
    mayBeMissing: true,
  }),
  operation({
    id: 'search',
    method: 'GET',
    path: '/api/search',
    summary: 'Finds entries, fields and documents by what was typed so far.',
    input: z.strictObject({
      q: short.describe('What was typed; the last word may be unfinished'),
      limit: z.coerce.number().int().min(1).max(50).default(20),
      ...lang,
    }),
    output: schemas.searchResult,
    run: ({ input, knowledge, wording }) => search(input.q, input.limit, knowledge(), wording),
  }),
  operation({
    id: 'entry',
    method: 'GET',
    path: '/api/bodies/{id}',
    summary: 'Everything known about one entry (a body, office, person, project, publication or term).',
    input: z.strictObject({ id: short.describe('Id of the entry'), ...lang }),
    output: schemas.entryDetail,
    run: ({ input, knowledge, today, wording }) => {
      const entry = knowledge().registry.entries.get(input.id);
      return entry ? entryDetail(entry, knowledge(), wording, today) : null;
    },
  }),
  operation({
    id: 'entries',
    method: 'GET',
    path: '/api/entries',
    summary: 'Lists entries; every filter narrows.',
    input: z.strictObject({
      class: z.enum(ENTRY_CLASSES).optional(),
      field: short.optional().describe('Id of a field of action'),
      kind: short.optional(),
      coordination: short.optional().describe('Id of who coordinates'),
      cadence: z.string().regex(CADENCE_FILTER).optional().describe('Meetings a year: 4, >=3, <2, onDemand or planned'),
      member: short.optional().describe('Id of who sits in it'),
      document: short.optional().describe('Id of a document that names it'),
      differs: z
        .enum(['true', 'false'])
        .transform((value) => value === 'true')
        .optional()
        .describe('Only entries on which the documents contradict each other'),
      format,
      ...lang,
    }),
    output: schemas.entryList,
    offersTables: true,
    run: ({ input, knowledge, wording }) => {
      const list = listEntries(input, knowledge(), wording);
      return input.format === 'json' ? list : tableFile('gremienlotse', entriesTable(list, wording), input.format);
    },
  }),
  operation({
    id: 'conflicts',
    method: 'GET',
    path: '/api/conflicts',
    summary: 'Every fact on which the documents contradict each other.',
    input: z.strictObject(lang),
    output: schemas.conflictList,
    run: ({ knowledge, today, wording }) => conflictList(knowledge().registry, wording, today),
  }),
  operation({
    id: 'meetings',
    method: 'GET',
    path: '/api/meetings',
    summary: 'Meetings from one day to another, with public and school holidays.',
    input: z
      .strictObject({
        from: day.optional().describe('First day; today without'),
        to: day.optional().describe('Last day'),
        days: z.coerce.number().int().min(1).max(MAX_DAYS).default(60).describe('So many days later, without `to`'),
        field: short.optional().describe('Id of a field of action'),
        body: short.optional().describe('Id of a body'),
        ...lang,
      })
      .refine(({ from, to }) => !from || !to || from <= to, { path: ['to'], error: 'before the first day' })
      .refine(({ from, to }) => !from || !to || daysBetween(from, to) <= MAX_DAYS, {
        path: ['to'],
        error: `at most ${MAX_DAYS} days`,
      }),
    output: meetingListSchema,
    run: ({ input, knowledge, calendars, feedAddress, now, wording }) => ({
      ...meetingList(input, calendars(), knowledge(), now, wording),
      ...feedOf(feedAddress(input.body ?? input.field ?? ALL_MEETINGS)),
    }),
  }),
  operation({
    id: 'cadence',
    method: 'GET',
    path: '/api/cadence',
    summary: 'Agreed meetings a year beside those that calendars know.',
    input: z.strictObject({ field: short.optional().describe('Id of a field of action'), ...lang }),
    output: cadenceListSchema,
    run: ({ input, knowledge, calendars, now, wording }) =>
      cadenceList(input.field, calendars(), knowledge(), now, wording),
  }),
  operation({
    id: 'network',
    method: 'GET',
    path: '/api/network',
    summary: 'Bodies with what they are part of and report to, for a picture.',
    input: z.strictObject({ field: short.optional().describe('Id of a field of action; all fields without'), ...lang }),
    output: networkSchemas.network,
    run: ({ input, knowledge, wording }) => networkOf(input.field, knowledge(), wording),
  }),
  operation({
    id: 'levels',
    method: 'GET',
    path: '/api/levels',
    summary: 'Bodies by political level: from the elected assembly down to professional coordination.',
    input: z.strictObject(lang),
    output: networkSchemas.levels,
    run: ({ knowledge, wording }) => levelsOf(knowledge(), wording),
  }),
  operation({
    id: 'web',
    method: 'GET',
    path: '/api/web/{id}',
    summary:
      'Everything that is directly related to one entry, such as what an office coordinates and where it sits in.',
    input: z.strictObject({ id: short.describe('Id of the entry'), ...lang }),
    output: networkSchemas.web,
    run: ({ input, knowledge, wording }) => {
      const entry = knowledge().registry.entries.get(input.id);
      return entry ? webOf(entry, knowledge(), wording) : null;
    },
  }),
  operation({
    id: 'document',
    method: 'GET',
    path: '/api/documents/{id}',
    summary: 'A document with every statement that comes from it, section by section.',
    input: z.strictObject({ id: short.describe('Id of the document'), ...lang }),
    output: documentSchema,
    run: ({ input, knowledge, wording }) => {
      const document = knowledge().registry.documents.get(input.id);
      return document ? documentDetail(document, knowledge(), wording) : null;
    },
  }),
  operation({
    id: 'keeping',
    method: 'GET',
    path: '/api/keeping',
    summary: 'What the keepers of the registry have to do: contradictions, missing facts, facts that grew old.',
    input: z.strictObject({
      years: z.coerce.number().int().min(0).max(100).default(5).describe('Older than so many years counts as old'),
      ...lang,
    }),
    output: keeping,
    run: ({ input, knowledge, today, wording }) => keepingOf(knowledge().registry, input.years, wording, today),
  }),
  operation({
    id: 'gaps',
    method: 'GET',
    path: '/api/gaps',
    summary: 'What was asked and not answered, or not helpful: counted, without who asked.',
    input: z.strictObject({ limit: z.coerce.number().int().min(1).max(500).default(100), ...lang }),
    output: improving.gapReport,
    keepersOnly: true,
    run: ({ input, improving: { tallies }, wording: { registry, texts } }) =>
      gapReport(tallies, registry, texts, input.limit),
  }),
  operation({
    id: 'proposals',
    method: 'GET',
    path: '/api/proposals',
    summary: 'Change proposals, the oldest first; they are made and decided in the chat (`/api/say`).',
    input: z.strictObject({ state: z.enum(PROPOSAL_STATES).default('open'), ...lang }),
    output: improving.proposalList,
    keepersOnly: true,
    run: async ({ input, improving: { proposals }, wording }) => ({
      proposals: (await proposals.list([input.state], MAX_PROPOSALS)).map((each) => proposalView(each, wording, true)),
    }),
  }),
  operation({
    id: 'proposal',
    method: 'GET',
    path: '/api/proposals/{id}',
    summary: 'One change proposal, and what became of it.',
    input: z.strictObject({ id: z.coerce.number().int().min(1).max(999_999_999), ...lang }),
    output: improving.proposal,
    run: async ({ input, improving: { proposals }, wording, visitor }) => {
      const found = await proposals.get(input.id);
      return found ? proposalView(found, wording, visitor.keeper) : null;
    },
  }),
  operation({
    id: 'about',
    method: 'GET',
    path: '/api/about',
    summary: 'What the registry holds: numbers, fields, kinds, documents.',
    input: z.strictObject(lang),
    output: schemas.about,
    run: ({ knowledge, house, wording }) => aboutRegistry(knowledge(), house, wording),
  }),
  operation({
    id: 'me',
    method: 'GET',
    path: '/api/me',
    summary: 'What the page may offer to whoever asks.',
    input: z.strictObject({}),
    output: schemas.me,
    run: ({ signIn, visitor }) => ({
      signIn,
      session: visitor.session ?? false,
      keeper: visitor.keeper,
    }),
  }),
];
