/** Visitors of a page in Chromium: each with a fresh profile, and a note of everything the page complains about. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';

export interface Visit {
  readonly page: Page;
  /** Errors of the console, faults of scripts, and requests to other hosts than this machine. */
  readonly complaints: string[];
}

export class Visitors {
  readonly #browser: Browser;
  #contexts: BrowserContext[] = [];

  constructor(browser: Browser) {
    this.#browser = browser;
  }

  static async start(): Promise<Visitors> {
    return new Visitors(await launchChromium());
  }

  async visit(options: Parameters<Browser['newContext']>[0] = {}): Promise<Visit> {
    const context = await this.#browser.newContext({ locale: 'de-DE', ...options });
    this.#contexts.push(context);
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on(
      'request',
      (request) => !/^(http:\/\/127\.0\.0\.1:|data:|blob:)/.test(request.url()) && complaints.push(request.url()),
    );
    return { page, complaints };
  }

  /** Ends every visit so far. */
  async leave(): Promise<void> {
    // Answers that are still on their way to a page that goes are no fault.
    const pages = this.#contexts.flatMap((context) => context.pages());
    await Promise.all(pages.map((page) => page.unrouteAll({ behavior: 'ignoreErrors' })));
    await Promise.all(this.#contexts.map((context) => context.close()));
    this.#contexts = [];
  }

  async stop(): Promise<void> {
    await this.#browser.close();
  }
}
