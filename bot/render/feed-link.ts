/** The link below dates that leads to their calendar feed. */
import type { MeetingsAnswer } from '../../knowledge/answers/meetings.ts';
import type { Language } from '../../knowledge/language/detect.ts';
import { textsFor } from '../texts/index.ts';

/** Name of the feed of all meetings. */
export const ALL_MEETINGS = 'alle';

/** A Markdown link to subscribe to what was asked about; none for several bodies or a topic, which have no feed. */
export function feedLink(
  { query, meetings, cancelled, language }: MeetingsAnswer & { readonly language: Language },
  { feedAddress }: { readonly feedAddress?: (id: string) => string | undefined },
): string | undefined {
  const { subjects, field, kinds, topic } = query;
  const [only, other] = subjects;
  const general = kinds.length === 0 && topic === undefined ? ALL_MEETINGS : undefined;
  const id = only ? (other || only.class !== 'body' ? undefined : only.id) : (field ?? general);
  if (id === undefined || (field && kinds.length > 0) || meetings.length + cancelled.length === 0) return undefined;
  const address = feedAddress?.(id);
  return address && `[${textsFor(language).card.toCalendar}](${address})`;
}
