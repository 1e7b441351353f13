/** What every look at a page checks, and the entry whose page shows most. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import type { Entry, Registry } from '../../knowledge/model.ts';

/** Opens an address and waits until nothing is awaited any more. */
export async function open(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await settled(page);
}

export async function settled(page: Page): Promise<void> {
  await page.locator('h1').waitFor();
  await page.waitForFunction(() => !window.document.querySelector('.waiting'));
}

/** Rules of axe: all, some, or all but some. */
export interface Rules {
  readonly only?: readonly string[];
  readonly without?: readonly string[];
}

/** What axe finds, one line for each rule. It is not asked to describe what is right, which takes half of its time. */
export async function axe(page: Page, { only, without = [] }: Rules = {}): Promise<string[]> {
  const builder = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await (only ? builder.withRules([...only]) : builder.disableRules([...without])).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

/** Pixels by which the page is wider than the screen. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => window.document.documentElement.scrollWidth - window.document.documentElement.clientWidth);

/** A body with a contradiction, a parent, members and a cadence: its page shows everything. */
export const richBody = ({ entries }: Registry): Entry =>
  [...entries.values()].find(
    ({ class: cls, facts }) =>
      cls === 'body' &&
      new Set(facts.cadence.map(({ value }) => JSON.stringify(value))).size > 1 &&
      facts.members.length > 0 &&
      facts.partOf.length > 0 &&
      facts.coordination.length > 0,
  )!;
