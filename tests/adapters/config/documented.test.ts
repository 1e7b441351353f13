/** Help, .env.example and docs/configuration.md list exactly the settings that exist. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { helpText } from '../../../adapters/config/help.ts';
import { SETTING_LIST } from '../../../adapters/config/settings.ts';

const root = new URL('../../../', import.meta.url);
const names = SETTING_LIST.map(([, setting]) => setting.env).sort();

it('help', () => {
  const help = helpText();
  for (const [, setting] of SETTING_LIST) {
    expect(help).toContain(`\n${setting.env}`);
    if (setting.flag) expect(help).toContain(`--${setting.flag}`);
  }
});

it('.env.example, with the true defaults', () => {
  const lines = readFileSync(new URL('.env.example', root), 'utf8').matchAll(/^# ?([A-Z_]+)=(.*)$/gm);
  const found = [...lines].map(([, name, value]) => [name!, value!] as const);
  expect(found.map(([name]) => name).sort()).toEqual(names);
  for (const [, setting] of SETTING_LIST) {
    if (setting.default !== undefined) expect(new Map(found).get(setting.env)).toBe(setting.default);
  }
});

it('docs/configuration.md', () => {
  const text = readFileSync(new URL('docs/configuration.md', root), 'utf8');
  const rows = [...text.matchAll(/^\| +`([A-Z_]+)` +\| +(.*?) +\| +(.*?) +\|/gm)];
  expect(rows.map(([, name]) => name!).sort()).toEqual(names);
  for (const [, setting] of SETTING_LIST) {
    const row = rows.find(([, name]) => name === setting.env)!;
    expect(row[2]).toBe(setting.yaml ? `\`${setting.yaml}\`` : '–');
    expect(row[3]).toBe(setting.default === undefined ? '–' : `\`${setting.default}\``);
  }
});
