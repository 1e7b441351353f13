/** The calendar: a month as a page or a list, and the agreed cadence beside it; everything in the address, to be shared. */
import type { MeetingList } from '../../api/meeting-schemas.ts';
import type { About, EntryList } from '../../api/schemas.ts';
import { href, navigate, type Route } from '../app/route.ts';
import { useGet } from '../app/server.ts';
import { useSettings, useTexts } from '../app/settings.ts';
import { clock, monthInWords, shortDay } from '../parts/dates.ts';
import { Heading } from '../parts/heading.tsx';
import { SourceLink } from '../parts/links.tsx';
import { When } from '../parts/waiting.tsx';
import { useWords } from '../parts/words.ts';
import { ListView } from './list-view.tsx';
import { isMonth, type Month, monthOf, shifted, weeksOf } from './month-days.ts';
import { MonthView } from './month-view.tsx';
import { WatchView } from './watch-view.tsx';
import { WORDS } from './words.ts';

const VIEWS = ['month', 'list', 'watch'] as const;

export default function CalendarView({ route }: { route: Route }) {
  const words = useWords(WORDS);
  const { lang } = useSettings();
  const query = (name: string) => route.query.get(name) ?? '';
  const [field, body, asked] = [query('field'), query('body'), query('month')];
  const view = VIEWS.find((name) => name === query('view')) ?? 'month';
  const narrowed = { ...(field ? { field } : {}), ...(body ? { body } : {}), lang };
  // The county's day decides which month is this one, not the browser's.
  const now = useGet<MeetingList>(`/api/meetings?${new URLSearchParams({ days: '1', lang })}`);
  const today = now.state === 'ready' ? now.data.today : undefined;
  const month = isMonth(asked) ? asked : today && monthOf(today);
  const address = (change: Readonly<Record<string, string | undefined>>) =>
    href('/calendar', { view: query('view'), month: asked, field, body, short: query('short'), ...change });
  return (
    <div class="page calendar-page">
      <Heading title={words.title} />
      <Filters field={field} body={body} address={address} />
      <nav class="tabs" aria-label={words.viewNav}>
        {VIEWS.map((name) => (
          <a key={name} href={address({ view: name })} aria-current={name === view ? 'page' : undefined}>
            {words.views[name]}
          </a>
        ))}
      </nav>
      {view === 'watch' ? (
        <>
          <label class="check">
            <input
              type="checkbox"
              checked={query('short') === 'true'}
              onChange={({ currentTarget }) =>
                navigate(address({ short: currentTarget.checked ? 'true' : undefined }), true)
              }
            />
            {words.onlyShort}
          </label>
          <WatchView field={field} body={body} onlyShort={query('short') === 'true'} />
        </>
      ) : month ? (
        <MonthPages month={month} view={view} narrowed={narrowed} address={address} />
      ) : (
        <When loaded={now}>{() => null}</When>
      )}
    </div>
  );
}

interface FilterProps {
  readonly field: string;
  readonly body: string;
  address(change: Readonly<Record<string, string | undefined>>): string;
}

function Filters({ field, body, address }: FilterProps) {
  const texts = useTexts();
  const words = useWords(WORDS);
  const { lang } = useSettings();
  const about = useGet<About>(`/api/about?lang=${lang}`);
  const bodies = useGet<EntryList>(
    `/api/entries?${new URLSearchParams({ class: 'body', ...(field ? { field } : {}), lang })}`,
  );
  return (
    <form class="filters" aria-label={texts.filters} onSubmit={(event) => event.preventDefault()}>
      <label>
        {texts.field}
        <select
          value={field}
          onChange={({ currentTarget }) =>
            navigate(address({ field: currentTarget.value || undefined, body: undefined }), true)
          }
        >
          <option value="">{texts.all}</option>
          {about.state === 'ready' &&
            about.data.fields.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
        </select>
      </label>
      <label>
        {words.body}
        <select
          value={body}
          onChange={({ currentTarget }) => navigate(address({ body: currentTarget.value || undefined }), true)}
        >
          <option value="">{texts.all}</option>
          {bodies.state === 'ready' &&
            bodies.data.entries.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </select>
      </label>
    </form>
  );
}

interface MonthProps {
  readonly month: Month;
  readonly view: 'month' | 'list';
  readonly narrowed: Readonly<Record<string, string>>;
  address(change: Readonly<Record<string, string | undefined>>): string;
}

function MonthPages({ month, view, narrowed, address }: MonthProps) {
  const texts = useTexts();
  const words = useWords(WORDS);
  const { lang } = useSettings();
  const weeks = weeksOf(month);
  const [from, to] = [weeks[0]![0]!, weeks.at(-1)!.at(-1)!];
  const loaded = useGet<MeetingList>(`/api/meetings?${new URLSearchParams({ from, to, ...narrowed })}`);
  return (
    <>
      <div class="toolbar month-bar">
        <h2 aria-live="polite">{monthInWords(`${month}-01`, lang)}</h2>
        <span class="together">
          <a class="button quiet" href={address({ month: shifted(month, -1) })} aria-label={words.previous}>
            ‹
          </a>
          <a class="button quiet" href={address({ month: undefined })}>
            {words.today}
          </a>
          <a class="button quiet" href={address({ month: shifted(month, 1) })} aria-label={words.next}>
            ›
          </a>
        </span>
        <button type="button" class="quiet" onClick={() => window.print()}>
          {texts.print}
        </button>
        {loaded.state === 'ready' && loaded.data.feed && (
          <a class="button quiet" href={loaded.data.feed} target="_blank" rel="noreferrer">
            {words.subscribe}
          </a>
        )}
      </div>
      <When loaded={loaded}>
        {(list: MeetingList) => (
          <>
            <State list={list} />
            {view === 'month' ? <MonthView month={month} list={list} /> : <ListView month={month} list={list} />}
            <Legend list={list} />
          </>
        )}
      </When>
    </>
  );
}

/** What a reader must know before trusting the page: invented, missing or old. */
function State({ list }: { list: MeetingList }) {
  const words = useWords(WORDS);
  const { lang } = useSettings();
  return (
    <>
      {list.meetings.some(({ sample }) => sample) && <p class="sample">{words.sample}</p>}
      {list.calendars.length === 0 && <p class="notice">{words.noCalendar}</p>}
      {list.calendars
        .filter(({ stale }) => stale)
        .map(({ name, asOf }) => (
          <p class="notice" key={name}>
            {words.unreachable(name, asOf && `${shortDay(asOf, lang)}, ${clock(asOf)}`)}
          </p>
        ))}
    </>
  );
}

function Legend({ list }: { list: MeetingList }) {
  const words = useWords(WORDS);
  const { lang } = useSettings();
  return (
    <ul class="legend">
      <li>
        <span class="swatch swatch-holiday" /> {words.holiday}
      </li>
      {list.schoolHolidays.map((stretch) => (
        <li key={stretch.from}>
          <span class="swatch swatch-school" /> {words.schoolHolidays}: {stretch.name}, {shortDay(stretch.from, lang)}{' '}
          {words.until} {shortDay(stretch.to, lang)} <SourceLink source={stretch.source} />
        </li>
      ))}
      {!list.knowsSchoolHolidays && <li>{words.noSchoolHolidays}</li>}
    </ul>
  );
}
