/** A person in Microsoft's Agents Playground: welcome, questions, a follow-up, a choice, a decline, in every kind of room. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BOT_NAME } from '../../adapters/playground/config.ts';
import { type BotProcess, startBot } from '../helpers/bot-process.ts';
import { launchChromium } from '../helpers/chromium.ts';
import { picture } from '../helpers/picture.ts';
import { PlaygroundPage, type Room, type ShownMessage } from '../helpers/playground-page.ts';

const ROOMS: readonly Room[] = [
  { kind: 'personal', label: 'Personal Chat' },
  { kind: 'groupChat', label: 'Beispiel-Gruppenchat' },
  { kind: 'channel', label: 'Beispiel-Team - Beispiel-Kanal' },
];

/** What is asked, and what the answer must hold. The follow-up names no body: it is understood from the conversation. */
const QUESTIONS = {
  german: { text: 'Wer koordiniert die AG Migration?', expected: /Büro für Integration/ },
  followUp: { text: 'und wie oft tagt sie?', expected: /AG Migration[\s\S]*4 × im Jahr/ },
  english: { text: 'Who coordinates the Integrationsrat?', expected: /Source.*/ },
  choice: { text: 'Wer koordiniert das Jugendamt?', button: 'Jugendamt Kreis Groß-Gerau' },
  decline: { text: 'Wie wird das Wetter morgen?', expected: /nicht|nichts|kein/i },
};

let bot: BotProcess;
let browser: Browser;
let chat: PlaygroundPage;
const said = ({ text, card }: ShownMessage) => (card ? JSON.stringify(card) : text);

beforeAll(async () => {
  [bot, browser] = await Promise.all([startBot(), launchChromium()]);
  const page = await browser.newPage({ viewport: { width: 1280, height: 960 }, locale: 'de-DE' });
  page.setDefaultTimeout(10_000);
  chat = new PlaygroundPage(page, bot.url('Chat'), BOT_NAME);
  await chat.open();
});
afterAll(async () => {
  await browser?.close();
  await bot?.stop();
});

describe.each(ROOMS)('in $kind', (room) => {
  const draw = (name: string) => picture(chat.page, `playground-${room.kind}-${name}`);

  it('says one welcome, though it is installed by two activities', async () => {
    if (room.kind !== 'personal') await chat.enter(room);
    const welcome = await chat.next();
    expect(said(welcome)).toContain(BOT_NAME);
    await draw('welcome');
  });

  it('answers a German question, and the follow-up in the same conversation', async () => {
    const { german, followUp } = QUESTIONS;
    const answer = await chat.ask(german.text);
    expect(said(answer)).toMatch(german.expected);
    const inThread = room.kind === 'channel';
    const more = inThread ? await chat.replyInThread(german.text, followUp.text) : await chat.ask(followUp.text);
    expect(said(more)).toMatch(followUp.expected);
    expect(more.conversationId).toBe(answer.conversationId);
    await draw('german');
  });

  it('answers an English question in English', async () => {
    expect(said(await chat.ask(QUESTIONS.english.text))).toMatch(QUESTIONS.english.expected);
  });

  it('offers choices, and takes the one that is pressed', async () => {
    const offer = await chat.ask(QUESTIONS.choice.text);
    expect(said(offer)).toContain(QUESTIONS.choice.button);
    await draw('choice');
    expect(said(await chat.click(QUESTIONS.choice.button))).toContain(QUESTIONS.choice.button);
  });

  it('declines what is not in the registry', async () => {
    const declined = await chat.ask(QUESTIONS.decline.text);
    expect(said(declined)).toMatch(QUESTIONS.decline.expected);
    await draw('decline');
  });

  it('said nothing that nobody asked for', () => {
    expect(chat.untaken).toBe(0);
  });
});

it('the page asks nobody but the Playground, fonts aside', () => {
  expect(
    chat.foreignRequests.filter((url) => !url.startsWith('https://res-1.cdn.office.net/files/fabric-cdn-prod_')),
  ).toEqual([]);
});
