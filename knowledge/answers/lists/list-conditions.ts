/** What a list is restricted to by the words of the question: a field, a law, a status, a year, a missing fact. */
import type { Knowledge } from '../../knowledge.ts';
import { foldName } from '../../language/fold.ts';
import type { Contact, Entry, Registry, Status } from '../../model.ts';
import { asksAlso } from '../../questions/conditions/kinds-asked.ts';
import { type LackedFact, readLacking, readLackingToo } from '../../questions/conditions/lacking.ts';
import { contactPart } from '../../questions/facets/facets.ts';
import type { Reading } from '../../questions/read.ts';
import { signOf } from '../../search/lexicon.ts';
import type { ListQuery } from '../answer.ts';
import { fitsCadence } from '../facts/cadence.ts';
import { groupStatements } from '../facts/facts.ts';
import { fitsQuantity } from '../facts/quantities.ts';
import { type InDocuments, standsIn } from '../facts/told-in-paper.ts';

/** One condition of a list. */
export interface Condition {
  readonly fits: (entry: Entry) => boolean;
  /** How the answer names it; what only cuts the list down is not named. */
  readonly named?: Partial<ListQuery>;
  /** It makes a list of a question that names no kind. */
  readonly narrows: boolean;
}

const condition = (fits: Condition['fits'], named: Partial<ListQuery>): Condition => ({ fits, named, narrows: true });

/** What the words of the question demand of every entry: what stands for a topic is worked out before. */
export function conditionsOf(
  reading: Reading,
  {
    field,
    documents,
    law,
    stated,
    year,
    since,
    onlyAsFile,
  }: {
    field?: string | undefined;
    documents?: InDocuments | undefined;
    law?: readonly string[] | undefined;
    stated?: LackedFact | undefined;
    year?: string | undefined;
    since?: string | undefined;
    onlyAsFile?: boolean | undefined;
  },
  knowledge: Knowledge,
): Condition[] {
  const { registry, relations } = knowledge;
  const { among, excluded, cadence, lacking, quantity } = reading;
  const statuses = statusesAsked(reading);
  const ofPapers = asksAlso('publication', reading) || asksAlso('project', reading);
  const conditions: Condition[] = [];
  if (among) conditions.push({ fits: ({ id }) => among.includes(id), narrows: false });
  if (excluded.length > 0) conditions.push({ fits: ({ id }) => !excluded.includes(id), narrows: false });
  if (field) conditions.push(condition((entry) => entry.field === field, { field }));
  if (cadence)
    conditions.push(
      condition(
        (entry) =>
          groupStatements(entry, 'cadence', registry).some(({ value }) => fitsCadence(value, cadence)) ||
          (ofPapers && isYearly(cadence) && comesYearly(entry)),
        { cadence },
      ),
    );
  if (quantity) conditions.push(condition((entry) => fitsQuantity(entry, quantity, knowledge), { quantity }));
  if (documents) conditions.push(condition((entry) => standsIn(entry, documents), { documents }));
  if (law)
    conditions.push(
      condition(
        ({ facts }) =>
          facts.legalBasis.some(({ value }) => value.some((text) => law.some((name) => lawFits(text.de, name)))),
        { law: law[0]! },
      ),
    );
  const part = contactPart(reading.masked);
  const isLacked = (fact: LackedFact) => (entry: Entry) =>
    fact === 'children' ? relations.children(entry.id).length === 0 : lacks(entry, fact, part);
  if (stated) conditions.push({ fits: (entry) => !isLacked(stated)(entry), named: { stated }, narrows: false });
  if (lacking) conditions.push(condition(isLacked(lacking), { lacking }));
  const lackingToo = lacking && readLackingToo(reading.masked);
  if (lackingToo && lackingToo !== lacking) conditions.push(condition(isLacked(lackingToo), { lackingToo }));
  if (statuses.length > 0)
    conditions.push(
      condition(
        ({ facts }) =>
          facts.status.some(({ value }) => statuses.includes(value)) ||
          (statuses.includes('planned') && facts.cadence.some(({ value }) => value.planned)),
        { statuses },
      ),
    );
  if (year)
    conditions.push(
      condition(({ facts }) => facts.publication.some(({ value }) => value.year?.includes(year)), { year }),
    );
  if (onlyAsFile)
    conditions.push(
      condition(
        ({ facts }) => facts.publication.some(({ value }) => ONLY_AS_FILE.test(foldName(value.form?.de ?? ''))),
        {
          topic: ['PDF'],
        },
      ),
    );
  // Of a project it is only known that the year is named.
  const named = reading.classes.includes('project') ? { topic: [since ?? ''] } : { year: since ?? '' };
  if (since) conditions.push(condition(namesYear(since), named));
  return conditions;
}

const isYearly = (cadence: NonNullable<Reading['cadence']>): boolean =>
  cadence.kind === 'perYear' && cadence.op === 'eq' && cadence.count === 1;
/** "Which reports come out every year?": a paper or a list of which a document says so in words. */
const comesYearly = ({ facts }: Entry): boolean =>
  facts.publication.some(({ value: { stand } }) => YEARLY.test(foldName(stand ?? ''))) ||
  facts.tasks.some(({ value }) => value.some(({ de }) => UPDATED_YEARLY.test(foldName(de))));
const YEARLY = /^jahrlich/;
const UPDATED_YEARLY = /\bjahrlich\w* (?:aktualisier|uberarbeit|erneuer)/;

/** No document says it, or one says outright that there is none. */
const lacks = ({ facts }: Entry, fact: Exclude<LackedFact, 'children'>, part?: keyof Contact): boolean =>
  fact === 'contact' && part
    ? facts.contact.every(({ value }) => value[part] === undefined)
    : facts[fact].every(({ note }) => note !== undefined && readLacking(foldName(note.de)) === fact);

/** What a body does so often a year. */
export const MEETS =
  /^(?:tag(?:t|en|te|ten)|tr(?:iff|eff|af)(?:t|en)|meets?|met|zusammen\w*|stattfinde\w*|sitz(?:t|en)|convenes?|gathers?|held|holds?)$/;
/** What a body without a schedule lacks. */
export const REGULAR = /^(?:fest\w*|fixed|regular\w*|regelmass\w*|unregelmass\w*|irregular\w*|set|only|nur)$/;

/** The field of action that the question restricts to: its name stands in it, wholly. */
export function fieldAsked(
  reading: Reading,
  { registry }: Knowledge,
): { id: string; words: ReadonlySet<string> } | undefined {
  const said = reading.words.filter(({ folded }) => FIELD.test(folded));
  const within = reading.words.flatMap(({ folded }) => {
    const of = OF_FIELD.exec(folded)?.[1];
    return of ? [{ folded, sign: signOf(of) }] : [];
  });
  if (said.length + within.length === 0) return undefined;
  const signs = new Set([...reading.words.map(({ folded }) => signOf(folded)), ...within.map(({ sign }) => sign)]);
  let best: { id: string; words: ReadonlySet<string> } | undefined;
  for (const field of registry.fields.values()) {
    for (const name of [field.de, field.en, ...field.also]) {
      const words = new Set(
        foldName(name)
          .split(' ')
          .filter((word) => word.length > 2 && !/^(?:und|and|der|die|das)$/.test(word))
          .map(signOf),
      );
      if (words.size > 0 && [...words].every((word) => signs.has(word)) && words.size > (best?.words.size ?? 0))
        best = { id: field.id, words };
    }
  }
  const wordsOf = [...said, ...within].map(({ folded }) => signOf(folded));
  return best && { id: best.id, words: new Set([...best.words, ...wordsOf]) };
}
const FIELD =
  /^(?:bereich(?:e[sn]?|s)?|(?:handlungs|themen)?feld(?:e[sn]?|s)?|themenbereich\w*|fields?|areas?|sectors?|sektor\w*)$/;
/** "Engagementbereich" is the field of engagement; a "Fachbereich" is an office, and everybody has an "Arbeitsbereich". */
const OF_FIELD =
  /^(?!(?:fach|arbeits|aufgaben|tatigkeits|geschafts|zustandigkeits|handlungs|themen)(?:bereich|feld))(\w{4,}?)s?(?:bereich|sektor|feld)(?:e[sn]?|s)?$/;

/** The law that something is based on, by all names that it has; the first is shown. */
export function lawAsked(
  subject: Entry | undefined,
  topic: readonly string[],
  { words, masked }: Reading,
  { registry }: Knowledge,
): readonly string[] | undefined {
  if (subject?.class === 'publication') return [subject.name, ...subject.also];
  const decision = DECISION.exec(masked)?.[1];
  if (decision && topic.every((word) => COUNCIL.test(word))) {
    const german = DECISIONS[decision] ?? decision.charAt(0).toUpperCase() + decision.slice(1);
    return [topic.length > 0 || decision === 'council decision' ? ofCouncil(registry) : german];
  }
  if (topic.length === 0) return undefined;
  // The number of a paragraph is no count here.
  const said = words.filter(({ text }) => topic.includes(text) || /^\d+[a-z]?$/.test(text));
  return [said.map(({ text }) => text).join(' ')];
}

/** "Based on a council resolution": a kind of decision, by the word that documents have for it. */
const DECISION =
  /\b(kreistagsbeschl[uo]ss|kreisausschussbeschl[uo]ss|beschl[uo]ss|satzung|leitbild|leitlinien|vereinbarung|kooperationsvereinbarung|konvention|resolution|council decision|mission statement|convention|agreement|statute)e?[sn]?\b/;
const COUNCIL = /^(?:county|district|council|kreistags?)$/i;
const DECISIONS: Readonly<Record<string, string>> = {
  resolution: 'Beschluss',
  'mission statement': 'Leitbild',
  convention: 'Konvention',
  agreement: 'Vereinbarung',
  statute: 'Satzung',
};

/** A decision of the county's parliament, by its own name. */
function ofCouncil({ entries }: Registry): string {
  const council = [...entries.values()].find(({ kind }) => kind === 'parliament');
  return council ? `${council.name}sbeschluss` : 'Beschluss';
}

function lawFits(text: string, law: string): boolean {
  const words = foldName(text).split(' ');
  return foldName(law)
    .split(' ')
    .every(
      (word) =>
        words.includes(word) ||
        (word.length > 5 && words.some((other) => signOf(other) === signOf(word) || other.includes(word))),
    );
}

/** "Publications from 2006"; the year of the document that a question only cites is none of theirs. */
export const yearAsked = ({ masked }: Reading): string | undefined =>
  /(?<!\b(?:bis|seit|vor|nach|ab|until|before|since|after|by) )\b((?:19|20)\d\d) (?:erschien\w*|veroffentlicht\w*|herausge\w*|publish\w*|appear\w*|issu\w*)/.exec(
    masked,
  )?.[1] ??
  /\b(?:kam|kamen|erschien|erschienen|came out|appeared|gab es|gabs|there (?:was|were)) (?:in |im jahr )?((?:19|20)\d\d)\b/.exec(
    masked,
  )?.[1] ??
  /(?<!(?:¤|bericht\w*|report|papiers?|paper|konzept\w*|document|dokument\w*|liste|list) )\b(?:von|vom|aus|jahr|year|in|from|of|im) ((?:19|20)\d\d)\b/.exec(
    masked,
  )?.[1];

/** "What is there only as a PDF?": said of the form of a paper. */
export const asksOnlyAsFile = ({ masked }: Reading): boolean => ONLY_AS_FILE.test(masked);
const ONLY_AS_FILE = /\b(?:nur|ausschliesslich|lediglich|only|solely|exclusively) (?:\w+ ){0,3}pdfs?\b/;

/** "Which posts have existed since 2017?": what is said of an office names the year. */
export const sinceAsked = ({ masked }: Reading): string | undefined => SINCE.exec(masked)?.slice(1).find(Boolean);
const SINCE =
  /\b(?:seit|since) ((?:19|20)\d\d)\b|\b((?:19|20)\d\d) (?:neu )?(?:eingerichtet|geschaffen|gegrundet|created|set up|established|added)\b|\b(?:created|set up|established|added|founded) in ((?:19|20)\d\d)\b|\b(?:started|began|begun|launched|ended|finished|ran|startete\w*|begann\w*|begonnen|gestartet|endete\w*|lief\w*|liefen)\b(?: \w+){0,2} ((?:19|20)\d\d)\b|\b((?:19|20)\d\d) (?:begonnen|gestartet|beendet|started|ended)\b/;
export const namesYear =
  (year: string) =>
  ({ class: cls, facts }: Entry): boolean =>
    [...facts.definition, ...facts.status, ...(cls === 'project' ? [...facts.parts, ...facts.purpose] : [])].some(
      ({ value, note }) => JSON.stringify([value, note]).includes(year),
    );

/** The statuses that a list is restricted to: planned, being set up, temporary, former. */
export const statusesAsked = ({ masked }: Reading): readonly Status[] =>
  STATUS_WORDS.flatMap(([status, pattern]) => (pattern.test(masked) ? [status] : []));
const STATUS_WORDS: readonly (readonly [Status, RegExp])[] = [
  [
    'planned',
    /\b(?:geplant\w*|in planung|(?:erst|noch) in der planung|planned|in (?:the )?planning(?: stage)?|vorgesehen\w*|noch nicht (?:gestartet|begonnen|gegrundet|eingerichtet)|(?:not|hasn t|haven t|yet to)(?: \w+){0,2} (?:started|begun|begin|start)(?: yet)?|dos not (?:yet )?exist(?: yet)?)\b/,
  ],
  [
    'emerging',
    /\b(?:im aufbau|im entstehen|emerging|(?:being|getting|still) (?:set|built|put) (?:up|together)|under construction|in the making|(?:wird|werden|gerade|noch|erst) (?:\w+ ){0,3}aufgebaut|noch nicht fertig)\b/,
  ],
  [
    'active',
    /\b(?:lauf(?:t|en) (?:noch|aktuell|derzeit|gerade|zur ?zeit|momentan)|(?:aktuell|derzeit|gerade) laufen\w*|noch aktiv\w*|(?:still|currently) (?:running|active|going)|(?:running|active) (?:now|at the moment))\b/,
  ],
  [
    'temporary',
    /\b(?:befristete?[nrs]?|zeitlich begrenzt\w*|temporary|(?:limited|certain) (?:time|period)|auf zeit)\b/,
  ],
  [
    'former',
    /\b(?:ehemalige?[nrs]?|aufgeloste?[nrs]?|nicht mehr aktiv\w*|beendet(?:e[nrs]?)?|abgeschlossen(?:e[nrs]?)?|(?:aus|ab)gelaufen(?:e[nrs]?)?|former|finished|completed|discontinued|ended|expired|no longer active)\b/,
  ],
];
