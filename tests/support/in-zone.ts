/** Programs of the tests in a process of their own that lives in another time zone. */
import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';

/** A server's, ours, and one on each side of the date line. */
export const ZONES = ['UTC', 'Europe/Berlin', 'America/New_York', 'Pacific/Apia'] as const;

/** What the program writes. It is bundled as the bot is: tsx would take two seconds more for each process. */
export const runInZone = (zone: string, program: string, env: NodeJS.ProcessEnv = {}): string =>
  execFileSync(process.execPath, ['--input-type=module', '--eval', RUN, pathToFileURL(program).href], {
    env: { ...process.env, ...env, TZ: zone },
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });

const RUN = `import { runBundled } from './adapters/bundled.mjs'; await runBundled(new URL(process.argv[1]));`;
