/** Which entries of a list are of the kind that was asked for. */
import { foldLetters } from '../../language/fold.ts';
import type { Entry, EntryClass } from '../../model.ts';
import { kindsCalled } from '../../questions/conditions/kinds-asked.ts';
import type { Reading } from '../../questions/read.ts';
import type { ListQuery } from '../answer.ts';

/** A kind that its word also stands for where none of the very kind is there: all groups of a network may be sub-groups. */
const LOOSELY: Readonly<Record<string, string>> = { 'working-group': 'sub-working-group' };

/** Those of the asked kind. People use kind words loosely: where none is of the very kind, a like one or its class is meant. */
export function ofKindAsked(
  entries: readonly Entry[],
  kinds: readonly string[],
  classes: ReadonlySet<EntryClass>,
  reading: Reading,
  { loosely, groups }: { loosely: boolean; groups: boolean },
): Entry[] {
  const ofKind = entries.filter(
    (entry) =>
      kinds.includes(entry.kind) ||
      reading.classes.includes(entry.class) ||
      isCalled(entry, kinds) ||
      isOfForm(entry, kinds),
  );
  // No office stands for a place.
  const places = kinds.length > 0 && kinds.every((kind) => kind === 'municipality');
  if (ofKind.length > 0 || !loosely || places) return ofKind;
  // "Which project did she take part in?": people sit in the group that runs it.
  const projects = classes.size === 1 && classes.has('project') && reading.facets[0]?.facet === 'members';
  if (projects) return entries.filter(({ kind }) => kind === 'project-group');
  const like = groups ? entries.filter((entry) => kinds.some((kind) => LOOSELY[kind] === entry.kind)) : [];
  return like.length > 0 ? like : entries.filter((entry) => classes.has(entry.class));
}

/** Two words for kinds begin its name: a "Bündnis/Netzwerk …" is an alliance and a network. */
const isCalled = ({ name }: Entry, kinds: readonly string[]): boolean => {
  const called = name
    .split(' ')[0]!
    .split('/')
    .map((word) => kindsCalled(foldLetters(word))?.ids ?? []);
  return called.length > 1 && called.flat().some((kind) => kinds.includes(kind));
};

/** A mission statement that a document lists as "Konzeption". */
const isOfForm = ({ facts }: Entry, kinds: readonly string[]): boolean =>
  facts.publication.some(({ value: { form } }) => {
    const [called] = form?.de.split(/\W/) ?? [];
    return kindsCalled(foldLetters(called ?? ''))?.ids.some((kind) => kinds.includes(kind)) ?? false;
  });

/** Of what a body has or an office does, all beside the few that are of the very kind. */
export function ofOtherKind(all: readonly Entry[], listed: readonly Entry[], query: ListQuery): { others?: Entry[] } {
  const plain = Object.keys(query).every((key) => PLAIN.has(key)) && query.kinds.length > 0;
  const others = all.filter((entry) => entry.class === 'body' && !listed.includes(entry));
  const few = listed.length > 0 && listed.length <= MAX_FEW && others.length > 0 && others.length <= MAX_OTHERS;
  return plain && few ? { others } : {};
}
const PLAIN: ReadonlySet<string> = new Set(['kinds', 'relation', 'subject']);
const MAX_FEW = 3;
const MAX_OTHERS = 12;
