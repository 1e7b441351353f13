import { kindsCalled } from '../questions/kinds-asked.ts';
import type { Reading } from '../questions/read.ts';
import { namedWords, wordsOfNames } from '../search/link.ts';
import type { SubjectStep } from './asked.ts';
import { listAnswer } from './lists.ts';

/** "Istanbul-Konvention Netzwerk": nothing but a law or a term and a word for bodies: those that rest on it, or deal with it. */
export const ofKindBehind: SubjectStep = ({ reading, facets, knowledge }, { entries: [named, another] }) => {
  if (!named || another || facets.length > 0 || (named.class !== 'concept' && named.class !== 'publication'))
    return undefined;
  const called = kindBeside(reading);
  if (!called || called.ids.includes(named.kind)) return undefined;
  const asks = { ...reading.asks, list: true, one: true };
  const of = { ...reading, asks, kinds: called.ids, classes: called.classes };
  const law = { facet: 'legalBasis', score: 1, start: 0, end: 0, evidence: '', spans: [] } as const;
  const lists = [
    listAnswer({ ...of, content: [], facets: [law] }, named, knowledge),
    listAnswer({ ...of, content: wordsOfNames(reading), mentions: [] }, undefined, knowledge),
  ];
  const list = lists.find((each) => each && each.items.length > 0);
  return list && { draft: list, facets };
};

/** The bodies that the only word beside the only name calls. */
function kindBeside({ words, mentions }: Reading) {
  const named = namedWords(mentions);
  if (mentions.length !== 1 || words.length !== named.size + 1) return undefined;
  const called = kindsCalled(words.find((_, i) => !named.has(i))!.folded);
  return called && (called.ofBodies || called.classes.includes('body')) ? called : undefined;
}
