/**
 * What one can look at, as people use it: real server, real Chromium, the clock at 2026-11-21. Looks go to
 * artifacts/intranet, in three themes and two sizes.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { SayResult } from '../../adapters/intranet/api/say-schemas.ts';
import type { CardJson } from '../../bot/ports.ts';
import type { Entry } from '../../knowledge/model.ts';
import { nodesOf } from '../bot/cards/walk.ts';
import { startIntranet, type TestIntranet } from '../helpers/intranet.ts';
import { axe, open as openUrl, overflow, richBody, settled } from '../helpers/page-checks.ts';
import { Visitors } from '../helpers/visitors.ts';

const SHOTS = new URL('../../artifacts/intranet/', import.meta.url).pathname;
const SIZES = { desktop: { width: 1280, height: 900 }, phone: { width: 360, height: 740 } } as const;
const THEMES = ['light', 'dark', 'contrast'] as const;

let intranet: TestIntranet;
let visitors: Visitors;
let body: Entry;
let field: string;
let document: string;
/** The office that coordinates most. */
let office: Entry;

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  [intranet, visitors] = await Promise.all([
    startIntranet({ teamsBotId: '11111111-2222-3333-4444-555555555555' }),
    Visitors.start(),
  ]);
  const { registry, relations } = intranet.knowledge;
  body = richBody(registry);
  field = body.field!;
  document = body.facts.cadence[0]!.source.document;
  const weight = ({ id }: Entry) => relations.coordinates(id).length;
  office = [...registry.entries.values()]
    .filter(({ class: cls }) => cls === 'unit')
    .reduce((most, one) => (weight(one) > weight(most) ? one : most));
  await askAndPropose();
});

/** Something for the keepers: a question that nobody could answer, one answered badly, and a proposal. */
async function askAndPropose(): Promise<void> {
  const post = async <T>(path: string, value: object): Promise<T> => {
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
    return (await (await fetch(intranet.url + path, init)).json()) as T;
  };
  await post('/api/ask', { question: 'Wer koordiniert xyzzyq?' });
  const said = await post<SayResult>('/api/say', { text: `Wie oft tagt ${body.name}?` });
  const { conversation } = said;
  await post('/api/feedback', { conversation, helpful: false });
  const button = (of: SayResult, title: string) =>
    nodesOf(of.messages[0]!.card as CardJson).find((node) => node.title === title)!.data as object;
  const form = await post<SayResult>('/api/say', { conversation, value: button(said, 'Stimmt nicht') });
  const filled = { fact: 'cadence', value: '11 × im Jahr', document, at: 'Anhang' };
  await post('/api/say', { conversation, value: { ...button(form, 'Vorschlagen'), ...filled } });
}
afterAll(async () => {
  await visitors?.stop();
  await intranet?.close();
});
afterEach(() => visitors.leave());
const open = (page: Page, path: string) => openUrl(page, intranet.url + path);
async function visit(path: string, options: Parameters<Visitors['visit']>[0] = {}) {
  const visitor = await visitors.visit(options);
  await open(visitor.page, path);
  return visitor;
}

const VIEWS: readonly (readonly [name: string, path: () => string])[] = [
  ['home', () => '/'],
  ['search', () => `/?q=${encodeURIComponent(body.name.slice(0, -1))}`],
  ['nothing', () => '/?q=xyzzyq'],
  ['entry', () => `/entry/${body.id}`],
  ['office', () => `/entry/${office.id}`],
  ['field', () => `/field/${field}`],
  ['document', () => `/document/${document}`],
  ['list', () => `/list?field=${field}`],
  ['network', () => `/network?field=${field}`],
  ['levels', () => '/network?view=levels'],
  ['web', () => `/network?view=web&around=${office.id}`],
  ['calendar', () => '/calendar?month=2026-12'],
  ['agenda', () => `/calendar?view=list&month=2026-12&field=${field}`],
  ['watch', () => `/calendar?view=watch&field=${field}`],
  ['keeping', () => `/keeping?field=${field}`],
  ['stale', () => `/keeping?part=stale&field=${field}`],
  ['gaps', () => '/keeping?part=gaps'],
  ['proposals', () => '/keeping?part=proposals'],
  ['conflicts', () => `/conflicts?field=${field}`],
  ['about', () => '/about'],
  ['accessibility', () => '/accessibility'],
  ['tab', () => '/tab-config'],
  ['chat', () => '/chat'],
  ['unknown', () => '/entry/no-such-thing'],
];

/** Other widths (the second is 1280 at 200 %), headings, landmarks, and a focus that can be seen. */
async function otherFaults(page: Page, name: string): Promise<string[]> {
  const found: string[] = [];
  for (const [width, height] of [
    [320, 640],
    [640, 450],
    [3840, 2160],
  ] as const) {
    await page.setViewportSize({ width, height });
    if ((await overflow(page)) > 0) found.push(`${name} is wider than ${width} px`);
    if (name === 'entry') await page.screenshot({ path: `${SHOTS}${name}-${width}.png` });
  }
  await page.setViewportSize(SIZES.desktop);
  if ((await page.locator('h1').count()) !== 1) found.push(`${name} has not one heading of the first level`);
  for (const role of name === 'chat' ? (['main'] as const) : (['banner', 'main', 'contentinfo'] as const))
    if ((await page.getByRole(role).count()) !== 1) found.push(`${name} has not one ${role}`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const outline = await page.evaluate(() =>
    Number.parseFloat(window.getComputedStyle(window.document.activeElement!).outlineWidth),
  );
  if (!(outline >= 2)) found.push(`${name} shows no focus`);
  return found;
}

describe('every view', () => {
  it.each(Object.entries(SIZES))(
    'on a %s, in three themes: axe finds nothing, nothing is cut off, focus and landmarks are there, no complaint',
    async (size, viewport) => {
      const { page, complaints } = await visitors.visit({ viewport, reducedMotion: 'reduce' });
      const found: string[] = [];
      for (const [name, path] of VIEWS) {
        await open(page, path());
        for (const theme of THEMES) {
          // The page sets nothing else for a theme, and loading it anew each time would take minutes.
          await page.evaluate((chosen) => {
            window.document.documentElement.dataset.theme = chosen;
          }, theme);
          await page.screenshot({ path: `${SHOTS}${name}-${size}-${theme}.png` });
          // Colours are the same on a phone: there one theme tells what else could be wrong.
          if (size === 'desktop' || theme === 'light')
            found.push(...(await axe(page)).map((line) => `${name}, ${theme}: ${line}`));
        }
        if ((await overflow(page)) > 0) found.push(`${name} is wider than the screen`);
        if (size === 'desktop') found.push(...(await otherFaults(page, name)));
      }
      expect(found).toEqual([]);
      expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
    },
    300_000,
  );

  it('keeps still for whoever wants no motion', async () => {
    const { page } = await visit(`/entry/${body.id}`, { reducedMotion: 'reduce' });
    const moving = await page.evaluate(() =>
      [...window.document.querySelectorAll('*')]
        .filter((element) => {
          const { transitionDuration, animationName, scrollBehavior } = window.getComputedStyle(element);
          return transitionDuration !== '0s' || animationName !== 'none' || scrollBehavior === 'smooth';
        })
        .map((element) => element.outerHTML.slice(0, 80)),
    );
    expect(moving).toEqual([]);
  });
});

describe('reading', () => {
  it('finds while one types, and goes on by keyboard alone', async () => {
    const { page } = await visit('/');
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

  it('shows both sides of a contradiction with their sources, and how old they are', async () => {
    const { page } = await visit(`/entry/${body.id}`);
    const fact = page.locator('.fact-differs').first();
    expect(await fact.locator('.value').count()).toBeGreaterThan(1);
    for (const value of await fact.locator('.value').all())
      expect(await value.locator('.source').count()).toBeGreaterThan(0);
    expect(await page.locator('.facts .mark', { hasText: /\d+ Jahre alt/ }).count()).toBeGreaterThan(0);
  });

  it('a body has its next meetings, a feed, a question for Teams and a link to share', async () => {
    const { page } = await visit(`/entry/${body.id}`, { permissions: ['clipboard-read', 'clipboard-write'] });
    const next = page.getByRole('region', { name: 'Nächste Termine' });
    expect(
      await next
        .getByRole('time')
        .count()
        .catch(() => 0),
    ).toBeGreaterThan(0);
    expect(await next.innerText()).toContain('Beispieldaten');
    expect(await next.getByRole('link', { name: 'Abonnieren (ICS)' }).getAttribute('href')).toBe(
      `https://lotse.example.org/calendar/${body.id}.ics`,
    );
    const teams = new URL((await page.getByRole('link', { name: 'In Teams fragen' }).getAttribute('href'))!);
    expect(teams.searchParams.get('users')).toBe('28:11111111-2222-3333-4444-555555555555');
    expect(teams.searchParams.get('message')).toContain(body.name);
    await page.getByRole('button', { name: 'Link kopieren' }).click();
    await page.getByText('Link kopiert').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${intranet.url}/entry/${body.id}`);
  });

  it('an office shows what it coordinates and where it sits in, and leads to the whole list', async () => {
    const { page } = await visit(`/entry/${office.id}`);
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
    const statements = [...intranet.knowledge.registry.entries.values()].flatMap(({ facts }) =>
      Object.values(facts).flatMap((list) =>
        (list as readonly { source: { document: string } }[]).filter(({ source }) => source.document === document),
      ),
    );
    const { page } = await visit(`/document/${document}`);
    await page.getByLabel('Alle aufklappen').check();
    await page.waitForFunction(
      (count) => window.document.querySelectorAll('.said > div').length === count,
      statements.length,
    );
    await page.getByRole('searchbox').fill(`${body.name} turnus`);
    const told = page.locator('.said > div').filter({ hasText: 'Sitzungsturnus' });
    await told.first().waitFor();
    await told.first().getByRole('link', { name: body.name }).click();
    await page.waitForURL(`**/entry/${body.id}`);
  });

  it('is complete in English, and remembers it', async () => {
    const { page } = await visit('/');
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
      await open(page, path);
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      const said = (
        await page
          .locator('.banner, .tabs, .toolbar, .filters legend, thead, .tile-count, .footer, .page > p')
          .allInnerTexts()
      ).join(' ');
      expect(said, path).not.toMatch(/Widersprüche|Turnus|Handlungsfeld|Drucken|Gremien\b|Fehlt|Termin|älter/);
    }
  });

  it('narrows the list and saves it for a spreadsheet', async () => {
    const { page } = await visit('/list');
    const rows = page.locator('tbody tr');
    const all = await rows.count();
    await page.getByLabel('Handlungsfeld').selectOption(field);
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
    const { page } = await visit(`/list?field=${field}`);
    await page.emulateMedia({ media: 'print' });
    for (const part of ['.banner', '.filters', '.chat-button', '.toolbar'])
      expect(await page.locator(part).first().isVisible(), part).toBe(false);
    expect(await page.locator('tbody tr').first().isVisible()).toBe(true);
  });

  it('says what is not there', async () => {
    const { page } = await visit('/entry/no-such-thing');
    await page.getByRole('heading', { name: 'Das gibt es hier nicht.' }).waitFor();
  });
});

describe('the calendar', () => {
  it('goes from month to month, and marks today, holidays and sample data', async () => {
    const { page } = await visit('/calendar');
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
    const { page } = await visit('/calendar?month=2026-12');
    await page.getByLabel('Handlungsfeld').selectOption(field);
    await page.waitForURL(/field=/);
    await settled(page);
    const links = (where: string) =>
      page.locator(`${where} a`).evaluateAll((all) => all.map(({ textContent }) => textContent).sort());
    const inMonth = await links('.day:not(.day-other) li');
    expect(inMonth.length).toBeGreaterThan(0);
    await page.getByRole('link', { name: 'Liste', exact: true }).nth(1).click();
    await page.locator('.agenda').waitFor();
    expect(await links('.meeting-what')).toEqual(inMonth);
    await page.getByLabel('Gremium').selectOption(body.id);
    await page.waitForURL(/body=/);
    await settled(page);
    for (const name of await links('.meeting-what')) expect(name).toBe(body.name);
    expect(await page.getByRole('link', { name: /Kalender abonnieren/ }).getAttribute('href')).toContain(
      `/${body.id}.ics`,
    );
  });

  it('on a phone shows the days with something on them, in words', async () => {
    const { page } = await visit('/calendar?month=2026-12', { viewport: SIZES.phone });
    expect(await page.locator('.day-empty').first().isVisible()).toBe(false);
    expect(await page.locator('.day:visible .day-long').first().innerText()).toMatch(/Dezember 2026/);
  });

  it('sets the agreed cadence beside what is planned', async () => {
    const { page } = await visit('/calendar?view=watch');
    const first = page.locator('.watch tbody tr').first();
    expect(await first.innerText()).toMatch(/\d fehl/);
    const all = await page.locator('.watch tbody tr').count();
    await page.getByLabel('nur mit fehlenden Terminen').check();
    await page.waitForFunction((before) => window.document.querySelectorAll('.watch tbody tr').length < before, all);
    for (const row of await page.locator('.watch tbody tr').allInnerTexts()) expect(row).toMatch(/\d fehl/);
  });
});

describe("the keepers' view", () => {
  it('counts the work, and leads to each part of it', async () => {
    const { page } = await visit('/keeping');
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
    const { page } = await visit('/keeping');
    await page.getByRole('link', { name: /Lücken/ }).click();
    const rows = page.locator('tbody tr');
    await rows.filter({ hasText: 'nicht beantwortet' }).first().waitFor();
    expect(await rows.filter({ hasText: 'nicht hilfreich' }).first().innerText()).toContain(body.name);
    expect(await page.locator('main').innerText()).not.toContain('xyzzyq');
  });

  it('open proposals, what is stated beside what is proposed, decided in the chat', async () => {
    const { page } = await visit('/keeping?part=proposals');
    const proposal = page.getByRole('article').filter({ hasText: body.name });
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
    const { page } = await visit(`/network?field=${field}`);
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
    await page.getByRole('searchbox').fill(body.name);
    await page.locator('.box-found').first().waitFor();
    const lines = page.locator('.report');
    expect(await lines.count()).toBeGreaterThan(0);
    await page.getByLabel('Berichtswege und weitere Zuordnungen').uncheck();
    expect(await lines.count()).toBe(0);
    for (const name of ['SVG speichern', 'PNG speichern']) {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
      expect(download.suggestedFilename()).toMatch(name.startsWith('SVG') ? /\.svg$/ : /\.png$/);
      if (name.startsWith('PNG')) await download.saveAs(`${SHOTS}export.png`);
      else
        expect(readFileSync(await download.path(), 'utf8')).toMatch(
          /^<svg[^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/,
        );
    }
    await page.locator(`.drawing a[data-id="${body.id}"]`).click();
    await page.waitForURL(`**/entry/${body.id}`);
  });

  it('can be drawn about with the mouse, without opening what lies below', async () => {
    const { page } = await visit('/network');
    const area = page.locator('.picture-area');
    const box = (await area.boundingBox())!;
    await page.mouse.move(box.x + 300, box.y + 200);
    await page.mouse.down();
    await page.mouse.move(box.x + 100, box.y + 80, { steps: 4 });
    await page.mouse.up();
    expect(await area.evaluate(({ scrollLeft, scrollTop }) => scrollLeft > 0 && scrollTop > 0)).toBe(true);
    expect(new URL(page.url()).pathname).toBe('/network');
  });

  it('shows who stands on which level, from the assembly down', async () => {
    const { page } = await visit('/network?view=levels');
    expect(await page.locator('.band-title').first().textContent()).toBe('Vertretung');
    const ofPicture = await page.locator('.drawing .box').count();
    expect(await page.locator('.outline li').count()).toBe(ofPicture);
    // Whoever reports upwards is drawn below whom it reports to.
    expect(await page.locator('.report').count()).toBeGreaterThan(0);
    await page.getByText(/weiteren Gremien sagt kein Dokument/).waitFor();
  });

  it('shows the web of an office, in the colours of who coordinates, with a legend', async () => {
    const { page } = await visit(`/entry/${office.id}`);
    await page.getByRole('link', { name: 'Netz zeigen' }).click();
    await page.locator('.box-centre').waitFor();
    expect(await page.locator('.box-centre').getAttribute('data-id')).toBe(office.id);
    const coordinated = intranet.knowledge.relations.coordinates(office.id).length;
    await page.locator('.group-title', { hasText: `(${coordinated})` }).waitFor();
    await page.getByRole('list', { name: 'Farbe: koordinierende Stelle' }).getByRole('link').first().waitFor();
    await page.getByLabel('Stelle oder Gremium').selectOption(body.id);
    await page.locator(`.box-centre[data-id="${body.id}"]`).waitFor();
  });

  it('on a phone the words come first, the picture when it is wanted', async () => {
    const { page } = await visit(`/network?field=${field}`, { viewport: SIZES.phone });
    expect(await page.locator('.drawing').count()).toBe(0);
    expect(await page.locator('.outline a').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Bild anzeigen' }).click();
    await page.locator('.drawing').waitFor();
    await page.screenshot({ path: `${SHOTS}picture-phone-light.png` });
  });
});
