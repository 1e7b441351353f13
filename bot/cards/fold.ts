import type { Texts } from '../texts/index.ts';
import type { ActionSet, Element } from './elements.ts';

/**
 * Elements that appear when a button is pressed, and the button that hides them again. `id` is unique on its card;
 * `instead` are ids of elements that are only shown while it is folded.
 */
export function folded(
  id: string,
  hidden: readonly Element[],
  name: string,
  texts: Texts,
  instead: readonly string[] = [],
): Element[] {
  const [more, less] = [`${id}-more`, `${id}-less`];
  // The container and both buttons change places, each by its own toggle: no client has to know which one is shown.
  const toggle = (own: string, text: string, isVisible: boolean): ActionSet => ({
    type: 'ActionSet',
    id: own,
    isVisible,
    spacing: 'Small',
    actions: [{ type: 'Action.ToggleVisibility', title: text, targetElements: [id, more, less, ...instead] }],
  });
  return [
    { type: 'Container', id, isVisible: false, spacing: 'None', items: hidden },
    toggle(more, name, true),
    toggle(less, texts.card.showLess, false),
  ];
}
