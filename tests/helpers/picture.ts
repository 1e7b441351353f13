/**
 * Pictures of what a test sees, for whoever wants to look: PICTURES=1 npx vitest run tests/e2e/views.test.ts. No test reads them, and
 * drawing them all is minutes of work for the browser, so that otherwise none is drawn.
 */
import type { Page } from 'playwright-core';

const FOLDER = new URL('../../artifacts/', import.meta.url).pathname;
export const DRAWN = Boolean(process.env.PICTURES);

/** Draws the page, or all that can be scrolled to, into a file below `artifacts/`. */
export async function picture(page: Page, name: string, { whole = false } = {}): Promise<void> {
  if (DRAWN) await page.screenshot({ path: `${FOLDER}${name}.png`, fullPage: whole });
}
