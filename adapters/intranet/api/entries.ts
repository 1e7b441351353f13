/** Entries in short: one line of a list, the list with its filters, the same list as a table. */
import { factShort } from '../../../bot/render/text.ts';
import { factValue, type Wording } from '../../../bot/render/values.ts';
import { fitsCadence } from '../../../knowledge/answers/facts/cadence.ts';
import { factOf, groupStatements } from '../../../knowledge/answers/facts/facts.ts';
import { related } from '../../../knowledge/answers/lists/list-relations.ts';
import type { Knowledge } from '../../../knowledge/knowledge.ts';
import type { Entry, Statement } from '../../../knowledge/model.ts';
import type { CadenceFilter } from '../../../knowledge/questions/conditions/cadence-filter.ts';
import { conflictsAbout } from './conflicts.ts';
import type { EntryList, EntrySummary } from './schemas.ts';
import type { Table } from './table-file.ts';
import { fieldOf, kindOf, refOf } from './words.ts';

/** What the list may be narrowed by; every condition counts. */
export interface EntryFilters {
  readonly class?: string | undefined;
  readonly field?: string | undefined;
  readonly kind?: string | undefined;
  /** Id of who coordinates; for a department also through its divisions. */
  readonly coordination?: string | undefined;
  /** Id of who sits in it. */
  readonly member?: string | undefined;
  /** `4`, `>=3`, `<2`, `onDemand`, `planned`. */
  readonly cadence?: string | undefined;
  /** Id of a document that says something about it. */
  readonly document?: string | undefined;
  readonly differs?: boolean | undefined;
}

export const CADENCE_FILTER = /^(>=|<=|>|<)?(\d{1,3})$|^onDemand$|^planned$/;

export const statementsOf = (entry: Entry): readonly Statement<unknown>[] =>
  Object.values(entry.facts).flatMap((statements) => statements as readonly Statement<unknown>[]);

export function summaryOf(entry: Entry, wording: Wording): EntrySummary {
  const { registry } = wording;
  const short = (facet: 'coordination' | 'cadence') => {
    const fact = factOf(entry, facet, registry);
    return fact ? { [facet]: factShort(fact, wording) } : {};
  };
  const status = groupStatements(entry, 'status', registry)[0];
  return {
    ...refOf(entry),
    kind: kindOf(entry, wording),
    ...fieldOf(entry, wording),
    also: [...entry.also],
    ...short('coordination'),
    ...short('cadence'),
    ...(status ? { status: factValue('status', status.value, wording) } : {}),
    statements: statementsOf(entry).length,
    differs: conflictsAbout(entry, registry).length,
  };
}

export function listEntries(filters: EntryFilters, knowledge: Knowledge, wording: Wording): EntryList {
  const { registry } = knowledge;
  const coordinator = filters.coordination ? registry.entries.get(filters.coordination) : undefined;
  const coordinated = coordinator ? new Set(related(coordinator, 'coordinates', knowledge)) : undefined;
  const seats = filters.member
    ? new Set(knowledge.relations.memberOf(filters.member).map(({ entry }) => entry))
    : undefined;
  const cadence = filters.cadence ? cadenceFilter(filters.cadence) : undefined;
  const entries = [...registry.entries.values()]
    .filter(
      (entry) =>
        (!filters.class || entry.class === filters.class) &&
        (!filters.field || entry.field === filters.field) &&
        (!filters.kind || entry.kind === filters.kind) &&
        (!filters.coordination || coordinated?.has(entry)) &&
        (!seats || seats.has(entry)) &&
        (!cadence || entry.facts.cadence.some(({ value }) => fitsCadence(value, cadence))) &&
        (!filters.document || cites(entry, filters.document)),
    )
    .map((entry) => summaryOf(entry, wording))
    .filter(({ differs }) => !filters.differs || differs > 0)
    .sort((a, b) => a.name.localeCompare(b.name, 'de'));
  return { total: entries.length, entries };
}

export const cites = (entry: Entry, document: string): boolean =>
  entry.mentions.some((mention) => mention.document === document) ||
  statementsOf(entry).some(({ source }) => source.document === document);

const OPERATORS = { '>': 'gt', '>=': 'gte', '<': 'lt', '<=': 'lte' } as const;

/** Text that CADENCE_FILTER accepts, as the question reader's filter. */
function cadenceFilter(text: string): CadenceFilter {
  if (text === 'onDemand' || text === 'planned') return { kind: text };
  const [, sign, count] = CADENCE_FILTER.exec(text)!;
  return { kind: 'perYear', op: sign ? OPERATORS[sign as keyof typeof OPERATORS] : 'eq', count: Number(count) };
}

export function entriesTable({ entries }: EntryList, wording: Wording): Table {
  const { texts, language } = wording;
  const german = language === 'de';
  const head = ['ID', 'Name', texts.kind, texts.field, texts.role.coordination, texts.fact.cadence, texts.fact.status];
  return {
    name: german ? 'Liste' : 'List',
    widths: [30, 40, 20, 28, 45, 24, 14, 10, 12],
    rows: [
      [...head, german ? 'Aussagen' : 'statements', german ? 'Widersprüche' : 'contradictions'],
      ...entries.map((entry) => [
        entry.id,
        entry.name,
        entry.kind.label,
        entry.field?.label ?? '',
        entry.coordination ?? '',
        entry.cadence ?? '',
        entry.status ?? '',
        entry.statements,
        entry.differs,
      ]),
    ],
  };
}
