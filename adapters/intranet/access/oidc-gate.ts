/**
 * Sign-in with an OpenID provider: code flow with PKCE, state and nonce, then a session in a sealed cookie. The server
 * keeps nothing, so a restart, or a second instance, ends no session; a session ends by itself after a working day.
 */
import * as client from 'openid-client';
import * as z from 'zod';
import type { SignIn } from '../../config/config.ts';
import type { SiteReply, SiteRequest } from '../../http/ports.ts';
import { isPagePath } from '../site/pages.ts';
import { admitBearer, type TokenDependencies } from './bearer.ts';
import { createCookieJar } from './cookies.ts';
import type { Provider } from './provider.ts';
import { personOfIdToken, TokenError } from './tokens.ts';
import { type Gate, visitorOf } from './visitor.ts';

export const SIGN_IN = '/sign-in';
export const CALLBACK = '/sign-in/callback';
export const SIGN_OUT = '/sign-out';
/** Views of the page that need no sign-in: what it says after one has ended, or failed, and its accessibility. */
export const SIGNED_OUT = '/signed-out';
const OPEN_VIEWS: readonly string[] = [SIGNED_OUT, '/accessibility'];

const SESSION_SECONDS = 10 * 3600;
/** How long somebody may take for password and second factor. */
const FLOW_SECONDS = 15 * 60;

const session = z.object({ id: z.string(), groups: z.array(z.string()) });
const flow = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), to: z.string() });

type OidcConfig = Extract<SignIn, { kind: 'oidc' }>;

export function createOidcGate(config: OidcConfig, dependencies: TokenDependencies): Gate {
  const { keepers, clock, refused, provider } = dependencies;
  const { clientId, clientSecret, origin, tokens } = config;
  const secure = origin.startsWith('https:');
  const cookies = createCookieJar({
    secret: clientSecret,
    page: `${origin} ${tokens.issuer} ${clientId}`,
    secure,
    clock,
  });
  const sessionOf = ({ headers }: SiteRequest) => cookies.take('session', headers.cookie, session);

  const begin = async (request: SiteRequest): Promise<SiteReply> => {
    const verifier = client.randomPKCECodeVerifier();
    const values = { state: client.randomState(), nonce: client.randomNonce(), verifier };
    const to = client.buildAuthorizationUrl(configured(config, await provider()), {
      redirect_uri: origin + CALLBACK,
      scope: 'openid',
      state: values.state,
      nonce: values.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    const kept = await cookies.put(
      'sign-in',
      { ...values, to: pageWithin(request.query.get('return'), origin) },
      FLOW_SECONDS,
    );
    return redirect(to.href, kept);
  };

  /** Ends a sign-in: only for the browser that began it, once, and with an answer of the provider that belongs to it. */
  const finish = async ({ headers, query }: SiteRequest): Promise<SiteReply> => {
    const begun = await cookies.take('sign-in', headers.cookie, flow);
    if (!begun) throw new TokenError('no-sign-in-begun');
    const known = await provider();
    const url = new URL(`${origin}${CALLBACK}?${query}`);
    const { id_token: token } = await client
      .authorizationCodeGrant(configured(config, known), url, {
        pkceCodeVerifier: begun.verifier,
        expectedState: begun.state,
        expectedNonce: begun.nonce,
        idTokenExpected: true,
      })
      .catch(() => Promise.reject(new TokenError('code-refused')));
    // The library trusts the connection to the provider and does not check the signature; here it is checked.
    const person = await personOfIdToken(token ?? '', { clientId, nonce: begun.nonce }, tokens, known, clock());
    const groups = person.groups.filter((group) => keepers.groups.includes(group)); // no others: a cookie is small
    const kept = await cookies.put('session', { id: person.id, groups }, SESSION_SECONDS);
    return redirect(origin + begun.to, kept, cookies.remove('sign-in'));
  };

  const end = async (): Promise<SiteReply> => {
    const back = origin + SIGNED_OUT;
    const known = await provider().catch(() => undefined);
    const at = known?.metadata.end_session_endpoint;
    const next = at ? `${at}?${new URLSearchParams({ client_id: clientId, post_logout_redirect_uri: back })}` : back;
    const headers = {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      'set-cookie': cookies.remove('session'),
    };
    return { status: 200, headers, body: JSON.stringify({ next }) };
  };

  return {
    async admit(request) {
      const byToken = await admitBearer(request, tokens, dependencies);
      if (byToken) return byToken;
      const known = await sessionOf(request);
      if (!known) return { status: 401, error: 'sign-in-required', signIn: SIGN_IN };
      return { ...visitorOf(known.id, known.groups, keepers), session: true };
    },
    async redirect(request) {
      // In a frame the provider would not show itself; there the page offers a button.
      if (request.headers['sec-fetch-dest'] !== 'document' || request.query.get('host') === 'teams') return undefined;
      if (OPEN_VIEWS.includes(request.path) || (await sessionOf(request))) return undefined;
      const query = request.query.size > 0 ? `?${request.query}` : '';
      return redirect(`${SIGN_IN}?${new URLSearchParams({ return: request.path + query })}`);
    },
    owns: (path) => path === SIGN_IN || path === CALLBACK || path === SIGN_OUT,
    async handle(request) {
      const { method, path } = request;
      if (method !== (path === SIGN_OUT ? 'POST' : 'GET'))
        return { status: 405, headers: { allow: path === SIGN_OUT ? 'POST' : 'GET' }, body: '' };
      if (path === SIGN_OUT) return end();
      try {
        return await (path === SIGN_IN ? begin(request) : finish(request));
      } catch (error) {
        refused(error instanceof TokenError ? error.code : 'provider-unavailable');
        return redirect(`${origin}${SIGNED_OUT}?reason=failed`, cookies.remove('sign-in'));
      }
    },
  };
}

/** The library's view of the provider. Plain http is for a provider on this machine, which the settings have checked. */
function configured({ clientId, clientSecret }: OidcConfig, { metadata }: Provider): client.Configuration {
  const methods = (metadata as Partial<Record<string, unknown>>).token_endpoint_auth_methods_supported;
  const byPost = Array.isArray(methods) && methods.includes('client_secret_post');
  const authentication = byPost ? client.ClientSecretPost(clientSecret) : client.ClientSecretBasic(clientSecret);
  const made = new client.Configuration(metadata as client.ServerMetadata, clientId, undefined, authentication);
  if (metadata.token_endpoint.startsWith('http:')) client.allowInsecureRequests(made);
  made.timeout = 5;
  return made;
}

/** A path of the page itself: the way back leads nowhere else, whatever a link says. */
function pageWithin(wanted: string | null, origin: string): string {
  if (!wanted?.startsWith('/') || !URL.canParse(wanted, origin)) return '/';
  const url = new URL(wanted, origin);
  return url.origin === origin && isPagePath(url.pathname) ? url.pathname + url.search : '/';
}

function redirect(to: string, ...cookies: readonly string[]): SiteReply {
  return {
    status: 302,
    headers: { location: to, 'cache-control': 'no-store', ...(cookies.length > 0 ? { 'set-cookie': cookies } : {}) },
    body: '',
  };
}
