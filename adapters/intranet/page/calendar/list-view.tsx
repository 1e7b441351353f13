/** A month as a list: day by day, with everything that is known of each meeting. */
import type { MeetingList } from '../../api/meeting-schemas.ts';
import { useSettings } from '../app/settings.ts';
import { dayInWords } from '../parts/dates.ts';
import { MeetingItem } from '../parts/meeting-item.tsx';
import { useWords } from '../parts/words.ts';
import { byDay, type Month } from './month-days.ts';
import { WORDS } from './words.ts';

export function ListView({ month, list }: { month: Month; list: MeetingList }) {
  const words = useWords(WORDS);
  const { lang } = useSettings();
  const inMonth = list.meetings.filter(({ start }) => start.startsWith(month));
  return (
    <>
      <p role="status">{inMonth.length === 0 ? words.none : words.count(inMonth.length)}</p>
      <ul class="agenda">
        {[...byDay(inMonth)].map(([day, meetings]) => (
          <li key={day}>
            <h3>
              {dayInWords(day, lang)}
              {list.holidays.find(({ date }) => date === day) && (
                <span class="mark">{list.holidays.find(({ date }) => date === day)?.name}</span>
              )}
            </h3>
            {meetings.map((meeting) => (
              <MeetingItem key={meeting.key} meeting={meeting} />
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
