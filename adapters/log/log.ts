/**
 * The log: one JSON line per event. What may appear is an allow-list of fields, each with the shape of its values;
 * anything else is dropped and counted. So a question, a name or a token cannot get out, whoever passes it by mistake.
 */
import pino from 'pino';
import type { Log } from '../../bot/ports.ts';

const CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Field → which values pass. */
export const LOG_FIELDS: Readonly<Record<string, RegExp | 'number' | 'boolean'>> = {
  bodies: 'number',
  code: CODE,
  conversations: 'number',
  count: 'number',
  declined: 'boolean',
  duplicate: 'boolean',
  durationMs: 'number',
  entries: 'number',
  errors: 'number',
  facet: CODE,
  helpful: 'boolean',
  kind: CODE,
  language: /^(de|en)$/,
  /** Class of an error, such as `TypeError`; its message may quote anything and is never logged. */
  error: /^[A-Z][A-Za-z]{0,40}Error$|^Error$/,
  /** File and line of our own code where an error arose. */
  at: /^(adapters|bot|knowledge)\/[\w./-]{1,100}:\d{1,6}$/,
  port: 'number',
  /** Why a database or a disk refused: a fixed text of SQLite, or the code of the system or of PostgreSQL. */
  reason: CODE,
  scope: /^(personal|groupChat|channel|web|console)$/,
  status: 'number',
  type: CODE,
  version: /^\d+(\.\d+){0,3}$/,
};

type Fields = Readonly<Record<string, string | number | boolean>>;

/** A log that writes to `destination` (standard output unless given). */
export function createLog(level: string, destination?: { write(line: string): void }): Log {
  const options: pino.LoggerOptions = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  const logger = destination ? pino(options, destination) : pino(options);
  const line = (event: string, fields: Fields = {}) => ({
    event: CODE.test(event) ? event : 'unnamed',
    ...allowed(fields),
  });
  return {
    info: (event, fields) => logger.info(line(event, fields)),
    warn: (event, fields) => logger.warn(line(event, fields)),
    error: (event, fields) => logger.error(line(event, fields)),
  };
}

function allowed(fields: Fields): Fields {
  const out: Record<string, string | number | boolean> = {};
  let dropped = 0;
  for (const [name, value] of Object.entries(fields)) {
    const shape = Object.hasOwn(LOG_FIELDS, name) ? LOG_FIELDS[name] : undefined;
    const passes = shape instanceof RegExp ? typeof value === 'string' && shape.test(value) : typeof value === shape;
    if (passes) out[name] = value;
    else dropped += 1;
  }
  return dropped > 0 ? { ...out, dropped } : out;
}
