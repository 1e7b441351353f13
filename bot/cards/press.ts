/**
 * What a pressed button means. It carries everything it needs, so that it still works tomorrow, for somebody else, and
 * after the conversation has turned to something else; the text beside it is for surfaces that can only send text.
 */
import { type Answer, entriesOf } from '../../knowledge/answers/answer.ts';
import { conflictingFacts } from '../../knowledge/answers/facts/conflicting.ts';
import { answerQuestion, type Time, type Turn } from '../../knowledge/answers/find.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Language } from '../../knowledge/language/detect.ts';
import type { Entry } from '../../knowledge/model.ts';
import type { Facet } from '../../knowledge/questions/facets/facets.ts';
import { type Context, NO_CONTEXT } from '../../knowledge/questions/talk/context.ts';
import type { Wording } from '../render/values.ts';
import { textsFor } from '../texts/index.ts';
import { buttonTitle, type SubmitAction } from './elements.ts';

/** A question, and the memory it was asked with: asked again, it gives the same answer. */
export interface Asked {
  readonly question: string;
  readonly before: Context;
}

export type Press =
  | { readonly kind: 'entry'; readonly entry: string; readonly facet: Facet; readonly language: Language }
  | { readonly kind: 'conflicts'; readonly entry: string; readonly language: Language }
  | { readonly kind: 'page'; readonly page: number; readonly asked: Asked };

/** Names on one page of a list. */
export const PAGE_SIZE = 10;

/** The longest text that adapters accept from a button. */
export const MAX_BUTTON_TEXT = 300;
const MAX_QUESTION = 2000;
/** Of what a long list offered, this much of it goes along; nobody points back further. */
const MAX_IDS = 50;

/** A button that asks one thing about one entry. */
export function askButton(entry: Entry, facet: Facet, name: string, { texts, language }: Wording): SubmitAction {
  const text = texts.card.ask[facet](entry.name).slice(0, MAX_BUTTON_TEXT);
  return {
    type: 'Action.Submit',
    title: buttonTitle(name),
    data: { text, press: { entry: entry.id, facet, language } },
  };
}

/** A button that sets side by side what documents say differently about an entry. */
export function conflictsButton(entry: Entry, count: number, { texts, language }: Wording): SubmitAction {
  return {
    type: 'Action.Submit',
    title: texts.card.conflicts(count),
    data: {
      text: texts.card.ask.profile(entry.name).slice(0, MAX_BUTTON_TEXT),
      press: { entry: entry.id, view: 'conflicts', language },
    },
  };
}

/** A button that shows another page (from 1) of the list that the question gave. */
export function pageButton(name: string, page: number, asked: Asked, language: Language): SubmitAction {
  const { subjects, facets, fixedLanguage } = asked.before;
  const offered = asked.before.offered.slice(0, MAX_IDS);
  const before = { subjects, facets, offered, ...(fixedLanguage ? { fixedLanguage } : {}), lastLanguage: language };
  return {
    type: 'Action.Submit',
    title: buttonTitle(name),
    data: { text: asked.question.slice(0, MAX_BUTTON_TEXT), press: { page, question: asked.question, before } },
  };
}

/** Reads what came back. It passed through a client, so anything else than our own shape is undefined. */
export function readPress(value: unknown): Press | undefined {
  const press = isObject(value) ? value.press : undefined;
  if (!isObject(press)) return undefined;
  const { entry, facet, view, language, page, question, before } = press;
  if (typeof entry === 'string' && view === 'conflicts' && isLanguage(language))
    return { kind: 'conflicts', entry, language };
  if (typeof entry === 'string' && isFacet(facet) && isLanguage(language))
    return { kind: 'entry', entry, facet, language };
  if (typeof page !== 'number' || !Number.isInteger(page) || page < 1) return undefined;
  if (typeof question !== 'string' || question.length > MAX_QUESTION) return undefined;
  const context = readContext(before);
  return context ? { kind: 'page', page, asked: { question, before: context } } : undefined;
}

/** Answers a pressed button; undefined if its entry has left the registry. */
export function answerPress(
  press: Press,
  knowledge: Knowledge,
  context: Context,
  time?: Time,
): { readonly turn: Turn; readonly asked: Asked } | undefined {
  if (press.kind !== 'page' && !knowledge.registry.entries.has(press.entry)) return undefined;
  // A pressed entry is the choice of the first of one that is offered, as if its number had been typed.
  const asked: Asked =
    press.kind === 'page'
      ? press.asked
      : {
          question: '1',
          before: {
            ...context,
            offered: [press.entry],
            facets: [press.kind === 'entry' ? press.facet : 'profile'],
            lastLanguage: press.language,
          },
        };
  const turn = answerQuestion(asked.question, knowledge, asked.before, asked.before.lastLanguage, time);
  if (press.kind !== 'conflicts') return { turn, asked };
  const entry = knowledge.registry.entries.get(press.entry)!;
  const { language } = turn.answer;
  const facts = conflictingFacts(entry, knowledge.registry);
  return { turn: { ...turn, answer: { type: 'conflicts', entry, facts, language, declined: false } }, asked };
}

/** A number or "the last one" after a turned page means the names seen up to it. */
export function afterPage(context: Context, answer: Answer, page: number): Context {
  if (answer.type !== 'list' || page < 2) return context;
  return {
    ...context,
    offered: entriesOf(answer)
      .slice(0, page * PAGE_SIZE)
      .map(({ id }) => id),
  };
}

function readContext(value: unknown): Context | undefined {
  if (!isObject(value)) return undefined;
  const { subjects, facets, offered, fixedLanguage, lastLanguage } = value;
  if (!isIds(subjects) || !isIds(offered) || !Array.isArray(facets) || !facets.every(isFacet)) return undefined;
  return {
    ...NO_CONTEXT,
    subjects,
    offered,
    facets,
    ...(isLanguage(fixedLanguage) ? { fixedLanguage } : {}),
    ...(isLanguage(lastLanguage) ? { lastLanguage } : {}),
  };
}

const FACETS: ReadonlySet<string> = new Set(Object.keys(textsFor('en').facet));

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isFacet = (value: unknown): value is Facet => typeof value === 'string' && FACETS.has(value);
const isLanguage = (value: unknown): value is Language => value === 'de' || value === 'en';
const isIds = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length <= MAX_IDS && value.every((id) => typeof id === 'string' && id.length <= 200);
