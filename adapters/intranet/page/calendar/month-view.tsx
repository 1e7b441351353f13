/** A month as a page of a wall calendar. On a phone only the days with something on them remain, one below the other. */
import { isoWeekOf } from '../../../../knowledge/meetings/iso-week.ts';
import type { LocalDate } from '../../../../knowledge/meetings/zone.ts';
import type { MeetingList, MeetingView } from '../../api/meeting-schemas.ts';
import { useSettings } from '../app/settings.ts';
import { clock, dayInWords, monthInWords, weekdays } from '../parts/dates.ts';
import { EntryLink } from '../parts/links.tsx';
import { useWords } from '../parts/words.ts';
import { byDay, type Month, weeksOf } from './month-days.ts';
import { WORDS } from './words.ts';

export function MonthView({ month, list }: { month: Month; list: MeetingList }) {
  const words = useWords(WORDS);
  const { lang } = useSettings();
  const meetings = byDay(list.meetings);
  return (
    <table class="month">
      <caption class="unseen">{monthInWords(month, lang)}</caption>
      <thead>
        <tr>
          <th scope="col" class="week">
            <abbr title={words.weekLong}>{words.week}</abbr>
          </th>
          {weekdays(lang).map(([short, long]) => (
            <th scope="col" key={long}>
              <abbr title={long}>{short}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week[0]}>
            <th scope="row" class="week">
              <span class="unseen">{words.week} </span>
              {isoWeekOf(week[0]!).week}
            </th>
            {week.map((day) => (
              <Day key={day} day={day} month={month} list={list} meetings={meetings.get(day) ?? []} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayProps {
  readonly day: LocalDate;
  readonly month: Month;
  readonly list: MeetingList;
  readonly meetings: readonly MeetingView[];
}

function Day({ day, month, list, meetings }: DayProps) {
  const words = useWords(WORDS);
  const { lang } = useSettings();
  const holiday = list.holidays.find(({ date }) => date === day);
  const school = list.schoolHolidays.find(({ from, to }) => from <= day && day <= to);
  const names = [
    'day',
    !day.startsWith(month) && 'day-other',
    day === list.today && 'day-today',
    holiday && 'day-holiday',
    school && 'day-school',
    meetings.length === 0 && !holiday && 'day-empty',
  ];
  return (
    <td class={names.filter(Boolean).join(' ')} aria-current={day === list.today ? 'date' : undefined}>
      <time class="day-number" dateTime={day}>
        <span aria-hidden="true">{Number(day.slice(8))}</span>
        <span class="day-long">{dayInWords(day, lang)}</span>
      </time>
      {holiday && <span class="day-note">{holiday.name}</span>}
      {school && (
        <span class={school.from === day || day.endsWith('-01') ? 'day-note school-note' : 'unseen'}>
          {school.name}
        </span>
      )}
      {meetings.length > 0 && (
        <ul>
          {meetings.map((meeting) => (
            <li key={meeting.key} class={meeting.status === 'cancelled' ? 'off' : undefined}>
              {!meeting.allDay && <span class="time">{clock(meeting.start)}</span>}{' '}
              {meeting.body ? <EntryLink entry={{ id: meeting.body.id, name: meeting.title }} /> : meeting.title}
              {meeting.status === 'cancelled' && <span class="off-note"> ({words.cancelled})</span>}
            </li>
          ))}
        </ul>
      )}
    </td>
  );
}
