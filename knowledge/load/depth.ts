/**
 * Finds the place where YAML is nested deeper than `limit`, before any parser sees it: parsers recurse, and a hostile
 * megabyte of `[` or `? ` would end the process rather than throw. Returns an offset, or -1. Brackets in sentences look like
 * nesting too, so of those some more are allowed here; what is really nested is counted after parsing.
 */
export function tooDeepAt(text: string, limit: number, brackets = limit * BRACKETS): number {
  const deep = deepBrackets(text, brackets);
  return deep >= 0 ? deep : deepBlocks(text, limit);
}

const BRACKETS = 5;

/** Brackets that are open at the same time. */
function deepBrackets(text: string, limit: number): number {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (char === '[' || char === '{') {
      if (++depth > limit) return i;
    } else if (char === ']' || char === '}') depth = Math.max(0, depth - 1);
  }
  return -1;
}

/** Several block indicators on one line (`- - -`), or lines that are indented more and more. */
function deepBlocks(text: string, limit: number): number {
  const columns: number[] = [];
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    const line = text.slice(start, end);
    if (line.trim() !== '') {
      for (const column of indicatorColumns(line)) {
        while (columns.length > 0 && columns.at(-1)! >= column) columns.pop();
        columns.push(column);
        if (columns.length > limit) return start + column;
      }
    }
    start = end + 1;
  }
  return -1;
}

/** Where a line's content begins, and each `-`, `?`, `:`, tag or anchor that opens something before it. */
function indicatorColumns(line: string): number[] {
  const columns: number[] = [];
  let column = 0;
  for (;;) {
    while (line[column] === ' ' || line[column] === '\t') column++;
    columns.push(column);
    const after = line[column + 1];
    const opens = '-?:'.includes(line[column] ?? ' ') && (after === ' ' || after === '\t' || after === undefined);
    if (!opens || column >= line.length) return columns;
    column++;
  }
}
