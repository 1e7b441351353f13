/** A change in words: what is stated so far, what is proposed, and the difference. */
import { groupStatements } from '../../knowledge/answers/facts/facts.ts';
import type { Change } from '../../knowledge/changes/change.ts';
import { correctedStatement } from '../../knowledge/changes/patch.ts';
import type { Entry, Statement } from '../../knowledge/model.ts';
import { capital } from '../render/text.ts';
import { aspectOf, citation, factValue, type Wording } from '../render/values.ts';

export interface Stated {
  readonly value: string;
  readonly source: string;
}

export interface ShownChange {
  /** Its name, or its id if it has left the registry. */
  readonly entry: string;
  readonly fact: string;
  /** Newest first, at most three. */
  readonly before: readonly Stated[];
  readonly after: Stated;
  /** The same place of the same document is corrected. */
  readonly replaces: boolean;
  readonly newDocument: boolean;
  /** Of lists: what comes and what goes, compared with the statement that is replaced, else with the newest. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

const MAX_BEFORE = 3;

export function showChange(change: Change, wording: Wording): ShownChange {
  const { registry, texts } = wording;
  const entry = registry.entries.get(change.entry);
  const statements = entry ? newestFirst(entry, change, wording) : [];
  const same = entry?.facts[change.fact][correctedStatement(entry, change)];
  const compared = same ?? statements[0];
  const [old, fresh] = [
    compared ? itemsOf(change, compared.value, wording) : [],
    itemsOf(change, change.value, wording),
  ];
  const isList = fresh.length > 1 || old.length > 1;
  const { document } = change.source;
  const named =
    'id' in document
      ? (registry.documents.get(document.id)?.short ?? document.id)
      : `${document.title} (${document.year})`;
  return {
    entry: entry?.name ?? change.entry,
    fact: capital(texts.fact[change.fact]),
    before: statements
      .slice(0, MAX_BEFORE)
      .map(({ value, source }) => ({ value: inWords(change, value, wording), source: citation(source, wording) })),
    after: { value: inWords(change, change.value, wording), source: `${named}, ${change.source.at}` },
    replaces: same !== undefined,
    newDocument: !('id' in document),
    added: isList && compared ? fresh.filter((item) => !old.includes(item)) : [],
    removed: isList && compared ? old.filter((item) => !fresh.includes(item)) : [],
  };
}

/** One line: "AG Beispiel, Sitzungsturnus". */
export const changeName = ({ entry, fact }: Change, { registry, texts }: Wording): string =>
  `${registry.entries.get(entry)?.name ?? entry}, ${capital(texts.fact[fact])}`;

const newestFirst = (entry: Entry, { fact }: Change, { registry }: Wording): readonly Statement<unknown>[] =>
  groupStatements(entry, fact, registry).flatMap(({ statements }) => statements as readonly Statement<unknown>[]);

function inWords({ fact }: Change, value: unknown, wording: Wording): string {
  const aspect = aspectOf(fact, value, wording);
  const said = factValue(fact, value, wording)
    .replace(/^\n?- /, '')
    .replaceAll('\n- ', '; ')
    .replaceAll('\n', ' ');
  return aspect ? `${aspect}: ${said}` : said;
}

const itemsOf = ({ fact }: Change, value: unknown, wording: Wording): readonly string[] =>
  Array.isArray(value)
    ? value.map((item) => inWords({ fact } as Change, [item], wording))
    : [inWords({ fact } as Change, value, wording)];
