/** An item of a list, and the list below it. */
export interface Item {
  readonly text: string;
  readonly below: Item[];
}

export type Block =
  | { readonly kind: 'p'; readonly text: string }
  | { readonly kind: 'ul' | 'ol'; readonly items: Item[] };

/** Two spaces are one level, as the answers' lists are written. */
const INDENT = 2;

/** Cuts an answer's text into paragraphs and lists; what is set in belongs to the item before it. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  for (const line of text.split('\n')) {
    const [, indent, dash, said] = /^( *)(?:(-)|\d+\.) (.*)$/.exec(line) ?? [];
    const last = blocks.at(-1);
    if (said === undefined) {
      if (line.trim() !== '') blocks.push({ kind: 'p', text: line });
      continue;
    }
    const kind = dash ? 'ul' : 'ol';
    const item = { text: said, below: [] };
    if (last?.kind === kind) listAt(last.items, Math.floor(indent!.length / INDENT)).push(item);
    else blocks.push({ kind, items: [item] });
  }
  return blocks;
}

/** The list so many levels further in, below the last items; the deepest there is. */
function listAt(items: Item[], level: number): Item[] {
  const last = items.at(-1);
  return level === 0 || !last ? items : listAt(last.below, level - 1);
}
