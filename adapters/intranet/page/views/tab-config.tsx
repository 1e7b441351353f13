/** What Teams shows when somebody adds the tab to a channel: which page it shall show. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { About, EntryList } from '../../api/schemas.ts';
import { useGet } from '../app/server.ts';
import { useSettings, useTexts } from '../app/settings.ts';
import { configureTab } from '../app/teams.ts';
import { Heading } from '../parts/heading.tsx';
import { entryPath } from '../parts/links.tsx';

export default function TabConfigView() {
  const texts = useTexts();
  const { lang } = useSettings();
  const about = useGet<About>(`/api/about?lang=${lang}`);
  const bodies = useGet<EntryList>(`/api/entries?class=body&lang=${lang}`);
  const [path, setPath] = useState('/');
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    const pinned = () => {
      const { value, selectedOptions } = select.current!;
      return { path: value, name: value === '/' ? 'Gremienlotse' : (selectedOptions[0]?.text ?? 'Gremienlotse') };
    };
    configureTab(pinned).then(
      (shown) => shown && setPath(shown),
      () => {}, // outside Teams the page only shows the choice
    );
  }, []);
  return (
    <main class="page reading">
      <Heading title={texts.pin} />
      <label class="stacked">
        <span class="unseen">{texts.pin}</span>
        <select ref={select} value={path} onChange={({ currentTarget }) => setPath(currentTarget.value)}>
          <option value="/">{texts.pinHome}</option>
          <optgroup label={texts.fields}>
            {about.state === 'ready' &&
              about.data.fields.map((field) => (
                <option key={field.id} value={`/field/${field.id}`}>
                  {field.label}
                </option>
              ))}
          </optgroup>
          <optgroup label={texts.pinEntry}>
            {bodies.state === 'ready' &&
              bodies.data.entries.map((entry) => (
                <option key={entry.id} value={entryPath(entry.id)}>
                  {entry.name}
                </option>
              ))}
          </optgroup>
        </select>
      </label>
    </main>
  );
}
