/** The shape of the setting `calendars`: a list, so that one file can name any number of sources. */
import * as z from 'zod';
import { OWN_NAMES } from '../calendars/names.ts';
import type { SourceConfig } from '../calendars/source.ts';

/** How often a source is read unless it says otherwise: a file costs nothing, a council system may take minutes. */
const REFRESH = { url: 60, file: 5, oparl: 360 } as const;
const MAX_SOURCES = 100;

const LOOPBACK = /^http:\/\/(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?(?:\/|$)/i;
const address = z
  .string()
  .trim()
  .max(2048)
  .refine(
    (text) => URL.canParse(text) && (/^(?:https|webcals?):\/\//i.test(text) || LOOPBACK.test(text)),
    'write an address that begins with https:// (http:// only on this machine)',
  )
  .refine(
    (text) => !URL.canParse(text) || new URL(text).username === '',
    'write the address without user and password; they are not sent',
  );
const bodyId = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'write the id of a body, such as ag-beispiel');

const source = z
  .strictObject({
    name: z.string('name the source, as its meetings and problems shall call it').trim().min(1).max(80),
    url: address.optional(),
    file: z.string().trim().min(1).max(1000).optional(),
    oparl: address.optional(),
    refreshMinutes: z.int('write whole minutes').min(1).max(10_080, 'at least once a week').optional(),
    body: bodyId.optional(),
    events: z.record(z.string().trim().min(1), bodyId).optional(),
  })
  .refine(
    ({ url, file, oparl }) => [url, file, oparl].filter((place) => place !== undefined).length === 1,
    'needs exactly one of url, file and oparl',
  )
  .transform(({ name, url, file, oparl, refreshMinutes, body, events }): SourceConfig => {
    const kind = url !== undefined ? 'url' : file !== undefined ? 'file' : 'oparl';
    const mapping = { ...(body ? { all: body } : {}), ...(events ? { events } : {}) };
    const base = { name, refreshMinutes: refreshMinutes ?? REFRESH[kind], mapping };
    return kind === 'file' ? { ...base, kind, path: file! } : { ...base, kind, url: (url ?? oparl)! };
  });

const sources = z
  .array(source, 'write a list of sources')
  .max(MAX_SOURCES, `at most ${MAX_SOURCES} sources`)
  .superRefine((list, context) => {
    list.forEach(({ name }, i) => {
      const first = list.findIndex((other) => other.name === name);
      const taken = OWN_NAMES.includes(name);
      if (first === i && !taken) return;
      context.addIssue({
        code: 'custom',
        path: [i, 'name'],
        message: taken ? `»${name}« is a name of the bot's own; take another` : 'two sources have this name',
      });
    });
  });

/** The list as JSON text; it stands in the environment so, and the YAML file is turned into it. */
export const calendarSources = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'not JSON' });
      return z.NEVER;
    }
  })
  .pipe(sources) as z.ZodType<readonly SourceConfig[], string>;
