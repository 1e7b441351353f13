/** Signing in as people do it: a real provider, a real browser, on the page, in a frame of another page, in Teams. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { freePort } from '../helpers/free-port.ts';
import { startIntranet, type TestIntranet } from '../helpers/intranet.ts';
import { OpenIdProvider } from '../helpers/openid-provider.ts';
import { picture } from '../helpers/picture.ts';
import { called, openInTeams } from '../helpers/teams-host.ts';
import { Visitors } from '../helpers/visitors.ts';

const provider = new OpenIdProvider();
let page: string;
let intranet: TestIntranet;
let foreign: Server;
let foreignUrl: string;
let visitors: Visitors;

beforeAll(async () => {
  const port = await freePort();
  page = `http://127.0.0.1:${port}`;
  foreign = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(
      `<!doctype html><html lang="de"><title>Intranet</title><h1>Intranet</h1><script src="${page}/embed.js" async></script>`,
    );
  });
  await new Promise<void>((resolve) => foreign.listen(0, '127.0.0.1', resolve));
  foreignUrl = `http://127.0.0.1:${(foreign.address() as AddressInfo).port}`;
  await provider.start(page);
  [intranet, visitors] = await Promise.all([
    startIntranet({
      port,
      clock: () => new Date(),
      frameAncestors: [foreignUrl],
      config: { chat: 'web-chat', signIn: provider.signIn(page), origin: page },
    }),
    Visitors.start(),
  ]);
});
afterEach(() => visitors.leave());
afterAll(async () => {
  await visitors?.stop();
  await intranet?.close();
  await provider.stop();
  foreign?.closeAllConnections();
  foreign?.close();
});

async function logIn(at: Page, person: string): Promise<void> {
  await at.locator('input[name=login]').fill(person);
  await at.locator('input[name=password]').fill('any');
  await at.getByRole('button', { name: /sign-in/i }).click();
}

it('a page leads to the sign-in and back to where one wanted to go; signing out ends it', async () => {
  const { page: tab, complaints } = await visitors.visit();
  await tab.goto(`${page}/list?kind=working-group`);
  await logIn(tab, 'anna');
  await tab.waitForURL(`${page}/list?kind=working-group`);
  complaints.length = 0; // those of the provider's own page
  await tab.reload();
  await tab.locator('tbody tr').first().waitFor();
  await picture(tab, 'access/signed-in-desktop');
  expect(complaints).toEqual([]);
  await tab.getByRole('button', { name: 'Abmelden' }).click();
  await tab.getByRole('button', { name: /yes/i }).click(); // the provider asks whether one means it
  await tab.getByRole('heading', { name: 'Sie sind abgemeldet.' }).waitFor();
  await picture(tab, 'access/signed-out-desktop');
  expect(await (await tab.request.get(`${page}/api/me`)).json()).toMatchObject({ error: 'sign-in-required' });
});

it('a sign-in that fails says so', async () => {
  const { page: tab } = await visitors.visit({ viewport: { width: 360, height: 740 } });
  await tab.goto(page);
  await logIn(tab, 'stranger');
  await tab.getByRole('heading', { name: 'Die Anmeldung hat nicht geklappt.' }).waitFor();
  await picture(tab, 'access/failed-phone');
  expect((await new AxeBuilder({ page: tab }).analyze()).violations).toEqual([]);
});

it('a session that ends under an open page is begun anew, and the page is there again', async () => {
  const { page: tab } = await visitors.visit();
  await tab.goto(page);
  await logIn(tab, 'anna');
  await tab.locator('.tile').first().waitFor();
  await tab.context().clearCookies({ name: 'gremienlotse-session' });
  await tab.getByRole('navigation').getByRole('link', { name: 'Liste' }).click();
  await tab.waitForURL(`${page}/list`); // the provider still knows the person and asks nothing
  await tab.locator('tbody tr').first().waitFor();
});

it('in a frame the chat offers a window to sign in, and then says hello; axe finds nothing', async () => {
  const { page: tab } = await visitors.visit();
  await tab.goto(foreignUrl);
  await tab.getByRole('button', { name: 'Gremienlotse fragen' }).click();
  const frame = tab.frameLocator('iframe');
  const button = frame.getByRole('button', { name: 'Anmelden' });
  await button.waitFor();
  await picture(tab, 'access/frame-desktop');
  expect((await new AxeBuilder({ page: tab }).include('gremienlotse-chat').analyze()).violations).toEqual([]);
  const [window] = await Promise.all([tab.waitForEvent('popup'), button.click()]);
  await Promise.all([window.waitForEvent('close'), logIn(window, 'anna')]);
  await frame.locator('.webchat__bubble').first().waitFor();
  await button.waitFor({ state: 'detached' });
});

it('in Teams the tab brings the token that Teams gives it', async () => {
  const { page: tab } = await visitors.visit();
  const context = { theme: 'default', locale: 'de-de', entityId: 'x', hostClientType: 'web' };
  await openInTeams(tab, page, '/?host=teams', { context, token: await provider.token() });
  await tab.frameLocator('iframe').locator('.tile').first().waitFor();
  expect(await called(tab)).toContain('authentication.getAuthToken');
});

it('in Teams without consent the page says what is missing', async () => {
  const { page: tab } = await visitors.visit();
  const context = { theme: 'default', locale: 'de-de', entityId: 'x', hostClientType: 'web' };
  await openInTeams(tab, page, '/?host=teams', { context });
  await tab.frameLocator('iframe').getByRole('button', { name: 'Anmelden' }).waitFor();
});
