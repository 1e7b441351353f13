import { expect, it } from 'vitest';
import { runInZone, ZONES } from '../../support/in-zone.ts';

const run = async (zone: string, years: number): Promise<{ zone: string; posts: number; hash: string }> =>
  JSON.parse(await runInZone(zone, 'tests/bot/reminders/ten-years.ts', { YEARS: String(years) }));

it('every instant of ten years is right', { timeout: 240_000 }, async () => {
  const result = await run('Europe/Berlin', 10);
  expect(result).toMatchObject({ wrong: 0, examples: [] });
  expect(result.posts).toBeGreaterThan(20_000);
});

// Two years have each change of clocks twice; a zone that mattered would show on any of their days.
it('in whatever zone the process runs', { timeout: 240_000 }, async () => {
  const results = await Promise.all(ZONES.map((zone) => run(zone, 2)));
  expect(results.map(({ zone }) => zone)).toEqual(ZONES);
  for (const result of results) expect(result).toMatchObject({ wrong: 0, examples: [] });
  expect(new Set(results.map(({ hash }) => hash)).size).toBe(1);
});
