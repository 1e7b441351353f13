/** A meeting in a list: when, what, where, and what became of it. */
import type { MeetingView } from '../../api/meeting-schemas.ts';
import { useSettings } from '../app/settings.ts';
import type { Lang } from '../app/texts.ts';
import { clock, dayInShort, shortDay } from './dates.ts';
import { EntryLink } from './links.tsx';
import { useWords } from './words.ts';

const de = {
  allDay: 'ganztägig',
  clock: (time: string) => `${time} Uhr`,
  cancelled: 'abgesagt',
  moved: (when: string) => `verschoben vom ${when}`,
  details: 'Einladung',
  of: 'Gremium',
};
const en: typeof de = {
  allDay: 'all day',
  clock: (time) => time,
  cancelled: 'cancelled',
  moved: (when) => `moved from ${when}`,
  details: 'Invitation',
  of: 'Body',
};
const WORDS: Readonly<Record<Lang, typeof de>> = { de, en };

interface Props {
  readonly meeting: MeetingView;
  /** Left out where the day or the body stands above already. */
  readonly withDay?: boolean;
  readonly withTitle?: boolean;
}

export function MeetingItem({ meeting, withDay = false, withTitle = true }: Props) {
  const words = useWords(WORDS);
  const { lang } = useSettings();
  const { start, end, allDay, status, originally, body, title, location, url } = meeting;
  const sameDay = start.slice(0, 10) === end.slice(0, 10);
  const time = allDay ? words.allDay : words.clock(`${clock(start)}${sameDay ? `–${clock(end)}` : ''}`);
  const renamed = body && title !== body.name;
  return (
    <div class={`meeting${status === 'cancelled' ? ' off' : ''}`}>
      <p class="meeting-when">
        <time dateTime={start}>
          {withDay && `${dayInShort(start, lang)}, `}
          {time}
        </time>
        {status === 'cancelled' && <span class="mark mark-differs">{words.cancelled}</span>}
        {originally && <span class="mark">{words.moved(`${shortDay(originally, lang)}, ${clock(originally)}`)}</span>}
      </p>
      {(withTitle || renamed) && (
        <p class="meeting-what">
          {withTitle && body && !renamed ? <EntryLink entry={body} /> : title}
          {withTitle && renamed && (
            <span class="why">
              {words.of}: <EntryLink entry={body} />
            </span>
          )}
        </p>
      )}
      {(location || url) && (
        <p class="why">
          {location}
          {location && url && ' · '}
          {url && (
            <a href={url} rel="noreferrer" target="_blank">
              {words.details}
            </a>
          )}
        </p>
      )}
    </div>
  );
}
