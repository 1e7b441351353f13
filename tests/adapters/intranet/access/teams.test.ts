/** In Teams alone: the token that Teams gives the tab, and nothing else. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startIntranet, type TestIntranet } from '../../../helpers/intranet.ts';
import { OpenIdProvider } from '../../../helpers/openid-provider.ts';

const provider = new OpenIdProvider();
let intranet: TestIntranet;
beforeAll(async () => {
  await provider.start('http://127.0.0.1:1');
  intranet = await startIntranet({
    clock: () => new Date(),
    config: {
      signIn: { kind: 'teams', tokens: { ...provider.rules(), issuers: [provider.issuer, 'https://sts.example/'] } },
    },
  });
});
afterAll(async () => {
  await intranet.close();
  await provider.stop();
});

const me = async (headers: Record<string, string>) => {
  const response = await fetch(`${intranet.url}/api/me`, { headers });
  return [response.status, await response.json()];
};
const token = async (claims = {}) => me({ authorization: `Bearer ${await provider.token(claims)}` });

it('the token of a person lets in, also one with the older name of the issuer', async () => {
  expect(await token()).toEqual([200, { signIn: 'teams', session: false, keeper: false }]);
  expect(await token({ iss: 'https://sts.example/' })).toEqual([
    200,
    { signIn: 'teams', session: false, keeper: false },
  ]);
});
it('nothing else does', async () => {
  expect(await token({ iss: 'https://other.example/' })).toEqual([401, { error: 'token-not-valid' }]);
  expect(await me({})).toEqual([401, { error: 'sign-in-required' }]);
  expect(await me({ cookie: 'gremienlotse-session=x', 'x-forwarded-user': 'anna' })).toEqual([
    401,
    { error: 'sign-in-required' },
  ]);
});
it('there is no other way in', async () => {
  expect((await fetch(`${intranet.url}/sign-in`)).status).toBe(404);
});
