/**
 * The answer to a question: facts and their sources, not words. Text, card, console, JSON and page are all made from
 * this one value.
 */
import type { Language } from '../language/detect.ts';
import type { Citation, Entry, EntryClass, FactName, Statement, Status } from '../model.ts';
import type { CadenceFilter } from '../questions/conditions/cadence-filter.ts';
import type { LackedFact } from '../questions/conditions/lacking.ts';
import type { Quantity } from '../questions/conditions/quantity.ts';
import type { Facet } from '../questions/facets/facets.ts';
import type { Courtesy } from '../questions/talk/courtesy.ts';
import type { IndexField } from '../search/topics.ts';
import type { InDocuments } from './facts/told-in-paper.ts';
import type { MeetingsAnswer } from './meetings.ts';

/** Equal statements of several documents, as one: the value and everybody who says it, newest first. */
export interface FactGroup<T = unknown> {
  readonly value: T;
  readonly statements: readonly Statement<T>[];
}

/** One asked fact of one entry: what the newest source says, then what differs. */
export interface Fact {
  readonly entry: Entry;
  readonly facet: Facet;
  readonly name: FactName;
  /** Newest first; more than one group is a contradiction or a completion. */
  readonly groups: readonly FactGroup[];
  /** Only those items of its lists stand there that were asked for. */
  readonly some?: true;
}

/** What is offered where the asked fact is missing: the same fact of somebody near, and why. */
export interface Substitute {
  readonly why: 'parent' | 'possiblySame' | 'coordinator' | 'own';
  readonly fact: Fact;
}

export interface ListItem {
  readonly entry: Entry;
  /** The fact that made it fit, to be shown beside the name. */
  readonly fact?: Fact;
  /** How far below the subject it stands, where all levels are listed: 1 is the next. */
  readonly level?: number;
  /** How many members or groups it has, or bodies it runs or sits in, where the list is about that. */
  readonly number?: number;
  /** On what its documents differ, where that is too long to be shown beside the name. */
  readonly disputed?: readonly FactName[];
}

/** What a list was asked for; the renderer words it. */
export interface ListQuery {
  readonly kinds: readonly string[];
  readonly classes?: readonly EntryClass[];
  readonly relation?: 'coordinates' | 'memberOf' | 'children' | 'reporters' | 'published' | 'staff' | 'all';
  readonly subject?: Entry;
  /** One that stands beside those in the list, and is none of them. */
  readonly beside?: Entry;
  /** Whatever belongs to the subject, directly or not. */
  readonly allLevels?: boolean;
  /** Others that must fit as well: "bodies in which both A and B sit", "run by A, with B as a member". */
  readonly besides?: readonly { readonly relation: 'coordinates' | 'memberOf'; readonly subject: Entry }[];
  /** One that those in the list are not run by, do not have as a member, or do not belong to. */
  readonly without?: { readonly relation: 'coordinates' | 'memberOf' | 'children'; readonly subject: Entry };
  /** Bodies in all of which those in the list sit. */
  readonly shared?: readonly Entry[];
  readonly cadence?: CadenceFilter;
  readonly field?: string;
  readonly law?: string;
  readonly topic?: readonly string[];
  /** In which the papers of the list appeared. */
  readonly year?: string;
  readonly statuses?: readonly Status[];
  /** The fact on which documents differ; `profile` for any. */
  readonly disputed?: Facet;
  /** No document says this of those in the list. */
  readonly lacking?: LackedFact;
  /** Nor this. */
  readonly lackingToo?: LackedFact;
  /** All of which a document says this. */
  readonly stated?: LackedFact;
  /** They stand in each of these documents. */
  readonly documents?: InDocuments;
  /** How many members, offices or groups they have. */
  readonly quantity?: Quantity;
  readonly extreme?: 'most' | 'least';
  /** Those who run the most bodies, or sit in the most. */
  /** Who pays for them; empty for anybody. */
  readonly funded?: string;
  readonly busiest?: { readonly by: 'coordinates' | 'memberOf'; readonly bodies: Quantity };
}

export interface TopicResult {
  readonly entry: Entry;
  readonly coverage: number;
  /** asked word → found word, and where. */
  readonly found: readonly {
    readonly asked: string;
    readonly as: string;
    readonly in: readonly IndexField[];
    readonly thesaurus: boolean;
  }[];
  /** A fact asked along with the topic ("who coordinates … dementia"). */
  readonly fact?: Fact;
}

interface Common {
  readonly language: Language;
  /** True whenever the asked fact itself is not given. */
  readonly declined: boolean;
}

export type Answer = Common &
  (
    | { readonly type: 'facts'; readonly facts: readonly Fact[]; readonly counted?: true }
    | {
        readonly type: 'missing';
        readonly entry: Entry;
        readonly facet: Facet;
        readonly asked?: string;
        readonly substitute?: Substitute;
        readonly known: readonly Facet[];
      }
    | { readonly type: 'profile'; readonly entry: Entry; readonly facts: readonly Fact[]; readonly counted?: true }
    | {
        readonly type: 'list';
        readonly query: ListQuery;
        readonly items: readonly ListItem[];
        /** What stands in the same relation and is of another kind, where few are of the asked one: people use the words loosely. */
        readonly others?: readonly Entry[];
        readonly count: boolean;
        readonly meetings?: { readonly min: number; readonly max: number; readonly uncounted: number };
      }
    | {
        readonly type: 'comparison';
        readonly facet: Facet;
        readonly sides: readonly {
          readonly entry: Entry;
          readonly facts: readonly Fact[];
          readonly perYear?: readonly [number, number];
        }[];
        readonly winner?: Entry;
        readonly tie?: boolean;
        readonly direction: 'more' | 'less';
      }
    | {
        readonly type: 'relation';
        readonly whole: Entry;
        readonly part: Entry;
        readonly relation: 'member' | 'coordination' | 'partOf' | 'within' | 'reportsTo' | 'none';
        readonly asked: Facet | undefined;
        /** It was asked the other way round. */
        readonly reversed?: boolean;
        /** It was asked what they are to one another, not whether. */
        readonly open?: boolean;
        readonly facts: readonly Fact[];
      }
    | {
        readonly type: 'topic';
        readonly terms: readonly string[];
        readonly hits: readonly TopicResult[];
        readonly facet?: Facet;
      }
    | {
        readonly type: 'choices';
        readonly facet?: Facet;
        readonly entries: readonly Entry[];
        readonly reason: 'ambiguous' | 'unsure' | 'unknown-name';
        readonly asked: string;
      }
    | {
        readonly type: 'unknown';
        readonly terms: readonly string[];
        readonly nearest: readonly Entry[];
        readonly foreign?: boolean;
      }
    | { readonly type: 'whichBody'; readonly facet?: Facet }
    | { readonly type: 'courtesy'; readonly courtesy: Courtesy }
    | { readonly type: 'conflicts'; readonly entry: Entry; readonly facts: readonly Fact[] }
    | { readonly type: 'sources'; readonly entry: Entry; readonly citations: readonly Citation[] }
    | MeetingsAnswer
    | { readonly type: 'documents' }
    | { readonly type: 'languageChanged' }
    | { readonly type: 'empty' }
    | { readonly type: 'tooLong' }
    | { readonly type: 'offTopic'; readonly reason: 'injection' | 'chat' }
  );

/** Entries that an answer is about, for follow-ups and for machines. */
export function entriesOf(answer: Answer): readonly Entry[] {
  switch (answer.type) {
    case 'facts':
      return unique(answer.facts.map(({ entry }) => entry));
    case 'missing':
    case 'profile':
    case 'sources':
    case 'conflicts':
      return [answer.entry];
    case 'list':
      return answer.items.map(({ entry }) => entry);
    case 'comparison':
      return answer.sides.map(({ entry }) => entry);
    case 'relation':
      return [answer.whole, answer.part];
    case 'topic':
      return answer.hits.map(({ entry }) => entry);
    case 'choices':
      return answer.entries;
    case 'unknown':
      return answer.nearest;
    case 'meetings':
      return answer.entries;
    default:
      return [];
  }
}

/** Every fact that an answer states. */
export function factsIn(answer: Answer): readonly Fact[] {
  switch (answer.type) {
    case 'facts':
    case 'profile':
    case 'relation':
    case 'conflicts':
      return answer.facts;
    case 'missing':
      return answer.substitute ? [answer.substitute.fact] : [];
    case 'list':
      return answer.items.flatMap(({ fact }) => fact ?? []);
    case 'comparison':
      return answer.sides.flatMap(({ facts }) => facts);
    case 'topic':
      return answer.hits.flatMap(({ fact }) => fact ?? []);
    case 'meetings':
      return answer.cadence;
    default:
      return [];
  }
}

/** Every citation an answer rests on, without repetition. */
export function citationsOf(answer: Answer): readonly Citation[] {
  const citations =
    answer.type === 'sources'
      ? answer.citations
      : factsIn(answer).flatMap((fact) =>
          fact.groups.flatMap(({ statements }) => statements.map(({ source }) => source)),
        );
  return uniqueCitations(citations);
}

export function uniqueCitations(citations: readonly Citation[]): Citation[] {
  return [...new Map(citations.map((citation) => [`${citation.document} ${citation.at}`, citation])).values()];
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}
