/** Cards in a conversation: what a pressed button brings, whoever presses it and whenever. */
import { describe, expect, it } from 'vitest';
import { MemoryWelcomed } from '../../../adapters/store/memory.ts';
import { createAssistant } from '../../../bot/assistant.ts';
import type { CardJson, ConversationMemory, OutgoingMessage, SeenActivities } from '../../../bot/ports.ts';
import { textsFor } from '../../../bot/texts/index.ts';
import { seelbergKnowledge } from '../../helpers/knowledge.ts';
import { RecordingLog } from '../../helpers/recording-log.ts';
import { actionsOf, buttonsOf, wordsOf } from './walk.ts';

const knowledge = seelbergKnowledge();

class Chat {
  readonly #kept = new Map<string, unknown>();
  #turns = 0;
  readonly #memory: ConversationMemory = {
    get: async (key) => this.#kept.get(key),
    set: async (key, value) => void this.#kept.set(key, value),
    delete: async (key) => void this.#kept.delete(key),
  };
  readonly #seen: SeenActivities = { firstTime: async () => true };
  readonly #assistant = createAssistant({
    knowledge: () => knowledge,
    memory: this.#memory,
    seen: this.#seen,
    welcomed: new MemoryWelcomed(),
    clock: () => new Date('2026-11-21T08:00:00Z'),
    log: new RecordingLog(),
    address: 'sie',
  });

  async say(text: string, value?: unknown): Promise<OutgoingMessage> {
    this.#turns += 1;
    const [message] = await this.#assistant.handle({
      kind: value === undefined ? 'message' : 'action',
      id: String(this.#turns),
      conversation: { key: 'a', scope: 'personal' },
      text,
      locale: 'de-DE',
      ...(value === undefined ? {} : { value }),
    });
    return message!;
  }

  async card(text: string, value?: unknown): Promise<CardJson> {
    const message = await this.say(text, value);
    if (message.kind !== 'card') throw new Error(`a text came: ${message.markdown}`);
    return message.card;
  }

  /** Presses a button as Teams sends it back: as JSON, and with its text. */
  press(card: CardJson, title: string): Promise<CardJson> {
    const { data } = actionsOf(card, 'Action.Submit').find((action) => action.title === title)!;
    const value = JSON.parse(JSON.stringify(data)) as { text: string };
    return this.card(value.text, value);
  }
}

const LIST = 'Welche Gremien tagen mindestens einmal im Jahr?';
const names = (card: CardJson) =>
  actionsOf(card, 'Container').flatMap(({ selectAction }) =>
    selectAction ? [(selectAction as { data: { press: { entry: string } } }).data.press.entry] : [],
  );

describe('a list', () => {
  it('turns all its pages, and each name comes once', async () => {
    const chat = new Chat();
    let card = await chat.card(LIST);
    const seen = [...names(card)];
    expect(seen).toHaveLength(10);
    while (buttonsOf(card).some(({ title }) => title === 'Weiter')) {
      card = await chat.press(card, 'Weiter');
      seen.push(...names(card));
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(wordsOf(card)).toMatch(
      new RegExp(`${seen.length - names(card).length + 1} bis ${seen.length} von ${seen.length}`),
    );
    expect(seen.length).toBeGreaterThan(20);
  });

  it('turns back to what was there', async () => {
    const chat = new Chat();
    const first = await chat.card(LIST);
    const second = await chat.press(first, 'Weiter');
    expect(await chat.press(second, 'Zurück')).toEqual(first);
  });

  it('turns its pages for somebody else in another conversation', async () => {
    const first = await new Chat().card(LIST);
    const here = await new Chat().press(first, 'Weiter');
    const other = new Chat();
    await other.say('answer in english please');
    expect(names(await other.press(first, 'Weiter'))).toEqual(names(here));
  });

  it('a number after a turned page means the names up to it', async () => {
    const chat = new Chat();
    const second = await chat.press(await chat.card(LIST), 'Weiter');
    const name = knowledge.registry.entries.get(names(second)[1]!)!.name;
    const answer = await chat.say('12');
    expect(answer.kind === 'card' ? wordsOf(answer.card) : answer.markdown).toContain(name);
  });

  it('of ten names or fewer has no page buttons', async () => {
    const card = await new Chat().card('Welche Gremien koordiniert das Gesundheitsamt?');
    expect(names(card).length).toBeGreaterThan(0);
    expect(buttonsOf(card)).toEqual([]);
  });
});

describe('a button', () => {
  it('answers what it stands for, however the conversation went on', async () => {
    const chat = new Chat();
    const body = [...knowledge.registry.entries.values()].find(
      ({ facts }) => facts.members.length > 0 && facts.cadence.length > 0,
    )!;
    const card = await chat.card(textsFor('de').card.ask.cadence(body.name));
    await chat.say('Was ist das Gesundheitsamt?');
    const members = await chat.press(card, 'Mitglieder');
    expect(wordsOf(members)).toContain(body.name);
    expect(wordsOf(members)).toContain('Mitglieder (');
  });

  it.each([
    { press: { entry: 'no-such-entry', facet: 'members', language: 'de' } },
    { press: { entry: 7, facet: 'members', language: 'de' } },
    { press: { entry: 'x', facet: 'toString', language: 'de' } },
    { press: { page: 1e9, question: 'x' } },
    { press: { page: -1, question: LIST, before: { subjects: [], facets: [], offered: [] } } },
    { press: { page: 2, question: LIST, before: { subjects: [{}], facets: [], offered: [] } } },
    { press: 'members' },
    [1],
  ])('that was tampered with is read as its text: %j', async (value) => {
    const message = await new Chat().say('hilfe', value);
    expect(message.kind === 'card' ? wordsOf(message.card) : '').toContain('Ich beantworte Fragen');
  });

  it('to a page behind the last shows the last', async () => {
    const value = { press: { page: 99, question: LIST, before: { subjects: [], facets: [], offered: [] } } };
    const card = await new Chat().card('', value);
    expect(buttonsOf(card).map(({ title }) => title)).toEqual(['Zurück']);
  });
});

describe('a message', () => {
  it.each(['danke', 'tschüss', 'wer bist du'])('with nothing to do stays text: %s', async (text) => {
    expect((await new Chat().say(text)).kind).toBe('text');
  });

  it.each(['wie wird das Wetter', 'xyzzy', 'wer koordiniert das'])(
    'that tells nothing offers questions that have an answer: %s',
    async (text) => {
      const chat = new Chat();
      const card = await chat.card(text);
      expect(wordsOf(card)).toContain('Das können Sie mich zum Beispiel fragen:');
      const [first] = actionsOf(card, 'Action.Submit');
      expect(wordsOf(await chat.card(String((first!.data as { text: string }).text)))).toContain('Quelle');
    },
  );

  it('of a card carries the whole fact in its summary, in one line, without the source', async () => {
    const body = [...knowledge.registry.entries.values()].find(({ facts }) => facts.cadence.length > 1)!;
    const message = await new Chat().say(textsFor('de').card.ask.cadence(body.name));
    const summary = message.kind === 'card' ? message.summary : '';
    expect(summary).toContain(body.name);
    expect(summary).toContain('× im Jahr');
    expect(summary).toContain('abweichend');
    expect(summary).not.toMatch(/\n|Quellen?: |\*\*/);
  });

  it('in the console is always text', async () => {
    const chat = createAssistant({
      knowledge: () => knowledge,
      memory: { get: async () => undefined, set: async () => {}, delete: async () => {} },
      seen: { firstTime: async () => true },
      welcomed: new MemoryWelcomed(),
      clock: () => new Date(0),
      log: new RecordingLog(),
    });
    const turn = { kind: 'message', id: '1', conversation: { key: 'c', scope: 'console' }, text: LIST } as const;
    expect((await chat.handle(turn)).map(({ kind }) => kind)).toEqual(['text']);
  });
});
