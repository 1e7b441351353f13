/** A channel subscribes, the clock moves, reminder and digest appear, a cancelled meeting changes the post: in the Playground. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { readConfig } from '../../adapters/config/read.ts';
import { BOT_NAME } from '../../adapters/playground/config.ts';
import { type RunningBot, start } from '../../adapters/start.ts';
import { launchChromium } from '../helpers/chromium.ts';
import { picture } from '../helpers/picture.ts';
import { PlaygroundPage } from '../helpers/playground-page.ts';
import { oneMeeting } from '../support/one-meeting.ts';

const CHANNEL = { kind: 'channel', label: 'Beispiel-Team - Beispiel-Kanal' } as const;

const folder = mkdtempSync(join(tmpdir(), 'gremienlotse-posts-'));
const calendar = join(folder, 'kalender.ics');
/** A calendar of one meeting, on Thursday of week 49. */
const write = (...more: readonly string[]) =>
  writeFileSync(
    calendar,
    oneMeeting(
      'DTSTART;TZID=Europe/Berlin:20261203T090000',
      'DTEND;TZID=Europe/Berlin:20261203T110000',
      'LOCATION:Rathaus\\, Raum 1',
      ...more,
    ),
  );

let now = new Date('2026-11-20T12:00:00Z');
let bot: RunningBot;
let browser: Browser;
let chat: PlaygroundPage;

beforeAll(async () => {
  write();
  const config = readConfig(
    {
      PORT: '0',
      PLAYGROUND_PORT: '0',
      LOG_LEVEL: 'silent',
      DATABASE_FILE: join(folder, 'posts.db'),
      CALENDAR_CACHE: join(folder, 'cache'),
      GREMIENLOTSE_REGISTRY: 'tests/registries/seelberg',
      CALENDARS: JSON.stringify([{ name: 'Kalender', file: calendar, refreshMinutes: 1 }]),
    },
    [],
    () => null,
  );
  if (config.kind !== 'config') throw new Error(JSON.stringify(config));
  // Both clocks move together, so that none seems to jump.
  const clocks = { clock: () => now, monotonic: () => now.getTime() };
  [bot, browser] = await Promise.all([start(config.config, clocks), launchChromium()]);
  const page = await browser.newPage({ viewport: { width: 1280, height: 1100 }, locale: 'de-DE' });
  page.setDefaultTimeout(10_000);
  chat = new PlaygroundPage(page, bot.urls.find(({ label }) => label.startsWith('Chat'))!.url, BOT_NAME);
  await chat.open();
  await chat.next(); // the welcome of the personal chat
});
afterAll(async () => {
  await browser?.close();
  await bot?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const draw = (name: string) => picture(chat.page, `posts-${name}`);
const at = async (instant: string) => {
  now = new Date(instant);
  await bot.wake();
};

it('a channel subscribes', async () => {
  await chat.enter(CHANNEL);
  await chat.next();
  const reply = await chat.ask('abonniere AG Radverkehr');
  expect(reply.text).toContain('Abonniert: AG Radverkehr.');
  expect(reply.text).toContain('7 Tage und 1 Tag vorher');
  await draw('subscribed');
});

it('the form does the same by a button', async () => {
  await chat.enter({ kind: 'personal', label: 'Personal Chat' });
  const form = await chat.ask('einstellungen');
  expect(JSON.stringify(form.card)).toContain('Hier ist noch nichts abonniert.');
  await chat.page.getByPlaceholder('Gremium, Handlungsfeld oder »alles«').last().fill('AG Radwegebau');
  await draw('form');
  expect((await chat.click('Speichern')).text).toContain('Abonniert: AG Radwegebau.');
  await chat.enter(CHANNEL);
});

it('seven days before at eight it is reminded, in a post of its own', async () => {
  await at('2026-11-26T06:59:00Z');
  await at('2026-11-26T07:00:00Z');
  const post = await chat.next();
  expect(post.text).toContain('Erinnerung: AG Radverkehr');
  expect(post.text).toContain('Donnerstag, 3. Dezember 2026, 09:00–11:00 Uhr');
  await draw('reminder');
});

it('on Monday at eight comes the digest', async () => {
  await at('2026-11-30T07:00:00Z');
  const post = await chat.next();
  expect(post.text).toContain('Wochenübersicht KW 49');
  expect(post.text).toContain('AG Radverkehr');
  await draw('digest');
});

it('a meeting that is cancelled changes its posts, and one note follows', async () => {
  write('STATUS:CANCELLED', 'SEQUENCE:1');
  // Two posts and the note, and a conversation gets one post a second.
  let second = 0;
  await vi.waitFor(
    async () => {
      await at(new Date(Date.parse('2026-11-30T09:00:00Z') + 1_000 * second++).toISOString());
      expect(chat.untaken).toBe(1);
    },
    { timeout: 10_000, interval: 100 },
  );
  const note = await chat.next();
  expect(note.text).toContain('Fällt aus: **AG Radverkehr** am Donnerstag, 3. Dezember 2026');
  await chat.page.getByText('fällt aus').first().waitFor();
  await draw('cancelled');
  await at('2026-12-04T09:00:00Z');
  expect(chat.untaken).toBe(0);
});
