/** Entries as a table; on a phone each row becomes a card. */
import type { EntrySummary } from '../../api/schemas.ts';
import { useTexts } from '../app/settings.ts';
import { breakable, EntryLink, FieldLink } from './links.tsx';

export function EntryTable({ entries, caption }: { entries: readonly EntrySummary[]; caption: string }) {
  const texts = useTexts();
  return (
    <table class="table">
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.name}</th>
          <th scope="col">{texts.kind}</th>
          <th scope="col">{texts.field}</th>
          <th scope="col">{texts.coordination}</th>
          <th scope="col">{texts.cadence}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <th scope="row">
              <EntryLink entry={entry} />
              {entry.differs > 0 && <span class="mark mark-differs">{texts.conflictCount(entry.differs)}</span>}
            </th>
            <td data-label={texts.kind}>{entry.kind.label}</td>
            <td data-label={texts.field}>{entry.field && <FieldLink field={entry.field} />}</td>
            <td data-label={texts.coordination}>{breakable(entry.coordination ?? '')}</td>
            <td data-label={texts.cadence}>{entry.cadence}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
