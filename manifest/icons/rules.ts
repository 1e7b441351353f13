/** What Teams demands of the icons; none of it can be said in a JSON schema. */
import { decodePng } from './png.ts';

/** Sizes and colours that Teams demands of the two icons. */
export function iconRules({ color, outline }: { readonly color: Buffer; readonly outline: Buffer }): string[] {
  const problems: string[] = [];
  const sizes = [
    ['color.png', color, 192],
    ['outline.png', outline, 32],
  ] as const;
  for (const [name, file, size] of sizes) {
    const image = decodePng(file);
    if (image === null) problems.push(`${name}: must be a PNG with 8-bit RGBA pixels`);
    else if (image.width !== size || image.height !== size) {
      problems.push(`${name}: is ${image.width} × ${image.height}, must be ${size} × ${size}`);
    }
  }
  const pixels = decodePng(outline)?.pixels ?? new Uint8Array();
  let [clear, tinted] = [0, 0];
  for (let at = 0; at < pixels.length; at += 4) {
    if (pixels[at + 3] === 0) clear += 1;
    else if (pixels[at] !== 255 || pixels[at + 1] !== 255 || pixels[at + 2] !== 255) tinted += 1;
  }
  if (clear === 0) problems.push('outline.png: must have a transparent background');
  if (tinted > 0) problems.push('outline.png: may only contain white and transparency');
  return problems;
}
