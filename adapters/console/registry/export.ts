import type { Wording } from '../../../bot/render/values.ts';
import type { Entry, Registry } from '../../../knowledge/model.ts';
import { FACT_NAMES } from '../../../knowledge/schema.ts';
import { type ExitCode, type Flags, type Output, UsageError } from './command.ts';
import { csv } from './csv.ts';
import { entryJson, type StatementJson, statementsOf } from './entry-json.ts';
import { wordingOf } from './words.ts';

/** Writes the whole registry for other programs. */
export function exportRegistry(registry: Registry, flags: Flags, output: Output): ExitCode {
  const wording = wordingOf(registry, flags.language);
  const entries = [...registry.entries.values()];
  if (flags.excel && flags.format !== 'csv') throw new UsageError('--excel belongs to --format csv.');
  if (flags.format === 'json') output.out(jsonArray(entries.map((entry) => entryJson(entry, wording))));
  else if (flags.format === 'csv') output.out(csv(tableOf(entries, wording), { excel: flags.excel ?? false }));
  else throw new UsageError('Which format? export --format json|csv');
  return 0;
}

/** One entry per line: whole, but comparable line by line. */
const jsonArray = (items: readonly unknown[]) => `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`;

const COLUMNS = ['id', 'class', 'kind', 'name', 'field', 'fact', 'value', 'document', 'at', 'implied', 'rank', 'note'];

function tableOf(entries: readonly Entry[], wording: Wording): string[][] {
  return [COLUMNS, ...entries.flatMap((entry) => rowsOf(entry, wording))];
}

/** One row per statement; an entry about which nothing is stated stands there with its mentions. */
function rowsOf(entry: Entry, wording: Wording): string[][] {
  const head = [entry.id, entry.class, entry.kind, entry.name, entry.field ?? ''];
  const statements = FACT_NAMES.flatMap((fact) =>
    statementsOf(entry, fact, wording).map((statement) => [...head, fact, ...cellsOf(statement)]),
  );
  if (statements.length > 0) return statements;
  return entry.mentions.map(({ document, at }) => [...head, 'mention', entry.name, document, at, '', '', '']);
}

function cellsOf({ value, source, implied, rank, note }: StatementJson): string[] {
  return [value, source.document, source.at, implied ? 'true' : '', String(rank ?? ''), String(note ?? '')];
}
