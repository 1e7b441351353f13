/** What counting needs from the store. Nobody who asked is in it, and no clock time: days are enough to see a trend. */
import type { AskedAbout } from '../../knowledge/gaps/asked-about.ts';

export const VERDICTS = ['unanswered', 'notHelpful', 'helpful'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Words that somebody typed: kept only where the operator has switched it on, and deleted after 90 days. */
export interface TypedText {
  readonly kind: 'question' | 'reason';
  readonly text: string;
}

/** How often the same was asked with the same outcome. */
export interface Tally {
  readonly verdict: Verdict;
  readonly about: AskedAbout;
  readonly count: number;
  /** Days, as `YYYY-MM-DD` in UTC. */
  readonly firstOn: string;
  readonly lastOn: string;
  readonly texts: readonly TypedText[];
}

export interface TallyStore {
  /** One more of the kind. Texts are kept as they come: the caller decides whether there are any. */
  add(verdict: Verdict, about: AskedAbout, now: Date, texts?: readonly TypedText[]): Promise<void>;
  /** The most frequent first, then the most recent. */
  list(verdicts: readonly Verdict[], limit: number): Promise<readonly Tally[]>;
  totals(): Promise<Readonly<Record<Verdict, number>>>;
}
