/** Counts how questions went: unanswered ones at once, helpful and not helpful ones when somebody says so. */
import type { Turn } from '../../knowledge/answers/find.ts';
import { type AskedAbout, askedAbout, isUnanswered, OTHER } from '../../knowledge/gaps/asked-about.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Clock, Feedback } from '../ports.ts';
import type { TallyStore, TypedText } from './ports.ts';

export interface RatingsDependencies {
  readonly tallies: TallyStore;
  readonly clock: Clock;
  /** Keep what was typed (`gaps.keepText`); otherwise only what it was about. */
  readonly keepText: boolean;
}

/** One answer that can still be judged; part of what a conversation remembers for half an hour. */
export interface Rateable {
  readonly about: AskedAbout;
  /** Under which id the platform shows it. */
  readonly message?: string;
  /** Only with `keepText`. */
  readonly text?: string;
}

/** Nobody scrolls further back to judge an answer. */
const MAX_RATEABLE = 10;
const MAX_TEXT = 300;

export class Ratings {
  readonly #dependencies: RatingsDependencies;

  constructor(dependencies: RatingsDependencies) {
    this.#dependencies = dependencies;
  }

  /** Counts an unanswered question; returns what the conversation is to remember. */
  async answered(
    turn: Turn,
    text: string,
    knowledge: Knowledge,
    before: readonly Rateable[],
  ): Promise<readonly Rateable[]> {
    const { tallies, clock, keepText } = this.#dependencies;
    const about = askedAbout(turn, knowledge);
    const kept = keepText ? { text: text.slice(0, MAX_TEXT) } : {};
    if (isUnanswered(turn.answer)) await tallies.add('unanswered', about, clock(), textsOf(kept.text));
    return [...before, { about, ...kept }].slice(-MAX_RATEABLE);
  }

  /** Counts a judgement for the question that it is about, as far as that is still known. */
  async judged(feedback: Feedback, rateable: readonly Rateable[]): Promise<void> {
    const { tallies, clock, keepText } = this.#dependencies;
    const { helpful, messageId, reason } = feedback;
    const meant = messageId === undefined ? rateable.at(-1) : rateable.findLast(({ message }) => message === messageId);
    // What was helpful tells the keepers nothing more than that it was: no text is kept for it.
    const texts = keepText && !helpful ? textsOf(meant?.text, reason?.trim().slice(0, MAX_TEXT)) : [];
    await tallies.add(helpful ? 'helpful' : 'notHelpful', meant?.about ?? OTHER, clock(), texts);
  }
}

/** The newest answer got its id from the platform. */
export function withMessageId(rateable: readonly Rateable[], message: string): readonly Rateable[] {
  const last = rateable.at(-1);
  return last && last.message === undefined ? [...rateable.slice(0, -1), { ...last, message }] : rateable;
}

const textsOf = (question?: string, reason?: string): TypedText[] => [
  ...(question ? [{ kind: 'question' as const, text: question }] : []),
  ...(reason ? [{ kind: 'reason' as const, text: reason }] : []),
];
