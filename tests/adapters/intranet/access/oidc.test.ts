/** Sign-in against a real OpenID provider: in, out, and everything that must not lead in. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CookieBrowser } from '../../../helpers/cookie-browser.ts';
import { freePort } from '../../../helpers/free-port.ts';
import { startIntranet, type TestIntranet } from '../../../helpers/intranet.ts';
import { AUDIENCE, KEEPERS, OpenIdProvider } from '../../../helpers/openid-provider.ts';
import { realKnowledge } from '../../../helpers/real-registry.ts';

const HOUR = 3_600_000;
const knowledge = realKnowledge();
const provider = new OpenIdProvider();
let page: string;
let port: number;
let intranet: TestIntranet;
/** How much later it is for the page than it is. */
let later = 0;

const start = (more: Parameters<typeof startIntranet>[0] = {}) =>
  startIntranet(
    {
      port,
      clock: () => new Date(Date.now() + later),
      config: { signIn: provider.signIn(page), origin: page, keepers: { people: ['berta'], groups: [KEEPERS] } },
      ...more,
    },
    knowledge,
  );
beforeAll(async () => {
  port = await freePort();
  page = `http://127.0.0.1:${port}`;
  await provider.start(page);
  intranet = await start();
});
afterAll(async () => {
  await intranet.close();
  await provider.stop();
});

const me = async (browser: CookieBrowser, init?: RequestInit) => {
  const response = await browser.request(`${page}/api/me`, init);
  return [response.status, await response.json()];
};
const bearer = async (token: string) => {
  const response = await fetch(`${page}/api/me`, { headers: { authorization: `Bearer ${token}` } });
  return [response.status, await response.json()];
};
const IN = [200, { signIn: 'oidc', session: true, keeper: false }];
const IN_BY_TOKEN = [200, { signIn: 'oidc', session: false, keeper: false }];
const OUT = [401, { error: 'sign-in-required', signIn: '/sign-in' }];
const signedIn = async (person = 'anna') => {
  const browser = new CookieBrowser();
  await browser.open(page, person);
  return browser;
};
const codes = () =>
  intranet.log.events.filter(({ event }) => event === 'sign-in-refused').map(({ fields }) => fields.code);

describe('whoever is not signed in', () => {
  it('gets nothing of the registry', async () => {
    for (const path of ['/api/about', '/api/search?q=a', '/api/entries?format=csv', '/api/network', '/api/me'])
      expect((await fetch(page + path)).status, path).toBe(401);
    const asked = await fetch(`${page}/api/ask`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"question":"Hallo"}',
    });
    expect([asked.status, await asked.json()]).toEqual(OUT);
  });
  it('sees the program and its description, in which nothing stands', async () => {
    for (const path of ['/api/openapi.json', '/embed.js', '/icon.svg', '/accessibility'])
      expect((await fetch(page + path)).status, path).toBe(200);
  });
  it('is led to the sign-in from a page, but not within a frame or in Teams', async () => {
    const browser = new CookieBrowser();
    const led = await browser.request(`${page}/list?field=x`);
    expect([led.status, led.headers.get('location')]).toEqual([302, '/sign-in?return=%2Flist%3Ffield%3Dx']);
    expect((await browser.request(`${page}/chat`, { headers: { 'sec-fetch-dest': 'iframe' } })).status).toBe(200);
    expect((await browser.request(`${page}/?host=teams`)).status).toBe(200);
    expect((await browser.request(`${page}/signed-out`)).status).toBe(200);
  });
});

describe('a sign-in', () => {
  it('leads back to the page that was wanted, and lets in', async () => {
    const browser = new CookieBrowser();
    const { url, response } = await browser.open(`${page}/list?field=x`, 'anna');
    expect([url, response.status]).toEqual([`${page}/list?field=x`, 200]);
    expect(await me(browser)).toEqual(IN);
  });
  it('is asked for with PKCE, state and nonce', async () => {
    const to = new URL((await fetch(`${page}/sign-in`, { redirect: 'manual' })).headers.get('location')!);
    expect(to.origin).toBe(provider.issuer);
    expect(Object.fromEntries(to.searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      redirect_uri: `${page}/sign-in/callback`,
      code_challenge: expect.stringMatching(/^.{43}$/),
      state: expect.stringMatching(/^.{43}$/),
      nonce: expect.stringMatching(/^.{43}$/),
    });
  });
  it('leads nowhere else, whatever a link says', async () => {
    for (const elsewhere of [
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      '/api/me',
      '/sign-in',
      'javascript:alert(1)',
    ]) {
      const { url } = await new CookieBrowser().open(`${page}/sign-in?return=${encodeURIComponent(elsewhere)}`, 'anna');
      expect(url, elsewhere).toBe(`${page}/`);
    }
  });
  it('knows keepers by id and by group', async () => {
    expect(await me(await signedIn('berta'))).toEqual([200, { signIn: 'oidc', session: true, keeper: true }]);
    expect(await me(await signedIn('keeper-carl'))).toEqual([200, { signIn: 'oidc', session: true, keeper: true }]);
  });
  it('of another tenant fails', async () => {
    const browser = new CookieBrowser();
    const { url } = await browser.open(page, 'stranger');
    expect(url).toBe(`${page}/signed-out?reason=failed`);
    expect(await me(browser)).toEqual(OUT);
    expect(codes()).toContain('token-tenant');
  });
  it('ends only in the browser in which it began, and with its own state', async () => {
    const victim = new CookieBrowser();
    await victim.request(`${page}/sign-in`); // a sign-in of its own has begun
    const attacker = new CookieBrowser();
    await attacker.open(page, 'anna');
    const callback = attacker.addresses.find((address) => address.includes('/sign-in/callback'))!;
    for (const browser of [victim, new CookieBrowser(), attacker]) {
      const ended = await browser.request(callback);
      expect(ended.headers.get('location')).toBe(`${page}/signed-out?reason=failed`);
    }
    expect(await me(victim)).toEqual(OUT);
    expect(codes()).toEqual(expect.arrayContaining(['no-sign-in-begun', 'code-refused']));
  });
  it('leaves a cookie that no script and no other page can use, and no token anywhere', async () => {
    const browser = await signedIn();
    const line = browser.lines.find((written) => written.startsWith('gremienlotse-session='))!;
    expect(line).toMatch(/; Path=\/; HttpOnly; SameSite=Lax; Max-Age=36000$/);
    expect(line).not.toContain('anna');
    expect(browser.addresses.filter((address) => address.startsWith(page)).join()).not.toMatch(/token|eyJ/);
    expect(JSON.stringify(intranet.log.events)).not.toMatch(/eyJ|anna|berta|stranger/);
  });
});

describe('a session', () => {
  it('outlives a restart of the server, and is good for a second one', async () => {
    const browser = await signedIn();
    const cookie = `gremienlotse-session=${browser.cookiesFor(page).get('gremienlotse-session')}`;
    const restarted = await start({ port: 0 });
    expect((await fetch(`${restarted.url}/api/me`, { headers: { cookie } })).status).toBe(200);
    await restarted.close();
  });
  it('is not good for another page', async () => {
    const browser = await signedIn();
    const cookie = `gremienlotse-session=${browser.cookiesFor(page).get('gremienlotse-session')}`;
    const other = await start({ port: 0, config: { signIn: provider.signIn('http://localhost:1') } });
    expect((await fetch(`${other.url}/api/me`, { headers: { cookie } })).status).toBe(401);
    await other.close();
  });
  it('ends after a working day', async () => {
    const browser = await signedIn();
    later = 9 * HOUR;
    expect(await me(browser)).toEqual(IN);
    later = 11 * HOUR;
    expect(await me(browser)).toEqual(OUT);
    later = 0;
  });
  it('cannot be made from another cookie, or changed', async () => {
    const browser = await signedIn();
    const session = browser.cookiesFor(page).get('gremienlotse-session')!;
    const begun = new CookieBrowser();
    await begun.request(`${page}/sign-in`);
    const other = begun.cookiesFor(page).get('gremienlotse-sign-in')!;
    const changed = `${session.slice(0, -3)}${session.at(-3) === 'A' ? 'B' : 'A'}${session.slice(-2)}`;
    for (const cookie of [other, changed, 'x', '']) {
      const response = await fetch(`${page}/api/me`, { headers: { cookie: `gremienlotse-session=${cookie}` } });
      expect(response.status, cookie.slice(0, 20)).toBe(401);
    }
  });
  it('ends with the sign-out, also at the provider', async () => {
    const browser = await signedIn();
    const out = await browser.request(`${page}/sign-out`, { method: 'POST', headers: { origin: page } });
    const { next } = (await out.json()) as { next: string };
    expect(next.startsWith(`${provider.issuer}/session/end?`)).toBe(true);
    expect(new URL(next).searchParams.get('post_logout_redirect_uri')).toBe(`${page}/signed-out`);
    expect(await me(browser)).toEqual(OUT);
  });
  it('is not for pages of strangers', async () => {
    const browser = await signedIn();
    const ask = (headers: Record<string, string>) =>
      browser.request(`${page}/api/ask`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: '{"question":"Hallo"}',
      });
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site', origin: page },
    ]) {
      const refused = await ask(headers as Record<string, string>);
      expect([refused.status, await refused.json()]).toEqual([403, { error: 'wrong-origin' }]);
    }
    expect(
      (await browser.request(`${page}/sign-out`, { method: 'POST', headers: { origin: 'https://evil.example' } }))
        .status,
    ).toBe(403);
    expect((await ask({ origin: page, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  });
});

describe('a bearer token', () => {
  it('of a person for this page lets in', async () => {
    expect(await bearer(await provider.token())).toEqual(IN_BY_TOKEN);
    expect(await bearer(await provider.token({ scp: undefined, scope: 'openid access_as_user' }))).toEqual(IN_BY_TOKEN);
    expect(await bearer(await provider.token({ oid: 'berta' }))).toEqual([
      200,
      { signIn: 'oidc', session: false, keeper: true },
    ]);
  });
  const now = Math.floor(Date.now() / 1000);
  const refused: [what: string, code: string, token: () => Promise<string>][] = [
    ['of another issuer', 'token-issuer', () => provider.token({ iss: 'https://login.microsoftonline.com/x/v2.0' })],
    ['for another audience', 'token-audience', () => provider.token({ aud: 'api://another.example.org/x' })],
    ['of another tenant', 'token-tenant', () => provider.token({ tid: '00000000-0000-4000-8000-000000000000' })],
    ['of no tenant', 'token-tenant', () => provider.token({ tid: undefined })],
    ['that is too old', 'token-expired', () => provider.token({ exp: now - 3600 })],
    ['that never ends', 'token-claims', () => provider.token({ exp: undefined })],
    ['of tomorrow', 'token-too-early', () => provider.token({ nbf: now + 86_400 })],
    [
      'of a program without a person',
      'token-scope',
      () => provider.token({ scp: undefined, roles: ['access_as_user'] }),
    ],
    ['for something else', 'token-scope', () => provider.token({ scp: 'access_as_user_not User.Read' })],
    ['of nobody', 'token-claims', () => provider.token({ sub: undefined })],
    ['signed by somebody else', 'token-forged', () => provider.token({}, 'foreign')],
    ['that is not signed', 'token-algorithm', () => provider.tokenWithoutSignature()],
    ['signed with the public key as a secret', 'token-algorithm', () => provider.tokenBySharedSecret()],
    ['that is none', 'token-shape', async () => 'anna'],
  ];
  it.each(refused)('%s does not', async (_what, code, token) => {
    expect(await bearer(await token())).toEqual([401, { error: 'token-not-valid' }]);
    expect(codes().at(-1)).toBe(code);
  });
  it('that is not valid is not saved by a session', async () => {
    const browser = await signedIn();
    expect(await me(browser, { headers: { authorization: 'Bearer a.b.c' } })).toEqual([
      401,
      { error: 'token-not-valid' },
    ]);
  });
  it('is not accepted where no audience is configured', async () => {
    const closed = await start({ port: 0, config: { signIn: provider.signIn(page, { audiences: [] }) } });
    const answer = await fetch(`${closed.url}/api/me`, {
      headers: { authorization: `Bearer ${await provider.token()}` },
    });
    expect(answer.status).toBe(401);
    await closed.close();
  });
});

describe('requests are counted', () => {
  it('for each person, not for each address', async () => {
    const config = { signIn: provider.signIn(page) };
    const slow = await start({ port: 0, requestsPerMinute: 40, now: () => 0, config });
    const statuses = async (oid: string, count: number) => {
      const headers = { authorization: `Bearer ${await provider.token({ oid })}` };
      const seen: number[] = [];
      for (let i = 0; i < count; i++) seen.push((await fetch(`${slow.url}/api/me`, { headers })).status);
      return seen;
    };
    expect(await statuses('anna', 11)).toEqual([...Array<number>(10).fill(200), 429]);
    expect(await statuses('berta', 2)).toEqual([200, 200]);
    await slow.close();
  });
});

describe('a provider that does not answer', () => {
  it('lets nobody in, and is asked again', async () => {
    const away = new OpenIdProvider();
    await away.start(page);
    const signIn = away.signIn(page);
    await away.stop();
    const alone = await start({ port: 0, config: { signIn } });
    const headers = { authorization: `Bearer ${await away.token({ aud: AUDIENCE })}` };
    const answer = await fetch(`${alone.url}/api/me`, { headers });
    expect([answer.status, await answer.json()]).toEqual([503, { error: 'sign-in-unavailable' }]);
    const led = await fetch(`${alone.url}/sign-in`, { redirect: 'manual' });
    expect(led.headers.get('location')).toBe(`${page}/signed-out?reason=failed`);
    await alone.close();
  });
});
