/** A token in the `Authorization` header: what Teams gives the tab, and what other programs bring. */
import type { Keepers, TokenRules } from '../../config/config.ts';
import type { SiteRequest } from '../../http/ports.ts';
import type { Provider } from './provider.ts';
import { personOfBearer, TokenError } from './tokens.ts';
import { type Refusal, type Visitor, visitorOf } from './visitor.ts';

const BEARER = /^bearer +([A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*)$/i;

export interface TokenDependencies {
  readonly provider: () => Promise<Provider>;
  readonly keepers: Keepers;
  readonly clock: () => Date;
  /** Told why somebody was refused, as a code. */
  readonly refused: (code: string) => void;
}

/** Whom the header names; undefined where there is none. */
export async function admitBearer(
  { headers }: SiteRequest,
  rules: TokenRules,
  { provider, keepers, clock, refused }: TokenDependencies,
): Promise<Visitor | Refusal | undefined> {
  if (headers.authorization === undefined) return undefined;
  const token = BEARER.exec(headers.authorization)?.[1];
  try {
    if (token === undefined) throw new TokenError('token-shape');
    const { id, groups } = await personOfBearer(token, rules, await provider(), clock());
    return visitorOf(id, groups, keepers);
  } catch (error) {
    if (error instanceof TokenError) {
      refused(error.code);
      return { status: 401, error: 'token-not-valid' };
    }
    refused('provider-unavailable');
    return { status: 503, error: 'sign-in-unavailable' };
  }
}
