/** Command line of `npm run package`. */
import { environment, readText } from '../adapters/config/environment.ts';
import { errorText } from '../adapters/config/help.ts';
import { readConfig } from '../adapters/config/read.ts';
import { buildPackage, writePackage } from './build.ts';

const HELP = `npm run package [-- --check] [-- --flag value …]

Makes manifest/build/gremienlotse.zip, the app package to upload to Teams.
  --check   only checks: lists what is still a placeholder, and fails if anything is
  --help    this text
Ids, addresses and names come from the same settings as the bot's: npm start -- --help (MICROSOFT_APP_ID, PUBLIC_HOST, MANIFEST_…).`;

function main(argv: readonly string[]): number {
  const check = argv.includes('--check');
  const result = readConfig(
    environment(),
    argv.filter((argument) => argument !== '--check'),
    readText,
    'package',
  );
  if (result.kind === 'help') {
    console.log(HELP);
    return 0;
  }
  if (result.kind === 'errors') {
    console.error(errorText(result.errors));
    return 2;
  }
  const built = buildPackage(result.config.manifest);
  for (const problem of built.problems) console.error(problem);
  for (const { name, setting, shown } of built.placeholders)
    console.log(`placeholder ${name} = ${shown}: set ${setting}`);
  if (built.problems.length > 0) return 1;
  if (check) {
    console.log(built.placeholders.length === 0 ? 'Complete.' : `${built.placeholders.length} placeholders left.`);
    return built.placeholders.length === 0 ? 0 : 1;
  }
  console.log(`${writePackage(built.zip)} (${built.zip.length} bytes)`);
  return 0;
}

process.exitCode = main(process.argv.slice(2));
