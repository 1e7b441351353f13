import type { Answer, Fact } from '../../knowledge/answers/answer.ts';
import { conflictingFacts } from '../../knowledge/answers/facts/conflicting.ts';
import type { Time } from '../../knowledge/answers/find.ts';
import { KINDS } from '../../knowledge/kinds.ts';
import { ofBodies } from '../../knowledge/meetings/calendar.ts';
import type { Entry, FactName } from '../../knowledge/model.ts';
import { marks, meetingWhen } from '../render/one-meeting.ts';
import { capital } from '../render/text.ts';
import { factValue, localText, type Wording } from '../render/values.ts';
import type { Texts } from '../texts/texts.ts';
import { datesButton, facetButton } from './buttons.ts';
import type { CardOptions, Face } from './card.ts';
import { contactLinks, reach } from './contact.ts';
import { aside, type Element, line, type OpenUrlAction, title } from './elements.ts';
import { factSections } from './fact-sections.ts';
import { folded } from './fold.ts';
import { pageLink } from './page-link.ts';
import { planMeeting } from './plan-meeting.ts';
import { conflictsButton } from './press.ts';
import { sourcesBelow } from './source-line.ts';

/** What a body's profile keeps behind "show more"; for a term or a paper it is the main thing. */
const DETAILS: ReadonlySet<FactName> = new Set(['legalBasis', 'tasks', 'topics', 'parts']);
/** A profile shows this many members of more than ten; the answer to "who are the members" shows ten. */
const MEMBERS_SHOWN = 5;
const MAX_ALIASES = 6;

/** Everything about an entry: the usual questions first, the rest folded. */
export function profileFace(
  { entry, facts }: Extract<Answer, { type: 'profile' }>,
  wording: Wording,
  options: CardOptions = {},
): Face {
  const { texts, registry } = wording;
  const detailed = entry.class === 'body' || entry.class === 'unit' || entry.class === 'project';
  const isDetail = (fact: Fact) => detailed && DETAILS.has(fact.name);
  const main = facts.filter((fact) => !isDetail(fact));
  const details = [
    ...facts.filter(isDetail).flatMap((fact) => factSections(fact, wording)),
    ...childrenOf(entry, wording),
  ];
  const reached = reach(entry, registry);
  const links = reached ? contactLinks(reached.contact, texts) : [];
  const body: Element[] = [
    title(entry.name),
    ...head(entry, wording),
    ...main.flatMap((fact) => factSections(fact, wording, fact.name === 'members' ? { shown: MEMBERS_SHOWN } : {})),
    ...nextMeeting(entry, options.time, wording),
    ...(reached && reached.holder !== entry
      ? [
          aside(texts.contactOf(reached.holder.name), { spacing: 'Medium' }),
          line(factValue('contact', reached.contact, wording), {}, { spacing: 'None' }),
        ]
      : []),
    // A fold of one short line hides nothing worth a button.
    ...(details.length > 2 && main.length > 0 ? folded('details', details, texts.card.details, texts) : details),
    ...sourcesBelow(citationsOf(entry, facts), wording),
  ];
  const plan = options.time && planMeeting(entry, wording, options.time);
  const conflicts = conflictingFacts(entry, registry).length;
  const [web, direct] = [true, false].map((isWeb) => links.filter(({ url }) => url.startsWith('http') === isWeb));
  // What there is no room for unfolds, so the most wanted come first.
  const actions = [
    ...direct!,
    facetButton(entry, 'source', wording),
    ...datesButton(entry, options.time, wording),
    ...feedButton(entry, options, texts),
    ...(plan ? [plan] : []),
    ...(conflicts > 0 ? [conflictsButton(entry, conflicts, wording)] : []),
    ...web!,
    ...pageLink(entry, options, texts),
  ];
  return { body, actions };
}

/** Kind and field, other names, and with whom it may be confused. */
function head(entry: Entry, wording: Wording): Element[] {
  const { texts, registry, language } = wording;
  const kind = KINDS[entry.kind]?.[language];
  const field = entry.field ? registry.fields.get(entry.field)?.[language] : undefined;
  const same = entry.possiblySameAs.map(
    ({ id, why }) => `${texts.possiblySame} ${registry.entries.get(id)?.name ?? id} (${localText(why, wording)})`,
  );
  const also =
    entry.also.length > 0 ? [`${capital(texts.aliases)}: ${entry.also.slice(0, MAX_ALIASES).join(', ')}`] : [];
  return [
    line([kind && capital(kind), field].filter(Boolean).join(' · '), { isSubtle: true }, { spacing: 'None' }),
    ...[...also, ...same].map((text) => aside(text, { spacing: 'None' })),
  ];
}

/** Subscribes a calendar program to the meetings, where one is known and a feed is served. */
function feedButton(entry: Entry, { time, feedAddress }: CardOptions, texts: Texts): OpenUrlAction[] {
  const url = time?.calendar.next(time.now, ofBodies([entry.id])) && feedAddress?.(entry.id);
  return url ? [{ type: 'Action.OpenUrl', title: texts.card.toCalendar, url }] : [];
}

function nextMeeting(entry: Entry, time: Time | undefined, wording: Wording): Element[] {
  const next = time?.calendar.next(time.now, ofBodies([entry.id]));
  if (!next) return [];
  const place = next.location ? `, ${next.location}` : '';
  return [
    aside(wording.texts.card.nextMeeting, { spacing: 'Medium' }),
    line(`${meetingWhen(next, wording)}${place}${marks(next, wording)}`, {}, { spacing: 'None' }),
  ];
}

function childrenOf(entry: Entry, { registry, texts }: Wording): Element[] {
  const children = [...registry.entries.values()].filter((other) =>
    other.facts.partOf.some(({ value }) => value.includes(entry.id)),
  );
  if (children.length === 0) return [];
  return [
    aside(`${texts.subgroups} (${children.length})`, { spacing: 'Medium' }),
    ...children.map(({ name }) => line(`• ${name}`, {}, { spacing: 'None' })),
  ];
}

const citationsOf = (entry: Entry, facts: readonly Fact[]) => [
  ...facts.flatMap(({ groups }) => groups.flatMap(({ statements }) => statements.map(({ source }) => source))),
  ...entry.mentions,
];
