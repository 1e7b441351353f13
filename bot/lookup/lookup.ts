/** The registry for somebody who writes to others: results while typing, cards to put into a message, link previews. */

import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Language } from '../../knowledge/language/detect.ts';
import type { Calendar } from '../../knowledge/meetings/calendar.ts';
import { errorFields } from '../error-fields.ts';
import { entryAt, type PageAddress } from '../page-links.ts';
import type { Clock, Log, Lookup, SearchHit, SearchRequest } from '../ports.ts';
import type { Wording } from '../render/values.ts';
import { type Address, textsFor } from '../texts/index.ts';
import { bestKnown, entriesFor, entryHit } from './entry-hit.ts';
import { meetingHit, upcomingMeetings } from './meeting-hit.ts';

export interface LookupDependencies {
  readonly knowledge: () => Knowledge;
  readonly calendar?: () => Calendar;
  readonly clock: Clock;
  readonly log: Log;
  /** Language of the house. */
  readonly language: Language;
  /** Whether the client's language overrules it; a test client has one that nobody chose. */
  readonly localeCounts: boolean;
  readonly address?: Address;
  readonly page?: PageAddress;
}

/** Bodies whose meetings are looked for; nobody means more of them by one word. */
const MANY = 100;

export function createLookup(dependencies: LookupDependencies): Lookup {
  const { clock, log } = dependencies;
  const wordingFor = (knowledge: Knowledge, locale: string | undefined): Wording => {
    const named = dependencies.localeCounts && locale ? (locale.startsWith('en') ? 'en' : 'de') : undefined;
    const language = named ?? dependencies.language;
    return { registry: knowledge.registry, language, texts: textsFor(language, dependencies.address) };
  };
  const cardOptions = () => ({
    site: dependencies.page?.(),
    ...(dependencies.calendar ? { time: { now: clock(), calendar: dependencies.calendar() } } : {}),
    ...(dependencies.address ? { address: dependencies.address } : {}),
  });

  const hitsFor = (
    { list, query, skip, count }: SearchRequest,
    knowledge: Knowledge,
    wording: Wording,
  ): readonly SearchHit[] => {
    if (list === 'entries') {
      const entries = query === '' ? bestKnown(knowledge) : entriesFor(query, knowledge, skip + count);
      return entries
        .slice(skip, skip + count)
        .flatMap((entry) => entryHit(entry, knowledge, wording, cardOptions()) ?? []);
    }
    const bodies = query === '' ? undefined : new Set(entriesFor(query, knowledge, MANY).map(({ id }) => id));
    return upcomingMeetings(query, bodies, dependencies.calendar?.(), clock())
      .slice(skip, skip + count)
      .map((meeting) => meetingHit(meeting, wording));
  };

  return {
    search: async (request) => {
      const knowledge = dependencies.knowledge();
      const wording = wordingFor(knowledge, request.locale);
      const { lookup } = wording.texts;
      try {
        const hits = hitsFor(request, knowledge, wording);
        if (hits.length > 0 || request.skip > 0) return { hits };
        return { hits, message: request.list === 'entries' ? lookup.nothing(request.query) : lookup.noMeeting };
      } catch (error) {
        log.error('lookup-failed', errorFields(error));
        return { hits: [], message: wording.texts.failed };
      }
    },
    preview: async (url, locale) => {
      const knowledge = dependencies.knowledge();
      try {
        const entry = entryAt(url, dependencies.page?.(), knowledge.registry);
        return entry && entryHit(entry, knowledge, wordingFor(knowledge, locale), cardOptions());
      } catch (error) {
        log.error('lookup-failed', errorFields(error));
        return undefined;
      }
    },
  };
}
