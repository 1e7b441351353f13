/** The shapes of a chat over the API: what a chat client says, and what the bot says back, ready to be shown. */
import * as z from 'zod';
import { conversationId, language, MAX_TEXT } from './schemas.ts';

export const sayRequest = z
  .strictObject({
    conversation: conversationId.optional(),
    text: z.string().max(MAX_TEXT).optional().describe('What was typed'),
    value: z.record(z.string(), z.unknown()).optional().describe('Data of the pressed button of a card'),
    begin: z.literal(true).optional().describe('Nothing was said yet: the bot says hello'),
    language: language.optional().describe('Language to answer in when the text gives none away'),
  })
  .refine(({ text, value, begin }) => [text, value, begin].filter((part) => part !== undefined).length === 1, {
    message: 'one of text, value and begin',
  })
  .meta({ id: 'Say' });

export const sayResult = z
  .strictObject({
    conversation: z.string(),
    messages: z.array(
      z.strictObject({
        text: z.string().describe('Markdown; beside a card, what a notification says'),
        card: z.record(z.string(), z.unknown()).optional().describe('An Adaptive Card that is shown instead'),
        suggestions: z.array(z.string()).describe('Texts to offer as buttons that send themselves'),
      }),
    ),
  })
  .meta({ id: 'Said' });
export const directLineResult = z
  .strictObject({ token: z.string(), userId: z.string(), domain: z.url() })
  .meta({ id: 'DirectLineToken' });
export type DirectLineToken = z.output<typeof directLineResult>;
export type SayRequest = z.output<typeof sayRequest>;
export type SayResult = z.output<typeof sayResult>;
