/** Papers that appear again and again under one name: which one came before or after another, the first, the last. */
import type { Knowledge } from '../knowledge.ts';
import { foldName } from '../language/fold.ts';
import type { Entry } from '../model.ts';
import { kindsSaid } from '../questions/kinds-asked.ts';
import type { Reading } from '../questions/read.ts';
import { NO_SUBJECTS } from '../questions/settled.ts';
import type { Step, SubjectStep } from './asked.ts';
import { factsOf } from './facts.ts';
import { about } from './named.ts';
import { rankedByTopic } from './topic.ts';

/** "Which report came after the one of 2003?", "what does the last report on … cover?": the series in its order, or its end. */
export const paperOfSeries: SubjectStep = ({ reading, knowledge }, { entries: named }) => {
  // A name may swallow the words between it and a year.
  const said = reading.words.map(({ folded }) => folded).join(' ');
  const end = FIRST.test(said) ? 0 : LAST.test(said) ? -1 : undefined;
  if (end === undefined && !BESIDE.test(said)) return undefined;
  const paper = named.find(({ class: cls }) => cls === 'publication');
  const series = paper ? seriesOf(paper, knowledge) : described(reading, knowledge);
  if (series.length < 2) return undefined;
  if (end !== undefined) return about([series.at(end)!], ['published'], reading, knowledge);
  const items = series.map((entry) => ({ entry, fact: factsOf(entry, 'published', knowledge.registry)[0]! }));
  const query = { kinds: [series[0]!.kind], topic: [titleOf(series[0]!)] };
  return { draft: { type: 'list', query, items, count: false, declined: false }, facets: ['published'] };
};

/** The same where nobody is named: several of a series fit what is said, and none is asked back about. */
export const seriesOfTopic: Step = (asked) =>
  asked.reading.mentions.length > 0 ? undefined : paperOfSeries(asked, NO_SUBJECTS);

/** The papers of the kind that is asked for, by their topic. */
function described(reading: Reading, knowledge: Knowledge): Entry[] {
  const kinds = kindsSaid(reading.words);
  const hits = kinds.length > 0 ? rankedByTopic(reading, knowledge) : [];
  const best = hits.find(({ entry }) => entry.class === 'publication' && kinds.includes(entry.kind));
  return best ? seriesOf(best.entry, knowledge) : [];
}

/** The papers of the same title, by year and as-of date. */
function seriesOf(paper: Entry, { registry }: Knowledge): Entry[] {
  const title = foldName(titleOf(paper));
  if (title.split(' ').length < MIN_TITLE) return [];
  return [...registry.entries.values()]
    .filter(
      (entry) =>
        entry.class === 'publication' && entry.facts.publication.length > 0 && foldName(titleOf(entry)) === title,
    )
    .sort((a, b) => order(a).localeCompare(order(b)));
}
const MIN_TITLE = 3;

/** The name without its date. */
const titleOf = ({ name }: Entry): string => name.replace(DATE, '').trim();
const DATE =
  /[\s,(–-]*(?:(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\s+)?(?:19|20)\d\d.*$/;

/** Years of the newest statement: "2001", "2001/2002". */
const order = ({ facts }: Entry): string => facts.publication.find(({ value }) => value.year)?.value.year ?? '';

const LAST = /\b(?:letzte[nrms]?|last|latest|neue?ste[nrms]?|jungste[nrms]?|newest|most recent)\b/;
const FIRST = /\b(?:(?:aller)?erste[nrms]?|first|alteste[nrms]?|oldest|earliest)\b/;
/** Before or after another. */
const BESIDE =
  /\b(?:(?:kommt|kam|folgt|folgte|erschien|comes?|came|follow(?:s|ed)?|appeared)\b.*\b(?:nach|vor|danach|davor|auf|after|before)|nachfolgende\w*|vorherige\w*|vorige[rns]?|nachste\w*|previous|next|(?:directly|right|just|immediately) (?:before|after)|(?:direkt|unmittelbar) (?:vor|nach|davor|danach))\b/;
