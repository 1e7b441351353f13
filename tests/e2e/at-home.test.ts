/** What Teams offers around the chat, in Microsoft's Agents Playground: search, link previews, ratings, buttons, coming and going. */
import { once } from 'node:events';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BOT_NAME, ROOMS as IDS } from '../../adapters/playground/config.ts';
import { type BotProcess, startBot } from '../helpers/bot-process.ts';
import { launchChromium } from '../helpers/chromium.ts';
import { picture } from '../helpers/picture.ts';
import { PlaygroundPage, type Room, type ShownMessage } from '../helpers/playground-page.ts';

/** `home` is what the app is removed from: with a channel it is its team. */
const ROOMS: readonly (Room & { readonly id: string; readonly home: string })[] = [
  { kind: 'personal', label: 'Personal Chat', id: IDS.personal, home: IDS.personal },
  { kind: 'groupChat', label: 'Beispiel-Gruppenchat', id: IDS.groupChat, home: IDS.groupChat },
  { kind: 'channel', label: 'Beispiel-Team - Beispiel-Kanal', id: IDS.channel, home: IDS.team },
];
const NAME = 'AG Migration';

let bot: BotProcess;
let browser: Browser;
let chat: PlaygroundPage;
const said = ({ text, card }: ShownMessage) => (card ? JSON.stringify(card) : text);
const draw = (name: string) => picture(chat.page, `at-home-${name}`);

beforeAll(async () => {
  [bot, browser] = await Promise.all([startBot({ LOG_LEVEL: 'info' }), launchChromium()]);
  const page = await browser.newPage({ viewport: { width: 1280, height: 960 }, locale: 'de-DE' });
  page.setDefaultTimeout(10_000);
  chat = new PlaygroundPage(page, bot.url('Chat'), BOT_NAME);
  await chat.open();
  expect(said(await chat.next())).toContain(BOT_NAME);
});
afterAll(async () => {
  await browser?.close();
  await bot?.stop();
});

/** Lets something happen that the page has no button for: the Playground makes the activity, as Teams would send it. */
async function happen(conversation: string, type: string, changes: object = {}): Promise<void> {
  const url = `${bot.url('Chat')}/_internal/v1/customActivities`;
  const template = await fetch(`${url}/template?conversationId=${conversation}&type=${type}`);
  const activity = { ...((await template.json()) as object), ...changes };
  const headers = { 'content-type': 'application/json' };
  const sent = await fetch(url, { method: 'POST', headers, body: JSON.stringify(activity) });
  expect(sent.ok, `${type}: ${await sent.text()}`).toBe(true);
}

/** Removes the bot, and waits until it has handled that: what comes next may otherwise overtake it. */
async function remove(conversation: string): Promise<void> {
  const done = () => bot.output().split('"event":"turn-done","kind":"uninstall"').length;
  const before = done();
  await happen(conversation, 'uninstall');
  while (done() === before) await once(bot.child.stdout!, 'data');
}

describe('while somebody writes', () => {
  const open = async (menuItem: string) => {
    await chat.page.getByRole('button', { name: 'Trigger Message Extension App' }).click();
    await chat.page.getByRole('menuitem', { name: menuItem }).click();
  };
  const surface = () => chat.page.getByRole('group').filter({ hasText: 'Search-Based Message Extension' });

  it('the search finds bodies, and puts a card into the message that asks the bot nothing', async () => {
    await open('Search Command');
    await chat.page.getByPlaceholder('Enter a search term').fill('migra');
    await chat.page.keyboard.press('Enter');
    const hit = surface().getByText(NAME, { exact: true });
    await hit.waitFor();
    await draw('search');
    await hit.click();
    const card = chat.page.getByText('Sitzungsturnus');
    await card.waitFor();
    await draw('card-in-message');
    await chat.page.getByRole('button', { name: 'Send Message' }).click();
    await chat.page.locator('.ac-adaptiveCard').getByText('Sitzungsturnus').last().waitFor();
    await draw('card-sent');
  });

  it('finds meetings, and says of invented ones that they are', async () => {
    await open('Search Command');
    await chat.page.getByText('Specify Command ID or Parameter').click();
    await chat.page.getByPlaceholder('Command ID').fill('searchMeetings');
    await chat.page.getByPlaceholder('Enter a search term').fill('migration');
    await chat.page.keyboard.press('Enter');
    await surface().getByText('Beispieldaten').first().waitFor();
    await draw('search-meetings');
    await chat.page.getByRole('button', { name: 'Close', exact: true }).click();
  });

  it('a link to the page shows the entry', async () => {
    await open('Link Unfurling');
    await chat.page
      .getByRole('textbox')
      .last()
      .fill(`${bot.url('Page')}entry/ag-migration`);
    await chat.page.getByRole('dialog').getByText('Arbeitsgruppe').first().waitFor();
    await draw('link');
    await chat.page.getByRole('button', { name: 'Cancel' }).click();
  });

  it('the bot says nothing to cards that were put into the chat', async () => {
    expect(said(await chat.ask('danke'))).toContain('Gern!');
    expect(chat.untaken).toBe(0);
  });
});

it('below an answer one says whether it helped, and why not', async () => {
  await chat.ask(`Wer koordiniert die ${NAME}?`);
  await chat.page.getByRole('button', { name: 'Dislike', exact: true }).last().click();
  await chat.page.getByRole('dialog').getByRole('textbox').fill('veraltet');
  await draw('rating');
  const answered = chat.page.waitForResponse((response) => response.url().endsWith('/_conversation/v1/invoke'));
  await chat.page.getByRole('button', { name: 'Submit', exact: true }).click();
  expect((await answered).ok()).toBe(true);
  await draw('rating-sent');
  await chat.page.getByRole('dialog').getByRole('button', { name: /close/i }).first().click();
  expect(bot.output()).toContain('"event":"feedback","helpful":false,"scope":"personal"');
  expect(bot.output()).not.toContain('veraltet');
  expect(chat.untaken).toBe(0);
});

describe.each(ROOMS)('in $kind', (room) => {
  const again = async () => {
    await happen(room.home, 'install');
    // A late answer may come before it.
    while (!said(await chat.next()).includes(`Ich bin der ${BOT_NAME}`));
  };

  it('buttons do what they say', async () => {
    if (room.kind !== 'personal') {
      await chat.enter(room);
      await chat.next();
    }
    expect(said(await chat.ask(`Wie oft tagt die ${NAME}?`))).toContain('4 × im Jahr');
    expect(said(await chat.click('Mitglieder'))).toContain('Mitglieder (');
    expect(said(await chat.click('Überblick'))).toContain('Arbeitsgruppe');
    await chat.page.getByRole('button', { name: 'Weitere', exact: true }).last().click();
    await draw(`buttons-${room.kind}`);
    expect(said(await chat.click('Abonnieren'))).toContain(NAME);
    expect(said(await chat.ask('abos'))).toContain(NAME);
  });

  it('an update of the app is no news', async () => {
    await happen(room.id, 'install', { action: 'add-upgrade' });
    expect(said(await chat.ask('danke'))).toContain('Gern!');
    expect(chat.untaken).toBe(0);
  });

  it('once removed, nothing of it is kept; added again, it introduces itself once', async () => {
    await remove(room.home);
    await again();
    await happen(room.home, 'botAdded');
    const abos = said(await chat.ask('abos'));
    expect(abos).not.toContain(NAME);
    expect(chat.untaken).toBe(0);
  });
});

it('a deleted channel and a deleted team are removals too', async () => {
  /** Asks until the answer comes: now that something is subscribed, a post may come before it. */
  const hear = async (text: string, answer: RegExp) => {
    let message = await chat.ask(text);
    while (!answer.test(said(message))) message = await chat.next();
  };
  const subscribed = /Abonniert[\s\S]*AG Migration/;
  for (const gone of ['channelDeleted', 'teamDeleted']) {
    await hear(`abonniere ${NAME}`, subscribed);
    await happen(IDS.channel, 'channelRenamed');
    await hear('abos', subscribed);
    await happen(IDS.channel, gone);
    await hear('abos', /nichts abonniert/);
  }
});

it('nothing went wrong meanwhile', () => {
  expect(bot.output()).not.toMatch(/"event":"(?:turn-failed|request-failed|request-refused|lookup-failed)"/);
});
