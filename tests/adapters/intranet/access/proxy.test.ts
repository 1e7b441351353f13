/** A proxy in front names the person: believed from its own addresses only, and only if it names one. */
import { describe, expect, it } from 'vitest';
import type { SiteRequest } from '../../../../adapters/http/ports.ts';
import { createProxyGate } from '../../../../adapters/intranet/access/proxy-gate.ts';
import { startIntranet } from '../../../helpers/intranet.ts';

const CONFIG = {
  kind: 'proxy',
  addresses: ['10.1.2.3', '192.168.4.0/28', 'fd00::/8'],
  userHeader: 'x-forwarded-user',
  groupsHeader: 'x-forwarded-groups',
} as const;
const gate = createProxyGate(CONFIG, { people: ['berta'], groups: ['keepers'] });
const admit = (remote: string, headers: SiteRequest['headers']) =>
  gate.admit({ method: 'GET', path: '/api/me', query: new URLSearchParams(), body: '', remote, headers });
const anna = { 'x-forwarded-user': 'anna' };

describe('its word counts', () => {
  it.each(['10.1.2.3', '::ffff:10.1.2.3', '192.168.4.1', '192.168.4.15', 'fd12:3456::1'])('from %s', async (remote) => {
    expect(await admit(remote, anna)).toEqual({ id: 'anna', keeper: false });
  });
  it.each(['10.1.2.4', '192.168.4.16', '127.0.0.1', '::1', 'fe80::1', '::ffff:10.1.2.4', '', 'unknown'])(
    'but not from %s',
    async (remote) => expect(await admit(remote, anna)).toEqual({ status: 403, error: 'not-through-proxy' }),
  );
  it.each([undefined, '', '  ', 'mallory, anna', 'x'.repeat(201)])('only if it names one person: %s', async (user) => {
    expect(await admit('10.1.2.3', { 'x-forwarded-user': user })).toEqual({ status: 401, error: 'sign-in-required' });
  });
  it('on keepers, by name and by group', async () => {
    expect(await admit('10.1.2.3', { 'x-forwarded-user': 'berta' })).toMatchObject({ keeper: true });
    expect(await admit('10.1.2.3', { ...anna, 'x-forwarded-groups': 'staff, keepers' })).toMatchObject({
      keeper: true,
    });
    expect(await admit('10.1.2.3', { ...anna, 'x-forwarded-groups': 'not-keepers' })).toMatchObject({ keeper: false });
  });
});

it('the page behind a proxy answers with the same codes', async () => {
  const config = { signIn: { ...CONFIG, addresses: ['127.0.0.1'] } };
  const intranet = await startIntranet({ config });
  try {
    const me = async (headers: Record<string, string>) => (await fetch(`${intranet.url}/api/me`, { headers })).json();
    expect(await me(anna)).toEqual({ signIn: 'proxy', session: false, keeper: false });
    expect(await me({})).toEqual({ error: 'sign-in-required' });
  } finally {
    await intranet.close();
  }
});
