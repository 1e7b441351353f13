/** A meeting as a result of the search extension. */

import { foldName } from '../../knowledge/language/fold.ts';
import { type Calendar, takesPlace } from '../../knowledge/meetings/calendar.ts';
import type { Meeting } from '../../knowledge/meetings/model.ts';
import { meetingCard } from '../cards/meeting.ts';
import { portable } from '../cards/portable.ts';
import type { SearchHit } from '../ports.ts';
import { meetingWhen } from '../render/one-meeting.ts';
import type { Wording } from '../render/values.ts';

/**
 * Meetings that have not ended, the next first: those of the given bodies, and those in whose title or place every typed
 * word begins a word. Without bodies all of them.
 */
export function upcomingMeetings(
  query: string,
  bodies: ReadonlySet<string> | undefined,
  calendar: Calendar | undefined,
  now: Date,
): readonly Meeting[] {
  const typed = foldName(query).split(' ').filter(Boolean);
  const says = ({ title, location = '' }: Meeting) => {
    const words = foldName(`${title} ${location}`).split(' ');
    return typed.length > 0 && typed.every((start) => words.some((word) => word.startsWith(start)));
  };
  const fits = (meeting: Meeting) =>
    bodies === undefined || (meeting.body !== undefined && bodies.has(meeting.body)) || says(meeting);
  return (calendar?.meetings ?? []).filter((meeting) => meeting.end > now && takesPlace(meeting) && fits(meeting));
}

export function meetingHit(meeting: Meeting, wording: Wording): SearchHit {
  const { registry, texts } = wording;
  const place = meeting.location ? [meeting.location] : [];
  const sample = meeting.sample ? [texts.lookup.sample] : [];
  return {
    title: (meeting.body && registry.entries.get(meeting.body)?.name) || meeting.title,
    subtitle: [meetingWhen(meeting, wording), ...place, ...sample].join(' · '),
    card: portable(meetingCard(meeting, wording)),
  };
}
