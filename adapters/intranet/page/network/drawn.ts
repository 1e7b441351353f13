/** What a drawing consists of, whichever way it was laid out. Sizes are SVG units, one unit one pixel at 100 %. */
import type { Box } from '../../api/network-schemas.ts';

export const BOX = { width: 250, height: 48 } as const;
/** Ground around everything. */
export const MARGIN = 16;

export interface Placed {
  /** Unique in the drawing; an entry may stand in it twice, in two groups. */
  readonly key: string;
  readonly box: Box;
  readonly x: number;
  readonly y: number;
}

export interface Line {
  readonly key: string;
  readonly kind: 'branch' | 'second' | 'report';
  /** Path data of SVG. */
  readonly path: string;
}

export interface Title {
  readonly text: string;
  readonly x: number;
  /** Base line. */
  readonly y: number;
}

/** A ground behind some boxes, with its name above left. */
export interface Band {
  readonly text: string;
  readonly y: number;
  readonly height: number;
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Placed[];
  readonly lines: readonly Line[];
  /** Drawn when wanted: further parents, and whom a body reports to. */
  readonly across: readonly Line[];
  readonly titles: readonly Title[];
  readonly bands: readonly Band[];
}

/** From the right edge of one box to the left edge of the other. */
export function branchPath(left: Placed, right: Placed): string {
  const [x1, y1] = [left.x + BOX.width, left.y + BOX.height / 2];
  const [x2, y2] = [right.x, right.y + BOX.height / 2];
  const middle = (x1 + x2) / 2;
  return `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`;
}

/** From left or right edge to the nearest edge of the other box, in a bow that does not hide behind the boxes between. */
export function acrossPath(from: Placed, to: Placed): string {
  const [y1, y2] = [from.y + BOX.height / 2, to.y + BOX.height / 2];
  if (to.x + BOX.width < from.x)
    return `M${from.x} ${y1}C${from.x - 40} ${y1} ${to.x + BOX.width + 40} ${y2} ${to.x + BOX.width + 3} ${y2}`;
  if (from.x + BOX.width < to.x)
    return `M${from.x + BOX.width} ${y1}C${from.x + BOX.width + 40} ${y1} ${to.x - 40} ${y2} ${to.x - 3} ${y2}`;
  const bow = Math.max(from.x, to.x) + BOX.width + 30 + Math.min(40, Math.abs(y1 - y2) / 8);
  return `M${from.x + BOX.width} ${y1}C${bow} ${y1} ${bow} ${y2} ${to.x + BOX.width + 3} ${y2}`;
}

/** From the upper edge of one box to the lower edge of one above it. */
export function upwardPath(from: Placed, to: Placed): string {
  const [x1, x2] = [from.x + BOX.width / 2, to.x + BOX.width / 2];
  const y2 = to.y + BOX.height + 3;
  return `M${x1} ${from.y}C${x1} ${from.y - 34} ${x2} ${y2 + 34} ${x2} ${y2}`;
}
