import { KINDS } from '../kinds.ts';
import type { Entry } from '../model.ts';
import { kindsCalled } from '../questions/kinds-asked.ts';
import type { Subjects } from '../questions/settled.ts';
import { namedWords, wordsOfNames } from '../search/link.ts';
import type { Asked } from './asked.ts';
import type { Decision } from './decision.ts';
import { wholeOf } from './inquiry.ts';
import { rankedByTopic } from './topic.ts';

/** "Wie heißt die Runde, in der …?", "the body with … as its chair – which one is it?" */
const CALLED =
  /\b(?:wie (?:heisst|nennt sich|nennt man)|wie wird .{1,40} genannt|what(?: is|s) (?:it|this|that|the \w+) called|what(?: is|s) the name of|welche[rs]? (?:\w+ )?(?:ist das|ist es|ist gemeint|war das)$|which (?:one|body|group|round|network|committee) (?:is|was) (?:it|that|this|meant))\b/;

/** A precise word for the kind says as much as another word. */
const MIN_COVERAGE_OF_KIND = 0.5;
const MIN_COVERAGE = 0.6;
/** The next one must be this much weaker. */
const CLEAR = 0.8;
/** Words for any body at all. */
const ANY: ReadonlySet<string> = new Set(['other-body', 'group', 'round']);

/** The body that a question describes and whose name it asks for: whoever is named in it belongs to the description. */
export function calledWhat({ reading, facets, knowledge }: Asked, subjects: Subjects): Decision | undefined {
  if (!CALLED.test(reading.masked) || (subjects.entries.length > 0 && !subjects.certain)) return undefined;
  const named = namedWords(reading.mentions);
  const head = reading.words.find(({ folded }, i) => !named.has(i) && isBody(kindsCalled(folded)));
  if (!head) return undefined;
  const precise = kindsCalled(head.folded)!.ids.filter((id) => KINDS[id]!.class === 'body' && !ANY.has(id));
  const fits = (entry: Entry) =>
    entry.class === 'body' &&
    !subjects.entries.includes(entry) &&
    (precise.length === 0 || precise.includes(entry.kind));
  const told = [...wordsOfNames(reading), ...reading.content].filter((word) => word !== head);
  const hits = knowledge.topics.search(
    told.map(({ text }) => text),
    reading.together.size > 0,
  );
  const [best, second] = hits.filter(({ entry }) => fits(entry));
  const clear =
    best &&
    best.coverage >= (precise.length > 0 ? MIN_COVERAGE_OF_KIND : MIN_COVERAGE) &&
    (!second || second.score < best.score * CLEAR);
  if (!clear) return undefined;
  // "Die Runde, in der …" may be of any kind: then its own name must not say another.
  if (precise.length === 0 && rankedByTopic(reading, knowledge).find(({ entry }) => fits(entry))?.entry !== best.entry)
    return undefined;
  return { draft: wholeOf(best.entry, knowledge), facets };
}

const isBody = (called: ReturnType<typeof kindsCalled>): boolean =>
  called !== undefined && (called.ofBodies || called.ids.some((id) => KINDS[id]!.class === 'body'));
