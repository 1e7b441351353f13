/** The form and the operators' report, as Microsoft's parser sees them. */
import { AdaptiveCard, SerializationContext, Versions } from 'adaptivecards';
import { describe, expect, it } from 'vitest';
import type { CardJson } from '../../../bot/ports.ts';
import { readCommand } from '../../../bot/reminders/commands/command.ts';
import { told } from '../../../bot/reminders/content.ts';
import type { OutboxRow } from '../../../bot/reminders/ports.ts';
import { reportMessage, reportOf } from '../../../bot/reminders/report.ts';
import { settingsCard } from '../../../bot/reminders/settings-card.ts';
import { item, meeting, subscription } from '../../support/posts.ts';
import { actionsOf } from '../cards/walk.ts';

const TOPICS = [
  { title: 'alle Sitzungen', value: 'everything' },
  { title: 'AG Ärzt*innen und Kliniken', value: 'body:ag-kliniken' },
];
const UNCERTAIN = ['0123456789abcdef0123', 'fedcba98765432100000'].map((key) => ({
  key,
  line: 'Erinnerung AG Beispiel, 2026-12-03 09:00 (timeout, 19:abc)',
}));
const report = (language: 'de' | 'en'): CardJson => {
  const message = reportMessage([{ kind: 'report', uncertain: UNCERTAIN, lost: { 'zu spät': 3 } }], language);
  if (message.kind !== 'card') throw new Error('no card');
  return message.card;
};

describe.each(['de', 'en'] as const)('in %s', (language) => {
  const cards: readonly (readonly [string, CardJson])[] = [
    ['the form', settingsCard(subscription({ pausedUntil: '2027-01-06', leads: ['P40D', 'PT30M'] }), TOPICS, language)],
    ['the form of nothing', settingsCard(subscription(), [], language)],
    ['the report', report(language)],
  ];
  it.each(cards)('%s is a card of version 1.4', (_name, card) => {
    const context = new SerializationContext(Versions.v1_4);
    const { lang: _lang, ...rest } = card;
    new AdaptiveCard().parse(rest, context);
    expect(Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i).message)).toEqual([]);
  });

  it.each(cards)('each button of %s is a command', (_name, card) => {
    const texts = actionsOf(card, 'Action.Submit').map(({ data }) => (data as { text: string }).text);
    expect(texts.length).toBeGreaterThan(2);
    for (const text of texts) expect(readCommand(text), text).toMatchObject({ language });
  });
});

it('a report of many posts with long titles is one that Teams takes', () => {
  const title = 'Eine **Sitzung** mit einer Überschrift, die nicht endet, '.repeat(9);
  const rows = Array.from(
    { length: 200 },
    (_, i): OutboxRow => ({
      ...item(`${i}0000000`, {
        content: { kind: 'reminder', lead: 'P1D', meeting: told(meeting('2026-12-03T09:00', { title })) },
      }),
      conversation: '19:x'.padEnd(200, 'x'),
      state: 'uncertain',
      reason: 'timeout',
      attempts: 1,
      revision: 0,
    }),
  );
  expect(Buffer.byteLength(JSON.stringify(reportMessage([reportOf(rows, 'de')], 'de')))).toBeLessThan(28_000);
});
