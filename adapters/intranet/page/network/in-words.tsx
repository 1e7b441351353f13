/** The picture in words, for screen readers, phones and print: as an outline or as a table, the same boxes in both. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Box } from '../../api/network-schemas.ts';
import type { EntryRef } from '../../api/schemas.ts';
import { useTexts } from '../app/settings.ts';
import { EntryLink } from '../parts/links.tsx';
import { useWords } from '../parts/words.ts';
import { WORDS } from './words.ts';

export interface Row {
  readonly key: string;
  readonly box: Box;
  /** Level or group, where the picture has such. */
  readonly group?: string;
  readonly partOf?: readonly EntryRef[];
  readonly reportsTo?: readonly EntryRef[];
}

interface Props {
  readonly rows: readonly Row[];
  /** What a group is called in the head of its column. */
  readonly groupName?: string;
  readonly outline: ComponentChildren;
}

export function InWords({ rows, groupName, outline }: Props) {
  const words = useWords(WORDS);
  const [form, setForm] = useState<'outline' | 'table'>('outline');
  return (
    <section class="outline-section">
      <div class="toolbar">
        <h2>{words.same}</h2>
        <fieldset class="choice">
          <legend class="unseen">{words.form}</legend>
          {(['outline', 'table'] as const).map((name) => (
            <label key={name} class="check">
              <input type="radio" name="form" checked={form === name} onChange={() => setForm(name)} />
              {name === 'outline' ? words.asOutline : words.asTable}
            </label>
          ))}
        </fieldset>
      </div>
      {form === 'outline' ? outline : <Table rows={rows} groupName={groupName} />}
    </section>
  );
}

function Table({ rows, groupName }: { rows: readonly Row[]; groupName: string | undefined }) {
  const texts = useTexts();
  const words = useWords(WORDS);
  const links = (entries: readonly EntryRef[] = []) =>
    entries.map((entry, i) => [i > 0 && ', ', <EntryLink key={entry.id} entry={entry} />]);
  return (
    <table class="table even">
      <caption class="unseen">{words.same}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.name}</th>
          {groupName && <th scope="col">{groupName}</th>}
          <th scope="col">{words.partOf}</th>
          <th scope="col">{words.reportsTo}</th>
          <th scope="col">{texts.coordination}</th>
          <th scope="col">{texts.cadence}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, box, group, partOf, reportsTo }) => (
          <tr key={key}>
            <th scope="row">
              <EntryLink entry={box} />
            </th>
            {groupName && <td data-label={groupName}>{group}</td>}
            <td data-label={words.partOf}>{links(partOf)}</td>
            <td data-label={words.reportsTo}>{links(reportsTo)}</td>
            <td data-label={texts.coordination}>{links(box.coordinators)}</td>
            <td data-label={texts.cadence}>{box.cadence}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Groups of boxes as lists under a heading. */
export function GroupOutline({ groups }: { groups: readonly { label: string; rows: readonly Row[] }[] }) {
  const words = useWords(WORDS);
  return (
    <>
      {groups.map(({ label, rows }) => (
        <section key={label} class="outline-group">
          <h3>
            {label} <span class="counter">{rows.length}</span>
          </h3>
          <ul class="outline">
            {rows.map(({ key, box, reportsTo = [] }) => (
              <li key={key}>
                <EntryLink entry={box} />
                {(box.coordinators.length > 0 || reportsTo.length > 0) && (
                  <span class="why">
                    {[
                      box.coordinators.map(({ name }) => name).join(', '),
                      reportsTo.length > 0 && `${words.reportsTo}: ${reportsTo.map(({ name }) => name).join(', ')}`,
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
