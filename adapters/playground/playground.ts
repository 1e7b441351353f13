/** Microsoft's Agents Playground as a child process: what `npm start` shows when nothing is configured. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { playgroundConfig } from './config.ts';

const PACKAGE = '@microsoft/m365agentsplayground';
const START_MS = 60_000; // far more than it needs: a busy machine is no reason to do without

export interface RunningPlayground {
  readonly url: string;
  /** Resolves when the process has ended, for whatever reason. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** True if the package is there: it is a development tool and missing after `npm ci --omit=dev`. */
export function isPlaygroundInstalled(): boolean {
  return cliPath() !== null;
}

function cliPath(): string | null {
  try {
    return createRequire(import.meta.url).resolve(`${PACKAGE}/cli.js`);
  } catch {
    return null; // not installed
  }
}

/** Starts the Playground on loopback, connected to the bot; resolves as soon as its page can be opened. */
export async function startPlayground(options: { port: number; botPort: number }): Promise<RunningPlayground> {
  const cli = cliPath();
  if (cli === null) throw new Error(`${PACKAGE} is not installed`);
  const directory = mkdtempSync(join(tmpdir(), 'gremienlotse-playground-'));
  const configPath = join(directory, 'm365agentsplayground.yml');
  writeFileSync(configPath, playgroundConfig());

  const endpoint = `http://127.0.0.1:${options.botPort}/api/messages`;
  const flags = [
    '--app-endpoint',
    endpoint,
    '--channel-id',
    'msteams',
    '--port',
    String(options.port),
    '--disable-telemetry',
  ];
  const child = spawn(
    process.execPath,
    ['--require', fileURLToPath(new URL('./loopback-only.cjs', import.meta.url)), cli, 'start', ...flags],
    {
      cwd: directory,
      stdio: ['pipe', 'pipe', 'ignore'],
      env: {
        // No more than it needs: nothing of the bot's own settings, and no credentials.
        PATH: process.env.PATH,
        HOME: directory,
        TEAMSAPPTESTER_BROWSER: 'none',
        M365_AGENTS_PLAYGROUND_CONFIG_PATH: configPath,
        M365_AGENTS_PLAYGROUND_LOGFILE: join(directory, 'playground.log'),
      },
    },
  );
  const ended = once(child, 'exit').then(() => rmSync(directory, { recursive: true, force: true }));
  const stop = async (): Promise<void> => {
    child.kill();
    await ended;
  };
  try {
    const port = await listeningPort(child);
    const url = `http://127.0.0.1:${port}`;
    await fetch(`${url}/_debug/ping`, { signal: AbortSignal.timeout(START_MS) });
    return { url, ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The port that it says it listens on; it takes a free one by itself if the wanted one is in use. */
async function listeningPort(child: ChildProcess): Promise<number> {
  const timer = setTimeout(() => child.kill(), START_MS);
  try {
    for await (const line of createInterface({ input: child.stdout! })) {
      const port = /^Listening on (\d+)/.exec(line)?.[1];
      if (port !== undefined) return Number(port);
    }
  } finally {
    clearTimeout(timer);
    child.stdout!.resume(); // keeps the pipe from filling up
  }
  throw new Error('the Playground ended before it was ready');
}
