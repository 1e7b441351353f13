/** Text that becomes Markdown: names are marked while it is put together, and everything is escaped once, at the end. */

/** Stand in for the emphasis of names; no text of a registry or a chat contains them. */
export const [STRONG, STRONG_END] = ['\u0002', '\u0003'] as const;

/** Escapes what Markdown would take for a sign, then sets the emphasis. Registry text is no Markdown: its asterisks are gender signs. */
export const toMarkdown = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>~]/g, '\\$&')
    .replaceAll(STRONG, '**')
    .replaceAll(STRONG_END, '**');
