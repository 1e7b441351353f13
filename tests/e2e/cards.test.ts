/** Every kind of card drawn by Microsoft's own renderer, in Chromium, as Teams would: pictures for the eye, measures for the test. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { type Exhibit, gallery } from '../bot/cards/gallery.ts';
import { hostileKnowledge } from '../bot/cards/hostile.ts';
import { proposalGallery } from '../bot/proposals/gallery.ts';
import { launchChromium } from '../helpers/chromium.ts';
import { DRAWN, picture } from '../helpers/picture.ts';
import { realKnowledge } from '../helpers/real-registry.ts';

const root = new URL('../../', import.meta.url);
const path = (relative: string) => fileURLToPath(new URL(relative, root));
const read = (theme: string, revive?: (key: string, value: unknown) => unknown) =>
  JSON.parse(readFileSync(path(`tests/fixtures/cards/microsoft-teams-${theme}.json`), 'utf8'), revive);

/** High contrast has no published configuration: the dark one with the colours of Teams' theme of that name. */
const CONTRAST: Readonly<Record<string, string>> = {
  accent: '#ffff01',
  attention: '#ffff01',
  backgroundColor: '#000000',
};
const host = (theme: string) =>
  theme === 'contrast'
    ? read('dark', (key, value) => {
        if (key === 'backgroundColor') return CONTRAST[key];
        const isColour = typeof value === 'object' && value !== null && 'default' in value && 'subtle' in value;
        const own = CONTRAST[key] ?? '#ffffff';
        return isColour ? { ...value, default: own, subtle: own } : value;
      })
    : read(theme);
const RENDERER = readFileSync(path('node_modules/adaptivecards/dist/adaptivecards.min.js'), 'utf8');

/** About what Teams draws around and on a card; the host configuration has no buttons. */
const STYLE = `
  body { margin: 0; } main { padding: 8px; }
  body { font-family: 'Segoe UI', sans-serif; }
  .ac-adaptiveCard { border-radius: 4px; border: 1px solid #8884; }
  .ac-pushButton { font: 600 14px 'Segoe UI', sans-serif; min-height: 32px; padding: 4px 12px; border-radius: 4px;
    border: 1px solid #888; background: transparent; color: inherit; text-overflow: ellipsis; overflow: hidden; max-width: 100%; }
  body.contrast { background: #000; color: #fff } body.contrast .ac-pushButton { border-color: #fff; color: #1aebff }
  body.dark { background: #1f1f1f; color: #fff } body.light { background: #f5f5f5; color: #242424 }
  .ac-selectable { cursor: pointer }
`;

let browser: Browser;
let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = realKnowledge();
  browser = await launchChromium();
}, 300_000);
afterAll(() => browser?.close());

/** A page with the renderer on it, as bright as a theme of Teams. */
async function openPage(width: number, theme = 'light'): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 400 } });
  await page.setContent(
    `<!doctype html><html lang="de"><style>${STYLE}</style><body class="${theme}"><main></main></body></html>`,
  );
  await page.addScriptTag({ content: RENDERER });
  await page.evaluate((config) => Object.assign(window, { config }), host(theme));
  return page;
}

/** Draws the card in place of the one before. `submitted` collects what its buttons send. */
async function draw(page: Page, { card }: Pick<Exhibit, 'card'>): Promise<void> {
  await page.evaluate((json) => {
    // biome-ignore lint/suspicious/noExplicitAny: the renderer is a script on the page
    const { AdaptiveCards, submitted, config } = Object.assign(window as any, { submitted: [] });
    const drawn = new AdaptiveCards.AdaptiveCard();
    drawn.hostConfig = new AdaptiveCards.HostConfig(config);
    drawn.onExecuteAction = (action: { data?: unknown; url?: string }) => submitted.push(action.data ?? action.url);
    drawn.parse(json);
    document.querySelector('main')!.replaceChildren(drawn.render());
  }, card);
}

const exhibit = (name: string) => gallery(knowledge, 'de').find((each) => each.name === name)!;

describe.each([
  ['phone', 320],
  ['desktop', 640],
])('at the width of a %s', (_name, width) => {
  // The themes differ in nothing but colours: one is enough to measure.
  it.each(DRAWN ? ['light', 'dark', 'contrast'] : ['light'])(
    'every card fits, in %s',
    { timeout: 120_000 },
    async (theme) => {
      const page = await openPage(width, theme);
      for (const language of ['de', 'en'] as const) {
        for (const exhibit of [...gallery(knowledge, language), ...proposalGallery(knowledge, language)]) {
          if (!exhibit.card) continue;
          await draw(page, exhibit);
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          expect.soft(overflow, `${exhibit.name} is wider than ${width} px`).toBeLessThanOrEqual(0);
          if (language === 'en' && theme !== 'light') continue; // enough pictures to look at
          await picture(page, `cards/${exhibit.name}-${language}-${width}-${theme}`, { whole: true });
        }
      }
      await page.close();
    },
  );
});

describe('on a drawn card', () => {
  it('"show all" shows the folded members and hides them again', async () => {
    const page = await openPage(400);
    await draw(page, exhibit('fact-members'));
    const members = () => page.getByText('•').filter({ visible: true }).count();
    expect(await members()).toBe(10);
    await page.getByRole('button', { name: 'Alle zeigen' }).click();
    expect(await members()).toBeGreaterThan(10);
    expect(await page.getByText('…').filter({ visible: true }).count()).toBe(0);
    await picture(page, 'cards/fact-members-unfolded', { whole: true });
    await page.getByRole('button', { name: 'Weniger zeigen' }).click();
    expect(await members()).toBe(10);
    expect(await page.getByRole('button', { name: 'Alle zeigen' }).isVisible()).toBe(true);
    await page.close();
  });

  it('a name in a list is a button that the keyboard reaches, and sends what it stands for', async () => {
    const list = exhibit('list-first');
    const page = await openPage(400);
    await draw(page, list);
    const first = list.answer.type === 'list' ? list.answer.items[0]!.entry : undefined;
    await page.getByRole('button', { name: first!.name }).first().focus();
    await page.keyboard.press('Enter');
    const submitted = await page.evaluate(() => (window as unknown as { submitted: unknown[] }).submitted);
    expect(submitted).toEqual([
      expect.objectContaining({ press: { entry: first!.id, facet: 'profile', language: 'de' } }),
    ]);
    await page.close();
  });

  it('hostile text is nothing but text', { timeout: 60_000 }, async () => {
    const page = await openPage(320);
    const texts: (string | null)[] = [];
    for (const each of gallery(hostileKnowledge(), 'de')) {
      if (!each.card) continue;
      await draw(page, each);
      texts.push(await page.locator('main').textContent());
      const made = 'a, img, em, strong, b, script, h1, ul, code, [onerror]';
      expect(await page.locator('main').locator(made).count(), each.name).toBe(0);
      await picture(page, `cards/hostile-${each.name}`, { whole: true });
    }
    expect(texts.join('\n')).toContain('**fett**');
    await page.close();
  });
});
