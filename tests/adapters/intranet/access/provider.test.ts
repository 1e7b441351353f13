/** A provider that describes itself wrongly is not believed. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { providerAt } from '../../../../adapters/intranet/access/provider.ts';

let server: Server;
let issuer: string;
let description: Record<string, unknown> | string;
const good = () => ({
  issuer,
  jwks_uri: `${issuer}/keys`,
  authorization_endpoint: `${issuer}/auth`,
  token_endpoint: `${issuer}/token`,
});
beforeAll(async () => {
  server = createServer((_request, response) => {
    response.end(typeof description === 'string' ? description : JSON.stringify(description));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

it('is asked once, and after a failure again', async () => {
  const provider = providerAt(issuer);
  description = 'no JSON';
  await expect(provider()).rejects.toThrow('cannot be asked');
  description = good();
  expect(await provider()).toBe(await provider());
});
it.each([
  ['another issuer', () => ({ ...good(), issuer: 'https://other.example' })],
  ['no keys', () => ({ ...good(), jwks_uri: undefined })],
  ['keys elsewhere by another way', () => ({ ...good(), jwks_uri: 'ftp://127.0.0.1/keys' })],
  ['too much', () => 'x'.repeat(300_000)],
])('%s', async (_what, made) => {
  description = made();
  await expect(providerAt(issuer)()).rejects.toMatchObject({ name: 'ProviderError' });
});
