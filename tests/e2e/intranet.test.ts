/** The chat, other pages, Teams and budgets: real server, real Chromium. What one can look at is tested in explorer.test.ts. */
import { mkdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Entry } from '../../knowledge/model.ts';
import { launchChromium } from '../helpers/chromium.ts';
import { startIntranet, type TestIntranet } from '../helpers/intranet.ts';
import { axe, open as openUrl, richBody } from '../helpers/page-checks.ts';
import { Visitors } from '../helpers/visitors.ts';

const SHOTS = new URL('../../artifacts/intranet/', import.meta.url).pathname;

let intranet: TestIntranet;
let browser: Browser;
let foreign: Server;
let foreignUrl: string;
let body: Entry;
let visitors: Visitors;

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  foreign = createServer((request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(
      `<!doctype html><html lang="de"><title>Intranet</title><main><h1>Intranet</h1>${request.url === '/framed' ? `<iframe title="x" src="${intranet.url}/chat"></iframe>` : ''}</main><script src="${intranet.url}/embed.js" async></script>`,
    );
  });
  await new Promise<void>((resolve) => foreign.listen(0, '127.0.0.1', resolve));
  foreignUrl = `http://127.0.0.1:${(foreign.address() as AddressInfo).port}`;
  [intranet, browser] = await Promise.all([startIntranet({ frameAncestors: [foreignUrl] }), launchChromium()]);
  visitors = new Visitors(browser);
  body = richBody(intranet.knowledge.registry);
});
afterAll(async () => {
  await browser?.close();
  await intranet?.close();
  foreign?.closeAllConnections();
  foreign?.close();
});

afterEach(() => visitors.leave());
const visitor = () => visitors.visit();
const open = (page: Page, path: string) => openUrl(page, intranet.url + path);

describe('the chat', () => {
  it('answers, follows up, offers, survives a reload, closes with Escape', async () => {
    const { page, complaints } = await visitor();
    await open(page, '/');
    await page.getByRole('button', { name: 'Gremienlotse fragen' }).click();
    const box = page.getByRole('textbox', { name: 'Ihre Frage' });
    await box.fill(`Wie oft tagt ${body.name}?`);
    await box.press('Enter');
    await page.locator('.bubble.bot').first().waitFor();
    expect(await page.locator('.bubble.bot').first().innerText()).toContain(body.name);
    await box.fill('und wer koordiniert?');
    await box.press('Enter');
    await page.locator('.bubble.bot').nth(1).waitFor();
    expect(await page.locator('.bubble.bot').nth(1).innerText()).toContain(body.name);
    await page.screenshot({ path: `${SHOTS}panel-desktop-light.png` });
    expect(await axe(page)).toEqual([]);
    await page.reload();
    await page.getByRole('button', { name: 'Gremienlotse fragen' }).click();
    await page.locator('.bubble.bot').nth(1).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.chat-panel').waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });

  it('keeps the talk and the question when the server is away', async () => {
    const { page } = await visitor();
    await open(page, '/chat');
    const box = page.getByRole('textbox');
    await box.fill('Hallo');
    await box.press('Enter');
    await page.locator('.bubble.bot').first().waitFor();
    await page.route('**/api/ask', (route) => route.abort());
    await box.fill('Hilfe');
    await box.press('Enter');
    const retry = page.getByRole('button', { name: /Noch einmal.*Hilfe/ });
    await retry.waitFor();
    expect(await page.locator('.bubble').count()).toBe(3);
    await page.unroute('**/api/ask');
    await retry.click();
    await page.locator('.bubble.bot:not(.notice)').nth(1).waitFor();
    expect(await page.locator('.notice').count()).toBe(0);
  });

  it('opens on another page by one line, by keyboard too', async () => {
    const { page, complaints } = await visitor();
    await page.goto(foreignUrl);
    const button = page.getByRole('button', { name: 'Gremienlotse fragen' });
    await button.focus();
    await page.keyboard.press('Enter');
    const frame = page.frameLocator('iframe');
    await frame.getByRole('textbox').fill(`Wer koordiniert ${body.name}?`);
    await frame.getByRole('textbox').press('Enter');
    await frame.locator('.bubble.bot').waitFor();
    await page.screenshot({ path: `${SHOTS}embed-desktop-light.png` });
    expect(await axe(page)).toEqual([]);
    await page.reload();
    await frame.locator('.bubble.bot').waitFor(); // it was open, so it is open again, with its talk
    await frame.getByRole('textbox').press('Escape');
    await page.getByRole('button', { name: 'Gremienlotse fragen' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('does not open in a frame of a page that is not listed', async () => {
    const { page } = await visitor();
    // The same server by another name is another origin, and that one is not listed.
    await page.goto(`${foreignUrl.replace('127.0.0.1', 'localhost')}/framed`);
    await expect.poll(() => page.frames().map((frame) => frame.url())).toContain('chrome-error://chromewebdata/');
  });
});

describe('in Teams', () => {
  /** A page at Teams' own address that answers as the host does; nothing leaves this machine. */
  const host = (context: object) => `<!doctype html><html lang="de"><title>Teams</title>
    <iframe name="tab" style="width:1000px;height:700px" src="https://lotse.example.org/?host=teams"></iframe><script>
    window.calls = [];
    addEventListener('message', ({ data, source, origin }) => {
      if (!data || !data.func) return;
      calls.push(data.func);
      const args = data.func === 'initialize' ? ['web', JSON.stringify({ adaptiveCards: {} }), '2.0.1']
        : data.func === 'getContext' ? [${JSON.stringify(context)}] : [];
      source.postMessage({ id: data.id, uuid: data.uuid, uuidAsString: data.uuidAsString, args }, origin);
    });</script>`;

  it('takes theme, language and deep link from the host, and reports itself', async () => {
    const { page } = await visitor();
    const context = {
      theme: 'dark',
      locale: 'en-us',
      subEntityId: `/entry/${body.id}`,
      entityId: 'x',
      hostClientType: 'web',
    };
    // The bot's own host as it would be in the world: Teams shows no page without https.
    await page.route('https://lotse.example.org/**', async (route) => {
      const { pathname, search } = new URL(route.request().url());
      await route.fulfill({ response: await route.fetch({ url: intranet.url + pathname + search }) });
    });
    await page.route('https://teams.microsoft.com/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: host(context) }),
    );
    await page.goto('https://teams.microsoft.com/');
    const tab = page.frameLocator('iframe');
    await tab.getByRole('heading', { level: 1, name: body.name }).waitFor();
    expect(await tab.locator('html').getAttribute('data-theme')).toBe('dark');
    expect(await tab.locator('html').getAttribute('lang')).toBe('en');
    await page.waitForFunction(() =>
      (window as unknown as { calls: string[] }).calls.includes('appInitialization.success'),
    );
    await page.screenshot({ path: `${SHOTS}teams-desktop-dark.png` });
  });

  it('goes on as a plain page when nobody answers', async () => {
    const { page } = await visitor();
    await open(page, '/?host=teams');
    await page.getByRole('heading', { name: 'Handlungsfelder' }).waitFor();
  });
});

describe('budgets', () => {
  it('first page: at most 150 KB of script, compressed, and usable within a second at a quarter of the speed', async () => {
    const { page } = await visitors.visit({ viewport: { width: 1280, height: 900 } });
    const scripts: Promise<Buffer>[] = [];
    page.on('response', (response) => response.url().endsWith('.js') && scripts.push(response.body()));
    await open(page, '/');
    const bytes = (await Promise.all(scripts)).reduce((sum, body) => sum + gzipSync(body).length, 0);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const times: number[] = [];
    for (let i = 0; i < 5; i++) {
      await page.goto(intranet.url);
      await page.locator('.tile').first().waitFor();
      times.push(await page.evaluate(() => performance.now()));
    }
    const median = times.sort((a, b) => a - b)[2]!;
    console.log(
      `first page: ${(bytes / 1024).toFixed(1)} KB script (gzip), usable after ${median.toFixed(0)} ms (CPU ÷ 4)`,
    );
    expect(bytes).toBeLessThan(150 * 1024);
    expect(median).toBeLessThan(1000);
  });
});
