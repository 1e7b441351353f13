/** What a process finds around it: the environment over the file `.env` of the working directory, and other files. */
import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { wideEncoding } from '../utf16.ts';
import type { Environment } from './sources.ts';

export const environment = (): Environment => ({ ...parseEnv(readText('.env') ?? ''), ...process.env });

/**
 * Null if it is missing or cannot be read: whoever asked says which setting named it. Editors and consoles of Windows begin a
 * file with a mark, or write UTF-16; read as it stands, its first setting or all of them would be lost without a word.
 */
export function readText(path: string): string | null {
  try {
    const bytes = readFileSync(path);
    return new TextDecoder(wideEncoding(bytes) ?? 'utf-8').decode(bytes);
  } catch {
    return null;
  }
}
