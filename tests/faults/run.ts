/** The fault tests as a command; see its help. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import type { StoreLocation } from '../../adapters/store/open.ts';
import { startPostgres } from '../support/postgres.ts';
import { drain } from './drain.ts';
import { trial } from './trial.ts';

const HELP = `npm run -s faults [-- OPTIONS]

Kills and stops workers of the outbox at every step and at random, over SQLite and PostgreSQL, and drains a full one. Prints
what was lost, doubled or not reported; ends with 1 if anything was. The whole run takes about half an hour.

  --short            a minute of each, as the continuous integration runs it
  --only WHAT        kill, stop or drain
  --engine NAME      sqlite or postgres
  --faults N         kills per engine and number of workers (default 260)
  --seed N           other random moments`;

const values = readFlags();

/** The flags; ends the process where help is asked for, or where they cannot be read. */
function readFlags() {
  try {
    const flags = parseArgs({
      options: {
        short: { type: 'boolean', default: false },
        seed: { type: 'string', default: '20261121' },
        only: { type: 'string' },
        engine: { type: 'string' },
        faults: { type: 'string' },
        help: { type: 'boolean' },
      },
    }).values;
    if (!flags.help) return flags;
    console.log(HELP);
    process.exit(0);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
    process.exit(2);
  }
}
const LEASE_MS = 400;
const KILLS = Number(values.faults ?? (values.short ? 20 : 260));
const STOPS = values.faults === undefined ? (values.short ? 4 : 110) : Math.ceil(Number(values.faults) / 2);
const CHANNELS = values.short ? 300 : 10_000;
const PER_SECOND = 50;

const seed = Number(values.seed);
const directory = mkdtempSync(join(tmpdir(), 'gremienlotse-faults-'));
// Bundled, for a worker is started a thousand times; inside node_modules, where it finds what it imports.
const cache = join(process.cwd(), 'node_modules', '.cache', 'gremienlotse-faults');
mkdirSync(cache, { recursive: true });
const program = join(cache, `worker-${process.pid}.mjs`);
await build({
  entryPoints: ['tests/faults/worker.ts'],
  outfile: program,
  bundle: true,
  platform: 'node',
  format: 'esm',
  external: ['@photostructure/sqlite', 'pg-native'],
  // Packages of the older kind ask for `require`.
  banner: {
    js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
  },
  logLevel: 'error',
});

const engines = (['sqlite', 'postgres'] as const).filter(
  (engine) => values.engine === undefined || values.engine === engine,
);
const wants = (what: string) => values.only === undefined || values.only === what;
const server = engines.includes('postgres') ? await startPostgres() : undefined;
let files = 0;
const place = async (engine: string): Promise<StoreLocation> =>
  engine === 'postgres' ? { url: await server!.database() } : { file: join(directory, `${++files}.db`) };
let bad = 0;
const show = (line: Record<string, unknown>) =>
  console.log(
    Object.entries(line)
      .map(
        ([name, value]) =>
          `${name}=${typeof value === 'number' && !Number.isInteger(value) ? value.toFixed(2) : value}`,
      )
      .join('  '),
  );

console.log(`seed=${seed}  node=${process.version}  lease=${LEASE_MS} ms`);
const started = performance.now();
let sum = { faults: 0, lost: 0, doubled: 0, unreported: 0 };
const runTrial = async (
  fault: 'SIGKILL' | 'SIGSTOP',
  engine: string,
  workers: number,
  faults: number,
  offset: number,
) => {
  const result = await trial({
    fault,
    faults,
    workers,
    location: await place(engine),
    program,
    seed: seed + offset,
    leaseMs: LEASE_MS,
  });
  show({ fault, engine, workers, ...result });
  sum = {
    faults: sum.faults + result.faults,
    lost: sum.lost + result.lost,
    doubled: sum.doubled + result.doubled,
    unreported: sum.unreported + result.unreported,
  };
  if (result.lost + result.doubled + result.unreported > 0 || result.slowestReportMs > 60_000) bad += 1;
};
for (const [i, engine] of engines.entries()) {
  // One worker alone needs the time of its restarts; the long run has it.
  if (wants('kill'))
    for (const workers of values.short ? [3] : [1, 3])
      await runTrial('SIGKILL', engine, workers, KILLS, i * 10 + workers);
  if (wants('stop')) await runTrial('SIGSTOP', engine, 3, STOPS, 100 + i);
  if (wants('drain')) {
    const result = await drain(await place(engine), CHANNELS, PER_SECOND);
    show({ drain: engine, ...result });
    // Six seconds are too short to hold a pause of the machine against it.
    if (result.ratio > (values.short ? 1.5 : 1.1) || result.busiestSecond > PER_SECOND * 1.2) bad += 1;
  }
}
show({
  total: '',
  ...sum,
  seconds: Math.round((performance.now() - started) / 1000),
  verdict: bad === 0 ? 'ok' : 'BAD',
});
await server?.stop();
rmSync(directory, { recursive: true, force: true });
rmSync(program, { force: true });
process.exit(bad === 0 ? 0 : 1);
