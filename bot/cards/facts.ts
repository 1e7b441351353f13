import { type Answer, citationsOf, entriesOf, type Fact } from '../../knowledge/answers/answer.ts';
import { conflictingFacts } from '../../knowledge/answers/facts/conflicting.ts';
import type { Contact, Entry } from '../../knowledge/model.ts';
import type { Facet } from '../../knowledge/questions/facets/facets.ts';
import { capital, factShort, verdictOf } from '../render/text.ts';
import { dateOf, type Wording } from '../render/values.ts';
import { datesButton, facetButton, MAX_BUTTONS, nameButton, nextQuestions } from './buttons.ts';
import type { CardOptions, Face } from './card.ts';
import { contactLinks } from './contact.ts';
import { aside, type Element, line, type OpenUrlAction, strong } from './elements.ts';
import { factSections } from './fact-sections.ts';
import { planMeeting } from './plan-meeting.ts';
import { conflictsButton } from './press.ts';
import { sourcesBelow } from './source-line.ts';

/** More entries than this read better as text. */
const MAX_ENTRIES = 5;
/** What else to ask; more buttons than these would outweigh a short answer. */
const MAX_NEXT = 3;

/** One or a few facts: first what was asked, then what differs, the source, and what people ask next. */
export function factsFace(
  answer: Extract<Answer, { type: 'facts' }>,
  wording: Wording,
  { time }: CardOptions = {},
): Face | undefined {
  const entries = entriesOf(answer);
  if (entries.length > MAX_ENTRIES) return undefined;
  const body = [
    ...entries.flatMap((entry, i) => [
      strong(entry.name, i > 0 ? { separator: true, spacing: 'Medium' } : {}),
      ...answer.facts.filter((fact) => fact.entry === entry).flatMap((fact) => factSections(fact, wording)),
    ]),
    ...sourcesBelow(citationsOf(answer), wording),
  ];
  const [entry, second] = entries;
  if (!entry || second) return { body, actions: entries.map((each) => nameButton(each, undefined, wording)) };
  const links = answer.facts.flatMap((fact) => linksOf(fact, wording));
  const told = answer.facts.map(({ facet }) => facet);
  // Where one asks when and with whom, planning comes next.
  const plan = time && told.some((facet) => PLANNED.has(facet)) ? planMeeting(entry, wording, time) : undefined;
  const conflicts = conflictingFacts(entry, wording.registry).filter(({ facet }) => told.includes(facet));
  const see = conflicts.length > 0 ? [conflictsButton(entry, conflicts.length, wording)] : [];
  const dates = told.includes('nextMeeting') ? [] : datesButton(entry, time, wording);
  return { body, actions: [...followUps(entry, told, links, wording), ...dates, ...see, ...(plan ? [plan] : [])] };
}
const PLANNED: ReadonlySet<Facet> = new Set(['cadence', 'members', 'coordination', 'nextMeeting']);

/** The asked fact is missing: says so, tells what is nearest, and offers what is known. */
export function missingFace(answer: Extract<Answer, { type: 'missing' }>, wording: Wording): Face {
  const { texts } = wording;
  const { entry, facet, asked, substitute } = answer;
  const absent = asked ? texts.missingAsked(entry.name, asked) : texts.missing(entry.name, facet);
  const head = substitute?.why === 'coordinator' ? strong(entry.name) : line(absent);
  const known = [...new Set(answer.known)]
    .slice(0, substitute ? MAX_NEXT : MAX_BUTTONS)
    .map((each) => facetButton(entry, each, wording));
  const links = substitute ? linksOf(substitute.fact, wording) : [];
  const body = [
    head,
    ...(substitute ? substituteElements(substitute.fact, substitute.why, wording) : []),
    ...sourcesBelow(citationsOf(answer), wording),
  ];
  return { body, actions: [...links, ...known].slice(0, MAX_BUTTONS) };
}

function substituteElements(fact: Fact, why: string, wording: Wording): Element[] {
  const { texts } = wording;
  const label = {
    coordinator: texts.contactOf(fact.entry.name),
    possiblySame: texts.sameSays(fact.entry.name),
    parent: texts.parentSays(fact.entry.name),
    own: capital(texts.fact[fact.name]),
  }[why];
  return [aside(label ?? '', { spacing: 'Medium' }), line(factShort(fact, wording), {}, { spacing: 'None' })];
}

/** The same fact side by side, the verdict first. */
export function comparisonFace(answer: Extract<Answer, { type: 'comparison' }>, wording: Wording): Face {
  const { texts } = wording;
  const verdict = verdictOf(answer, texts);
  const body = [
    ...(verdict ? [strong(verdict)] : []),
    ...answer.sides.flatMap(({ entry, facts }, i) => [
      line(
        entry.name,
        verdict ? {} : { weight: 'Bolder' },
        i > 0 || verdict ? { separator: true, spacing: 'Medium' } : {},
      ),
      ...(facts.length > 0
        ? facts.flatMap((fact) => factSections(fact, wording))
        : [aside(texts.comparison.noData, { spacing: 'None' })]),
    ]),
    ...sourcesBelow(citationsOf(answer), wording),
  ];
  const actions = answer.sides.slice(0, MAX_BUTTONS).map(({ entry }) => nameButton(entry, undefined, wording));
  return { body, actions };
}

/** 2.6 before 2.10. */
const byPlace = new Intl.Collator('de', { numeric: true }).compare;

/** Where an entry is named, document by document. */
export function sourcesFace(
  { entry, citations }: Extract<Answer, { type: 'sources' }>,
  wording: Wording,
): Face | undefined {
  if (citations.length === 0) return undefined;
  const places = new Map<string, string[]>();
  for (const { document, at } of citations) places.set(document, [...(places.get(document) ?? []), at]);
  const body = [
    strong(wording.texts.sourcesOf(entry.name)),
    ...[...places].flatMap(([id, at]) => {
      const document = wording.registry.documents.get(id);
      return [
        line(document?.title ?? id, {}, { spacing: 'Medium' }),
        aside([document && dateOf(document, wording), at.sort(byPlace).join(', ')].filter(Boolean).join(' · '), {
          spacing: 'None',
        }),
      ];
    }),
  ];
  return { body, actions: [facetButton(entry, 'profile', wording)] };
}

const followUps = (
  entry: Entry,
  told: Parameters<typeof nextQuestions>[1],
  links: readonly OpenUrlAction[],
  wording: Wording,
) =>
  [...links, ...nextQuestions(entry, told, MAX_NEXT, wording), facetButton(entry, 'profile', wording)].slice(
    0,
    MAX_BUTTONS,
  );

const linksOf = (fact: Fact, { texts }: Wording): OpenUrlAction[] =>
  fact.name === 'contact' ? contactLinks(fact.groups[0]!.value as Contact, texts) : [];
