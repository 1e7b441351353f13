/** Microsoft's Web Chat over our own server, on our page and in a frame of another one. Looks go to artifacts/web-chat. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Entry } from '../../knowledge/model.ts';
import { freePort } from '../helpers/free-port.ts';
import { startIntranet, type TestIntranet } from '../helpers/intranet.ts';
import { axe } from '../helpers/page-checks.ts';
import { picture } from '../helpers/picture.ts';
import { Visitors } from '../helpers/visitors.ts';

let port: number;
let intranet: TestIntranet;
let visitors: Visitors;
let foreign: Server;
let foreignUrl: string;
/** A body with facts enough for buttons. */
let body: Entry;

const start = () => startIntranet({ port, frameAncestors: [foreignUrl], config: { chat: 'web-chat' } });
beforeAll(async () => {
  foreign = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(
      `<!doctype html><html lang="de"><title>Intranet</title><main><h1>Intranet</h1></main><script src="${intranet.url}/embed.js" async></script>`,
    );
  });
  await new Promise<void>((resolve) => foreign.listen(0, '127.0.0.1', resolve));
  foreignUrl = `http://127.0.0.1:${(foreign.address() as AddressInfo).port}`;
  port = await freePort();
  [intranet, visitors] = await Promise.all([start(), Visitors.start()]);
  body = [...intranet.knowledge.registry.entries.values()].find(
    ({ class: cls, facts }) =>
      cls === 'body' && facts.cadence.length > 0 && facts.members.length > 0 && facts.coordination.length > 0,
  )!;
});
afterEach(() => visitors.leave());
afterAll(async () => {
  await visitors?.stop();
  await intranet?.close();
  foreign?.closeAllConnections();
  foreign?.close();
});

const answers = (chat: Page | FrameLocator) => chat.locator('.webchat__bubble:not(.webchat__bubble--from-user)');
async function ask(chat: Page | FrameLocator, question: string): Promise<void> {
  const before = await answers(chat).count();
  const box = chat.getByRole('textbox');
  await box.fill(question);
  await box.press('Enter');
  await answers(chat).nth(before).waitFor();
}

const PHONE = { width: 320, height: 640 };
const DESKTOP = { width: 1280, height: 900 };

describe('the chat', () => {
  it.each([
    ['phone', 'light', PHONE],
    ['phone', 'contrast', PHONE],
    ['desktop', 'dark', DESKTOP],
  ])(
    'on a %s, %s: hello, a card, a button, a follow-up, a list; axe finds nothing, no complaint',
    async (size, theme, viewport) => {
      const { page, complaints } = await visitors.visit({ viewport });
      await page.goto(`${intranet.url}/chat?theme=${theme}`);
      await answers(page).first().waitFor();
      await picture(page, `web-chat/hello-${size}-${theme}`);
      await ask(page, `Wie oft tagt ${body.name}?`);
      const card = page.locator('.ac-adaptiveCard').last();
      expect(await card.innerText()).toContain(body.name);
      await card.getByRole('button', { name: 'Mitglieder' }).click();
      await page.locator('.ac-adaptiveCard').nth(1).waitFor();
      await ask(page, 'und wer koordiniert?');
      expect(await answers(page).last().innerText()).toContain(body.name);
      await picture(page, `web-chat/talk-${size}-${theme}`);
      // A list, whose names can be clicked.
      await ask(page, 'Welche Netzwerke gibt es?');
      await picture(page, `web-chat/list-${size}-${theme}`);
      expect(await axe(page)).toEqual([]);
      expect(complaints).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
        0,
      );
    },
  );
});

async function isEnglish(chat: Page | FrameLocator): Promise<void> {
  await answers(chat).first().waitFor();
  expect(await chat.getByRole('textbox').getAttribute('placeholder')).toBe('Type your message');
  expect(await answers(chat).first().innerText()).toContain('I am the Gremienlotse and know');
  await chat.getByRole('button', { name: 'Start over' }).waitFor();
}
describe('is complete in English', () => {
  it.each([
    ['where the address asks for it', '/chat?lang=en', 'de-DE'],
    ['in an English browser', '/chat', 'en-US'],
  ])('%s', async (_, path, locale) => {
    const { page } = await visitors.visit({ locale });
    await page.goto(intranet.url + path);
    await isEnglish(page);
  });
  it('in an English browser on another page, with its button', async () => {
    const { page } = await visitors.visit({ locale: 'en-US' });
    await page.goto(foreignUrl);
    await page.getByRole('button', { name: 'Ask the Gremienlotse' }).click();
    await isEnglish(page.frameLocator('iframe'));
  });
});

it('is only fetched by whoever opens it', async () => {
  const { page } = await visitors.visit();
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto(intranet.url);
  await page.locator('.tile').first().waitFor();
  await page.getByRole('button', { name: 'Gremienlotse fragen' }).click();
  await page.getByRole('textbox', { name: 'Ihre Frage' }).waitFor();
  expect(fetched.filter((path) => path.includes('web-chat'))).toEqual([]);
});

describe('the talk on screen', () => {
  it('outlives a restart of the server, which then hears what was said meanwhile', async () => {
    const { page } = await visitors.visit();
    await page.goto(`${intranet.url}/chat`);
    await ask(page, `Wie oft tagt ${body.name}?`);
    await intranet.close();
    const before = await answers(page).count();
    await page.getByRole('textbox').fill('Hilfe');
    await page.getByRole('textbox').press('Enter');
    await page
      .getByText(/Verbindung|Netzwerk/)
      .first()
      .waitFor(); // Web Chat says that it is connecting
    expect(await answers(page).count()).toBe(before);
    await picture(page, 'web-chat/away-desktop-light');
    intranet = await start();
    await answers(page).nth(before).waitFor({ timeout: 30_000 });
    expect(
      await answers(page)
        .nth(before - 1)
        .innerText(),
    ).toContain(body.name);
  });
  it('is there again after a reload, and gone when one begins anew', async () => {
    const { page } = await visitors.visit();
    await page.goto(`${intranet.url}/chat`);
    await ask(page, `Wie oft tagt ${body.name}?`);
    await page.reload();
    await answers(page).nth(1).waitFor();
    await ask(page, 'und wer koordiniert?');
    expect(await answers(page).last().innerText()).toContain(body.name);
    await page.getByRole('button', { name: 'Neu beginnen' }).click();
    await expect.poll(() => answers(page).count()).toBe(1);
  });
});

describe('on another page, by one line', () => {
  it('opens, answers and closes by keyboard, and remembers that it was open', async () => {
    const { page, complaints } = await visitors.visit();
    await page.goto(foreignUrl);
    await page.getByRole('button', { name: 'Gremienlotse fragen' }).focus();
    await page.keyboard.press('Enter');
    const frame = page.frameLocator('iframe');
    await ask(frame, `Wer koordiniert ${body.name}?`);
    await picture(page, 'web-chat/embed-desktop-light');
    expect(await axe(page)).toEqual([]);
    await page.reload();
    await answers(frame).nth(1).waitFor();
    await frame.getByRole('textbox').press('Escape');
    await page.getByRole('button', { name: 'Gremienlotse fragen' }).waitFor();
    await page.reload();
    expect(await page.locator('gremienlotse-chat iframe').getAttribute('src')).toBeNull();
    expect(complaints).toEqual([]);
  });
});
