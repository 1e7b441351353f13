/** A unified diff of two versions of one file, as `git apply` takes it. */

const CONTEXT = 3;

/** Everything between the first and the last line that differ is one hunk: our edits touch one place. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  const [old, fresh] = [linesOf(before), linesOf(after)];
  let head = 0;
  while (head < old.length && head < fresh.length && old[head] === fresh[head]) head++;
  let tail = 0;
  while (tail < old.length - head && tail < fresh.length - head && old.at(-1 - tail) === fresh.at(-1 - tail)) tail++;
  const from = Math.max(0, head - CONTEXT);
  const until = (lines: readonly string[]) => Math.min(lines.length, lines.length - tail + CONTEXT);
  const [oldEnd, freshEnd] = [until(old), until(fresh)];
  const body = [
    ...old.slice(from, head).map((line) => ` ${line}`),
    ...old.slice(head, old.length - tail).map((line) => `-${line}`),
    ...fresh.slice(head, fresh.length - tail).map((line) => `+${line}`),
    ...old.slice(old.length - tail, oldEnd).map((line) => ` ${line}`),
  ];
  const span = (end: number) => `${end === from ? from : from + 1},${end - from}`;
  return [
    `diff --git a/${path} b/${path}\n--- a/${path}\n+++ b/${path}\n@@ -${span(oldEnd)} +${span(freshEnd)} @@\n`,
    ...body.map((line) => (line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`)),
  ].join('');
}

/** Lines with their ends; the last may have none. */
const linesOf = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
