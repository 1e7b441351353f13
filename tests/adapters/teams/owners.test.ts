/** Who owns a team, with Teams and Graph as this test says; wherever it cannot be told, nobody is let in. */
import { expect, it } from 'vitest';
import { createIsOwner } from '../../../adapters/teams/owners.ts';
import type { ConversationAddress } from '../../../bot/ports.ts';
import { RecordingLog } from '../../helpers/recording-log.ts';
import { REGISTERED, SERVICE_URL } from '../../helpers/signing.ts';

const ANNA = 'aaaaaaaa-0000-4000-8000-000000000001';
const BERT = 'aaaaaaaa-0000-4000-8000-000000000002';
const CHANNEL: ConversationAddress = {
  key: '19:c',
  scope: 'channel',
  serviceUrl: SERVICE_URL,
  botId: 'bot',
  teamId: '19:team@thread.tacv2',
};
const MEMBERS = {
  value: [
    { userId: ANNA.toUpperCase(), roles: ['owner'] },
    { userId: BERT, roles: [] },
  ],
};

function setup(
  answers: Readonly<Record<string, unknown>>,
  access: Parameters<typeof createIsOwner>[0]['access'] = REGISTERED,
) {
  const asked: string[] = [];
  const log = new RecordingLog();
  const isOwner = createIsOwner({
    access,
    log,
    serviceUrlHosts: [new URL(SERVICE_URL).hostname],
    token: async (audience) => `token for ${audience}`,
    fetch: (async (url: string, { headers }: { headers: { authorization: string } }) => {
      asked.push(`${headers.authorization.replace('Bearer token for ', '')} ${url}`);
      const answer = Object.entries(answers).find(([part]) => url.includes(part))?.[1];
      return answer === undefined ? new Response('', { status: 403 }) : Response.json(answer);
    }) as unknown as typeof fetch,
  });
  return { isOwner, asked, log };
}
const GOOD = { '/v3/teams/': { aadGroupId: 'group-1' }, '/members': MEMBERS };

it('an owner is one, a member is none', async () => {
  const { isOwner, asked } = setup(GOOD);
  expect(await isOwner(CHANNEL, ANNA)).toBe(true);
  expect(await isOwner(CHANNEL, BERT)).toBe(false);
  expect(asked.slice(0, 2)).toEqual([
    `https://api.botframework.com ${SERVICE_URL}v3/teams/19%3Ateam%40thread.tacv2`,
    expect.stringContaining('https://graph.microsoft.com https://graph.microsoft.com/v1.0/teams/group-1/members?'),
  ]);
});

it.each([
  ['Graph refuses', { '/v3/teams/': { aadGroupId: 'group-1' } }],
  ['Teams refuses', { '/members': MEMBERS }],
  ['the team has no group', { '/v3/teams/': {}, '/members': MEMBERS }],
  ['the answer is none', { ...GOOD, '/members': { error: 'x' } }],
])('nobody can tell when %s', async (_name, answers) => {
  expect(await setup(answers).isOwner(CHANNEL, ANNA)).toBeUndefined();
});

it('asks nobody for a group chat, a foreign host, or without registration', async () => {
  const { isOwner, asked } = setup(GOOD);
  expect(await isOwner({ ...CHANNEL, scope: 'groupChat' }, ANNA)).toBeUndefined();
  expect(await isOwner({ ...CHANNEL, serviceUrl: 'https://evil.example/' }, ANNA)).toBeUndefined();
  expect(await isOwner(CHANNEL, "x' or 'a' eq 'a")).toBeUndefined();
  expect(await setup(GOOD, { mode: 'open' }).isOwner(CHANNEL, ANNA)).toBeUndefined();
  expect(asked).toEqual([]);
});

it('logs a failure without what it was about', async () => {
  const { isOwner, log } = setup({});
  await isOwner(CHANNEL, ANNA);
  expect(log.events).toMatchObject([{ level: 'warn', event: 'owners-unknown', fields: { error: 'Error' } }]);
});
