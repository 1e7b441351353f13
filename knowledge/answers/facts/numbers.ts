import { foldLetters } from '../../language/fold.ts';
import type { Word } from '../../language/words.ts';
import type { Fact } from '../answer.ts';
import { type InquiryStep, tell } from '../inquiry.ts';
import { factAbout, saysAmount, saysPrice, saysYear, spokenText } from './fact-search.ts';
import { factsOf, profileFacts } from './facts.ts';
import { missingFact } from './missing.ts';

/** What is asked for by its number, date or price stands inside a purpose or a meaning, or is told nowhere. */

/** "How many primary schools have school social work?": said of the named one, or of another that is called like it. */
export const numbered: InquiryStep = ({ subject, subjects, asked, reading, knowledge }) => {
  const { asks, content } = reading;
  if (!asks.count || asks.list || subjects.length !== 1 || asked.length > 0 || content.length === 0) return undefined;
  // Looked for only here: it is what takes longest.
  const wider = reading.wider();
  const near = wider.filter(({ score }) => score >= wider[0]!.score - NEAR).map(({ entry }) => entry);
  const said = content.map(({ text }) => text);
  const found = [subject, ...near]
    .map((entry) => factAbout(entry, said, knowledge))
    .find((fact) => fact !== undefined && countsAll(fact, content));
  return found && tell([found], ['profile']);
};
const NEAR = 0.05;

/** A number stands before each of the words: "27 primary schools". */
function countsAll({ groups }: Fact, words: readonly Word[]): boolean {
  const text = foldLetters(JSON.stringify(groups.map(({ value }) => value)));
  return words.every(({ folded }) => new RegExp(`\\d+ (?:[\\w.-]+ ){0,2}${folded.slice(0, MIN_SHARED)}`).test(text));
}
/** So many letters of a word stay whatever its ending. */
const MIN_SHARED = 6;

/** "Wie hoch ist der Anteil …?": a share is a number by its meaning, whatever else registries do not hold. */
export const share: InquiryStep = ({ subject, reading, knowledge }) => {
  if (!reading.untold || subject.class !== 'concept' || !HOW_MUCH.test(reading.masked)) return undefined;
  const number = factsOf(subject, 'definition', knowledge.registry);
  const counts = number.some((fact) => /\d/.test(spokenText(fact, knowledge.registry.entries).replace(YEARS, '')));
  return counts ? tell(number, ['definition']) : undefined;
};
const YEARS = /\b(?:19|20)\d\d\b/g;
/** A number is asked for. */
export const HOW_MUCH =
  /\b(?:wie hoch|wie ?viel|how (?:high|large|big|much)|prozent|percent(?:age)?|summe|betrag|amount|sum|(?:maximum|highest|largest) (?:grant|sum|amount)|hochst\w+)\b/;

/** "Wie viel bekommt man beim Preis …?": what a project or a term is worth stands in its purpose. */
export const amount: InquiryStep = ({ subject, subjects, asked, reading, knowledge }) => {
  const tells = subjects.length === 1 && (subject.class === 'project' || subject.class === 'concept');
  if (!tells || !AMOUNT_ASKED.test(reading.masked)) return undefined;
  const worth = profileFacts(subject, knowledge.registry).filter((fact) => saysAmount(fact, knowledge));
  const beside = asked.flatMap((facet) => factsOf(subject, facet, knowledge.registry));
  return worth[0] && tell([worth[0], ...beside.filter(({ name }) => name !== worth[0]!.name)], [worth[0].facet]);
};
const AMOUNT_ASKED =
  /\b(?:wie ?viel(?! (?:\w+ )?(?:budget|mittel))|how much(?! (?:\w+ )?(?:budget|funding))|dotiert|preisgeld|prize money|betrag|amount|was (?:bekommt|kriegt|bekommen|kriegen|gibt es|gewinnt)|what (?:do|dos|can) (?:\w+ ){1,2}(?:get|receive|win)|how many euros?)\b/;

/** "Was will die Gruppe bis wann schaffen?": where the status tells no year, what is wanted by when stands in the purpose. */
export const deadline: InquiryStep = ({ subject, subjects, asked, reading, knowledge: { registry } }) => {
  if (subjects.length !== 1 || !asked.includes('status') || !BY_WHEN.test(reading.masked)) return undefined;
  const status = factsOf(subject, 'status', registry);
  const dated = [...factsOf(subject, 'purpose', registry), ...factsOf(subject, 'definition', registry)].filter(
    saysYear,
  );
  return status.some(saysYear) || dated.length === 0 ? undefined : tell([dated[0]!, ...status], ['purpose']);
};
const BY_WHEN = /\b(?:bis wann|bis zu welchem|until when|till when|by when|by which year|deadline)\b/;

/** What a network or a service costs is told nowhere, and of a paper seldom. */
export const price: InquiryStep = ({ subject, asked, reading, knowledge }) => {
  const word = PRICE.exec(reading.masked)?.[0];
  // Beside a name other words may name the paper: "the manual of …"; without one they are how the subject is called.
  const named = reading.mentions.length > 0 || subject.class !== 'body';
  if (!word || (named && reading.content.length > 0)) return undefined;
  const priced =
    subject.class === 'publication' &&
    profileFacts(subject, knowledge.registry).some((fact) => saysPrice(fact, knowledge));
  if (priced) return undefined;
  return { draft: { ...missingFact(subject, 'profile', knowledge), asked: word }, facets: asked };
};
const PRICE = /\b(?:kostet|kosten|preise?|wie teuer|costs?|price|how expensive)\b/;
