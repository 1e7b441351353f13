import { type Answer, citationsOf, type Fact } from '../../knowledge/answers/answer.ts';
import { besideName, describe, nounOf } from '../render/list-text.ts';
import { capital, factShort, foundText } from '../render/text.ts';
import type { Wording } from '../render/values.ts';
import { MAX_BUTTONS, nameButton, nameRow } from './buttons.ts';
import type { Face } from './card.ts';
import { examplesFace } from './courtesy.ts';
import { aside, choosable, type Element, line, strong } from './elements.ts';
import { type Asked, PAGE_SIZE, pageButton } from './press.ts';
import { documentsBelow, sourcesBelow } from './source-line.ts';

/** A list, ten names to a page; `asked` is what the page buttons ask again. A longer list without it stays text. */
export function listFace(
  answer: Extract<Answer, { type: 'list' }>,
  wording: Wording,
  page: number,
  asked: Asked | undefined,
): Face | undefined {
  const { texts, language } = wording;
  const { items, query, meetings } = answer;
  const pages = Math.ceil(items.length / PAGE_SIZE);
  if (items.length === 0 || (pages > 1 && !asked)) return undefined;
  const current = Math.min(page, pages);
  const from = (current - 1) * PAGE_SIZE;
  const shown = items.slice(from, from + PAGE_SIZE);
  const description = `${nounOf(query, items.length, wording)} ${describe(query, items.length, wording)}`.trim();
  const head = meetings
    ? texts.list.meetings(meetings.min, meetings.max, meetings.uncounted)
    : texts.list.some(items.length, description);
  const hint = pages > 1 ? [texts.card.page(from + 1, from + shown.length, items.length)] : [];
  const body: Element[] = [
    strong(head),
    aside([...hint, texts.card.tapHint].join(' · '), { spacing: 'None' }),
    ...shown.map((item) => {
      const level = item.level && item.level > 1 ? texts.list.level(item.level) : undefined;
      const beside = [level, besideName(item, wording)].filter(Boolean).join(' · ');
      return nameRow(item.entry, beside ? [aside(beside, { spacing: 'None' })] : [], wording);
    }),
    ...(answer.others ? [aside(texts.list.others(answer.others.map(({ name }) => name)))] : []),
    ...documentsBelow(citationsOf(answer), wording),
  ];
  const turn = (name: string, to: number) => (asked ? [pageButton(name, to, asked, language)] : []);
  return {
    body,
    actions: [
      ...(current > 1 ? turn(texts.card.back, current - 1) : []),
      ...(current < pages ? turn(texts.card.next, current + 1) : []),
    ],
  };
}

/** Who deals with a topic, each with the reason why it was found. */
export function topicFace(answer: Extract<Answer, { type: 'topic' }>, wording: Wording): Face {
  const { texts } = wording;
  const rows = answer.hits.map(({ entry, fact, found }) =>
    nameRow(
      entry,
      [
        ...(fact ? [line(told(fact, wording), {}, { spacing: 'None' })] : []),
        aside(capital(texts.foundBy(foundText(found, texts))), { spacing: 'None' }),
      ],
      wording,
    ),
  );
  return {
    body: [
      strong(texts.topic(answer.terms.join(' '))),
      aside(texts.card.tapHint, { spacing: 'None' }),
      ...rows,
      ...sourcesBelow(citationsOf(answer), wording),
    ],
    actions: [],
  };
}

/** "Sitzungsturnus: 4 × im Jahr"; coordination names its roles itself. */
const told = (fact: Fact, wording: Wording): string =>
  fact.name === 'coordination'
    ? capital(factShort(fact, wording))
    : `${capital(wording.texts.fact[fact.name])}: ${factShort(fact, wording)}`;

/** Several things may be meant: a button for each of the first six, numbers for the rest. */
export function choicesFace(answer: Extract<Answer, { type: 'choices' }>, wording: Wording): Face {
  const { texts } = wording;
  const rest = answer.entries.slice(MAX_BUTTONS);
  return {
    body: [
      line(texts.choices[answer.reason](answer.asked)),
      ...choosable(answer.entries.slice(0, MAX_BUTTONS).map((entry) => nameButton(entry, answer.facet, wording))),
      ...rest.map(({ name }, i) =>
        line(`${MAX_BUTTONS + i + 1}. ${name}`, {}, { spacing: i === 0 ? 'Default' : 'None' }),
      ),
      ...(rest.length > 0 ? [aside(texts.chooseHint)] : []),
    ],
    actions: [],
  };
}

/** Nothing fits: what is near, else questions that have an answer. */
export function unknownFace(
  answer: Extract<Answer, { type: 'unknown' }>,
  wording: Wording,
  examples: readonly string[],
): Face | undefined {
  const { texts, registry } = wording;
  const head = answer.foreign ? texts.unknownForeign(answer.terms, registry.about.name) : texts.unknown(answer.terms);
  if (answer.nearest.length === 0) return examplesFace([head, texts.card.askInstead], examples);
  return {
    body: [
      line(head),
      aside(`${texts.nearest}:`),
      ...choosable(answer.nearest.slice(0, MAX_BUTTONS).map((entry) => nameButton(entry, undefined, wording))),
    ],
    actions: [],
  };
}
