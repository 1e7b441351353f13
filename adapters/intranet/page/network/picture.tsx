/** The drawing. For mouse and finger only: the outline below it says the same to everybody else. */
import type { Ref } from 'preact';
import { href } from '../app/route.ts';
import { entryPath } from '../parts/links.tsx';
import type { Legend } from './colours.ts';
import { BOX, type Picture, type Placed } from './forest.ts';
import { wrap } from './wrap.ts';

interface Props {
  readonly picture: Picture;
  readonly legend: Legend;
  readonly scale: number;
  readonly showReports: boolean;
  readonly found: ReadonlySet<string>;
  readonly loneTitle: string;
  readonly svg: Ref<SVGSVGElement>;
}
const MARGIN = 16;

export function Drawing({ picture, legend, scale, showReports, found, loneTitle, svg }: Props) {
  const { width, height, boxes, branches, across } = picture;
  const [w, h] = [width + 2 * MARGIN, height + 2 * MARGIN];
  return (
    <svg
      ref={svg}
      class="drawing"
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`${-MARGIN} ${-MARGIN} ${w} ${h}`}
      width={w * scale}
      height={h * scale}
      aria-hidden="true"
    >
      <defs>
        <marker
          id="arrow"
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="7"
          markerHeight="7"
          orient="auto-start-reverse"
        >
          <path class="arrow" d="M0 0 8 4 0 8Z" />
        </marker>
      </defs>
      {branches.map(([child, parent]) => (
        <path key={child.node.id} class="branch" d={branchPath(parent, child)} />
      ))}
      {showReports &&
        across.map(({ kind, from, to }) => (
          <path
            key={`${kind} ${from.node.id} ${to.node.id}`}
            class={kind === 'partOf' ? 'branch branch-second' : 'report'}
            d={acrossPath(from, to)}
            {...(kind === 'reportsTo' ? { 'marker-end': 'url(#arrow)' } : {})}
          />
        ))}
      {picture.loneTitle !== undefined && (
        <text class="lone-title" x="0" y={picture.loneTitle}>
          {loneTitle}
        </text>
      )}
      {[...boxes.values()].map((box) => (
        <Box key={box.node.id} box={box} colour={legend.colourOf(box.node)} found={found.has(box.node.id)} />
      ))}
    </svg>
  );
}

function Box({ box: { node, x, y }, colour, found }: { box: Placed; colour: string; found: boolean }) {
  const lines = wrap(node.name, BOX.width - 26);
  return (
    <a
      href={href(entryPath(node.id))}
      tabindex={-1}
      data-id={node.id}
      class={`box ${colour}${found ? ' box-found' : ''}`}
    >
      <title>
        {[node.name, node.coordinators.map(({ name }) => name).join(', '), node.cadence].filter(Boolean).join('\n')}
      </title>
      <rect class="frame" x={x} y={y} width={BOX.width} height={BOX.height} rx="6" />
      <path class="stripe" d={`M${x + 6} ${y}h2v${BOX.height}h-2a6 6 0 0 1-6-6v${12 - BOX.height}a6 6 0 0 1 6-6z`} />
      {lines.map((line, i) => (
        <text key={line} x={x + 18} y={y + BOX.height / 2 + (i - (lines.length - 1) / 2) * 16 + 4.5}>
          {line}
        </text>
      ))}
    </a>
  );
}

function branchPath(parent: Placed, child: Placed): string {
  const [x1, y1] = [parent.x + BOX.width, parent.y + BOX.height / 2];
  const [x2, y2] = [child.x, child.y + BOX.height / 2];
  const middle = (x1 + x2) / 2;
  return `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`;
}

/** From left or right edge to the nearest edge of the other box, in a bow that does not hide behind the boxes between. */
function acrossPath(from: Placed, to: Placed): string {
  const [y1, y2] = [from.y + BOX.height / 2, to.y + BOX.height / 2];
  if (to.x + BOX.width < from.x)
    return `M${from.x} ${y1}C${from.x - 40} ${y1} ${to.x + BOX.width + 40} ${y2} ${to.x + BOX.width + 3} ${y2}`;
  if (from.x + BOX.width < to.x)
    return `M${from.x + BOX.width} ${y1}C${from.x + BOX.width + 40} ${y1} ${to.x - 40} ${y2} ${to.x - 3} ${y2}`;
  const bow = Math.max(from.x, to.x) + BOX.width + 30 + Math.min(40, Math.abs(y1 - y2) / 8);
  return `M${from.x + BOX.width} ${y1}C${bow} ${y1} ${bow} ${y2} ${to.x + BOX.width + 3} ${y2}`;
}
