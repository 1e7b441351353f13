/** Hostile text stays text; German in Du or Sie; English without German. */
import { describe, expect, it } from 'vitest';
import { contactLinks } from '../../../bot/cards/contact.ts';
import { textsFor } from '../../../bot/texts/index.ts';
import { createKnowledge } from '../../../knowledge/knowledge.ts';
import { buildRegistry } from '../../../knowledge/load/load.ts';
import { seelbergKnowledge } from '../../helpers/knowledge.ts';
import { gallery } from './gallery.ts';
import { hostileKnowledge, NAME } from './hostile.ts';
import { actionsOf, nodesOf, wordsOf } from './walk.ts';

describe('text of a hostile registry', () => {
  const cards = (['de', 'en'] as const).flatMap((language) =>
    gallery(hostileKnowledge(), language).flatMap(({ card }) => (card ? [card] : [])),
  );

  it('stands only where no client reads Markdown', () => {
    for (const card of cards) {
      const types = new Set(nodesOf(card).map(({ type }) => type));
      // TextBlock and FactSet read Markdown; RichTextBlock and titles of buttons do not.
      for (const type of ['TextBlock', 'FactSet', 'Image', 'Media']) expect(types).not.toContain(type);
    }
    expect(cards.map(wordsOf).join('\n')).toContain('[Klick](https://evil.example)');
  });

  it('is escaped where an old client shows the text instead of the card', () => {
    for (const { fallbackText } of cards) {
      expect(fallbackText).not.toMatch(/(?<!\\)[*_[\]<>`]/);
    }
  });

  it('opens nothing but the page and the form for a meeting, and is no HTML there', () => {
    const urls = cards.flatMap((card) => actionsOf(card, 'Action.OpenUrl').map(({ url }) => new URL(String(url))));
    expect(urls.length).toBeGreaterThan(0);
    for (const url of urls) {
      if (/^https:\/\/lotse\.example\/entry\/[\w%-]+$/.test(url.href)) continue;
      expect(`${url.origin}${url.pathname}`).toBe('https://teams.microsoft.com/l/meeting/new');
      expect([...url.searchParams.keys()]).toEqual(['subject', 'content']);
      expect([...url.searchParams.values()].join('')).not.toMatch(/[<>\u202e]/);
    }
  });

  it('is not expanded as a date and does not turn the writing direction', () => {
    const all = JSON.stringify(cards.map(({ body }) => nodesOf(body).map(({ text, title }) => [text, title])));
    expect(all).not.toContain('{{');
    expect(all).not.toMatch(/[\u202a-\u202e]/);
    expect(NAME).toContain('{{');
  });
});

describe('links of a contact', () => {
  const urls = (contact: Parameters<typeof contactLinks>[0]) =>
    contactLinks(contact, textsFor('de')).map(({ url }) => url);

  it('dial, write and open', () => {
    expect(urls({ phone: '06152 989-517', email: 'amt@kreis.example', web: 'www.kreis.example/amt' })).toEqual([
      'mailto:amt@kreis.example',
      'tel:06152989517',
      'https://www.kreis.example/amt',
    ]);
    expect(urls({ phone: '+49 (0) 6152 / 989.517' })).toEqual(['tel:+496152989517']);
  });

  it.each([
    { email: 'a@b.example?bcc=evil@evil.example' },
    { email: 'a@b.example,c@d.example' },
    { phone: '06152 1; javascript:alert(1)' },
    { phone: '12' },
    { web: 'javascript:alert(1)' },
    { web: 'https://user:secret@evil.example' },
    { web: 'ftp://kreis.example' },
  ])('are none for %o', (contact) => {
    expect(urls(contact)).toEqual([]);
  });
});

describe('words', () => {
  const knowledge = seelbergKnowledge();
  const words = (language: 'de' | 'en', address: 'du' | 'sie') =>
    gallery(knowledge, language, address)
      .flatMap(({ card }) => (card ? [wordsOf(card)] : []))
      .join('\n');

  it('say Du or Sie, never both', () => {
    const [du, sie] = [words('de', 'du'), words('de', 'sie')];
    expect(du).toMatch(/Tipp auf einen Namen/);
    expect(sie).toMatch(/Tippen Sie auf einen Namen/);
    expect(du).not.toMatch(/\b(Sie|Ihnen|Ihre?)\b(?= (?:auf|mit|zum|sich)\b)|(?:Fragen|Antworten|Tippen|meinen) Sie/);
    expect(sie).not.toMatch(/\b(du|dir|dich|deine?)\b|\bTipp auf\b|\bAntworte mit\b|\bFrag zum\b/);
  });

  it('are English in an English answer, apart from names and quotations', () => {
    // A registry without German in it: whatever is German on its cards is ours.
    const statement = 'source: { document: plan, at: "1" }';
    const files = new Map([
      ['registry.yaml', 'name: Sample County\nshort: SC\nfederalState: HE\ntimeZone: Europe/Berlin\n'],
      [
        'sources.yaml',
        'plan: { title: The Plan, short: Plan, year: 2025, order: 1 }\nold: { title: Older, short: Old, year: 2019, order: 0 }\n',
      ],
      ['fields.yaml', 'water: { de: Wasserfeld, en: Water, also: [] }\n'],
      ...Array.from({ length: 14 }, (_, i): [string, string] => [
        `water/group-${i}.yaml`,
        `name: Group ${i}
kind: working-group
mentions: [{ document: plan, at: "1" }]
purpose: [{ value: { de: Zwecktext, en: Zweckersatz }, ${statement} }]
coordination: [{ value: { role: lead, by: [office] }, ${statement} }, { value: { role: lead, by: ["Somebody"] }, source: { document: old, at: "2" } }]
cadence: [{ value: { perYear: 4 }, ${statement} }, { value: { perYear: { min: 2 } }, source: { document: old, at: "2" } }]
members: [{ value: [${Array.from({ length: 12 }, (_, n) => `Member ${n}`).join(', ')}], ${statement} }]
topics: [{ value: [Rivers], ${statement} }]
`,
      ]),
      [
        'units.yaml',
        `office: { name: Office, kind: office, mentions: [{ document: plan, at: "1" }], contact: [{ value: { phone: "1234 5" }, ${statement} }] }\n`,
      ],
    ] as [string, string][]);
    const { registry: plain, problems } = buildRegistry(files);
    if (!plain) throw new Error(JSON.stringify(problems, null, 1));
    const shown = gallery(createKnowledge(plain), 'en')
      .flatMap(({ card, text, summary }) => [text, summary, ...(card ? [wordsOf(card)] : [])])
      .join('\n')
      .replaceAll(/“[^”]*”/g, '');
    for (const text of leaves(textsFor('de')))
      if (!ENGLISH.has(text)) expect(shown.split(/\n|: | · /)).not.toContain(text);
    expect(shown).not.toMatch(
      /\b(?:der|die|das|und|oder|nicht|mit|von|zu|zum|im|ist|sind|nach|bei|für|auf|alle|keine?)\b|[äöüß]/,
    );
    expect(shown).toContain('Show all');
  });
});

const leaves = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(leaves)
      : [];
const ENGLISH: ReadonlySet<string> = new Set(leaves(textsFor('en')));
