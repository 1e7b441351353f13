import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answerTo } from '../../helpers/knowledge.ts';
import { BANK, bankCounty } from './bank-county.ts';

/** Ways to ask for each facet, written without knowledge of the engine. `{X}` stands for a name. */
type Bank = Readonly<Record<string, Readonly<Record<'de' | 'en', readonly string[]>>>>;
const read = (file: string) =>
  JSON.parse(readFileSync(new URL(`../../questions/${file}`, import.meta.url), 'utf8')) as Bank;
const bank = read('phrasings.json');
/** By another author, as hurried people write: long-winded, key words only, unusual verbs. */
const hurried = read('phrasings-2.json');
const county = bankCounty();

const missed = (facet: string, language: 'de' | 'en', from: Bank = bank) =>
  from[facet]![language].filter(
    (phrasing) => !BANK[facet]!.understood(answerTo(county, phrasing.replaceAll('{X}', BANK[facet]!.about))),
  );

describe.each(['de', 'en'] as const)('the bank of phrasings, %s', (language) => {
  const misses = new Map(Object.keys(bank).map((facet) => [facet, missed(facet, language)]));
  const total = Object.values(bank).reduce((sum, phrasings) => sum + phrasings[language].length, 0);

  it('at least 95 % are understood', () => {
    const lost = [...misses].flatMap(([facet, phrasings]) => phrasings.map((phrasing) => `${facet}: ${phrasing}`));
    expect(1 - lost.length / total, lost.join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  it.each(Object.keys(bank))('%s: at least 80 %', (facet) => {
    expect(
      misses.get(facet)!.length / bank[facet]![language].length,
      misses.get(facet)!.join('\n'),
    ).toBeLessThanOrEqual(0.2);
  });

  it('are answered in their own language', () => {
    const wrong = Object.keys(bank).flatMap((facet) =>
      bank[facet]![language].filter(
        (phrasing) => answerTo(county, phrasing.replaceAll('{X}', BANK[facet]!.about)).language !== language,
      ),
    );
    expect(wrong.length / total, wrong.join('\n')).toBeLessThanOrEqual(0.03);
  });
});

it('the bank asks for every facet of the table, each way once', () => {
  expect(Object.keys(bank).sort()).toEqual(Object.keys(BANK).sort());
  for (const [facet, languages] of Object.entries(bank)) {
    for (const phrasings of Object.values(languages)) {
      expect([facet, new Set(phrasings).size]).toEqual([facet, phrasings.length]);
      expect(phrasings.filter((phrasing) => !phrasing.includes('{X}')).length / phrasings.length).toBeLessThan(0.5);
    }
  }
});

describe.each(['de', 'en'] as const)('phrasings of hurried people, %s', (language) => {
  const lost = Object.keys(hurried).flatMap((facet) =>
    missed(facet, language, hurried).map((phrasing) => `${facet}: ${phrasing}`),
  );
  const total = Object.values(hurried).reduce((sum, phrasings) => sum + phrasings[language].length, 0);

  it('at least 90 % are understood', () => {
    expect(1 - lost.length / total, lost.join('\n')).toBeGreaterThanOrEqual(0.9);
  });
});
