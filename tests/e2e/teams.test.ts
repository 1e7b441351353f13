/** The page as a tab: inside a host frame that answers as Teams does. Looks go to artifacts/teams. */
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Entry } from '../../knowledge/model.ts';
import { startIntranet, type TestIntranet } from '../helpers/intranet.ts';
import { picture } from '../helpers/picture.ts';
import { called, callOf, openInTeams, TAB_ORIGIN, tell } from '../helpers/teams-host.ts';
import { Visitors } from '../helpers/visitors.ts';

const CONTEXT = { theme: 'default', locale: 'de-de', entityId: 'x', hostClientType: 'web' };
let intranet: TestIntranet;
let visitors: Visitors;
let body: Entry;

beforeAll(async () => {
  [intranet, visitors] = await Promise.all([startIntranet(), Visitors.start()]);
  body = [...intranet.knowledge.registry.entries.values()].find(
    (entry) => entry.class === 'body' && entry.facts.cadence.length > 0,
  )!;
});
afterEach(() => visitors.leave());
afterAll(async () => {
  await visitors?.stop();
  await intranet?.close();
});

describe('a tab', () => {
  it('takes theme, language and deep link from the host, and reports itself', async () => {
    const { page } = await visitors.visit();
    const context = { ...CONTEXT, theme: 'dark', locale: 'en-us', subEntityId: `/entry/${body.id}` };
    await openInTeams(page, intranet.url, '/?host=teams', { context });
    const tab = page.frameLocator('iframe');
    await tab.getByRole('heading', { level: 1, name: body.name }).waitFor();
    const html = tab.locator('html');
    expect(await html.getAttribute('data-theme')).toBe('dark');
    expect(await html.getAttribute('lang')).toBe('en');
    await callOf(page, 'appInitialization.success');
    expect(await called(page)).toContain('appInitialization.appLoaded');
    await picture(page, 'teams/tab-dark');
  });
  it('stays in the language that was chosen', async () => {
    const { page } = await visitors.visit();
    await openInTeams(page, intranet.url, '/?host=teams&lang=de', { context: { ...CONTEXT, locale: 'en-us' } });
    await callOf(page, 'appInitialization.success');
    await page.frameLocator('iframe').getByRole('heading', { name: 'Handlungsfelder' }).waitFor();
  });
  it('follows a change of theme, to high contrast too; axe finds nothing', async () => {
    const { page } = await visitors.visit();
    await openInTeams(page, intranet.url, '/?host=teams', { context: CONTEXT });
    const tab = page.frameLocator('iframe');
    await tab.locator('.tile').first().waitFor();
    await callOf(page, 'appInitialization.success');
    const theme = () => tab.locator('html').getAttribute('data-theme');
    expect(await theme()).toBe('light');
    for (const name of ['contrast', 'dark', 'default']) {
      await tell(page, 'themeChange', name);
      await expect.poll(theme).toBe(name === 'default' ? 'light' : name);
      if (name === 'contrast') {
        await picture(page, 'teams/tab-contrast');
        expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
      }
    }
  });
  it('lets Teams share a link to what is open', async () => {
    const { page } = await visitors.visit();
    await openInTeams(page, intranet.url, `/entry/${body.id}?host=teams`, { context: CONTEXT });
    const tab = page.frameLocator('iframe');
    await callOf(page, 'appInitialization.success');
    await tab.getByRole('button', { name: 'Link kopieren' }).click();
    const shared = await callOf(page, 'shareDeepLink');
    expect(shared).toEqual([`/entry/${body.id}`, body.name, `${TAB_ORIGIN}/entry/${body.id}`]);
  });
  it('tells Teams which view is open', async () => {
    const { page } = await visitors.visit();
    await openInTeams(page, intranet.url, '/?host=teams', { context: CONTEXT });
    const tab = page.frameLocator('iframe');
    await callOf(page, 'appInitialization.success');
    await tab.getByRole('navigation').getByRole('link', { name: 'Liste' }).click();
    expect(await callOf(page, 'setFrameContext')).toEqual([
      { contentUrl: `${TAB_ORIGIN}/list?host=teams`, websiteUrl: `${TAB_ORIGIN}/list` },
    ]);
  });
});

describe('a tab that is set up', () => {
  it('pins the body that was chosen', async () => {
    const { page } = await visitors.visit();
    await openInTeams(page, intranet.url, '/tab-config?host=teams', { context: CONTEXT, frame: 'settings' });
    const tab = page.frameLocator('iframe');
    await tab.getByRole('combobox', { name: 'Was soll dieser Tab zeigen?' }).selectOption({ label: body.name });
    expect(await callOf(page, 'settings.setValidityState')).toEqual([true]);
    await picture(page, 'teams/pin');
    await tell(page, 'settings.save', {});
    expect(await callOf(page, 'settings.setSettings')).toMatchObject([
      {
        contentUrl: `${TAB_ORIGIN}/entry/${body.id}?host=teams`,
        websiteUrl: `${TAB_ORIGIN}/entry/${body.id}`,
        entityId: `/entry/${body.id}`,
        suggestedDisplayName: body.name,
      },
    ]);
    await callOf(page, 'settings.save.success');
  });
  it('shows what it was set to, when it is set up anew', async () => {
    const { page } = await visitors.visit();
    const settings = { entityId: `/field/${body.field}`, contentUrl: `${TAB_ORIGIN}/field/${body.field}?host=teams` };
    await openInTeams(page, intranet.url, '/tab-config?host=teams', { context: CONTEXT, frame: 'settings', settings });
    const choice = page.frameLocator('iframe').getByRole('combobox', { name: 'Was soll dieser Tab zeigen?' });
    await expect.poll(() => choice.inputValue()).toBe(`/field/${body.field}`);
  });
});

it("without a host the tab's address is a plain page", async () => {
  const { page, complaints } = await visitors.visit();
  await page.goto(`${intranet.url}/?host=teams`);
  await page.locator('.tile').first().waitFor();
  expect(complaints).toEqual([]);
});
it('in a frame that does not answer it is a plain page too', async () => {
  const { page } = await visitors.visit();
  await openInTeams(page, intranet.url, '/?host=teams');
  await page.frameLocator('iframe').locator('.tile').first().waitFor();
});
