/** Words of a part of the page that is fetched when it is opened: they come with it, not with the first page. */
import { useSettings } from '../app/settings.ts';
import type { Lang } from '../app/texts.ts';

export function useWords<T>(words: Readonly<Record<Lang, T>>): T {
  return words[useSettings().lang];
}
