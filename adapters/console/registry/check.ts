import { loadRegistry } from '../../../knowledge/load/load.ts';
import { formatProblem, type Problem } from '../../../knowledge/load/problems.ts';
import type { ExitCode, Flags, Output } from './command.ts';

/** Lists every problem of the files in a folder, in the order of the files. */
export function check(directory: string, flags: Flags, output: Output): ExitCode {
  const { registry, problems } = loadRegistry(directory);
  const sorted = [...problems].sort(byPlace);
  if (flags.json) output.out(JSON.stringify(sorted, null, 2));
  else output.out([...sorted.map(formatProblem), summary(problems)].join('\n'));
  return registry ? 0 : 1;
}

const byPlace = (a: Problem, b: Problem) =>
  a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column;

function summary(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  return `${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`;
}
