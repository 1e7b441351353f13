/**
 * Microsoft's Web Chat as its package brings it, ready for browsers: served as it lies there, not bundled anew. It holds
 * React and much else, so it is read from disk when the first chat is opened.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Asset } from './bundle.ts';

/** Its smaller build draws no Adaptive Cards. */
const FILE = 'webchat.js';

export interface WebChatFile {
  /** Changes with the package's version, so a browser keeps it for ever. */
  readonly path: string;
  load(): Promise<Asset>;
}

export function webChatFile(): WebChatFile {
  const require = createRequire(import.meta.url);
  const folder = join(dirname(require.resolve('botframework-webchat')), '..');
  const { version } = require(join(folder, 'package.json')) as { version: string };
  let asset: Promise<Asset> | undefined;
  return {
    path: `/assets/web-chat-${version}.js`,
    load() {
      asset ??= readFile(join(folder, 'dist', FILE)).then((bytes) => ({
        type: 'text/javascript; charset=utf-8',
        bytes,
      }));
      return asset;
    },
  };
}
