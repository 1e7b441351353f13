import { isGeneralWord } from '../../language/general-words.ts';
import type { Facet } from '../../questions/facets/facets.ts';
import { readWanted, type Want } from '../../questions/wanted.ts';
import type { Asked } from '../asked.ts';
import type { Decision } from '../decision.ts';
import { groupsAbout } from '../facts/fact-search.ts';
import { profileFacts } from '../facts/facts.ts';
import { toldBy } from '../facts/spoken-of.ts';
import { tellOne } from '../inquiry.ts';
import { says } from './case.ts';
import { isWanted } from './wanted-told.ts';

/**
 * "Um wie viel wurde der Zuschuss bei … gekürzt?": before it is said that the documents do not tell it, the facts of all that
 * are named are looked through. One that speaks of all of the asked words, and is of the sort that is wanted, answers.
 */
export function unlessToldInWords({ reading, knowledge }: Asked, decision: Decision): Decision {
  const { draft } = decision;
  if (draft.type !== 'missing' || !draft.declined || reading.untold || !LOOSE.has(draft.facet)) return decision;
  const words = reading.content.filter(says);
  const telling = words.filter(({ folded }) => !isGeneralWord(folded));
  const wanted = readWanted(reading.masked);
  if (words.length === 0 || !SORTS.has(wanted.want)) return decision;
  const named = new Set([draft.entry, ...reading.mentions.map(({ candidates }) => candidates[0]!.entry)]);
  for (const entry of named)
    for (const fact of profileFacts(entry, knowledge.registry)) {
      const told = toldBy([], [fact], knowledge);
      const spoken = (all: typeof words) => all.every(({ folded }) => told.speaksOf(folded));
      const it = { reading, wanted, whole: false, topic: false, entries: [entry], facts: [fact], told };
      if (spoken(telling.length > 0 ? telling : words) && isWanted(it))
        return (
          tellOne(
            groupsAbout(
              fact,
              words.map(({ text }) => text),
              knowledge,
            ),
          ) ?? decision
        );
    }
  return decision;
}
/** Sorts of answers that show themselves in a text: a number, a date, a share. */
const SORTS: ReadonlySet<Want> = new Set(['number', 'share', 'price', 'day', 'date', 'span', 'end', 'degree', 'which']);
/** Facets that stand for whatever is asked; any other says exactly which fact is missing. */
const LOOSE: ReadonlySet<Facet> = new Set(['profile', 'purpose', 'definition', 'published', 'status']);
