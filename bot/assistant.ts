import { type Answer, entriesOf } from '../knowledge/answers/answer.ts';
import { answerQuestion } from '../knowledge/answers/find.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Language } from '../knowledge/language/detect.ts';
import type { Calendar } from '../knowledge/meetings/calendar.ts';
import { type Context, NO_CONTEXT } from '../knowledge/questions/talk/context.ts';
import { type CardOptions, renderCard } from './cards/card.ts';
import { afterPage, answerPress, readPress } from './cards/press.ts';
import { cardSummary } from './cards/summary.ts';
import { errorFields } from './error-fields.ts';
import { exampleQuestions } from './examples.ts';
import { type Rateable, Ratings, type RatingsDependencies, withMessageId } from './gaps/ratings.ts';
import type { PageAddress } from './page-links.ts';
import type {
  Assistant,
  Clock,
  Commands,
  ConversationMemory,
  IncomingTurn,
  Log,
  OutgoingMessage,
  SeenActivities,
  Welcomed,
} from './ports.ts';
import { renderText } from './render/text.ts';
import { sourceNotes } from './sources.ts';
import { suggestionsFor } from './suggestions.ts';
import { type Address, textsFor } from './texts/index.ts';

/** What answers a question, well or not; a greeting needs no rating. */
const isRateable = ({ type }: Answer): boolean =>
  !['courtesy', 'languageChanged', 'empty', 'tooLong', 'whichBody'].includes(type);

export interface AssistantDependencies {
  /** The registry as it is now; a reload swaps it between two turns. */
  readonly knowledge: () => Knowledge;
  readonly memory: ConversationMemory;
  readonly seen: SeenActivities;
  readonly welcomed: Welcomed;
  readonly clock: Clock;
  readonly log: Log;
  readonly address?: Address;
  /** Language of the welcome, and of answers to questions that give none away. Default German. */
  readonly language?: Language;
  /** The meetings that are known now; without it no date is. */
  readonly calendar?: () => Calendar;
  /** Where unanswered questions and judgements are counted; without it they are not. */
  readonly gaps?: Pick<RatingsDependencies, 'tallies' | 'keepText'>;
  /** Address of the calendar feed of a body, a field or (`alle`) all meetings; undefined where none is served. */
  readonly feedAddress?: (id: string) => string | undefined;
  /** Where the intranet page is; without it nothing links to it. */
  readonly page?: PageAddress;
  /** What is no question, such as subscribing; without it everything is one. */
  readonly commands?: Commands;
  /** The commands know change proposals: answers offer to correct them. */
  readonly proposals?: boolean;
}

/** The bot, with the answer behind its messages as a value for surfaces that show it as data. */
export interface ExplainingAssistant extends Assistant {
  /** As `handle`; `answer` is missing where the turn was no question. */
  explain(turn: IncomingTurn): Promise<{ readonly messages: readonly OutgoingMessage[]; readonly answer?: Answer }>;
}

/** What is kept per conversation: the follow-up context, and what can still be judged. */
interface Remembered {
  readonly context: Context;
  readonly rateable?: readonly Rateable[];
}
const NOTHING: Remembered = { context: NO_CONTEXT };

/** The bot: repeated deliveries are ignored, a fault becomes a polite reply, nothing that was typed is logged. */
export function createAssistant(dependencies: AssistantDependencies): ExplainingAssistant {
  const { memory, seen, welcomed, commands, clock, log } = dependencies;
  // A chat client's locale says little (a test client always sends en-US): the house decides, the question overrules it.
  // On our own page the reader has chosen the language.
  const languageFor = ({ conversation, locale }: IncomingTurn): Language =>
    conversation.scope === 'web' && locale ? (locale.startsWith('en') ? 'en' : 'de') : (dependencies.language ?? 'de');
  const ratings = dependencies.gaps && new Ratings({ ...dependencies.gaps, clock });
  const recall = async (key: string) => ((await memory.get(key, clock())) as Remembered | undefined) ?? NOTHING;
  const respond = async (turn: IncomingTurn, tell: (answer: Answer) => void): Promise<readonly OutgoingMessage[]> => {
    const { key } = turn.conversation;
    if (turn.kind === 'uninstall') {
      await Promise.all([memory.delete(key), welcomed.forget(key), commands?.removed(turn)]);
      return [];
    }
    // Every edit of a message has an id of its own, so an edit is answered anew, and a repeated one is not.
    if (!(await seen.firstTime(key, turn.id, clock()))) return [];
    if (turn.kind === 'install') return welcome(turn);
    const remembered = await recall(key);
    if (turn.kind === 'feedback') {
      if (turn.feedback) await ratings?.judged(turn.feedback, remembered.rateable ?? []);
      log.info('feedback', { helpful: turn.feedback?.helpful ?? false, scope: turn.conversation.scope });
      return [];
    }
    const done = await commands?.reply(turn);
    return done ? [done] : reply(turn, remembered, tell);
  };

  /** An installation can be announced twice, so the flag decides. */
  const welcome = async (turn: IncomingTurn): Promise<readonly OutgoingMessage[]> => {
    if (!(await welcomed.firstTime(turn.conversation.key, clock()))) return [];
    return messagesFor({ type: 'courtesy', courtesy: 'greeting', language: languageFor(turn), declined: false }, turn);
  };

  const timeOf = () => (dependencies.calendar ? { now: clock(), calendar: dependencies.calendar() } : undefined);

  const reply = async (
    turn: IncomingTurn,
    remembered: Remembered,
    tell: (answer: Answer) => void,
  ): Promise<readonly OutgoingMessage[]> => {
    if (turn.text.trim() === '' && turn.hasAttachments) {
      const texts = textsFor(languageFor(turn), dependencies.address);
      return [{ kind: 'text', markdown: texts.attachment }];
    }
    const knowledge = dependencies.knowledge();
    const { context: before } = remembered;
    const press = turn.kind === 'action' ? readPress(turn.value) : undefined;
    const pressed = press && answerPress(press, knowledge, before, timeOf());
    const asked = pressed?.asked ?? { question: turn.text, before };
    const page = press?.kind === 'page' ? press.page : 1;
    const answered = pressed?.turn ?? answerQuestion(turn.text, knowledge, before, languageFor(turn), timeOf());
    const { answer, context } = answered;
    const rateable = await countable(answered, turn.text, knowledge, remembered.rateable ?? []);
    const after: Remembered = { ...remembered, context: afterPage(context, answer, page), rateable };
    await memory.set(turn.conversation.key, after, clock());
    log.info('answered', {
      type: answer.type,
      declined: answer.declined,
      language: answer.language,
      scope: turn.conversation.scope,
      entries: entriesOf(answer).length,
    });
    tell(answer);
    return messagesFor(answer, turn, { asked, page });
  };

  /** Counting is worth less than the answer: its fault is logged, and the answer goes out. */
  const countable = async (...[turn, text, knowledge, before]: Parameters<Ratings['answered']>) => {
    try {
      return (await ratings?.answered(turn, text, knowledge, before)) ?? [];
    } catch (error) {
      log.error('tally-failed', errorFields(error));
      return before;
    }
  };

  const messagesFor = (
    answer: Answer,
    turn: IncomingTurn,
    shown: Pick<CardOptions, 'asked' | 'page'> = {},
  ): readonly OutgoingMessage[] => {
    const knowledge = dependencies.knowledge();
    const examples = exampleQuestions(knowledge, answer.language);
    const { feedAddress, address } = dependencies;
    // Where the bot can post later, and knows the words for it.
    const posts = dependencies.commands !== undefined && turn.address !== undefined;
    const options = { examples, posts, ...(address ? { address } : {}), ...(feedAddress ? { feedAddress } : {}) };
    const text = renderText(answer, knowledge.registry, { ...options, markdown: true });
    // The web page has suggestions of its own beside the text of a greeting.
    const { scope } = turn.conversation;
    const asText = scope === 'console' || (scope === 'web' && answer.type === 'courtesy');
    const time = scope === 'web' ? undefined : timeOf();
    const site = scope === 'web' ? undefined : dependencies.page?.();
    const proposals = dependencies.proposals === true && !turn.plain;
    const subscriptions = scope !== 'web' && dependencies.commands !== undefined;
    const card = asText
      ? undefined
      : renderCard(answer, knowledge.registry, {
          ...options,
          ...shown,
          site,
          proposals,
          subscriptions,
          ...(time ? { time } : {}),
        });
    const rateable = isRateable(answer) ? ({ rateable: true } as const) : {};
    if (card) return [{ kind: 'card', card, summary: cardSummary(answer, knowledge.registry, options), ...rateable }];
    const wording = {
      registry: knowledge.registry,
      language: answer.language,
      texts: textsFor(answer.language, address),
    };
    const suggestions = suggestionsFor(answer, wording, examples);
    return [{ kind: 'text', markdown: text, suggestions, sources: sourceNotes(answer, wording, site), ...rateable }];
  };

  const handle = async (turn: IncomingTurn, tell: (answer: Answer) => void): Promise<readonly OutgoingMessage[]> => {
    try {
      return await respond(turn, tell);
    } catch (error) {
      log.error('turn-failed', { kind: turn.kind, scope: turn.conversation.scope, ...errorFields(error) });
      const texts = textsFor(languageFor(turn), dependencies.address);
      return [{ kind: 'text', markdown: texts.failed }];
    }
  };

  return {
    handle: (turn) => handle(turn, () => {}),
    async explain(turn) {
      let answer: Answer | undefined;
      const messages = await handle(turn, (told) => {
        answer = told;
      });
      return { messages, ...(answer ? { answer } : {}) };
    },
    async sent({ conversation: { key } }, messageId) {
      const remembered = await recall(key);
      if (!ratings || !remembered.rateable) return;
      const rateable = withMessageId(remembered.rateable, messageId);
      if (rateable !== remembered.rateable) await memory.set(key, { ...remembered, rateable }, clock());
    },
  };
}
