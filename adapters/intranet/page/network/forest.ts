/** From bodies to trees: every body hangs below its first parent. */
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
