/** Texts for the person at the command line, made from the table of settings. */
import type { ConfigError } from './config.ts';
import { SETTING_LIST } from './settings.ts';

/** The answer to `npm start -- --help`. */
export function helpText(): string {
  const lines = [
    'npm start [-- --flag value …]',
    '',
    'Starts the bot. Without any setting: on 127.0.0.1:3978, with the Agents Playground beside it.',
    'A flag goes before the environment (and .env), the environment before the YAML file.',
    '',
  ];
  for (const [, setting] of SETTING_LIST) {
    const places = [setting.flag && `--${setting.flag}`, setting.yaml && `YAML ${setting.yaml}`].filter(Boolean);
    lines.push(`${setting.env}${places.length > 0 ? `   (${places.join(', ')})` : ''}`);
    lines.push(`    ${setting.help}`);
    lines.push(`    Value: ${setting.expected}. Default: ${setting.default ?? 'none'}.`);
  }
  return lines.join('\n');
}

/** All errors, one line each: setting, where it came from, what to do. */
export function errorText(errors: readonly ConfigError[]): string {
  const count = errors.length === 1 ? 'One setting is wrong' : `${errors.length} settings are wrong`;
  const lines = errors.map(({ setting, origin, problem }) => `  ${setting} (${origin}): ${problem}`);
  return [`${count}:`, ...lines, 'All settings: npm start -- --help'].join('\n');
}
