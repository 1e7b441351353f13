/** Each command that Teams offers is a question that the bot answers, in both languages. */
import { beforeAll, describe, expect, it } from 'vitest';
import { readCommand } from '../../bot/reminders/commands/command.ts';
import { answerQuestion } from '../../knowledge/answers/find.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { NO_CONTEXT } from '../../knowledge/questions/talk/context.ts';
import { COMMANDS } from '../../manifest/commands.ts';
import { realKnowledge } from '../helpers/real-registry.ts';

let knowledge: Knowledge;
beforeAll(() => {
  knowledge = realKnowledge();
});

describe.each(['de', 'en'] as const)('in %s', (language) => {
  it.each(COMMANDS.map((command) => command[language].title))('%s', (title) => {
    const command = readCommand(title);
    if (command) {
      expect([command.language, command.do]).toEqual([language, expect.not.stringMatching('unclear')]);
      return;
    }
    // A client that shows the list of a language has that language.
    const { answer } = answerQuestion(title, knowledge, NO_CONTEXT, language === 'en' ? 'en-GB' : 'de-DE');
    expect(answer.declined).toBe(false);
    expect(answer.language).toBe(language);
  });
});
