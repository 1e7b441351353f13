/** The drawing. For mouse and finger only: the outline or table below it says the same to everybody else. */
import type { Ref } from 'preact';
import { href } from '../app/route.ts';
import { entryPath } from '../parts/links.tsx';
import type { Legend } from './colours.ts';
import { BOX, type Line, MARGIN, type Picture, type Placed } from './drawn.ts';
import { wrap } from './wrap.ts';

interface Props {
  readonly picture: Picture;
  readonly legend: Legend;
  readonly scale: number;
  readonly showAcross: boolean;
  /** Keys of the boxes to be set off. */
  readonly found: ReadonlySet<string>;
  readonly svg: Ref<SVGSVGElement>;
}

const CLASSES: Readonly<Record<Line['kind'], string>> = {
  branch: 'branch',
  second: 'branch branch-second',
  report: 'report',
};

export function Drawing({ picture, legend, scale, showAcross, found, svg }: Props) {
  const { width, height, boxes, lines, across, titles, bands } = picture;
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
      {bands.map(({ text, y, height: tall }) => (
        <g key={text}>
          <rect class="band" x="0" y={y} width={width} height={tall} rx="8" />
          <text class="band-title" x="18" y={y + 26}>
            {text}
          </text>
        </g>
      ))}
      {[...lines, ...(showAcross ? across : [])].map(({ key, kind, path }) => (
        <path
          key={`${kind} ${key}`}
          class={CLASSES[kind]}
          d={path}
          {...(kind === 'report' ? { 'marker-end': 'url(#arrow)' } : {})}
        />
      ))}
      {titles.map(({ text, x, y }) => (
        <text key={`${text} ${y}`} class="group-title" x={x} y={y}>
          {text}
        </text>
      ))}
      {boxes.map((placed) => (
        <BoxPart key={placed.key} placed={placed} colour={legend.colourOf(placed.box)} found={found.has(placed.key)} />
      ))}
    </svg>
  );
}

function BoxPart({ placed: { key, box, x, y }, colour, found }: { placed: Placed; colour: string; found: boolean }) {
  const lines = wrap(box.name, BOX.width - 26);
  return (
    <a
      href={href(entryPath(box.id))}
      tabindex={-1}
      data-id={box.id}
      data-key={key}
      class={`box ${colour}${found ? ' box-found' : ''}${key === 'centre' ? ' box-centre' : ''}`}
    >
      <title>
        {[box.name, box.coordinators.map(({ name }) => name).join(', '), box.cadence].filter(Boolean).join('\n')}
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
