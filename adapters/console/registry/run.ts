import { createKnowledge } from '../../../knowledge/knowledge.ts';
import { loadRegistry } from '../../../knowledge/load/load.ts';
import { formatProblem } from '../../../knowledge/load/problems.ts';
import type { Registry } from '../../../knowledge/model.ts';
import { readArguments } from './arguments.ts';
import { check } from './check.ts';
import { type ExitCode, type Flags, type Opened, type Output, UsageError } from './command.ts';
import { conflicts } from './conflicts.ts';
import { exportRegistry } from './export.ts';
import { GENERAL_HELP, HELP } from './help.ts';
import { schemas } from './schemas.ts';
import { show } from './show.ts';
import { stats } from './stats.ts';

/** Carries out one command line. Writes to `output` only; never throws for what a person may get wrong. */
export function runRegistry(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  output: Output,
): ExitCode {
  try {
    const { subcommand, rest, directory, help, flags } = readArguments(argv, env);
    if (help || subcommand === undefined) {
      output[help ? 'out' : 'err'](subcommand ? HELP[subcommand] : GENERAL_HELP);
      return help ? 0 : 2;
    }
    if (subcommand === 'schemas') return schemas(flags, output);
    if (subcommand === 'check') return check(directory, flags, output);
    if (subcommand === 'show' && rest.join(' ').trim() === '') throw new UsageError('Which entry? show NAME');
    return withRegistry(directory, output, (opened) => {
      if (subcommand === 'show') return show(rest.join(' '), opened, flags, output);
      return WORK[subcommand](opened.registry, flags, output);
    });
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    output.err(`${error.message}\nHelp: npm run -s registry -- --help`);
    return 2;
  }
}

const WORK: Readonly<
  Record<'conflicts' | 'export' | 'stats', (registry: Registry, flags: Flags, output: Output) => ExitCode>
> = { conflicts, export: exportRegistry, stats };

/** Most commands work on a registry without errors; with errors they list them, so that nobody needs to ask twice. */
function withRegistry(directory: string, output: Output, work: (opened: Opened) => ExitCode): ExitCode {
  const { registry, problems } = loadRegistry(directory);
  if (registry) return work({ registry, knowledge: () => createKnowledge(registry) });
  const errors = problems.filter(({ severity }) => severity === 'error');
  output.err(
    [...errors.map(formatProblem), `The registry in ${directory} cannot be used; all problems: check`].join('\n'),
  );
  return 1;
}
