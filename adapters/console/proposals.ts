/** `npm run -s proposals`. */
import './quiet-pipe.ts';
import { proposalsCommand } from './proposals/command.ts';
import { TERMINAL } from './settings.ts';

process.exitCode = await proposalsCommand(process.argv.slice(2), TERMINAL);
