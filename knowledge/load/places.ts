/** Turns offsets of a text into lines and columns. */
export interface Places {
  /** 1-based line and column of an offset. */
  at(offset: number): { readonly line: number; readonly column: number };
  /** A line's text without its end. */
  line(number: number): string;
}

/** The starts of lines are searched once per text: a file with many problems asks for many places. */
export function placesOf(text: string): Places {
  const starts = [0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);

  const lineIndex = (offset: number): number => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    at(offset) {
      const index = lineIndex(offset);
      return { line: index + 1, column: Math.max(0, offset - starts[index]!) + 1 };
    },
    line(number) {
      const start = starts[number - 1];
      return start === undefined ? '' : text.slice(start, (starts[number] ?? text.length + 1) - 1).replace(/\r$/, '');
    },
  };
}
