/** Keeps pages of strangers from sending requests with the visitor's cookie, or with the proxy's word for them. */
import type { SiteRequest } from '../../http/ports.ts';

/**
 * False for a request that another page makes the browser send. Browsers say so in `Sec-Fetch-Site` and `Origin`, on
 * their own, and no page can change it. Whoever brings a token of their own needs no protection.
 */
export function isFromOwnPage({ method, headers }: SiteRequest, ownOrigin: string | undefined): boolean {
  if (method === 'GET' || method === 'HEAD' || headers.authorization !== undefined) return true;
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none'; // none: typed by the person
  const { origin } = headers; // browsers without https send nothing else
  if (origin === undefined) return true; // no browser: it names the origin with every POST
  if (!URL.canParse(origin)) return false; // also »null«, of a sandboxed frame
  return ownOrigin ? origin === ownOrigin : new URL(origin).host === headers.host;
}
