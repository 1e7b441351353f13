/** Trees from left to right, in columns of about equal height; below them, in a grid, who belongs to no tree. */
import { hierarchy, tree } from 'd3-hierarchy';
import { acrossPath, BOX, branchPath, type Line, type Picture, type Placed } from './drawn.ts';
import type { Branch, NetworkNode } from './forest.ts';

const GAP = { x: 44, y: 10, block: 26, column: 70, lone: 20, title: 40 } as const;

type PlacedNode = Placed & { readonly box: NetworkNode };
/** Child and the parent that it hangs below. */
type Hanging = readonly [child: PlacedNode, parent: PlacedNode];

export function layOutForest(forest: readonly Branch[], columns: number, loneTitle: string): Picture {
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
    boxes.set(node.id, {
      key: node.id,
      box: node,
      x: column * (BOX.width + GAP.lone),
      y: top + row * (BOX.height + GAP.y),
    });
  });
  const all = [...boxes.values()];
  return {
    boxes: all,
    lines: trees.hanging.map(([child, parent]) => ({
      key: child.key,
      kind: 'branch' as const,
      path: branchPath(parent, child),
    })),
    across: linesAcross(boxes, trees.hanging),
    width: Math.max(0, ...all.map(({ x }) => x + BOX.width)),
    height: Math.max(0, ...all.map(({ y }) => y + BOX.height)),
    titles: lone.length > 0 ? [{ text: loneTitle, x: 0, y: top - 16 }] : [],
    bands: [],
  };
}

function placeTrees(roots: readonly Branch[], columns: number) {
  const boxes = new Map<string, PlacedNode>();
  const hanging: Hanging[] = [];
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
      boxes.set(data.node.id, { key: data.node.id, box: data.node, x: left + depth, y: y + x - block.top });
    for (const { source, target } of block.placed.links())
      hanging.push([boxes.get(target.data.node.id)!, boxes.get(source.data.node.id)!]);
    y += block.height + GAP.block;
    columnWidth = Math.max(columnWidth, block.width);
    height = Math.max(height, y - GAP.block);
  }
  return { boxes, hanging, width: left + columnWidth, height };
}

function linesAcross(boxes: ReadonlyMap<string, PlacedNode>, hanging: readonly Hanging[]): Line[] {
  const drawn = new Set(hanging.map(([child, parent]) => `${child.key} ${parent.key}`));
  return [...boxes.values()].flatMap((from) => {
    const lines = (kind: 'second' | 'report', ids: readonly string[]) =>
      ids.flatMap((id) => {
        const to = boxes.get(id);
        if (!to || (kind === 'second' && drawn.has(`${from.key} ${id}`))) return [];
        return [{ key: `${kind} ${from.key} ${id}`, kind, path: acrossPath(from, to) }];
      });
    return [...lines('second', from.box.parents), ...lines('report', from.box.reportsTo)];
  });
}
