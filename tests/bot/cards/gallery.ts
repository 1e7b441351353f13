/** One of each card, made from any registry: its entries are picked by what is known of them, not by name. */
import { type CardOptions, renderCard } from '../../../bot/cards/card.ts';
import { answerPress } from '../../../bot/cards/press.ts';
import { cardSummary } from '../../../bot/cards/summary.ts';
import { exampleQuestions } from '../../../bot/examples.ts';
import type { CardJson } from '../../../bot/ports.ts';
import { renderText } from '../../../bot/render/text.ts';
import type { Address } from '../../../bot/texts/index.ts';
import type { Answer } from '../../../knowledge/answers/answer.ts';
import { answerQuestion } from '../../../knowledge/answers/find.ts';
import { KINDS } from '../../../knowledge/kinds.ts';
import type { Knowledge } from '../../../knowledge/knowledge.ts';
import type { Language } from '../../../knowledge/language/detect.ts';
import { createCalendar } from '../../../knowledge/meetings/calendar.ts';
import type { Entry } from '../../../knowledge/model.ts';
import type { Facet } from '../../../knowledge/questions/facets/facets.ts';
import { NO_CONTEXT } from '../../../knowledge/questions/talk/context.ts';

export interface Exhibit {
  readonly name: string;
  readonly answer: Answer;
  readonly card: CardJson | undefined;
  readonly summary: string;
  readonly text: string;
}

export function gallery(knowledge: Knowledge, language: Language, address: Address = 'sie'): Exhibit[] {
  const { registry } = knowledge;
  const all = [...registry.entries.values()];
  const most = (weight: (entry: Entry) => number, from = all) =>
    [...from].sort((a, b) => weight(b) - weight(a) || (a.id < b.id ? -1 : 1))[0]!;
  const bodies = all.filter(({ class: cls }) => cls === 'body');
  const manyMembers = most(({ facts }) => Math.max(0, ...facts.members.map(({ value }) => value.length)), bodies);
  const disputed = most(({ facts }) => facts.cadence.length, bodies);
  const richest = most((entry) => JSON.stringify(entry).length, bodies);
  const without = (name: 'cadence' | 'contact') =>
    most(
      (entry) => (entry.facts[name].length > 0 ? -1 : entry.facts.members.length + entry.facts.coordination.length),
      bodies,
    );
  const reachable = most(
    ({ facts }) => (facts.contact[0]?.value.phone ? 2 : 0) + (facts.contact[0]?.value.email ? 1 : 0),
  );
  const longest = most(({ name }) => name.length);
  const coordinator = most((entry) => knowledge.relations.coordinates(entry.id).length);
  const topic = most(({ facts }) => facts.topics[0]?.value.length ?? 0, bodies).facts.topics[0]?.value[0] ?? 'Umwelt';
  const said = (de: string, en: string) => (language === 'en' ? en : de);

  const calendar = createCalendar([
    {
      uid: 'sample@test',
      occurrence: '2026-12-09T14:00',
      title: manyMembers.name,
      body: manyMembers.id,
      start: new Date('2026-12-09T13:00:00Z'),
      end: new Date('2026-12-09T15:00:00Z'),
      startLocal: '2026-12-09T14:00',
      allDay: false,
      status: 'planned',
      location: 'Kreishaus, Saal 2',
      sequence: 0,
      calendar: 'sample',
      sample: true,
    },
  ]);

  const show = (name: string, answer: Answer, more: CardOptions = {}): Exhibit => {
    const options: CardOptions = {
      address,
      examples: exampleQuestions(knowledge, language),
      // As many buttons as there can be.
      time: { now: new Date('2026-11-21T08:00:00Z'), calendar },
      site: 'https://lotse.example',
      subscriptions: true,
      proposals: true,
      ...more,
    };
    return {
      name,
      answer,
      card: renderCard(answer, registry, options),
      summary: cardSummary(answer, registry, options),
      text: renderText(answer, registry, options),
    };
  };
  const about = (name: string, entry: Entry, facet: Facet) => {
    const { turn, asked } = answerPress({ kind: 'entry', entry: entry.id, facet, language }, knowledge, NO_CONTEXT)!;
    return show(name, turn.answer, { asked });
  };
  const before = { ...NO_CONTEXT, fixedLanguage: language };
  const ask = (name: string, question: string, page = 1) =>
    show(name, answerQuestion(question, knowledge, before).answer, { asked: { question, before }, page });

  const commonest = KINDS[most(({ kind }) => bodies.filter((other) => other.kind === kind).length, bodies).kind]!.words;
  const everything = said(`Welche ${commonest[3]} gibt es?`, `Which ${commonest.at(-1)} are there?`);
  return [
    about('profile', manyMembers, 'profile'),
    about('profile-richest', richest, 'profile'),
    about('profile-unit', reachable, 'profile'),
    about('profile-long-name', longest, 'profile'),
    about(
      'fact-coordination',
      most(({ facts }) => facts.coordination.length, bodies),
      'coordination',
    ),
    about('fact-disputed', disputed, 'cadence'),
    about('fact-members', manyMembers, 'members'),
    about('fact-purpose', richest, 'purpose'),
    about('fact-contact', reachable, 'contact'),
    about('missing', without('cadence'), 'cadence'),
    about('missing-contact', without('contact'), 'contact'),
    about('sources', richest, 'source'),
    ask('list-first', everything),
    ask('list-second', everything, 2),
    ask(
      'list-coordinates',
      said(`Welche Gremien koordiniert ${coordinator.name}?`, `Which bodies does ${coordinator.name} coordinate?`),
    ),
    ask('list-cadence', said('Welche Gremien tagen 4 mal im Jahr?', 'Which bodies meet 4 times a year?')),
    ask(
      'comparison',
      said(
        `Was tagt öfter: ${disputed.name} oder ${manyMembers.name}?`,
        `Which meets more often: ${disputed.name} or ${manyMembers.name}?`,
      ),
    ),
    ask('topic', said(`Wer kümmert sich um ${topic}?`, `Who deals with ${topic}?`)),
    show('choices', {
      type: 'choices',
      entries: bodies.slice(0, 9),
      reason: 'ambiguous',
      asked: topic,
      facet: 'cadence',
      language,
      declined: true,
    }),
    show('unknown', { type: 'unknown', terms: ['Zeppelin'], nearest: bodies.slice(0, 3), language, declined: true }),
    show('which-body', { type: 'whichBody', language, declined: true }),
    show('off-topic', { type: 'offTopic', reason: 'chat', language, declined: true }),
    show('unknown-far', { type: 'unknown', terms: ['Zeppelin'], nearest: [], language, declined: true }),
    show(
      'conflicts',
      answerPress({ kind: 'conflicts', entry: disputed.id, language }, knowledge, NO_CONTEXT)!.turn.answer,
    ),
    show('greeting', { type: 'courtesy', courtesy: 'greeting', language, declined: false }),
    show('help', { type: 'courtesy', courtesy: 'help', language, declined: false }),
  ];
}
