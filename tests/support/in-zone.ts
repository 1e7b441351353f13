/** Programs of the tests in a process of their own that lives in another time zone. */
import { execFile } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A server's, ours, and one on each side of the date line. */
export const ZONES = ['UTC', 'Europe/Berlin', 'America/New_York', 'Pacific/Apia'] as const;

/** What the program writes. It is bundled as the bot is: tsx would take two seconds more for each process. */
export async function runInZone(zone: string, program: string, env: NodeJS.ProcessEnv = {}): Promise<string> {
  const args = ['--input-type=module', '--eval', RUN, pathToFileURL(program).href];
  const { stdout } = await run(process.execPath, args, {
    env: { ...process.env, ...env, TZ: zone },
    maxBuffer: 2 ** 28,
  });
  return stdout;
}

const RUN = `import { runBundled } from './adapters/bundled.mjs'; await runBundled(new URL(process.argv[1]));`;
