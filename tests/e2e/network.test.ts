/** The keepers' view and the pictures of the network, as people use them: real server, real Chromium. */
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Explorer, SIZES, startExplorer } from '../helpers/explorer.ts';
import { settled } from '../helpers/page-checks.ts';
import { picture } from '../helpers/picture.ts';

let explorer: Explorer;
beforeAll(async () => {
  explorer = await startExplorer();
});
afterEach(() => explorer.visitors.leave());
afterAll(() => explorer?.stop());

describe("the keepers' view", () => {
  it('counts the work, and leads to each part of it', async () => {
    const { page } = await explorer.visit('/keeping');
    const tasks = page.getByRole('navigation', { name: 'Bereiche' });
    await page.getByLabel('Was fehlt').selectOption({ index: 1 });
    await page.waitForURL(/fact=/);
    const missing = await page.getByLabel('Was fehlt').locator('option:checked').innerText();
    for (const row of await page.locator('tbody tr').allInnerTexts()) expect(row).toContain(missing);
    await tasks.getByRole('link', { name: /Veraltete Angaben/ }).click();
    await page.getByLabel('Älter als').selectOption('10');
    await page.waitForURL(/years=10/);
    await settled(page);
    for (const age of await page.locator('td[data-label="Alter"]').allInnerTexts())
      expect(Number.parseInt(age, 10)).toBeGreaterThan(10);
    const count = Number((await tasks.getByRole('link', { name: /Widersprüche/ }).innerText()).match(/\d+/)![0]);
    await tasks.getByRole('link', { name: /Widersprüche/ }).click();
    await page.locator('.conflict').first().waitFor();
    expect(await page.locator('.fact-differs').count()).toBe(count);
  });
});

describe('what only keepers see', () => {
  it('questions without an answer, without who asked', async () => {
    const { page } = await explorer.visit('/keeping');
    await page.getByRole('link', { name: /Lücken/ }).click();
    const rows = page.locator('tbody tr');
    await rows.filter({ hasText: 'nicht beantwortet' }).first().waitFor();
    expect(await rows.filter({ hasText: 'nicht hilfreich' }).first().innerText()).toContain(explorer.body.name);
    expect(await page.locator('main').innerText()).not.toContain('xyzzyq');
  });

  it('open proposals, what is stated beside what is proposed, decided in the chat', async () => {
    const { page } = await explorer.visit('/keeping?part=proposals');
    const proposal = page.getByRole('article').filter({ hasText: explorer.body.name });
    expect(await proposal.innerText()).toMatch(/Bisher[\s\S]*Vorgeschlagen[\s\S]*11 × im Jahr/);
    await proposal.getByRole('button', { name: 'Im Chat entscheiden' }).click();
    await page
      .locator('.chat-panel')
      .getByText(/Vorschlag \d/)
      .first()
      .waitFor();
  });
});

describe('the network picture', () => {
  it('says the same as its outline and its table, leads to entries, zooms, finds and saves', async () => {
    const { page } = await explorer.visit(`/network?field=${explorer.field}`);
    const ids = (links: Element[], attribute: string) =>
      links.map((link) => link.getAttribute(attribute)!.split('/').pop()).sort();
    const inPicture = await page.locator('.drawing a').evaluateAll(ids, 'data-id');
    expect(await page.locator('.outline a').evaluateAll(ids, 'href')).toEqual(inPicture);
    await page.getByLabel('Tabelle').check();
    expect(await page.locator('tbody th a').evaluateAll(ids, 'href')).toEqual(inPicture);
    const width = async () => Number(await page.locator('.drawing').getAttribute('width'));
    const before = await width();
    await page.getByRole('button', { name: 'Vergrößern' }).click();
    const larger = await width();
    expect(larger).toBeGreaterThan(before);
    await page.locator('.picture-area').focus();
    await page.keyboard.press('-');
    await page.waitForFunction(
      (was) => Number(window.document.querySelector('.drawing')!.getAttribute('width')) < was,
      larger,
    );
    await page.getByRole('searchbox').fill(explorer.body.name);
    await page.locator('.box-found').first().waitFor();
    const lines = page.locator('.report');
    expect(await lines.count()).toBeGreaterThan(0);
    await page.getByLabel('Berichtswege und weitere Zuordnungen').uncheck();
    expect(await lines.count()).toBe(0);
    for (const name of ['SVG speichern', 'PNG speichern']) {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
      expect(download.suggestedFilename()).toMatch(name.startsWith('SVG') ? /\.svg$/ : /\.png$/);
      expect(readFileSync(await download.path(), 'latin1')).toMatch(
        name.startsWith('SVG') ? /^<svg[^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/ : /^.PNG/,
      );
    }
    await page.locator(`.drawing a[data-id="${explorer.body.id}"]`).click();
    await page.waitForURL(`**/entry/${explorer.body.id}`);
  });

  it('can be drawn about with the mouse, without opening what lies below', async () => {
    const { page } = await explorer.visit('/network');
    const area = page.locator('.picture-area');
    const box = (await area.boundingBox())!;
    // It begins where everything hangs together, however high the picture is.
    const first = (await page.locator('.drawing .box').first().boundingBox())!;
    expect(first.y > box.y && first.y + first.height < box.y + box.height).toBe(true);
    await page.mouse.move(box.x + 300, box.y + 200);
    await page.mouse.down();
    await page.mouse.move(box.x + 100, box.y + 80, { steps: 4 });
    await page.mouse.up();
    expect(await area.evaluate(({ scrollLeft, scrollTop }) => scrollLeft > 0 && scrollTop > 0)).toBe(true);
    expect(new URL(page.url()).pathname).toBe('/network');
  });

  it('shows who stands on which level, from the assembly down', async () => {
    const { page } = await explorer.visit('/network?view=levels');
    expect(await page.locator('.band-title').first().textContent()).toBe('Vertretung');
    const ofPicture = await page.locator('.drawing .box').count();
    expect(await page.locator('.outline li').count()).toBe(ofPicture);
    // Whoever reports upwards is drawn below whom it reports to.
    expect(await page.locator('.report').count()).toBeGreaterThan(0);
    await page.getByText(/weiteren Gremien sagt kein Dokument/).waitFor();
  });

  it('shows the web of an office, in the colours of who coordinates, with a legend', async () => {
    const { page } = await explorer.visit(`/entry/${explorer.office.id}`);
    await page.getByRole('link', { name: 'Netz zeigen' }).click();
    await page.locator('.box-centre').waitFor();
    expect(await page.locator('.box-centre').getAttribute('data-id')).toBe(explorer.office.id);
    const coordinated = explorer.intranet.knowledge.relations.coordinates(explorer.office.id).length;
    await page.locator('.group-title', { hasText: `(${coordinated})` }).waitFor();
    await page.getByRole('list', { name: 'Farbe: koordinierende Stelle' }).getByRole('link').first().waitFor();
    await page.getByLabel('Stelle oder Gremium').selectOption(explorer.body.id);
    await page.locator(`.box-centre[data-id="${explorer.body.id}"]`).waitFor();
  });

  it('on a phone the words come first, the picture when it is wanted', async () => {
    const { page } = await explorer.visit(`/network?field=${explorer.field}`, { viewport: SIZES.phone });
    expect(await page.locator('.drawing').count()).toBe(0);
    expect(await page.locator('.outline a').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Bild anzeigen' }).click();
    await page.locator('.drawing').waitFor();
    await picture(page, 'intranet/picture-phone-light');
  });
});
