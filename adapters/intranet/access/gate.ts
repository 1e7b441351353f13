/** Makes the gate that the configuration asks for. */
import type { Log } from '../../../bot/ports.ts';
import type { IntranetConfig } from '../../config/config.ts';
import { admitBearer } from './bearer.ts';
import { providerAt } from './provider.ts';
import { createProxyGate } from './proxy-gate.ts';
import { type Gate, NO_PATHS } from './visitor.ts';

export interface GateDependencies {
  readonly log: Log;
  readonly clock: () => Date;
}

export async function createGate({ signIn, keepers }: IntranetConfig, { log, clock }: GateDependencies): Promise<Gate> {
  const refused = (code: string) => log.warn('sign-in-refused', { code });
  switch (signIn.kind) {
    case 'none':
      // Whoever can reach this machine's own address may do what its owner may.
      return { ...NO_PATHS, admit: async ({ remote }) => ({ id: remote, keeper: true }) };
    case 'proxy':
      return createProxyGate(signIn, keepers);
    case 'teams': {
      const dependencies = { provider: providerAt(signIn.tokens.issuer), keepers, clock, refused };
      return {
        ...NO_PATHS,
        admit: async (request) =>
          (await admitBearer(request, signIn.tokens, dependencies)) ?? { status: 401, error: 'sign-in-required' },
      };
    }
    case 'oidc': {
      const { createOidcGate } = await import('./oidc-gate.ts'); // its library is only loaded where it is used
      return createOidcGate(signIn, { provider: providerAt(signIn.tokens.issuer), keepers, clock, refused });
    }
  }
}
