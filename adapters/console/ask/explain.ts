/** How a question was read, for the people who keep the registry and tune the engine: every decision with its evidence. */
import { textsFor } from '../../../bot/texts/index.ts';
import type { Turn } from '../../../knowledge/answers/find.ts';
import { KINDS } from '../../../knowledge/kinds.ts';
import type { Knowledge } from '../../../knowledge/knowledge.ts';
import type { Language } from '../../../knowledge/language/detect.ts';
import type { Reading } from '../../../knowledge/questions/read.ts';
import { labelWords } from '../../../knowledge/search/lexicon.ts';
import type { Candidate } from '../../../knowledge/search/link.ts';
import type { TopicHit } from '../../../knowledge/search/topics.ts';
import { EXPLAIN_WORDS, type ExplainWords } from './explain-words.ts';

const MAX_CANDIDATES = 4;
/** What stands before the first column of text. */
const COLUMN = 16;

/** As lines of text, each with a label; what does not apply is left out. `language` is that of the explanation. */
export function explain({ reading, answer }: Turn, knowledge: Knowledge, language: Language = 'de'): string {
  const words = EXPLAIN_WORDS[language];
  const named = reading.mentions.flatMap(({ words: indexes, candidates }) => [
    `»${indexes.map((i) => reading.words[i]!.text).join(' ')}«`,
    ...candidateLines(candidates, words),
  ]);
  const texts = textsFor(language);
  const state = answer.declined ? words.declined : words.given;
  return [
    ...row(words.language, [words.languages[reading.language]]),
    ...row(words.text, [reading.masked || words.nothing]),
    ...row(words.facet, facetLines(reading, texts.facet, words)),
    ...row(words.form, [formOf(reading, texts.list.nouns, language, words)]),
    ...row(words.named, named.length > 0 ? named : [words.nothing]),
    ...row(words.wider, candidateLines(reading.wider(), words)),
    ...row(words.partial, candidateLines(reading.partial(), words)),
    ...row(words.topic, topicLines(reading, knowledge, words)),
    ...row(words.unknown, unknownLines(reading, words)),
    ...row(words.untold, reading.untold ? [`»${reading.untold.words}«`] : []),
    ...row(words.answer, [`${words.types[answer.type] ?? answer.type}, ${state}`]),
  ].join('\n');
}

/** A label before the first line; the others stand below it. */
const row = (label: string, lines: readonly string[]): string[] =>
  lines.map((line, i) => `  ${(i === 0 ? label : '').padEnd(COLUMN)}${line}`);

function facetLines({ facets }: Reading, names: Readonly<Record<string, string>>, words: ExplainWords): string[] {
  if (facets.length === 0) return [words.nothing];
  return facets.map(
    ({ facet, score, evidence }) =>
      `${names[facet]} (${facet})  ${score.toFixed(1)}  ${evidence ? words.because(evidence) : words.inherited}`,
  );
}

function formOf(
  reading: Reading,
  nouns: Readonly<Record<string, (count: number) => string>>,
  language: Language,
  words: ExplainWords,
): string {
  const { asks, kinds, classes, cadence, courtesy, injection, pointsBack } = reading;
  const forms = [
    ...(['list', 'count', 'compare', 'confirm'] as const).filter((name) => asks[name]).map((name) => words.forms[name]),
    asks.extreme && words.extreme[asks.extreme],
    kinds.length > 0 && kinds.map((kind) => KINDS[kind]?.[language] ?? kind).join(', '),
    classes.length > 0 && classes.map((cls) => nouns[cls]!(2)).join(', '),
    cadence && words.cadence(cadence),
    courtesy && `${words.courtesy} (${courtesy})`,
    injection && words.forms.injection,
    pointsBack && words.forms.pointsBack,
  ].filter(Boolean);
  return forms.join('; ') || words.forms.fact;
}

function candidateLines(candidates: readonly Candidate[], words: ExplainWords): string[] {
  const rest = candidates.length - MAX_CANDIDATES;
  return [
    ...candidates.slice(0, MAX_CANDIDATES).map((candidate) => `→ ${candidateText(candidate, words)}`),
    ...(rest > 0 ? [`  ${words.more(rest)}`] : []),
  ];
}

/** "AG Migration (ag-migration)  0.95  Name »ag migration«, mit Tippfehler". */
function candidateText(candidate: Candidate, words: ExplainWords): string {
  const { entry, score, how, label, labelCoverage, questionCoverage } = candidate;
  const isName = label.words.join(' ') === labelWords(entry.name).join(' ');
  const kind = label.asked ? 'asked' : label.derived ? 'derived' : isName ? 'name' : 'other';
  const shares = how === 'partial' || labelCoverage < 1 ? `; ${words.covers(labelCoverage, questionCoverage)}` : '';
  return `${entry.name} (${entry.id})  ${score.toFixed(2)}  ${words.label[kind]} »${label.words.join(' ')}«, ${words.how[how]}${shares}`;
}

function topicLines({ content }: Reading, { topics }: Knowledge, words: ExplainWords): string[] {
  if (content.length === 0) return [];
  const asked = content.map(({ text }) => text);
  const hits = topics.search(asked);
  return [
    asked.join(', '),
    ...hits.slice(0, MAX_CANDIDATES).map((hit) => `→ ${hitText(hit, words)}`),
    ...(hits.length > MAX_CANDIDATES ? [`  ${words.more(hits.length - MAX_CANDIDATES)}`] : []),
  ];
}

/** "Netzwerk Demenz (netzwerk-demenz)  42.1  deckt 100 % der Frage: dementia → demenz (Name, Thesaurus)". */
function hitText({ entry, score, coverage, found }: TopicHit, words: ExplainWords): string {
  const why = found.map(({ asked, as, in: fields, thesaurus }) => {
    const places = [...fields.map((field) => words.foundIn[field]), ...(thesaurus ? [words.thesaurus] : [])];
    return `${asked} → ${as} (${places.join(', ')})`;
  });
  return `${entry.name} (${entry.id})  ${score.toFixed(1)}  ${words.coverage(coverage)}: ${why.join('; ')}`;
}

function unknownLines({ strangers }: Reading, words: ExplainWords): string[] {
  return strangers.unknown.map((word) => {
    const roles = [
      strangers.foreign.includes(word) && words.foreign,
      strangers.asked.includes(word) && words.askedWord,
    ].filter(Boolean);
    return `»${word.text}«${roles.length > 0 ? ` ${roles.join(', ')}` : ''}`;
  });
}
