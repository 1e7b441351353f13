import type { Time } from '../../knowledge/answers/find.ts';
import { ofBodies } from '../../knowledge/meetings/calendar.ts';
import type { Meeting } from '../../knowledge/meetings/model.ts';
import type { Entry } from '../../knowledge/model.ts';
import { meetingWhen } from '../render/one-meeting.ts';
import { localText, type Wording } from '../render/values.ts';
import { reach } from './contact.ts';
import { clip, type OpenUrlAction } from './elements.ts';

/** Longer addresses are cut by some clients. */
const MAX_CONTENT = 600;
const MAX_SUBJECT = 150;

/**
 * Opens Teams' form for a new meeting, filled in (learn: "Deep link to a workflow in Teams"; the fields are subject,
 * content, attendees, startTime, endTime). Time and place are those of the next known meeting; there is no field for a
 * place, so it stands in the content. Nothing is sent until somebody presses send.
 */
export function planMeeting(entry: Entry, wording: Wording, time: Time | undefined): OpenUrlAction | undefined {
  if (entry.class !== 'body') return undefined;
  const next = time?.calendar.next(time.now, ofBodies([entry.id]));
  // Invented dates are for looking at, not for inviting people to.
  return formLink(entry.name, entry, next?.sample ? undefined : next, wording);
}

/** The same for one known meeting. */
export const planThisMeeting = (name: string, entry: Entry | undefined, meeting: Meeting, wording: Wording) =>
  formLink(name, entry, meeting.sample ? undefined : meeting, wording);

function formLink(
  name: string,
  entry: Entry | undefined,
  meeting: Meeting | undefined,
  wording: Wording,
): OpenUrlAction {
  const reached = entry && reach(entry, wording.registry);
  const purpose = entry?.facts.purpose[0]?.value;
  const content = [
    purpose && localText(purpose, wording),
    meeting && meetingWhen(meeting, wording),
    meeting?.location,
    reached && wording.texts.contactOf(reached.holder.name),
  ].filter(Boolean);
  const email = reached?.contact.email;
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['subject', clip(plain(name), MAX_SUBJECT)],
    ['startTime', meeting && !meeting.allDay ? meeting.start.toISOString() : undefined],
    ['endTime', meeting && !meeting.allDay ? meeting.end.toISOString() : undefined],
    ['content', clip(content.map((text) => plain(String(text))).join('\n'), MAX_CONTENT) || undefined],
    ['attendees', email && /^[\w.+-]+@[\w.-]+$/.test(email) ? email : undefined],
  ];
  // Not URLSearchParams: it writes blanks as plus signs, which Teams shows as such.
  const query = fields.flatMap(([key, value]) =>
    value ? [`${key}=${encodeURIComponent(value.replace(HALF, ''))}`] : [],
  );
  return {
    type: 'Action.OpenUrl',
    title: wording.texts.card.planMeeting,
    url: `https://teams.microsoft.com/l/meeting/new?${query.join('&')}`,
  };
}

/** Half of a sign, where a text was cut or a calendar is broken: no address can hold it. */
const HALF = /\p{Cs}/gu;

/** The form reads HTML; and signs that turn the writing direction have no business in an invitation. */
const plain = (text: string): string => text.replace(/[<>\u202a-\u202e\u2066-\u2069]+/gu, ' ');
