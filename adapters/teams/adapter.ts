/** The SDK's adapter with its HTTP part left out: authentication and turn are two steps, and no error text leaves. */
import { type Activity, CloudAdapterBase, type InvokeResponse, type TurnContext } from 'botbuilder';
import { AuthenticationError } from 'botframework-connector';
import type { GuardedAuthentication } from './connector.ts';
import type { CheckedActivity } from './inbound-guard.ts';

export type TurnResult =
  | { readonly kind: 'done'; readonly invoke?: InvokeResponse }
  | { readonly kind: 'unauthorized' }
  /** Microsoft's signing keys could not be had: nobody can be let in. */
  | { readonly kind: 'unavailable'; readonly error: unknown };

/** Names of errors by which the SDK's token library says that a token is not good. */
const BAD_TOKEN = new Set(['JsonWebTokenError', 'TokenExpiredError', 'NotBeforeError']);

/** The SDK waits for Microsoft's keys without end. */
const AUTHENTICATION_MS = 8_000;

export class TeamsAdapter extends CloudAdapterBase {
  readonly #authentication: GuardedAuthentication;

  constructor(authentication: GuardedAuthentication) {
    super(authentication);
    this.#authentication = authentication;
  }

  /** Authenticates an activity and runs its turn. Errors of the turn itself are thrown. */
  async receive(
    authorization: string,
    checked: CheckedActivity,
    turn: (context: TurnContext) => Promise<void>,
  ): Promise<TurnResult> {
    const activity = checked as unknown as Activity;
    let authenticated: Awaited<ReturnType<GuardedAuthentication['authenticateRequest']>>;
    try {
      authenticated = await inTime(this.#authentication.authenticateRequest(activity, authorization));
    } catch (error) {
      // The same class with 500 means that the keys could not be loaded.
      const refused = error instanceof AuthenticationError && error.statusCode < 500;
      const bad = refused || (error instanceof Error && BAD_TOKEN.has(error.name));
      return bad ? { kind: 'unauthorized' } : { kind: 'unavailable', error };
    }
    const invoke = await this.processActivity(authenticated, activity, turn);
    return invoke === undefined ? { kind: 'done' } : { kind: 'done', invoke };
  }
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('authentication took too long')), AUTHENTICATION_MS);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
