/** The gap report: what was asked and not answered, or answered and not helpful, for the people who keep the registry. */
import type { AskedAbout } from '../../knowledge/gaps/asked-about.ts';
import type { Registry } from '../../knowledge/model.ts';
import type { Texts } from '../texts/index.ts';
import type { Tally, TallyStore, Verdict } from './ports.ts';

export interface GapLine {
  readonly verdict: Exclude<Verdict, 'helpful'>;
  readonly count: number;
  /** Days, as `YYYY-MM-DD`. */
  readonly firstOn: string;
  readonly lastOn: string;
  /** How it was answered: `missing`, `unknown`, `facts` …; `other` where that was not known any more. */
  readonly type: AskedAbout['type'];
  readonly facet?: { readonly id: string; readonly label: string };
  /** Entries that it was about; one that has left the registry has its id as name. */
  readonly entries: readonly { readonly id: string; readonly name: string }[];
  readonly terms: readonly string[];
  readonly unknownWords: number;
  /** Empty unless `gaps.keepText` is on. */
  readonly questions: readonly string[];
  readonly reasons: readonly string[];
}

export interface GapReport {
  /** How many questions or judgements there were in all, not lines. */
  readonly totals: Readonly<Record<Verdict, number>>;
  /** The most frequent first. */
  readonly lines: readonly GapLine[];
}

const MAX_LINES = 200;

/** Plain values, to be shown by the console, a page or a card. */
export async function gapReport(
  tallies: TallyStore,
  registry: Registry,
  texts: Texts,
  limit = MAX_LINES,
): Promise<GapReport> {
  const [totals, list] = await Promise.all([tallies.totals(), tallies.list(['unanswered', 'notHelpful'], limit)]);
  return { totals, lines: list.map((tally) => lineOf(tally, registry, texts)) };
}

function lineOf({ verdict, about, texts: typed, ...counted }: Tally, registry: Registry, texts: Texts): GapLine {
  const { type, facet, entries, terms, unknownWords } = about;
  const of = (kind: 'question' | 'reason') => typed.filter((each) => each.kind === kind).map(({ text }) => text);
  return {
    verdict: verdict as GapLine['verdict'],
    ...counted,
    type,
    ...(facet ? { facet: { id: facet, label: texts.facet[facet] } } : {}),
    entries: entries.map((id) => ({ id, name: registry.entries.get(id)?.name ?? id })),
    terms,
    unknownWords,
    questions: of('question'),
    reasons: of('reason'),
  };
}
