import {
  type Answer,
  citationsOf,
  type Fact,
  type FactGroup,
  uniqueCitations,
} from '../../knowledge/answers/answer.ts';
import { KINDS } from '../../knowledge/kinds.ts';
import type { Entry, FactName, Party, Registry, Statement } from '../../knowledge/model.ts';
import { type Address, type Texts, textsFor } from '../texts/index.ts';
import { conflictsText } from './conflicts-text.ts';
import { feedLink } from './feed-link.ts';
import { listText } from './list-text.ts';
import { STRONG, STRONG_END, toMarkdown } from './markdown.ts';
import { meetingsText } from './meetings-text.ts';
import { byAspect, citation, countMark, dateOf, factValue, localText, partyName, type Wording } from './values.ts';

export interface TextOptions {
  readonly address?: Address;
  /** Questions of this registry that the bot can answer, for greeting and help. */
  readonly examples?: readonly string[];
  /** Reminders and digests can be had here: greeting and help say so. */
  readonly posts?: boolean;
  /** Emphasise names as Markdown does. */
  readonly markdown?: boolean;
  /** Address of the calendar feed of a body, a field or all meetings; in Markdown a link to it follows dates. */
  readonly feedAddress?: (id: string) => string | undefined;
}

/** The answer as text: the fact first, then what differs, then the source. Lists are complete. */
export function renderText(answer: Answer, registry: Registry, options: TextOptions = {}): string {
  const text = plainText(answer, registry, options);
  if (!options.markdown) return text;
  const link = answer.type === 'meetings' ? feedLink(answer, options) : undefined;
  return [toMarkdown(text), ...(link ? [link] : [])].join('\n');
}

function plainText(answer: Answer, registry: Registry, options: TextOptions): string {
  const texts = textsFor(answer.language, options.address);
  const wording: Wording = { registry, texts, language: answer.language, counted: 'counted' in answer };
  const bold = (text: string) => (options.markdown ? `${STRONG}${text}${STRONG_END}` : text);
  const sources = (facts: readonly Fact[]) =>
    sourceLine(
      uniqueCitations(
        facts.flatMap(({ groups }) => groups.flatMap(({ statements }) => statements.map(({ source }) => source))),
      ),
      wording,
    );

  switch (answer.type) {
    case 'facts':
      return [
        ...answer.facts.map((fact) => factText(fact, wording, bold(fact.entry.name))),
        sources(answer.facts),
      ].join('\n');
    case 'profile':
      return profileText(answer.entry, answer.facts, wording, bold);
    case 'missing':
      return missingText(answer, wording);
    case 'list':
      return listText(answer, wording);
    case 'comparison': {
      const verdict = verdictOf(answer, texts);
      const sides = answer.sides.map(({ entry, facts }) =>
        facts.length > 0
          ? facts.map((fact) => factText(fact, wording, bold(entry.name))).join('\n')
          : `${bold(entry.name)}: ${texts.comparison.noData}`,
      );
      return [verdict, ...sides, sources(answer.sides.flatMap(({ facts }) => facts))].filter(Boolean).join('\n');
    }
    case 'relation': {
      const told = texts.relation[answer.relation](answer.part.name, answer.whole.name);
      const yes = texts.relation[answer.reversed ? 'reversed' : 'yes'];
      const head = answer.relation === 'none' || answer.open ? told : `${yes}${told}`;
      const facts = answer.relation === 'member' ? [] : answer.facts;
      return [
        head,
        ...facts.map((fact) => factText(fact, wording, bold(fact.entry.name))),
        sources(relationFacts(answer)),
      ]
        .filter(Boolean)
        .join('\n');
    }
    case 'topic': {
      const hits = answer.hits.map(({ entry, fact, found }, i) => {
        const told = fact ? ` – ${factShort(fact, wording)}` : '';
        const why = i === 0 ? ` (${texts.foundBy(foundText(found, texts))})` : '';
        return `${i + 1}. ${bold(entry.name)}${told}${why}`;
      });
      return [texts.topic(answer.terms.join(' ')), ...hits, sourceLine(citationsOf(answer), wording)]
        .filter(Boolean)
        .join('\n');
    }
    case 'choices':
      return [
        texts.choices[answer.reason](answer.asked),
        ...answer.entries.map((entry, i) => `${i + 1}. ${entry.name}`),
        texts.chooseHint,
      ].join('\n');
    case 'unknown': {
      const head = answer.foreign
        ? texts.unknownForeign(answer.terms, registry.about.name)
        : texts.unknown(answer.terms);
      return answer.nearest.length > 0
        ? `${head}\n${texts.nearest}: ${answer.nearest.map(({ name }) => name).join('; ')}.`
        : head;
    }
    case 'whichBody':
      return texts.whichBody;
    case 'conflicts':
      return conflictsText(answer, wording, bold);
    case 'sources':
      return [
        texts.sourcesOf(answer.entry.name),
        ...answer.citations.map((item) => `- ${citation(item, wording)}`),
      ].join('\n');
    case 'courtesy':
      return texts.courtesy(answer.courtesy, {
        county: registry.about.name,
        examples: options.examples ?? [],
        posts: options.posts ?? false,
      });
    case 'meetings':
      return meetingsText(answer, answer.language, registry, options);
    case 'documents':
      return [
        texts.documents,
        ...[...registry.documents.values()]
          .sort((a, b) => b.order - a.order)
          .map((document) => `- ${document.title} (${dateOf(document, wording) ?? '?'})`),
      ].join('\n');
    case 'languageChanged':
      return texts.languageChanged;
    case 'empty':
      return texts.empty;
    case 'tooLong':
      return texts.tooLong;
    case 'offTopic':
      return answer.reason === 'injection' ? texts.injection : texts.offTopic;
  }
}

/** Which side of a comparison it is, where that can be said. */
export function verdictOf(
  { winner, tie, direction, facet }: Extract<Answer, { type: 'comparison' }>,
  { comparison }: Texts,
): string | undefined {
  if (facet === 'published')
    return winner ? comparison.byAge(winner.name, direction) : tie ? comparison.sameAge : undefined;
  return winner ? comparison.winner(winner.name, direction) : tie ? comparison.tie : undefined;
}

const relationFacts = (answer: Extract<Answer, { type: 'relation' }>): readonly Fact[] => answer.facts;

/** "AG X – Sitzungsturnus: 4 × im Jahr; abweichend 3 × im Jahr (Netzwerkstruktur 2019)." */
function factText(fact: Fact, wording: Wording, name: string): string {
  const { texts } = wording;
  const aspects = [...byAspect(fact, wording)].map(([aspect, groups]) => {
    const label = `${aspect || texts.fact[fact.name]}${countMark(fact, groups[0]!.value, wording)}`;
    const told = groupsText(fact, groups, wording);
    return `${capital(label)}:${told.startsWith('\n') ? '' : ' '}${told}`;
  });
  return `${name} – ${aspects.join('; ')}${endsOpen(aspects.at(-1) ?? '') ? '' : '.'}`;
}

const endsOpen = (text: string) => /[.!?:”]$/.test(text) || text.includes('\n');
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function groupsText(fact: Fact, groups: readonly FactGroup[], wording: Wording): string {
  const [first, ...others] = groups;
  const { texts } = wording;
  const value = factValue(fact.name, first!.value, wording);
  const dated = others.length > 0 ? ` (${documentsOf(first!, wording)})` : '';
  const marks = marksOf(first!, wording);
  const head = value.includes('\n') ? `${dated.trim()}${marks}${value}` : `${value}${dated}${marks}`;
  const differing = others.map((group) => {
    const told =
      fact.name === 'members'
        ? memberDifference(first!.value as readonly Party[], group.value as readonly Party[], wording)
        : factValue(fact.name, group.value, wording);
    return `${CONTRADICTABLE.has(fact.name) ? texts.differing : texts.also} ${documentsOf(group, wording)}: ${told}${marksOf(group, wording)}`;
  });
  return [head, ...differing].join(value.includes('\n') ? '\n' : '; ');
}

/** Facts of which only one value can be true at a time; values of the others complete each other. */
export const CONTRADICTABLE: ReadonlySet<FactName> = new Set([
  'cadence',
  'coordination',
  'members',
  'publication',
  'status',
]);

/** Where two documents list members, what the older one adds and leaves out. */
export function memberDifference(newer: readonly Party[], older: readonly Party[], wording: Wording): string {
  const key = (party: Party) => ('id' in party ? party.id : party.text);
  const known = new Set(newer.map(key));
  const mentioned = new Set(older.map(key));
  const added = older.filter((party) => !known.has(key(party))).map((party) => partyName(party, wording));
  const dropped = newer.filter((party) => !mentioned.has(key(party))).map((party) => partyName(party, wording));
  const { texts } = wording;
  return [
    added.length > 0 && `${texts.also} ${added.join(', ')}`,
    dropped.length > 0 && `${texts.notNamed} ${dropped.join(', ')}`,
  ]
    .filter(Boolean)
    .join('; ');
}

/** A longer note is for the page, not for a chat. */
const MAX_NOTE = 120;

/** Marks of doubt that belong behind a value: inferred, deprecated, a note. */
export function marksOf(group: FactGroup, wording: Wording): string {
  const { texts } = wording;
  const statements = group.statements as readonly Statement<unknown>[];
  const marks: string[] = [];
  if (statements.every(({ implied }) => implied)) marks.push(texts.implied);
  const note = statements.find((statement) => statement.note)?.note;
  if (note && note.de.length <= MAX_NOTE) marks.push(`${texts.note}: ${localText(note, wording)}`);
  return marks.length > 0 ? ` [${marks.join('; ')}]` : '';
}

export const documentsOf = (group: FactGroup, wording: Wording): string => {
  const documents = group.statements.map(({ source }) => source.document);
  const same = new Set(documents).size === 1 && group.statements.length === 1;
  return [
    ...new Set(
      group.statements.map(({ source }) =>
        same ? citation(source, wording) : (wording.registry.documents.get(source.document)?.short ?? source.document),
      ),
    ),
  ].join(', ');
};

export function sourceLine(citations: readonly { document: string; at: string }[], wording: Wording): string {
  if (citations.length === 0) return '';
  const byDocument = new Map<string, string[]>();
  for (const { document, at } of citations) byDocument.set(document, [...(byDocument.get(document) ?? []), at]);
  const parts = [...byDocument].map(
    ([document, places]) =>
      `${wording.registry.documents.get(document)?.short ?? document}${places.length > 6 ? '' : `, ${places.join(', ')}`}`,
  );
  return `${parts.length > 1 ? wording.texts.sources : wording.texts.source}: ${parts.join('; ')}`;
}

/** One fact in a few words, for lists. */
export function factShort(fact: Fact, wording: Wording): string {
  return [...byAspect(fact, wording)]
    .map(([aspect, groups]) => {
      const values = groups.map((group) =>
        factValue(fact.name, group.value, wording)
          .replaceAll(/: *\n- /g, ': ')
          .replaceAll(/\n- /g, ', ')
          .replace(/^, /, ''),
      );
      const first =
        groups.length > 1 ? `${values[0]} (${wording.texts.differing}: ${values.slice(1).join('; ')})` : values[0]!;
      return fact.name === 'coordination' && aspect ? `${aspect}: ${first}` : first;
    })
    .join('; ');
}

function profileText(entry: Entry, facts: readonly Fact[], wording: Wording, bold: (text: string) => string): string {
  const { texts, registry, language } = wording;
  const kind = KINDS[entry.kind]![language];
  const field = entry.field ? registry.fields.get(entry.field)?.[language] : undefined;
  const head = `${bold(entry.name)} (${[kind, field].filter(Boolean).join(', ')})`;
  const also = entry.also.length > 0 ? `${capital(texts.aliases)}: ${entry.also.slice(0, 6).join(', ')}` : undefined;
  const lines = facts.flatMap((fact) =>
    [...byAspect(fact, wording)].map(
      ([aspect, groups]) => `${capital(aspect || texts.fact[fact.name])}: ${groupsText(fact, groups, wording)}`,
    ),
  );
  const children = [...registry.entries.values()].filter((other) =>
    other.facts.partOf.some(({ value }) => value.includes(entry.id)),
  );
  const below =
    children.length > 0 && children.length <= 30
      ? `${texts.subgroups}: ${children.map(({ name }) => name).join('; ')}`
      : undefined;
  const same = entry.possiblySameAs.map(
    ({ id, why }) => `${texts.possiblySame} ${registry.entries.get(id)?.name ?? id} (${localText(why, wording)})`,
  );
  const places = uniqueCitations([
    ...facts.flatMap(({ groups }) => groups.flatMap(({ statements }) => statements.map(({ source }) => source))),
    ...entry.mentions,
  ]);
  return [head, also, ...lines, below, ...same, sourceLine(places, wording)].filter(Boolean).join('\n');
}

function missingText(answer: Extract<Answer, { type: 'missing' }>, wording: Wording): string {
  const { texts } = wording;
  const { entry, facet, substitute } = answer;
  const known = answer.known.length > 0 ? texts.known([...new Set(answer.known.map((item) => texts.facet[item]))]) : '';
  const head = answer.asked ? texts.missingAsked(entry.name, answer.asked) : texts.missing(entry.name, facet);
  if (!substitute) return [head, known].filter(Boolean).join('\n');
  const { fact, why } = substitute;
  const value = factShort(fact, wording);
  const told =
    why === 'coordinator'
      ? `${entry.name} – ${texts.contactOf(fact.entry.name)}: ${value}.`
      : `${head}\n${why === 'own' ? `${fact.entry === entry ? '' : `${fact.entry.name} – `}${ownLabel(fact, texts)}` : `${why === 'possiblySame' ? texts.sameSays(fact.entry.name) : texts.parentSays(fact.entry.name)}: `}${value}.`;
  return [told, sourceLine(citationsOf(answer), wording)].join('\n');
}

/** A coordination already says its role. */
const ownLabel = (fact: Fact, texts: Texts): string =>
  fact.name === 'coordination' ? '' : `${capital(texts.fact[fact.name])}: `;

export const foundText = (
  found: readonly { asked: string; as: string; in: readonly string[]; thesaurus: boolean }[],
  texts: Texts,
): string =>
  [...new Set(found.map(({ asked, as, thesaurus }) => (thesaurus ? `${asked} → ${as} (${texts.thesaurus})` : asked)))]
    .slice(0, 3)
    .join(', ');
