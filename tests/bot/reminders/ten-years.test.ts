import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const run = promisify(execFile);
const ZONES = ['UTC', 'Europe/Berlin', 'America/New_York', 'Pacific/Apia'];

it('every instant of ten years is right, in whatever zone the process runs', { timeout: 240_000 }, async () => {
  const results: { zone: string; posts: number; wrong: number; hash: string }[] = [];
  for (const TZ of ZONES) {
    const { stdout } = await run(process.execPath, ['--import', 'tsx', 'tests/bot/reminders/ten-years.ts'], {
      env: { ...process.env, TZ },
    });
    results.push(JSON.parse(stdout));
  }
  expect(results.map(({ zone }) => zone)).toEqual(ZONES);
  for (const result of results) expect(result).toMatchObject({ wrong: 0, examples: [] });
  expect(new Set(results.map(({ hash }) => hash)).size).toBe(1);
  expect(results[0]!.posts).toBeGreaterThan(11_000);
});
