/** The token that Teams gives the tab, for requests that are refused without. */
type Source = () => Promise<string>;

let source: Promise<Source | undefined> = Promise.resolve(undefined);
let token: string | undefined;

/** Told at the start of a page in Teams; resolves to undefined if Teams turns out not to be there. */
export function takeTokensFrom(host: Promise<Source | undefined>): void {
  source = host;
}

/** A request, with the token where one was needed before; one that is refused is sent again with a new one, once. */
export async function request(url: string, init: RequestInit = {}): Promise<Response> {
  const send = () =>
    fetch(url, token ? { ...init, headers: { ...init.headers, authorization: `Bearer ${token}` } } : init);
  const first = await send();
  if (first.status !== 401) return first;
  // Teams keeps tokens and renews them; it also refuses, if nobody has agreed that this page may know who they are.
  token = await (await source)?.().catch(() => undefined);
  return token ? send() : first;
}

/** Saves a file that a link would load without the token. True if it took care of the link. */
export function saveWithToken(url: URL): boolean {
  if (!token) return false;
  void request(url.href).then(async (response) => {
    if (!response.ok) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await response.blob());
    link.download = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'gremienlotse';
    link.click();
    URL.revokeObjectURL(link.href);
  });
  return true;
}
