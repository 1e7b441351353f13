/** The page's own chat, here and on other pages: real server, real Chromium. What one can look at is tested in explorer.test.ts. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Entry } from '../../knowledge/model.ts';
import { launchChromium } from '../helpers/chromium.ts';
import { startIntranet, type TestIntranet } from '../helpers/intranet.ts';
import { axe, open as openUrl, richBody } from '../helpers/page-checks.ts';
import { picture } from '../helpers/picture.ts';
import { Visitors } from '../helpers/visitors.ts';

let intranet: TestIntranet;
let browser: Browser;
let foreign: Server;
let foreignUrl: string;
let body: Entry;
let visitors: Visitors;

beforeAll(async () => {
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
    await picture(page, 'intranet/panel-desktop-light');
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

  it('loses nothing that is typed while it waits, and takes no answer of a talk that was ended', async () => {
    const { page } = await visitor();
    await open(page, '/chat');
    const box = page.getByRole('textbox');
    let answer = (): unknown => undefined;
    let asked: (() => void) | undefined;
    const held = () => new Promise<void>((resolve) => (asked = resolve));
    await page.route('**/api/ask', (route) => {
      answer = () => route.continue();
      asked!();
    });
    let request = held();
    await box.fill('Hallo');
    await box.press('Enter');
    await request;
    await box.fill('Hilfe');
    await box.press('Enter');
    expect(await box.inputValue()).toBe('Hilfe');
    expect(await page.locator('.bubble').count()).toBe(1);
    await page.getByRole('button', { name: 'Neu beginnen' }).click();
    const late = answer;
    request = held();
    await box.press('Enter');
    await request;
    await Promise.all([page.waitForResponse('**/api/ask'), late()]);
    await Promise.all([page.waitForResponse('**/api/ask'), answer()]);
    await page.locator('.bubble.bot').first().waitFor();
    expect(await page.locator('.bubble').count()).toBe(2);
    expect(await page.locator('.bubble.you').innerText()).toContain('Hilfe');
  });

  it('says of a pasted page that it is too long, whatever its length', async () => {
    const { page } = await visitor();
    await open(page, '/chat');
    const box = page.getByRole('textbox');
    await box.fill('Wer koordiniert? '.repeat(300));
    await box.press('Enter');
    await page.getByText('Das ist zu lang für mich').waitFor();
    await box.fill('Wer koordiniert? '.repeat(900));
    await box.press('Enter');
    await page.getByText('Es ist zu lang').waitFor();
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
    await picture(page, 'intranet/embed-desktop-light');
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
