/** Draws the app's icons: a round table with its seats, which is a compass rose at the same time. `npm run icons` */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { encodePng } from './png.ts';
import { type Colour, circle, paint, polygon, ring, type Shape } from './shapes.ts';

const SEA: Colour = [11, 79, 108, 1];
const WHITE: Colour = [255, 255, 255, 1];
const LIGHT: Colour = [1, 186, 200, 1];
const AMBER: Colour = [251, 176, 45, 1];
const SEATS = 8;

/** Seats on a circle, the first at the top. */
function seats(centre: number, distance: number, radius: number): Shape[] {
  return Array.from({ length: SEATS }, (_, index) => {
    const angle = (index / SEATS) * 2 * Math.PI - Math.PI / 2;
    return circle(centre + distance * Math.cos(angle), centre + distance * Math.sin(angle), radius);
  });
}

/** One half of a compass needle, pointing along `angle`. */
function needle(centre: number, length: number, width: number, angle: number): Shape {
  const [x, y] = [Math.cos(angle), Math.sin(angle)];
  return polygon(
    [centre + x * length, centre + y * length],
    [centre - y * width, centre + x * width],
    [centre + y * width, centre - x * width],
  );
}

const NORTH_EAST = -Math.PI / 4;
const SOUTH_WEST = (3 * Math.PI) / 4;

/** The colour icon: 192 × 192, filled to the edge, the drawing in the middle. */
export function colourIcon(): Buffer {
  const pixels = paint(192, [
    { shape: () => true, colour: SEA },
    ...seats(96, 62, 9).map((shape) => ({ shape, colour: LIGHT })),
    { shape: ring(96, 96, 44, 7), colour: WHITE },
    { shape: needle(96, 34, 10, NORTH_EAST), colour: AMBER },
    { shape: needle(96, 34, 10, SOUTH_WEST), colour: WHITE },
    { shape: circle(96, 96, 4), colour: SEA },
  ]);
  return encodePng({ width: 192, height: 192, pixels });
}

/** The outline icon: 32 × 32, white on transparent, thick enough to be read at that size. */
export function outlineIcon(): Buffer {
  const pixels = paint(32, [
    ...seats(16, 13.2, 2).map((shape) => ({ shape, colour: WHITE })),
    { shape: ring(16, 16, 8.6, 1.9), colour: WHITE },
    { shape: needle(16, 6.2, 2.1, NORTH_EAST), colour: WHITE },
    { shape: needle(16, 6.2, 2.1, SOUTH_WEST), colour: WHITE },
  ]);
  return encodePng({ width: 32, height: 32, pixels });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('./color.png', import.meta.url), colourIcon());
  writeFileSync(new URL('./outline.png', import.meta.url), outlineIcon());
}
