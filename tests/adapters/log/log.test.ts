/** What people type, who they are and what opens doors never gets into the log, whoever passes it by mistake. */
import { describe, expect, it } from 'vitest';
import { createLog, LOG_FIELDS } from '../../../adapters/log/log.ts';
import { errorFields } from '../../../bot/error-fields.ts';

function capture(write: (log: ReturnType<typeof createLog>) => void, level = 'info'): Record<string, unknown>[] {
  const lines: string[] = [];
  write(createLog(level, { write: (line) => lines.push(line) }));
  return lines.map((line) => JSON.parse(line));
}

const PRIVATE = [
  'Wer koordiniert die AG?',
  'Bela Beispiel',
  'bela.beispiel@example.org',
  'Bearer eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJ4In0.c2ln',
  'eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJ4In0.c2ln',
  '19:abc@thread.tacv2;messageid=17',
  '29:1a2b3c',
  '06152 989-0',
  'geheim\n{"event":"forged"}',
];

describe('private values', () => {
  it.each(PRIVATE)('%s', (value) => {
    const out = capture((log) => {
      const everywhere = Object.fromEntries(Object.keys(LOG_FIELDS).map((name) => [name, value]));
      for (const level of ['info', 'warn', 'error'] as const) {
        log[level]('turn-done', { ...everywhere, text: value, name: value, conversationId: value });
        log[level](value, {});
        log[level]('turn-failed', errorFields(new Error(value)));
      }
    });
    expect(out).toHaveLength(9);
    expect(JSON.stringify(out)).not.toContain(JSON.stringify(value).slice(1, -1));
  });
});

it('allowed fields come through, the rest is counted', () => {
  const fields = { durationMs: 12, scope: 'personal', kind: 'message', duplicate: true, text: 'x', count: 'zwei' };
  expect(capture((log) => log.info('turn-done', fields))).toMatchObject([
    { event: 'turn-done', durationMs: 12, scope: 'personal', kind: 'message', duplicate: true, dropped: 2 },
  ]);
});

it('times are UTC, and there is no host name or process id', () => {
  const [line] = capture((log) => log.warn('request-refused', { code: 'bad-json', status: 400 }));
  expect(line).toEqual({
    level: 40,
    time: expect.stringMatching(/^\d{4}-.*Z$/),
    event: 'request-refused',
    code: 'bad-json',
    status: 400,
  });
});

it('the level holds', () => expect(capture((log) => log.info('turn-done'), 'warn')).toEqual([]));

it('an error is told by its class and our line', () => {
  const error = new RangeError('secret');
  error.stack = 'RangeError: secret\n    at x (file:///srv/app/adapters/teams/endpoint.ts:42:7)';
  expect(errorFields(error)).toEqual({ error: 'RangeError', at: 'adapters/teams/endpoint.ts:42' });
  expect(errorFields('text')).toEqual({ error: 'Error' });
});

it('tells why a database refused, for a full disk is mended otherwise than a lost connection', () => {
  const full = Object.assign(new Error('x'), { code: 'ERR_SQLITE_ERROR', errstr: 'database or disk is full' });
  const out = capture((log) => log.error('memory-failed', errorFields(full)));
  expect(out).toMatchObject([{ error: 'Error', reason: 'database-or-disk-is-full' }]);
  expect(errorFields(Object.assign(new Error('x'), { code: 'ECONNREFUSED' }))).toMatchObject({
    reason: 'econnrefused',
  });
  expect(errorFields(Object.assign(new Error('x'), { code: 'a.b@example.org' }))).not.toHaveProperty('reason');
  // PostgreSQL's driver names its errors so.
  expect(errorFields(Object.assign(new Error('x'), { name: 'error', code: '57P01' }))).toMatchObject({
    error: 'Error',
    reason: '57p01',
  });
});
