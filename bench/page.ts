/** What the first page weighs, how soon it can be used on a slow machine, and what it is allowed and kept. */
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { readConfig } from '../adapters/config/read.ts';
import { start } from '../adapters/start.ts';
import { launchChromium } from '../tests/helpers/chromium.ts';
import { type Measure, median } from './budget.ts';

const VISITS = 7;
/** Office machines are slower than this one. */
const SLOWER = 4;

export async function measurePage(): Promise<Measure[]> {
  const read = readConfig({ PORT: '0', PLAYGROUND: 'off', LOG_LEVEL: 'error' }, [], () => null);
  if (read.kind !== 'config') throw new Error('the settings have errors');
  const bot = await start(read.config);
  const browser = await launchChromium();
  try {
    const url = `http://127.0.0.1:${bot.port}/`;
    const page = await browser.newPage();
    const { plain, packed, policy, keeping } = await firstVisit(page, url);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    const times: number[] = [];
    for (let i = 0; i < VISITS; i++) {
      await page.goto('about:blank');
      await page.goto(url);
      await usable(page);
      times.push(await page.evaluate(() => performance.now()));
    }
    return [
      { name: 'first page: script, compressed (gzip)', value: packed / 1024, unit: 'KB', budget: 150 },
      { name: 'first page: script, as it runs', value: plain / 1024, unit: 'KB' },
      {
        name: `first page: usable, at 1/${SLOWER} of the speed, middle of ${VISITS} visits`,
        value: median(times),
        unit: 'ms',
        budget: 1000,
      },
      { name: 'policy: places where it allows inline script, eval or any host', value: policy, unit: '', budget: 0 },
      { name: 'files of the first page that a browser may not keep for ever', value: keeping, unit: '', budget: 0 },
      { name: 'chat: script, fetched when it is opened (gzip)', value: await chatWeight(page, url), unit: 'KB' },
    ];
  } finally {
    await browser.close();
    await bot.stop();
  }
}

const usable = (page: Page) => page.locator('.tile').first().waitFor();

async function firstVisit(page: Page, url: string) {
  const bodies: Promise<Buffer>[] = [];
  let keeping = 0;
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith('.js')) bodies.push(response.body());
    const kept = /immutable/.test(response.headers()['cache-control'] ?? '') && /-[A-Z0-9]{8}\.\w+$/.test(pathname);
    if (pathname.startsWith('/assets/') && !kept) keeping += 1;
  });
  const opened = await page.goto(url);
  await usable(page);
  page.removeAllListeners('response');
  const scripts = await Promise.all(bodies);
  const policy = opened?.headers()['content-security-policy'] ?? "'unsafe-inline'";
  const [scriptRule = "'unsafe-inline'"] = /script-src [^;]*/.exec(policy) ?? [];
  return {
    plain: scripts.reduce((sum, script) => sum + script.length, 0),
    packed: scripts.reduce((sum, script) => sum + gzipSync(script).length, 0),
    policy: scriptRule.match(/'unsafe-[a-z-]+'|\bhttps?:|data:|\*/g)?.length ?? 0,
    keeping,
  };
}

async function chatWeight(page: Page, url: string): Promise<number> {
  const [response] = await Promise.all([
    page.waitForResponse((answer) => /\/web-chat-\d+\.\d/.test(answer.url())),
    page.goto(`${url}chat`),
  ]);
  return gzipSync(await response.body()).length / 1024;
}
