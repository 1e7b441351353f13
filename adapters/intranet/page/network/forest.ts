/**
 * From bodies to a picture: every body hangs below its first parent; further parents and reporting lines are drawn
 * across. Sizes are in SVG units, one unit one pixel at 100 %.
 */
import { hierarchy, tree } from 'd3-hierarchy';
import type { NetworkView } from '../../api/network-schemas.ts';

export type NetworkNode = NetworkView['nodes'][number];

export interface Branch {
  readonly node: NetworkNode;
  readonly children: readonly Branch[];
}

/** The roots in the order of their names, each with what belongs to it. A circle in the data ends where it closes. */
export function forestOf(nodes: readonly NetworkNode[]): Branch[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parent = new Map<string, string>();
  for (const node of nodes) {
    const first = node.parents.find((id) => byId.has(id) && !hangsBelow(id, node.id, parent));
    if (first) parent.set(node.id, first);
  }
  const below = new Map<string, NetworkNode[]>();
  for (const [child, above] of parent) below.set(above, [...(below.get(above) ?? []), byId.get(child)!]);
  const byName = (a: NetworkNode, b: NetworkNode) => a.name.localeCompare(b.name, 'de');
  const branch = (node: NetworkNode): Branch => ({
    node,
    children: (below.get(node.id) ?? []).sort(byName).map(branch),
  });
  const size = ({ children }: Branch): number => children.reduce((sum, child) => sum + size(child), 1);
  return nodes
    .filter(({ id }) => !parent.has(id))
    .map(branch)
    .sort((a, b) => size(b) - size(a) || byName(a.node, b.node));
}

function hangsBelow(id: string, possible: string, parent: ReadonlyMap<string, string>): boolean {
  for (let current: string | undefined = id; current; current = parent.get(current))
    if (current === possible) return true;
  return false;
}

export const BOX = { width: 250, height: 48 } as const;
const GAP = { x: 44, y: 10, block: 26, column: 70, lone: 20, title: 40 } as const;

export interface Placed {
  readonly node: NetworkNode;
  readonly x: number;
  readonly y: number;
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly boxes: ReadonlyMap<string, Placed>;
  /** Child and parent it hangs below. */
  readonly branches: readonly (readonly [Placed, Placed])[];
  /** Further parents, and whom it reports to. */
  readonly across: readonly { readonly kind: 'partOf' | 'reportsTo'; readonly from: Placed; readonly to: Placed }[];
  /** Base line of the title above the bodies that belong to no tree. */
  readonly loneTitle: number | undefined;
}

/** Trees from left to right, stacked in `columns` of about equal height; below them, in a grid, who belongs to no tree. */
export function layOut(forest: readonly Branch[], columns: number): Picture {
  const trees = placeTrees(
    forest.filter(({ children }) => children.length > 0),
    columns,
  );
  const lone = forest.filter(({ children }) => children.length === 0);
  const boxes = new Map(trees.boxes);
  const top = trees.height > 0 ? trees.height + GAP.block + GAP.title : GAP.title;
  const perRow = Math.max(columns + 1, 3, Math.floor((trees.width + GAP.lone) / (BOX.width + GAP.lone)));
  lone.forEach(({ node }, i) => {
    const [row, column] = [Math.floor(i / perRow), i % perRow];
    boxes.set(node.id, { node, x: column * (BOX.width + GAP.lone), y: top + row * (BOX.height + GAP.y) });
  });
  const all = [...boxes.values()];
  return {
    boxes,
    branches: trees.branches,
    across: linesAcross(boxes, trees.branches),
    width: Math.max(...all.map(({ x }) => x + BOX.width)),
    height: Math.max(...all.map(({ y }) => y + BOX.height)),
    loneTitle: lone.length > 0 ? top - 16 : undefined,
  };
}

function placeTrees(roots: readonly Branch[], columns: number) {
  const boxes = new Map<string, Placed>();
  const branches: (readonly [Placed, Placed])[] = [];
  const blocks = roots.map((root) => {
    const placed = tree<Branch>()
      .nodeSize([BOX.height + GAP.y, BOX.width + GAP.x])
      .separation(() => 1)(hierarchy(root, ({ children }) => children));
    const ys = placed.descendants().map(({ x }) => x);
    const top = Math.min(...ys);
    const width = placed.height * (BOX.width + GAP.x) + BOX.width;
    return { placed, top, height: Math.max(...ys) - top + BOX.height, width };
  });
  const total = blocks.reduce((sum, { height }) => sum + height + GAP.block, 0);
  let [left, y, columnWidth, height] = [0, 0, 0, 0];
  for (const block of blocks) {
    if (y > 0 && y + block.height / 2 > total / columns) {
      left += columnWidth + GAP.column;
      [y, columnWidth] = [0, 0];
    }
    for (const { data, x, y: depth } of block.placed.descendants())
      boxes.set(data.node.id, { node: data.node, x: left + depth, y: y + x - block.top });
    for (const { source, target } of block.placed.links())
      branches.push([boxes.get(target.data.node.id)!, boxes.get(source.data.node.id)!]);
    y += block.height + GAP.block;
    columnWidth = Math.max(columnWidth, block.width);
    height = Math.max(height, y - GAP.block);
  }
  return { boxes, branches, width: left + columnWidth, height };
}

function linesAcross(boxes: ReadonlyMap<string, Placed>, branches: Picture['branches']): Picture['across'] {
  const drawn = new Set(branches.map(([child, above]) => `${child.node.id} ${above.node.id}`));
  return [...boxes.values()].flatMap((from) => {
    const lines = (kind: 'partOf' | 'reportsTo', ids: readonly string[]) =>
      ids.flatMap((id) => {
        const to = boxes.get(id);
        return to && !(kind === 'partOf' && drawn.has(`${from.node.id} ${id}`)) ? [{ kind, from, to }] : [];
      });
    return [...lines('partOf', from.node.parents), ...lines('reportsTo', from.node.reportsTo)];
  });
}
