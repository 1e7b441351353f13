/** The messages endpoint: guard → SDK → bot → replies. Whatever goes wrong, the answer's body is a code. */
import type { TurnContext } from 'botbuilder';
import { errorFields } from '../../bot/error-fields.ts';
import type { Assistant, Clock, IncomingTurn, Log, Lookup } from '../../bot/ports.ts';
import type { HttpReply, MessagesEndpoint } from '../http/ports.ts';
import { LateError, within } from '../within.ts';
import { TeamsAdapter } from './adapter.ts';
import { type AuthenticationAddresses, createAuthentication } from './authentication.ts';
import { createInOrder } from './in-order.ts';
import {
  checkBody,
  checkHead,
  type GuardOptions,
  isAllowedServiceUrl,
  REFUSALS,
  type Refusal,
} from './inbound-guard.ts';
import { toTurn } from './incoming.ts';
import { answerLookup, type LookupQuestion, toLookup } from './lookups.ts';
import { toActivity } from './outgoing.ts';
import { createTurnLimit } from './turn-limit.ts';

/** A reply that takes longer is announced by the typing dots. */
const TYPING_AFTER_MS = 700;
/** Teams gives up after 15 seconds and delivers again; by then it must have an answer. */
const TURN_MS = 14_000;
/** Searches of one person in half a minute: each pause in typing is one. */
const SEARCHES = 90;

export interface EndpointOptions extends GuardOptions {
  readonly assistant: Assistant;
  /** Answers the search extension and link previews. */
  readonly lookup: Lookup;
  readonly log: Log;
  readonly clock: Clock;
  /** How long one call to Teams may take. */
  readonly timeoutMs: number;
  readonly addresses?: AuthenticationAddresses;
}

/** Refusals of the endpoint beyond those of the guard. */
type LateRefusal = 'too-many-turns' | 'internal' | 'unavailable';

/** The endpoint for `POST /api/messages`. */
export function createTeamsEndpoint(options: EndpointOptions): MessagesEndpoint {
  const { assistant, lookup, log } = options;
  const isAllowed = (url: string) => isAllowedServiceUrl(url, options);
  const connector = { timeoutMs: options.timeoutMs, isAllowedServiceUrl: isAllowed };
  const adapter = new TeamsAdapter(createAuthentication(options.access, connector, options.addresses));
  const inOrder = createInOrder();
  const mayTakeTurn = createTurnLimit(options.clock);
  const maySearch = createTurnLimit(options.clock, SEARCHES);

  const refuse = (code: Refusal | LateRefusal, status: number): HttpReply => {
    log.warn('request-refused', { code, status });
    return { status, body: { error: code } };
  };

  /** Runs the turn and sends what the bot says. A reply that cannot be sent is logged: Teams has delivered its part. */
  const run = async (context: TurnContext, turn: IncomingTurn): Promise<void> => {
    let typing: Promise<unknown> = Promise.resolve();
    // Async, since the SDK's context throws at once when it is no longer valid, and a timer must not throw.
    const announce = async () => context.sendActivity({ type: 'typing' });
    const timer = setTimeout(() => {
      typing = announce().catch((error) => log.warn('typing-failed', errorFields(error)));
    }, TYPING_AFTER_MS);
    try {
      const started = performance.now();
      const messages = await assistant.handle(turn);
      clearTimeout(timer);
      await typing; // or the dots would come after the answer, and stay
      // After removal nothing can be sent any more.
      const sendable = turn.kind === 'uninstall' ? [] : messages;
      for (const message of sendable) {
        const sent = await context.sendActivity(toActivity(message, turn.conversation.scope));
        if (message.rateable && sent?.id) await assistant.sent?.(turn, sent.id);
      }
      const durationMs = Math.round(performance.now() - started);
      log.info('turn-done', { kind: turn.kind, scope: turn.conversation.scope, count: sendable.length, durationMs });
    } catch (error) {
      log.error('turn-failed', { kind: turn.kind, scope: turn.conversation.scope, ...errorFields(error) });
    } finally {
      clearTimeout(timer);
    }
  };

  /** Answers in the reply to the request itself. */
  const answerInPlace = async (context: TurnContext, question: LookupQuestion): Promise<void> => {
    const started = performance.now();
    await respond(context, await answerLookup(question, lookup));
    log.info('lookup-done', { kind: question.kind, durationMs: Math.round(performance.now() - started) });
  };

  return {
    admit: ({ method, headers }) => {
      const refusal = checkHead(method, headers, options);
      return refusal === null ? null : refuse(refusal, REFUSALS[refusal]);
    },
    handle: async ({ method, headers, body }) => {
      const refusal = checkHead(method, headers, options);
      if (refusal !== null) return refuse(refusal, REFUSALS[refusal]);
      const activity = checkBody(body, options);
      if (typeof activity === 'string') return refuse(activity, REFUSALS[activity]);
      const turn = toTurn(activity);
      const question = toLookup(activity);
      const isInvoke = activity.type === 'invoke';
      if (isInvoke && turn === null && question === null) return refuse('bad-field', REFUSALS['bad-field']);
      let tooMany = false;
      try {
        const result = await adapter.receive(headers.authorization ?? '', activity, async (context) => {
          // Only here is the sender proven; counted earlier, a stranger could use up somebody's turns.
          if (question !== null) {
            if (maySearch(context.activity.from.id)) await answerInPlace(context, question);
            else tooMany = true;
          }
          if (turn === null) return;
          const { key } = turn.conversation;
          // Removal comes once, and what is not forgotten then stays.
          if (turn.kind !== 'uninstall' && !mayTakeTurn(key)) tooMany = true;
          // The turn itself goes on.
          else
            await within(
              TURN_MS,
              inOrder(key, () => run(context, turn)),
            ).catch((error: unknown) => {
              if (!(error instanceof LateError)) throw error;
              log.error('turn-overdue');
            });
          if (isInvoke) await respond(context, {});
        });
        if (result.kind === 'unauthorized') return refuse('unauthorized', 401);
        if (result.kind === 'unavailable') {
          log.error('signing-keys-unavailable', errorFields(result.error));
          return refuse('unavailable', 503);
        }
        if (tooMany) return refuse('too-many-turns', 429);
        return result.invoke ? { status: result.invoke.status, body: result.invoke.body } : { status: 200 };
      } catch (error) {
        log.error('request-failed', errorFields(error));
        return refuse('internal', 500);
      }
    },
  };
}

/** The SDK takes the reply to an invoke from an activity that is sent to nobody. */
const respond = (context: TurnContext, body: object) =>
  context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
