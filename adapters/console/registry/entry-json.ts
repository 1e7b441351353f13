import type { Wording } from '../../../bot/render/values.ts';
import { uniqueCitations } from '../../../knowledge/answers/answer.ts';
import { groupStatements } from '../../../knowledge/answers/facts/facts.ts';
import type { Citation, Entry, FactName, Statement } from '../../../knowledge/model.ts';
import { FACT_NAMES } from '../../../knowledge/schema.ts';
import { fieldsOfValue } from './fields-of-value.ts';
import { inWords } from './words.ts';

/** A statement for machines: in words, where it stands, and its fields beside. */
export interface StatementJson {
  readonly value: string;
  readonly source: Citation & { readonly title: string };
  readonly [field: string]: unknown;
}

/** A fact of which one value is asked for: the newest statement, and what else is said. */
export type NewestJson = StatementJson & { readonly others?: readonly StatementJson[] };

/** An entry as `export --format json` writes it: facts are lists of statements, purpose and contact the newest one or null. */
export interface EntryJson {
  readonly id: string;
  readonly class: string;
  readonly kind: string;
  readonly names: readonly string[];
  readonly field: string | null;
  readonly purpose: NewestJson | null;
  readonly contact: NewestJson | null;
  readonly sources: readonly (Citation & { readonly title: string })[];
  readonly [fact: string]: unknown;
}

const NEWEST_ONLY: ReadonlySet<FactName> = new Set(['purpose', 'contact']);

export function entryJson(entry: Entry, wording: Wording): EntryJson {
  const { registry } = wording;
  const facts = FACT_NAMES.map((fact) => {
    const statements = statementsOf(entry, fact, wording);
    return [fact, NEWEST_ONLY.has(fact) ? newest(statements) : statements] as const;
  });
  return {
    id: entry.id,
    class: entry.class,
    kind: entry.kind,
    names: [entry.name, ...entry.also],
    field: entry.field ?? null,
    ...(Object.fromEntries(facts) as Pick<EntryJson, 'purpose' | 'contact'>),
    possiblySameAs: entry.possiblySameAs.map(({ id, why }) => ({
      id,
      name: registry.entries.get(id)?.name ?? id,
      why,
    })),
    sources: sourcesOf(entry).map((citation) => withTitle(citation, wording)),
  };
}

const newest = ([first, ...others]: readonly StatementJson[]): NewestJson | null =>
  first ? { ...first, ...(others.length > 0 ? { others } : {}) } : null;

/** Every statement of a fact, newest first. */
export function statementsOf(entry: Entry, fact: FactName, wording: Wording): StatementJson[] {
  return groupStatements(entry, fact, wording.registry).flatMap(({ statements }) =>
    statements.map((statement) => statementJson(fact, statement, wording)),
  );
}

export function statementJson(fact: FactName, statement: Statement<unknown>, wording: Wording): StatementJson {
  const { value, source, note, rank, implied, checked } = statement;
  return {
    value: inWords(fact, value, wording),
    ...fieldsOfValue(fact, value, wording.registry),
    source: withTitle(source, wording),
    ...(note ? { note: wording.language === 'en' ? (note.en ?? note.de) : note.de } : {}),
    ...(rank ? { rank } : {}),
    ...(implied ? { implied } : {}),
    ...(checked ? { checked } : {}),
  };
}

const withTitle = ({ document, at }: Citation, { registry }: Wording) => ({
  document,
  at,
  title: registry.documents.get(document)?.short ?? document,
});

/** Every place that names the entry or says something about it. */
function sourcesOf(entry: Entry): Citation[] {
  const statements = FACT_NAMES.flatMap((fact) => entry.facts[fact].map(({ source }) => source));
  return uniqueCitations([...entry.mentions, ...statements]);
}
