/** `npm run page`: bundles the page into dist/intranet and prints what a visitor downloads; fails above the budget. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundlePage } from './bundle.ts';
import { pack } from './compress.ts';

/** Script that the first page needs, compressed. */
const BUDGET_KB = 150;

const out = fileURLToPath(new URL('../../../dist/intranet/', import.meta.url));
const started = performance.now();
const bundle = await bundlePage();
const took = performance.now() - started;
mkdirSync(out, { recursive: true });
const first = new Set([bundle.main, ...bundle.preload]);
let [firstBr, firstGzip] = [0, 0];
for (const [path, { bytes }] of [...bundle.assets, ['/embed.js', bundle.embed] as const]) {
  writeFileSync(`${out}${basename(path)}`, bytes);
  const [br, gzip] = await Promise.all([pack(bytes, 'br', 10), pack(bytes, 'gzip', 0)]);
  if (first.has(path)) [firstBr, firstGzip] = [firstBr + br.length, firstGzip + gzip.length];
  console.log(
    `${kb(br.length)} br ${kb(gzip.length)} gzip ${kb(bytes.length)} plain  ${path}${first.has(path) ? '  (first page)' : ''}`,
  );
}
console.log(
  `First page: ${kb(firstBr)} br, ${kb(firstGzip)} gzip of script (budget ${BUDGET_KB} KB). Bundled in ${took.toFixed(0)} ms.`,
);
if (firstGzip > BUDGET_KB * 1024) process.exitCode = 1;

function kb(bytes: number): string {
  return `${(bytes / 1024).toFixed(1).padStart(6)} KB`;
}
