/** The page as people use it: real server, real Chromium. Looks go to artifacts/intranet, in three themes and two sizes. */
import { mkdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Entry } from '../../knowledge/model.ts';
import { launchChromium } from '../helpers/chromium.ts';
import { startIntranet, type TestIntranet } from '../helpers/intranet.ts';

const SHOTS = new URL('../../artifacts/intranet/', import.meta.url).pathname;
const SIZES = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 900 } } as const;
const THEMES = ['light', 'dark', 'contrast'] as const;

let intranet: TestIntranet;
let browser: Browser;
let foreign: Server;
let foreignUrl: string;
/** A body with a contradiction, a parent, members and a cadence: its page shows everything. */
let body: Entry;
let field: string;
let document: string;

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
  const { entries, documents } = intranet.knowledge.registry;
  const of = (entry: Entry) => entry.facts;
  body = [...entries.values()].find(
    (entry) =>
      entry.class === 'body' &&
      new Set(of(entry).cadence.map(({ value }) => JSON.stringify(value))).size > 1 &&
      of(entry).members.length > 0 &&
      of(entry).partOf.length > 0 &&
      of(entry).coordination.length > 0,
  )!;
  field = body.field!;
  document = [...documents.keys()][0]!;
});
afterAll(async () => {
  await browser?.close();
  await intranet?.close();
  foreign?.closeAllConnections();
  foreign?.close();
});

let contexts: BrowserContext[] = [];
afterEach(async () => {
  await Promise.all(contexts.map((context) => context.close()));
  contexts = [];
});

/** A fresh visitor; everything the page complains about, or asks of other hosts, is collected. */
async function visitor(
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ locale: 'de-DE', ...options });
  contexts.push(context);
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on(
    'request',
    (request) => !/^(http:\/\/127\.0\.0\.1:|data:|blob:)/.test(request.url()) && complaints.push(request.url()),
  );
  return { page, complaints };
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(intranet.url + path);
  await page.locator('h1').waitFor();
  await page.waitForFunction(() => !window.document.querySelector('.waiting'));
}

async function axe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}
const overflow = (page: Page) =>
  page.evaluate(() => window.document.documentElement.scrollWidth - window.document.documentElement.clientWidth);

const VIEWS: readonly (readonly [name: string, path: () => string])[] = [
  ['home', () => '/'],
  ['search', () => `/?q=${encodeURIComponent(body.name.slice(0, -1))}`],
  ['nothing', () => '/?q=xyzzyq'],
  ['entry', () => `/entry/${body.id}`],
  ['field', () => `/field/${field}`],
  ['document', () => `/document/${document}`],
  ['list', () => `/list?field=${field}`],
  ['network', () => `/network?field=${field}`],
  ['county', () => '/network'],
  ['calendar', () => '/calendar?month=2026-12'],
  ['agenda', () => `/calendar?view=list&month=2026-12&field=${field}`],
  ['watch', () => '/calendar?view=watch'],
  ['keeping', () => '/keeping'],
  ['stale', () => '/keeping?part=stale'],
  ['conflicts', () => `/conflicts?field=${field}`],
  ['about', () => '/about'],
  ['accessibility', () => '/accessibility'],
  ['tab', () => '/tab-config'],
  ['chat', () => '/chat'],
];

describe.each(THEMES)('every view, %s', (theme) => {
  it.each(Object.entries(SIZES))(
    'on a %s: axe finds nothing, nothing is cut off, no complaint',
    async (size, viewport) => {
      const { page, complaints } = await visitor({ viewport, colorScheme: theme === 'light' ? 'light' : 'dark' });
      const found: string[] = [];
      for (const [name, path] of VIEWS) {
        await open(page, `${path()}${path().includes('?') ? '&' : '?'}theme=${theme}`);
        await page.screenshot({ path: `${SHOTS}${name}-${size}-${theme}.png` });
        found.push(...(await axe(page)).map((line) => `${name}: ${line}`));
        if ((await overflow(page)) > 0) found.push(`${name} is wider than the screen`);
      }
      expect(found).toEqual([]);
      expect(complaints).toEqual([]);
    },
    180_000,
  );
});

describe('narrow, wide, enlarged', () => {
  it.each([
    ['320 px', { width: 320, height: 640 }],
    ['200 % of 1280', { width: 640, height: 450 }],
    ['4K', { width: 3840, height: 2160 }],
  ])(
    '%s: nothing is cut off',
    async (name, viewport) => {
      const { page } = await visitor({ viewport });
      for (const [view, path] of VIEWS) {
        await open(page, path());
        expect(await overflow(page), view).toBe(0);
      }
      await open(page, `/entry/${body.id}`);
      await page.screenshot({ path: `${SHOTS}entry-${name.replace(/\W+/g, '')}.png` });
    },
    120_000,
  );
});

describe('reading', () => {
  it('finds while one types, and goes on by keyboard alone', async () => {
    const { page } = await visitor();
    await open(page, '/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => window.document.activeElement?.className)).toBe('skip');
    await page.getByRole('searchbox').focus();
    await page.keyboard.type(body.name.slice(0, -1));
    const link = page.getByRole('search').getByRole('link', { name: body.name }).first();
    await link.waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/entry\//);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.evaluate(() => window.document.activeElement?.tagName)).toBe('H1');
    await page.goBack();
    await page.getByRole('searchbox').waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe(body.name.slice(0, -1));
  });

  it('shows both sides of a contradiction with their sources', async () => {
    const { page } = await visitor();
    await open(page, `/entry/${body.id}`);
    const fact = page.locator('.fact-differs').first();
    expect(await fact.locator('.value').count()).toBeGreaterThan(1);
    for (const value of await fact.locator('.value').all())
      expect(await value.locator('.source').count()).toBeGreaterThan(0);
  });

  it('is complete in English, and remembers it', async () => {
    const { page } = await visitor();
    await open(page, '/');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Fields of action' }).waitFor();
    await open(page, '/list');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    const said = (await page.locator('.banner, .filters, .toolbar, thead, .footer').allInnerTexts()).join(' ');
    expect(said).not.toMatch(/Widersprüche|Turnus|Handlungsfeld|Drucken/);
  });

  it('narrows the list and saves it', async () => {
    const { page } = await visitor();
    await open(page, '/list');
    const rows = page.locator('tbody tr');
    const all = await rows.count();
    await page.getByLabel('Handlungsfeld').selectOption(field);
    await page.waitForURL(/field=/);
    await page.waitForFunction((before) => window.document.querySelectorAll('tbody tr').length < before, all);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByText('Als CSV laden').click()]);
    expect(download.suggestedFilename()).toBe('gremienlotse.csv');
  });

  it('says what is not there', async () => {
    const { page } = await visitor();
    await page.goto(`${intranet.url}/entry/no-such-thing`);
    await page.getByRole('heading', { name: 'Das gibt es hier nicht.' }).waitFor();
  });
});

describe('the network picture', () => {
  it('says the same as its outline, leads to entries, zooms, finds and saves', async () => {
    const { page } = await visitor();
    await open(page, `/network?field=${field}`);
    const inPicture = await page
      .locator('.drawing a')
      .evaluateAll((boxes) => boxes.map((box) => box.getAttribute('data-id')).sort());
    const inOutline = await page
      .locator('.outline a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('/').pop()).sort());
    expect(inPicture).toEqual(inOutline);
    const width = async () => Number(await page.locator('.drawing').getAttribute('width'));
    const before = await width();
    await page.getByRole('button', { name: 'Vergrößern' }).click();
    expect(await width()).toBeGreaterThan(before);
    await page.getByRole('searchbox').fill(body.name);
    await page.locator('.box-found').first().waitFor();
    await page.getByLabel('Berichtswege und weitere Zuordnungen').check();
    for (const name of ['SVG speichern', 'PNG speichern']) {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
      expect(download.suggestedFilename()).toMatch(name.startsWith('SVG') ? /\.svg$/ : /\.png$/);
      if (name.startsWith('PNG')) await download.saveAs(`${SHOTS}export.png`);
    }
    await page.locator(`.drawing a[data-id="${body.id}"]`).click();
    await page.waitForURL(`**/entry/${body.id}`);
  });
});

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
    const { page } = await visitor({ viewport: SIZES.desktop });
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
