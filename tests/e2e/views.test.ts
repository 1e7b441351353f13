/** Every view, in three themes and all sizes: what axe finds, what is cut off, what one sees. Looks go to artifacts/intranet. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Explorer, SIZES, startExplorer } from '../helpers/explorer.ts';
import { axe, overflow, type Rules } from '../helpers/page-checks.ts';
import { DRAWN, picture } from '../helpers/picture.ts';

const THEMES = ['light', 'dark', 'contrast'] as const;
/** All that a theme can break. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'] as const;
/** All rules once on each screen; those of colours, which are the same on a phone, in each theme on the desktop. */
const RULES: Record<keyof typeof SIZES, { light: Rules; other?: Rules }> = {
  desktop: { light: {}, other: { only: COLOUR_RULES } },
  phone: { light: { without: COLOUR_RULES } },
};

let explorer: Explorer;
beforeAll(async () => {
  explorer = await startExplorer();
});
afterEach(() => explorer.visitors.leave());
afterAll(() => explorer?.stop());

/** Views, and states that one has to bring about in them. */
const VIEWS: readonly (readonly [name: string, path: () => string, reach?: (page: Page) => Promise<void>])[] = [
  ['home', () => '/'],
  ['search', () => `/?q=${encodeURIComponent(explorer.body.name.slice(0, -1))}`],
  ['nothing', () => '/?q=xyzzyq'],
  ['entry', () => `/entry/${explorer.body.id}`],
  ['office', () => `/entry/${explorer.office.id}`],
  ['field', () => `/field/${explorer.field}`],
  ['document', () => `/document/${explorer.document}`],
  ['section', () => `/document/${explorer.document}`, (page) => page.locator('summary').nth(3).click()],
  ['list', () => `/list?field=${explorer.field}`],
  ['network', () => `/network?field=${explorer.field}`],
  ['table', () => `/network?field=${explorer.field}`, (page) => page.getByLabel('Tabelle').check()],
  ['levels', () => '/network?view=levels'],
  ['web', () => `/network?view=web&around=${explorer.office.id}`],
  ['calendar', () => '/calendar?month=2026-12'],
  ['agenda', () => `/calendar?view=list&month=2026-12&field=${explorer.field}`],
  ['watch', () => `/calendar?view=watch&field=${explorer.field}`],
  ['keeping', () => `/keeping?field=${explorer.field}`],
  ['stale', () => `/keeping?part=stale&field=${explorer.field}`],
  ['gaps', () => '/keeping?part=gaps'],
  ['proposals', () => '/keeping?part=proposals'],
  ['conflicts', () => `/conflicts?field=${explorer.field}`],
  ['about', () => '/about'],
  ['accessibility', () => '/accessibility'],
  ['tab', () => '/tab-config'],
  ['chat', () => '/chat'],
  [
    'away',
    () => '/about',
    async (page) => {
      await page.route('**/api/**', (route) => route.abort());
      await page.getByRole('navigation').getByRole('link', { name: 'Netzbild' }).click();
      await page.getByRole('alert').first().waitFor();
      await page.unroute('**/api/**');
    },
  ],
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
    if (name === 'entry') await picture(page, `intranet/${name}-${width}`);
  }
  await page.setViewportSize(SIZES.desktop);
  if ((await page.locator('h1').count()) !== 1) found.push(`${name} has not one heading of the first level`);
  // The chat in a frame and the dialog of Teams stand alone.
  const alone = name === 'chat' || name === 'tab';
  for (const role of alone ? (['main'] as const) : (['banner', 'main', 'contentinfo'] as const))
    if ((await page.getByRole(role).count()) !== 1) found.push(`${name} has not one ${role}`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const outline = await page.evaluate(() =>
    Number.parseFloat(window.getComputedStyle(window.document.activeElement!).outlineWidth),
  );
  if (!(outline >= 2)) found.push(`${name} shows no focus`);
  return found;
}

/** What is wrong with any view on a screen of this size, in any theme. */
async function faultsOn(size: string, viewport: (typeof SIZES)[keyof typeof SIZES]): Promise<string[]> {
  const { page, complaints } = await explorer.visitors.visit({ viewport, reducedMotion: 'reduce' });
  const found: string[] = [];
  for (const [name, path, reach] of VIEWS) {
    await explorer.open(page, path());
    await reach?.(page);
    // No rule is asked of another theme on a phone.
    for (const theme of size === 'desktop' || DRAWN ? THEMES : (['light'] as const)) {
      // The page sets nothing else for a theme, and loading it anew each time would take minutes.
      await page.evaluate((chosen) => {
        window.document.documentElement.dataset.theme = chosen;
      }, theme);
      await picture(page, `intranet/${name}-${size}-${theme}`);
      const rules = RULES[size as keyof typeof SIZES][theme === 'light' ? 'light' : 'other'];
      if (rules) found.push(...(await axe(page, rules)).map((line) => `${name}, ${theme}: ${line}`));
    }
    if ((await overflow(page)) > 0) found.push(`${name} is wider than the screen of a ${size}`);
    if (size === 'desktop') found.push(...(await otherFaults(page, name)));
  }
  return [...found, ...complaints.filter((text) => !/404|ERR_FAILED/.test(text))];
}

describe('every view', () => {
  it('on a desktop and on a phone, in three themes: axe finds nothing, nothing is cut off, focus and landmarks are there, no complaint', async () => {
    // Both at once: a browser alone keeps one of two cores busy.
    const seen = await Promise.all(Object.entries(SIZES).map(([size, viewport]) => faultsOn(size, viewport)));
    expect(seen.flat()).toEqual([]);
  }, 600_000); // a busy machine is no failure

  it('keeps still for whoever wants no motion', async () => {
    const { page } = await explorer.visit(`/entry/${explorer.body.id}`, { reducedMotion: 'reduce' });
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
