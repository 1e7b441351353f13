/** Unanswered and judged questions are counted for the right question, and what is kept of them is as little as promised. */
import { beforeEach, describe, expect, it } from 'vitest';
import { MemoryConversations, MemorySeenActivities, MemoryWelcomed } from '../../../adapters/store/memory.ts';
import { openStore, type Store } from '../../../adapters/store/open.ts';
import { createAssistant, type ExplainingAssistant } from '../../../bot/assistant.ts';
import { gapReport } from '../../../bot/gaps/report.ts';
import type { Feedback } from '../../../bot/ports.ts';
import { textsFor } from '../../../bot/texts/index.ts';
import { seelbergKnowledge } from '../../helpers/knowledge.ts';
import { RecordingLog } from '../../helpers/recording-log.ts';

const NOW = new Date('2026-03-02T09:00:00Z');
let store: Store;
beforeEach(async () => {
  store = await openStore({ file: ':memory:' });
  return () => store.close();
});

function bench(keepText: boolean, tallies = store.tallies) {
  const log = new RecordingLog();
  const assistant: ExplainingAssistant = createAssistant({
    knowledge: seelbergKnowledge,
    memory: new MemoryConversations(),
    seen: new MemorySeenActivities(),
    welcomed: new MemoryWelcomed(),
    clock: () => NOW,
    log,
    gaps: { tallies, keepText },
  });
  let count = 0;
  const turn = (conversation = 'c1') => ({
    id: `m${++count}`,
    conversation: { key: conversation, scope: 'personal' as const },
    text: '',
  });
  const ask = async (text: string, shownAs?: string, conversation?: string) => {
    const asked = { ...turn(conversation), kind: 'message' as const, text };
    const messages = await assistant.handle(asked);
    if (shownAs) await assistant.sent!(asked, shownAs);
    return messages;
  };
  const judge = (feedback: Feedback) => assistant.handle({ ...turn(), kind: 'feedback', feedback });
  const report = () => gapReport(store.tallies, seelbergKnowledge().registry, textsFor('de'));
  return { ask, judge, report, log };
}

describe('questions without an answer', () => {
  it('are counted together, whoever asks and however', async () => {
    const { ask, report } = bench(false);
    await ask('Welche Faxnummer hat der Klimabeirat?', undefined, 'c1');
    await ask('faxnummer klimabeirat', undefined, 'c2');
    await ask('Wer leitet den Klimabeirat?');
    const { lines, totals } = await report();
    expect(totals).toEqual({ unanswered: 2, notHelpful: 0, helpful: 0 });
    expect(lines).toEqual([
      expect.objectContaining({
        verdict: 'unanswered',
        count: 2,
        firstOn: '2026-03-02',
        facet: { id: 'contact', label: 'Kontakt' },
        entries: [{ id: 'klimabeirat', name: 'Klimabeirat' }],
        questions: [],
      }),
    ]);
  });

  it('keep their wording only where the operator wants it', async () => {
    await bench(false).ask('Wer kümmert sich um Zwergotter?');
    expect(JSON.stringify(await store.tallies.list(['unanswered'], 10))).not.toContain('Zwergotter');
    const { ask, report } = bench(true);
    await ask('Wer kümmert sich um Zwergotter?');
    expect((await report()).lines[0]!.questions).toEqual(['Wer kümmert sich um Zwergotter?']);
  });

  it('are answered also when they cannot be counted', async () => {
    const broken = {
      ...store.tallies,
      add: () => Promise.reject(Object.assign(new Error('Zwergotter'), { code: 'ENOSPC' })),
      list: store.tallies.list,
      totals: store.tallies.totals,
    };
    const { ask, log } = bench(false, broken);
    expect(await ask('Wer kümmert sich um Zwergotter?')).toHaveLength(1);
    const fields = expect.objectContaining({ error: 'Error', reason: 'enospc' });
    expect(log.events).toContainEqual({ level: 'error', event: 'tally-failed', fields });
    expect(JSON.stringify(log.events)).not.toContain('Zwergotter');
  });
});

describe('a judgement', () => {
  it('is counted for the message that it judges, not for the last one', async () => {
    const { ask, judge, report } = bench(true);
    await ask('Wer leitet den Klimabeirat?', 'a1');
    await ask('Wie oft tagt das Moorforum?', 'a2');
    expect(await judge({ helpful: false, messageId: 'a1', reason: 'Die Leitung hat gewechselt' })).toEqual([]);
    expect((await report()).lines).toEqual([
      expect.objectContaining({
        verdict: 'notHelpful',
        entries: [{ id: 'klimabeirat', name: 'Klimabeirat' }],
        questions: ['Wer leitet den Klimabeirat?'],
        reasons: ['Die Leitung hat gewechselt'],
      }),
    ]);
  });

  it('without a message means the last answer', async () => {
    const { ask, judge, report } = bench(false);
    await ask('Wie oft tagt das Moorforum?');
    await judge({ helpful: false, reason: 'weil Frau Muster das anders sieht' });
    const { lines } = await report();
    expect(lines).toMatchObject([{ entries: [{ id: 'moorforum' }], questions: [], reasons: [] }]);
    expect(JSON.stringify(await store.tallies.list(['notHelpful'], 5))).not.toContain('Muster');
  });

  it('of a forgotten answer is still counted', async () => {
    const { judge, report } = bench(true);
    await judge({ helpful: false, messageId: 'long-ago' });
    await judge({ helpful: true, messageId: 'long-ago' });
    expect(await report()).toMatchObject({
      totals: { unanswered: 0, notHelpful: 1, helpful: 1 },
      lines: [{ type: 'other', entries: [] }],
    });
  });

  it('that something was helpful keeps no text', async () => {
    const { ask, judge } = bench(true);
    await ask('Wie oft tagt das Moorforum?');
    await judge({ helpful: true, reason: 'danke, Ihre Erika Muster' });
    expect(await store.tallies.list(['helpful'], 5)).toMatchObject([{ count: 1, texts: [] }]);
  });
});
