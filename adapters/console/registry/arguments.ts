import { parseArgs } from 'node:util';
import { type Flags, UsageError } from './command.ts';
import { SUBCOMMANDS, type Subcommand } from './help.ts';

export interface Arguments {
  readonly subcommand: Subcommand | undefined;
  /** What stands behind the subcommand. */
  readonly rest: readonly string[];
  readonly directory: string;
  readonly help: boolean;
  readonly flags: Flags;
}

/** Which subcommand takes which flag, beside `--registry` and `--help`. */
const TAKES: Readonly<Record<Subcommand, readonly string[]>> = {
  check: ['json'],
  show: ['json', 'language'],
  conflicts: ['json', 'language', 'fact', 'certain'],
  export: ['format', 'excel', 'language'],
  stats: ['json'],
  schemas: ['out'],
};

/** Reads the command line. Throws a UsageError with a message for the person who typed it. */
export function readArguments(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Arguments {
  const { values, positionals } = parsed(argv);
  const [name, ...rest] = positionals;
  const subcommand = SUBCOMMANDS.find((known) => known === name);
  if (name !== undefined && subcommand === undefined) throw new UsageError(`There is no command »${name}«.`);
  const { registry, help, language = 'de', ...flags } = values;
  const given = Object.keys(values).filter((flag) => flag !== 'registry' && flag !== 'help');
  const foreign = subcommand && given.find((flag) => !TAKES[subcommand].includes(flag));
  if (foreign) throw new UsageError(`»${subcommand}« takes no --${foreign}.`);
  if (language !== 'de' && language !== 'en') throw new UsageError('--language is de or en.');
  if (subcommand !== undefined && subcommand !== 'show' && rest.length > 0 && !help) {
    throw new UsageError(`»${subcommand}« takes nothing behind it, but »${rest.join(' ')}« stands there.`);
  }
  return {
    subcommand,
    rest,
    directory: registry || env.GREMIENLOTSE_REGISTRY || 'knowledge/registry',
    help: help ?? false,
    flags: { ...flags, language },
  };
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        registry: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        json: { type: 'boolean' },
        format: { type: 'string' },
        excel: { type: 'boolean' },
        language: { type: 'string' },
        fact: { type: 'string' },
        certain: { type: 'boolean' },
        out: { type: 'string' },
      },
    });
  } catch (error) {
    // Node words these well, but adds advice about positional arguments that helps nobody here.
    throw new UsageError((error as Error).message.split('. To specify')[0]!.replace(/\.?$/, '.'));
  }
}
