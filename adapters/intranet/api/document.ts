/** A document with everything that the registry takes from it, in the order of its sections. */
import { dateOf, factValue, localText, type Wording } from '../../../bot/render/values.ts';
import type { Knowledge } from '../../../knowledge/knowledge.ts';
import type { Coordination, Entry, FactName, SourceDocument, Statement } from '../../../knowledge/model.ts';
import { conflictsAbout } from './conflicts.ts';
import type { DocumentDetail } from './document-schemas.ts';
import { capital, fieldOf, refOf } from './words.ts';

type Line = DocumentDetail['sections'][number]['statements'][number];

export function documentDetail(document: SourceDocument, { registry }: Knowledge, wording: Wording): DocumentDetail {
  const sections = new Map<string, { statements: Line[]; mentions: Entry[] }>();
  const section = (at: string) => {
    const known = sections.get(at) ?? { statements: [], mentions: [] };
    sections.set(at, known);
    return known;
  };
  for (const entry of registry.entries.values()) {
    for (const { document: id, at } of entry.mentions) if (id === document.id) section(at).mentions.push(entry);
    const disputed = disputedIn(entry, wording);
    for (const [name, statements] of Object.entries(entry.facts) as [FactName, readonly Statement<unknown>[]][])
      for (const statement of statements)
        if (statement.source.document === document.id)
          section(statement.source.at).statements.push(line(entry, name, statement, disputed.has(statement), wording));
  }
  return {
    ...aboutDocument(document, wording),
    sections: [...sections]
      .sort(([a], [b]) => a.localeCompare(b, 'de', { numeric: true }))
      .map(([at, { statements, mentions }]) => {
        // Who has a statement here is shown by it.
        const told = new Set(statements.map(({ entry }) => entry.id));
        return {
          at,
          statements: statements.sort((a, b) => a.entry.name.localeCompare(b.entry.name, 'de')),
          mentions: mentions.filter((entry) => !told.has(entry.id)).map(refOf),
        };
      }),
  };
}

/** What is told of a document itself. */
export function aboutDocument(document: SourceDocument, wording: Wording) {
  const { id, title, short, publisher, note } = document;
  const dated = dateOf(document, wording);
  return {
    id,
    title,
    short,
    ...(dated ? { dated } : {}),
    ...(publisher ? { publisher } : {}),
    ...(note ? { note: localText(note, wording) } : {}),
  };
}

const disputedIn = (entry: Entry, { registry }: Wording): ReadonlySet<Statement<unknown>> =>
  new Set(
    conflictsAbout(entry, registry)
      .filter(({ certainty }) => certainty === 'contradiction')
      .flatMap(({ claims }) => claims.flatMap(({ statements }) => statements)),
  );

function line(
  entry: Entry,
  name: FactName,
  { value, note }: Statement<unknown>,
  disputed: boolean,
  wording: Wording,
): Line {
  const { texts } = wording;
  const words = name === 'coordination' ? texts.role[(value as Coordination).role] : texts.fact[name];
  return {
    entry: refOf(entry),
    ...fieldOf(entry, wording),
    label: capital(words),
    text: factValue(name, value, wording)
      .replaceAll(/\n- /g, '; ')
      .replace(/^[;\s]+/, ''),
    ...(note ? { note: localText(note, wording) } : {}),
    ...(disputed ? { disputed } : {}),
  };
}
