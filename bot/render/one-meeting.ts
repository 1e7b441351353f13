/** One meeting in words, for every surface: when it is, what it is called, what is to be known of it. */
import type { Language } from '../../knowledge/language/detect.ts';
import { foldName } from '../../knowledge/language/fold.ts';
import { bareTitle } from '../../knowledge/meetings/match.ts';
import type { Meeting } from '../../knowledge/meetings/model.ts';
import { addDays, toLocal } from '../../knowledge/meetings/zone.ts';
import type { Registry } from '../../knowledge/model.ts';
import { dateText, spanText } from '../reminders/wording.ts';
import { STRONG, STRONG_END } from './markdown.ts';
import { MEETING_WORDS } from './meeting-words.ts';

export interface View {
  readonly language: Language;
  readonly registry: Registry;
  readonly markdown: boolean;
}

/** "Donnerstag, 3. Dezember 2026, 14:00–16:00 Uhr". All of it wall time of the registry's zone. */
export function meetingWhen(meeting: Meeting, { language, registry }: Pick<View, 'language' | 'registry'>): string {
  const texts = MEETING_WORDS[language];
  const zone = registry.about.timeZone;
  const day = meeting.startLocal.slice(0, 10);
  if (meeting.allDay) {
    const last = addDays(toLocal(meeting.end, zone).slice(0, 10), -1);
    return `${last > day ? spanText(day, last, language) : dateText(day, language)} (${texts.allDay})`;
  }
  const start = meeting.startLocal.slice(11);
  const end = toLocal(meeting.end, zone);
  if (meeting.end <= meeting.start) return `${dateText(day, language)}, ${texts.clock(start)}`;
  if (end.startsWith(day)) return `${dateText(day, language)}, ${texts.clock(`${start}–${end.slice(11)}`)}`;
  return `${dateText(day, language)}, ${texts.clock(start)} ${texts.until} ${dateText(end.slice(0, 10), language)}, ${texts.clock(end.slice(11))}`;
}

/** The body's name, and what the title adds to it; the title alone where no body is known. */
export function meetingName(meeting: Meeting, view: View): string {
  const body = meeting.body ? view.registry.entries.get(meeting.body) : undefined;
  if (!body) return bareTitle(meeting.title);
  const title = plainTitle(meeting, view);
  return title === undefined ? bold(body.name, view) : `${bold(body.name, view)} – ${title}`;
}

/** The title where it says more than the name of the body. */
export function plainTitle(meeting: Meeting, { registry }: View): string | undefined {
  const title = bareTitle(meeting.title);
  const body = meeting.body ? registry.entries.get(meeting.body) : undefined;
  const same = body && [body.name, ...body.also].some((name) => foldName(name) === foldName(title));
  return title === '' || same ? undefined : title;
}

/** What the title says beyond the body's name. */
export function beyondName(meeting: Meeting, view: View): string {
  const title = plainTitle(meeting, view);
  return title === undefined ? '' : ` – ${title}`;
}

export const bold = (name: string, { markdown }: View) => (markdown ? `${STRONG}${name}${STRONG_END}` : name);
export const place = ({ location }: Meeting) => (location ? `, ${location}` : '');

/** " [abgesagt; Beispieldaten]", or nothing. */
export function marks(meeting: Meeting, view: Pick<View, 'language'>): string {
  const texts = MEETING_WORDS[view.language];
  const found = [
    meeting.status === 'cancelled' && texts.cancelled,
    meeting.status === 'changed' &&
      texts.moved(
        `${dateText(meeting.occurrence.slice(0, 10), view.language)}${meeting.allDay ? '' : `, ${texts.clock(meeting.occurrence.slice(11))}`}`,
      ),
    meeting.sample && texts.sample,
    meeting.stale && texts.stale,
  ].filter(Boolean);
  return found.length > 0 ? ` [${found.join('; ')}]` : '';
}

/** Where the meetings come from; of invented and old ones, that they are. */
export function sourceText(meetings: readonly Meeting[], language: Language): string {
  const texts = MEETING_WORDS[language];
  if (meetings.some(({ sample }) => sample)) return texts.sampleNote;
  const names = (of: readonly Meeting[]) => [...new Set(of.map(({ calendar }) => `»${calendar}«`))].join(', ');
  const stale = meetings.filter((meeting) => meeting.stale);
  return [meetings.length > 0 && texts.source(names(meetings)), stale.length > 0 && texts.staleNote(names(stale))]
    .filter(Boolean)
    .join('\n');
}
