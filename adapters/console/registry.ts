/** `npm run -s registry -- …`: for the people who keep the registry. */
import './quiet-pipe.ts';
import { environment } from '../config/environment.ts';
import { runRegistry } from './registry/run.ts';

// A reader that stops early (`| head`) closes the pipe; that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  process.exitCode = runRegistry(process.argv.slice(2), environment(), {
    out: (text) => process.stdout.write(`${text}\n`),
    err: (text) => process.stderr.write(`${text}\n`),
  });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}\n`);
  process.exitCode = 1;
}
