/** The chat through Azure: a token for each visitor, and the secret stays here. */
import { describe, expect, it } from 'vitest';
import { directLineToken } from '../../../adapters/intranet/direct-line.ts';
import { startIntranet } from '../../helpers/intranet.ts';
import { Description } from '../../helpers/openapi.ts';

const DIRECT_LINE = { secret: 'the-secret', host: 'europe.directline.botframework.com' };
const DOMAIN = 'https://europe.directline.botframework.com/v3/directline';

describe('a token', () => {
  const asked: { url: string; init: RequestInit }[] = [];
  const azure = (status: number, body: unknown) =>
    (async (url: string | URL | Request, init: RequestInit = {}) => {
      asked.push({ url: String(url), init });
      return Response.json(body, { status });
    }) as typeof fetch;

  it('is asked for with the secret, for a visitor whom nobody can guess', async () => {
    const ask = azure(200, { token: 'the-token', conversationId: 'x', expires_in: 3600 });
    const [first, second] = [await directLineToken(DIRECT_LINE, ask), await directLineToken(DIRECT_LINE, ask)];
    expect(first).toEqual({ token: 'the-token', domain: DOMAIN, userId: expect.stringMatching(/^dl_[0-9a-f-]{36}$/) });
    expect(second.userId).not.toBe(first.userId);
    expect(asked[0]).toMatchObject({
      url: `${DOMAIN}/tokens/generate`,
      init: { headers: { authorization: 'Bearer the-secret' }, body: JSON.stringify({ user: { id: first.userId } }) },
    });
  });
  it.each([
    [403, { error: 'no' }],
    [200, { token: '' }],
    [200, {}],
  ])('that does not come is a fault: %d %j', async (status, body) => {
    await expect(directLineToken(DIRECT_LINE, azure(status, body))).rejects.toThrow();
  });
});

describe('the page', () => {
  const token = (url: string) =>
    fetch(`${url}/api/direct-line`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });

  it('gives the token, and may talk to Direct Line on the page of the chat alone', async () => {
    const config = { chat: 'web-chat', directLine: DIRECT_LINE } as const;
    const given = { token: 'the-token', userId: 'dl_1', domain: DOMAIN };
    const intranet = await startIntranet({ config, directLine: async () => given });
    try {
      const answer = await token(intranet.url);
      expect([answer.status, await answer.json()]).toEqual([200, given]);
      const description = await Description.of(intranet.url);
      expect(description.check('/api/direct-line', 'post', 200, given)).toBe('as described');
      const policyOf = async (path: string) =>
        (await fetch(intranet.url + path)).headers.get('content-security-policy');
      const allowed =
        "connect-src 'self' https://europe.directline.botframework.com wss://europe.directline.botframework.com;";
      expect(await policyOf('/chat')).toContain(allowed);
      expect(await policyOf('/')).toContain("connect-src 'self';");
      expect(await (await fetch(`${intranet.url}/chat`)).text()).not.toContain('the-secret');
    } finally {
      await intranet.close();
    }
  });
  it('has none where the chat talks to this server', async () => {
    const intranet = await startIntranet({ config: { chat: 'web-chat' } });
    try {
      expect((await token(intranet.url)).status).toBe(404);
    } finally {
      await intranet.close();
    }
  });
});
