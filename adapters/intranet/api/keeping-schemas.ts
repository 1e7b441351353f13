/** The shape of what the keepers of the registry have to do. */
import * as z from 'zod';
import { entryRef, label } from './schemas.ts';

const about = { entry: entryRef, field: label.optional() };

export const keeping = z
  .strictObject({
    contradictions: z.int(),
    possible: z.int().describe('May be contradictions; a person has to judge'),
    missing: z
      .array(z.strictObject({ ...about, facts: z.array(label) }))
      .describe('Bodies of which no document states facts that one may expect'),
    stale: z
      .array(
        z.strictObject({
          ...about,
          asOf: z.string().describe('Year of the newest document, or the day of the newest check'),
          years: z.int(),
          statements: z.int(),
        }),
      )
      .describe('Bodies of which even the newest statement is old, the oldest first'),
  })
  .meta({ id: 'Keeping' });
export type Keeping = z.output<typeof keeping>;
