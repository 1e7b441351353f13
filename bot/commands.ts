import type { Commands } from './ports.ts';

/** Several kinds of commands as one: the first that knows a text answers it; all are told of a removal. */
export const joinCommands = (...all: readonly Commands[]): Commands => ({
  async reply(turn) {
    for (const commands of all) {
      const said = await commands.reply(turn);
      if (said) return said;
    }
    return undefined;
  },
  async removed(turn) {
    for (const commands of all) await commands.removed(turn);
  },
});
