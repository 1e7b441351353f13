/** Microsoft's signing service on loopback: keys, metadata, and tokens as good or as bad as a test wants them. */
import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export const APP_ID = '11111111-2222-4333-8444-555555555555';
export const TENANT_ID = '66666666-7777-4888-8999-aaaaaaaaaaaa';
export const SERVICE_URL = 'https://smba.trafficmanager.net/emea/';

export const REGISTERED = {
  mode: 'registered',
  appId: APP_ID,
  tenantId: TENANT_ID,
  credential: { kind: 'secret', password: 'not-a-real-secret' },
} as const;

export class Signing {
  readonly #keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  readonly #other = generateKeyPairSync('rsa', { modulusLength: 2048 });
  /** How often keys were asked for: a token that is refused at first sight must not cause it. */
  requests = 0;
  /** Answers every request with an error. */
  failing = false;
  readonly #server = createServer((request, response) => {
    this.requests += 1;
    if (this.failing) return void response.writeHead(500).end();
    const own = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    const jwk = {
      ...this.#keys.publicKey.export({ format: 'jwk' }),
      kid: 'key-1',
      use: 'sig',
      endorsements: ['msteams', 'directline'],
    };
    const body = request.url === '/keys' ? { keys: [jwk] } : { issuer: 'x', jwks_uri: `${own}/keys` };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  get metadataUrl(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/metadata`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  /** A token of Teams for our bot; `claims` and `head` replace or (undefined) remove parts of it. */
  token(
    claims: Record<string, unknown> = {},
    head: Record<string, unknown> = {},
    key: 'ours' | 'foreign' = 'ours',
  ): string {
    const now = Math.floor(Date.now() / 1000);
    const all = {
      iss: 'https://api.botframework.com',
      aud: APP_ID,
      nbf: now - 60,
      exp: now + 600,
      serviceurl: SERVICE_URL,
      ...claims,
    };
    return sign(
      { alg: 'RS256', kid: 'key-1', typ: 'JWT', ...head },
      all,
      (key === 'ours' ? this.#keys : this.#other).privateKey,
    );
  }
}

function sign(head: object, claims: object, key: KeyObject): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${part(head)}.${part(claims)}`;
  return `${text}.${createSign('RSA-SHA256').update(text).sign(key).toString('base64url')}`;
}
