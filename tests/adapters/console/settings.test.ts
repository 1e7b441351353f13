/** How a command ends, whatever happens in it. */
import { mkdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { exitCode, UsageError } from '../../../adapters/console/settings.ts';

async function ended(run: () => Promise<number>): Promise<{ code: number; err: string }> {
  let err = '';
  const code = await exitCode('HELP', { out: () => undefined, err: (text) => (err += text) }, run);
  return { code, err };
}

it('with the help for who uses it wrongly', async () => {
  expect(
    await ended(async () => {
      throw new UsageError('what?');
    }),
  ).toEqual({ code: 2, err: 'what?\n\nHELP' });
});

it('in words, and without a stack, where a database or a disk refuses', async () => {
  const full = Object.assign(new Error('database or disk is full'), { code: 'ERR_SQLITE_ERROR', errcode: 13 });
  const told = await ended(() => Promise.reject(full));
  expect(told).toEqual({ code: 1, err: 'database or disk is full. Make room on its disk, or raise the quota' });
  const disk = await ended(async () => Number(mkdirSync('/dev/null/x')));
  expect(disk).toEqual({ code: 1, err: expect.stringContaining("'/dev/null/x'") });
});

it('loudly, where our own code is wrong', async () => {
  await expect(ended(() => Promise.reject(new TypeError('x')))).rejects.toThrow(TypeError);
});
