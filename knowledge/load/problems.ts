/** What can be wrong with a registry. The set is closed and listed in docs/registry-problems.md (a test compares both). */
export const PROBLEM_CODES = {
  'unreadable-file': 'A file or folder cannot be read, or is not UTF-8 text.',
  'missing-file': 'A file that every registry needs is not there.',
  'unknown-file': 'A file is not one of the registry, so nothing in it is known.',
  'too-large': 'A file is larger than 1 MiB.',
  'too-deep': 'YAML is nested deeper than 40 levels.',
  'too-many-aliases': 'YAML aliases expand to too much.',
  'yaml-syntax': 'The text is not YAML, or repeats a key.',
  shape: 'A key is missing, unknown or has a value of the wrong kind.',
  'duplicate-id': 'Two entries have the same id.',
  'duplicate-name': 'Two entries of one class have the same name.',
  'shared-name': 'The other spelling of one entry is the name of another, so that a question with it is ambiguous.',
  'unknown-id': 'An id names no entry.',
  'unknown-document': 'A source names a document that sources.yaml does not have.',
  'unknown-field': 'A folder or a field is not in fields.yaml.',
  'missing-source': 'An entry is mentioned nowhere and has no statement, so nothing shows where it comes from.',
  cycle: 'partOf runs in a circle.',
} as const;
export type ProblemCode = keyof typeof PROBLEM_CODES;

export interface Problem {
  readonly code: ProblemCode;
  /** A warning does not keep the registry from being used. */
  readonly severity: 'error' | 'warning';
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
  /** The line and, under it, a caret. */
  readonly excerpt?: string;
}

/** `file:line:column code message`, with excerpt and caret below, as compilers print it. */
export function formatProblem(problem: Problem): string {
  const { file, line, column, code, severity, message, excerpt } = problem;
  const head = `${file}:${line}:${column} ${severity} ${code}: ${message}`;
  return excerpt ? `${head}\n${excerpt}` : head;
}

/** The source line with a caret below the column; long lines are cut around it. */
export function excerptOf(line: string, column: number): string {
  const from = Math.max(0, column - 60);
  const shown = line.replaceAll('\t', ' ').slice(from, from + 100);
  return `    ${shown}\n    ${' '.repeat(Math.max(0, column - 1 - from))}^`;
}

/** No file reports more problems than this: after a slip in its first lines the rest is noise, and nobody reads it. */
const MAX_PER_FILE = 100;

/** At most so many items; `more` words how many were left out, as one last item. */
export function capped<T, P>(items: readonly T[], toProblem: (item: T) => P, more: (left: number, last: T) => P): P[] {
  if (items.length <= MAX_PER_FILE) return items.map((item) => toProblem(item));
  const kept = items.slice(0, MAX_PER_FILE);
  return [...kept.map((item) => toProblem(item)), more(items.length - MAX_PER_FILE, kept.at(-1)!)];
}
