/** Finds a Chromium for the end-to-end tests, or installs Debian's; nothing is skipped silently. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';

const KNOWN = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** Path of a browser: `CHROMIUM_PATH`, an installed one, or (as root on Debian) a freshly installed one. */
export function findChromium(
  env: NodeJS.ProcessEnv = process.env,
  exists = existsSync,
  install = installDebian,
): string {
  const named = env.CHROMIUM_PATH;
  if (named) {
    if (exists(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`);
  }
  const found = KNOWN.find((path) => exists(path));
  if (found) return found;
  if (install() && exists(KNOWN[0]!)) return KNOWN[0]!;
  throw new Error(
    'The end-to-end tests need Chromium. Install it (Debian: sudo apt-get install chromium) or set CHROMIUM_PATH to a Chrome or Chromium.',
  );
}

/** True if Debian's package could be installed. */
function installDebian(): boolean {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return false;
  console.log('Installing chromium with apt-get, needed by the end-to-end tests …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    execFileSync('apt-get', ['update'], { stdio: 'ignore', env });
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { stdio: 'ignore', env });
    return true;
  } catch {
    return false; // no network or no right: the caller says what to do
  }
}

/** Starts the browser. As root, and in most containers, Chromium's own sandbox cannot start. */
export function launchChromium(): Promise<Browser> {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const executablePath = fileURLToPath(new URL('chromium.sh', import.meta.url));
  return chromium.launch({ executablePath, args, env: { ...process.env, CHROMIUM: findChromium() } });
}
