/** Bundles the page's browser code with esbuild, in memory: names carry a hash of what is inside. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuildOptions, Metafile } from 'esbuild';

const page = fileURLToPath(new URL('../page/', import.meta.url));

export interface Asset {
  readonly type: string;
  readonly bytes: Uint8Array;
}

export interface Bundle {
  /** By path below the server's root, such as `/assets/main-3F2A.js`. */
  readonly assets: ReadonlyMap<string, Asset>;
  /** Paths of what the HTML names. */
  readonly main: string;
  readonly styles: string;
  /** Scripts that the main one imports at once, to be asked for early. */
  readonly preload: readonly string[];
  /** The script for foreign pages; its address never changes, so its name has no hash. */
  readonly embed: Asset;
}

const COMMON = {
  bundle: true,
  minify: true,
  write: false,
  platform: 'browser',
  target: ['es2022', 'chrome109', 'firefox115', 'safari16.4'],
  legalComments: 'none',
  logLevel: 'silent',
  absWorkingDir: page,
} satisfies BuildOptions;

let bundled: Promise<Bundle> | undefined;

/**
 * The page's files, bundled once in a process: nothing that is configured changes them, and `stop` below would leave a second
 * bundling that runs at the same time without an end. Rejects with esbuild's error, which names file and line; the next call
 * tries again.
 */
export function pageBundle(): Promise<Bundle> {
  bundled ??= bundlePage().catch((error: unknown) => {
    bundled = undefined;
    throw error;
  });
  return bundled;
}

async function bundlePage(): Promise<Bundle> {
  const esbuild = await import('esbuild'); // its process starts with the first call, not with the bot
  try {
    const [pages, embed] = await Promise.all([
      esbuild.build({
        ...COMMON,
        entryPoints: { main: `${page}main.tsx`, styles: `${page}styles/index.css` },
        format: 'esm',
        splitting: true,
        metafile: true,
        jsx: 'automatic',
        jsxImportSource: 'preact',
        outdir: '/assets',
        entryNames: '[name]-[hash]',
        chunkNames: '[name]-[hash]',
        define: { 'process.env.NODE_ENV': '"production"' },
      }),
      esbuild.build({ ...COMMON, entryPoints: [`${page}embed/embed.ts`], format: 'iife' }),
    ]);
    const files = pages.outputFiles.map((file) => [`/assets/${basename(file.path)}`, file.contents] as const);
    const named = (start: string, ending: string) =>
      files.find(([path]) => path.startsWith(`/assets/${start}-`) && path.endsWith(ending))![0];
    const main = named('main', '.js');
    return {
      assets: new Map(files.map(([path, bytes]) => [path, { type: typeOf(path), bytes }])),
      main,
      styles: named('styles', '.css'),
      preload: importedBy(basename(main), pages.metafile),
      embed: { type: typeOf('embed.js'), bytes: embed.outputFiles[0]!.contents },
    };
  } finally {
    await esbuild.stop(); // or its process would live as long as the bot
  }
}

function importedBy(name: string, { outputs }: Metafile): string[] {
  const output = Object.entries(outputs).find(([path]) => basename(path) === name)?.[1];
  return (output?.imports ?? [])
    .filter(({ kind }) => kind === 'import-statement')
    .map(({ path }) => `/assets/${basename(path)}`);
}

const typeOf = (path: string): string =>
  path.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8';

/** A strong validator for what has no hash in its name. */
export const etagOf = (bytes: Uint8Array): string =>
  `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
