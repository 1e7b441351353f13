/**
 * Runs a program from its TypeScript sources: bundled in a tenth of a second, instead of translated file by file, which would
 * take two seconds of the three that a start may last, and makes functions that are slower to create. Nothing can be stale,
 * because each run bundles anew.
 */
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const packages = fileURLToPath(new URL('../node_modules', import.meta.url));

/** Each module keeps its own place, so that it finds the files beside it. */
const places = {
  name: 'places',
  setup({ onLoad }) {
    onLoad({ filter: /\.tsx?$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      if (!text.includes('import.meta.url')) return undefined;
      const contents = text.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href));
      return { contents, loader: path.endsWith('x') ? 'tsx' : 'ts' };
    });
  },
};

/** Runs the program that begins in this file, given by its URL. */
export async function runBundled(entry) {
  const { outputFiles } = await build({
    entryPoints: { main: fileURLToPath(entry) },
    outdir: 'somewhere',
    outExtension: { '.js': '.mjs' },
    write: false,
    bundle: true,
    splitting: true, // what is imported late is loaded late, and its packages too
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    sourcesContent: false,
    plugins: [places],
    logLevel: 'error',
  });
  const folder = write(outputFiles);
  if (folder) await import(pathToFileURL(join(folder, 'main.mjs')).href);
}

/**
 * Writes the files to a folder that lasts as long as the process, for what is imported late. Not beside the program: whoever
 * runs it need have no right to write there. Undefined: cannot be, and was said.
 */
function write(files) {
  try {
    const folder = mkdtempSync(join(tmpdir(), 'gremienlotse-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    symlinkSync(packages, join(folder, 'node_modules')); // here the packages are found
    for (const { path, contents } of files) writeFileSync(join(folder, basename(path)), contents);
    return folder;
  } catch ({ code }) {
    console.error(
      `Not started. ${tmpdir()} cannot be written (${code}). Make room there, or name another: TMPDIR=DIRECTORY`,
    );
    process.exitCode = 1;
    return undefined;
  }
}
