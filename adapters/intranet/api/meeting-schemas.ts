/** The shapes of the calendar's side of the JSON API. Wall times are those of the registry's zone. */
import * as z from 'zod';
import { entryRef, label, source } from './schemas.ts';

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .describe('YYYY-MM-DD');
const wallTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
  .describe('YYYY-MM-DDTHH:mm, wall time of the county');

export const meeting = z
  .strictObject({
    key: z.string().describe('Names this occurrence for ever, also after it was moved or cancelled'),
    title: z.string(),
    body: entryRef.optional().describe('Missing where no body of the registry could be recognised'),
    field: label.optional(),
    start: wallTime,
    end: wallTime.describe('For all-day meetings midnight after the last day'),
    allDay: z.boolean(),
    status: z.enum(['planned', 'changed', 'cancelled']),
    originally: wallTime.optional().describe('Where it stood before it was moved'),
    location: z.string().optional(),
    url: z.url().optional(),
    calendar: z.string().describe('Name of the calendar it comes from'),
    sample: z.boolean().optional().describe('Invented, because no calendar is connected yet'),
    stale: z.boolean().optional().describe('Its calendar cannot be read; this is the last known state'),
  })
  .meta({ id: 'Meeting' });
export type MeetingView = z.output<typeof meeting>;

export const meetingList = z
  .strictObject({
    today: day,
    from: day,
    to: day.describe('The last day'),
    meetings: z.array(meeting).describe('Cancelled ones included, in the order of their start'),
    holidays: z.array(z.strictObject({ date: day, name: z.string() })).describe('Public holidays'),
    schoolHolidays: z.array(z.strictObject({ name: z.string(), from: day, to: day, source })),
    feed: z.url().optional().describe('Calendar feed of the same meetings, to subscribe to'),
    knowsSchoolHolidays: z.boolean().describe('The registry has a table of school holidays'),
    calendars: z.array(
      z.strictObject({
        name: z.string(),
        stale: z.boolean().describe('The last try failed'),
        asOf: wallTime.optional().describe('Read for the last time'),
        meetings: z.int(),
      }),
    ),
  })
  .meta({ id: 'MeetingList' });
export type MeetingList = z.output<typeof meetingList>;

export const cadenceList = z
  .strictObject({
    year: z.int(),
    watched: z.array(
      z.strictObject({
        entry: entryRef,
        field: label.optional(),
        agreed: z.string().describe('Agreed meetings a year, in words'),
        held: z.int().describe('Over, and took place'),
        planned: z.int().describe('Still to come this year'),
        cancelled: z.int(),
        missing: z.int().describe('Meetings that the year lacks to reach the agreed minimum'),
        last: wallTime.optional(),
        next: wallTime.optional(),
      }),
    ),
    unwatched: z.int().describe('Bodies with an agreed number whose meetings no calendar knows'),
    sample: z.boolean().describe('The meetings are invented'),
  })
  .meta({ id: 'CadenceList' });
export type CadenceList = z.output<typeof cadenceList>;
