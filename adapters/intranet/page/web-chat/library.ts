/** Microsoft's Web Chat, fetched when a chat is opened: more than everything else on the page together. */
import type { Connection } from './connection.ts';

/** Our own connection, or Microsoft's. */
type DirectLineLike = Pick<Connection, 'end'>;

export interface WebChatLibrary {
  renderWebChat(
    options: Readonly<Record<string, unknown>> & { readonly directLine: DirectLineLike },
    place: HTMLElement,
  ): void;
  createStore(): unknown;
  createDirectLine(options: { readonly token: string; readonly domain: string }): DirectLineLike;
}

/** What the server wrote into the page of the chat; undefined: this house uses the light chat. */
function written(name: string): string | undefined {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content;
}

export const webChatScript = (): string | undefined => written('web-chat');
/** The chat goes through Azure. */
export const isDirectLine = (): boolean => written('direct-line') === 'on';
/** Allows the style sheets that Web Chat makes, and no others. */
export const styleNonce = (): string | undefined => written('style-nonce');

let loading: Promise<WebChatLibrary> | undefined;

export function loadWebChat(src: string): Promise<WebChatLibrary> {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = src;
    script.onload = () => resolve((window as unknown as { WebChat: WebChatLibrary }).WebChat);
    script.onerror = () => {
      loading = undefined;
      reject(new Error('the script of the chat does not come'));
    };
    document.head.append(script);
  });
  return loading;
}
