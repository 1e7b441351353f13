import { type Answer, citationsOf } from '../../knowledge/answers/answer.ts';
import { sayingsOf } from '../render/conflicts-text.ts';
import type { Wording } from '../render/values.ts';
import { facetButton } from './buttons.ts';
import type { Face } from './card.ts';
import { aside, type Element, line, strong, title } from './elements.ts';
import { folded } from './fold.ts';
import { sourcesBelow } from './source-line.ts';

/** Of a longer list the rest is folded away. */
const MAX_ITEMS = 6;

/** What documents say differently about an entry, one below the other, the newest first. */
export function conflictsFace(answer: Extract<Answer, { type: 'conflicts' }>, wording: Wording): Face {
  const { texts } = wording;
  const parts = sayingsOf(answer, wording);
  const body: Element[] = [
    title(answer.entry.name),
    aside(parts.length > 0 ? texts.conflictsHint : texts.noConflicts, { spacing: 'None' }),
    ...parts.flatMap(({ label, sayings }, part) => [
      strong(label, { separator: true, spacing: 'Medium' }),
      ...sayings.flatMap(({ value, documents }, i) => [
        aside(documents, { spacing: i === 0 ? 'Small' : 'Medium' }),
        ...valueElements(`conflict-${part}-${i}`, value, wording),
      ]),
    ]),
    ...sourcesBelow(citationsOf(answer), wording),
  ];
  return { body, actions: [facetButton(answer.entry, 'profile', wording)] };
}

function valueElements(id: string, value: string, { texts }: Wording): Element[] {
  const lines = value.split('\n').map((text) => line(text.replace(/^- /, '• '), {}, { spacing: 'None' }));
  // A list of seven needs no fold for its last one.
  if (lines.length <= MAX_ITEMS + 2) return lines;
  return [...lines.slice(0, MAX_ITEMS), ...folded(id, lines.slice(MAX_ITEMS), texts.showAll, texts)];
}
