/** No form of question ends in an error, whoever it is asked of: forms from the sets, names from the registry. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readQuestionSet } from '../../adapters/console/score/question-set.ts';
import { renderText } from '../../bot/render/text.ts';
import { answerQuestion } from '../../knowledge/answers/find.ts';
import { realKnowledge } from '../helpers/real-registry.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const knowledge = realKnowledge();
const { registry } = knowledge;
const entries = [...registry.entries.values()];

/** Questions with one name, and where it stood. */
const forms = readdirSync(folder)
  .filter((file) => /^development.*\.jsonl$/.test(file))
  .flatMap((file) => readQuestionSet(`${folder}${file}`))
  // Of all sets and facets some.
  .filter((_, i) => i % 31 === 0)
  .flatMap(({ question }) => {
    const { mentions, words } = answerQuestion(question, knowledge).reading;
    const [only, another] = mentions;
    if (!only || another) return [];
    const [start, end] = [words[only.words[0]!]!.start, words[only.words.at(-1)!]!.end];
    return [[question.slice(0, start), question.slice(end)] as const];
  });

it('has forms to ask in', () => expect(forms.length).toBeGreaterThan(150));

it.each(['body', 'unit', 'person', 'project', 'publication', 'concept'] as const)('asks each of a %s', (cls) => {
  const some = entries.filter((entry) => entry.class === cls);
  forms.forEach(([before, behind], i) => {
    const question = `${before}${some[(i * 31) % some.length]!.name}${behind}`;
    const first = answerQuestion(question, knowledge);
    const [then, after] = forms[(i * 7 + 1) % forms.length]!;
    const next = answerQuestion(`${then}das${after}`, knowledge, first.context);
    for (const { answer } of [first, next]) expect(renderText(answer, registry), question).not.toBe('');
  });
});
