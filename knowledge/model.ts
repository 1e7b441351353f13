/** The words of the house. Every fact is a list of statements; every statement names its source. */

/** Text in the registry's language, with an English rendering where somebody wrote one. */
export interface LocalText {
  readonly de: string;
  readonly en?: string;
}

/** A place in a source document: which one, and where in it ("2.6 (4)", "Vorwort"). */
export interface Citation {
  readonly document: string;
  readonly at: string;
}

/** One document's word on one fact. */
export interface Statement<T> {
  readonly value: T;
  readonly source: Citation;
  /** What a reader must know: an error of the document that was corrected, a doubt, a condition. */
  readonly note?: LocalText;
  readonly rank?: 'preferred' | 'deprecated';
  /** The document says it of the parent or of a group, not of this entry itself. */
  readonly implied?: boolean;
  readonly checked?: { readonly on: string; readonly by: string };
}

/** Somebody who coordinates or takes part: an entry of the registry, or a wording without an entry. */
export type Party = { readonly id: string; readonly as?: string } | { readonly text: string };

export const ROLES = [
  'coordination',
  'management',
  'moderation',
  'lead',
  'chair',
  'organisation',
  'steering',
  'contact',
] as const;
export type Role = (typeof ROLES)[number];

export interface Coordination {
  readonly role: Role;
  readonly by: readonly Party[];
  /** The part of the entry that this holds for. */
  readonly scope?: LocalText;
}

/** How often a body meets. All keys may stand together; at least one of the first four does. */
export interface Cadence {
  /** Meetings a year, as a closed range; `max` is missing for "at least". */
  readonly perYear?: { readonly min: number; readonly max?: number };
  /** Once in so many years. */
  readonly everyYears?: number;
  readonly onDemand?: boolean;
  readonly planned?: boolean;
  readonly approx?: boolean;
  /** Counted for each of these, not for the body as a whole. */
  readonly per?: LocalText;
  /** Season or day. */
  readonly when?: LocalText;
  /** What comes on top. */
  readonly plus?: LocalText;
}

export interface Contact {
  readonly phone?: string;
  readonly fax?: string;
  readonly email?: string;
  readonly address?: string;
  readonly web?: string;
}

export const STATUSES = ['active', 'planned', 'emerging', 'former', 'temporary'] as const;
export type Status = (typeof STATUSES)[number];

/** What a person does officially. */
export interface OfficeFunction {
  readonly role: LocalText;
  readonly unit?: Party;
  /** Year in which the post was set up. */
  readonly since?: number;
}

export interface Publication {
  readonly year?: string;
  readonly publisher?: Party;
  readonly phone?: string;
  readonly price?: string;
  /** Printed form or availability, in words. */
  readonly form?: LocalText;
  /** "As of" date, in words. */
  readonly stand?: string;
}

/** What something consists of: steps, goals, regions. */
export interface Parts {
  readonly title?: LocalText;
  readonly ordered: boolean;
  readonly items: readonly PartItem[];
}
export type PartItem = { readonly id: string; readonly as?: string } | { readonly text: LocalText };

export const ENTRY_CLASSES = ['body', 'unit', 'person', 'project', 'publication', 'concept'] as const;
export type EntryClass = (typeof ENTRY_CLASSES)[number];

/** The facts an entry may carry, each as statements. An absent fact is an empty list. */
export interface Facts {
  readonly partOf: readonly Statement<readonly string[]>[];
  readonly reportsTo: readonly Statement<readonly string[]>[];
  readonly coordination: readonly Statement<Coordination>[];
  readonly cadence: readonly Statement<Cadence>[];
  readonly members: readonly Statement<readonly Party[]>[];
  readonly legalBasis: readonly Statement<readonly LocalText[]>[];
  readonly purpose: readonly Statement<LocalText>[];
  readonly tasks: readonly Statement<readonly LocalText[]>[];
  readonly topics: readonly Statement<readonly string[]>[];
  readonly contact: readonly Statement<Contact>[];
  readonly status: readonly Statement<Status>[];
  readonly definition: readonly Statement<LocalText>[];
  readonly parts: readonly Statement<Parts>[];
  readonly functions: readonly Statement<OfficeFunction>[];
  readonly publication: readonly Statement<Publication>[];
}
export type FactName = keyof Facts;

/** A body, unit, person, project, publication or concept. */
export interface Entry {
  readonly id: string;
  readonly class: EntryClass;
  readonly kind: string;
  readonly name: string;
  /** Other spellings and abbreviations that documents use. */
  readonly also: readonly string[];
  /** What people call it and no document does (English, everyday words): only to be found by, never shown. */
  readonly asked: readonly string[];
  /** Field of action, for bodies the folder they lie in. */
  readonly field?: string;
  readonly mentions: readonly Citation[];
  readonly possiblySameAs: readonly { readonly id: string; readonly why: LocalText }[];
  readonly facts: Facts;
  /** Where it stands, relative to the registry's folder. */
  readonly file: string;
}

/** A document that statements cite. `order` decides which one is newer. */
export interface SourceDocument {
  readonly id: string;
  readonly title: string;
  readonly short: string;
  readonly year?: number;
  /** How its date is worded where it bears none. */
  readonly dated?: LocalText;
  readonly publisher?: string;
  readonly order: number;
  readonly note?: LocalText;
}

export interface Field {
  readonly id: string;
  readonly de: string;
  readonly en: string;
  readonly also: readonly string[];
}

/** Everyday words for the registry's words. */
export interface ThesaurusEntry {
  readonly words: readonly string[];
  readonly means: readonly string[];
  readonly why: string;
}

/** A stretch of school holidays, first and last day included, `YYYY-MM-DD`. */
export interface SchoolHoliday {
  readonly name: LocalText;
  readonly from: string;
  readonly to: string;
  readonly source: Citation;
}

export interface RegistryAbout {
  readonly name: string;
  readonly short: string;
  readonly language: 'de';
  /** Code of the federal state, for public holidays. */
  readonly federalState: string;
  readonly timeZone: string;
  readonly also: readonly string[];
}

/** Everything that is known, read once, never changed. */
export interface Registry {
  readonly about: RegistryAbout;
  readonly documents: ReadonlyMap<string, SourceDocument>;
  readonly fields: ReadonlyMap<string, Field>;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly thesaurus: readonly ThesaurusEntry[];
  /** In the order of their first day; empty where the registry has no table of them. */
  readonly schoolHolidays: readonly SchoolHoliday[];
}
