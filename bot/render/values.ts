import type { Fact, FactGroup } from '../../knowledge/answers/answer.ts';
import { countOf } from '../../knowledge/answers/facts/member-count.ts';
import type { Language } from '../../knowledge/language/detect.ts';
import type {
  Cadence,
  Citation,
  Contact,
  Coordination,
  FactName,
  Facts,
  LocalText,
  OfficeFunction,
  Parts,
  Party,
  Publication,
  Registry,
  SourceDocument,
  Status,
} from '../../knowledge/model.ts';
import type { Texts } from '../texts/index.ts';

/** Words a fact's value in one language. Names stay as they are; German facts without an English rendering are quoted. */
export interface Wording {
  readonly registry: Registry;
  readonly texts: Texts;
  readonly language: Language;
  /** How many there are was asked: lists of parts tell it. */
  readonly counted?: boolean;
}

export const localText = (text: LocalText, { language }: Wording): string =>
  language === 'en' ? (text.en ?? `“${text.de}”`) : text.de;

/** When a document was written: in words where it bears no date, or else its year; undefined where neither is known. */
export const dateOf = ({ dated, year }: SourceDocument, wording: Wording): string | undefined =>
  dated ? localText(dated, wording) : year?.toString();

/** A short rendering may hide the term that the documents use; it follows in brackets. */
const withOriginal = (text: LocalText, wording: Wording): string =>
  wording.language === 'en' && text.en && text.en !== text.de ? `${text.en} (“${text.de}”)` : localText(text, wording);

const saysUnit = ({ role, unit }: OfficeFunction, wording: Wording): boolean =>
  unit !== undefined && partyName(unit, wording) === role.de;

export const partyName = (party: Party, { registry }: Wording): string =>
  'text' in party ? party.text : (party.as ?? registry.entries.get(party.id)?.name ?? party.id);

const entryName = (id: string, { registry }: Wording): string => registry.entries.get(id)?.name ?? id;

/** "Netzwerkstruktur 2019, 2.6 (4)". */
export const citation = ({ document, at }: Citation, { registry }: Wording): string =>
  `${registry.documents.get(document)?.short ?? document}, ${at}`;

const lines = (items: readonly string[]): string =>
  items.length > 3 || items.some((item) => item.length > 70)
    ? `\n${items.map((item) => `- ${item}`).join('\n')}`
    : items.join('; ');

type Words<K extends FactName> = (value: Facts[K][number]['value'], wording: Wording) => string;

const WORDS: { readonly [K in FactName]: Words<K> } = {
  partOf: (ids, wording) => ids.map((id) => entryName(id, wording)).join(', '),
  reportsTo: (ids, wording) => ids.map((id) => entryName(id, wording)).join(', '),
  coordination: (value: Coordination, wording) => {
    const by =
      value.by.length > 0
        ? joinNames(
            value.by.map((party) => partyName(party, wording)),
            wording,
          )
        : wording.texts.nobody;
    return value.scope ? `${by} (${localText(value.scope, wording)})` : by;
  },
  cadence: (value: Cadence, wording) =>
    wording.texts.cadence(value, {
      ...(value.per ? { per: localText(value.per, wording) } : {}),
      ...(value.when ? { when: localText(value.when, wording) } : {}),
      ...(value.plus ? { plus: localText(value.plus, wording) } : {}),
    }),
  members: (parties, wording) => lines(parties.map((party) => partyName(party, wording))),
  legalBasis: (texts, wording) =>
    lines(texts.map((text) => (wording.language === 'en' ? (text.en ?? text.de) : text.de))),
  purpose: (text, wording) => withOriginal(text, wording),
  tasks: (texts, wording) => lines(texts.map((text) => localText(text, wording))),
  topics: (topics) => topics.join(', '),
  contact: (value: Contact) =>
    [value.phone && `Tel. ${value.phone}`, value.fax && `Fax ${value.fax}`, value.email, value.address, value.web]
      .filter(Boolean)
      .join(', '),
  status: (value: Status, wording) => wording.texts.status[value],
  definition: (text, wording) => withOriginal(text, wording),
  parts: (value: Parts, wording) => {
    const items = value.items.map((item) =>
      'id' in item ? (item.as ?? entryName(item.id, wording)) : withOriginal(item.text, wording),
    );
    const listed = value.ordered ? `\n${items.map((item, i) => `${i + 1}. ${item}`).join('\n')}` : lines(items);
    const count = wording.counted && isCountable(items) ? wording.texts.inAll(items.length) : '';
    const title = [value.title && localText(value.title, wording), count && `(${count})`].filter(Boolean).join(' ');
    return title ? `${title}: ${listed}` : listed;
  },
  functions: (value: OfficeFunction, wording) =>
    [
      withOriginal(value.role, wording),
      // A post that is called like its holder is told once.
      value.unit && !saysUnit(value, wording) && partyName(value.unit, wording),
      value.since && `${wording.texts.since} ${value.since}`,
    ]
      .filter(Boolean)
      .join(', '),
  publication: (value: Publication, wording) =>
    [
      value.form && localText(value.form, wording),
      value.year,
      value.stand && `Stand ${value.stand}`,
      value.publisher && partyName(value.publisher, wording),
      value.phone && `Tel. ${value.phone}`,
      value.price,
    ]
      .filter(Boolean)
      .join(', '),
};

/** Each item is one thing, and none says that there are more. */
const isCountable = (items: readonly string[]): boolean =>
  items.length > 1 &&
  !items.some((item) => /^(?:\d|u\. ?a\.|weitere|sonstige|andere|other)|\b(?:usw|etc)\.?$/i.test(item));

/** What stands behind the label of a fact: how many members it names, or that only some of what is listed was asked for. */
export function countMark({ name, some }: Fact, value: unknown, wording: Wording): string {
  if (some) return `, ${wording.texts.amongThem}`;
  if (name !== 'members') return '';
  return ` (${countOf((value as readonly Party[]).map((party) => partyName(party, wording)))})`;
}

/** A fact's value in words. */
export function factValue(name: FactName, value: unknown, wording: Wording): string {
  return (WORDS[name] as (value: unknown, wording: Wording) => string)(value, wording);
}

const joinNames = (names: readonly string[], { language }: Wording): string =>
  names.length < 2
    ? (names[0] ?? '')
    : `${names.slice(0, -1).join(', ')} ${language === 'en' ? 'and' : 'und'} ${names.at(-1)}`;

/**
 * What a value is about: values of different aspects complete each other (a chair and an organiser), values of the same
 * aspect from different places contradict each other.
 */
export function aspectOf(name: FactName, value: unknown, { texts, language }: Wording): string {
  if (name !== 'coordination') return '';
  const { role, scope } = value as Coordination;
  return `${texts.role[role]}${scope ? ` ${language === 'en' ? (scope.en ?? scope.de) : scope.de}` : ''}`;
}

/** Groups by aspect, each newest first. */
export function byAspect(fact: Fact, wording: Wording): ReadonlyMap<string, readonly FactGroup[]> {
  const groups = new Map<string, FactGroup[]>();
  for (const group of fact.groups) {
    const aspect = aspectOf(fact.name, group.value, wording);
    groups.set(aspect, [...(groups.get(aspect) ?? []), group]);
  }
  return groups;
}
