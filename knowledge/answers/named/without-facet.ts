import { wordsOf } from '../../language/words.ts';
import { kindsSaid } from '../../questions/conditions/kinds-asked.ts';
import type { Fact } from '../answer.ts';
import type { Decision } from '../decision.ts';
import { asksWhen, besideKinds, datedAbout, factAbout, factsTellingWhen } from '../facts/fact-search.ts';
import { factsOf, groupStatements, profileFacts } from '../facts/facts.ts';
import { missingFact } from '../facts/missing.ts';
import { firstOf, type Inquiry, type InquiryStep, SMALL_CLASSES, tell, tellAll } from '../inquiry.ts';
import { UNIT_KINDS } from '../lists/asks-for-fact.ts';

/** A name and nothing else, or a name and words that are no facet. */
export function withoutFacet(inquiry: Inquiry): Decision | undefined {
  const { asked, reading } = inquiry;
  if (asked.length > 0) return undefined;
  if (reading.asks.count && !reading.asks.list) return countOf(inquiry);
  return firstOf([purposes, unitsIn, ofUnitsAsked, aboutTheRest, byQuestionWord], inquiry) ?? tellAll(inquiry);
}

/** "Wie viele …?" of a named entry: the facts that hold a number, or that the documents name none. */
function countOf({ subject, reading, knowledge }: Inquiry): Decision {
  const counted = profileFacts(subject, knowledge.registry).filter(
    ({ groups, name }) =>
      name === 'members' ||
      // What a term consists of is what it counts.
      (name === 'parts' && subject.class === 'concept') ||
      /\d|\b(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn)\b/.test(
        JSON.stringify(groups.map(({ value }) => value)),
      ),
  );
  // "How many … are in it?" asks for no sittings.
  const inside = INSIDE.test(reading.masked) && !reading.words.some(({ folded }) => SITTINGS.test(folded));
  const told = inside ? counted.filter(({ name }) => name !== 'cadence') : counted;
  const facts = told.length > 0 ? told : counted;
  if (facts.length > 0) return { draft: { type: 'facts', facts, declined: false }, facets: ['profile'] };
  const asked = reading.content.map(({ text }) => text).join(' ');
  return { draft: { ...missingFact(subject, 'profile', knowledge), ...(asked ? { asked } : {}) }, facets: [] };
}

const INSIDE = /\b(?:i[mn]|beim?|on|at) (?:(?:de[rm]|the|our) )?¤/;
const SITTINGS = /(?:treffen|sitzung|tagung|termin|meeting|session|sitting|date)/;

/** Several are named: what each of them is for. */
const purposes: InquiryStep = ({ subjects, subject, knowledge }) =>
  subjects.length > 1 && !SMALL_CLASSES.has(subject.class)
    ? tell(
        subjects.flatMap((entry) => factsOf(entry, 'purpose', knowledge.registry).slice(0, 1)),
        ['purpose'],
      )
    : undefined;

/** "Which offices are there in …?": those that sit in a body are its members. */
const unitsIn: InquiryStep = ({ subject, reading, knowledge }) => {
  const asked =
    reading.asks.list &&
    subject.class === 'body' &&
    (reading.kinds.some((kind) => UNIT_KINDS.has(kind)) || reading.classes.includes('unit'));
  if (!asked || subject.facts.members.length === 0) return undefined;
  return {
    draft: { type: 'facts', facts: factsOf(subject, 'members', knowledge.registry), declined: false },
    facets: ['members'],
  };
};

/** "Which municipalities drew up the strategy?": the members or the list of a project, a paper or a term in which such stand. */
export const ofUnitsAsked: InquiryStep = ({ subject, subjects, reading, knowledge }) => {
  const { entries } = knowledge.registry;
  const asked = reading.asks.list && reading.kinds.length > 0 && reading.kinds.every((kind) => UNIT_KINDS.has(kind));
  if (!asked || subjects.length > 1 || !SMALL_CLASSES.has(subject.class)) return undefined;
  const isAsked = (it: object) => 'id' in it && reading.kinds.includes(entries.get(it.id as string)?.kind ?? '');
  const members = subject.facts.members.filter(({ value }) => value.some(isAsked));
  const name = members.length > 0 ? 'members' : 'parts';
  const statements =
    name === 'members' ? members : subject.facts.parts.filter(({ value }) => value.items.some(isAsked));
  const groups = statements.map((statement) => ({ value: statement.value, statements: [statement] }));
  return groups.length > 0
    ? tell([{ entry: subject, facet: 'members', name, groups } as Fact], ['members'])
    : undefined;
};

/** The fact that speaks of the words beside the name. */
const aboutTheRest: InquiryStep = ({ subject, reading, knowledge }) => {
  const rest = reading.content.filter(({ text }) => !/^\d+$/.test(text)).map(({ text }) => text);
  if (rest.length === 0 || reading.mentions.length === 0) return undefined;
  // "When was it extended to the schools?": of what speaks of it, that which bears a year.
  const dated = asksWhen(reading) ? datedAbout(subject, besideKinds(reading), knowledge) : undefined;
  if (!dated && SMALL_CLASSES.has(subject.class)) return undefined;
  const fact = dated ?? factAbout(subject, rest, knowledge);
  if (fact) return tell([fact], [fact.facet]);
  if (reading.strangers.asked.length === 0) return undefined;
  return { draft: { ...missingFact(subject, 'profile', knowledge), asked: rest.join(' ') }, facets: [] };
};

/**
 * "How many municipalities sit in …?": of the members those of that kind, with their number. Where others are told in the
 * same word, nobody can say how many there are.
 */
export const membersOfKind: InquiryStep = ({ subject, subjects, asked, reading, knowledge: { registry } }) => {
  const end = reading.words.findIndex(({ folded }) => WITHOUT.test(folded));
  const kinds = kindsSaid(reading.words.slice(0, end < 0 ? undefined : end)).filter((kind) => COUNTED.has(kind));
  const counts = reading.asks.count && asked[0] === 'members' && subjects.length === 1 && kinds.length > 0;
  const [newest] = counts ? groupStatements(subject, 'members', registry) : [];
  if (!newest || newest.value.some((party) => 'text' in party && kindsSaid(wordsOf(party.text)).length > 0))
    return undefined;
  const value = newest.value.filter(
    (party) => 'id' in party && kinds.includes(registry.entries.get(party.id)?.kind ?? ''),
  );
  if (value.length === 0) return undefined;
  return tell([{ entry: subject, facet: 'members', name: 'members', groups: [{ ...newest, value }] }], ['members']);
};

/** "(without the staff units)" */
const WITHOUT = /^(?:ohne|ausser|without|except|excluding|besides)$/;
/** Whoever asks for organisations or institutions means all that sit there. */
const COUNTED: ReadonlySet<string> = new Set(['department', 'division', 'office', 'staff-unit', 'municipality']);

const byQuestionWord: InquiryStep = ({ subject, reading, knowledge }) => {
  if (SMALL_CLASSES.has(subject.class) || !asksWhen(reading)) return undefined;
  const facts = factsTellingWhen(reading, subject, knowledge);
  return facts[0] && tell(facts, [facts[0].facet]);
};
