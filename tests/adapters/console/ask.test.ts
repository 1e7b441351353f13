/** `npm run ask` between other programs: what comes through a pipe is asked whole, and nothing else is written. */
import { execFile } from 'node:child_process';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { answerBatch } from '../../../adapters/console/ask/batch.ts';
import { createCalendar } from '../../../knowledge/meetings/calendar.ts';
import { seelbergKnowledge } from '../../helpers/knowledge.ts';

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}
const ask = (input: string, ...argv: readonly string[]): Promise<Ended> =>
  new Promise((resolve) => {
    const command = [
      '--import',
      'tsx',
      'adapters/console/ask/main.ts',
      '--registry',
      'tests/registries/seelberg',
      ...argv,
    ];
    const child = execFile(process.execPath, command, (error, out, err) =>
      resolve({ code: Number(error?.code ?? 0), out, err }),
    );
    child.stdin!.end(input);
  });

describe('questions through a pipe', () => {
  it('are all asked, gaps between them or not, without the prompt of a person', async () => {
    const { code, out } = await ask('\nWer leitet den Klimabeirat?\r\n\n\nund wie oft tagt er?');
    expect(code).toBe(0);
    expect(out).not.toMatch(/^>/m);
    expect(out.split('\n\n')).toEqual([
      expect.stringContaining('Stabsstelle Klimaschutz'),
      expect.stringContaining('Sitzungsturnus'),
    ]);
  });

  it.each([
    ['--json with a question beside it', ['--json', 'Kreistag?'], 'input'],
    ['a language that it does not speak', ['--language', 'fr', 'Kreistag?'], 'de or en'],
  ])('%s is wrong', async (_what, argv, says) => {
    const { code, err } = await ask('', ...argv);
    expect([code, err.split('\n')[0]]).toEqual([2, expect.stringContaining(says)]);
  });
});

it('JSON lines may begin as Windows begins a file', async () => {
  const written: string[] = [];
  const input = Readable.from(['\ufeff{"id":1,"question":"Wer leitet den Klimabeirat?"}\n[]\n']);
  const time = { now: new Date('2026-03-02T09:00:00Z'), calendar: createCalendar([]) };
  await answerBatch(
    input,
    (line) => written.push(line),
    seelbergKnowledge(),
    () => time,
  );
  expect(written.map((line) => JSON.parse(line))).toMatchObject([
    { id: 1, declined: false },
    { id: null, line: 2, error: 'Invalid input: expected object, received array' },
  ]);
});
