/** Reading and the calendar, as people use them: real server, real Chromium. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BOT_ID, type Explorer, SIZES, startExplorer } from '../helpers/explorer.ts';
import { settled } from '../helpers/page-checks.ts';

let explorer: Explorer;
beforeAll(async () => {
  explorer = await startExplorer();
});
afterEach(() => explorer.visitors.leave());
afterAll(() => explorer?.stop());

describe('reading', () => {
  it('finds while one types, and goes on by keyboard alone', async () => {
    const { page } = await explorer.visit('/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => window.document.activeElement?.className)).toBe('skip');
    await page.getByRole('searchbox').focus();
    await page.keyboard.type(explorer.body.name.slice(0, -1));
    const link = page.getByRole('search').getByRole('link', { name: explorer.body.name }).first();
    await link.waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/entry\//);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.evaluate(() => window.document.activeElement?.tagName)).toBe('H1');
    await page.goBack();
    await page.getByRole('searchbox').waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe(explorer.body.name.slice(0, -1));
  });

  it('goes back to where one was in a long list', async () => {
    const { page } = await explorer.visit('/list');
    const link = page.locator('main a[href^="/entry/"]').last();
    await link.scrollIntoViewIfNeeded();
    const place = () => page.evaluate(() => window.scrollY);
    const before = await place();
    expect(before).toBeGreaterThan(1_000);
    await link.click();
    await page.waitForURL(/\/entry\//);
    await expect.poll(place).toBe(0);
    await page.goBack();
    await page.waitForURL(/\/list/);
    await expect.poll(place).toBe(before);
    await page.goForward();
    await page.waitForURL(/\/entry\//);
    await expect.poll(place).toBe(0);
  });

  it('is dark where the system is, also when that changes, unless another theme was chosen', async () => {
    const { page } = await explorer.visit('/');
    const ground = () =>
      page.evaluate(() => window.getComputedStyle(window.document.documentElement).getPropertyValue('--ground'));
    const light = await ground();
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(ground).toBe('#1f1f1f');
    await page.emulateMedia({ media: 'print' });
    await expect.poll(ground).toBe(light);
    await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
    await page
      .locator('select')
      .filter({ has: page.locator('option[value=contrast]') })
      .selectOption('light');
    await expect.poll(ground).toBe(light);
    await page.emulateMedia({ colorScheme: 'light' });
    await page
      .locator('select')
      .filter({ has: page.locator('option[value=contrast]') })
      .selectOption('dark');
    await expect.poll(ground).toBe('#1f1f1f');
  });

  it('marks German words on an English page, for a screen reader', async () => {
    const quoting = [...explorer.intranet.knowledge.registry.entries.values()].find(({ facts }) =>
      facts.purpose?.some(({ value }) => value.en !== undefined && value.en !== value.de),
    )!;
    const { page } = await explorer.visit(`/entry/${quoting.id}?lang=en`);
    const said = page.locator('.fact [lang=de]').first();
    await said.waitFor();
    expect(await said.textContent()).toMatch(/^“.+”$/);
    await page.getByRole('button', { name: 'Deutsch' }).click();
    await said.waitFor({ state: 'detached' });
  });

  it('opens by Enter what was typed, not what was found for the letters before', async () => {
    const { page } = await explorer.visit('/');
    const box = page.getByRole('searchbox');
    await box.fill(explorer.office.name);
    await page.getByRole('search').getByRole('link', { name: explorer.office.name }).first().waitFor();
    await box.fill(explorer.body.name);
    await box.press('Enter');
    await page.waitForURL(/\/entry\//);
    expect(page.url()).toContain(`/entry/${explorer.body.id}`);
  });

  it('says so where a view cannot be fetched, and shows it once the server is back', async () => {
    const { page } = await explorer.visit('/list');
    await page.route('**/assets/calendar-view*', (route) => route.abort());
    await page.getByRole('navigation').getByRole('link', { name: 'Kalender' }).click();
    await page.getByText('Der Server antwortet nicht.').waitFor();
    await page.unroute('**/assets/calendar-view*');
    await page.getByRole('button', { name: 'Noch einmal' }).click();
    await page.getByRole('heading', { level: 1, name: 'Kalender' }).waitFor();
  });

  it('begins anew by the link to the start page', async () => {
    const { page } = await explorer.visit('/?q=senioren');
    await page.locator('.result').first().waitFor();
    await page.getByRole('link', { name: 'Suche' }).click();
    await page.locator('.result').first().waitFor({ state: 'detached' });
    expect(await page.getByRole('searchbox').inputValue()).toBe('');
  });

  it('does not call the first results all of them', async () => {
    const { page } = await explorer.visit('/?q=a');
    await page.getByText(/^Die ersten \d+ Treffer/).waitFor();
  });

  it.each([
    ['/gibt-es-nicht', 'Das gibt es hier nicht.'],
    ['/entry/%E0%A4', 'Das gibt es hier nicht.'],
    ['/list?class=nichts', 'Damit kann der Server nichts anfangen'],
  ])('tells who follows a broken link: %s', async (path, told) => {
    const { page } = await explorer.visit(path);
    await page.getByText(told).waitFor();
    expect(await page.getByRole('navigation').count()).toBe(1);
  });

  it.each(['dark', 'contrast'])('is printed dark on light, also in the theme %s', async (theme) => {
    const { page } = await explorer.visit(`/entry/${explorer.body.id}?theme=${theme}`);
    await page.emulateMedia({ media: 'print' });
    const colour = () =>
      page
        .locator('.fact .value')
        .first()
        .evaluate((value) => getComputedStyle(value).color);
    expect(await colour()).not.toBe('rgb(255, 255, 255)');
  });

  it('shows both sides of a contradiction with their sources, and how old they are', async () => {
    const { page } = await explorer.visit(`/entry/${explorer.body.id}`);
    const fact = page.locator('.fact-differs').first();
    expect(await fact.locator('.value').count()).toBeGreaterThan(1);
    for (const value of await fact.locator('.value').all())
      expect(await value.locator('.source').count()).toBeGreaterThan(0);
    expect(await page.locator('.facts .mark', { hasText: /\d+ Jahre alt/ }).count()).toBeGreaterThan(0);
  });

  it('a body has its next meetings, a feed, a question for Teams and a link to share', async () => {
    const { page } = await explorer.visit(`/entry/${explorer.body.id}`, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const next = page.getByRole('region', { name: 'Nächste Termine' });
    expect(
      await next
        .getByRole('time')
        .count()
        .catch(() => 0),
    ).toBeGreaterThan(0);
    expect(await next.innerText()).toContain('Beispieldaten');
    expect(await next.getByRole('link', { name: 'Abonnieren (ICS)' }).getAttribute('href')).toBe(
      `https://lotse.example.org/calendar/${explorer.body.id}.ics`,
    );
    const teams = new URL((await page.getByRole('link', { name: 'In Teams fragen' }).getAttribute('href'))!);
    expect(teams.searchParams.get('users')).toBe(`28:${BOT_ID}`);
    expect(teams.searchParams.get('message')).toContain(explorer.body.name);
    await page.getByRole('button', { name: 'Link kopieren' }).click();
    await page.getByText('Link kopiert').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${explorer.intranet.url}/entry/${explorer.body.id}`,
    );
  });

  it('an office shows what it coordinates and where it sits in, and leads to the whole list', async () => {
    const { page } = await explorer.visit(`/entry/${explorer.office.id}`);
    await page.getByRole('heading', { name: /Koordiniert oder leitet/ }).waitFor();
    await page.getByRole('heading', { name: /Sitzt in/ }).waitFor();
    const count = Number(
      (await page.getByRole('heading', { name: /Koordiniert oder leitet/ }).innerText()).match(/\d+/)![0],
    );
    await page.getByRole('link', { name: `Alle ${count} zeigen` }).click();
    await page.getByText(`${count} Einträge`).waitFor();
    expect(await page.locator('tbody tr').count()).toBe(count);
  });

  it('a document shows every statement taken from it, and finds one', async () => {
    const statements = [...explorer.intranet.knowledge.registry.entries.values()].flatMap(({ facts }) =>
      Object.values(facts).flatMap((list) =>
        (list as readonly { source: { document: string } }[]).filter(
          ({ source }) => source.document === explorer.document,
        ),
      ),
    );
    const { page } = await explorer.visit(`/document/${explorer.document}`);
    await page.getByLabel('Alle aufklappen').check();
    await page.waitForFunction(
      (count) => window.document.querySelectorAll('.said > div').length === count,
      statements.length,
    );
    await page.getByRole('searchbox').fill(`${explorer.body.name} turnus`);
    const told = page.locator('.said > div').filter({ hasText: 'Sitzungsturnus' });
    await told.first().waitFor();
    await told.first().getByRole('link', { name: explorer.body.name }).click();
    await page.waitForURL(`**/entry/${explorer.body.id}`);
  });

  it('is complete in English, and remembers it', async () => {
    const { page } = await explorer.visit('/');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Fields of action' }).waitFor();
    for (const path of [
      '/list',
      '/calendar',
      '/calendar?view=watch',
      '/keeping',
      '/keeping?part=stale',
      '/network?view=levels',
    ]) {
      await explorer.open(page, path);
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      const said = (
        await page
          .locator('.banner, .tabs, .toolbar, .filters legend, thead, .tile-count, .footer, .page > p')
          .allInnerTexts()
      ).join(' ');
      expect(said, path).not.toMatch(/Widersprüche|Turnus|Handlungsfeld|Drucken|Gremien\b|Fehlt|Termin|älter/);
    }
  });

  it('is English from the start in an English browser, until German is chosen', async () => {
    const { page } = await explorer.visit('/', { locale: 'en-GB' });
    await page.getByRole('heading', { name: 'Fields of action' }).waitFor();
    await page.getByRole('button', { name: 'Deutsch' }).click();
    await page.getByRole('heading', { name: 'Handlungsfelder' }).waitFor();
    await explorer.open(page, '/about');
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
  });

  it('narrows the list and saves it for a spreadsheet', async () => {
    const { page } = await explorer.visit('/list');
    const rows = page.locator('tbody tr');
    const all = await rows.count();
    await page.getByLabel('Handlungsfeld').selectOption(explorer.field);
    await page.waitForURL(/field=/);
    await page.waitForFunction((before) => window.document.querySelectorAll('tbody tr').length < before, all);
    await settled(page);
    const count = await rows.count();
    const save = async (name: string) => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByText(name).click()]);
      return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
    };
    const csv = await save('Als CSV laden');
    expect(csv.name).toBe('gremienlotse.csv');
    expect(csv.bytes.toString('utf8').trim().split('\r\n')).toHaveLength(count + 1);
    const workbook = await save('Als Excel-Datei laden');
    expect(workbook.name).toBe('gremienlotse.xlsx');
    const sheet = strFromU8(unzipSync(workbook.bytes)['xl/worksheets/sheet1.xml']!);
    expect(sheet.match(/<row /g)).toHaveLength(count + 1);
  });

  it('prints without what is for clicking', async () => {
    const { page } = await explorer.visit(`/list?field=${explorer.field}`);
    await page.emulateMedia({ media: 'print' });
    for (const part of ['.banner', '.filters', '.chat-button', '.toolbar'])
      expect(await page.locator(part).first().isVisible(), part).toBe(false);
    expect(await page.locator('tbody tr').first().isVisible()).toBe(true);
  });

  it('says what is not there', async () => {
    const { page } = await explorer.visit('/entry/no-such-thing');
    await page.getByRole('heading', { name: 'Das gibt es hier nicht.' }).waitFor();
  });
});

describe('the calendar', () => {
  it('goes from month to month, and marks today, holidays and sample data', async () => {
    const { page } = await explorer.visit('/calendar');
    await page.getByRole('heading', { name: 'November 2026' }).waitFor();
    expect(await page.locator('.day-today time').getAttribute('datetime')).toBe('2026-11-21');
    await page.getByText(/^Beispieldaten/).waitFor();
    await page.getByText(/Schulferien sind nicht hinterlegt/).waitFor();
    await page.getByRole('link', { name: 'Nächster Monat' }).click();
    await page.getByRole('heading', { name: 'Dezember 2026' }).waitFor();
    await page.locator('.day-holiday', { hasText: '1. Weihnachtstag' }).waitFor();
    await page.getByRole('link', { name: 'Heute' }).click();
    await page.getByRole('heading', { name: 'November 2026' }).waitFor();
  });

  it('shows the same meetings as month and as list, narrowed to a field and to a body', async () => {
    const { page } = await explorer.visit('/calendar?month=2026-12');
    await page.getByLabel('Handlungsfeld').selectOption(explorer.field);
    await page.waitForURL(/field=/);
    await settled(page);
    const links = (where: string) =>
      page.locator(`${where} a`).evaluateAll((all) => all.map(({ textContent }) => textContent).sort());
    const inMonth = await links('.day:not(.day-other) li');
    expect(inMonth.length).toBeGreaterThan(0);
    await page.getByRole('link', { name: 'Liste', exact: true }).nth(1).click();
    await page.locator('.agenda').waitFor();
    expect(await links('.meeting-what')).toEqual(inMonth);
    await page.getByLabel('Gremium').selectOption(explorer.body.id);
    await page.waitForURL(/body=/);
    await settled(page);
    for (const name of await links('.meeting-what')) expect(name).toBe(explorer.body.name);
    expect(await page.getByRole('link', { name: /Kalender abonnieren/ }).getAttribute('href')).toContain(
      `/${explorer.body.id}.ics`,
    );
  });

  it('is printed as a month, under its name', async () => {
    const { page } = await explorer.visit('/calendar?month=2026-12', { viewport: { width: 700, height: 900 } });
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('heading', { name: 'Dezember 2026' }).isVisible()).toBe(true);
    expect(await page.getByRole('link', { name: 'Nächster Monat' }).isVisible()).toBe(false);
    expect(await page.locator('.month thead').isVisible()).toBe(true);
  });

  it('on a phone shows the days with something on them, in words', async () => {
    const { page } = await explorer.visit('/calendar?month=2026-12', { viewport: SIZES.phone });
    expect(await page.locator('.day-empty').first().isVisible()).toBe(false);
    expect(await page.locator('.day:visible .day-long').first().innerText()).toMatch(/Dezember 2026/);
    // This month has today, whose number is marked on a desktop.
    await explorer.open(page, '/calendar');
    const numbers = page.locator('.day-number > [aria-hidden]');
    const shown = await numbers.evaluateAll((all) => all.map((one) => window.getComputedStyle(one).display));
    expect(new Set(shown)).toEqual(new Set(['none']));
  });

  it('sets the agreed cadence beside what is planned', async () => {
    const { page } = await explorer.visit('/calendar?view=watch');
    const first = page.locator('.watch tbody tr').first();
    expect(await first.innerText()).toMatch(/\d fehl/);
    const all = await page.locator('.watch tbody tr').count();
    await page.getByLabel('nur mit fehlenden Terminen').check();
    await page.waitForFunction((before) => window.document.querySelectorAll('.watch tbody tr').length < before, all);
    for (const row of await page.locator('.watch tbody tr').allInnerTexts()) expect(row).toMatch(/\d fehl/);
  });
});
