import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemas } from '../../../knowledge/json-schema.ts';
import { type ExitCode, type Flags, type Output, UsageError } from './command.ts';

/** Writes the editor's JSON Schemas. */
export function schemas(flags: Flags, output: Output): ExitCode {
  const directory = flags.out ?? 'knowledge/schemas';
  try {
    mkdirSync(directory, { recursive: true });
    for (const [file, text] of jsonSchemas()) {
      writeFileSync(join(directory, file), text);
      output.out(join(directory, file));
    }
  } catch (error) {
    throw new UsageError(`Cannot write to ${directory}: ${(error as Error).message}`);
  }
  return 0;
}
