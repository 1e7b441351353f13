import type { BadLine, ContentLine } from './lines.ts';

/** `BEGIN:NAME` … `END:NAME`. */
export interface Component {
  readonly name: string;
  /** Line of its BEGIN. */
  readonly line: number;
  readonly lines: readonly ContentLine[];
  readonly parts: readonly Component[];
}

/** What is wrong with the structure; `fatal` means that the file is cut off or no calendar at all. */
export interface StructureProblem {
  readonly line: number;
  readonly message: string;
}

export interface Structure {
  readonly calendars: readonly Component[];
  readonly problems: readonly StructureProblem[];
  readonly fatal: boolean;
}

interface Open {
  readonly name: string;
  readonly line: number;
  readonly lines: ContentLine[];
  readonly parts: Component[];
}

const MAX_BAD_LINES = 20;

/** Builds the tree. A component that is not closed is left out and reported; everything around it stays. */
export function readComponents(lines: readonly (ContentLine | BadLine)[]): Structure {
  const calendars: Component[] = [];
  const problems: StructureProblem[] = [];
  const stack: Open[] = [];
  let badLines = 0;

  const drop = () => {
    const { name, line } = stack.pop()!;
    problems.push({ line, message: `${name} is not closed and is left out` });
  };
  const dropDownTo = (name: string) => {
    while (stack.at(-1)!.name !== name) drop();
  };
  const has = (name: string) => stack.some((open) => open.name === name);

  for (const item of lines) {
    if ('bad' in item) {
      if (badLines++ < MAX_BAD_LINES)
        problems.push({ line: item.line, message: `no iCalendar line: ${JSON.stringify(item.bad)}` });
      continue;
    }
    const name = item.value.trim().toUpperCase();
    // "Begin: 2 pm" is a line of a text that was not escaped.
    if (item.name === 'BEGIN' && /^[A-Z0-9-]+$/.test(name)) {
      if (name === 'VEVENT' && has('VEVENT')) {
        dropDownTo('VEVENT');
        drop();
      }
      if (name === 'VCALENDAR') while (stack.length > 0) drop();
      stack.push({ name, line: item.line, lines: [], parts: [] });
    } else if (item.name === 'END') {
      if (!has(name)) {
        problems.push({ line: item.line, message: `END:${name} without BEGIN` });
        continue;
      }
      dropDownTo(name);
      const done = stack.pop()!;
      const parent = stack.at(-1);
      if (parent) parent.parts.push(done);
      else if (name === 'VCALENDAR') calendars.push(done);
      else problems.push({ line: done.line, message: `${name} outside of a VCALENDAR is left out` });
    } else stack.at(-1)?.lines.push(item);
  }

  // A file that ends too early was cut off on its way: what is complete is used, but nobody may take it for the whole.
  const cutOff = stack.length > 0;
  for (const open of [...stack].reverse()) {
    if (open.name !== 'VCALENDAR') drop();
    else {
      problems.push({ line: open.line, message: 'the file ends within this VCALENDAR' });
      calendars.push(open);
      stack.pop();
    }
  }
  if (calendars.length === 0) problems.push({ line: 1, message: 'no VCALENDAR in it' });
  return { calendars, problems, fatal: cutOff || calendars.length === 0 };
}

/** The only line of a name, or the first. */
export const lineOf = (component: Component, name: string): ContentLine | undefined =>
  component.lines.find((line) => line.name === name);
export const linesOf = (component: Component, name: string): readonly ContentLine[] =>
  component.lines.filter((line) => line.name === name);
