/** What a channel, group chat or person wants to be told. One record per conversation. */
import type { Language } from '../../knowledge/language/detect.ts';
import type { Lead } from './lead.ts';

export interface Topics {
  readonly everything: boolean;
  /** Ids of bodies and of fields of action. */
  readonly bodies: readonly string[];
  readonly fields: readonly string[];
}

export interface DigestSettings {
  /** ISO: 1 Monday … 7 Sunday. From Friday on it tells of the coming week. */
  readonly weekday: number;
  /** Wall time, `HH:mm`. */
  readonly time: string;
  /** Whether a week without meetings gets a post too. */
  readonly whenEmpty: 'post' | 'skip';
}

export interface Subscription {
  /** Key of its address. */
  readonly conversation: string;
  readonly topics: Topics;
  /** Longest first, without repetition; empty: no reminders. */
  readonly leads: readonly Lead[];
  /** Missing: no digest. */
  readonly digest?: DigestSettings;
  /** Nothing is posted up to the end of this local date. */
  readonly pausedUntil?: string;
  readonly language: Language;
  /** Since when it wants what it wants: nothing that was due earlier is made up for. ISO instant. */
  readonly since: string;
  /** Code of the reason why nothing can be posted there any more. */
  readonly disabled?: string;
  /** Counts the changes; 0 was never stored. */
  readonly version: number;
}

/** Reminders on days go out at this wall time. */
export const REMINDER_TIME = '08:00';
export const DEFAULT_LEADS: readonly Lead[] = ['P7D', 'P1D'];
export const DEFAULT_DIGEST: DigestSettings = { weekday: 1, time: '08:00', whenEmpty: 'skip' };

/** The first subscription of a conversation: default leads, weekly digest, no topic yet. */
export function newSubscription(conversation: string, language: Language, now: Date): Subscription {
  return {
    conversation,
    topics: { everything: false, bodies: [], fields: [] },
    leads: DEFAULT_LEADS,
    digest: DEFAULT_DIGEST,
    language,
    since: now.toISOString(),
    version: 0,
  };
}

/** Whether a meeting of this body (of this field) belongs to the topics. Without a body only "everything" has it. */
export function wants(topics: Topics, body: string | undefined, field: string | undefined): boolean {
  if (topics.everything) return true;
  if (body === undefined) return false;
  return topics.bodies.includes(body) || (field !== undefined && topics.fields.includes(field));
}

export const isEmpty = ({ everything, bodies, fields }: Topics): boolean =>
  !everything && bodies.length === 0 && fields.length === 0;
