/** An entry as a result of the search extension, and as the preview of a link. */
import { explore } from '../../knowledge/answers/topics/explore.ts';
import { KINDS } from '../../knowledge/kinds.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Entry } from '../../knowledge/model.ts';
import { NO_CONTEXT } from '../../knowledge/questions/talk/context.ts';
import { type CardOptions, renderCard } from '../cards/card.ts';
import { answerPress } from '../cards/press.ts';
import type { SearchHit } from '../ports.ts';
import { capital } from '../render/text.ts';
import type { Wording } from '../render/values.ts';

/** Entries for what was typed, the best first, as the page and the bot find them. */
export const entriesFor = (query: string, knowledge: Knowledge, limit: number): readonly Entry[] =>
  explore(query, knowledge, limit).map(({ entry }) => entry);

/** Where nothing is typed yet: bodies, those that most documents name first. */
export const bestKnown = ({ registry }: Knowledge): readonly Entry[] =>
  [...registry.entries.values()]
    .filter((entry) => entry.class === 'body')
    .sort((a, b) => b.mentions.length - a.mentions.length || (a.id < b.id ? -1 : 1));

/** Its profile as a card that works in every chat; undefined if the card would be too large for a message. */
export function entryHit(
  entry: Entry,
  knowledge: Knowledge,
  wording: Wording,
  options: CardOptions,
): SearchHit | undefined {
  const { language, registry } = wording;
  const press = { kind: 'entry', entry: entry.id, facet: 'profile', language } as const;
  const answer = answerPress(press, knowledge, NO_CONTEXT)?.turn.answer;
  const card = answer && renderCard(answer, registry, { ...options, portable: true });
  if (!card) return undefined;
  const field = entry.field ? registry.fields.get(entry.field)?.[language] : undefined;
  const subtitle = [capital(KINDS[entry.kind]![language]), field].filter(Boolean).join(' · ');
  return { title: entry.name, subtitle, card };
}
