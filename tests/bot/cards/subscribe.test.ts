/** The button "Abonnieren" sends what somebody would type, and that means the body it stands below. */
import { describe, expect, it } from 'vitest';
import { renderCard } from '../../../bot/cards/card.ts';
import { answerPress } from '../../../bot/cards/press.ts';
import { readCommand } from '../../../bot/reminders/commands/command.ts';
import { resolveTopics } from '../../../bot/reminders/topics.ts';
import type { Entry } from '../../../knowledge/model.ts';
import { NO_CONTEXT } from '../../../knowledge/questions/talk/context.ts';
import { seelbergKnowledge } from '../../helpers/knowledge.ts';
import { realKnowledge } from '../../helpers/real-registry.ts';
import { actionsOf } from './walk.ts';

describe.each([
  ['the registry', realKnowledge()],
  ['an invented one', seelbergKnowledge()],
] as const)('of %s', (_name, knowledge) => {
  const { registry } = knowledge;
  const entries = [...registry.entries.values()];
  const fields = new Set([...registry.fields.values()].flatMap(({ de, en }) => [de, en]));

  const texts = ({ id }: Entry, language: 'de' | 'en', subscriptions = true): string[] => {
    const press = { kind: 'entry', entry: id, facet: 'profile', language } as const;
    const card = renderCard(answerPress(press, knowledge, NO_CONTEXT)!.turn.answer, registry, { subscriptions });
    return actionsOf(card!, 'Action.Submit')
      .filter(({ title }) => title === (language === 'de' ? 'Abonnieren' : 'Subscribe'))
      .map(({ data }) => (data as { text: string }).text);
  };

  it.each(['de', 'en'] as const)('every body can be subscribed to, in %s', { timeout: 60_000 }, (language) => {
    for (const entry of entries) {
      const sent = texts(entry, language);
      expect(sent.length, entry.id).toBe(entry.class === 'body' ? 1 : 0);
      // A body that is called like a field means the field, as when it is typed.
      if (sent.length === 0 || fields.has(entry.name)) continue;
      const command = readCommand(sent[0]!);
      expect(command, entry.id).toMatchObject({ do: 'subscribe', language });
      const { topic } = command as { topic: string };
      expect(resolveTopics(topic, knowledge), entry.id).toEqual([
        { said: topic, found: { topic: { kind: 'body', id: entry.id } } },
      ]);
    }
  });

  it('nothing offers it where nothing can be posted', () => {
    expect(entries.slice(0, 50).flatMap((entry) => texts(entry, 'de', false))).toEqual([]);
  });
});
