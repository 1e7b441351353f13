/** The rules about the bot's registration: when it may be missing, and what it must consist of. */
import { type ConfigError, type Credential, isLoopback, type TeamsAccess } from './config.ts';
import type { SettingName, SettingValues } from './settings.ts';
import { nameOf } from './sources.ts';

/** Reads a file, or returns null if it cannot be read. */
export type ReadText = (path: string) => string | null;

const WHERE_TO_FIND: Partial<Record<SettingName, string>> = {
  appId: 'Azure portal, the bot, "Microsoft App ID"',
  tenantId: 'Azure portal, the bot, "App Tenant ID"',
};

/**
 * The access to Teams that the settings describe. Nothing set at all means `open`, which exists on loopback outside
 * production only: an empty app id switches the SDK's authentication off, so it must never happen by accident.
 */
export function registration(
  values: SettingValues,
  origins: (name: SettingName) => string,
  readText: ReadText,
  errors: ConfigError[],
): TeamsAccess {
  const production = values.environment === 'production';
  const reachable = values.host !== undefined && !isLoopback(values.host);
  const partly = (['appId', 'tenantId', 'password', 'certificateThumbprint', 'certificateKeyFile'] as const).filter(
    (name) => values[name] !== undefined,
  );
  const msi = values.appType === 'UserAssignedMSI';
  if (partly.length === 0 && !production && !reachable && !msi) return { mode: 'open' };

  const reason = production
    ? 'NODE_ENV is production'
    : reachable
      ? `HOST ${values.host} can be reached from other machines (${origins('host')})`
      : `${(partly[0] && nameOf(partly[0])) ?? nameOf('appType')} is set`;
  const missing = (setting: string, hint: string) =>
    errors.push({ setting, origin: 'not set', problem: `Must be set, because ${reason}. ${hint}` });

  for (const name of ['appId', 'tenantId'] as const) {
    if (values[name] === undefined && origins(name) === 'not set')
      missing(nameOf(name), `To find: ${WHERE_TO_FIND[name]}.`);
  }
  const credential = credentialOf(values, origins, readText, errors, missing);
  return {
    mode: 'registered',
    appId: (values.appId ?? '').toLowerCase(),
    tenantId: (values.tenantId ?? '').toLowerCase(),
    credential,
  };
}

function credentialOf(
  values: SettingValues,
  origins: (name: SettingName) => string,
  readText: ReadText,
  errors: ConfigError[],
  missing: (setting: string, hint: string) => void,
): Credential {
  const { password, certificateThumbprint: thumbprint, certificateKeyFile: keyFile } = values;
  if (values.appType === 'UserAssignedMSI') {
    for (const name of ['password', 'certificateThumbprint', 'certificateKeyFile'] as const) {
      if (values[name] === undefined) continue;
      errors.push({
        setting: nameOf(name),
        origin: origins(name),
        problem: 'Remove it: a managed identity has no secret.',
      });
    }
    return { kind: 'managed-identity' };
  }
  if (thumbprint !== undefined || keyFile !== undefined) {
    if (password !== undefined) {
      const problem = 'Set either a secret or a certificate, not both.';
      errors.push({ setting: nameOf('password'), origin: origins('password'), problem });
    }
    if (thumbprint === undefined && origins('certificateThumbprint') === 'not set') {
      missing(nameOf('certificateThumbprint'), 'It belongs to the key file.');
    }
    if (keyFile === undefined) {
      missing(nameOf('certificateKeyFile'), 'It belongs to the thumbprint.');
      return { kind: 'certificate', thumbprint: thumbprint ?? '', privateKey: '' };
    }
    const privateKey = readText(keyFile) ?? '';
    if (!/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(privateKey)) {
      const problem = privateKey === '' ? `Cannot read the file ${keyFile}.` : `No PEM private key in ${keyFile}.`;
      errors.push({ setting: nameOf('certificateKeyFile'), origin: origins('certificateKeyFile'), problem });
    }
    return { kind: 'certificate', thumbprint: thumbprint ?? '', privateKey };
  }
  if (password === undefined && origins('password') === 'not set') {
    missing(
      nameOf('password'),
      `Or ${nameOf('certificateThumbprint')} with ${nameOf('certificateKeyFile')}, or ${nameOf('appType')}=UserAssignedMSI.`,
    );
  }
  return { kind: 'secret', password: password ?? '' };
}
