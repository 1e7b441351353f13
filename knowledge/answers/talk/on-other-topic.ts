import type { Reading } from '../../questions/read.ts';
import { asksItself } from '../../questions/talk/ellipsis.ts';
import { isTopicWord } from '../../search/link.ts';
import type { Asked, Step } from '../asked.ts';
import { withMention } from '../lists/list-words.ts';
import { listAnswer } from '../lists/lists.ts';
import { topicAnswer } from '../topics/topic.ts';

/** "Und zu Sucht?", "gibt's sowas auch für Frauen?", after what was sought by its topic: the same sort, on that. */
export const onOtherTopic: Step = (asked) => {
  const { reading, context } = asked;
  if (!context.sought || !asksOn(reading) || reading.repeats) return undefined;
  const { kinds, classes } = context.sought;
  const topical: Reading = {
    ...withMention(reading),
    mentions: [],
    facets: [],
    kinds,
    classes,
    asks: { ...reading.asks, list: true, one: false },
  };
  return kinds.length + classes.length > 0 ? listed(topical, asked) : told(topical, asked);
};

function listed(reading: Reading, { knowledge, context: { facets } }: Asked) {
  const list = listAnswer(reading, undefined, knowledge);
  return list && list.items.length > 0 ? { draft: list, facets } : undefined;
}

function told(reading: Reading, { knowledge, context: { facets } }: Asked) {
  const draft = topicAnswer(reading, facets[0], knowledge);
  return draft.type === 'topic' ? { draft, facets } : undefined;
}

/** Nothing but a preposition and a topic. */
const asksOn = (reading: Reading): boolean =>
  ON.test(reading.masked) &&
  reading.words.length <= MAX_WORDS &&
  !asksItself(reading) &&
  !reading.asks.count &&
  reading.content.length + reading.mentions.length > 0 &&
  reading.mentions.every(isTopicWord);
const MAX_WORDS = 9;
const ON =
  /^(?:(?:ok|okay|gut|ah|und|and|aber|but|or|oder|dann|then) )*(?:(?:gibts|gibt es|is there|are there|what about|how about) )?(?:(?:da|das|sowas|so was|so etwas|etwas|was|auch|welche|eine?n?|eins|any|one|some|something|anything|like that) )*(?:zu[mr]?|furs?|um|uber|gegen|on|for|about|against) (?!was\b|wen\b|wem\b|welche|which|what|whom?\b)/;
