/** The week that somebody wants to see. */
import type { Language } from '../../../knowledge/language/detect.ts';
import type { Command } from './command.ts';

/** `kw 48`, `kw 1 2027`, `diese woche`, `week 48`, `next week`. */
export function preview(language: Language, rest: string | undefined): Command {
  if (rest === undefined || /^(?:diese[rn]? woche|this week)$/.test(rest)) return { language, do: 'preview' };
  if (/^(?:nachste[rn]? woche|next week)$/.test(rest)) return { language, do: 'preview', next: true };
  const match = /^(?:kw|kalenderwoche|week|woche|cw) ?(\d{1,2})(?:(?:\/| |, )(\d{4}))?$/.exec(rest);
  if (match === null) return { language, do: 'unclear', about: 'preview' };
  return {
    language,
    do: 'preview',
    week: Number(match[1]),
    ...(match[2] === undefined ? {} : { year: Number(match[2]) }),
  };
}
