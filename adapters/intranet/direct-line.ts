/** Direct Line through Azure, for a house that wants the chat on its pages to go that way as Teams does. */
import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { DirectLine } from '../config/config.ts';

const TIMEOUT_MS = 5000;

const generated = z.looseObject({ token: z.string().min(1), expires_in: z.number().positive().optional() });

export interface DirectLineToken {
  /** Good for one conversation of one visitor; the secret never leaves the server. */
  readonly token: string;
  readonly userId: string;
  /** Where the conversation goes on, such as `https://directline.botframework.com/v3/directline`. */
  readonly domain: string;
}

/** Asks Azure for a token. Throws when it does not give one. */
export async function directLineToken(
  { secret, host }: DirectLine,
  ask: typeof fetch = fetch,
): Promise<DirectLineToken> {
  // Nobody can guess the id, and it says nothing of the person; Azure wants it to begin so.
  const userId = `dl_${randomUUID()}`;
  const domain = `https://${host}/v3/directline`;
  const response = await ask(`${domain}/tokens/generate`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
    body: JSON.stringify({ user: { id: userId } }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
    redirect: 'error',
  });
  if (!response.ok) throw new Error(`Direct Line answers ${response.status}`);
  const { token } = generated.parse(await response.json());
  return { token, userId, domain };
}
