import type { Knowledge } from '../../knowledge.ts';
import { foldLetters } from '../../language/fold.ts';
import type { Entry } from '../../model.ts';
import { kindsCalled } from '../../questions/conditions/kinds-asked.ts';
import type { Facet } from '../../questions/facets/facets.ts';
import type { Reading } from '../../questions/read.ts';
import { termsOf } from '../../search/topics.ts';
import type { Fact } from '../answer.ts';
import { profileFacts } from './facts.ts';

/** The least share of the asked words that a fact must mention to be what was asked. */
const MIN_SHARE = 0.4;

/** Which facts come into question. */
interface FactWanted {
  readonly facet?: Facet | undefined;
  /** The least share of the asked words that it must speak of. */
  readonly share?: number;
  readonly fits?: ((fact: Fact) => boolean) | undefined;
  /** What the words mean counts as well: only where the facts that come into question are few. */
  readonly meanings?: boolean;
}

/**
 * The fact of an entry that speaks of the asked words: "in which city does it take place?", "welche Partner tragen es?".
 * The words are compared as the index does (stems, parts of compounds); names of parties count as text. Only
 * facts that are wanted count.
 */
export function factAbout(
  entry: Entry,
  asked: readonly string[],
  { registry, lexicon, topics }: Knowledge,
  { facet, share: least = MIN_SHARE, fits = () => true, meanings = false }: FactWanted = {},
): Fact | undefined {
  const phrases = meanings ? topics.phrasesIn(asked.map(foldLetters)) : [];
  const meant = (word: string, i: number) => [
    ...(meanings ? topics.meanings(word) : []),
    ...phrases.flatMap(({ indexes, means }) => (indexes.includes(i) ? means : [])),
  ];
  const groups = asked
    .map((word, i) => new Set([...termsOf(word, lexicon.splitter), ...meant(word, i)]))
    .filter((terms) => terms.size > 0);
  if (groups.length === 0) return undefined;
  let best: Fact | undefined;
  let bestShare = least - 0.001;
  for (const fact of profileFacts(entry, registry)) {
    if ((facet && fact.facet !== facet) || !fits(fact)) continue;
    const spoken = new Set(termsOf(spokenText(fact, registry.entries), lexicon.splitter));
    const matched = groups.filter((terms) => [...terms].some((term) => spoken.has(term))).length;
    const share = matched / groups.length;
    if (share > bestShare) [best, bestShare] = [fact, share];
  }
  return best;
}

/** Of what several documents say, the groups that speak of all of the words; all of them where none does. */
export function groupsAbout(fact: Fact, asked: readonly string[], { registry, lexicon }: Knowledge): Fact {
  const terms = asked.map((word) => termsOf(word, lexicon.splitter));
  const groups = fact.groups.filter((group) => {
    const spoken = new Set(termsOf(spokenText({ ...fact, groups: [group] }, registry.entries), lexicon.splitter));
    return terms.every((forms) => [...forms].some((term) => spoken.has(term)));
  });
  return groups.length > 0 ? { ...fact, groups } : fact;
}

/** All text of a fact, its notes and the names behind ids. */
export function spokenText(fact: Fact, entries: ReadonlyMap<string, Entry>): string {
  const walk = (value: unknown): string => {
    if (typeof value === 'string') return `${value} ${entries.get(value)?.name ?? ''}`;
    if (typeof value === 'number') return String(value);
    if (Array.isArray(value)) return value.map(walk).join(' ');
    if (typeof value === 'object' && value !== null) return Object.values(value).map(walk).join(' ');
    return '';
  };
  return fact.groups
    .map(({ value, statements }) => `${walk(value)} ${statements.map(({ note }) => note?.de ?? '').join(' ')}`)
    .join(' ');
}

/** The first fact of an entry whose text says how often something is done, and of it what says so. */
export function factSayingHowOften(entry: Entry, knowledge: Knowledge): Fact | undefined {
  const found = profileFacts(entry, knowledge.registry).find((fact) => saysHowOften(fact, knowledge));
  return (
    found && {
      ...found,
      groups: found.groups.filter((group) => saysHowOften({ ...found, groups: [group] }, knowledge)),
    }
  );
}
export const saysHowOften = (fact: Fact, { registry }: Knowledge): boolean =>
  HOW_OFTEN.test(foldLetters(spokenText(fact, registry.entries)));
const HOW_OFTEN =
  /\b(?:(?:halb|viertel)?jahrlich\w*|monatlich\w*|wochentlich\w*|quartalsweise|turnusmassig\w*|jedes jahr|(?:ein|zwei|drei|vier)mal (?:im|pro) jahr|alle (?:zwei|drei|vier|funf|zehn|\d+) (?:jahre|monate|wochen)|regelmassig aktualisiert\w*)\b/;

/** The first fact of an entry whose text says who pays; what it does or who is in it says nothing of that. */
export const factSayingWhoPays = (entry: Entry, { registry }: Knowledge): Fact | undefined =>
  profileFacts(entry, registry).find(
    (fact) =>
      fact.name !== 'tasks' &&
      fact.name !== 'members' &&
      WHO_PAYS.test(foldLetters(spokenText(fact, registry.entries))),
  );
const WHO_PAYS = /\b(?:(?:ko)?finanziert|an der finanzierung|gefordert|bezuschusst|kostentrager)\b/;

/** It is asked up to which age, or from which. */
export const asksAge = ({ masked }: Reading): boolean =>
  /\b(?:(?:welche[msr]?|which|what) (?:alter|age|altersgrenze|altersgruppe|age (?:limit|group|range))|altersgrenze)\b/.test(
    masked,
  );
/** What the fact says of people's years: "Kinder bis drei Jahre", "under 25". */
export const ageIn = (fact: Fact, { registry }: Knowledge): string | undefined =>
  AGE.exec(foldLetters(spokenText(fact, registry.entries)))?.[0];
const AGE =
  /\b(?:bis|ab|unter|uber|von)(?: zu[mr]?)?(?: ende des| vollendung des| vollendeten)? (?:\d+|ein|zwei|drei|vier|funf|sechs|zehn|zwolf|\w+ten)\.? (?:bis \d+ )?(?:jahren?|lebensjahr\w*)\b|\b\d+ ?-? ?bis \d+ ?-?jahrige\w*/;

/** A sum of money stands in what the fact says. */
export const saysAmount = (fact: Fact, { registry }: Knowledge): boolean =>
  /\d[\d.,]* ?(?:euros?\b|eur\b|€)/i.test(spokenText(fact, registry.entries));

/** What the fact says tells a price, if only that there is none. */
export const saysPrice = (fact: Fact, knowledge: Knowledge): boolean =>
  saysAmount(fact, knowledge) || FREE.test(spokenText(fact, knowledge.registry.entries));
const FREE = /kosten(?:los|frei)|gebühr|unentgeltlich|free of charge|gratis/i;

/** A number stands in what the fact says, as digits or as a word. */
export const saysNumber = (fact: Fact, { registry }: Knowledge): boolean =>
  /\d|\b(?:zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|zwolf)\b/.test(
    foldLetters(spokenText(fact, registry.entries)),
  );

/** A reason stands in what the fact says. */
export const saysWhy = (fact: Fact, { registry }: Knowledge): boolean =>
  REASON.test(spokenText(fact, registry.entries));
/** It is asked for a reason. */
export const asksWhy = ({ masked }: Reading): boolean => WHY.test(masked);
const WHY = /\b(?:warum|wieso|weshalb|why)\b/;
/** It is asked for a time. */
export const asksWhen = ({ masked }: Reading): boolean => WHEN.test(masked);
const WHEN = /\b(?:wann|when|(?:welche[ms]|what|which) (?:jahr|year))\b/;
export const REASON = /\b(?:weil|wegen|aufgrund|because|due to)\b/;

/** A year stands in what the fact says. */
export const saysYear = ({ groups }: Fact): boolean =>
  groups.some(({ value, statements }) => A_YEAR.test(JSON.stringify([value, statements.map(({ note }) => note?.de)])));
const A_YEAR = /\b(?:19|20)\d\d\b/;

/** The fact that speaks of the words and bears a year: a decision before anything else. */
export const datedAbout = (entry: Entry, said: readonly string[], knowledge: Knowledge): Fact | undefined =>
  factAbout(entry, said, knowledge, { meanings: true, fits: (fact) => fact.name === 'legalBasis' && saysYear(fact) }) ??
  factAbout(entry, said, knowledge, { meanings: true, fits: saysYear });

/** The content without words for bodies, projects and papers: they call what is asked about. */
export const besideKinds = ({ content }: Reading): string[] =>
  content.filter(({ folded }) => kindsCalled(folded) === undefined).map(({ text }) => text);

/** A date in these facts is that of the thing itself; in those below it stands beside something else. */
const OWN_DATES: ReadonlySet<Fact['name']> = new Set(['functions', 'status', 'legalBasis']);
const NO_DATES: ReadonlySet<Fact['name']> = new Set(['coordination', 'members', 'cadence', 'contact', 'partOf']);
const dateRank = ({ name }: Fact): number => (OWN_DATES.has(name) ? 0 : NO_DATES.has(name) ? 2 : 1);

/** What "when?" asks of an entry if nothing else says it: what is dated in the words' sense, any year, how often it meets. */
export function factsTellingWhen(reading: Reading, entry: Entry, knowledge: Knowledge): readonly Fact[] {
  const { registry } = knowledge;
  const said = besideKinds(reading);
  const about = said.length > 0 ? datedAbout(entry, said, knowledge) : undefined;
  if (about) return [about];
  const facts = profileFacts(entry, registry);
  const dated = facts
    .filter((fact) => A_YEAR.test(spokenText(fact, registry.entries)))
    .sort((a, b) => dateRank(a) - dateRank(b));
  const own = dated.filter((fact) => dateRank(fact) < 2);
  if (dated.length > 0) return (own.length > 0 ? own : dated).slice(0, 2);
  const instead = UNDATED.find((name) => facts.some((fact) => fact.name === name));
  return facts.filter(({ name }) => name === instead);
}
const UNDATED: readonly Fact['name'][] = ['publication', 'cadence', 'status', 'definition', 'purpose'];
