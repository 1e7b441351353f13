/** Who is near those that a talk is about: whom their names and facts name, what is above, below and behind them. */
import type { Knowledge } from '../../knowledge.ts';
import { wordsOf } from '../../language/words.ts';
import type { Entry } from '../../model.ts';
import { bearersOf } from '../../search/bearers.ts';
import { labelWords } from '../../search/lexicon.ts';
import { linkNames } from '../../search/link.ts';
import { runnersOf, wholesOf } from '../../whereabouts.ts';
import type { Fact } from '../answer.ts';
import { spokenText } from '../facts/fact-search.ts';
import { profileFacts } from '../facts/facts.ts';
import { isCalledAfter } from './narrowed.ts';

/** The nearest first; without the entry itself, people, places and groups of people. */
export function nearTo(entry: Entry, knowledge: Knowledge): readonly Entry[] {
  const { registry, relations } = knowledge;
  const ofIds = [...runnersOf(entry), ...wholesOf(entry), ...entry.possiblySameAs.map(({ id }) => id)];
  const facts = profileFacts(entry, registry);
  const near = [
    // Behind the word for its kind it may be called after something: "Steuerungsgruppe X".
    ...namedIn(entry.name.replace(/^\S+\s/, ''), knowledge),
    // A whole post names who holds it; behind its first word, what it is a post in: "Vorsitzende der AG X".
    ...entry.facts.functions.flatMap(({ value }) => namedIn(value.role.de.replace(/^\S+\s/, ''), knowledge)),
    ...facts.filter(tells).flatMap((fact) => namedIn(spokenText(fact, registry.entries), knowledge)),
    ...relations.children(entry.id).map((it) => it.entry),
    ...ofIds.flatMap((id) => registry.entries.get(id) ?? []),
    ...relations.coordinates(entry.id).map((it) => it.entry),
    ...calledAfter(entry, knowledge),
  ];
  return [...new Set(near)].filter((other) => other !== entry && isThing(other));
}

/** The only body near to what is none itself that fits: "the project group", after a project, "the council", after its chair. */
export function bodyNear(
  [last]: readonly Entry[],
  fits: (entry: Entry) => boolean,
  knowledge: Knowledge,
): Entry | undefined {
  if (!last || last.class === 'body' || last.class === 'unit') return undefined;
  const [only, another] = nearTo(last, knowledge).filter((entry) => entry.class === 'body' && fits(entry));
  return another ? undefined : only;
}

/** Who sits in it is named there, but no subject of the talk. */
const tells = ({ name }: Fact): boolean => name !== 'members' && name !== 'contact';

const isThing = ({ class: cls, kind }: Entry): boolean =>
  cls !== 'person' && kind !== 'group' && kind !== 'municipality' && kind !== 'county';

/** Those of whose names several words are in its own. */
function calledAfter(entry: Entry, knowledge: Knowledge): readonly Entry[] {
  const { lexicon } = knowledge;
  const signs = labelWords(entry.name).filter((sign) => !lexicon.isKindWord(sign));
  const alike = new Set(signs.flatMap((sign) => [...bearersOf(sign, lexicon)]));
  return [...alike].filter((other) => isCalledAfter(other, entry, knowledge));
}

/** Whom a text calls by a whole name. */
const namedIn = (text: string, { lexicon }: Knowledge): readonly Entry[] =>
  linkNames(wordsOf(text), lexicon).flatMap(({ candidates: [best] }) =>
    best && best.how !== 'typo' ? [best.entry] : [],
  );
