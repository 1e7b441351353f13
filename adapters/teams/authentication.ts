/** From the configuration to the SDK's authentication. */
import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import {
  AuthenticationConfiguration,
  AuthenticationConstants,
  AuthenticationError,
  PasswordServiceClientCredentialFactory,
  type ServiceClientCredentialsFactory,
} from 'botframework-connector';
import type { TeamsAccess } from '../config/config.ts';
import { type ConnectorOptions, GuardedAuthentication } from './connector.ts';
import { CHANNEL_ISSUER } from './token.ts';

/** Addresses of Microsoft's that tests replace by a server of their own. */
export interface AuthenticationAddresses {
  readonly openIdMetadataUrl?: string;
}

/** The SDK's authentication for this registration. */
export function createAuthentication(
  access: TeamsAccess,
  options: ConnectorOptions,
  addresses: AuthenticationAddresses = {},
): GuardedAuthentication {
  // A channel's token is the only one that may pass; skills and emulators sign with other issuers. Must be the SDK's
  // own error class, which becomes 401.
  const claims = new AuthenticationConfiguration(undefined, async (all) => {
    if (access.mode === 'open') return;
    const issuer = all.find(({ type }) => type === 'iss')?.value;
    if (issuer !== CHANNEL_ISSUER) throw new AuthenticationError('issuer', 401);
  });
  // All of them or none: if only one is given, the SDK leaves the others empty.
  const settings = {
    ToChannelFromBotLoginUrl: AuthenticationConstants.ToChannelFromBotLoginUrl,
    ToChannelFromBotOAuthScope: AuthenticationConstants.ToChannelFromBotOAuthScope,
    ToBotFromChannelTokenIssuer: CHANNEL_ISSUER,
    OAuthUrl: AuthenticationConstants.OAuthUrl,
    ToBotFromChannelOpenIdMetadataUrl:
      addresses.openIdMetadataUrl ?? AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
  };
  return new GuardedAuthentication(settings, credentialsOf(access), claims, options);
}

export function credentialsOf(access: TeamsAccess): ServiceClientCredentialsFactory {
  if (access.mode === 'open') return new PasswordServiceClientCredentialFactory('', '', '');
  const { appId, tenantId, credential } = access;
  // The SDK takes MultiTenant if the type is missing, hence always named.
  const common = { MicrosoftAppId: appId, MicrosoftAppTenantId: tenantId };
  if (credential.kind === 'managed-identity') {
    return new ConfigurationServiceClientCredentialFactory({ ...common, MicrosoftAppType: 'UserAssignedMsi' });
  }
  const secret =
    credential.kind === 'secret'
      ? { MicrosoftAppPassword: credential.password }
      : { CertificateThumbprint: credential.thumbprint, CertificatePrivateKey: credential.privateKey };
  return new ConfigurationServiceClientCredentialFactory({ ...common, MicrosoftAppType: 'SingleTenant', ...secret });
}
