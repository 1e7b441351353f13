/** The bot as its users start it: a process of its own, by the same command as `npm start`. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface BotProcess {
  readonly child: ChildProcess;
  /** What it has written so far. */
  readonly output: () => string;
  /** The address behind a label of its first lines, such as `Chat` or `Health`. */
  url(label: string): string;
  /** Sends a signal and waits for the end; returns the exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Command and arguments behind `npm start`, so that what is tested is what is documented. */
function startCommand(): string[] {
  const { scripts } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));
  return scripts.start.split(' ');
}

/** Runs it to its end, for starts that must fail or only print something. */
export async function runBot(
  env: Record<string, string>,
  args: readonly string[] = [],
): Promise<{ code: number | null; output: string }> {
  const { child, output } = launch(env, args);
  const [code] = await once(child, 'close');
  return { code, output: output() };
}

/** Starts it and resolves when it says that it is ready. Ports are free ones unless `env` says otherwise. */
export async function startBot(env: Record<string, string> = {}, args: readonly string[] = []): Promise<BotProcess> {
  const { child, output } = launch({ PORT: '0', PLAYGROUND_PORT: '0', DATABASE_FILE: ':memory:', ...env }, args);
  await new Promise<void>((resolve, reject) => {
    child.stdout!.on('data', () => /^Ready after/m.test(output()) && resolve());
    child.once('close', (code) => reject(new Error(`the bot ended with ${code}:\n${output()}`)));
  });
  return {
    child,
    output,
    url: (label) => new RegExp(`^${label}.*? (http\\S+)$`, 'm').exec(output())?.[1] ?? '',
    stop: async (signal = 'SIGTERM') => {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      child.kill(signal);
      const [code] = await once(child, 'close');
      return code;
    },
  };
}

function launch(env: Record<string, string>, args: readonly string[]): { child: ChildProcess; output: () => string } {
  const [, ...command] = startCommand();
  const child = spawn(process.execPath, [...command, ...args], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout!, child.stderr!]) {
    stream.on('data', (chunk) => {
      text += chunk;
    });
  }
  return { child, output: () => text };
}
