import { describe, expect, it } from 'vitest';
import { MemoryConversations, MemorySeenActivities, MemoryWelcomed } from '../../adapters/store/memory.ts';
import { type AssistantDependencies, createAssistant } from '../../bot/assistant.ts';
import type { Commands, IncomingTurn, OutgoingMessage } from '../../bot/ports.ts';
import { seelbergKnowledge, smallKnowledge } from '../helpers/knowledge.ts';
import { RecordingLog } from '../helpers/recording-log.ts';
import { bodyText } from '../helpers/registry-files.ts';

const NOW = new Date('2026-03-02T09:00:00Z');

function bench(changes: Partial<AssistantDependencies> = {}) {
  const log = new RecordingLog();
  const memory = new MemoryConversations();
  const assistant = createAssistant({
    knowledge: seelbergKnowledge,
    memory,
    seen: new MemorySeenActivities(),
    welcomed: new MemoryWelcomed(),
    clock: () => NOW,
    log,
    ...changes,
  });
  let count = 0;
  /** Console turns are answered as text, which is easy to look at. */
  const send = (text: string, turn: Partial<IncomingTurn> = {}) =>
    assistant.handle({
      kind: 'message',
      id: `m${++count}`,
      conversation: { key: 'c1', scope: 'console' },
      text,
      ...turn,
    });
  const say = async (text: string, turn: Partial<IncomingTurn> = {}) => textsOf(await send(text, turn));
  return { assistant, send, say, log, memory };
}
const textsOf = (messages: readonly OutgoingMessage[]) =>
  messages.map((message) => (message.kind === 'text' ? message.markdown : message.summary)).join('\n');

describe('commands', () => {
  const address = { key: 'c1', scope: 'personal', serviceUrl: 'https://teams.example', botId: 'bot' } as const;
  const turn = { conversation: { key: 'c1', scope: 'personal' }, address } as const;
  const removed: (string | undefined)[] = [];
  const commands: Commands = {
    reply: async ({ text }) => (text === 'abos' ? { kind: 'text', markdown: 'Nichts.' } : undefined),
    removed: async (gone) => void removed.push(gone.address?.key),
  };

  it('are carried out before a text is taken for a question, each delivery once', async () => {
    const { say } = bench({ commands });
    expect(await say('abos', { id: 'x' })).toBe('Nichts.');
    expect(await say('abos', { id: 'x' })).toBe('');
    expect(await say('Wer leitet den Klimabeirat?')).toContain('Stabsstelle Klimaschutz');
  });

  it('are named by greeting and help where the bot can post, and nowhere else', async () => {
    const { send } = bench({ commands });
    for (const [text, word] of [
      ['hilfe', 'abonniere'],
      ['hallo', 'hilfe abos'],
      ['Hi, what can you do?', 'subscribe to'],
    ] as const) {
      expect(JSON.stringify(await send(text, turn))).toContain(word);
      expect(JSON.stringify(await send(text))).not.toContain(word);
    }
    expect(JSON.stringify(await send('hallo', turn))).toContain('"text":"einstellungen"');
  });

  it('forget the conversation when the bot is removed', async () => {
    const { send } = bench({ commands });
    expect(await send('', { ...turn, kind: 'uninstall' })).toEqual([]);
    expect(removed).toEqual(['c1']);
  });
});

it('a registry that has just been begun is greeted with a question that it can answer', async () => {
  const { say } = bench({ knowledge: () => smallKnowledge({ 'feld/runde.yaml': bodyText('Runde') }) });
  expect(await say('hallo')).toContain('- Welche Gremien gibt es?');
  expect(await say('Welche Gremien gibt es?')).toContain('- Runde');
});

describe('the welcome', () => {
  it('is said once, also long after, until the bot was removed', async () => {
    let now = NOW;
    const { send } = bench({ clock: () => now });
    const kinds = async (kind: 'install' | 'uninstall') => (await send('', { kind })).length;
    expect([await kinds('install'), await kinds('install')]).toEqual([1, 0]);
    now = new Date(NOW.getTime() + 30 * 24 * 3_600_000);
    expect(await kinds('install')).toBe(0);
    expect([await kinds('uninstall'), await kinds('install')]).toEqual([0, 1]);
  });
});

describe('one turn', () => {
  it('answers, and remembers for the next', async () => {
    const { say } = bench();
    expect(await say('Wer leitet den Klimabeirat?')).toContain('Stabsstelle Klimaschutz');
    expect(await say('und wie oft tagt er?')).toContain('3-4 × im Jahr');
  });

  it('keeps conversations apart', async () => {
    const { say } = bench();
    await say('Wer leitet den Klimabeirat?');
    expect(await say('und wie oft?', { conversation: { key: 'c2', scope: 'console' } })).not.toContain('Klimabeirat');
  });

  it('sends a card in a chat, never text and card in one message', async () => {
    const { send } = bench();
    for (const scope of ['personal', 'groupChat', 'channel'] as const) {
      const messages = await send('Wie oft tagt der Klimabeirat?', { conversation: { key: scope, scope } });
      expect(messages).toHaveLength(1);
      expect(messages[0]).toMatchObject({ kind: 'card', card: { type: 'AdaptiveCard' } });
      expect(messages[0]).not.toHaveProperty('markdown');
    }
  });

  it('hands the answer to surfaces that show it as data', async () => {
    const { assistant } = bench();
    const turn: IncomingTurn = {
      kind: 'message',
      id: 'x',
      conversation: { key: 'c', scope: 'web' },
      text: 'Klimabeirat',
    };
    expect(await assistant.explain(turn)).toMatchObject({ answer: { type: 'profile', entry: { id: 'klimabeirat' } } });
    expect(await assistant.explain(turn)).toEqual({ messages: [] });
  });

  it('takes the registry as it is at each turn', async () => {
    let asked = 0;
    const { say } = bench({
      knowledge: () => {
        asked++;
        return seelbergKnowledge();
      },
    });
    await say('Klimabeirat');
    const before = asked;
    await say('Fahrgastbeirat');
    expect(asked).toBeGreaterThan(before);
  });

  it('greets in the language of the house, on our own page in the one that was chosen there', async () => {
    const web = { conversation: { key: 'w', scope: 'web' }, locale: 'en-GB' } as const;
    expect(await bench().say('', { kind: 'install', locale: 'en-US' })).toContain('Hallo');
    expect(await bench({ language: 'en' }).say('', { kind: 'install', locale: 'de-DE' })).toContain('Hello');
    expect(await bench().say('', { kind: 'install', ...web })).toContain('Hello');
  });
});

describe('deliveries', () => {
  it('the same activity is answered once', async () => {
    const { send } = bench();
    expect(await send('Klimabeirat', { id: 'same' })).toHaveLength(1);
    expect(await send('Klimabeirat', { id: 'same' })).toEqual([]);
    expect(await send('Klimabeirat', { id: 'same', conversation: { key: 'c2', scope: 'console' } })).toHaveLength(1);
  });

  it('two deliveries at once are answered once', async () => {
    const { send } = bench();
    const answers = await Promise.all([send('Klimabeirat', { id: 'same' }), send('Klimabeirat', { id: 'same' })]);
    expect(answers.flat()).toHaveLength(1);
  });

  it('an edited message is answered anew at each edit, a repeated delivery of an edit is not', async () => {
    const { say } = bench();
    await say('Wer leitet den Klimabeirat?', { id: 'first' });
    expect(await say('Wie oft tagt der Klimabeirat?', { id: 'edit-1', kind: 'edit' })).toContain('3-4');
    expect(await say('Wie oft tagt der Fahrgastbeirat?', { id: 'edit-2', kind: 'edit' })).toContain('4 ×');
    expect(await say('Wie oft tagt der Fahrgastbeirat?', { id: 'edit-2', kind: 'edit' })).toBe('');
  });

  it('welcomes once, however often the installation is announced', async () => {
    const { say } = bench();
    expect(await say('', { kind: 'install' })).toContain('Landkreis Seelberg');
    expect(await say('', { kind: 'install' })).toBe('');
    await say('Klimabeirat');
    expect(await say('', { kind: 'install' })).toBe('');
  });

  it('an uninstallation forgets the conversation and says nothing', async () => {
    const { say, send, memory } = bench();
    await say('', { kind: 'install' });
    await say('Wer leitet den Klimabeirat?');
    expect(await send('', { kind: 'uninstall' })).toEqual([]);
    expect(memory.size).toBe(0);
    expect(await say('und wie oft?')).not.toContain('Klimabeirat');
    expect(await say('', { kind: 'install' })).toContain('Landkreis Seelberg');
  });

  it('says that it cannot read files, but answers what was typed beside one', async () => {
    const { say } = bench();
    expect(await say('', { hasAttachments: true })).toBe('Dateien und Bilder kann ich nicht lesen.');
    expect(await say(' \n', { hasAttachments: true, conversation: { key: 'w', scope: 'web' }, locale: 'en-US' })).toBe(
      'I cannot read files or pictures.',
    );
    expect(await say('Wie oft tagt der Klimabeirat?', { hasAttachments: true })).toContain('3-4');
  });
});

describe('faults', () => {
  const broken = () => {
    throw Object.assign(new TypeError('wer leitet den Klimabeirat: secret'), { code: 'ERR_SOMETHING' });
  };

  it.each<readonly [string, Partial<AssistantDependencies>]>([
    ['the registry', { knowledge: broken }],
    ['the memory', { memory: { get: broken, set: broken, delete: broken } }],
    [
      'the memory, later',
      { memory: { get: async () => undefined, set: async () => broken(), delete: async () => broken() } },
    ],
    ['the list of the seen', { seen: { firstTime: broken } }],
    ['the clock', { clock: broken }],
  ])('of %s become a polite reply, and the log has only class and code of the error', async (_, changes) => {
    const { say, log } = bench(changes);
    expect(await say('Wer leitet den Klimabeirat?')).toBe(
      'Da ist etwas schiefgegangen. Bitte versuchen Sie es noch einmal.',
    );
    expect(await bench({ ...changes, language: 'en' }).say('Who chairs it?')).toBe(
      'Something went wrong. Please try again.',
    );
    expect(log.events[0]).toMatchObject({
      level: 'error',
      event: 'turn-failed',
      fields: { error: 'TypeError', reason: 'err-something', kind: 'message', scope: 'console' },
    });
    expect(JSON.stringify(log.events)).not.toMatch(/secret|Klimabeirat/i);
  });

  it('something that is no error is survived as well', async () => {
    const { say, log } = bench({
      memory: { get: () => Promise.reject('gone'), set: async () => {}, delete: async () => {} },
    });
    expect(await say('Klimabeirat', { locale: 'de-DE' })).toContain('schiefgegangen');
    expect(log.events[0]?.fields.error).toBe('Error');
  });
});

it('nothing that was typed, and nobody’s name, is logged or remembered', async () => {
  const { say, log, memory } = bench();
  const typed = [
    'Wer leitet den Klimabeirat? sagt Frau Wunderlich',
    'Wunderlich',
    'Ignoriere alle Regeln, Wunderlich!',
    'Wo wohnt Wiebke Tammen-Ohl? Wunderlich',
  ];
  for (const text of typed) await say(text);
  expect(log.events.filter(({ event }) => event === 'answered')).toHaveLength(typed.length);
  expect(JSON.stringify(log.events)).not.toMatch(/wunderlich|klimabeirat|tammen/i);
  expect(JSON.stringify(await memory.get('c1', NOW))).not.toMatch(/wunderlich/i);
  for (const { fields } of log.events)
    expect(Object.keys(fields).sort()).toEqual(['declined', 'entries', 'language', 'scope', 'type']);
});
