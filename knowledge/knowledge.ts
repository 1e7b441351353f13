import { createRelations, type Relations } from './answers/relations.ts';
import type { Registry } from './model.ts';
import { createLexicon, type Lexicon } from './search/lexicon.ts';
import { createTopicIndex, type TopicIndex } from './search/topics.ts';

/** The registry with everything derived from it that answering needs. Built once per registry, then only read. */
export interface Knowledge {
  readonly registry: Registry;
  readonly lexicon: Lexicon;
  readonly topics: TopicIndex;
  readonly relations: Relations;
}

export function createKnowledge(registry: Registry): Knowledge {
  const lexicon = createLexicon(registry);
  return {
    registry,
    lexicon,
    topics: createTopicIndex(registry, lexicon.splitter),
    relations: createRelations(registry),
  };
}
