import type { Cadence, EntryClass, FactName, Role, Status } from '../../knowledge/model.ts';
import type { Comparison } from '../../knowledge/questions/conditions/numbers.ts';
import type { Quantity } from '../../knowledge/questions/conditions/quantity.ts';
import type { Facet } from '../../knowledge/questions/facets/facets.ts';
import type { Courtesy } from '../../knowledge/questions/talk/courtesy.ts';

/** How the user is addressed; only German has the difference. */
export type Address = 'du' | 'sie';

/** Everything the bot says, apart from names and facts. One implementation per language; the compiler keeps them complete. */
export interface Texts {
  readonly facet: Readonly<Record<Facet, string>>;
  readonly fact: Readonly<Record<FactName, string>>;
  readonly role: Readonly<Record<Role, string>>;
  readonly status: Readonly<Record<Status, string>>;
  cadence(cadence: Cadence, words: { per?: string; when?: string; plus?: string }): string;
  readonly source: string;
  readonly sources: string;
  readonly differing: string;
  readonly also: string;
  readonly notNamed: string;
  readonly amongThem: string;
  readonly implied: string;
  readonly note: string;
  readonly since: string;
  readonly inAll: (count: number) => string;
  readonly aliases: string;
  readonly kind: string;
  readonly field: string;
  readonly subgroups: string;
  readonly possiblySame: string;
  readonly nobody: string;
  missing(name: string, facet: Facet): string;
  missingAsked(name: string, asked: string): string;
  parentSays(name: string): string;
  sameSays(name: string): string;
  contactOf(name: string): string;
  known(facets: readonly string[]): string;
  choices: Readonly<Record<'ambiguous' | 'unsure' | 'unknown-name', (asked: string) => string>>;
  chooseHint: string;
  unknown(terms: readonly string[]): string;
  unknownForeign(terms: readonly string[], home: string): string;
  nearest: string;
  whichBody: string;
  topic(terms: string): string;
  foundBy(found: string): string;
  thesaurus: string;
  list: {
    none(description: string): string;
    some(count: number, description: string): string;
    count(count: number, description: string): string;
    readonly nouns: Readonly<Record<EntryClass, (count: number) => string>>;
    entries(count: number): string;
    kinds(kinds: readonly string[]): string;
    coordinates(subject: string): string;
    memberOf(subject: string): string;
    children(subject: string, count: number): string;
    reporters(subject: string, count: number): string;
    published(subject: string): string;
    staff(subject: string): string;
    cadence(op: Comparison, count: number, or?: number): string;
    /** The same of what has no meetings. */
    times(op: Comparison, count: number, or?: number): string;
    everyYears(years: number): string;
    onDemand: string;
    field(field: string): string;
    funded(by: string): string;
    law(law: string): string;
    year(year: string): string;
    topic(terms: string): string;
    /** Documents differ on the entries of the list; `fact` names on what. */
    disputed(fact: string | undefined): string;
    /** No document names this fact of the entries of the list. */
    lacking(fact: string): string;
    stated(fact: string): string;
    most: string;
    least: string;
    /** Of those of whom it does not hold. */
    without: Readonly<Record<'coordinates' | 'memberOf' | 'children', (subject: string) => string>>;
    /** Of those that sit in all of these. */
    shared(bodies: readonly string[]): string;
    /** Of a list that goes down to the last level. */
    allLevels: string;
    /** How far below the one asked about an item of such a list stands. */
    level(level: number): string;
    /** Of those that stand beside an entry. */
    beside(name: string): string;
    /** What fits all but the asked kind. */
    others(names: readonly string[]): string;
    /** In each of the documents, by their short titles, and perhaps in no other. */
    documents(titles: readonly string[], only: boolean): string;
    /** So many members, offices that run them, or groups; `kinds` are those of the groups, as `kinds` words them. */
    quantity(quantity: Quantity, kinds: string): string;
    /** Of those who run the most bodies or sit in the most; `kinds` are those of the bodies. */
    busiest(by: 'coordinates' | 'memberOf', bodies: Quantity, kinds: string): string;
    meetings(min: number, max: number, uncounted: number): string;
  };
  comparison: {
    winner(name: string, direction: 'more' | 'less'): string;
    tie: string;
    /** Of two papers: `more` is the newer one. */
    byAge(name: string, direction: 'more' | 'less'): string;
    sameAge: string;
    noData: string;
  };
  relation: Readonly<
    Record<'member' | 'coordination' | 'partOf' | 'within' | 'reportsTo', (part: string, whole: string) => string>
  > & {
    /** Before what is so. */
    readonly yes: string;
    /** Before what is so the other way round. */
    readonly reversed: string;
    none(part: string, whole: string): string;
  };
  sourcesOf(name: string): string;
  /** Head of what documents say differently about an entry. */
  conflictsOf(name: string): string;
  /** Below the name on the card: they are set side by side, the newest first. */
  readonly conflictsHint: string;
  readonly noConflicts: string;
  /** `posts`: reminders and digests can be had here. */
  courtesy(courtesy: Courtesy, context: { county: string; examples: readonly string[]; posts?: boolean }): string;
  readonly documents: string;
  readonly languageChanged: string;
  readonly empty: string;
  readonly attachment: string;
  readonly tooLong: string;
  readonly injection: string;
  readonly offTopic: string;
  readonly failed: string;
  readonly showAll: string;
  readonly more: string;
  /** What only cards say: the words on buttons and around them. */
  readonly card: {
    /** The question that a button asks about an entry; it also works when it is typed. */
    readonly ask: Readonly<Record<Facet, (name: string) => string>>;
    readonly showLess: string;
    readonly details: string;
    readonly next: string;
    readonly back: string;
    /** Which part of a list is shown. */
    page(from: number, to: number, total: number): string;
    readonly tapHint: string;
    readonly email: string;
    readonly call: string;
    readonly website: string;
    readonly subscribe: string;
    /** The command that subscribes. */
    subscribeCommand(name: string): string;
    readonly nextMeeting: string;
    /** Opens the meeting's own page. */
    readonly meetingPage: string;
    /** Leads to the calendar feed, for calendar programs to subscribe to. */
    readonly toCalendar: string;
    /** Opens Teams' form for a new meeting. */
    readonly planMeeting: string;
    /** Opens the entry on the intranet page. */
    readonly openPage: string;
    /** Above questions that have an answer, where the asked one has none. */
    readonly askInstead: string;
    conflicts(count: number): string;
    /** Shows further buttons. */
    readonly moreButtons: string;
  };
  /** Search extension of Teams. */
  lookup: {
    nothing(query: string): string;
    readonly noMeeting: string;
    readonly sample: string;
  };
}
