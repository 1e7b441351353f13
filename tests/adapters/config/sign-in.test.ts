/** One way in, complete, and nothing that belongs to another; otherwise the bot does not start. */
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../adapters/config/read.ts';
import type { Environment } from '../../../adapters/config/sources.ts';

const APP = '11111111-2222-3333-4444-555555555555';
const TENANT = '66666666-7777-8888-9999-aaaaaaaaaaaa';
const REGISTERED = {
  MICROSOFT_APP_ID: APP,
  MICROSOFT_APP_TENANT_ID: TENANT,
  MICROSOFT_APP_PASSWORD: 'geheim',
  HOST: '0.0.0.0',
};
const ENTRA = `https://login.microsoftonline.com/${TENANT}/v2.0`;
const OIDC = {
  ...REGISTERED,
  SIGN_IN: 'oidc',
  SIGN_IN_ISSUER: ENTRA,
  SIGN_IN_CLIENT_ID: APP,
  SIGN_IN_CLIENT_SECRET: 'sixteen characters',
  INTRANET_URL: 'https://lotse.example.org/',
};

const read = (env: Environment) => readConfig(env, [], () => null);
function intranet(env: Environment) {
  const result = read(env);
  if (result.kind !== 'config') throw new Error(JSON.stringify(result));
  return result.config.intranet;
}
const wrong = (env: Environment) => {
  const result = read(env);
  return result.kind === 'errors' ? result.errors.map(({ setting }) => setting) : [];
};

describe('the page', () => {
  it('is open on loopback, beside a bot without registration', () => {
    expect(intranet({})?.signIn).toEqual({ kind: 'none' });
  });
  it('is off beside a registered bot, unless there is a sign-in', () => {
    expect(intranet(REGISTERED)).toBeNull();
    expect(intranet(OIDC)).not.toBeNull();
    expect(intranet({ ...OIDC, INTRANET: 'off' })).toBeNull();
  });
  it('does not start where it is wanted and has no sign-in', () => {
    expect(wrong({ ...REGISTERED, INTRANET: 'on' })).toEqual(['SIGN_IN']);
  });
});

describe('oidc', () => {
  it('complete', () => {
    expect(intranet({ ...OIDC, REGISTRY_KEEPERS: 'Anna, berta', REGISTRY_KEEPER_GROUPS: 'g' })).toMatchObject({
      origin: 'https://lotse.example.org',
      keepers: { people: ['anna', 'berta'], groups: ['g'] },
      signIn: {
        kind: 'oidc',
        clientId: APP,
        origin: 'https://lotse.example.org',
        tokens: { issuer: ENTRA, audiences: [], tenantId: TENANT, scope: 'access_as_user' },
      },
    });
  });
  it('takes the address from the public host', () => {
    expect(intranet({ ...OIDC, INTRANET_URL: '', PUBLIC_HOST: 'lotse.example.org' })?.origin).toBe(
      'https://lotse.example.org',
    );
  });
  it('names everything that is missing, at once', () => {
    expect(wrong({ ...REGISTERED, SIGN_IN: 'oidc' })).toEqual([
      'SIGN_IN_ISSUER',
      'SIGN_IN_CLIENT_ID',
      'SIGN_IN_CLIENT_SECRET',
      'INTRANET_URL',
    ]);
  });
  it.each([
    'http://id.example.org',
    'https://login.microsoftonline.com/common/v2.0',
    'https://login.microsoftonline.com/organizations/v2.0',
    'id.example.org',
  ])('refuses the issuer %s', (issuer) =>
    expect(wrong({ ...OIDC, SIGN_IN_ISSUER: issuer })).toEqual(['SIGN_IN_ISSUER']),
  );
  it.each([
    ['SIGN_IN_CLIENT_SECRET', 'short'],
    ['INTRANET_URL', 'http://lotse.example.org'],
    ['INTRANET_URL', 'https://lotse.example.org/page'],
  ])('refuses %s=%s', (name, value) => expect(wrong({ ...OIDC, [name]: value })).toEqual([name]));
});

describe('teams', () => {
  it('needs nothing but the registration and the public host', () => {
    expect(intranet({ ...REGISTERED, SIGN_IN: 'teams', PUBLIC_HOST: 'lotse.example.org' })?.signIn).toEqual({
      kind: 'teams',
      tokens: {
        issuer: ENTRA,
        issuers: [ENTRA, `https://sts.windows.net/${TENANT}/`],
        audiences: [APP, `api://lotse.example.org/${APP}`],
        scope: 'access_as_user',
        tenantId: TENANT,
      },
    });
    expect(wrong({ ...REGISTERED, SIGN_IN: 'teams' })).toEqual(['INTRANET_URL']);
  });
});

describe('proxy', () => {
  const PROXY = { ...REGISTERED, SIGN_IN: 'proxy', SIGN_IN_PROXY_ADDRESSES: '10.1.2.3, fd00::/8' };
  it('complete', () => {
    expect(intranet(PROXY)?.signIn).toEqual({
      kind: 'proxy',
      addresses: ['10.1.2.3', 'fd00::/8'],
      userHeader: 'x-forwarded-user',
    });
  });
  it('does not take the word of just anybody', () => {
    expect(wrong({ ...REGISTERED, SIGN_IN: 'proxy' })).toEqual(['SIGN_IN_PROXY_ADDRESSES']);
    for (const addresses of ['*', 'proxy.example.org', '10.1.2.3/33', '10.1.2', ',', '0.0.0.0/0', '::/0'])
      expect(wrong({ ...PROXY, SIGN_IN_PROXY_ADDRESSES: addresses }), addresses).toEqual(['SIGN_IN_PROXY_ADDRESSES']);
  });
});

it('everybody keeps the registry only where nobody is told apart', () => {
  const keepers = (env: Environment) => {
    const result = read(env);
    return result.kind === 'config' ? result.config.keepers : result;
  };
  expect(keepers({})).toBe('everyone');
  const proxy = { SIGN_IN: 'proxy', SIGN_IN_PROXY_ADDRESSES: '127.0.0.1' };
  expect(keepers(proxy)).toEqual([]);
  expect(keepers({ ...proxy, REGISTRY_KEEPERS: 'Anna' })).toEqual(['anna']);
});

it('exactly one: what belongs to another way in is an error', () => {
  expect(wrong({ ...OIDC, SIGN_IN_PROXY_ADDRESSES: '10.1.2.3' })).toEqual(['SIGN_IN_PROXY_ADDRESSES']);
  expect(wrong({ SIGN_IN_ISSUER: ENTRA })).toEqual(['SIGN_IN_ISSUER']);
});

describe('Direct Line', () => {
  const DIRECT = { ...OIDC, DIRECT_LINE_SECRET: 'geheim' };
  it('for Web Chat of a registered bot', () => {
    expect(intranet(DIRECT)?.directLine).toEqual({ secret: 'geheim', host: 'directline.botframework.com' });
  });
  it('not without registration, and not for the light chat', () => {
    expect(wrong({ DIRECT_LINE_SECRET: 'geheim' })).toEqual(['DIRECT_LINE_SECRET']);
    expect(wrong({ ...DIRECT, INTRANET_CHAT: 'light' })).toEqual(['DIRECT_LINE_SECRET']);
  });
});
