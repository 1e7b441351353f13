/** What every subcommand of `npm run registry` gets and gives. */
import type { Knowledge } from '../../../knowledge/knowledge.ts';
import type { Language } from '../../../knowledge/language/detect.ts';
import type { Registry } from '../../../knowledge/model.ts';

/** The end of a command: 0 done; 1 the registry or the name is not as it should be; 2 the command line is wrong. */
export type ExitCode = 0 | 1 | 2;

/** Where a command writes to, line by line. */
export interface Output {
  out(text: string): void;
  err(text: string): void;
}

/** The flags after parsing; a flag that was not given is absent. */
export interface Flags {
  readonly json?: boolean;
  readonly format?: string;
  readonly excel?: boolean;
  readonly language: Language;
  readonly fact?: string;
  readonly certain?: boolean;
  readonly out?: string;
}

/** What a command works on: the registry as it was read, and its search index when somebody needs it. */
export interface Opened {
  readonly registry: Registry;
  readonly knowledge: () => Knowledge;
}

/** A command line that cannot be carried out; the message says what to do instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
