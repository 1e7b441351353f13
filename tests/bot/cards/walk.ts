/** Looking into cards. */
import type { CardJson } from '../../../bot/ports.ts';

export type Node = Readonly<Record<string, unknown>> & { readonly type: string };

/** Every element, run and action of a card, in reading order. */
export function nodesOf(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (typeof value !== 'object' || value === null) return [];
  const { data: _data, ...rest } = value as Record<string, unknown>;
  const inner = Object.values(rest).flatMap(nodesOf);
  return 'type' in value && typeof value.type === 'string' ? [value as unknown as Node, ...inner] : inner;
}

/** What is to be read on a card, folded parts included, without the signs that only allow a line break. */
export const wordsOf = (card: CardJson): string =>
  nodesOf(card)
    .map(({ type, text, title }) => (type === 'TextRun' ? text : type.startsWith('Action.') ? title : undefined))
    .filter((text) => typeof text === 'string')
    .join('\n')
    .replaceAll('\u200b', '');

/** Buttons that can be seen before anything is unfolded; a line that can be tapped is none. */
export const buttonsOf = (value: unknown): Node[] =>
  nodesOf(visible(value))
    .filter(({ type }) => type === 'ActionSet')
    .flatMap(({ actions }) => actions as Node[]);

function visible(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item?.isVisible !== false).map(visible);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === 'data' ? inner : visible(inner)]),
  );
}

export const actionsOf = (card: CardJson, type: string): Node[] => nodesOf(card).filter((node) => node.type === type);
