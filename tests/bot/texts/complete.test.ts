/**
 * The tables of texts: both languages have the same, everything in them is used, German addresses one way, English holds
 * no German. What the compiler cannot see; it already holds that no key is missing.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TEXTS as page } from '../../../adapters/intranet/page/app/texts.ts';
import { proposalTexts } from '../../../bot/proposals/texts.ts';
import { replyTexts } from '../../../bot/reminders/reply-text.ts';
import { textsFor } from '../../../bot/texts/index.ts';

type Table = (language: 'de' | 'en', address: 'du' | 'sie') => unknown;

const TABLES: readonly (readonly [string, Table])[] = [
  ['of answers', textsFor],
  ['of reminders', replyTexts],
  ['of change proposals', proposalTexts],
  ['of the page', (language) => page[language]],
];

type Leaf = { readonly path: readonly string[]; readonly value: unknown };

function leavesOf(value: unknown, path: readonly string[] = []): Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
}

/** What a text may become: itself, or what it makes of arguments of various kinds. */
function sayings({ value }: Leaf): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'function') return [];
  const attempts: unknown[][] = [
    ['X', 'X', 'X', 'X'],
    [2, 2, 2, 2],
    [1, 'X', 1, 1],
    ['X', 2, 2],
    [['X', 'X'], ['X']],
  ];
  const said = attempts.flatMap((args) => {
    try {
      return [value(...args)];
    } catch {
      return []; // not made for these
    }
  });
  return said.filter((text) => typeof text === 'string');
}

const TABLE_FILES = ['texts/de.ts', 'texts/en.ts', 'texts/texts.ts', 'reminders/reply-text.ts', 'proposals/texts.ts'];

/** Everything but the tables: there a text is used or not. */
const SOURCES = ['bot', 'adapters']
  .flatMap((room) => readdirSync(room, { recursive: true, encoding: 'utf8' }).map((path) => `${room}/${path}`))
  .filter((path) => /\.tsx?$/.test(path) && !TABLE_FILES.some((table) => path.endsWith(table)))
  .filter((path) => path !== 'adapters/intranet/page/app/texts.ts')
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

const QUOTED = /»[^«]*«|“[^”]*”|`[^`]*`|"[^"]*"/g;
const GERMAN =
  /[äöüÄÖÜß]|\b(?:der|die|das|den|dem|und|oder|nicht|mit|von|zum|zur|ist|sind|wird|nach|bei|für|auf|keine?r?|eine?r?|Sie|ihr|wer|wie|noch|schon|alle)\b/;

describe.each(TABLES)('the table %s', (_name, table) => {
  const [german, english] = [leavesOf(table('de', 'sie')), leavesOf(table('en', 'sie'))];
  const name = ({ path }: Leaf) => path.join('.');

  it('has the same in both languages', () => {
    const shape = (leaves: readonly Leaf[]) => leaves.map((leaf) => `${name(leaf)}: ${typeof leaf.value}`).sort();
    expect(shape(english)).toEqual(shape(german));
    expect(german.length).toBeGreaterThan(10);
  });

  it('holds nothing that is never said', () => {
    // A group that is asked by a value of the registry or of an answer is used as a whole.
    const used = ({ path }: Leaf) =>
      path.some(
        (key, i) =>
          i < path.length - 1 && new RegExp(`\\b${key}\\??\\.?\\[|entries\\([\\w.]*\\.${key}\\)`).test(SOURCES),
      ) || new RegExp(`\\.${path.at(-1)}\\b|[{,]\\s*${path.at(-1)}\\b(?=[^{}]*\\} = )|'${path.at(-1)}'`).test(SOURCES);
    expect(german.filter((leaf) => !used(leaf)).map(name)).toEqual([]);
  });

  it('says no German in English', () => {
    const wrong = english.flatMap((leaf) =>
      sayings(leaf)
        .filter((text) => GERMAN.test(text.replaceAll(QUOTED, '')))
        .map((text) => `${name(leaf)}: ${text}`),
    );
    expect(wrong).toEqual([]);
  });

  it('is translated', () => {
    const words = new Map(english.map((leaf) => [name(leaf), leaf.value]));
    const same = german.filter(({ value, ...leaf }) => {
      const sentence = typeof value === 'string' && value.trim().split(/\s+/).length > 2;
      return sentence && words.get(leaf.path.join('.')) === value;
    });
    expect(same.map(name)).toEqual([]);
  });

  it('says Du or Sie, as the operator wants', () => {
    // What people say to the bot is theirs.
    const ours = (leaves: readonly Leaf[]) => leaves.filter(({ path }) => !path.some((key) => /^ask/.test(key)));
    const du = ours(leavesOf(table('de', 'du')))
      .flatMap(sayings)
      .join('\n')
      .replaceAll(QUOTED, '');
    const sie = ours(german).flatMap(sayings).join('\n').replaceAll(QUOTED, '');
    if (table('de', 'du') !== table('de', 'sie')) expect(du).not.toMatch(/\b\w+en Sie\b|\bIhnen\b|\bIhre[mnrs]?\b/);
    expect(sie).not.toMatch(/\b(?:du|dir|dich|deine?[mnrs]?)\b/i);
  });
});

it('the checks find what is wrong', () => {
  expect(GERMAN.test('Nothing found for AG und AK')).toBe(true);
  expect(GERMAN.test('Nothing was found in the registry.')).toBe(false);
  expect(sayings({ path: [], value: (count: number) => `${count.toFixed()} ist` })).toContain('2 ist');
});
