import type { Knowledge } from '../../knowledge/knowledge.ts';
import { type BodyMapping, type BodyMatch, matchBody, nearestTo } from '../../knowledge/meetings/match.ts';
import type { CalendarProblem, Meeting } from '../../knowledge/meetings/model.ts';
import type { Entry } from '../../knowledge/model.ts';
import type { ReadEvent } from './ics/occurrences.ts';

export interface Assigned {
  readonly meetings: readonly Meeting[];
  /** One per event whose body is not known, never one per occurrence. */
  readonly problems: readonly CalendarProblem[];
}

/** Whoever has more titles without a body is told the rest when these are mapped. */
const MOST_NEAR = 200;

/** Gives every meeting its body, or reports why it has none. */
export function assignBodies(events: readonly ReadEvent[], mapping: BodyMapping, knowledge: Knowledge): Assigned {
  const matches = new Map<string, BodyMatch>();
  const problems: CalendarProblem[] = [];
  const reported = new Set<string>();
  const meetings = events.map(({ meeting, hints, where }) => {
    // Events with the same title have the same body, unless the mapping names one of them.
    const mapped = mapping.events && Object.hasOwn(mapping.events, hints.uid);
    const key = JSON.stringify({ ...hints, uid: mapped ? hints.uid : '' });
    let match = matches.get(key);
    if (!match) {
      match = matchBody(hints, mapping, knowledge);
      matches.set(key, match);
    }
    if (match.body === undefined && !reported.has(`${hints.uid} ${key}`)) {
      reported.add(`${hints.uid} ${key}`);
      const isOpen = match.reason === 'unknown' && problems.length < MOST_NEAR;
      const near = isOpen ? nearestTo(hints.title, knowledge) : match.near;
      problems.push({ code: 'unmatched', where, message: explain(meeting.title, match, near) });
    }
    if (match.body === undefined) return { ...meeting, title: meeting.title || hints.property || NO_TITLE };
    const title = meeting.title || knowledge.registry.entries.get(match.body)!.name;
    return { ...meeting, title, body: match.body, matchedBy: match.by };
  });
  return { meetings, problems };
}

/** What stands where neither a title nor a body says what it is. */
const NO_TITLE = '(ohne Titel)';

function explain(written: string, match: Extract<BodyMatch, { body?: undefined }>, nearest: readonly Entry[]): string {
  const title = written ? `»${written}«` : 'an event without title';
  const near = nearest.map(({ name, id }) => `${name} (${id})`).join(', ');
  switch (match.reason) {
    case 'ambiguous':
      return `${title} may mean ${near}; map it to one of them`;
    case 'about':
      return `${title} is about a meeting of ${near}, not the meeting itself`;
    case 'unknown-id':
      return `${title} is mapped to »${match.asked}«, which is no body of the registry`;
    case 'unknown':
      return near ? `${title} names no body; nearest: ${near}` : `${title} names no body`;
  }
}
