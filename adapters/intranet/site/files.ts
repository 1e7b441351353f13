/** Serves the page, its bundled files and its sign: compressed, with the caching that each may have. */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { SiteReply, SiteRequest } from '../../http/ports.ts';
import { type Asset, type Bundle, etagOf } from './bundle.ts';
import { ICON } from './icon.ts';
import { isPagePath } from './pages.ts';
import { shell } from './shell.ts';

const FOR_EVER = 'public, max-age=31536000, immutable';
const ASK_EACH_TIME = 'no-cache';
/** Below this a packed answer is no smaller on the wire. */
const MIN_BYTES = 1400;

export const ownsFilePath = (path: string): boolean =>
  isPagePath(path) || path.startsWith('/assets/') || path === '/embed.js' || path === '/icon.svg';

export interface FilesOptions {
  readonly bundle: () => Promise<Bundle>;
  readonly headers: Readonly<Record<string, string>>;
}

export function createFiles({ bundle, headers }: FilesOptions): (request: SiteRequest) => Promise<SiteReply> {
  const packed = new Map<string, Promise<Uint8Array>>();
  /** Packed once per file and encoding. */
  const pack = (key: string, bytes: Uint8Array, encoding: Encoding) => {
    const known = packed.get(`${encoding} ${key}`);
    if (known) return known;
    const made = PACKERS[encoding](bytes);
    packed.set(`${encoding} ${key}`, made);
    return made;
  };
  const send = async (request: SiteRequest, { type, bytes }: Asset, cache: string, key: string): Promise<SiteReply> => {
    const etag = etagOf(bytes);
    const common = { ...headers, 'content-type': type, 'cache-control': cache, vary: 'accept-encoding', etag };
    if (request.headers['if-none-match'] === etag) return { status: 304, headers: common, body: '' };
    const encoding = bytes.length < MIN_BYTES ? undefined : accepted(request);
    if (!encoding) return { status: 200, headers: common, body: bytes };
    return {
      status: 200,
      headers: { ...common, 'content-encoding': encoding },
      body: await pack(`${key} ${etag}`, bytes, encoding),
    };
  };

  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return { status: 405, headers: { allow: 'GET, HEAD', 'content-type': 'text/plain' }, body: '' };
    const { path } = request;
    if (path === '/icon.svg') return send(request, asset(ICON, 'image/svg+xml'), ASK_EACH_TIME, path);
    const built = await bundle();
    if (path === '/embed.js') return send(request, built.embed, ASK_EACH_TIME, path);
    if (path.startsWith('/assets/')) {
      const found = built.assets.get(path);
      return found
        ? send(request, found, FOR_EVER, path)
        : { status: 404, headers: { 'content-type': 'text/plain', 'cache-control': 'no-store' }, body: 'not found' };
    }
    const language = request.query.get('lang') === 'en' ? 'en' : 'de';
    const html = shell(built, language, 'Gremienlotse');
    return send(request, asset(html, 'text/html; charset=utf-8'), ASK_EACH_TIME, `shell ${language}`);
  };
}

type Encoding = 'br' | 'gzip';
const PACKERS: Readonly<Record<Encoding, (bytes: Uint8Array) => Promise<Uint8Array>>> = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (bytes) => promisify(gzip)(bytes),
};

function accepted(request: SiteRequest): Encoding | undefined {
  const offered = (request.headers['accept-encoding'] ?? '').split(',').map((part) => part.split(';')[0]!.trim());
  return offered.includes('br') ? 'br' : offered.includes('gzip') ? 'gzip' : undefined;
}

const asset = (text: string, type: string): Asset => ({ type, bytes: Buffer.from(text, 'utf8') });
