/** Which of the entries that the last answer offered a question chooses. */
import type { Knowledge } from '../../knowledge.ts';
import type { Entry } from '../../model.ts';
import { asksOnly } from '../../questions/conditions/kinds-asked.ts';
import type { Reading } from '../../questions/read.ts';
import { asksOther, type Context, chosenPosition } from '../../questions/talk/context.ts';
import { AMONG } from '../../questions/talk/ellipsis.ts';
import { labelWords, signOf } from '../../search/lexicon.ts';
import { type Candidate, wordsOfNames } from '../../search/link.ts';
import { entries } from '../facts/known.ts';
import { isKind, isNamed } from './salience.ts';

/** A number, an ordinal or a part of a name picks one of the offered entries. */
export function pickOffered(
  plain: string,
  reading: Reading,
  knowledge: Knowledge,
  context: Context,
): Entry | undefined {
  const { offered } = context;
  // "Davon die gegen Rassismus" picks several.
  if (offered.length === 0 || (reading.among && reading.asks.list)) return undefined;
  if (reading.courtesy === 'yes' && offered.length === 1) return knowledge.registry.entries.get(offered[0]!);
  if (asksOther(reading.masked)) return undefined;
  const position = chosenPosition(plain, offered.length);
  if (position !== undefined) return knowledge.registry.entries.get(offered[position]!);
  const exact = reading.mentions
    .flatMap(({ candidates }) => candidates.map(({ entry }) => entry))
    .filter(({ id }) => offered.includes(id));
  // "Welche AGs hat das Netzwerk …?" asks for a list of the one that it names in full; it chooses none.
  const asksMore = reading.asks.list ? reading.facets.length > 0 : reading.facets.length === 0 && saysElse(reading);
  if (asksMore && reading.mentions[0]?.candidates.length === 1) return undefined;
  if (reading.mentions.length === 1 && exact.length > 0) return exact[0];
  // "Der davon, der für Kinder ist", where what it is for is a name, too.
  if (exact.length === 0 && AMONG.test(reading.masked)) {
    const said = [...wordsOfNames(reading), ...reading.content].map(({ folded }) => signOf(folded));
    const [only, another] = entries(offered, knowledge).filter(({ name }) => {
      const own = labelWords(name);
      return said.length > 0 && said.every((sign) => own.includes(sign));
    });
    if (only && !another) return only;
  }
  if (reading.mentions.length > 0 || reading.words.length > 8) return undefined;
  const near = reading.partial().filter((part) => offered.includes(part.entry.id) && isMeant(part, reading));
  return near.length > 0 && (near.length === 1 || near[0]!.score > near[1]!.score + 0.05) ? near[0]!.entry : undefined;
}

/** Not by the end of a kind's word alone ("das Netzwerk" is no "Werk"), and where one sort of body is asked for, none of another. */
const isMeant = ({ entry, matched }: Candidate, { words, asks, kinds, classes }: Reading): boolean =>
  matched.some((i) => !isKind(words[i]!) || isNamed(entry, words[i]!)) &&
  !(asks.list && asksOnly(entry.class, { kinds, classes }) && kinds.length > 0 && !kinds.includes(entry.kind));

/** Words beside the name that are no small talk: "gibt es in dem Netzwerk … auch Arbeitsgruppen?" */
const saysElse = ({ content, words, masked }: Reading): boolean =>
  content.some((word) => word !== words.at(-1) || words.length > MAX_PICK) || WHAT_DOES.test(masked);
/** "What did that circle decide?" */
const WHAT_DOES = /^(?:(?:und|and) )?(?:was|what) (?:hat|haben|did|has|have)\b/;
const MAX_PICK = 5;
