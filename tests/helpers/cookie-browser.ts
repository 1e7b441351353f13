/** As much of a browser as a sign-in needs: keeps cookies per host, follows redirects when told to, remembers addresses. */
export class CookieBrowser {
  readonly #cookies = new Map<string, Map<string, string>>();
  /** Every address that was asked for, as it would stand in logs and histories. */
  readonly addresses: string[] = [];
  /** Every `Set-Cookie` line that came. */
  readonly lines: string[] = [];

  /** One request, without following. `document` is what a browser says of itself when it opens a page. */
  async request(url: string, init: RequestInit = {}): Promise<Response> {
    this.addresses.push(url);
    const { host } = new URL(url);
    const jar = this.#cookies.get(host) ?? new Map<string, string>();
    this.#cookies.set(host, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, {
      redirect: 'manual',
      ...init,
      headers: { 'sec-fetch-dest': 'document', ...(cookie ? { cookie } : {}), ...init.headers },
    });
    for (const line of response.headers.getSetCookie()) {
      this.lines.push(line);
      const [pair = ''] = line.split(';');
      const [name = '', ...value] = pair.split('=');
      if (/max-age=0|expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(name);
      else jar.set(name, value.join('='));
    }
    return response;
  }

  /** Opens a page and follows; signs in as `person` where a provider asks. Ends at the first answer that is no redirect. */
  async open(url: string, person: string): Promise<{ readonly url: string; readonly response: Response }> {
    let [at, response] = [url, await this.request(url)];
    for (let step = 0; step < 20; step++) {
      const location = response.headers.get('location');
      if (location) at = new URL(location, at).href;
      else if (!/\/interaction\/[^/]+$/.test(at)) return { url: at, response };
      const asked = !location;
      response = await this.request(
        at,
        asked ? { method: 'POST', body: new URLSearchParams({ prompt: 'login', login: person, password: 'any' }) } : {},
      );
    }
    throw new Error(`too many redirects, at ${new URL(at).pathname}`);
  }

  cookiesFor(url: string): Map<string, string> {
    return this.#cookies.get(new URL(url).host) ?? new Map();
  }
}
