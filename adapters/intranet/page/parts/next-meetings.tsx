/** The next meetings of a body, a field or everybody. */
import type { MeetingList } from '../../api/meeting-schemas.ts';
import { href } from '../app/route.ts';
import { useGet } from '../app/server.ts';
import { useSettings } from '../app/settings.ts';
import type { Lang } from '../app/texts.ts';
import { MeetingItem } from './meeting-item.tsx';
import { When } from './waiting.tsx';
import { useWords } from './words.ts';

const de = {
  title: 'Nächste Termine',
  none: 'Es ist kein Termin bekannt.',
  sample: 'Beispieldaten: erfunden, weil noch kein Kalender angebunden ist.',
  all: 'Im Kalender zeigen',
  subscribe: 'Abonnieren (ICS)',
};
const en: typeof de = {
  title: 'Next meetings',
  none: 'No meeting is known.',
  sample: 'Sample data: invented, because no calendar is connected yet.',
  all: 'Show in the calendar',
  subscribe: 'Subscribe (ICS)',
};
const WORDS: Readonly<Record<Lang, typeof de>> = { de, en };

interface Props {
  /** Whose; everybody's without. */
  readonly of?: { readonly body?: string; readonly field?: string };
  /** How far to look, in days. */
  readonly days: number;
  /** How many to show. */
  readonly most: number;
}

export function NextMeetings({ of = {}, days, most }: Props) {
  const words = useWords(WORDS);
  const { lang } = useSettings();
  const loaded = useGet<MeetingList>(`/api/meetings?${new URLSearchParams({ ...of, days: String(days), lang })}`);
  const ofBody = of.body !== undefined;
  return (
    <section class={ofBody ? 'relation' : 'next-meetings'} aria-labelledby="next-meetings">
      <h2 id="next-meetings">{words.title}</h2>
      <When loaded={loaded}>
        {({ meetings, feed }: MeetingList) => (
          <>
            {meetings.length === 0 && <p>{words.none}</p>}
            {meetings.some(({ sample }) => sample) && <p class="sample">{words.sample}</p>}
            <div class="meetings">
              {meetings.slice(0, most).map((meeting) => (
                <MeetingItem key={meeting.key} meeting={meeting} withDay withTitle={!ofBody} />
              ))}
            </div>
            <p class="actions">
              <a href={href('/calendar', { ...(ofBody ? { view: 'list' } : {}), ...of })}>{words.all}</a>
              {feed && (
                <a href={feed} target="_blank" rel="noreferrer">
                  {words.subscribe}
                </a>
              )}
            </p>
          </>
        )}
      </When>
    </section>
  );
}
