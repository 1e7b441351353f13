import type { Answer } from '../../knowledge/answers/answer.ts';
import type { Registry } from '../../knowledge/model.ts';
import { renderText, type TextOptions } from '../render/text.ts';
import { textsFor } from '../texts/index.ts';
import { clip } from './elements.ts';

/** A notification shows less, a screen reader and the search of a chat use more. */
const MAX_SUMMARY = 1000;

/** What a notification shows of a card: the whole fact in one line of plain text, without its sources. */
export function cardSummary(answer: Answer, registry: Registry, options: TextOptions): string {
  const texts = textsFor(answer.language, options.address);
  const lines = renderText(answer, registry, { ...options, markdown: false })
    .split('\n')
    .filter((text) => !text.startsWith(`${texts.source}: `) && !text.startsWith(`${texts.sources}: `));
  const joined = lines.reduce((all, text) => {
    const item = text.replace(/^- /, '');
    const separator = all === '' || /[:.!?…]\s*$/.test(all) || !/^(?:- |\d+\. )/.test(text) ? ' ' : '; ';
    return `${all}${separator}${item}`;
  }, '');
  return clip(joined.replaceAll(/\s+/g, ' ').trim(), MAX_SUMMARY);
}
