import type { Keeping } from '../../api/keeping-schemas.ts';
import { useTexts } from '../app/settings.ts';
import { EntryLink, FieldLink } from '../parts/links.tsx';
import { useWords } from '../parts/words.ts';
import { Filters, fieldsOf, type KeepingFilters } from './filters.tsx';
import { WORDS } from './words.ts';

/** Facts that no document states, body by body. */
export function MissingPart({ rows, field, fact, address }: KeepingFilters & { rows: Keeping['missing'] }) {
  const texts = useTexts();
  const words = useWords(WORDS);
  const facts = new Map(rows.flatMap((row) => row.facts.map(({ id, label }) => [id, label] as const)));
  const shown = rows.filter(
    (row) => (!field || row.field?.id === field) && (!fact || row.facts.some(({ id }) => id === fact)),
  );
  return (
    <section>
      <h2>{words.missing}</h2>
      <p>{words.missingIntro}</p>
      <Filters
        address={address}
        choices={[
          { name: 'field', label: texts.field, value: field, options: fieldsOf(rows) },
          { name: 'fact', label: words.fact, value: fact, options: [...facts] },
        ]}
      />
      <p role="status">{shown.length === 0 ? words.none : words.count(shown.length)}</p>
      <table class="table">
        <caption class="unseen">{words.missing}</caption>
        <thead>
          <tr>
            <th scope="col">{words.body}</th>
            <th scope="col">{texts.field}</th>
            <th scope="col">{words.fact}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.entry.id}>
              <th scope="row">
                <EntryLink entry={row.entry} />
              </th>
              <td data-label={texts.field}>{row.field && <FieldLink field={row.field} />}</td>
              <td data-label={words.fact}>{row.facts.map(({ label }) => label).join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
