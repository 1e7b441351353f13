/** Addresses of the intranet page, where it has one that staff can open. */
import type { Entry, Registry } from '../knowledge/model.ts';

/** Base of the page without a slash at its end, such as `https://lotse.example.org`; known only once the server runs. */
export type PageAddress = () => string | undefined;

export const entryPage = (base: string, id: string): string => `${base}/entry/${encodeURIComponent(id)}`;
export const documentPage = (base: string, id: string): string => `${base}/document/${encodeURIComponent(id)}`;

/** The entry whose page an address opens; undefined for every other address, whoever wrote it. */
export function entryAt(address: string, base: string | undefined, registry: Registry): Entry | undefined {
  if (base === undefined || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.origin !== new URL(base).origin || url.username !== '' || url.password !== '') return undefined;
  const [, id] = /^\/entry\/([^/]+)\/?$/.exec(url.pathname) ?? [];
  return id === undefined ? undefined : registry.entries.get(decoded(id));
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // a lone percent sign: no id has one
  }
}
