/** A proxy in front has signed people in and names them in a header. Its word counts only from its own addresses. */
import { BlockList, isIP } from 'node:net';
import type { Keepers, SignIn } from '../../config/config.ts';
import type { SiteRequest } from '../../http/ports.ts';
import { type Gate, NO_PATHS, visitorOf } from './visitor.ts';

export function createProxyGate(config: Extract<SignIn, { kind: 'proxy' }>, keepers: Keepers): Gate {
  const trusted = new BlockList();
  for (const written of config.addresses) {
    const [address = '', bits] = written.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) trusted.addAddress(address, family);
    else trusted.addSubnet(address, Number(bits), family);
  }
  const isTrusted = (remote: string): boolean => {
    const address = remote.replace(/^::ffff:(?=\d+\.)/i, ''); // an IPv4 client of a socket that listens on both
    return isIP(address) !== 0 && trusted.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
  };
  return {
    ...NO_PATHS,
    async admit({ remote, headers }: SiteRequest) {
      if (!isTrusted(remote)) return { status: 403, error: 'not-through-proxy' };
      const user = headers[config.userHeader]?.trim() ?? '';
      // Two names in one header: the proxy added its own to what a browser sent, so neither can be believed.
      if (user === '' || user.length > 200 || user.includes(',')) return { status: 401, error: 'sign-in-required' };
      const written = config.groupsHeader ? (headers[config.groupsHeader] ?? '') : '';
      return visitorOf(
        user,
        written.split(',').flatMap((group) => group.trim() || []),
        keepers,
      );
    },
  };
}
