/** Serves the page, its bundled files and its sign: compressed, with the caching that each may have. */
import { randomBytes } from 'node:crypto';
import type { SiteReply, SiteRequest } from '../../http/ports.ts';
import { languageFrom } from '../language.ts';
import { type Asset, type Bundle, etagOf } from './bundle.ts';
import { type Encoding, encodingFor, pack } from './compress.ts';
import { ICON } from './icon.ts';
import { isPagePath } from './pages.ts';
import type { ChatRights } from './policy.ts';
import { shell } from './shell.ts';
import type { WebChatFile } from './web-chat.ts';

const FOR_EVER = 'public, max-age=31536000, immutable';
const ASK_EACH_TIME = 'no-cache';
const HTML = 'text/html; charset=utf-8';

export const ownsFilePath = (path: string): boolean =>
  isPagePath(path) ||
  isPagePath(withoutSlash(path)) ||
  path.startsWith('/assets/') ||
  path === '/embed.js' ||
  path === '/icon.svg';

export interface FilesOptions {
  readonly bundle: () => Promise<Bundle>;
  /** Headers of every answer; with further rights for the page of the chat. */
  readonly headersFor: (chat?: ChatRights) => Readonly<Record<string, string>>;
  /** Microsoft's Web Chat; undefined: the page's own chat. */
  readonly webChat: WebChatFile | undefined;
  readonly directLineHost: string | undefined;
}

/** Packing better than this takes seconds for a large file. */
const LARGE = 500_000;

export function createFiles({
  bundle,
  headersFor,
  webChat,
  directLineHost,
}: FilesOptions): (request: SiteRequest) => Promise<SiteReply> {
  const headers = headersFor();
  const packed = new Map<string, Promise<Uint8Array>>();
  /** Packed once per file and encoding. */
  const packOnce = (key: string, bytes: Uint8Array, encoding: Encoding) => {
    const known = packed.get(`${encoding} ${key}`);
    if (known) return known;
    const made = pack(bytes, encoding, bytes.length > LARGE ? 6 : 10);
    packed.set(`${encoding} ${key}`, made);
    return made;
  };
  const send = async (
    request: SiteRequest,
    { type, bytes }: Asset,
    cache: string,
    key: string,
    vary = 'accept-encoding',
  ): Promise<SiteReply> => {
    const etag = etagOf(bytes);
    const common = { ...headers, 'content-type': type, 'cache-control': cache, vary, etag };
    if (request.headers['if-none-match'] === etag) return { status: 304, headers: common, body: '' };
    const encoding = encodingFor(request.headers['accept-encoding'], bytes.length);
    if (!encoding) return { status: 200, headers: common, body: bytes };
    return {
      status: 200,
      headers: { ...common, 'content-encoding': encoding },
      body: await packOnce(`${key} ${etag}`, bytes, encoding),
    };
  };

  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return { status: 405, headers: { allow: 'GET, HEAD', 'content-type': 'text/plain' }, body: '' };
    const { path } = request;
    if (!isPagePath(path) && isPagePath(withoutSlash(path))) return moved(withoutSlash(path), request);
    if (path === '/icon.svg') return send(request, asset(ICON, 'image/svg+xml'), ASK_EACH_TIME, path);
    if (path === webChat?.path) return send(request, await webChat.load(), FOR_EVER, path);
    const built = await bundle();
    if (path === '/embed.js') return send(request, built.embed, ASK_EACH_TIME, path);
    if (path.startsWith('/assets/')) {
      const found = built.assets.get(path);
      return found
        ? send(request, found, FOR_EVER, path)
        : { status: 404, headers: { 'content-type': 'text/plain', 'cache-control': 'no-store' }, body: 'not found' };
    }
    const language = languageFrom(request.query.get('lang') ?? request.headers['accept-language'] ?? '');
    if (path === '/chat' && webChat) {
      const nonce = randomBytes(16).toString('base64');
      const html = shell(built, language, 'Gremienlotse', {
        script: webChat.path,
        nonce,
        direct: directLineHost !== undefined,
      });
      const rights = { styleNonce: nonce, ...(directLineHost ? { directLineHost } : {}) };
      const common = { ...headersFor(rights), 'content-type': HTML, 'cache-control': 'no-store' };
      return { status: 200, headers: common, body: html };
    }
    const html = shell(built, language, 'Gremienlotse');
    const varies = 'accept-encoding, accept-language';
    const page = await send(request, asset(html, HTML), ASK_EACH_TIME, `shell ${language}`, varies);
    // The script says the rest: that there is no such page, and where the start page is.
    return isPagePath(path) || page.status === 304 ? page : { ...page, status: 404 };
  };
}

const withoutSlash = (path: string): string => path.replace(/\/$/, '');

/** An address that was typed or pasted with a slash at its end. */
const moved = (path: string, { query }: SiteRequest): SiteReply => ({
  status: 308,
  headers: { location: query.size > 0 ? `${path}?${query}` : path, 'cache-control': 'no-store' },
  body: '',
});

const asset = (text: string, type: string): Asset => ({ type, bytes: Buffer.from(text, 'utf8') });
