/** What a registered bot refuses: tokens, tenants and addresses. The bot is not asked, and strangers learn nothing. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { HttpReply } from '../../../adapters/http/ports.ts';
import { looksLikeChannelToken } from '../../../adapters/teams/token.ts';
import { recorded } from '../../helpers/activities.ts';
import { APP_ID, REGISTERED, SERVICE_URL, Signing, TENANT_ID } from '../../helpers/signing.ts';
import { TeamsBench } from '../../helpers/teams-bench.ts';

const signing = new Signing();
beforeAll(() => signing.start());
afterAll(() => signing.stop());

let teams: TeamsBench;
const errors = console.error;
beforeEach(() => {
  teams = new TeamsBench({ access: REGISTERED, addresses: { openIdMetadataUrl: signing.metadataUrl } });
  teams.assistant.answer = async () => []; // nothing is sent, so that no token for sending is needed
  console.error = () => {}; // the SDK writes about each bad token
});
afterEach(() => {
  console.error = errors;
});

const activity = (changes: Record<string, unknown> = {}) =>
  recorded('message-personal', {
    serviceUrl: SERVICE_URL,
    conversation: { id: 'a:1', conversationType: 'personal', tenantId: TENANT_ID },
    channelData: { tenant: { id: TENANT_ID } },
    ...changes,
  });
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

async function refused(reply: Promise<HttpReply>, status: number, code: string): Promise<void> {
  expect(await reply).toEqual({ status, body: { error: code } });
  expect(teams.assistant.turns).toEqual([]);
}

it('lets a good token through', async () => {
  expect(await teams.post(activity(), bearer(signing.token()))).toEqual({ status: 200 });
  expect(teams.assistant.turns).toHaveLength(1);
});

describe('refused at first sight, without asking for keys', () => {
  const cases: [name: string, headers: () => Record<string, string>][] = [
    ['no token', () => ({})],
    ['an empty header', () => ({ authorization: '' })],
    ['no token after Bearer', () => ({ authorization: 'Bearer ' })],
    ['another scheme', () => ({ authorization: `Basic ${signing.token()}` })],
    ['something that is no token', () => bearer('a.b.c')],
    ['a token too long', () => bearer(signing.token({ filler: 'x'.repeat(9_000) }))],
    ['no issuer', () => bearer(signing.token({ iss: undefined }))],
    [
      'issuer of Entra (emulator, skill, our own token sent back)',
      () => bearer(signing.token({ iss: `https://login.microsoftonline.com/${TENANT_ID}/v2.0` })),
    ],
    ['issuer of another cloud', () => bearer(signing.token({ iss: 'https://api.botframework.us' }))],
    ['issuer as a list', () => bearer(signing.token({ iss: ['https://api.botframework.com'] }))],
    ['another audience', () => bearer(signing.token({ aud: 'ffffffff-2222-4333-8444-555555555555' }))],
    ['no audience', () => bearer(signing.token({ aud: undefined }))],
    ['algorithm none', () => bearer(signing.token({}, { alg: 'none' }))],
    ['a symmetric algorithm', () => bearer(signing.token({}, { alg: 'HS256' }))],
  ];
  it.each(cases)('%s', async (_name, headers) => {
    expect(looksLikeChannelToken((headers() as { authorization?: string }).authorization, APP_ID)).toBe(false);
    const before = signing.requests;
    await refused(teams.post(activity(), headers()), 401, 'unauthorized');
    expect(signing.requests).toBe(before);
  });

  it('but not a good token, nor one that only the signature gives away', () => {
    for (const token of [signing.token(), signing.token({}, {}, 'foreign')]) {
      expect(looksLikeChannelToken(`Bearer ${token}`, APP_ID)).toBe(true);
    }
  });

  it('before the body is looked at', () => refused(teams.post('not even JSON'), 401, 'unauthorized'));
});

describe('refused by its signature or its claims', () => {
  const hour = Math.floor(Date.now() / 1000) + 3_600;
  const cases: [name: string, token: () => string][] = [
    ['a foreign key', () => signing.token({}, {}, 'foreign')],
    ['an unknown key id', () => signing.token({}, { kid: 'key-2' })],
    ['expired', () => signing.token({ exp: hour - 7_200 })],
    ['not valid yet', () => signing.token({ nbf: hour })],
    ['another service URL', () => signing.token({ serviceurl: 'https://smba.trafficmanager.net/amer/' })],
    ['no service URL', () => signing.token({ serviceurl: undefined })],
  ];
  it.each(cases)('%s', (_name, token) => refused(teams.post(activity(), bearer(token())), 401, 'unauthorized'));
});

describe('refused by what it says', () => {
  const post = (changes: Record<string, unknown>) => teams.post(activity(changes), bearer(signing.token()));

  it.each(['emulator', 'webchat', 'directline', 'AseChannel'])('channel %s', (channelId) =>
    refused(post({ channelId }), 403, 'channel-not-allowed'),
  );

  const urls = [
    'http://smba.trafficmanager.net/emea/',
    'https://evil.example/',
    'https://smba.trafficmanager.net.evil.example/',
    'http://127.0.0.1:1/',
  ];
  it.each([...urls, 'https://smba.trafficmanager.net:8443/', 'https://smba.trafficmanager.net@evil.example/'])(
    'service URL %s',
    (serviceUrl) => refused(post({ serviceUrl }), 403, 'service-url-not-allowed'),
  );

  it('no service URL', () => refused(post({ serviceUrl: undefined }), 400, 'bad-field'));

  const other = 'ffffffff-7777-4888-8999-aaaaaaaaaaaa';
  const tenants: [name: string, changes: Record<string, unknown>][] = [
    ['none', { conversation: { id: 'a:1' }, channelData: {} }],
    ['another in the conversation', { conversation: { id: 'a:1', tenantId: other } }],
    ['another in the channel data', { channelData: { tenant: { id: other } } }],
    ['something else than text', { channelData: { tenant: { id: { a: 1 } } } }],
  ];
  it.each(tenants)('tenant: %s', (_name, changes) => refused(post(changes), 403, 'tenant-not-allowed'));
});

describe('says 503 and not more when the keys', () => {
  it('cannot be reached', async () => {
    const gone = new Signing();
    await gone.start();
    const addresses = { openIdMetadataUrl: gone.metadataUrl };
    await gone.stop();
    teams = new TeamsBench({ access: REGISTERED, addresses });
    await refused(teams.post(activity(), bearer(signing.token())), 503, 'unavailable');
  });

  it('are answered with an error', async () => {
    const broken = new Signing();
    broken.failing = true;
    await broken.start();
    teams = new TeamsBench({ access: REGISTERED, addresses: { openIdMetadataUrl: broken.metadataUrl } });
    await refused(teams.post(activity(), bearer(signing.token())), 503, 'unavailable');
    await broken.stop();
  });
});

describe('Direct Line', () => {
  const DIRECT = { channelId: 'directline', channelData: {}, conversation: { id: 'a:1' } };
  const HERE = 'https://directline.botframework.com/';
  const post = (changes: Record<string, unknown>) =>
    teams.post(
      activity({ ...DIRECT, serviceUrl: HERE, ...changes }),
      bearer(signing.token({ serviceurl: changes.serviceUrl ?? HERE })),
    );
  it('is refused where it is not configured', () => refused(post({}), 403, 'channel-not-allowed'));

  describe('where it is configured', () => {
    beforeEach(() => {
      teams = new TeamsBench({
        access: REGISTERED,
        addresses: { openIdMetadataUrl: signing.metadataUrl },
        directLineHost: 'directline.botframework.com',
      });
    });
    it('lets a good token through, although Azure names no tenant', async () => {
      teams.assistant.answer = async () => [];
      expect(await post({})).toEqual({ status: 200 });
      expect(teams.assistant.turns).toHaveLength(1);
    });
    it('comes from its own host only', () =>
      refused(post({ serviceUrl: SERVICE_URL }), 403, 'service-url-not-allowed'));
    it('and Teams never from there', () =>
      refused(
        post({ channelId: 'msteams', conversation: { id: 'a:1', tenantId: TENANT_ID } }),
        403,
        'service-url-not-allowed',
      ));
    it('other channels stay out', () => refused(post({ channelId: 'webchat' }), 403, 'channel-not-allowed'));
    it('needs a token like everything else', () =>
      refused(teams.post(activity({ ...DIRECT, serviceUrl: HERE }), {}), 401, 'unauthorized'));
  });
});
