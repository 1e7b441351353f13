/** Breaks a name to fit a box, measured in the font of the page: systems differ too much to count characters. */
const FONT_SIZE = 13;
let measure: ((text: string) => number) | undefined;

function widthOf(text: string): number {
  if (!measure) {
    const context = document.createElement('canvas').getContext('2d');
    const family = window.getComputedStyle(document.body).fontFamily;
    if (context) context.font = `${FONT_SIZE}px ${family}`;
    measure = (words) => context?.measureText(words).width ?? words.length * FONT_SIZE * 0.6;
  }
  return measure(text);
}

/** At most two lines; what does not fit ends in dots, since the whole name is in the title and the outline. */
export function wrap(name: string, width: number): string[] {
  if (widthOf(name) <= width) return [name];
  // Behind a space, a hyphen or a slash a name may break.
  const pieces = name.split(/(?<=[ \-/])/);
  let first = '';
  while (pieces.length > 0 && widthOf(first + pieces[0]!.trimEnd()) <= width) first += pieces.shift()!;
  const rest = pieces.join('');
  if (first === '') return [cut(name, width)];
  return [first.trimEnd(), cut(rest, width)];
}

function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = text;
  while (kept.length > 1 && widthOf(`${kept}…`) > width) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}
