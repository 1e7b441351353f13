import type { Answer } from '../../knowledge/answers/answer.ts';
import type { Time } from '../../knowledge/answers/find.ts';
import type { Registry } from '../../knowledge/model.ts';
import type { CardJson } from '../ports.ts';
import { renderText, type TextOptions } from '../render/text.ts';
import type { Wording } from '../render/values.ts';
import { type Texts, textsFor } from '../texts/index.ts';
import { MAX_BUTTONS } from './buttons.ts';
import { conflictsFace } from './conflicts.ts';
import { correctButton } from './correct.ts';
import { courtesyFace, examplesFace } from './courtesy.ts';
import { type Action, type Container, type Element, packed } from './elements.ts';
import { comparisonFace, factsFace, missingFace, sourcesFace } from './facts.ts';
import { choicesFace, listFace, topicFace, unknownFace } from './lists.ts';
import { portable } from './portable.ts';
import type { Asked } from './press.ts';
import { profileFace } from './profile.ts';
import { subscribeButton } from './subscribe.ts';

export interface CardOptions extends TextOptions {
  /** What was asked, and with which memory: long lists turn their pages by asking it again. */
  readonly asked?: Asked;
  /** Page of a list, from 1. */
  readonly page?: number;
  /** Where meetings can be planned (in Teams): what is known of time. */
  readonly time?: Time;
  /** The card is for a chat where the bot is not. */
  readonly portable?: true;
  /** Where meetings can be subscribed to. */
  readonly subscriptions?: boolean;
  /** Base of the intranet page, where it can be opened. */
  readonly site?: string | undefined;
  /** Where a change can be proposed. */
  readonly proposals?: boolean;
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
  const wording: Wording = {
    registry,
    texts: textsFor(language, options.address),
    language,
    counted: 'counted' in answer,
  };
  const face = faceOf(answer, wording, options);
  if (!face) return undefined;
  const correct = options.proposals ? correctButton(answer, wording, options.address) : [];
  const subscribe = options.subscriptions ? subscribeButton(answer, wording) : [];
  const actions = [...face.actions, ...subscribe, ...correct];
  const text = renderText(answer, registry, { ...options, markdown: false });
  const card = options.portable
    ? portable(cardOf({ ...face, actions: actions.filter(({ type }) => type !== 'Action.Submit') }, text, wording))
    : cardOf({ ...face, actions }, text, wording);
  return 2 * JSON.stringify(card).length > MAX_CARD_BYTES ? undefined : card;
}

/** The card around a face; `text` says the same for clients that draw no cards. */
export const cardOf = (face: Face, text: string, { language, texts }: Wording): CardJson => ({
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.4',
  lang: language,
  fallbackText: escapeMarkdown(text.slice(0, MAX_FALLBACK)),
  body: [...face.body, ...buttonRows(face, texts)],
});

/** As many buttons as a card may show at once; the rest unfolds, so that whoever adds one takes none away. */
function buttonRows({ body, actions }: Face, texts: Texts): Element[] {
  const onBody = body.flatMap((element) =>
    element.type === 'ActionSet' && element.isVisible !== false ? element.actions : [],
  );
  const room = MAX_BUTTONS - onBody.length;
  if (actions.length <= room) return packed(actions);
  const rest: Container = {
    type: 'Container',
    id: 'buttons-rest',
    items: packed(actions.slice(room - 1)),
    isVisible: false,
  };
  const toggle: Action = {
    type: 'Action.ToggleVisibility',
    title: texts.card.moreButtons,
    targetElements: ['buttons-rest'],
  };
  return [...packed([...actions.slice(0, room - 1), toggle]), rest];
}

function faceOf(answer: Answer, wording: Wording, options: CardOptions): Face | undefined {
  const { texts } = wording;
  const { examples = [] } = options;
  switch (answer.type) {
    case 'facts':
      return factsFace(answer, wording, options);
    case 'profile':
      return profileFace(answer, wording, options);
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
      return unknownFace(answer, wording, examples);
    case 'whichBody':
      return examplesFace([texts.whichBody, texts.card.askInstead], examples);
    case 'offTopic':
      return examplesFace(
        [answer.reason === 'injection' ? texts.injection : texts.offTopic, texts.card.askInstead],
        examples,
      );
    case 'conflicts':
      return conflictsFace(answer, wording);
    case 'sources':
      return sourcesFace(answer, wording);
    case 'courtesy':
      return courtesyFace(answer, wording, examples, options.posts ?? false);
    default:
      return undefined;
  }
}

/** Clients that cannot draw the card show this text and may read it as Markdown. */
const escapeMarkdown = (text: string): string => text.replaceAll(/[\\`*_[\]<>#|~]/g, '\\$&');
