/** Why a database refused, in words for whoever can mend it. */

const RIGHTS =
  'The account that runs this needs the right to write the file, those beside it (-wal, -shm) and their folder';
const ROOM = 'Make room on its disk, or raise the quota';
const DAMAGED = 'It is damaged or no database: put back a copy, or move it away to begin with an empty one';

/** By result code of SQLite (without what extends it) or by code of the system. */
const ADVICE: Readonly<Record<number | string, string>> = {
  3: RIGHTS, // perm
  8: RIGHTS, // readonly
  14: RIGHTS, // cantopen
  EACCES: RIGHTS,
  EPERM: RIGHTS,
  EROFS: RIGHTS,
  10: ROOM, // ioerr: what a quota looks like
  13: ROOM, // full
  ENOSPC: ROOM,
  EDQUOT: ROOM,
  11: DAMAGED, // corrupt
  26: DAMAGED, // notadb
};

interface Coded {
  readonly code?: unknown;
  readonly errcode?: unknown;
  readonly syscall?: unknown;
  readonly severity?: unknown;
}

/** Whether the database or the system refused (SQLite, PostgreSQL, disk, network), and not our own code. */
export function isRefusal(error: unknown): error is Error {
  const { errcode, syscall, severity } = error as Coded;
  return error instanceof Error && (errcode ?? syscall ?? severity) !== undefined;
}

/** The reason as the database tells it, and what to do where that is known. */
export function explainRefusal(cause: unknown): string {
  // Of a host with several addresses Node says nothing itself, but has an error for each.
  if (cause instanceof AggregateError && cause.message === '') return cause.errors.map(explainRefusal).join('; ');
  const reason = cause instanceof Error && cause.message !== '' ? cause.message : 'unknown reason';
  const { code, errcode } = cause as Coded;
  const advice = ADVICE[typeof errcode === 'number' ? errcode & 0xff : String(code)];
  return advice === undefined ? reason : `${reason}. ${advice}`;
}
