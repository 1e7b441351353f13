/** Verifies tokens: signature with the provider's keys, algorithm, issuer, audience, tenant, time, scope or nonce. */
import { errors, type JWTPayload, jwtVerify } from 'jose';
import * as z from 'zod';
import type { TokenRules } from '../../config/config.ts';
import { type Provider, ProviderError } from './provider.ts';

/** Signatures that need a key of the provider. »none«, and those that share a secret, are not among them. */
const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];
const CLOCK_TOLERANCE_SECONDS = 60;

/** What is read of a token, nothing more: not the name, not the address. */
const claims = z.object({
  sub: z.string().min(1).max(255),
  /** Object id in Entra: the same in every app, unlike `sub`. */
  oid: z.string().min(1).max(255).optional(),
  tid: z.string().optional(),
  scp: z.string().optional(),
  scope: z.string().optional(),
  nonce: z.string().optional(),
  groups: z.array(z.string()).catch([]),
  roles: z.array(z.string()).catch([]),
});

export interface Person {
  readonly id: string;
  /** Groups and app roles. */
  readonly groups: readonly string[];
}

/** Why a token is not believed; a code for the log, never told to whoever sent it. */
export class TokenError extends Error {
  override readonly name = 'TokenError';
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** A bearer token for the API: it must carry the scope that a person's consent gives, so a program alone has none. */
export async function personOfBearer(token: string, rules: TokenRules, provider: Provider, now: Date): Promise<Person> {
  if (rules.audiences.length === 0) throw new TokenError('bearer-not-accepted');
  const payload = await verified(token, rules, rules.audiences, provider, now);
  const scopes = (payload.scp ?? payload.scope ?? '').split(' ');
  if (!scopes.includes(rules.scope)) throw new TokenError('token-scope');
  return personOf(payload);
}

/** The id token that ends a sign-in; it must belong to the sign-in that this browser began. */
export async function personOfIdToken(
  token: string,
  expected: { readonly clientId: string; readonly nonce: string },
  rules: TokenRules,
  provider: Provider,
  now: Date,
): Promise<Person> {
  const payload = await verified(token, rules, [expected.clientId], provider, now);
  if (payload.nonce !== expected.nonce) throw new TokenError('token-nonce');
  return personOf(payload);
}

async function verified(
  token: string,
  { issuers, tenantId }: TokenRules,
  audiences: readonly string[],
  { keys }: Provider,
  now: Date,
): Promise<z.output<typeof claims>> {
  let payload: JWTPayload;
  try {
    ({ payload } = await jwtVerify(token, keys, {
      issuer: [...issuers],
      audience: [...audiences],
      algorithms: ALGORITHMS,
      requiredClaims: ['exp', 'iss', 'aud', 'sub'],
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      currentDate: now,
    }));
  } catch (error) {
    if (isProviderFault(error)) throw new ProviderError('the keys of the provider cannot be read', { cause: error });
    throw new TokenError(codeOf(error));
  }
  const read = claims.safeParse(payload);
  if (!read.success) throw new TokenError('token-claims');
  if (tenantId !== undefined && read.data.tid?.toLowerCase() !== tenantId.toLowerCase())
    throw new TokenError('token-tenant');
  return read.data;
}

const personOf = ({ oid, sub, groups, roles }: z.output<typeof claims>): Person => ({
  id: oid ?? sub,
  groups: [...groups, ...roles],
});

/** No answer, an error status or nonsense where the keys should be. */
const isProviderFault = (error: unknown): boolean =>
  !(error instanceof errors.JOSEError) ||
  error.code === 'ERR_JOSE_GENERIC' ||
  error instanceof errors.JWKSTimeout ||
  error instanceof errors.JWKSInvalid;

const CLAIM_CODES: Readonly<Record<string, string>> = {
  iss: 'token-issuer',
  aud: 'token-audience',
  nbf: 'token-too-early',
};

function codeOf(error: unknown): string {
  if (error instanceof errors.JWTExpired) return 'token-expired';
  if (error instanceof errors.JWTClaimValidationFailed) return CLAIM_CODES[error.claim] ?? 'token-claims';
  if (error instanceof errors.JOSEAlgNotAllowed) return 'token-algorithm';
  return 'token-forged';
}
