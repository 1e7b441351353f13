/** A subscription written down in YAML, for `npm run -s reminders -- preview --subscription FILE`. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod';
import { leadTime, sortedLeads } from '../../bot/reminders/lead.ts';
import {
  DEFAULT_DIGEST,
  DEFAULT_LEADS,
  isEmpty,
  newSubscription,
  type Subscription,
} from '../../bot/reminders/subscription.ts';
import { utf8Text } from '../../knowledge/load/files.ts';
import type { Registry } from '../../knowledge/model.ts';

/** The file cannot be used; the message says why, for a person. */
export class SubscriptionFileError extends Error {
  override readonly name = 'SubscriptionFileError';
}

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

const digest = z.strictObject({
  weekday: z.union([z.int().min(1).max(7), z.enum(DAYS).transform((day) => DAYS.indexOf(day) + 1)]).optional(),
  time: z
    .string()
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
    .optional(),
  whenEmpty: z.enum(['post', 'skip']).optional(),
});

const shape = z.strictObject({
  /** Name of the conversation, only for the footer's mark. */
  conversation: z.string().min(1).max(200).optional(),
  everything: z.boolean().optional(),
  bodies: z.array(z.string()).optional(),
  fields: z.array(z.string()).optional(),
  leads: z
    .array(z.string().refine((lead) => leadTime(lead) !== undefined, 'must be like P7D, P2W, PT2H or PT30M'))
    .optional(),
  digest: z.union([z.boolean(), digest]).optional(),
  pausedUntil: z.iso.date().optional(),
  language: z.enum(['de', 'en']).optional(),
});

/** What a new channel gets that subscribes to everything. */
export const everything = (conversation = 'preview'): Subscription => ({
  // Nothing in a preview is too old to be shown.
  ...newSubscription(conversation, 'de', new Date(0)),
  topics: { everything: true, bodies: [], fields: [] },
});

/** One subscription, or a list of them. Throws a SubscriptionFileError. */
export function readSubscriptions(path: string, registry: Registry): readonly Subscription[] {
  let written: unknown;
  try {
    // YAML would read the date as text anyway; `core` keeps it so on every version.
    written = parse(utf8Text(readFileSync(path)), { schema: 'core', maxAliasCount: 20 });
  } catch (error) {
    throw new SubscriptionFileError(`${path}: ${error instanceof Error ? error.message : 'cannot be read'}`);
  }
  const list = Array.isArray(written) ? written : [written];
  return list.map((one, i) => {
    const parsed = shape.safeParse(one);
    if (!parsed.success) throw new SubscriptionFileError(`${path}:\n${z.prettifyError(parsed.error)}`);
    return subscriptionOf(parsed.data, list.length > 1 ? `preview-${i + 1}` : 'preview', path, registry);
  });
}

function subscriptionOf(written: z.infer<typeof shape>, name: string, path: string, registry: Registry): Subscription {
  const { bodies = [], fields = [] } = written;
  const unknown = [
    ...bodies.filter((id) => registry.entries.get(id)?.class !== 'body'),
    ...fields.filter((id) => !registry.fields.has(id)),
  ];
  if (unknown.length > 0) throw new SubscriptionFileError(`${path}: not in the registry: ${unknown.join(', ')}`);
  const topics = { everything: written.everything ?? false, bodies, fields };
  if (isEmpty(topics)) throw new SubscriptionFileError(`${path}: name bodies or fields, or set everything: true`);
  const { digest: asked = true } = written;
  const settings = typeof asked === 'boolean' ? {} : asked;
  const base = everything(written.conversation ?? name);
  const { digest: _, ...rest } = base;
  return {
    ...rest,
    topics,
    leads: sortedLeads(written.leads ?? DEFAULT_LEADS),
    ...(asked === false
      ? {}
      : {
          digest: {
            weekday: settings.weekday ?? DEFAULT_DIGEST.weekday,
            time: settings.time ?? DEFAULT_DIGEST.time,
            whenEmpty: settings.whenEmpty ?? DEFAULT_DIGEST.whenEmpty,
          },
        }),
    ...(written.pausedUntil === undefined ? {} : { pausedUntil: written.pausedUntil }),
    language: written.language ?? base.language,
  };
}
