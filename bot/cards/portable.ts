/**
 * A card that somebody puts into a chat where the bot is not: nothing there could answer a button that asks it, and link
 * previews are drawn up to schema 1.3. What opens, calls and unfolds stays.
 */
import type { CardJson } from '../ports.ts';

type Node = Readonly<Record<string, unknown>>;

/** The same card without what only works in a conversation with the bot. */
export function portable(card: CardJson): CardJson {
  const body = (card.body as readonly Node[]).flatMap(withoutQuestions);
  return { ...card, version: '1.3', body };
}

function withoutQuestions(element: Node): Node[] {
  if (element.type === 'ActionSet') {
    const actions = (element.actions as readonly Node[]).filter(({ type }) => type !== 'Action.Submit');
    return actions.length > 0 ? [{ ...element, actions }] : [];
  }
  if (element.type !== 'Container') return [element];
  const { selectAction: _question, ...plain } = element;
  const items = (element.items as readonly Node[]).flatMap(withoutQuestions);
  return items.length > 0 ? [{ ...plain, items }] : [];
}
