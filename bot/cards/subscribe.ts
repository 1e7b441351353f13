import type { Answer } from '../../knowledge/answers/answer.ts';
import type { Entry } from '../../knowledge/model.ts';
import type { Wording } from '../render/values.ts';
import type { SubmitAction } from './elements.ts';

/** "Subscribe", below answers about one body: sends the command that somebody would type. */
export function subscribeButton(answer: Answer, { texts }: Wording): SubmitAction[] {
  const body = bodyOf(answer);
  if (body?.class !== 'body') return [];
  return [
    { type: 'Action.Submit', title: texts.card.subscribe, data: { text: texts.card.subscribeCommand(body.name) } },
  ];
}

function bodyOf(answer: Answer): Entry | undefined {
  if (answer.type === 'profile' || answer.type === 'missing') return answer.entry;
  if (answer.type !== 'facts') return undefined;
  const [first, ...more] = answer.facts;
  return more.every(({ entry }) => entry === first?.entry) ? first?.entry : undefined;
}
