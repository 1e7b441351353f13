import { knownFacets } from '../../knowledge/answers/facts/facts.ts';
import type { Time } from '../../knowledge/answers/find.ts';
import { ofBodies } from '../../knowledge/meetings/calendar.ts';
import type { Entry } from '../../knowledge/model.ts';
import type { Facet } from '../../knowledge/questions/facets/facets.ts';
import { capital } from '../render/text.ts';
import type { Wording } from '../render/values.ts';
import { reach } from './contact.ts';
import { type Element, type SubmitAction, tappable } from './elements.ts';
import { askButton } from './press.ts';

/** Teams shows no more in a row of buttons; further ones vanish behind three dots. */
export const MAX_BUTTONS = 6;

/** What people ask next, the most usual first. */
const NEXT: readonly Facet[] = ['members', 'purpose', 'contact', 'cadence', 'coordination', 'hierarchy'];

/** What else can be asked about an entry and has an answer, without what the card already tells. */
export function nextQuestions(entry: Entry, told: readonly Facet[], count: number, wording: Wording): SubmitAction[] {
  const known = new Set<Facet>(knownFacets(entry, wording.registry));
  if (known.has('partOf') || known.has('reportsTo')) known.add('hierarchy');
  if (reach(entry, wording.registry)) known.add('contact');
  return NEXT.filter((facet) => known.has(facet) && !told.includes(facet))
    .slice(0, count)
    .map((facet) => facetButton(entry, facet, wording));
}

export const facetButton = (entry: Entry, facet: Facet, wording: Wording): SubmitAction =>
  askButton(entry, facet, capital(wording.texts.facet[facet]), wording);

/** "Dates", where a calendar knows one that is to come. */
export const datesButton = (entry: Entry, time: Time | undefined, wording: Wording): SubmitAction[] =>
  time?.calendar.next(time.now, ofBodies([entry.id])) ? [facetButton(entry, 'nextMeeting', wording)] : [];

/** A button with the entry's name that tells what was asked, or all about it. */
export const nameButton = (entry: Entry, facet: Facet | undefined, wording: Wording): SubmitAction =>
  askButton(entry, facet ?? 'profile', entry.name, wording);

/** A name that can be tapped for its overview, and what is said below it. */
export const nameRow = (entry: Entry, below: readonly Element[], wording: Wording): Element =>
  tappable(entry.name, below, nameButton(entry, undefined, wording));
