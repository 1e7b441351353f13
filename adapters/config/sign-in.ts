/** The rules about who may open the page: exactly one way in, complete, and nothing set that belongs to another. */
import type { ConfigError, SignIn, TokenRules } from './config.ts';
import type { SettingName, SettingValues } from './settings.ts';
import { nameOf } from './sources.ts';

export const NO_SIGN_IN: SignIn = { kind: 'none' };

type Kind = SignIn['kind'];

/** Which ways in a setting belongs to. One that is set without effect is a mistake somebody would rely on. */
const BELONGS_TO: Partial<Record<SettingName, readonly Kind[]>> = {
  signInIssuer: ['oidc', 'teams'],
  signInTenant: ['oidc', 'teams'],
  signInClientId: ['oidc', 'teams'],
  signInClientSecret: ['oidc'],
  signInAudiences: ['oidc', 'teams'],
  proxyAddresses: ['proxy'],
  proxyGroupsHeader: ['proxy'],
};

const ENTRA = /^https:\/\/login\.microsoftonline\.com\/([0-9a-f-]{36})\/v2\.0\/?$/i;

/** Address of the page as people open it, without a slash at the end; undefined where nobody said. */
export const pageOrigin = ({ intranetUrl, publicHost }: SettingValues): string | undefined =>
  intranetUrl ?? (publicHost ? `https://${publicHost.toLowerCase()}` : undefined);

/** The way in that the settings describe. What is missing or does not belong to it is added to `errors`. */
export function signIn(values: SettingValues, origins: (name: SettingName) => string, errors: ConfigError[]): SignIn {
  const kind = values.signIn ?? 'none';
  for (const [name, kinds] of Object.entries(BELONGS_TO) as [SettingName, readonly Kind[]][]) {
    if (origins(name) === 'not set' || kinds.includes(kind)) continue;
    const problem = `Belongs to ${nameOf('signIn')}=${kinds.join(' or ')}, but that is ${kind}. Remove one of the two.`;
    errors.push({ setting: nameOf(name), origin: origins(name), problem });
  }
  /** The value, or an error unless its own is there already. */
  const needed = (name: SettingName, hint: string, value = values[name] as string | undefined): string => {
    if (value === undefined && origins(name) === 'not set')
      errors.push({
        setting: nameOf(name),
        origin: 'not set',
        problem: `Must be set, because ${nameOf('signIn')} is ${kind}. ${hint}`,
      });
    return value ?? '';
  };
  switch (kind) {
    case 'none':
      return NO_SIGN_IN;
    case 'oidc': {
      const issuer = needed('signInIssuer', 'For Entra: https://login.microsoftonline.com/<tenant id>/v2.0.');
      const tenantId = values.signInTenant ?? ENTRA.exec(issuer)?.[1]?.toLowerCase();
      return {
        kind,
        clientId: needed('signInClientId', 'The provider gives it when the page is registered there.'),
        clientSecret: needed('signInClientSecret', 'The provider gives it with the client id.'),
        origin: needed('intranetUrl', `Or ${nameOf('publicHost')}.`, pageOrigin(values)),
        tokens: rules(values, issuer, values.signInAudiences ?? [], tenantId),
      };
    }
    case 'teams': {
      const tenantId = needed('signInTenant', `Or ${nameOf('tenantId')}.`, values.signInTenant ?? values.tenantId);
      const clientId = needed('signInClientId', `Or ${nameOf('appId')}.`, values.signInClientId ?? values.appId);
      const host = new URL(pageOrigin(values) ?? 'https://unknown.invalid').host;
      const audiences = values.signInAudiences ?? [clientId, `api://${host}/${clientId}`];
      if (!values.signInAudiences)
        needed('intranetUrl', `Or ${nameOf('publicHost')}, or ${nameOf('signInAudiences')}.`, pageOrigin(values));
      const issuer = values.signInIssuer ?? `https://login.microsoftonline.com/${tenantId.toLowerCase()}/v2.0`;
      return { kind, tokens: rules(values, issuer, audiences, tenantId.toLowerCase()) };
    }
    case 'proxy':
      needed('proxyAddresses', 'The addresses of the proxy.', values.proxyAddresses?.join());
      return {
        kind,
        addresses: values.proxyAddresses ?? [],
        userHeader: values.proxyUserHeader ?? '',
        ...(values.proxyGroupsHeader ? { groupsHeader: values.proxyGroupsHeader } : {}),
      };
  }
}

/** Entra names itself differently in its older tokens, which it writes unless the registration asks for version 2. */
function rules(
  { signInScope }: SettingValues,
  issuer: string,
  audiences: readonly string[],
  tenantId: string | undefined,
): TokenRules {
  return {
    issuer,
    issuers: [issuer, ...(ENTRA.test(issuer) && tenantId ? [`https://sts.windows.net/${tenantId}/`] : [])],
    audiences,
    scope: signInScope ?? '',
    ...(tenantId ? { tenantId } : {}),
  };
}
