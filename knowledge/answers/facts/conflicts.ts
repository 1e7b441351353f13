/**
 * Where documents differ. Values are compared within one aspect of a fact: a chair and an organiser complete each other,
 * two chairs do not. What only may be a contradiction is marked as such, because a person has to judge it.
 */
import { foldName } from '../../language/fold.ts';
import type { Cadence, Citation, Coordination, Entry, FactName, Registry, Statement } from '../../model.ts';
import { groupStatements } from './facts.ts';

/** One of the values that differ, with everybody who says it, newest first. */
export interface Claim {
  readonly entry: Entry;
  /** As in the registry; for contact and publication only the key that differs. */
  readonly value: unknown;
  readonly statements: readonly Statement<unknown>[];
}

export interface Conflict {
  /** One entry; or two that may be the same. */
  readonly entries: readonly Entry[];
  readonly fact: FactName;
  /** The key of the fact that differs (`year`, `phone`), where only that was compared. */
  readonly part?: string;
  /**
   * `contradiction`: both cannot be true of the same time. `possible`: they may complete each other (other roles, other
   * places of one document, entries that may be the same).
   */
  readonly certainty: 'contradiction' | 'possible';
  /** Newest first; at least two. */
  readonly claims: readonly Claim[];
}

/** A claim with what it is compared by: claims of one aspect and different keys exclude each other. */
interface Compared extends Claim {
  readonly aspect: string;
  readonly key: string;
}

/** Every fact on which documents, or places of one document, differ; in the order of the registry. */
export function findConflicts(registry: Registry): Conflict[] {
  const own = Array.from(registry.entries.values()).flatMap((entry) => conflictsOf(entry, registry));
  return [...own, ...possiblySamePairs(registry).flatMap(([a, b]) => conflictsBetween(a, b, registry))];
}

/** What documents contradict one another about in a single entry. */
export function conflictsOf(entry: Entry, registry: Registry): Conflict[] {
  const entries = [entry];
  return [
    ...cadenceConflicts(entries, compared(entry, 'cadence', registry)),
    ...coordinationConflicts(entries, compared(entry, 'coordination', registry)),
    ...membersConflicts(entry, compared(entry, 'members', registry)),
    ...(['status', 'publication', 'contact'] as const).flatMap((fact) => keyConflicts(entries, fact, registry)),
    ...(['partOf', 'reportsTo', 'legalBasis', 'parts'] as const).flatMap((fact) =>
      listConflicts(entry, fact, registry),
    ),
  ];
}

/** Entries that may be the same, linked from either side; each pair once. */
function possiblySamePairs(registry: Registry): [Entry, Entry][] {
  const pairs = new Map<string, [Entry, Entry]>();
  for (const entry of registry.entries.values()) {
    for (const { id } of entry.possiblySameAs) {
      const other = registry.entries.get(id);
      const key = [entry.id, id].sort().join(' ');
      if (other && other !== entry && !pairs.has(key)) pairs.set(key, [entry, other]);
    }
  }
  return [...pairs.values()];
}

/** What two entries say differently, should they be the same. What they agree on, and each one's own conflicts, are left out. */
function conflictsBetween(a: Entry, b: Entry, registry: Registry): Conflict[] {
  const pair = [a, b];
  const facts: readonly FactName[] = ['cadence', 'coordination', 'members', 'status', 'publication'];
  return facts.flatMap((fact) => {
    const [ofA, ofB] = [compared(a, fact, registry), compared(b, fact, registry)];
    return aspectsOf([...ofA, ...ofB]).flatMap((aspect) => {
      const [left, right] = [ofA, ofB].map((claims) => claims.filter((claim) => claim.aspect === aspect));
      if (left!.length === 0 || right!.length === 0) return [];
      const agreed = (claim: Compared, others: readonly Compared[]) =>
        others.some((other) => agree(fact, claim, other));
      const differ = [
        ...left!.filter((claim) => !agreed(claim, right!)),
        ...right!.filter((claim) => !agreed(claim, left!)),
      ];
      if (differ.length === 0) return [];
      const claims = newestFirst([...left!, ...right!], registry);
      return [conflict(pair, fact, 'possible', claims, partOf(fact, aspect))];
    });
  });
}

function cadenceConflicts(entries: readonly Entry[], claims: readonly Compared[]): Conflict[] {
  const found: Conflict[] = [];
  for (const aspect of aspectsOf(claims)) {
    const same = claims.filter((claim) => claim.aspect === aspect);
    if (disagree('cadence', same)) found.push(conflict(entries, 'cadence', 'contradiction', same));
  }
  // "Once a year for each town" in one chapter and "every two years for each age group" in another.
  const elsewhere = apart(claims);
  if (found.length === 0 && elsewhere.length > 1 && disagree('cadence', elsewhere)) {
    found.push(conflict(entries, 'cadence', 'possible', elsewhere));
  }
  return found;
}

function coordinationConflicts(entries: readonly Entry[], claims: readonly Compared[]): Conflict[] {
  const found: Conflict[] = [];
  for (const aspect of aspectsOf(claims)) {
    const same = claims.filter((claim) => claim.aspect === aspect);
    if (same.length < 2) continue;
    found.push(conflict(entries, 'coordination', samePlace(same) ? 'possible' : 'contradiction', same));
  }
  if (found.length > 0) return found;
  // One document has it managed by one office, another led by a second: perhaps two roles, perhaps two opinions.
  const said = claims.filter(({ value, statements }) => !(value as Coordination).scope && !allImplied(statements));
  const elsewhere = apart(said);
  if (new Set(elsewhere.map(({ key }) => key)).size < 2) return [];
  return [conflict(entries, 'coordination', 'possible', elsewhere)];
}

/** Two documents' lists differ even if one only names more; two places of one document complete each other. */
function membersConflicts(entry: Entry, claims: readonly Compared[]): Conflict[] {
  if (claims.length < 2) return [];
  return [conflict([entry], 'members', severalDocuments(claims) ? 'contradiction' : 'possible', claims)];
}

/** Facts with keys: what one document leaves out does not contradict the other. */
function keyConflicts(
  entries: readonly Entry[],
  fact: 'status' | 'publication' | 'contact',
  registry: Registry,
): Conflict[] {
  const claims = entries.flatMap((entry) => compared(entry, fact, registry));
  return aspectsOf(claims).flatMap((aspect) => {
    const same = claims.filter((claim) => claim.aspect === aspect);
    if (same.length < 2 || (fact === 'contact' && !severalDocuments(same))) return [];
    return [conflict(entries, fact, 'contradiction', same, partOf(fact, aspect))];
  });
}

/** Lists of which each document may name a part: only documents that each name something of their own are shown. */
function listConflicts(
  entry: Entry,
  fact: 'partOf' | 'reportsTo' | 'legalBasis' | 'parts',
  registry: Registry,
): Conflict[] {
  const claims = compared(entry, fact, registry);
  return aspectsOf(claims).flatMap((aspect) => {
    const same = claims.filter((claim) => claim.aspect === aspect);
    const own = same.filter((claim) => !same.some((other) => other !== claim && includes(other, claim)));
    return own.length > 1 && severalDocuments(own) ? [conflict([entry], fact, 'possible', own)] : [];
  });
}

/** Whether one list has everything that the other has. */
function includes(whole: Compared, part: Compared): boolean {
  const items = new Set(itemsOf(whole.value).map((item) => JSON.stringify(item)));
  return itemsOf(part.value).every((item) => items.has(JSON.stringify(item)));
}
const itemsOf = (value: unknown) => (Array.isArray(value) ? value : (value as { items: unknown[] }).items) as unknown[];

function conflict(
  entries: readonly Entry[],
  fact: FactName,
  certainty: Conflict['certainty'],
  claims: readonly Compared[],
  part?: string,
): Conflict {
  const shown = claims.map(({ entry, value, statements }) => ({ entry, value, statements }));
  return { entries, fact, ...(part ? { part } : {}), certainty, claims: shown };
}

const partOf = (fact: FactName, aspect: string) => (fact === 'publication' || fact === 'contact' ? aspect : undefined);

/** The claims of an entry about a fact, newest first. */
function compared(entry: Entry, fact: FactName, registry: Registry): Compared[] {
  const groups = groupStatements(entry, fact, registry);
  if (fact === 'publication' || fact === 'contact') return byKey(entry, groups);
  return groups.map(({ value, statements }) => ({ entry, value, statements, ...comparison(fact, value) }));
}

/** Descriptions in words differ from document to document without a contradiction. */
const DESCRIPTIONS: ReadonlySet<string> = new Set(['form']);

function byKey(
  entry: Entry,
  groups: readonly { value: unknown; statements: readonly Statement<unknown>[] }[],
): Compared[] {
  const claims = new Map<string, Compared>();
  for (const { value, statements } of groups) {
    for (const [aspect, part] of Object.entries(value as object)) {
      if (DESCRIPTIONS.has(aspect)) continue;
      const key = aspect === 'year' || aspect === 'stand' ? dateKey(String(part)) : plain(part);
      const known = claims.get(`${aspect} ${key}`);
      claims.set(`${aspect} ${key}`, {
        ...(known ?? { entry, value: { [aspect]: part }, aspect, key }),
        statements: [...(known?.statements ?? []), ...statements],
      });
    }
  }
  return [...claims.values()];
}

/** "03.07.2006" and "3.7.2006" are one date. */
const dateKey = (text: string) => foldName(text).replace(/\b0+(?=\d)/g, '');
const plain = (part: unknown) =>
  foldName(typeof part === 'string' ? part : JSON.stringify(part)).replace(/(?:str|strasse)\b/g, 'str');

function comparison(fact: FactName, value: unknown): { aspect: string; key: string } {
  if (fact === 'coordination') {
    const { role, by, scope } = value as Coordination;
    const key = by.map((party) => ('id' in party ? party.id : foldName(party.text))).sort();
    return { aspect: `${role} ${foldName(scope?.de ?? '')}`, key: key.join('|') };
  }
  if (fact === 'cadence')
    return { aspect: foldName((value as Cadence).per?.de ?? ''), key: frequencyKey(value as Cadence) };
  if (fact === 'parts')
    return { aspect: foldName((value as { title?: { de: string } }).title?.de ?? ''), key: JSON.stringify(value) };
  return { aspect: '', key: JSON.stringify(value) };
}

/** How often, without season, additions and "about": they complete a number. */
const frequencyKey = ({ perYear, everyYears, onDemand, planned }: Cadence): string =>
  [
    perYear && `${perYear.min}-${perYear.max ?? ''}`,
    everyYears && `1/${everyYears}`,
    onDemand && 'demand',
    planned && 'planned',
  ]
    .filter(Boolean)
    .join(' ');

/** Whether two claims of one aspect can both be true. */
function agree(fact: FactName, a: Compared, b: Compared): boolean {
  if (fact !== 'cadence') return a.key === b.key;
  if (a.key !== b.key) return a.key === '' || b.key === '';
  const [one, other] = [(a.value as Cadence).when?.de, (b.value as Cadence).when?.de];
  return !one || !other || foldName(one) === foldName(other);
}

const disagree = (fact: FactName, claims: readonly Compared[]) =>
  claims.some((a, i) => claims.slice(i + 1).some((b) => !agree(fact, a, b)));

const aspectsOf = (claims: readonly Compared[]) => [...new Set(claims.map(({ aspect }) => aspect))];

const placeOf = ({ document, at }: Citation) => `${document} ${at}`;
const samePlace = (claims: readonly Compared[]) =>
  new Set(claims.flatMap(({ statements }) => statements.map(({ source }) => placeOf(source)))).size === 1;
const severalDocuments = (claims: readonly Compared[]) =>
  new Set(claims.flatMap(({ statements }) => statements.map(({ source }) => source.document))).size > 1;
const allImplied = (statements: readonly Statement<unknown>[]) => statements.every(({ implied }) => implied);

/** Claims that differ from one of another place: what one paragraph says together completes itself. */
const apart = (claims: readonly Compared[]) =>
  claims.filter((claim) => claims.some((other) => other.key !== claim.key && !shareAPlace(claim, other)));
const shareAPlace = (a: Compared, b: Compared) => {
  const places = new Set(a.statements.map(({ source }) => placeOf(source)));
  return b.statements.some(({ source }) => places.has(placeOf(source)));
};

function newestFirst(claims: readonly Compared[], registry: Registry): Compared[] {
  const order = ({ statements }: Compared) =>
    Math.max(...statements.map(({ source }) => registry.documents.get(source.document)?.order ?? 0));
  return [...claims].sort((a, b) => order(b) - order(a));
}
