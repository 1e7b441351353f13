import { describe, expect, it } from 'vitest';
import type { Config, ConfigError } from '../../../adapters/config/config.ts';
import { readConfig } from '../../../adapters/config/read.ts';
import type { Environment } from '../../../adapters/config/sources.ts';

const APP = '11111111-2222-3333-4444-555555555555';
const TENANT = '66666666-7777-8888-9999-aaaaaaaaaaaa';
const REGISTERED = { MICROSOFT_APP_ID: APP, MICROSOFT_APP_TENANT_ID: TENANT, MICROSOFT_APP_PASSWORD: 'geheim' };
const PEM = '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n';

function read(env: Environment, argv: readonly string[] = [], files: Record<string, string> = {}) {
  return readConfig(env, argv, (path) => files[path] ?? null);
}
function config(...args: Parameters<typeof read>): Config {
  const result = read(...args);
  if (result.kind !== 'config') throw new Error(JSON.stringify(result));
  return result.config;
}
function errors(...args: Parameters<typeof read>): readonly ConfigError[] {
  const result = read(...args);
  return result.kind === 'errors' ? result.errors : [];
}
const settings = (...args: Parameters<typeof read>) => errors(...args).map(({ setting }) => setting);

describe('without any setting', () => {
  it('the bot is open, on loopback, with the Playground', () => {
    expect(config({})).toMatchObject({
      host: '127.0.0.1',
      port: 3978,
      teams: { mode: 'open' },
      playgroundPort: 56150,
      formOfAddress: 'sie',
      language: 'de',
      production: false,
    });
  });
  it('empty variables count as not set', () => {
    expect(config({ MICROSOFT_APP_ID: '', MICROSOFT_APP_PASSWORD: ' ', PORT: '' })).toEqual(config({}));
  });
});

describe('refuses to start without registration', () => {
  const missing = ['MICROSOFT_APP_ID', 'MICROSOFT_APP_TENANT_ID', 'MICROSOFT_APP_PASSWORD'];
  it('in production', () => expect(settings({ NODE_ENV: 'production' })).toEqual(missing));
  it.each(['0.0.0.0', '::', '192.168.1.5', 'lotse.example.org', '127.0.0.1.example.org', '10.0.0.127', '127.999.1.1'])(
    'on %s',
    (HOST) => expect(settings({ HOST })).toEqual(missing),
  );
  it.each(['127.0.0.1', '127.1.2.3', '::1', 'localhost'])('but not on %s', (HOST) =>
    expect(config({ HOST }).teams.mode).toBe('open'),
  );
  it('when only a part of it is there', () => {
    expect(settings({ MICROSOFT_APP_ID: APP })).toEqual(['MICROSOFT_APP_TENANT_ID', 'MICROSOFT_APP_PASSWORD']);
    expect(settings({ MICROSOFT_APP_PASSWORD: 'x' })).toEqual(['MICROSOFT_APP_ID', 'MICROSOFT_APP_TENANT_ID']);
    expect(settings({ MICROSOFT_APP_TYPE: 'UserAssignedMSI' })).toEqual([
      'MICROSOFT_APP_ID',
      'MICROSOFT_APP_TENANT_ID',
    ]);
  });
  it('when an id is no GUID; no switch makes it optional', () => {
    expect(settings({ ...REGISTERED, MICROSOFT_APP_ID: 'my-bot', NODE_ENV: 'production' })).toEqual([
      'MICROSOFT_APP_ID',
    ]);
  });
});

describe('the registration', () => {
  it('by secret', () => {
    expect(config(REGISTERED).teams).toEqual({
      mode: 'registered',
      appId: APP,
      tenantId: TENANT,
      credential: { kind: 'secret', password: 'geheim' },
    });
    expect(config({ ...REGISTERED, HOST: '0.0.0.0', NODE_ENV: 'production' })).toMatchObject({
      production: true,
      playgroundPort: null,
    });
  });
  it('by certificate', () => {
    const env = {
      ...REGISTERED,
      MICROSOFT_APP_PASSWORD: undefined,
      MICROSOFT_APP_CERTIFICATE_THUMBPRINT: 'a'.repeat(40),
    };
    const withKey = { ...env, MICROSOFT_APP_CERTIFICATE_KEY_FILE: '/k.pem' };
    expect(config(withKey, [], { '/k.pem': PEM }).teams).toMatchObject({
      credential: { kind: 'certificate', privateKey: PEM },
    });
    expect(settings(env)).toEqual(['MICROSOFT_APP_CERTIFICATE_KEY_FILE']);
    expect(settings(withKey)).toEqual(['MICROSOFT_APP_CERTIFICATE_KEY_FILE']);
    expect(settings(withKey, [], { '/k.pem': 'no key' })).toEqual(['MICROSOFT_APP_CERTIFICATE_KEY_FILE']);
    expect(settings({ ...withKey, MICROSOFT_APP_PASSWORD: 'x' }, [], { '/k.pem': PEM })).toEqual([
      'MICROSOFT_APP_PASSWORD',
    ]);
  });
  it('by managed identity, which has no secret', () => {
    const env = { ...REGISTERED, MICROSOFT_APP_TYPE: 'UserAssignedMSI' };
    expect(config({ ...env, MICROSOFT_APP_PASSWORD: undefined }).teams).toMatchObject({
      credential: { kind: 'managed-identity' },
    });
    expect(settings(env)).toEqual(['MICROSOFT_APP_PASSWORD']);
  });
});

describe('sources', () => {
  const yaml = 'server:\n  port: 4000\n  host: 127.0.0.2\nbot: { formOfAddress: du }\nplayground: { enabled: off }\n';
  it('flag before environment before file before default', () => {
    const env = { GREMIENLOTSE_CONFIG: 'c.yaml', PORT: '5000' };
    expect(config(env, ['--port', '6000'], { 'c.yaml': yaml }).port).toBe(6000);
    expect(config(env, [], { 'c.yaml': yaml })).toMatchObject({
      port: 5000,
      host: '127.0.0.2',
      formOfAddress: 'du',
      playgroundPort: null,
    });
    expect(config({}, ['--config', 'c.yaml'], { 'c.yaml': yaml }).port).toBe(4000);
  });
  it('lists in YAML', () => {
    const file = 'teams:\n  serviceHosts: [a.example, B.example]\n';
    expect(config({ GREMIENLOTSE_CONFIG: 'c' }, [], { c: file }).serviceUrlHosts).toEqual(['a.example', 'b.example']);
  });
  it('an empty file is no error, a missing one is', () => {
    expect(config({ GREMIENLOTSE_CONFIG: 'c' }, [], { c: '' }).port).toBe(3978);
    expect(errors({ GREMIENLOTSE_CONFIG: 'c' })).toMatchObject([
      { setting: 'GREMIENLOTSE_CONFIG', problem: 'Cannot read the file c.' },
    ]);
  });
  it('help goes before everything', () => expect(read({ PORT: 'x' }, ['--help']).kind).toBe('help'));
});

describe('errors', () => {
  it('all at once, each with its place', () => {
    const file = 'server:\n  port: many\n  hots: x\nsurprise: 1\nlog: verbose\n';
    const all = errors(
      { GREMIENLOTSE_CONFIG: 'c.yaml', FORM_OF_ADDRESS: 'ihr' },
      ['--teams-timeout-seconds', '99', '--nope', 'x'],
      { 'c.yaml': file },
    );
    expect(all.map(({ setting, origin }) => `${setting} @ ${origin}`)).toEqual([
      '--nope @ command line',
      'x @ command line',
      'server.hots @ c.yaml:3:3',
      'surprise @ c.yaml:4:1',
      'log @ c.yaml:5:1',
      'PORT @ c.yaml:2:3',
      'FORM_OF_ADDRESS @ environment FORM_OF_ADDRESS',
      'TEAMS_TIMEOUT_SECONDS @ flag --teams-timeout-seconds',
    ]);
  });
  it('YAML that cannot be read says where', () => {
    expect(errors({ GREMIENLOTSE_CONFIG: 'c' }, [], { c: 'a: [1,\nb: }' })[0]?.origin).toMatch(/^c:\d+:\d+$/);
  });
  it('an attack with aliases is refused', () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nserver: { port: *b }`;
    expect(errors({ GREMIENLOTSE_CONFIG: 'c' }, [], { c: bomb }).length).toBeGreaterThan(0);
  });
  it('a secret is not repeated', () => {
    expect(JSON.stringify(errors({ ...REGISTERED, MICROSOFT_APP_PASSWORD: 'x'.repeat(1001) }))).not.toContain('xxx');
  });
  it.each([
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '3978x'],
    ['HOST', 'http://x'],
    ['NODE_ENV', 'prod'],
    ['TEAMS_SERVICE_HOSTS', 'https://smba.trafficmanager.net'],
    ['PLAYGROUND', 'yes'],
    ['PUBLIC_HOST', 'https://lotse.example.org'],
    ['MANIFEST_WEBSITE_URL', 'http://example.org'],
    ['MANIFEST_DEVELOPER_NAME', 'x'.repeat(33)],
  ])('%s=%s', (name, value) => expect(settings({ [name]: value })).toContain(name));
});

describe('for the app package', () => {
  it('an id alone is enough', () => {
    const result = readConfig({ MICROSOFT_APP_ID: APP }, [], () => null, 'package');
    expect(result).toMatchObject({ kind: 'config', config: { manifest: { appId: APP, botId: APP } } });
  });
});
