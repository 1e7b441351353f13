/** In Microsoft's Agents Playground: somebody says that an answer is not right, a keeper approves, Git takes the patch. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BOT_NAME } from '../../adapters/playground/config.ts';
import { loadRegistry } from '../../knowledge/load/load.ts';
import { wordsOf } from '../bot/cards/walk.ts';
import { type BotProcess, startBot } from '../helpers/bot-process.ts';
import { launchChromium } from '../helpers/chromium.ts';
import { picture } from '../helpers/picture.ts';
import { PlaygroundPage, type ShownMessage } from '../helpers/playground-page.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const directory = mkdtempSync(join(tmpdir(), 'gremienlotse-e2e-'));
const repository = join(directory, 'repository');
const registry = join(repository, 'registry');
const database = join(directory, 'store.db');

let bot: BotProcess;
let browser: Browser;
let chat: PlaygroundPage;
const said = ({ text, card }: ShownMessage) => (card ? wordsOf(card as never) : text);
const draw = (name: string) => picture(chat.page, `proposal-${name}`);

beforeAll(async () => {
  cpSync(join(root, 'tests/registries/seelberg'), registry, { recursive: true });
  execFileSync('git', ['init', '-q'], { cwd: repository });
  [bot, browser] = await Promise.all([
    startBot({ GREMIENLOTSE_REGISTRY: registry, DATABASE_FILE: database }),
    launchChromium(),
  ]);
  const page = await browser.newPage({ viewport: { width: 1280, height: 1100 }, locale: 'de-DE' });
  page.setDefaultTimeout(10_000);
  chat = new PlaygroundPage(page, bot.url('Chat'), BOT_NAME);
  await chat.open();
  await chat.next();
});
afterAll(async () => {
  await browser?.close();
  await bot?.stop();
  rmSync(directory, { recursive: true, force: true });
});

it('an answer is corrected by a form', async () => {
  expect(said(await chat.ask('Wie oft tagt der Klimabeirat?'))).toContain('Klimabeirat');
  await chat.page.getByRole('button', { name: 'Weitere', exact: true }).last().click();
  const form = await chat.click('Stimmt nicht');
  expect(said(form)).toContain('Was stimmt nicht?');
  const field = (label: string) => chat.page.getByLabel(label).last();
  await field('Richtig ist').fill('oft');
  await field('Abschnitt oder Seite').fill('§ 4');
  await chat.page.getByRole('button', { name: 'Anderes Dokument' }).last().click();
  await field('Titel des anderen Dokuments').fill('Neue Satzung');
  await field('Jahr').fill('2026');
  await draw('form');
  const again = await chat.click('Vorschlagen');
  expect(said(again)).toContain('Den Sitzungsturnus verstehe ich so');
  await draw('form-again');
  await field('Richtig ist').fill('6 × im Jahr (im Winter)');
  const thanks = await chat.click('Vorschlagen');
  expect(said(thanks)).toMatch(/Das ist Vorschlag 1[\s\S]*6 × im Jahr \(im Winter\)\nNeue Satzung \(2026\), § 4/);
  await draw('thanks');
});

it('a keeper sees the difference, approves it, and the proposer is told', async () => {
  expect(said(await chat.ask('Vorschläge'))).toMatch(/1 offener Vorschlag[\s\S]*Klimabeirat, Sitzungsturnus/);
  const shown = await chat.click(/^Ansehen$|1 · Klimabeirat/);
  expect(said(shown)).toContain('Änderungsvorschlag 1');
  await chat.page.getByRole('button', { name: 'Änderung der Datei' }).last().click();
  await chat.page.getByLabel('Begründung').last().fill('Steht so da');
  await draw('decision');
  // The word to the keeper and the one to the proposer come in the same chat here, in either order.
  const both = [await chat.click('Annehmen'), await chat.next()].map(said).join('\n');
  expect(both).toContain('Vorschlag 1 ist angenommen');
  expect(both).toMatch(/Ihr Vorschlag 1 \(Klimabeirat, Sitzungsturnus\) wurde angenommen[\s\S]*Steht so da/);
  await draw('approved');
});

it('the patch is exported, and Git takes it', () => {
  const args = ['tsx', 'adapters/console/proposals.ts', 'export', '--registry', registry, '--database', database];
  const patch = execFileSync('npx', args, { cwd: root, encoding: 'utf8' });
  execFileSync('git', ['apply', '-'], { cwd: repository, input: patch });
  const loaded = loadRegistry(registry).registry!;
  expect(loaded.entries.get('klimabeirat')!.facts.cadence.at(-1)).toEqual({
    value: { perYear: { min: 6, max: 6 }, when: { de: 'im Winter' } },
    source: { document: 'neue-satzung', at: '§ 4' },
  });
});

it('and the running bot knows it', async () => {
  // The bot reads its files again as soon as they have changed; it is asked until it has.
  await expect
    .poll(async () => said(await chat.ask('Wie oft tagt der Klimabeirat?')), { timeout: 10_000 })
    .toContain('6 × im Jahr (im Winter)');
});
