/** The form behind "not right": which fact, what is right, where it says so. */
import { changeableFacts, isChangeable } from '../../knowledge/changes/change.ts';
import { currentStatement } from '../../knowledge/changes/patch.ts';
import { MAX_TEXT, writeValue } from '../../knowledge/changes/value-text.ts';
import type { Language } from '../../knowledge/language/detect.ts';
import type { Entry } from '../../knowledge/model.ts';
import { aside, line, strong, title } from '../cards/elements.ts';
import { isObject } from '../cards/press.ts';
import type { CardJson } from '../ports.ts';
import { capital } from '../render/text.ts';
import type { Wording } from '../render/values.ts';
import type { Filled } from './service.ts';
import type { FormProblem, ProposalTexts } from './texts.ts';

export type Inputs = Omit<Filled, 'entry'>;

export const NOTHING_FILLED: Inputs = { fact: '', value: '', document: '', at: '', title: '', year: '' };

/** What the form shows at first: the fact that was spoken of, as the newest source has it. */
export function firstInputs(entry: Entry, fact: string | undefined, { registry }: Wording): Inputs {
  const chosen = isChangeable(fact) ? fact : changeableFacts(entry)[0];
  const current = chosen && currentStatement(entry, chosen, registry)?.value;
  const value = chosen && current !== undefined ? (writeValue(chosen, current, registry) ?? '') : '';
  return { ...NOTHING_FILLED, fact: chosen ?? '', value: value.length > MAX_TEXT ? '' : value };
}

/** "What is not right?", or what is missing, where nothing is stated yet. */
export const formTitle = (entry: Entry, fact: string, { form }: ProposalTexts): string =>
  isChangeable(fact) && entry.facts[fact].length === 0 ? form.titleMissing : form.title;

/** Names of documents are long; nobody reads more in a list. */
const MAX_CHOICE = 80;

/** `problem` is what was wrong with what is filled in. */
export function formCard(
  entry: Entry,
  filled: Inputs,
  wording: Wording,
  texts: ProposalTexts,
  problem?: FormProblem,
): CardJson {
  const { registry, language } = wording;
  const { form } = texts;
  const documents = [...registry.documents.values()].sort((a, b) => b.order - a.order);
  const head = formTitle(entry, filled.fact, texts);
  const other = filled.title !== '' || filled.year !== '' || problem?.code === 'year';
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.4',
    lang: language,
    fallbackText: head,
    body: [
      title(head),
      strong(entry.name, { spacing: 'None' }),
      ...(problem ? [line(texts.problem(problem), { weight: 'Bolder', color: 'Attention' })] : [aside(form.intro)]),
      {
        type: 'Input.ChoiceSet',
        id: 'fact',
        label: form.fact,
        style: 'compact',
        value: filled.fact,
        choices: changeableFacts(entry).map((fact) => ({ title: capital(wording.texts.fact[fact]), value: fact })),
      },
      {
        type: 'Input.Text',
        id: 'value',
        label: form.value,
        placeholder: form.valueHint,
        isMultiline: true,
        maxLength: MAX_TEXT,
        value: filled.value,
      },
      {
        type: 'Input.ChoiceSet',
        id: 'document',
        label: form.document,
        style: 'compact',
        ...(filled.document ? { value: filled.document } : {}),
        choices: documents.map(({ id, short }) => ({ title: short.slice(0, MAX_CHOICE), value: id })),
      },
      {
        type: 'Input.Text',
        id: 'at',
        label: form.section,
        placeholder: form.sectionHint,
        maxLength: 120,
        value: filled.at,
      },
      {
        type: 'ActionSet',
        id: 'other-more',
        isVisible: !other,
        actions: [
          { type: 'Action.ToggleVisibility', title: form.otherDocument, targetElements: ['other', 'other-more'] },
        ],
      },
      {
        type: 'Container',
        id: 'other',
        isVisible: other,
        items: [
          { type: 'Input.Text', id: 'title', label: form.documentTitle, maxLength: 200, value: filled.title },
          { type: 'Input.Text', id: 'year', label: form.documentYear, maxLength: 4, value: filled.year },
        ],
      },
      {
        type: 'ActionSet',
        actions: [
          {
            type: 'Action.Submit',
            title: form.send,
            data: { text: form.sendCommand, proposal: { do: 'send', entry: entry.id, language } },
          },
        ],
      },
    ],
  };
}

/** What came back from the form; absent inputs are empty. */
export function readInputs(value: Readonly<Record<string, unknown>>): Inputs {
  const text = (name: keyof Inputs): string => (typeof value[name] === 'string' ? value[name] : '');
  return {
    fact: text('fact'),
    value: text('value'),
    document: text('document'),
    at: text('at'),
    title: text('title'),
    year: text('year'),
  };
}

/** What a button of ours sends. */
export type ProposalPress =
  | { readonly do: 'form'; readonly entry: string; readonly fact?: string; readonly language: Language }
  | { readonly do: 'send'; readonly entry: string; readonly language: Language }
  | { readonly do: 'approve' | 'reject' | 'show'; readonly id: number; readonly language: Language };

/** Reads it back. It passed through a client, so anything else than our own shape is undefined. */
export function readProposalPress(value: unknown): ProposalPress | undefined {
  const press = isObject(value) ? value.proposal : undefined;
  if (!isObject(press)) return undefined;
  const { do: kind, entry, fact, id } = press;
  const language = press.language === 'en' ? 'en' : 'de';
  if ((kind === 'form' || kind === 'send') && typeof entry === 'string' && entry.length <= 200)
    return { do: kind, entry, ...(isChangeable(fact) ? { fact } : {}), language };
  if ((kind === 'approve' || kind === 'reject' || kind === 'show') && Number.isSafeInteger(id))
    return { do: kind, id: id as number, language };
  return undefined;
}
