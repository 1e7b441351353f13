/** Lead times as somebody writes them. */
import type { Language } from '../../../knowledge/language/detect.ts';
import { type Lead, leadTime, sortedLeads } from '../lead.ts';
import type { Command } from './command.ts';
import { NUMBER, numberOf } from './numbers.ts';

const UNITS: Readonly<Record<string, (n: number) => Lead>> = {
  tag: (n) => `P${n}D`,
  day: (n) => `P${n}D`,
  woche: (n) => `P${n * 7}D`,
  week: (n) => `P${n * 7}D`,
  stunde: (n) => `PT${n}H`,
  hour: (n) => `PT${n}H`,
  minute: (n) => `PT${n}M`,
};
const PIECE = new RegExp(
  `^(?<count>${NUMBER}) ?(?<unit>tag|woche|stunde|minute|day|week|hour)(?:en|e|n|s)?(?: vorher| davor| before| ahead)?$`,
);
const TAIL =
  /(?: (?:vorher|davor|im voraus|vor (?:der|jeder) sitzung|vor dem termin|before|ahead|in advance|before (?:the|each|every) meeting))$/;

/** `3 tage und 2 stunden vorher`, `a week and 1 day before`. */
export function remind(language: Language, rest: string | undefined): Command {
  const unclear = { language, do: 'unclear', about: 'remind' } as const;
  if (rest === undefined || /^(?:an|on)$/.test(rest)) return unclear;
  const leads = rest
    .replace(TAIL, '')
    .split(/ und | and | sowie |, ?/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const { count, unit } = PIECE.exec(piece.trim())?.groups ?? {};
      return count === undefined || unit === undefined ? undefined : UNITS[unit]!(numberOf(count));
    });
  if (leads.length === 0 || leads.length > 6) return unclear;
  if (leads.some((lead) => lead === undefined || leadTime(lead) === undefined)) return unclear;
  return { language, do: 'remind', leads: sortedLeads(leads as Lead[]) };
}
