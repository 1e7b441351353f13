/** What one may press after an answer: the buttons of its card, the choices it lists, the examples it suggests. */
import type { AskResult } from '../../api/schemas.ts';

export interface Offer {
  readonly title: string;
  /** What is said by pressing it. */
  readonly text: string;
}

/** More buttons than these are no help; the text lists everything. */
const MAX_OFFERS = 6;

export function offersOf(answer: AskResult): readonly Offer[] {
  const offers = [
    ...buttonsOf(answer.card),
    ...(answer.type === 'choices' ? answer.entries.map(({ name }) => ({ title: name, text: name })) : []),
    ...answer.suggestions.map((text) => ({ title: text, text })),
  ];
  return [...new Map(offers.map((offer) => [offer.text, offer])).values()].slice(0, MAX_OFFERS);
}

/** Every button of a card that says something, wherever in the card it stands. */
function buttonsOf(part: unknown): Offer[] {
  if (Array.isArray(part)) return part.flatMap(buttonsOf);
  if (typeof part !== 'object' || part === null) return [];
  const { type, title, data, ...rest } = part as Record<string, unknown>;
  const text = typeof data === 'object' && data !== null && 'text' in data ? data.text : undefined;
  if (type === 'Action.Submit' && typeof title === 'string' && typeof text === 'string') return [{ title, text }];
  return Object.values(rest).flatMap(buttonsOf);
}
