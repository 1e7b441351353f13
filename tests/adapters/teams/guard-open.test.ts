/** What an open bot on loopback refuses: each rule by its code, and the bot is not asked. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { REFUSALS } from '../../../adapters/teams/inbound-guard.ts';
import { recorded } from '../../helpers/activities.ts';
import { TeamsBench } from '../../helpers/teams-bench.ts';

let teams: TeamsBench;
beforeEach(async () => {
  teams = new TeamsBench();
  await teams.connector.start();
});
afterEach(() => teams.connector.stop());

async function refused(reply: Promise<unknown>, code: keyof typeof REFUSALS): Promise<void> {
  expect(await reply).toEqual({ status: REFUSALS[code], body: { error: code } });
  expect(teams.assistant.turns).toEqual([]);
  expect(teams.connector.received).toEqual([]);
}

const good = (changes: Record<string, unknown> = {}) =>
  recorded('message-personal', { serviceUrl: teams.connector.url, ...changes });
const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}1${']'.repeat(depth)}`);

it('lets the recorded message through', async () => {
  expect(await teams.post(good())).toEqual({ status: 200 });
  expect(teams.assistant.turns).toHaveLength(1);
});

describe('content', () => {
  it.each([
    undefined,
    'text/plain',
    'multipart/form-data; boundary=x',
    'application/x-www-form-urlencoded',
    'application/jsonp',
  ])('type %s', (type) => refused(teams.post(good(), { 'content-type': type }), 'unsupported-media-type'));
  it('compressed', () => refused(teams.post(good(), { 'content-encoding': 'gzip' }), 'unsupported-media-type'));
  it.each(['', '{', '{"type":"message"', "{'type':1}"])('no JSON: %s', (body) => refused(teams.post(body), 'bad-json'));
  it.each(['[]', '"text"', '1', 'null', 'true'])('no object: %s', (body) => refused(teams.post(body), 'not-an-object'));
  it('nested too deeply', () => refused(teams.post(good({ value: nested(50) })), 'limits-exceeded'));
  it('too many values', () => refused(teams.post(good({ value: Array(6_000).fill(0) })), 'limits-exceeded'));
  it('a text too long', () => refused(teams.post(good({ text: 'x'.repeat(100_001) })), 'limits-exceeded'));
  it('a key that could reach a prototype', () =>
    refused(teams.post(JSON.stringify(good()).replace('{', '{"__proto__":{"polluted":1},')), 'limits-exceeded'));
});

describe('fields', () => {
  const wrong: Record<string, unknown>[] = [
    { type: undefined },
    { type: 7 },
    { channelId: undefined },
    { serviceUrl: undefined },
    { serviceUrl: 7 },
    { id: undefined },
    { id: '' },
    { id: 7 },
    { text: { toString: 'x' } },
    { locale: [] },
    { from: undefined },
    { from: 'x' },
    { from: {} },
    { recipient: undefined },
    { recipient: { id: 7 } },
    { conversation: undefined },
    { conversation: { id: '' } },
    { entities: {} },
    { entities: ['x'] },
    { attachments: 'x' },
    { membersAdded: [null] },
  ];
  it.each(wrong.map((changes) => [JSON.stringify(changes, (_key, value) => value ?? 'missing'), changes]))(
    '%s',
    (_name, changes) =>
      refused(
        teams.post(recorded('message-personal', { serviceUrl: teams.connector.url, ...(changes as object) })),
        'bad-field',
      ),
  );
  it.each(['unknown', 'Message', '__proto__', 'constructor'])('type %s', (type) =>
    refused(teams.post(good({ type })), 'unknown-type'),
  );
  it.each(['slack', 'alexa', ''])('channel %s', (channelId) =>
    refused(teams.post(good({ channelId })), 'channel-not-allowed'),
  );
});

describe('service URL', () => {
  const urls = [
    'https://smba.trafficmanager.net/emea/',
    'http://example.org/',
    'http://127.0.0.1.example.org/',
    'http://localhost@example.org/',
    'http://user:pass@127.0.0.1/',
    'http://169.254.169.254/latest/meta-data',
    'http://0.0.0.0/',
    'http://[::ffff:10.0.0.1]/',
    'file:///etc/passwd',
    'nonsense',
  ];
  it.each(urls)('%s', (serviceUrl) => refused(teams.post(good({ serviceUrl })), 'service-url-not-allowed'));
});

it('other methods', async () => {
  const { checkHead } = await import('../../../adapters/teams/inbound-guard.ts');
  for (const method of ['GET', 'PUT', 'DELETE', 'HEAD']) {
    expect(
      checkHead(method, { 'content-type': 'application/json' }, { access: { mode: 'open' }, serviceUrlHosts: [] }),
    ).toBe('method-not-allowed');
  }
});
