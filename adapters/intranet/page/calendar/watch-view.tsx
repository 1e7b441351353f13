/** What was agreed beside what is planned: whose year lacks meetings stands first. */
import type { CadenceList } from '../../api/meeting-schemas.ts';
import { useGet } from '../app/server.ts';
import { useSettings, useTexts } from '../app/settings.ts';
import { shortDay } from '../parts/dates.ts';
import { EntryLink } from '../parts/links.tsx';
import { When } from '../parts/waiting.tsx';
import { useWords } from '../parts/words.ts';
import { WORDS } from './words.ts';

interface Props {
  readonly field: string;
  readonly body: string;
  readonly onlyShort: boolean;
}

export function WatchView(props: Props) {
  const { lang } = useSettings();
  const { field } = props;
  const loaded = useGet<CadenceList>(`/api/cadence?${new URLSearchParams({ ...(field ? { field } : {}), lang })}`);
  return <When loaded={loaded}>{(list: CadenceList) => <Watch list={list} {...props} />}</When>;
}

function Watch({ list, body, onlyShort }: Props & { readonly list: CadenceList }) {
  const words = useWords(WORDS);
  const texts = useTexts();
  const { lang } = useSettings();
  const shown = list.watched.filter(
    ({ entry, missing }) => (!onlyShort || missing > 0) && (!body || entry.id === body),
  );
  const day = (local: string | undefined) => (local ? shortDay(local, lang) : '');
  return (
    <>
      <p>{words.watchIntro(list.year)}</p>
      {list.sample && <p class="sample">{words.sample}</p>}
      <p role="status">{words.watched(shown.length)}</p>
      <table class="table watch">
        <caption class="unseen">{words.views.watch}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.name}</th>
            <th scope="col">{words.agreed}</th>
            <th scope="col">{words.held}</th>
            <th scope="col">{words.planned}</th>
            <th scope="col">{words.dropped}</th>
            <th scope="col">{words.missing}</th>
            <th scope="col">{words.last}</th>
            <th scope="col">{words.nextMeeting}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.entry.id}>
              <th scope="row">
                <EntryLink entry={row.entry} />
              </th>
              <td data-label={words.agreed}>{row.agreed}</td>
              <td data-label={words.held}>{row.held}</td>
              <td data-label={words.planned}>{row.planned}</td>
              <td data-label={words.dropped}>{row.cancelled}</td>
              <td data-label={words.missing}>
                {row.missing > 0 ? <span class="mark mark-differs">{words.missingCount(row.missing)}</span> : '0'}
              </td>
              <td data-label={words.last}>{day(row.last)}</td>
              <td data-label={words.nextMeeting}>{day(row.next)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {list.unwatched > 0 && !body && <p>{words.unwatched(list.unwatched)}</p>}
    </>
  );
}
