/** Which language somebody is shown who has not chosen one. Part of the page as well as of the server. */
import type { Language } from '../../knowledge/language/detect.ts';

/**
 * English where it is wanted before all others, else German; of a language tag or an `Accept-Language` header. English
 * further down that list says little: browsers put it there by themselves.
 */
export const languageFrom = (wanted: string): Language => (/^\s*en\b/i.test(wanted) ? 'en' : 'de');
