/** `npm start`: reads the settings, starts the bot, prints what to open, stops on a signal. */
import { environment, readText } from './config/environment.ts';
import { errorText, helpText } from './config/help.ts';
import { readConfig } from './config/read.ts';
import type { RunningBot } from './start.ts';

/** One line that a person can act on; a stack only helps for errors nobody foresaw. */
function explain(error: unknown): string {
  const { code, name, message } = error as NodeJS.ErrnoException;
  const { port, address, hostname } = error as { port?: number; address?: string; hostname?: string };
  if (code === 'EADDRINUSE') return `Port ${port} is in use by another program. Choose another: PORT=3979 npm start`;
  if (code === 'EACCES' && port !== undefined)
    return `No permission to listen on port ${port}. Choose one above 1023: PORT=3978 npm start`;
  if (code === 'EADDRNOTAVAIL') return `This machine has no address ${address}. Change HOST.`;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return `HOST is a name that leads nowhere: ${hostname}. Change HOST.`;
  return name === 'RegistryError' || name === 'StoreError' ? message : `${name}: ${message}`;
}

const result = readConfig(environment(), process.argv.slice(2), readText);
if (result.kind === 'help') console.log(helpText());
else if (result.kind === 'errors') {
  console.error(errorText(result.errors));
  process.exitCode = 2;
} else {
  let bot: RunningBot | undefined;
  const stop = async () => {
    await bot?.stop();
    process.exit(0);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    // Loaded now and not above: the SDK takes most of a second, and a wrong setting should be told at once.
    const { start } = await import('./start.ts');
    bot = await start(result.config);
    for (const { label, url } of bot.urls) console.log(`${label.padEnd(18)} ${url}`);
    for (const note of bot.notes) console.log(note);
    const warning = result.config.teams.mode === 'open' ? ', open to this machine only, without authentication' : '';
    console.log(`Ready after ${(performance.now() / 1000).toFixed(1)} s${warning}. Stop with Ctrl+C.`);
  } catch (error) {
    console.error(`Not started. ${explain(error)}`);
    process.exitCode = 1;
  }
}
