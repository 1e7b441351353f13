import { byAnyWay, wayUp } from '../../hierarchy.ts';
import type { Knowledge } from '../../knowledge.ts';
import type { Entry } from '../../model.ts';
import { kindsSaid } from '../../questions/conditions/kinds-asked.ts';
import type { Facet } from '../../questions/facets/facets.ts';
import type { Reading } from '../../questions/read.ts';
import { wholesOf } from '../../whereabouts.ts';
import type { Fact } from '../answer.ts';
import type { Inquiry } from '../inquiry.ts';
import { factsOf, groupStatements } from './facts.ts';
import { entries } from './known.ts';
import { stepsOf } from './places.ts';

/** A wording of the question that wants more than the asked facet: of which facet, in which words, and what that is. */
interface Beside {
  readonly asked: Facet;
  readonly words: RegExp;
  /** Further facts of one of the subjects. */
  readonly facts: (entry: Entry, knowledge: Knowledge) => readonly Fact[];
}

const BESIDES: readonly Beside[] = [
  {
    // "Warum wurde … eingerichtet?": what it is for, and the decision that it goes back to.
    asked: 'purpose',
    words:
      /\b(?:warum|weshalb|wieso|why)\b.*\b(?:eingerichtet|gegrundet|gebildet|geschaffen|ins leben gerufen|entstanden|set up|founded|created|established|formed)\b/,
    facts: (entry, { registry }) => factsOf(entry, 'legalBasis', registry),
  },
  {
    // The key words of an entry, and the groups that work on them.
    asked: 'purpose',
    words: /\b(?:them(?:a|en|atisch)|themenfelder|topics?|issus)\b/,
    facts: (entry, { registry }) => {
      const groups = groupStatements(entry, 'topics', registry);
      return groups.length > 0 ? [{ entry, facet: 'purpose', name: 'topics', groups }] : [];
    },
  },
  {
    // "Wer hat das Programm aufgelegt?": a project has no publisher, but somebody who runs it.
    asked: 'published',
    words: /\b(?:wer|who)\b/,
    facts: (entry, { registry }) =>
      entry.class === 'project'
        ? [...factsOf(entry, 'coordination', registry), ...factsOf(entry, 'members', registry)]
        : [],
  },
  {
    // Behind a project stand its partners, whoever of them runs it.
    asked: 'coordination',
    words:
      /\b(?:(?:steckt|stecken|steht|stehen)\b.*\b(?:hinter|dahinter)|behind|trager\w*|tragt|getragen|carr(?:y|ies|ied) (?:it )?out|offers?|provides?|bietet|durchgefuhrt|durchfuhr\w*)\b/,
    facts: (entry, { registry }) => (entry.class === 'project' ? factsOf(entry, 'members', registry) : []),
  },
  {
    // "Which organisations plan …?": its partners, and whoever sits in the body that runs it.
    asked: 'coordination',
    words:
      /^(?:welche|which|what) (?:\w+ ){1,3}(?:planen|organisieren|veranstalten|bereiten|plan|organise|organize|prepare|put on|host)\b/,
    facts: (entry, { registry }) =>
      entry.class === 'project'
        ? [entry, ...bodiesRunning(entry, registry.entries)].flatMap((it) => factsOf(it, 'members', registry))
        : [],
  },
];

/** The bodies among those that run a project. */
const bodiesRunning = ({ facts }: Entry, all: ReadonlyMap<string, Entry>): Entry[] =>
  facts.coordination
    .flatMap(({ value }) => value.by)
    .flatMap((party) => ('id' in party ? (all.get(party.id) ?? []) : []))
    .filter(({ class: cls }) => cls === 'body');

/** What a question's wording wants told together with the asked facts. */
export function besides(inquiry: Inquiry, told: readonly Fact[]): Fact[] {
  const { subject, subjects, asked, reading, knowledge } = inquiry;
  const facts = BESIDES.filter((beside) => asked[0] === beside.asked && beside.words.test(reading.masked)).flatMap(
    (beside) => subjects.flatMap((entry) => beside.facts(entry, knowledge)),
  );
  const upwards = asked[0] === 'partOf' && subjects.length === 1;
  return upwards
    ? [...facts, ...partOfKind(subject, told, reading, knowledge), ...answerableTo(subject, reading, knowledge)]
    : facts;
}

/** "To which network does it belong?": where none of those right above is one, the way up to the nearest that is, or the one in which an office sits. */
function partOfKind(subject: Entry, told: readonly Fact[], reading: Reading, knowledge: Knowledge): Fact[] {
  const { registry, relations } = knowledge;
  const kinds = kindsSaid(reading.words);
  if (told.length === 0 || kinds.length === 0) return [];
  const fits = ({ kind }: Entry) => kinds.includes(kind);
  const way = wayUp(subject, fits, registry.entries) ?? wayUp(subject, fits, registry.entries, byAnyWay);
  if (way) return stepsOf(way, knowledge).filter(({ entry, name }) => entry !== subject || name !== 'partOf');
  if (subject.class !== 'unit') return [];
  return relations
    .memberOf(subject.id)
    .flatMap(({ entry }) => (fits(entry) ? factsOf(entry, 'members', registry) : []));
}

/** To whom an office answers, or the department that it belongs to; of a body, to whom it reports. */
function answerableTo(subject: Entry, reading: Reading, knowledge: Knowledge): Fact[] {
  if (subject.class === 'body' && ABOVE.test(reading.masked)) return factsOf(subject, 'reportsTo', knowledge.registry);
  if (subject.class !== 'unit' || !UPWARDS.test(reading.masked)) return [];
  const chain = new Set([subject.id, ...wholesOf(subject)]);
  return entries([...chain], knowledge).flatMap((entry) => factsOf(entry, 'reportsTo', knowledge.registry));
}
const ABOVE = /\b(?:above|(?:dar)?uber(?:geordnet\w*|stellt)?|higher|superior)\b/;
const UPWARDS = /\b(?:wem|wer|who|whom|above|uber(?:geordnet\w*|stellt)?)\b/;
