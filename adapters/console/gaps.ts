/** `npm run -s gaps`. */
import './quiet-pipe.ts';
import { gapsCommand } from './gaps/command.ts';
import { TERMINAL } from './settings.ts';

process.exitCode = await gapsCommand(process.argv.slice(2), TERMINAL);
