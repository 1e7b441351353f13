/** Links to entries, fields and sources, the same everywhere. */
import type { ComponentChildren } from 'preact';
import type { EntryRef, Label, Source } from '../../api/schemas.ts';
import { href } from '../app/route.ts';

export const entryPath = (id: string) => `/entry/${encodeURIComponent(id)}`;

export const EntryLink = ({ entry }: { entry: Pick<EntryRef, 'id' | 'name'> }) => (
  <a href={href(entryPath(entry.id))}>{breakable(entry.name)}</a>
);

export const FieldLink = ({ field }: { field: Label }) => (
  <a href={href(`/field/${encodeURIComponent(field.id)}`)}>{field.label}</a>
);

/** Document and section, as a quiet link to the document's page. */
export const SourceLink = ({ source }: { source: Source }) => (
  <a class="source" href={href(`/document/${encodeURIComponent(source.document)}`)}>
    {source.short}, {source.at}
  </a>
);

/** Long compounds of names may break behind a slash; without this they break anywhere. */
export function breakable(text: string): ComponentChildren {
  const pieces = text.split(/(?<=\/)/);
  return pieces.flatMap((piece, i) => (i === 0 ? [piece] : [<wbr key={piece} />, piece]));
}
