import { lookup as dnsLookup, type LookupAddress, type LookupOptions } from 'node:dns';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { CalendarProblem } from '../../knowledge/meetings/model.ts';

/** What a server said about the version it sent, to ask later whether there is a newer one. */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

export type Fetched =
  | { readonly kind: 'content'; readonly bytes: Uint8Array; readonly validators: Validators }
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'failed';
      readonly code: CalendarProblem['code'];
      readonly message: string;
      readonly status?: number;
    };

export interface FetchOptions {
  readonly validators?: Validators;
  readonly accept?: string;
  /** The configured address, if `url` was named by a server; only its host may lie in a private network. */
  readonly home?: string;
  readonly timeoutMs?: number;
  readonly maxBytes?: number;
}

/** Gets one address. Never throws. Messages name neither path nor query: the address of a published calendar is a secret. */
export type Fetch = (url: string, options?: FetchOptions) => Promise<Fetched>;

const TIMEOUT = 30_000;
const MAX_BYTES = 10 * 1024 * 1024;
const MAX_REDIRECTS = 5;

const PRIVATE = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  PRIVATE.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const)
  PRIVATE.addSubnet(net, bits, 'ipv6');

/** Whether an IP address lies in a private, local or otherwise not public network. */
export function isPrivateAddress(address: string): boolean {
  const family = isIP(address);
  return family === 0 || PRIVATE.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

class Refusal extends Error {
  readonly code: CalendarProblem['code'];
  constructor(code: CalendarProblem['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/** Fetches over HTTPS (HTTP on loopback), follows redirects, and gives up at the limits of time and size. */
export const fetchCalendar: Fetch = async (url, options = {}) => {
  const signal = AbortSignal.timeout(options.timeoutMs ?? TIMEOUT);
  try {
    let target = parse(url);
    const home = options.home === undefined ? target : parse(options.home);
    for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
      // What the operator configured may be in the intranet; what a server points to may not.
      const trusted = target.host === home.host;
      checkAddress(target, trusted);
      const response = await request(target, trusted, options, signal);
      const status = response.statusCode ?? 0;
      if ([301, 302, 303, 307, 308].includes(status) && response.headers.location) {
        response.destroy();
        target = parse(response.headers.location, target);
        continue;
      }
      if (status === 304 && options.validators) {
        response.destroy();
        return { kind: 'unchanged' };
      }
      if (status !== 200) {
        response.destroy();
        return { kind: 'failed', code: 'unreachable', message: `the server answers ${status}`, status };
      }
      const bytes = await readBody(response, options.maxBytes ?? MAX_BYTES);
      const { etag, 'last-modified': lastModified } = response.headers;
      return {
        kind: 'content',
        bytes,
        validators: { ...(etag ? { etag } : {}), ...(lastModified ? { lastModified } : {}) },
      };
    }
    return { kind: 'failed', code: 'unreachable', message: `more than ${MAX_REDIRECTS} redirects` };
  } catch (error) {
    if (signal.aborted)
      return {
        kind: 'failed',
        code: 'unreachable',
        message: `no complete answer within ${(options.timeoutMs ?? TIMEOUT) / 1000} s`,
      };
    if (error instanceof Refusal) return { kind: 'failed', code: error.code, message: error.message };
    const code = (error as NodeJS.ErrnoException).code;
    return { kind: 'failed', code: 'unreachable', message: code ? `no connection (${code})` : 'no connection' };
  }
};

function parse(text: string, base?: URL): URL {
  try {
    // Outlook and others publish webcal://, which is HTTPS by another name.
    return new URL(text.replace(/^webcals?:/i, 'https:'), base);
  } catch {
    throw new Refusal('forbidden-address', 'not an address');
  }
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

function checkAddress(url: URL, trusted: boolean): void {
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && LOOPBACK.test(url.hostname)))
    throw new Refusal('forbidden-address', 'only https is fetched, and http on this machine');
  const literal = url.hostname.replace(/^\[(.*)\]$/, '$1');
  // An address written as number is never looked up, so it is judged here; names are judged when they are.
  if (!trusted && (LOOPBACK.test(url.hostname) || (isIP(literal) !== 0 && isPrivateAddress(literal))))
    throw new Refusal('forbidden-address', 'the server points to a private address');
}

/** Looks a name up, and refuses it if any of its addresses is private: the connection is made to what was judged. */
const publicLookup: LookupFunction = (hostname, options: LookupOptions, callback) => {
  dnsLookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    if (error) return callback(error, '', 0);
    if (addresses.some(({ address }) => isPrivateAddress(address)))
      return callback(new Refusal('forbidden-address', 'the server points to a private address'), '', 0);
    if (options.all) return callback(null, addresses);
    callback(null, addresses[0]!.address, addresses[0]!.family);
  });
};

function request(
  url: URL,
  trusted: boolean,
  { validators, accept }: FetchOptions,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const headers: Record<string, string> = {
      'user-agent': 'gremienlotse',
      accept: accept ?? 'text/calendar, */*;q=0.1',
      'accept-encoding': 'gzip, deflate, br',
    };
    if (validators?.etag) headers['if-none-match'] = validators.etag;
    if (validators?.lastModified) headers['if-modified-since'] = validators.lastModified;
    const module = url.protocol === 'https:' ? https : http;
    // A connection of its own: a pooled one would skip the look-up.
    const sent = module.request(
      url,
      { headers, signal, agent: false, ...(trusted ? {} : { lookup: publicLookup }) },
      resolve,
    );
    sent.on('error', reject);
    sent.end();
  });
}

function readBody(response: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => {
      // In this order: destroying reports an abort, which must not hide the reason.
      reject(error);
      response.destroy();
    };
    const decoder = decoderFor(response.headers['content-encoding'] ?? 'identity');
    if (decoder === undefined) return fail(new Refusal('unreachable', 'the server uses an unknown compression'));
    const stream = decoder === null ? response : response.pipe(decoder);
    const chunks: Buffer[] = [];
    let size = 0;
    // Counted after unpacking: a small answer may hold a large one.
    stream.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > maxBytes) fail(new Refusal('too-large', `larger than ${maxBytes} bytes`));
      else chunks.push(chunk);
    });
    stream.on('end', () =>
      response.complete ? resolve(Buffer.concat(chunks)) : reject(new Refusal('unreachable', 'the answer was cut off')),
    );
    stream.on('error', fail);
    response.on('error', fail);
    response.on('aborted', () => fail(new Refusal('unreachable', 'the answer was cut off')));
  });
}

const decoderFor = (encoding: string) => {
  switch (encoding.toLowerCase()) {
    case 'identity':
    case '':
      return null;
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
    default:
      return undefined;
  }
};
