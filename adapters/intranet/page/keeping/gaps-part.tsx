import type { GapReportView } from '../../api/improving-schemas.ts';
import { useSettings } from '../app/settings.ts';
import { shortDay } from '../parts/dates.ts';
import { EntryLink } from '../parts/links.tsx';
import { useWords } from '../parts/words.ts';
import { WORDS } from './words.ts';

type Line = GapReportView['lines'][number];

/** What people asked in vain, the most frequent first. */
export function GapsPart({ report }: { report: GapReportView }) {
  const words = useWords(WORDS);
  const { lang } = useSettings();
  const period = ({ firstOn, lastOn }: Line) =>
    firstOn === lastOn ? shortDay(lastOn, lang) : `${shortDay(firstOn, lang)} – ${shortDay(lastOn, lang)}`;
  return (
    <section>
      <h2>{words.gaps}</h2>
      <p>
        {words.gapsIntro} {words.helpful(report.totals.helpful)}
      </p>
      {report.lines.length === 0 && <p role="status">{words.none}</p>}
      <table class="table even">
        <caption class="unseen">{words.gaps}</caption>
        <thead>
          <tr>
            <th scope="col">{words.asked}</th>
            <th scope="col">{words.outcome}</th>
            <th scope="col">{words.often}</th>
            <th scope="col">{words.period}</th>
          </tr>
        </thead>
        <tbody>
          {report.lines.map((line, i) => (
            // Nothing names a line: two may be about the same words. The list is never reordered.
            <tr key={i}>
              <th scope="row">
                <About line={line} />
              </th>
              <td data-label={words.outcome}>{words.verdicts[line.verdict]}</td>
              <td data-label={words.often}>{line.count}</td>
              <td data-label={words.period}>{period(line)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function About({ line: { entries, facet, terms, unknownWords, questions, reasons } }: { line: Line }) {
  const words = useWords(WORDS);
  const typed = [
    [words.questions, questions],
    [words.reasons, reasons],
  ] as const;
  return (
    <>
      {entries.map((entry, i) => [i > 0 && ', ', <EntryLink key={entry.id} entry={entry} />])}
      {entries.length > 0 && facet && ': '}
      {facet?.label}
      {entries.length === 0 && !facet && terms.join(', ')}
      {(entries.length > 0 || facet) && terms.length > 0 && <span class="why">{terms.join(', ')}</span>}
      {unknownWords > 0 && <span class="why">{words.unknownWords(unknownWords)}</span>}
      {typed.map(
        ([label, list]) =>
          list.length > 0 && (
            <details key={label} class="why">
              <summary>
                {label} ({list.length})
              </summary>
              {list.join(' · ')}
            </details>
          ),
      )}
    </>
  );
}
