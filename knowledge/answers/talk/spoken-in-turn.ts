/** Bodies that were spoken of one after the other: "the three", "which of those three …?", and one of two: "the latter". */
import type { Knowledge } from '../../knowledge.ts';
import type { Entry } from '../../model.ts';
import { kindsCalled } from '../../questions/conditions/kinds-asked.ts';
import type { Facet } from '../../questions/facets/facets.ts';
import { manyMeant } from '../../questions/names/many-meant.ts';
import type { Context } from '../../questions/talk/context.ts';
import { factsOf } from '../facts/facts.ts';
import { entries } from '../facts/known.ts';
import { found, type Pointer } from './pointers.ts';

/** The last so many bodies that were spoken of, of those of the kinds and with the fact if they suffice, in the order of the talk. */
export function spokenInTurn(
  count: number,
  facet: Facet | undefined,
  { recent = [] }: Context,
  knowledge: Knowledge,
  kinds: readonly string[] = [],
): readonly Entry[] {
  const all = entries(recent, knowledge).filter(({ class: cls }) => cls === 'body');
  const ofKind = all.filter(({ kind }) => kinds.includes(kind));
  const bodies = ofKind.length < count ? all : ofKind;
  const able = facet ? bodies.filter((entry) => factsOf(entry, facet, knowledge.registry).length > 0) : bodies;
  return (able.length < count && bodies.length === count ? bodies : able).slice(0, count).reverse();
}

/** "Zu welchem Netzwerk gehören die drei?": so many that were listed, or else spoken of. */
export const toMany: Pointer = ({ reading: { masked, content }, facets, context, knowledge }) => {
  const count = manyMeant(masked);
  if (count === undefined || !content.every(({ folded }) => kindsCalled(folded))) return undefined;
  const kinds = content.flatMap(({ folded }) => kindsCalled(folded)?.ids ?? []);
  const offered = entries(context.offered, knowledge);
  const ofKind = offered.filter(({ kind }) => kinds.includes(kind));
  const listed = ofKind.length > 0 ? ofKind : offered;
  const facet = facets[0] ?? context.facets[0];
  const meant = listed.length === count ? listed : spokenInTurn(count, facet, context, knowledge, kinds);
  return meant.length === count ? { entries: meant, words: content, surely: true } : undefined;
};

/** "Who leads the latter?", "und ersterer?": of the two that were told together, or of the last two spoken of. */
export const toOneOfTwo: Pointer = ({
  reading: { masked, content },
  context: { subjects, recent = [] },
  knowledge,
}) => {
  const [, english, latter = english] = ONE_OF_TWO.exec(masked) ?? [];
  if (latter === undefined) return undefined;
  const both = subjects.length > 1 ? subjects : recent.slice(0, 2).reverse();
  const id = LATTER.test(latter) ? both.at(-1) : both[0];
  return found(
    entries(both.length > 1 ? [id!] : [], knowledge)[0],
    content.filter(({ folded }) => folded === latter || kindsCalled(folded)),
  );
};
/** "The former county commissioner" is no first of two. */
const ONE_OF_TWO =
  /\b(?:(?<=the )(latter|former)(?=$| (?:one|meets?|sits?|conven\w+|reports?|belongs?|has|have|is|was|gets?|comes?|do|dos)\b)|(letztere[nrms]?|erstere[nrms]?|letztgenannte[nrms]?|erstgenannte[nrms]?)\b)/;
const LATTER = /^(?:latter|letzt)/;
