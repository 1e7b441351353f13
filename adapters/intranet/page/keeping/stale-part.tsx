import type { Keeping } from '../../api/keeping-schemas.ts';
import { useSettings, useTexts } from '../app/settings.ts';
import { shortDay } from '../parts/dates.ts';
import { EntryLink, FieldLink } from '../parts/links.tsx';
import { useWords } from '../parts/words.ts';
import { Filters, fieldsOf, type KeepingFilters } from './filters.tsx';
import { WORDS } from './words.ts';

const THRESHOLDS = [1, 2, 3, 5, 8, 10, 15];

/** Bodies about which nothing newer is known, the oldest first. */
export function StalePart({ rows, field, years, address }: KeepingFilters & { rows: Keeping['stale'] }) {
  const texts = useTexts();
  const words = useWords(WORDS);
  const { lang } = useSettings();
  const shown = rows.filter((row) => !field || row.field?.id === field);
  const thresholds = [...new Set([...THRESHOLDS, years])].sort((a, b) => a - b);
  return (
    <section>
      <h2>{words.stale}</h2>
      <p>{words.staleIntro}</p>
      <Filters
        address={address}
        choices={[
          { name: 'field', label: texts.field, value: field, options: fieldsOf(rows) },
          {
            name: 'years',
            label: words.olderThan,
            value: String(years),
            options: thresholds.map((n) => [String(n), words.years(n)] as const),
            needed: true,
          },
        ]}
      />
      <p role="status">{shown.length === 0 ? words.none : words.count(shown.length)}</p>
      <table class="table">
        <caption class="unseen">{words.stale}</caption>
        <thead>
          <tr>
            <th scope="col">{words.body}</th>
            <th scope="col">{texts.field}</th>
            <th scope="col">{words.newest}</th>
            <th scope="col">{words.age}</th>
            <th scope="col">{words.statements}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.entry.id}>
              <th scope="row">
                <EntryLink entry={row.entry} />
              </th>
              <td data-label={texts.field}>{row.field && <FieldLink field={row.field} />}</td>
              <td data-label={words.newest}>{row.asOf.length > 4 ? shortDay(row.asOf, lang) : row.asOf}</td>
              <td data-label={words.age}>{words.years(row.years)}</td>
              <td data-label={words.statements}>{row.statements}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
