import { type Answer, citationsOf, type ListItem, type ListQuery } from '../../knowledge/answers/answer.ts';
import { KINDS } from '../../knowledge/kinds.ts';
import { factShort, sourceLine } from './text.ts';
import type { Wording } from './values.ts';

/** A list as text: what was asked for and how many, every entry with the fact that made it fit, the documents. */
export function listText(answer: Extract<Answer, { type: 'list' }>, wording: Wording): string {
  const { texts } = wording;
  const { items, query, meetings } = answer;
  const description = `${nounOf(query, items.length, wording)} ${describe(query, items.length, wording)}`.trim();
  if (items.length === 0) return texts.list.none(description);
  const rows = items.map((item) => {
    const beside = besideName(item, wording);
    return `${'  '.repeat((item.level ?? 1) - 1)}- ${item.entry.name}${beside ? ` (${beside})` : ''}`;
  });
  const head = meetings
    ? texts.list.meetings(meetings.min, meetings.max, meetings.uncounted)
    : texts.list.some(items.length, description);
  return [
    head,
    ...rows,
    ...(answer.others ? [texts.list.others(answer.others.map(({ name }) => name))] : []),
    sourceLine(
      citationsOf(answer).map(({ document }) => ({ document, at: '' })),
      wording,
    )
      .replaceAll(/, (?=[,;]|$)/g, '')
      .replaceAll(', ,', ''),
  ]
    .filter(Boolean)
    .join('\n');
}

/** What is told of an entry of a list beside its name, if anything. */
export function besideName({ fact, number, disputed }: ListItem, wording: Wording): string | undefined {
  if (fact) return factShort(fact, wording);
  return number ? `${number}` : disputed?.map((name) => wording.texts.fact[name]).join(', ');
}

export function nounOf(query: ListQuery, count: number, wording: Wording): string {
  if (query.kinds.length === 0)
    return new Intl.ListFormat(wording.language).format(
      (query.classes ?? ['body']).map((cls) => wording.texts.list.nouns[cls](count)),
    );
  const names = namesOf(query.kinds, wording);
  const classes = [...new Set(query.kinds.map((kind) => KINDS[kind]!.class))];
  const noun = classes.length === 1 ? wording.texts.list.nouns[classes[0]!](count) : wording.texts.list.entries(count);
  return `${noun} ${wording.texts.list.kinds(names)}`;
}

const namesOf = (kinds: readonly string[], { language }: Wording): string[] => [
  ...new Set(kinds.map((kind) => KINDS[kind]![language])),
];

/** The kinds of what is counted, behind its noun. */
const counted = (kinds: readonly string[], wording: Wording): string =>
  kinds.length > 0 ? ` ${wording.texts.list.kinds(namesOf(kinds, wording))}` : '';

/** A report or an award comes once a year, and has no meetings. */
const asksOfMeetings = ({ kinds, classes = [] }: ListQuery): boolean => {
  const asked = [...kinds.map((kind) => KINDS[kind]!.class), ...classes];
  return asked.every((cls) => cls === 'body');
};

/** The conditions of a list, in the order of the question. */
export function describe(query: ListQuery, count: number, wording: Wording): string {
  const { list } = wording.texts;
  const parts: (string | undefined)[] = [];
  if (query.relation && query.relation !== 'all' && query.subject)
    parts.push(list[query.relation](query.subject.name, count));
  if (query.allLevels) parts.push(list.allLevels);
  if (query.beside) parts.push(list.beside(query.beside.name));
  for (const { relation, subject } of query.besides ?? []) parts.push(list[relation](subject.name));
  if (query.without) parts.push(list.without[query.without.relation](query.without.subject.name));
  if (query.shared) parts.push(list.shared(query.shared.map(({ name }) => name)));
  if (query.field) parts.push(list.field(wording.registry.fields.get(query.field)?.[wording.language] ?? query.field));
  if (query.topic) parts.push(list.topic(query.topic.join(' ')));
  if (query.cadence)
    parts.push(
      query.cadence.kind === 'perYear'
        ? list[asksOfMeetings(query) ? 'cadence' : 'times'](query.cadence.op, query.cadence.count, query.cadence.or)
        : query.cadence.kind === 'everyYears'
          ? list.everyYears(query.cadence.years)
          : query.cadence.kind === 'planned'
            ? wording.texts.status.planned
            : list[query.cadence.kind],
    );
  if (query.funded !== undefined) parts.push(list.funded(query.funded));
  if (query.law) parts.push(list.law(query.law));
  if (query.year) parts.push(list.year(query.year));
  if (query.statuses) parts.push(query.statuses.map((status) => wording.texts.status[status]).join(', '));
  if (query.disputed)
    parts.push(list.disputed(query.disputed === 'profile' ? undefined : wording.texts.facet[query.disputed]));
  if (query.stated) parts.push(list.stated(wording.texts.facet[query.stated]));
  for (const fact of [query.lacking, query.lackingToo]) if (fact) parts.push(list.lacking(wording.texts.facet[fact]));
  if (query.documents)
    parts.push(
      list.documents(
        query.documents.documents.map(({ short }) => short),
        query.documents.only,
      ),
    );
  if (query.quantity) parts.push(list.quantity(query.quantity, counted(query.quantity.kinds, wording)));
  if (query.busiest) {
    const { by, bodies } = query.busiest;
    parts.push(list.busiest(by, bodies, counted(bodies.kinds, wording)));
  }
  if (query.extreme) parts.push(list[query.extreme]);
  return parts.filter(Boolean).join(', ');
}
