import type { Answer } from '../../knowledge/answers/answer.ts';
import type { Wording } from '../render/values.ts';
import { MAX_BUTTONS } from './buttons.ts';
import type { Face } from './card.ts';
import { aside, buttonTitle, choosable, line } from './elements.ts';

/** The command that opens the form of reminders, offered where it can be carried out. */
const SETTINGS = { de: 'einstellungen', en: 'settings' } as const;

/** Greeting and help: what the bot can do, and questions of this registry to press. Other courtesies are just said. */
export function courtesyFace(
  { courtesy }: Extract<Answer, { type: 'courtesy' }>,
  wording: Wording,
  examples: readonly string[],
  posts: boolean,
): Face | undefined {
  if (courtesy !== 'greeting' && courtesy !== 'help') return undefined;
  return examplesFace(
    [wording.texts.courtesy(courtesy, { county: wording.registry.about.name, examples: [], posts })],
    posts ? [...examples.slice(0, MAX_BUTTONS - 1), SETTINGS[wording.language]] : examples,
  );
}

/** Something said, and questions of this registry to press; undefined where it has none to offer. */
export function examplesFace([said, ...below]: readonly string[], examples: readonly string[]): Face | undefined {
  if (!said || examples.length === 0) return undefined;
  return {
    body: [
      line(said),
      ...below.map((text) => aside(text, { spacing: 'Small' })),
      ...choosable(
        examples
          .slice(0, MAX_BUTTONS)
          .map((text) => ({ type: 'Action.Submit' as const, title: buttonTitle(text), data: { text } })),
      ),
    ],
    actions: [],
  };
}
