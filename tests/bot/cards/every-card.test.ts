/** What must hold for every card of every entry, over the registries that there are. */
import { AdaptiveCard, SerializationContext, Versions } from 'adaptivecards';
import { describe, expect, it } from 'vitest';
import { MAX_CARD_BYTES, renderCard } from '../../../bot/cards/card.ts';
import { answerPress, readPress } from '../../../bot/cards/press.ts';
import { cardSummary } from '../../../bot/cards/summary.ts';
import type { CardJson } from '../../../bot/ports.ts';
import { textsFor } from '../../../bot/texts/index.ts';
import { type Answer, entriesOf } from '../../../knowledge/answers/answer.ts';
import type { Knowledge } from '../../../knowledge/knowledge.ts';
import type { Language } from '../../../knowledge/language/detect.ts';
import type { Facet } from '../../../knowledge/questions/facets/facets.ts';
import { NO_CONTEXT } from '../../../knowledge/questions/talk/context.ts';
import { seelbergKnowledge } from '../../helpers/knowledge.ts';
import { realKnowledge } from '../../helpers/real-registry.ts';
import { schemaErrors } from './card-schema.ts';
import { gallery } from './gallery.ts';
import { hostileKnowledge } from './hostile.ts';
import { actionsOf, buttonsOf, nodesOf, wordsOf } from './walk.ts';

const FACETS: readonly Facet[] = [
  'profile',
  'coordination',
  'cadence',
  'members',
  'purpose',
  'contact',
  'hierarchy',
  'source',
];

const registries: readonly (readonly [string, Knowledge])[] = [
  ['the registry', realKnowledge()],
  ['an invented one', seelbergKnowledge()],
  ['a hostile one', hostileKnowledge()],
];

const press = (knowledge: Knowledge, entry: string, facet: Facet, language: Language) =>
  answerPress({ kind: 'entry', entry, facet, language }, knowledge, NO_CONTEXT)!.turn.answer;

/** What Microsoft's own parser finds wrong with a card of version 1.4. */
function parserErrors(card: CardJson): string[] {
  const context = new SerializationContext(Versions.v1_4);
  // Its pattern for `lang` is a global one and remembers where it stopped: every second card would fail. The schema checks it.
  const { lang: _lang, ...rest } = card;
  new AdaptiveCard().parse(rest, context);
  return Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i).message);
}

function check(card: CardJson, answer: Answer, name: string): void {
  expect(schemaErrors(card), name).toEqual([]);
  expect(parserErrors(card), name).toEqual([]);
  expect(buttonsOf(card).length, `${name}: buttons`).toBeLessThanOrEqual(6);
  expect(2 * JSON.stringify(card).length, `${name}: size`).toBeLessThanOrEqual(MAX_CARD_BYTES);
  expect(card.lang).toBe(answer.language);
  const ids = nodesOf(card).flatMap(({ id }) => (id === undefined ? [] : [id]));
  expect(new Set(ids).size, `${name}: ids`).toBe(ids.length);
  for (const { targetElements } of actionsOf(card, 'Action.ToggleVisibility'))
    expect(ids).toEqual(expect.arrayContaining(targetElements as string[]));
}

describe('the checks themselves', () => {
  const card = (body: object): CardJson => ({
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.4',
    lang: 'de',
    fallbackText: 'x',
    body: [body],
  });
  const text = { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: 'x' }] };

  it('pass what is right', () => {
    expect([...schemaErrors(card(text)), ...parserErrors(card(text))]).toEqual([]);
  });

  it.each([
    ['an element of 1.5', { type: 'Table', columns: [{ width: 1 }], rows: [] }],
    ['an unknown value', { ...text, spacing: 'Huge' }],
    ['an unknown element', { type: 'Marquee' }],
  ])('find %s', (_name, body) => {
    expect(schemaErrors(card(body))).not.toEqual([]);
    expect(parserErrors(card(body))).not.toEqual([]);
  });

  it.each([
    ['an unknown property', { ...text, wrap: true }],
    ['Markdown', { type: 'TextBlock', text: '**x**' }],
    ['another action', { type: 'ActionSet', actions: [{ type: 'Action.Execute', title: 'x', verb: 'x' }] }],
    [
      'seven buttons',
      { type: 'ActionSet', actions: Array(7).fill({ type: 'Action.Submit', title: 'x', data: { text: 'x' } }) },
    ],
  ])('find %s by our own rule', (_name, body) => {
    expect(schemaErrors(card(body))).not.toEqual([]);
  });
});

describe.each(registries)('of %s', (_name, knowledge) => {
  const { registry } = knowledge;

  it('every card about an entry is valid, small, and has few buttons', { timeout: 120_000 }, () => {
    let cards = 0;
    for (const [i, entry] of [...registry.entries.values()].entries()) {
      // Every facet of many an entry, and of each entry some: the parser takes its time.
      for (const facet of FACETS.filter((it, f) => it === 'profile' || (i + f) % 3 === 0)) {
        const language = cards % 2 === 0 ? 'de' : 'en';
        const answer = press(knowledge, entry.id, facet, language);
        const card = renderCard(answer, registry, { asked: { question: '1', before: NO_CONTEXT } });
        if (!card) continue;
        cards += 1;
        check(card, answer, `${entry.id} ${facet}`);
        expect(cardSummary(answer, registry, {}).length).toBeGreaterThan(0);
      }
    }
    expect(cards).toBeGreaterThan(registry.entries.size * 1.5);
  });

  it('every button of a profile does what it says', { timeout: 120_000 }, () => {
    for (const [i, entry] of [...registry.entries.values()].entries()) {
      const language = i % 2 === 0 ? 'de' : 'en';
      for (const facet of ['profile', 'purpose', 'legalBasis'] as const) {
        const card = renderCard(press(knowledge, entry.id, facet, language), registry);
        for (const { data, title } of card ? actionsOf(card, 'Action.Submit') : []) {
          const pressed = readPress(data);
          if (!pressed || pressed.kind === 'page') throw new Error(`${entry.id}: ${String(title)} says nothing`);
          const { answer } = answerPress(pressed, knowledge, NO_CONTEXT)!.turn;
          expect(answer.language).toBe(language);
          if (pressed.kind === 'conflicts') {
            const card = renderCard(answer, registry)!;
            check(card, answer, `${entry.id} conflicts`);
            expect(wordsOf(card)).not.toContain(textsFor(language).noConflicts);
            continue;
          }
          expect(entriesOf(answer).length, `${entry.id} ${pressed.facet}`).toBeGreaterThan(0);
          if (answer.type === 'facts')
            expect(new Set(answer.facts.map(({ facet: told }) => told))).toEqual(new Set([pressed.facet]));
          if (answer.type !== 'list') expect(entriesOf(answer)[0]!.id).toBe(pressed.entry);
          expect(
            answer.declined && answer.type === 'missing' && pressed.facet !== 'contact',
            `${entry.id}: offers ${pressed.facet}, but does not know it`,
          ).toBe(false);
        }
      }
    }
  });
});

describe.each(registries.slice(0, 2))('the gallery of %s', (_name, knowledge) => {
  it.each(['de', 'en'] as const)('holds one valid card of each kind in %s', (language) => {
    const exhibits = gallery(knowledge, language);
    for (const { name, card, answer } of exhibits) if (card) check(card, answer, name);
    const shown = new Set(exhibits.filter(({ card }) => card).map(({ answer }) => answer.type));
    expect([...shown].sort()).toEqual(
      [
        'choices',
        'comparison',
        'conflicts',
        'courtesy',
        'facts',
        'list',
        'missing',
        'offTopic',
        'profile',
        'sources',
        'topic',
        'unknown',
        'whichBody',
      ].sort(),
    );
  });

  it('tells on the card what the text tells', () => {
    for (const { name, card, text, answer } of gallery(knowledge, 'de')) {
      if (!card || answer.type === 'list' || answer.type === 'courtesy') continue;
      const words = wordsOf(card);
      for (const entry of entriesOf(answer)) if (text.includes(entry.name)) expect(words, name).toContain(entry.name);
    }
  });
});
