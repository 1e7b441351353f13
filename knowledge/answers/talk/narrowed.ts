import type { Knowledge } from '../../knowledge.ts';
import type { Entry } from '../../model.ts';
import type { Reading } from '../../questions/read.ts';
import { asksOther, type Context } from '../../questions/talk/context.ts';
import { asksItself, startsEllipsis } from '../../questions/talk/ellipsis.ts';
import { bearersOfAll } from '../../search/bearers.ts';
import { labelWords, signOf } from '../../search/lexicon.ts';
import { wordsOfNames } from '../../search/link.ts';
import { wholesOf } from '../../whereabouts.ts';
import { entries } from '../facts/known.ts';

/** An ambiguous name that is spoken of already, or belongs to what is, needs no question back. */
export function narrowByFollowUp(
  candidates: readonly Entry[],
  remembered: readonly Entry[],
  context: Context,
  reading: Reading,
  knowledge: Knowledge,
): Entry | undefined {
  const { relations } = knowledge;
  const known = candidates.filter(({ id }) => context.subjects.includes(id) || context.offered.includes(id));
  if (known.length === 1) return known[0];
  const spokenOf = context.recent?.find((id) => candidates.some((candidate) => candidate.id === id));
  if (spokenOf) return candidates.find(({ id }) => id === spokenOf);
  const children = candidates.filter((entry) =>
    remembered.some(({ id }) => relations.children(id).some(({ entry: child }) => child.id === entry.id)),
  );
  if (children.length === 1) return children[0];
  // "Who invites them to the regional meetings?", after a network: the meetings that are called after it.
  for (const spokenOf of [remembered, entries(context.recent ?? [], knowledge)]) {
    const after = candidates.filter((entry) => spokenOf.some((one) => isCalledAfter(entry, one, knowledge)));
    if (after.length === 1) return after[0];
  }
  // "No, the other one, the … circle": beside the one spoken of, under the same roof.
  const roofs = new Set(remembered.flatMap(wholesOf));
  const beside = asksOther(reading.masked)
    ? candidates.filter((entry) => !remembered.includes(entry) && wholesOf(entry).some((id) => roofs.has(id)))
    : [];
  if (beside.length === 1) return beside[0];
  // "And who moderates inclusion?", after a network on ageing: the network.
  const spoken = [...remembered, ...entries(context.recent ?? [], knowledge)].find(
    ({ class: cls }) => cls === 'body' || cls === 'publication',
  );
  const alike = spoken ? candidates.filter(({ kind }) => kind === spoken.kind) : [];
  return alike.length === 1 && startsEllipsis(reading) ? alike[0] : undefined;
}

/**
 * "Den in der Verwaltung meine ich", "und der soziale?": of those that are called like the one spoken of, the only one
 * whose name holds all of the words said now.
 */
export function calledLikeLast(
  reading: Reading,
  { subjects, recent = [] }: Context,
  knowledge: Knowledge,
): Entry | undefined {
  const { lexicon } = knowledge;
  const [last] = entries(subjects, knowledge);
  if (
    !last ||
    asksOther(reading.masked) ||
    asksItself(reading) ||
    reading.words.length > MAX_CORRECTION ||
    !CORRECTS.test(reading.masked)
  )
    return undefined;
  const said = [...reading.content, ...wordsOfNames(reading)]
    .map(({ folded }) => signOf(folded))
    .filter((sign) => !lexicon.isKindWord(sign));
  const shared = new Set(labelWords(last.name).filter((sign) => !lexicon.isKindWord(sign)));
  const alike = bearersOfAll(said, lexicon).filter(
    (entry) => entry.kind === last.kind && labelWords(entry.name).some((sign) => shared.has(sign)),
  );
  const spokenOf = alike.filter(({ id }) => recent.includes(id));
  const [only, another] = spokenOf.length > 0 ? spokenOf : alike;
  return another ? undefined : only;
}

/** Two of the telling words of its name are in that of the other, or its only one. */
export function isCalledAfter(entry: Entry, other: Entry, knowledge: Knowledge): boolean {
  const { splitter } = knowledge.lexicon;
  const shared = new Set(tellingSigns(labelWords(other.name), knowledge));
  const words = new Set(labelWords(entry.name).flatMap((sign) => [sign, ...splitter.split(sign)]));
  return shared.size > 0 && [...words].filter((sign) => shared.has(sign)).length >= Math.min(2, shared.size);
}
const tellingSigns = (signs: readonly string[], { lexicon }: Knowledge) =>
  signs.filter((sign) => !lexicon.isKindWord(sign));

const CORRECTS = /\b(?:mein\w* ich|ich mein\w*|i mean\w*)\b|^(?:und|and|nein|no) (?:der|die|das|den|dem|the)\b(?!.*¤)/;
const MAX_CORRECTION = 7;
