import type { ReadEvent } from './ics/occurrences.ts';

/** A single meeting may well be the last one, taken out by somebody: then it is told. */
const SEVERAL = 2;

/**
 * Whether a calendar that had several meetings to come has none any more, all at once. Servers give a whole and empty calendar while
 * a mailbox is moved or a permission is gone, and taking their word would call off every meeting. Who calls off
 * meetings marks them so, or takes them out one after the other.
 */
export function isSuddenlyEmpty(before: readonly ReadEvent[], after: readonly ReadEvent[], now: Date): boolean {
  const isToCome = ({ meeting }: ReadEvent) => meeting.end > now;
  const expected = before.filter((event) => isToCome(event) && event.meeting.status !== 'cancelled');
  return expected.length >= SEVERAL && !after.some(isToCome);
}
