/** An entry in the middle; to its left what stands above it, to its right what it holds together, in groups. */
import type { Box, WebView } from '../../api/network-schemas.ts';
import { BOX, type Line, type Picture, type Placed, type Title } from './drawn.ts';

const GAP = { x: 20, y: 10, group: 34, title: 26, side: 90 } as const;

type Group = WebView['groups'][number];

/** So many boxes beside one another, so that a large group becomes no tower. */
const columnsOf = ({ boxes }: Group): number => (boxes.length > 12 ? 3 : boxes.length > 4 ? 2 : 1);
const widthOf = (columns: number): number => columns * BOX.width + (columns - 1) * GAP.x;
const rowsOf = (group: Group): number => Math.ceil(group.boxes.length / columnsOf(group));
const heightOf = (group: Group): number => GAP.title + rowsOf(group) * (BOX.height + GAP.y) - GAP.y;

export function layOutWeb({ centre, groups }: WebView): Picture {
  const left = groups.filter(({ side }) => side === 'above');
  const right = groups.filter(({ side }) => side === 'below');
  const total = (side: readonly Group[]) =>
    side.reduce((sum, group) => sum + heightOf(group), 0) + Math.max(0, side.length - 1) * GAP.group;
  const height = Math.max(total(left), total(right), BOX.height);
  const leftWidth = Math.max(0, ...left.map((group) => widthOf(columnsOf(group))));
  const middle = left.length > 0 ? leftWidth + GAP.side : 0;
  const rightFrom = middle + BOX.width + GAP.side;
  const boxes: Placed[] = [{ key: 'centre', box: centre, x: middle, y: (height - BOX.height) / 2 }];
  const [lines, titles]: [Line[], Title[]] = [[], []];
  const place = (side: readonly Group[], isLeft: boolean) => {
    let y = (height - total(side)) / 2;
    for (const group of side) {
      const columns = columnsOf(group);
      const x = isLeft ? leftWidth - widthOf(columns) : rightFrom;
      titles.push({ text: `${group.label} (${group.boxes.length})`, x, y: y + 12 });
      boxes.push(...inGrid(group, columns, x, y + GAP.title));
      const [edge, from] = isLeft ? [leftWidth + 12, middle] : [rightFrom - 12, middle + BOX.width];
      lines.push({
        key: group.relation,
        kind: 'branch',
        path: bracket(from, height / 2, edge, y + GAP.title, y + heightOf(group)),
      });
      y += heightOf(group) + GAP.group;
    }
  };
  place(left, true);
  place(right, false);
  const rightWidth = Math.max(0, ...right.map((group) => widthOf(columnsOf(group))));
  return {
    boxes,
    lines,
    across: [],
    titles,
    bands: [],
    width: right.length > 0 ? rightFrom + rightWidth : middle + BOX.width,
    height,
  };
}

const inGrid = ({ relation, boxes }: Group, columns: number, x: number, y: number): Placed[] =>
  boxes.map((box: Box, i) => ({
    key: `${relation} ${box.id}`,
    box,
    x: x + (i % columns) * (BOX.width + GAP.x),
    y: y + Math.floor(i / columns) * (BOX.height + GAP.y),
  }));

/** From the middle box to a bracket that holds a group together. */
function bracket(x1: number, y1: number, x2: number, top: number, bottom: number): string {
  const y2 = (top + bottom) / 2;
  const turn = (x1 + x2) / 2;
  return `M${x1} ${y1}C${turn} ${y1} ${turn} ${y2} ${x2} ${y2}M${x2} ${top}V${bottom}`;
}
