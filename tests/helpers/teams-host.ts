/** A page at Teams' own address that answers a tab's messages as the host does; nothing leaves this machine. */
import type { Page } from 'playwright-core';

/** The bot's own host as it would be in the world: Teams shows no page without https. */
export const TAB_ORIGIN = 'https://lotse.example.org';
const HOST = 'https://teams.microsoft.com/';

export interface HostAnswers {
  /** What `getContext` tells, in the shape that goes over the wire. */
  readonly context: Readonly<Record<string, unknown>>;
  /** What `getAuthToken` gives; without it consent is refused. */
  readonly token?: string;
  /** Where the page stands: `settings` is the dialog in which a tab is set up. */
  readonly frame?: 'content' | 'settings';
  /** What the tab shows already, when it is set up anew. */
  readonly settings?: Readonly<Record<string, string>>;
}

interface HostWindow {
  readonly calls: { readonly func: string; readonly args: readonly unknown[] }[];
  tell(func: string, ...args: readonly unknown[]): void;
}

/** Opens `path` of the page at `server` as a tab; without answers in a frame that says nothing. */
export async function openInTeams(page: Page, server: string, path: string, answers?: HostAnswers): Promise<void> {
  await page.route(`${TAB_ORIGIN}/**`, async (route) => {
    const { pathname, search } = new URL(route.request().url());
    await route.fulfill({ response: await route.fetch({ url: server + pathname + search, maxRedirects: 0 }) });
  });
  await page.route(`${HOST}**`, (route) => route.fulfill({ contentType: 'text/html', body: hostPage(path, answers) }));
  await page.goto(HOST);
}

/** Names of the functions that the tab has called. */
export const called = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as HostWindow).calls.map(({ func }) => func));

/** Waits for a call and gives its arguments. */
export async function callOf(page: Page, func: string): Promise<readonly unknown[]> {
  await page.waitForFunction(
    (name) => (window as unknown as HostWindow).calls.some((call) => call.func === name),
    func,
  );
  return page.evaluate(
    (name) => (window as unknown as HostWindow).calls.find((call) => call.func === name)!.args,
    func,
  );
}

/** What the host says on its own, such as a change of theme. */
export const tell = (page: Page, func: string, ...args: readonly unknown[]): Promise<void> =>
  page.evaluate(([name, values]) => (window as unknown as HostWindow).tell(name as string, ...(values as unknown[])), [
    func,
    args,
  ] as const);

function hostPage(path: string, answers: HostAnswers | undefined): string {
  return `<!doctype html><html lang="de"><title>Teams</title><section aria-label="Teams"><h1>Teams</h1>
    <iframe name="tab" title="Tab" style="width:1000px;height:700px;border:0" src="${TAB_ORIGIN}${path}"></iframe></section>
    ${answers ? `<script>${answering(answers)}</script>` : ''}`;
}

function answering({ context, token, frame = 'content', settings }: HostAnswers): string {
  const runtime = { apiVersion: 4, isLegacyTeams: false, hostVersionsInfo: {}, supports: { pages: { config: {} } } };
  const answers = {
    initialize: [frame, 'web', JSON.stringify(runtime), '2.47.2'],
    getContext: [context],
    'settings.getSettings': [settings ?? {}],
    'settings.setSettings': [true],
    shareDeepLink: [true],
    'authentication.getAuthToken': token ? [true, token] : [false, 'consent_required'],
  };
  return `
    window.calls = [];
    const answers = ${JSON.stringify(answers)};
    const tab = () => document.querySelector('iframe').contentWindow;
    window.tell = (func, ...args) => tab().postMessage({ func, args }, '${TAB_ORIGIN}');
    addEventListener('message', ({ data, source, origin }) => {
      if (!data || !data.func) return;
      calls.push({ func: data.func, args: data.args || [] });
      const { id, uuid, uuidAsString } = data;
      source.postMessage({ id, uuid, uuidAsString, args: answers[data.func] || [] }, origin);
    });`;
}
