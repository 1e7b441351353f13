/** The shapes of what pictures are drawn from. */
import * as z from 'zod';
import { entryRef, label } from './schemas.ts';

/** A box: an entry, and who coordinates it, which gives its colour. */
const box = entryRef.extend({
  kind: z.string(),
  field: label.optional(),
  coordinators: z.array(entryRef),
  cadence: z.string().optional(),
});
export type Box = z.output<typeof box>;

export const network = z
  .strictObject({
    nodes: z.array(
      box.extend({
        parents: z.array(z.string()).describe('Ids it is part of, within this network'),
        reportsTo: z.array(z.string()).describe('Ids it reports to, within this network'),
      }),
    ),
  })
  .meta({ id: 'Network' });
export type NetworkView = z.output<typeof network>;

export const levels = z
  .strictObject({
    levels: z.array(
      label.extend({
        boxes: z.array(box.extend({ reportsTo: z.array(z.string()).describe('Ids it reports to, on whatever level') })),
      }),
    ),
    others: z.int().describe('Bodies of which no document says where they stand'),
  })
  .meta({ id: 'Levels' });
export type LevelsView = z.output<typeof levels>;

export const web = z
  .strictObject({
    centre: box,
    groups: z.array(
      z.strictObject({
        relation: z.string(),
        label: z.string(),
        side: z.enum(['above', 'below']),
        boxes: z.array(box),
      }),
    ),
  })
  .meta({ id: 'Web' });
export type WebView = z.output<typeof web>;
