import { createRelations, type Relations } from './answers/facts/relations.ts';
import { commonThesaurus } from './load/common-thesaurus.ts';
import type { Registry } from './model.ts';
import { absentFrom, inTellingWordsOf, inWordsOf, layered, saidAnew, vocabularyOf } from './search/common-thesaurus.ts';
import { levelsInEnglish } from './search/levels-in-english.ts';
import { createLexicon, type Lexicon } from './search/lexicon.ts';
import { createSlips, type Slips } from './search/slips.ts';
import { createTopicIndex, type TopicIndex, textsOf } from './search/topics.ts';

/** The registry with everything derived from it that answering needs. Built once per registry, then only read. */
export interface Knowledge {
  readonly registry: Registry;
  readonly lexicon: Lexicon;
  readonly topics: TopicIndex;
  readonly slips: Slips;
  readonly relations: Relations;
}

export function createKnowledge(registry: Registry): Knowledge {
  const vocabulary = vocabularyOf(textsOf(registry));
  const { everyday, english, wide } = commonThesaurus();
  const thesaurus = [
    ...layered([
      registry.thesaurus,
      inWordsOf(vocabulary, everyday),
      inWordsOf(vocabulary, english),
      inTellingWordsOf(vocabulary, wide),
    ]),
    // The very word that officials have for a topic is meant beside the general ones.
    ...saidAnew(registry.thesaurus, inTellingWordsOf(vocabulary, wide, 1)),
  ];
  const spokenOf = new Set(thesaurus.flatMap(({ words }) => words));
  const absent = absentFrom(vocabulary, [...everyday, ...english, ...wide]).filter((text) => !spokenOf.has(text));
  const lexicon = createLexicon({ ...registry, thesaurus }, levelsInEnglish(english));
  return {
    registry,
    lexicon,
    topics: createTopicIndex({ ...registry, thesaurus }, lexicon.splitter, absent),
    slips: createSlips([...registry.thesaurus, ...inWordsOf(vocabulary, english)]),
    relations: createRelations(registry),
  };
}
