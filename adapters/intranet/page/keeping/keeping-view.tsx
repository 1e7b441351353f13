/** The keepers' page: what there is to do in the registry, each kind of work with its number, and one of them in full. */
import type { GapReportView, ProposalList } from '../../api/improving-schemas.ts';
import type { Keeping } from '../../api/keeping-schemas.ts';
import type { Me } from '../../api/schemas.ts';
import { href, type Route } from '../app/route.ts';
import { useGet } from '../app/server.ts';
import { useSettings, useTexts } from '../app/settings.ts';
import { Heading } from '../parts/heading.tsx';
import { When } from '../parts/waiting.tsx';
import { useWords } from '../parts/words.ts';
import { GapsPart } from './gaps-part.tsx';
import { MissingPart } from './missing-part.tsx';
import { ProposalsPart } from './proposals-part.tsx';
import { StalePart } from './stale-part.tsx';
import { WORDS } from './words.ts';

const DEFAULT_YEARS = 5;
const PARTS = ['missing', 'stale', 'gaps', 'proposals'] as const;

export default function KeepingView({ route }: { route: Route }) {
  const texts = useTexts();
  const words = useWords(WORDS);
  const { lang } = useSettings();
  const years = Math.min(100, Math.max(0, Number(route.query.get('years') ?? DEFAULT_YEARS) || 0));
  const part = PARTS.find((name) => name === route.query.get('part')) ?? 'missing';
  const loaded = useGet<Keeping>(`/api/keeping?${new URLSearchParams({ years: String(years), lang })}`);
  // What people asked in vain and what they proposed is for keepers; the server would refuse it to others.
  const me = useGet<Me>('/api/me');
  const keeper = me.state === 'ready' && me.data.keeper;
  const gaps = useGet<GapReportView>(keeper ? `/api/gaps?lang=${lang}` : undefined);
  const proposals = useGet<ProposalList>(keeper ? `/api/proposals?lang=${lang}` : undefined);
  const filters = {
    field: route.query.get('field') ?? '',
    fact: route.query.get('fact') ?? '',
    years,
    address: (change: Readonly<Record<string, string | undefined>>) =>
      href('/keeping', {
        part: route.query.get('part') ?? undefined,
        field: route.query.get('field') ?? undefined,
        fact: route.query.get('fact') ?? undefined,
        years: route.query.get('years') ?? undefined,
        ...change,
      }),
  };
  return (
    <div class="page">
      <Heading title={texts.keeping} />
      <p>{words.intro}</p>
      <When loaded={loaded}>
        {(keeping: Keeping) => (
          <>
            <nav aria-label={words.parts}>
              <ul class="tiles tasks">
                <Task
                  to={href('/conflicts')}
                  count={keeping.contradictions}
                  name={words.contradictions}
                  note={words.possible(keeping.possible)}
                />
                <Task
                  to={filters.address({ part: 'missing' })}
                  count={keeping.missing.reduce((sum, { facts }) => sum + facts.length, 0)}
                  name={words.missing}
                  note={words.missingNote(keeping.missing.length)}
                  current={part === 'missing'}
                />
                <Task
                  to={filters.address({ part: 'stale' })}
                  count={keeping.stale.length}
                  name={words.stale}
                  note={words.staleNote(years)}
                  current={part === 'stale'}
                />
                {gaps.state === 'ready' && (
                  <Task
                    to={filters.address({ part: 'gaps' })}
                    count={gaps.data.totals.unanswered}
                    name={words.gaps}
                    note={words.gapsNote(gaps.data.totals.notHelpful)}
                    current={part === 'gaps'}
                  />
                )}
                {proposals.state === 'ready' && (
                  <Task
                    to={filters.address({ part: 'proposals' })}
                    count={proposals.data.proposals.length}
                    name={words.proposals}
                    note={words.proposalsNote}
                    current={part === 'proposals'}
                  />
                )}
              </ul>
            </nav>
            {part === 'missing' && <MissingPart rows={keeping.missing} {...filters} />}
            {part === 'stale' && <StalePart rows={keeping.stale} {...filters} />}
            {part === 'gaps' && keeper && (
              <When loaded={gaps}>{(report: GapReportView) => <GapsPart report={report} />}</When>
            )}
            {part === 'proposals' && keeper && (
              <When loaded={proposals}>{(list: ProposalList) => <ProposalsPart proposals={list.proposals} />}</When>
            )}
          </>
        )}
      </When>
    </div>
  );
}

interface TaskProps {
  readonly to: string;
  readonly count: number;
  readonly name: string;
  readonly note: string;
  readonly current?: boolean;
}

const Task = ({ to, count, name, note, current = false }: TaskProps) => (
  <li>
    <a class="tile" href={to} aria-current={current ? 'page' : undefined}>
      <span class="tile-name">
        <span class="number">{count}</span> {name}
      </span>
      <span class="tile-count">{note}</span>
    </a>
  </li>
);
