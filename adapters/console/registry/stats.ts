import { findConflicts } from '../../../knowledge/answers/facts/conflicts.ts';
import type { Entry, FactName, Registry } from '../../../knowledge/model.ts';
import { FACT_NAMES } from '../../../knowledge/schema.ts';
import type { ExitCode, Flags, Output } from './command.ts';

type Counts = Readonly<Record<string, number>>;

/** Prints how much the registry knows, and what is missing. */
export function stats(registry: Registry, flags: Flags, output: Output): ExitCode {
  const figures = statsOf(registry);
  output.out(flags.json ? JSON.stringify(figures, null, 2) : text(figures));
  return 0;
}

/** What people ask about a body first. */
const ASKED: readonly FactName[] = ['coordination', 'cadence', 'members', 'purpose', 'contact'];

export function statsOf(registry: Registry) {
  const entries = [...registry.entries.values()];
  const bodies = entries.filter((entry) => entry.class === 'body');
  const statements = entries.flatMap((entry) =>
    FACT_NAMES.flatMap((fact) => entry.facts[fact].map((one) => ({ fact, ...one }))),
  );
  const conflicts = findConflicts(registry);
  return {
    registry: registry.about.name,
    entries: entries.length,
    documents: registry.documents.size,
    statements: statements.length,
    mentions: entries.reduce((sum, { mentions }) => sum + mentions.length, 0),
    byClass: count(entries, (entry) => entry.class),
    byKind: count(entries, (entry) => entry.kind),
    byField: count(entries, (entry) => entry.field ?? '(none)'),
    statementsByFact: count(statements, ({ fact }) => fact),
    statementsByDocument: count(statements, ({ source }) => source.document),
    contradictions: count(conflicts.filter(isCertain), ({ fact }) => fact),
    possibleContradictions: count(
      conflicts.filter((conflict) => !isCertain(conflict)),
      ({ fact }) => fact,
    ),
    possiblySame: entries.reduce((sum, { possiblySameAs }) => sum + possiblySameAs.length, 0),
    bodiesWithout: Object.fromEntries(ASKED.map((fact) => [fact, bodies.filter((body) => lacks(body, fact)).length])),
    bodiesOnlyMentioned: bodies.filter((body) => FACT_NAMES.every((fact) => lacks(body, fact))).length,
  };
}

const isCertain = ({ certainty }: { certainty: string }) => certainty === 'contradiction';
const lacks = (entry: Entry, fact: FactName) => entry.facts[fact].length === 0;

/** How many items have each key, the most frequent first. */
function count<T>(items: readonly T[], key: (item: T) => string): Counts {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)));
}

function text(figures: ReturnType<typeof statsOf>): string {
  const block = (title: string, counts: Counts) => [
    `${title}:`,
    ...Object.entries(counts).map(([name, number]) => `  ${String(number).padStart(6)}  ${name}`),
  ];
  return [
    `${figures.registry}: ${figures.entries} entries, ${figures.statements} statements and ${figures.mentions} mentions from ${figures.documents} documents`,
    ...block('Entries by class', figures.byClass),
    ...block('Entries by kind', figures.byKind),
    ...block('Entries by field of action', figures.byField),
    ...block('Statements by fact', figures.statementsByFact),
    ...block('Statements by document', figures.statementsByDocument),
    ...block('Contradictions', figures.contradictions),
    ...block('Possible contradictions', figures.possibleContradictions),
    ...block('Bodies of which no document names', figures.bodiesWithout),
    `Bodies that are only mentioned: ${figures.bodiesOnlyMentioned}`,
    `Links to entries that may be the same: ${figures.possiblySame}`,
  ].join('\n');
}
