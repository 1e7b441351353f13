import type { Wording } from '../../../bot/render/values.ts';
import { type Conflict, findConflicts } from '../../../knowledge/answers/facts/conflicts.ts';
import type { Registry } from '../../../knowledge/model.ts';
import { FACT_NAMES } from '../../../knowledge/schema.ts';
import { type ExitCode, type Flags, type Output, UsageError } from './command.ts';
import { statementJson } from './entry-json.ts';
import { place } from './show.ts';
import { inWords, wordingOf } from './words.ts';

/** Lists every fact on which documents differ. */
export function conflicts(registry: Registry, flags: Flags, output: Output): ExitCode {
  if (flags.fact !== undefined && !FACT_NAMES.some((fact) => fact === flags.fact)) {
    throw new UsageError(`There is no fact »${flags.fact}«. Facts are ${FACT_NAMES.join(', ')}.`);
  }
  const wording = wordingOf(registry, flags.language);
  const found = findConflicts(registry).filter(
    ({ fact, certainty }) =>
      (flags.fact === undefined || fact === flags.fact) && (!flags.certain || certainty === 'contradiction'),
  );
  if (flags.json)
    output.out(
      JSON.stringify(
        found.map((conflict) => conflictJson(conflict, wording)),
        null,
        2,
      ),
    );
  else output.out([...found.map((conflict) => conflictText(conflict, wording)), summary(found)].join('\n'));
  return 0;
}

function conflictText({ entries, fact, part, certainty, claims }: Conflict, wording: Wording): string {
  const pair = entries.length > 1;
  const about = [wording.texts.fact[fact], part].filter(Boolean).join(', ');
  const head = `${entries.map(({ name, id }) => `${name} [${id}]`).join(' ~ ')} – ${about}${certainty === 'possible' ? ' (possibly)' : ''}`;
  const values = claims.flatMap(({ entry, value, statements }) => [
    `  - ${pair ? `${entry.name}: ` : ''}${inWords(fact, value, wording)}`,
    ...statements.map((statement) => `      ${place(statement, wording)}`),
  ]);
  return [head, ...values].join('\n');
}

function conflictJson({ entries, fact, part, certainty, claims }: Conflict, wording: Wording): object {
  return {
    entries: entries.map(({ id, class: cls, name }) => ({ id, class: cls, name })),
    fact,
    ...(part ? { part } : {}),
    certainty,
    values: claims.map(({ entry, value, statements }) => ({
      entry: entry.id,
      value: inWords(fact, value, wording),
      statements: statements.map((statement) => statementJson(fact, statement, wording)),
    })),
  };
}

function summary(found: readonly Conflict[]): string {
  const certain = found.filter(({ certainty }) => certainty === 'contradiction').length;
  return `${certain} ${certain === 1 ? 'contradiction' : 'contradictions'}, ${found.length - certain} possible`;
}
