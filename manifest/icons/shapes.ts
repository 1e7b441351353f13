/** A little geometry: shapes as "is this point inside", drawn with soft edges by sampling each pixel many times. */

export type Shape = (x: number, y: number) => boolean;
/** Red, green, blue (0 to 255) and opacity (0 to 1). */
export type Colour = readonly [number, number, number, number];

export const circle =
  (cx: number, cy: number, radius: number): Shape =>
  (x, y) =>
    (x - cx) ** 2 + (y - cy) ** 2 <= radius ** 2;

export const ring = (cx: number, cy: number, radius: number, width: number): Shape => {
  const outer = circle(cx, cy, radius + width / 2);
  const inner = circle(cx, cy, radius - width / 2);
  return (x, y) => outer(x, y) && !inner(x, y);
};

/** A convex polygon, its corners in either direction. */
export const polygon =
  (...corners: readonly (readonly [number, number])[]): Shape =>
  (x, y) => {
    const sides = corners.map(([ax, ay], index) => {
      const [bx, by] = corners[(index + 1) % corners.length]!;
      return (bx - ax) * (y - ay) - (by - ay) * (x - ax);
    });
    return sides.every((side) => side >= 0) || sides.every((side) => side <= 0);
  };

const SAMPLES = 8;

/** Paints layers over one another and returns RGBA bytes, row by row. */
export function paint(size: number, layers: readonly { readonly shape: Shape; readonly colour: Colour }[]): Uint8Array {
  const pixels = new Uint8Array(size * size * 4);
  for (let py = 0; py < size; py += 1) {
    for (let px = 0; px < size; px += 1) {
      let [red, green, blue, alpha] = [0, 0, 0, 0];
      for (const { shape, colour } of layers) {
        const cover = coverage(shape, px, py) * colour[3];
        if (cover === 0) continue;
        const total = cover + alpha * (1 - cover);
        const mix = (over: number, under: number) => (over * cover + under * alpha * (1 - cover)) / total;
        [red, green, blue, alpha] = [mix(colour[0], red), mix(colour[1], green), mix(colour[2], blue), total];
      }
      pixels.set([Math.round(red), Math.round(green), Math.round(blue), Math.round(alpha * 255)], (py * size + px) * 4);
    }
  }
  return pixels;
}

function coverage(shape: Shape, px: number, py: number): number {
  let inside = 0;
  for (let i = 0; i < SAMPLES; i += 1) {
    for (let j = 0; j < SAMPLES; j += 1) if (shape(px + (i + 0.5) / SAMPLES, py + (j + 0.5) / SAMPLES)) inside += 1;
  }
  return inside / SAMPLES ** 2;
}
