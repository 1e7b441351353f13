/** The shape of a document with what comes from it. */
import * as z from 'zod';
import { entryRef, label } from './schemas.ts';

export const documentDetail = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    short: z.string(),
    dated: z.string().optional(),
    publisher: z.string().optional(),
    note: z.string().optional(),
    sections: z.array(
      z.strictObject({
        at: z.string().describe('Section of the document'),
        statements: z.array(
          z.strictObject({
            entry: entryRef,
            field: label.optional(),
            label: z.string().describe('Which fact, in words'),
            text: z.string().describe('What is said'),
            note: z.string().optional(),
            disputed: z.boolean().optional().describe('Another document, or another place of it, contradicts'),
          }),
        ),
        mentions: z.array(entryRef).describe('Entries that it only names here'),
      }),
    ),
  })
  .meta({ id: 'Document' });
export type DocumentDetail = z.output<typeof documentDetail>;
