/** Days and wall times in words. They are the county's own, whatever zone the browser is in. */
import type { Lang } from '../app/texts.ts';

/** The browser must not move a day into its own zone: days are told as if the county lay on the zero meridian. */
const told = (local: string, lang: Lang, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(lang === 'de' ? 'de-DE' : 'en-GB', { ...options, timeZone: 'UTC' }).format(
    new Date(`${local.slice(0, 10)}T${local.slice(11) || '00:00'}Z`),
  );

/** "Di., 1. Dezember 2026". */
export const dayInWords = (local: string, lang: Lang): string =>
  told(local, lang, { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' });

/** "Di., 1. Dez. 2026": for narrow places. */
export const dayInShort = (local: string, lang: Lang): string =>
  told(local, lang, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });

/** "01.12.2026". */
export const shortDay = (local: string, lang: Lang): string =>
  told(local, lang, { day: '2-digit', month: '2-digit', year: 'numeric' });

/** "Dezember 2026", from any of its days. */
export const monthInWords = (local: string, lang: Lang): string =>
  told(local, lang, { month: 'long', year: 'numeric' });

/** Short and long names of the days, Monday first. */
export const weekdays = (lang: Lang): readonly (readonly [short: string, long: string])[] =>
  // 2024-01-01 was a Monday.
  Array.from({ length: 7 }, (_, i) => {
    const day = `2024-01-0${i + 1}`;
    return [told(day, lang, { weekday: 'short' }), told(day, lang, { weekday: 'long' })] as const;
  });

export const clock = (local: string): string => local.slice(11, 16);
