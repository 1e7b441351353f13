/** The OpenID provider: its own description of itself, and its keys, asked for when first needed. */
import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import * as z from 'zod';

/** How long the provider may take. */
const TIMEOUT_MS = 5000;
const MAX_BYTES = 256 * 1024;

const described = z.looseObject({
  issuer: z.string(),
  jwks_uri: z.url(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  end_session_endpoint: z.url().optional(),
});
export type ProviderMetadata = z.output<typeof described>;

export interface Provider {
  readonly metadata: ProviderMetadata;
  /** Finds the key of a token; asks for new ones when the provider has changed them, but not on everybody's demand. */
  readonly keys: JWTVerifyGetKey;
}

/** The provider cannot be asked, or answers nonsense: nobody gets in, and the next request asks again. */
export class ProviderError extends Error {
  override readonly name = 'ProviderError';
}

/** A function that gives the provider, asked for once; after a failure the next call asks anew. */
export function providerAt(issuer: string): () => Promise<Provider> {
  let known: Promise<Provider> | undefined;
  return () => {
    known ??= discover(issuer).catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
}

async function discover(issuer: string): Promise<Provider> {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS), redirect: 'error' });
    if (!response.ok) throw new ProviderError(`the provider answers ${response.status}`);
    const text = await response.text();
    if (text.length > MAX_BYTES) throw new ProviderError('the description of the provider is too large');
    const metadata = described.parse(JSON.parse(text));
    const insecure = [metadata.jwks_uri, metadata.token_endpoint, metadata.authorization_endpoint].some(
      (address) => new URL(address).protocol !== new URL(issuer).protocol,
    );
    if (insecure) throw new ProviderError('the provider names addresses that are less safe than its own');
    // Otherwise one provider could describe another (OpenID Connect Discovery 1.0, section 4.3).
    if (metadata.issuer !== issuer)
      throw new ProviderError('the provider names another issuer than the configured one');
    return {
      metadata,
      keys: createRemoteJWKSet(new URL(metadata.jwks_uri), { timeoutDuration: TIMEOUT_MS, cooldownDuration: 30_000 }),
    };
  } catch (error) {
    throw error instanceof ProviderError ? error : new ProviderError('the provider cannot be asked', { cause: error });
  }
}
