/**
 * Commands of the reminders: a closed grammar in German and English. What does not fit it entirely is no command and
 * stays a question; so "wer erinnert an die Termine?" is none, and "abonniere" without a name is one that is incomplete.
 */
import type { Language } from '../../../knowledge/language/detect.ts';
import { foldLetters } from '../../../knowledge/language/fold.ts';
import type { Lead } from '../lead.ts';
import { RULES } from './rules.ts';
import { respelled } from './spelling.ts';

/** A day as somebody writes it; the year may be missing. */
export interface SpokenDate {
  readonly day: number;
  readonly month: number;
  readonly year?: number;
}

/** A day or a while as it is told from today, folded: "morgen", "nachste woche", "end of january". */
export interface SaidPeriod {
  readonly said: string;
  /** Also what is longer than a day is meant to its end. */
  readonly included: boolean;
}

export type Command = { readonly language: Language } & (
  | { readonly do: 'subscribe'; readonly topic: string }
  | { readonly do: 'unsubscribe'; readonly topic?: string }
  | {
      readonly do: 'digest';
      readonly on: boolean;
      readonly weekday?: number;
      readonly time?: string;
      readonly whenEmpty?: 'post' | 'skip';
    }
  | { readonly do: 'remind'; readonly leads: readonly Lead[] }
  | { readonly do: 'pause'; readonly until?: SpokenDate | SaidPeriod; readonly days?: number }
  | { readonly do: 'resume' }
  | { readonly do: 'list' }
  /** The form, and what it sends back. */
  | { readonly do: 'settings' }
  | { readonly do: 'save' }
  | { readonly do: 'language'; readonly to: Language }
  | { readonly do: 'preview'; readonly week?: number; readonly year?: number; readonly next?: boolean }
  /** All commands, explained. */
  | { readonly do: 'help' }
  /** `bare`: the one word that is the same in both languages, and may be a question too. */
  | { readonly do: 'status'; readonly bare?: true }
  | { readonly do: 'reports'; readonly on: boolean }
  | { readonly do: 'resolve'; readonly as: 'done' | 'resend'; readonly key: string }
  /** It begins like a command, but the rest cannot be understood. */
  | { readonly do: 'unclear'; readonly about: 'digest' | 'remind' | 'pause' | 'preview' | 'subscribe' }
);

const MAX_LENGTH = 300;
/** Politeness, folded: what follows is the command. */
const OPENING =
  /^(?:(?:bitte|please|hallo|hi|hello),? )?(?:(?:kannst|konntest) du |(?:konnen|konnten) sie |(?:ich|wir) (?:mochten?|will|wollen|wurden? gerne?) |(?:can|could) you |(?:i|we)(?: would|'d)? (?:want|like) to )?(?:(?:bitte|please|hier|mir|uns) )*/;

/** The command that a text is, also with a slip of the pen in its first word; undefined if it is none. */
export function readCommand(text: string): Command | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const said = text.replace(/\s+/g, ' ').trim();
  // Only the end: a name may have any signs.
  const plain = foldLetters(said)
    .replace(/[.!?\s]+$/, '')
    .replace(/[, ]+(?:bitte|please)$/, '')
    .replace(OPENING, '')
    .trim();
  return fitting(plain, said) ?? fitting(respelled(plain), said);
}

function fitting(plain: string | undefined, said: string): Command | undefined {
  if (plain === undefined) return undefined;
  for (const { pattern, read } of RULES) {
    const match = pattern.exec(plain);
    if (match !== null) return read(match.groups ?? {}, said);
  }
  return undefined;
}
