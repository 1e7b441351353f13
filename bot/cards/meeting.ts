import { foldName } from '../../knowledge/language/fold.ts';
import type { Meeting } from '../../knowledge/meetings/model.ts';
import type { CardJson } from '../ports.ts';
import { marks, meetingWhen, sourceText } from '../render/one-meeting.ts';
import type { Wording } from '../render/values.ts';
import { cardOf } from './card.ts';
import { webLink } from './contact.ts';
import { aside, line, type OpenUrlAction, title } from './elements.ts';
import { planThisMeeting } from './plan-meeting.ts';

/** One meeting: whose, when, where, and from which calendar. */
export function meetingCard(meeting: Meeting, wording: Wording): CardJson {
  const { registry, texts, language } = wording;
  const body = meeting.body ? registry.entries.get(meeting.body) : undefined;
  const name = body?.name ?? meeting.title;
  const when = `${meetingWhen(meeting, wording)}${marks(meeting, wording)}`;
  const own = foldName(meeting.title) === foldName(name) ? [] : [aside(meeting.title, { spacing: 'None' })];
  const place = meeting.location ? [line(meeting.location, {}, { spacing: 'None' })] : [];
  const url = meeting.url && webLink(meeting.url);
  const open: OpenUrlAction[] = url ? [{ type: 'Action.OpenUrl', title: texts.card.meetingPage, url }] : [];
  const elements = [
    title(name),
    ...own,
    line(when),
    ...place,
    aside(sourceText([meeting], language), { separator: true, spacing: 'Medium' }),
  ];
  const text = [name, when, meeting.location].filter(Boolean).join(', ');
  return cardOf({ body: elements, actions: [...open, planThisMeeting(name, body, meeting, wording)] }, text, wording);
}
