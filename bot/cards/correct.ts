import type { Answer } from '../../knowledge/answers/answer.ts';
import { isChangeable } from '../../knowledge/changes/change.ts';
import type { Entry, FactName } from '../../knowledge/model.ts';
import { proposalTexts } from '../proposals/texts.ts';
import type { Wording } from '../render/values.ts';
import type { Address } from '../texts/index.ts';
import { buttonTitle, type SubmitAction } from './elements.ts';
import { MAX_BUTTON_TEXT } from './press.ts';

/** "Not right", below answers about one entry: opens the form for a change proposal, with the fact that was told. */
export function correctButton(answer: Answer, { language }: Wording, address?: Address): SubmitAction[] {
  const told = toldBy(answer);
  if (!told) return [];
  const { entry, name } = told;
  const texts = proposalTexts(language, address);
  const fact = isChangeable(name) ? { fact: name } : {};
  return [
    {
      type: 'Action.Submit',
      title: buttonTitle(answer.type === 'missing' && 'fact' in fact ? texts.addButton : texts.button),
      data: {
        text: texts.command(entry.name).slice(0, MAX_BUTTON_TEXT),
        proposal: { do: 'form', entry: entry.id, ...fact, language },
      },
    },
  ];
}

function toldBy(answer: Answer): { readonly entry: Entry; readonly name?: FactName } | undefined {
  switch (answer.type) {
    case 'profile':
      return { entry: answer.entry };
    // Facets that people miss are called like the fact that would answer them.
    case 'missing':
      return { entry: answer.entry, name: answer.facet as FactName };
    case 'facts': {
      const [first, ...more] = answer.facts;
      return first && more.every(({ entry }) => entry === first.entry) ? first : undefined;
    }
    default:
      return undefined;
  }
}
