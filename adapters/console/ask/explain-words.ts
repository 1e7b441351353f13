/** The words of an explanation, in both languages. */
import type { Answer } from '../../../knowledge/answers/answer.ts';
import type { Language } from '../../../knowledge/language/detect.ts';
import type { Reading } from '../../../knowledge/questions/read.ts';
import type { Candidate } from '../../../knowledge/search/link.ts';
import type { TopicHit } from '../../../knowledge/search/topics.ts';

export interface ExplainWords {
  readonly language: string;
  readonly languages: Readonly<Record<Language, string>>;
  readonly text: string;
  readonly facet: string;
  readonly because: (evidence: string) => string;
  readonly inherited: string;
  readonly named: string;
  readonly wider: string;
  readonly partial: string;
  readonly how: Readonly<Record<Candidate['how'], string>>;
  readonly label: { readonly name: string; readonly other: string; readonly derived: string; readonly asked: string };
  readonly covers: (label: number, question: number) => string;
  readonly more: (count: number) => string;
  readonly form: string;
  readonly forms: Readonly<
    Record<'list' | 'count' | 'compare' | 'confirm' | 'pointsBack' | 'injection' | 'fact', string>
  >;
  readonly extreme: Readonly<Record<'most' | 'least', string>>;
  readonly courtesy: string;
  readonly cadence: (filter: NonNullable<Reading['cadence']>) => string;
  readonly topic: string;
  readonly foundIn: Readonly<Record<TopicHit['found'][number]['in'][number], string>>;
  readonly thesaurus: string;
  readonly coverage: (share: number) => string;
  readonly unknown: string;
  readonly foreign: string;
  readonly askedWord: string;
  readonly untold: string;
  readonly nothing: string;
  readonly answer: string;
  /** What kind of answer was given; one without words here is shown by its code. */
  readonly types: Readonly<Partial<Record<Answer['type'], string>>>;
  readonly declined: string;
  readonly given: string;
}

const percent = (share: number) => `${Math.round(share * 100)} %`;
const OPERATORS = { eq: '=', gt: '>', gte: '≥', lt: '<', lte: '≤' } as const;

export const EXPLAIN_WORDS: Readonly<Record<Language, ExplainWords>> = {
  de: {
    language: 'Sprache',
    languages: { de: 'Deutsch', en: 'Englisch' },
    text: 'Gelesen als',
    facet: 'Gefragt ist',
    because: (evidence) => `wegen »${evidence}«`,
    inherited: 'wie zuvor im Gespräch',
    named: 'Genannt ist',
    wider: 'Mit Umfeld',
    partial: 'In Teilen',
    how: { exact: 'wörtlich', typo: 'mit Tippfehler', partial: 'in Teilen' },
    label: { name: 'Name', other: 'andere Schreibweise', derived: 'verkürzter Name', asked: 'im Alltag so genannt' },
    covers: (label, question) => `deckt ${percent(label)} des Namens, ${percent(question)} der Frage`,
    more: (count) => `und ${count} weitere`,
    form: 'Art der Frage',
    forms: {
      list: 'Liste',
      count: 'Anzahl',
      compare: 'Vergleich',
      confirm: 'Ja oder Nein',
      pointsBack: 'weist zurück',
      injection: 'Anweisung an ein Sprachmodell',
      fact: 'eine Angabe',
    },
    extreme: { most: 'am meisten', least: 'am wenigsten' },
    courtesy: 'Höflichkeit',
    cadence: (filter) =>
      filter.kind === 'perYear'
        ? `${OPERATORS[filter.op]} ${filter.count} Sitzungen im Jahr`
        : filter.kind === 'everyYears'
          ? `alle ${filter.years} Jahre`
          : { onDemand: 'nach Bedarf', planned: 'in Planung' }[filter.kind],
    topic: 'Thema',
    foundIn: {
      name: 'Name',
      also: 'andere Schreibweise',
      asked: 'Alltagsname',
      topics: 'Themen',
      purpose: 'Zweck',
      tasks: 'Aufgaben',
      definition: 'Bedeutung',
      parts: 'Bestandteile',
      field: 'Handlungsfeld',
      legal: 'Rechtsgrundlage',
      members: 'Mitglieder',
    },
    thesaurus: 'Thesaurus',
    coverage: (share) => `deckt ${percent(share)} der Frage`,
    unknown: 'Unbekannt',
    foreign: 'nennt einen anderen Ort',
    askedWord: 'nennt, was gefragt ist',
    untold: 'Sagt niemand',
    nothing: '–',
    answer: 'Antwort',
    types: {
      facts: 'Angaben',
      missing: 'fehlende Angabe',
      profile: 'Überblick',
      list: 'Liste',
      comparison: 'Vergleich',
      relation: 'Beziehung',
      topic: 'Themensuche',
      choices: 'Rückfrage mit Auswahl',
      unknown: 'unbekannt',
      whichBody: 'Rückfrage, wozu',
      courtesy: 'Höflichkeit',
      sources: 'Quellen',
      documents: 'Dokumente',
      meetings: 'Termine',
      offTopic: 'gehört nicht hierher',
    },
    declined: 'abgelehnt',
    given: 'gegeben',
  },
  en: {
    language: 'Language',
    languages: { de: 'German', en: 'English' },
    text: 'Read as',
    facet: 'Asks for',
    because: (evidence) => `because of “${evidence}”`,
    inherited: 'as before in the conversation',
    named: 'Names',
    wider: 'With context',
    partial: 'In part',
    how: { exact: 'word for word', typo: 'misspelled', partial: 'in part' },
    label: { name: 'name', other: 'other spelling', derived: 'shortened name', asked: 'called so in everyday speech' },
    covers: (label, question) => `covers ${percent(label)} of the name, ${percent(question)} of the question`,
    more: (count) => `and ${count} more`,
    form: 'Kind',
    forms: {
      list: 'list',
      count: 'count',
      compare: 'comparison',
      confirm: 'yes or no',
      pointsBack: 'points back',
      injection: 'instruction to a language model',
      fact: 'a fact',
    },
    extreme: { most: 'the most', least: 'the least' },
    courtesy: 'courtesy',
    cadence: (filter) =>
      filter.kind === 'perYear'
        ? `${OPERATORS[filter.op]} ${filter.count} meetings a year`
        : filter.kind === 'everyYears'
          ? `every ${filter.years} years`
          : { onDemand: 'on demand', planned: 'planned' }[filter.kind],
    topic: 'Topic',
    foundIn: {
      name: 'name',
      also: 'other spelling',
      asked: 'everyday name',
      topics: 'topics',
      purpose: 'purpose',
      tasks: 'tasks',
      definition: 'meaning',
      parts: 'parts',
      field: 'field of action',
      legal: 'legal basis',
      members: 'members',
    },
    thesaurus: 'thesaurus',
    coverage: (share) => `covers ${percent(share)} of the question`,
    unknown: 'Not known',
    foreign: 'names another place',
    askedWord: 'names what is asked',
    untold: 'Told nowhere',
    nothing: '–',
    answer: 'Answer',
    types: {
      facts: 'facts',
      missing: 'missing fact',
      profile: 'overview',
      list: 'list',
      comparison: 'comparison',
      relation: 'relation',
      topic: 'topic search',
      choices: 'choice to make',
      unknown: 'unknown',
      whichBody: 'asks about what',
      courtesy: 'courtesy',
      sources: 'sources',
      documents: 'documents',
      meetings: 'meetings',
      offTopic: 'does not belong here',
    },
    declined: 'declined',
    given: 'given',
  },
};
