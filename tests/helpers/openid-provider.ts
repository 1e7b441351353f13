/** A real OpenID provider on a free port, with people of a tenant, and tokens signed with its key or with another. */
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, SignJWT } from 'jose';
import Provider from 'oidc-provider';
import type { SignIn } from '../../adapters/config/config.ts';

export const CLIENT_ID = '99999999-2222-4333-8444-555555555555';
export const CLIENT_SECRET = 'a secret for tests only';
export const TENANT = '66666666-7777-4888-8999-aaaaaaaaaaaa';
export const AUDIENCE = `api://lotse.example.org/${CLIENT_ID}`;
export const SCOPE = 'access_as_user';
/** Everybody who signs in with a name that begins so is in it. */
export const KEEPERS = 'group-of-keepers';

export class OpenIdProvider {
  readonly #key = generateKeyPairSync('rsa', { modulusLength: 2048 });
  readonly #other = generateKeyPairSync('rsa', { modulusLength: 2048 });
  readonly #server: Server = createServer();
  issuer = '';

  /** Sends people back to `page` only. */
  async start(page: string): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.issuer = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    const provider = new Provider(this.issuer, {
      clients: [
        {
          client_id: CLIENT_ID,
          client_secret: CLIENT_SECRET,
          redirect_uris: [`${page}/sign-in/callback`],
          post_logout_redirect_uris: [`${page}/signed-out`],
          token_endpoint_auth_method: 'client_secret_post',
        },
      ],
      jwks: { keys: [{ ...(await exportJWK(this.#key.privateKey)), kid: 'key-1', use: 'sig', alg: 'RS256' }] },
      cookies: { keys: ['for tests only'] },
      claims: { openid: ['sub', 'oid', 'tid', 'groups'] },
      conformIdTokenClaims: false,
      ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600 },
      pkce: { required: () => true },
      findAccount: (_context, id) => ({
        accountId: id,
        claims: async () => ({
          sub: `sub-${id}`,
          oid: id,
          tid: id.startsWith('stranger') ? 'another tenant' : TENANT,
          groups: id.startsWith('keeper') ? [KEEPERS] : [],
        }),
      }),
      // Nobody is asked whether the page may know who they are.
      async loadExistingGrant({ oidc }) {
        const grant = new oidc.provider.Grant({ clientId: CLIENT_ID, accountId: oidc.session!.accountId! });
        grant.addOIDCScope('openid');
        await grant.save();
        return grant;
      },
    });
    this.#server.on('request', provider.callback());
    return this;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  signIn(page: string, more: { readonly audiences?: readonly string[] } = {}): Extract<SignIn, { kind: 'oidc' }> {
    return { kind: 'oidc', clientId: CLIENT_ID, clientSecret: CLIENT_SECRET, origin: page, tokens: this.rules(more) };
  }

  rules({ audiences = [AUDIENCE] }: { readonly audiences?: readonly string[] } = {}) {
    return { issuer: this.issuer, issuers: [this.issuer], audiences, scope: SCOPE, tenantId: TENANT };
  }

  /** A token for the API; `claims` replace parts of a good one, undefined removes them. */
  token(claims: Readonly<Record<string, unknown>> = {}, key: 'ours' | 'foreign' = 'ours'): Promise<string> {
    return this.#sign(claims, (key === 'ours' ? this.#key : this.#other).privateKey, 'RS256');
  }

  /** Signed with the public key as if it were a secret that both sides share. */
  async tokenBySharedSecret(): Promise<string> {
    const pem = this.#key.publicKey.export({ type: 'spki', format: 'pem' });
    return this.#sign({}, Buffer.from(pem), 'HS256');
  }

  /** Not signed at all, and says so. */
  async tokenWithoutSignature(): Promise<string> {
    const [, payload] = (await this.token()).split('.');
    return `${Buffer.from('{"alg":"none","kid":"key-1"}').toString('base64url')}.${payload}.`;
  }

  #sign(claims: Readonly<Record<string, unknown>>, key: KeyObject | Uint8Array, alg: string): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const good = {
      iss: this.issuer,
      aud: AUDIENCE,
      sub: 'sub-anna',
      oid: 'anna',
      tid: TENANT,
      scp: SCOPE,
      iat: now,
      exp: now + 600,
    };
    const all = Object.fromEntries(Object.entries({ ...good, ...claims }).filter(([, value]) => value !== undefined));
    return new SignJWT(all).setProtectedHeader({ alg, kid: 'key-1' }).sign(key);
  }
}
