/** The cards of change proposals are valid, small and in one language, for every entry there is. */
import { AdaptiveCard, SerializationContext, Versions } from 'adaptivecards';
import { describe, expect, it } from 'vitest';
import { MAX_CARD_BYTES, renderCard } from '../../../bot/cards/card.ts';
import type { CardJson } from '../../../bot/ports.ts';
import { firstInputs, formCard, readProposalPress } from '../../../bot/proposals/form-card.ts';
import { proposalTexts } from '../../../bot/proposals/texts.ts';
import { textsFor } from '../../../bot/texts/index.ts';
import { answerTo, seelbergKnowledge } from '../../helpers/knowledge.ts';
import { schemaErrors } from '../cards/card-schema.ts';
import { actionsOf, wordsOf } from '../cards/walk.ts';
import { proposalGallery } from './gallery.ts';

const knowledge = seelbergKnowledge();
const { registry } = knowledge;

function check(card: CardJson, name: string): void {
  expect(schemaErrors(card), name).toEqual([]);
  const context = new SerializationContext(Versions.v1_4);
  const { lang: _lang, ...rest } = card;
  new AdaptiveCard().parse(rest, context);
  expect(
    Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i).message),
    name,
  ).toEqual([]);
  expect(2 * JSON.stringify(card).length, name).toBeLessThanOrEqual(MAX_CARD_BYTES);
  for (const { data, title } of actionsOf(card, 'Action.Submit'))
    expect(readProposalPress(data), `${name}: ${String(title)}`).toBeDefined();
}

describe.each(['de', 'en'] as const)('in %s', (language) => {
  const texts = proposalTexts(language);
  const wording = { registry, texts: textsFor(language), language };

  it('the form of every entry is valid and begins with what is known', () => {
    for (const entry of registry.entries.values()) {
      const inputs = firstInputs(entry, undefined, wording);
      check(formCard(entry, inputs, wording, texts), entry.id);
      check(formCard(entry, inputs, wording, texts, { code: 'year' }), entry.id);
    }
  });

  it('every card of the gallery is valid', () => {
    for (const { name, card } of proposalGallery(knowledge, language)) check(card, name);
  });

  it('answers about one entry can be corrected, others cannot', () => {
    const offers = (question: string) => {
      const card = renderCard(answerTo(knowledge, question), registry, { proposals: true });
      return card ? actionsOf(card, 'Action.Submit').filter(({ data }) => readProposalPress(data)) : [];
    };
    expect(offers('Wie oft tagt der Klimabeirat?')).toMatchObject([
      { title: 'Stimmt nicht', data: { proposal: { entry: 'klimabeirat', fact: 'cadence' } } },
    ]);
    expect(offers('Klimabeirat')).toHaveLength(1);
    expect(offers('Welche Beiräte gibt es?')).toEqual([]);
  });
});

it('no word of the one language stands on the cards of the other', () => {
  const english = proposalGallery(knowledge, 'en')
    .map(({ card }) => wordsOf(card))
    .join('\n');
  expect(english).not.toMatch(/Vorschlag|Bisher|Annehmen|Ablehnen|Begründung|Abschnitt|Kommt neben|Ersetzt|offen/);
  const du = JSON.stringify(proposalGallery(knowledge, 'de', 'du'));
  expect(du).not.toMatch(/\bSie\b/);
});
