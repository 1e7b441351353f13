/** A bot with change proposals over a real store, a registry in memory, and a messenger that writes down what it posts. */
import { MemoryConversations, MemorySeenActivities, MemoryWelcomed } from '../../adapters/store/memory.ts';
import { openStore } from '../../adapters/store/open.ts';
import { createAssistant } from '../../bot/assistant.ts';
import type { ConversationAddress, IncomingTurn, OutgoingMessage } from '../../bot/ports.ts';
import { createProposalCommands } from '../../bot/proposals/handle.ts';
import { tellNotices } from '../../bot/proposals/notices.ts';
import type { Messenger, SendResult } from '../../bot/reminders/ports.ts';
import { createKnowledge, type Knowledge } from '../../knowledge/knowledge.ts';
import { buildRegistry } from '../../knowledge/load/load.ts';
import { RecordingLog } from '../helpers/recording-log.ts';
import { bodyText, registryFiles } from '../helpers/registry-files.ts';

export const KEEPER = '11111111-2222-3333-4444-555555555555';
export const START = new Date('2026-03-02T09:00:00Z');

const FILES = registryFiles({
  'feld/runder-tisch.yaml': bodyText(
    'Runder Tisch',
    '# von Hand',
    'cadence:',
    '  - value: { perYear: 4 }',
    '    source: { document: alt-2010, at: "1" }',
    'members:',
    '  - value: [Anna Amt, Bernd Büro]',
    '    source: { document: alt-2010, at: "2" }',
  ),
});

/** Made once per process. */
const made = new Map<ReadonlyMap<string, string>, Knowledge>();
function knowledgeOf(files: ReadonlyMap<string, string>): Knowledge {
  const knowledge = made.get(files) ?? createKnowledge(buildRegistry(files).registry!);
  made.set(files, knowledge);
  return knowledge;
}

export interface Posted {
  readonly to: string;
  readonly below?: string;
  readonly message: OutgoingMessage;
}

export async function proposalWorld(
  changes: { keepers?: 'everyone' | readonly string[]; files?: Map<string, string> } = {},
) {
  const store = await openStore({ file: ':memory:' });
  const files = changes.files ?? FILES;
  const knowledge = knowledgeOf(files);
  const log = new RecordingLog();
  const posted: Posted[] = [];
  const results: SendResult[] = [];
  const send = async (to: ConversationAddress, message: OutgoingMessage, below?: string) => {
    const result = results.shift() ?? ({ kind: 'delivered' } as const);
    if (result.kind === 'delivered') posted.push({ to: to.key, ...(below ? { below } : {}), message });
    return result;
  };
  const messenger: Messenger = {
    post: (to, message) => send(to, message),
    reply: (to, below, message) => send(to, message, below),
    update: (to, _id, message) => send(to, message),
  };
  let now = START;
  const clock = () => now;
  const parts = { ...store, messenger, knowledge: () => knowledge, clock, log, language: 'de' as const };
  const current = { files };
  let woken = 0;
  const commands = createProposalCommands({
    ...parts,
    files: { read: () => current.files, prefix: 'data/' },
    keepers: changes.keepers ?? [KEEPER],
    wake: () => {
      woken += 1;
    },
  });
  const assistant = createAssistant({
    knowledge: () => knowledge,
    memory: new MemoryConversations(),
    seen: new MemorySeenActivities(),
    welcomed: new MemoryWelcomed(),
    clock,
    log,
    commands,
    proposals: true,
  });
  let count = 0;
  const turn = async (more: Partial<IncomingTurn>): Promise<OutgoingMessage> => {
    const { key, scope } = more.conversation ?? { key: 'chat-anna', scope: 'personal' as const };
    const address = {
      key: key.replace(/;.*$/, ''),
      scope: 'personal',
      serviceUrl: 'https://a.example',
      botId: 'bot',
    } as const;
    const [message] = await assistant.handle({
      kind: 'message',
      id: `m${++count}`,
      conversation: { key, scope },
      text: '',
      // Nobody can post to a page.
      ...(scope === 'web' ? {} : { address }),
      ...more,
    });
    return message!;
  };
  return {
    store,
    log,
    posted,
    results,
    current,
    woken: () => woken,
    clock,
    /** Moves the clock. */
    later: (ms: number) => {
      now = new Date(now.getTime() + ms);
    },
    say: (text: string, more: Partial<IncomingTurn> = {}) => turn({ text, ...more }),
    press: (value: unknown, more: Partial<IncomingTurn> = {}) => turn({ kind: 'action', value, ...more }),
    keeper: { sender: KEEPER, conversation: { key: 'chat-keeper', scope: 'personal' } } as const,
    tell: () => tellNotices(parts),
  };
}

/** What the form sends when it is filled in. */
export const filledIn = (more: object = {}) => ({
  proposal: { do: 'send', entry: 'runder-tisch', language: 'de' },
  text: 'Vorschlag senden',
  fact: 'cadence',
  value: '6 × im Jahr',
  document: 'neu-2020',
  at: '2.10',
  title: '',
  year: '',
  ...more,
});
