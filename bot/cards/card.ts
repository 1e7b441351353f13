import type { Answer } from '../../knowledge/answers/answer.ts';
import type { Registry } from '../../knowledge/model.ts';
import type { CardJson } from '../ports.ts';
import { renderText, type TextOptions } from '../render/text.ts';
import type { Wording } from '../render/values.ts';
import { textsFor } from '../texts/index.ts';
import { courtesyFace } from './courtesy.ts';
import { type Action, type Element, packed } from './elements.ts';
import { comparisonFace, factsFace, missingFace, sourcesFace } from './facts.ts';
import { choicesFace, listFace, topicFace, unknownFace } from './lists.ts';
import type { Asked } from './press.ts';
import { profileFace } from './profile.ts';

export interface CardOptions extends TextOptions {
  /** What was asked, and with which memory: long lists turn their pages by asking it again. */
  readonly asked?: Asked;
  /** Page of a list, from 1. */
  readonly page?: number;
}

/** What is peculiar to one card; everything else is the same on all of them. */
export interface Face {
  readonly body: readonly Element[];
  readonly actions: readonly Action[];
}

/**
 * Teams takes messages up to about 100 KB, counted in UTF-16 with everything around the card (learn: "Format your bot
 * messages"; researched November 2026). A larger card stays text.
 */
export const MAX_CARD_BYTES = 80 * 1024;
const MAX_FALLBACK = 4000;

/** A card for answers that offer something to do: open, fold, turn a page, call. Undefined where text says it all. */
export function renderCard(answer: Answer, registry: Registry, options: CardOptions = {}): CardJson | undefined {
  const { language } = answer;
  const wording: Wording = { registry, texts: textsFor(language, options.address), language };
  const face = faceOf(answer, wording, options);
  if (!face) return undefined;
  const text = renderText(answer, registry, { ...options, markdown: false });
  const card: CardJson = {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.4',
    lang: language,
    fallbackText: escapeMarkdown(text.slice(0, MAX_FALLBACK)),
    body: [...face.body, ...packed(face.actions)],
  };
  return 2 * JSON.stringify(card).length > MAX_CARD_BYTES ? undefined : card;
}

function faceOf(answer: Answer, wording: Wording, options: CardOptions): Face | undefined {
  switch (answer.type) {
    case 'facts':
      return factsFace(answer, wording);
    case 'profile':
      return profileFace(answer, wording);
    case 'missing':
      return missingFace(answer, wording);
    case 'list':
      return listFace(answer, wording, options.page ?? 1, options.asked);
    case 'comparison':
      return comparisonFace(answer, wording);
    case 'topic':
      return topicFace(answer, wording);
    case 'choices':
      return choicesFace(answer, wording);
    case 'unknown':
      return unknownFace(answer, wording);
    case 'sources':
      return sourcesFace(answer, wording);
    case 'courtesy':
      return courtesyFace(answer, wording, options.examples ?? []);
    default:
      return undefined;
  }
}

/** Clients that cannot draw the card show this text and may read it as Markdown. */
const escapeMarkdown = (text: string): string => text.replaceAll(/[\\`*_[\]<>#|~]/g, '\\$&');
