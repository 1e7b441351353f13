/** Packs answers for browsers that take it. */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip';

/** Below this a packed answer is no smaller on the wire. */
const MIN_BYTES = 1400;

const PACKERS: Readonly<Record<Encoding, (bytes: Uint8Array, quality: number) => Promise<Uint8Array>>> = {
  br: (bytes, quality) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
  gzip: (bytes) => promisify(gzip)(bytes),
};

/** The best encoding that the browser takes; none for what is small anyway. */
export function encodingFor(accepts: string | undefined, size: number): Encoding | undefined {
  if (size < MIN_BYTES) return undefined;
  const offered = (accepts ?? '').split(',').map((part) => part.split(';')[0]!.trim());
  return offered.includes('br') ? 'br' : offered.includes('gzip') ? 'gzip' : undefined;
}

/** `quality` (1 to 11) is for brotli: high for what is packed once, low for what is packed for each request. */
export const pack = (bytes: Uint8Array, encoding: Encoding, quality: number): Promise<Uint8Array> =>
  PACKERS[encoding](bytes, quality);
