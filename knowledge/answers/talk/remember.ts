import type { Language } from '../../language/detect.ts';
import type { Entry } from '../../model.ts';
import type { Facet } from '../../questions/facets/facets.ts';
import type { Context } from '../../questions/talk/context.ts';
import { type Answer, citationsOf, entriesOf, factsIn } from '../answer.ts';

/** Lists are remembered as long as they are shown, for "which of them …?". */
const MAX_REMEMBERED = 60;
const MAX_RECENT = 8;

/** Whom an answer is about. Everybody's dates are about nobody; everybody's next or last one is about its body. */
function subjectsOf(answer: Answer): readonly Entry[] {
  const found = entriesOf(answer);
  if (answer.type !== 'meetings' || answer.query.subjects.length > 0) return found;
  const { when } = answer.query;
  return (when === 'next' || when === 'last') && found.length === 1 ? found : [];
}

/** Whom the facts of an answer name: who coordinates, publishes, is above. Members are too many to be meant by "that office". */
function toldIn(answer: Answer): readonly string[] {
  const walk = (value: unknown): string[] => {
    if (Array.isArray(value)) return value.flatMap(walk);
    if (typeof value !== 'object' || value === null) return [];
    return 'id' in value && typeof value.id === 'string' ? [value.id] : Object.values(value).flatMap(walk);
  };
  if (answer.type === 'list') return answer.query.subject ? [answer.query.subject.id] : [];
  // Of many that fit a topic the first one is spoken of.
  const facts = answer.type === 'topic' ? [answer.hits[0]?.fact ?? []].flat() : factsIn(answer);
  return facts
    .filter(({ name }) => name !== 'members')
    .flatMap(({ name, groups }) =>
      groups.flatMap(({ value }) => (name === 'partOf' || name === 'reportsTo' ? (value as string[]) : walk(value))),
    );
}

/** Whose list it is; what only tells more of the last list is still of the same owner. */
function ownerOf(
  subject: string | undefined,
  listed: readonly string[],
  { owner, offered }: Context,
): { owner?: string } {
  const kept = owner !== undefined && listed.every((id) => offered.includes(id)) ? owner : undefined;
  const id = subject ?? kept;
  return id === undefined ? {} : { owner: id };
}

/** Of what sort those are that were sought by a topic alone. */
function soughtBy(answer: Answer): Pick<Context, 'sought'> {
  if (answer.type === 'topic') return { sought: { kinds: [], classes: [] } };
  if (answer.type !== 'list' || !answer.query.topic || answer.query.relation) return {};
  return { sought: { kinds: answer.query.kinds, classes: answer.query.classes ?? [] } };
}

/** What a conversation remembers after an answer. */
export function remember(
  answer: Answer,
  facets: readonly Facet[],
  context: Context,
  fixed: Language | undefined,
  counted: boolean,
  about?: readonly Entry[],
  choices: readonly Entry[] = [],
): Context {
  const subjects = (about ?? subjectsOf(answer)).map(({ id }) => id);
  const spoken = answer.type === 'choices' || answer.type === 'unknown' ? [] : subjects.slice(0, 3);
  const recent = [...new Set([...spoken, ...(context.recent ?? [])])].slice(0, MAX_RECENT);
  const told = [...new Set([...toldIn(answer), ...(context.told ?? [])])].slice(0, MAX_RECENT);
  const first = context.first ?? spoken[0];
  const kept = {
    lastLanguage: answer.language,
    ...(fixed ? { fixedLanguage: fixed } : {}),
    ...(first ? { first } : {}),
    recent,
    told,
    counted,
  };
  const previous =
    context.subjects.length > 0 ? { previous: { subjects: context.subjects, facets: context.facets } } : {};
  // Nothing was found: those spoken of before still are.
  if (answer.type === 'list' && subjects.length === 0) return { ...context, ...kept };
  switch (answer.type) {
    case 'choices':
    case 'topic':
    case 'list':
      return {
        ...kept,
        ...previous,
        // Who goes on after "did you mean …?" of one alone has meant that one.
        subjects: answer.type === 'choices' && subjects.length > 1 ? context.subjects : subjects.slice(0, 1),
        ...(answer.type === 'list' ? { listed: true } : {}),
        ...soughtBy(answer),
        ...(answer.type === 'list' ? ownerOf(answer.query.subject?.id, subjects, context) : {}),
        facets,
        offered: subjects.slice(0, MAX_REMEMBERED),
        citations: citationsOf(answer).slice(0, 20),
      };
    case 'facts':
    case 'profile':
    case 'meetings':
    case 'missing':
    case 'comparison':
    case 'relation':
    case 'sources':
    case 'conflicts':
      return {
        ...kept,
        ...previous,
        subjects: !about && answer.type === 'relation' ? [answer.whole.id] : subjects.slice(0, 5),
        // "And the schools?", after it was told whether somebody is in it.
        facets:
          facets.length > 0
            ? facets
            : answer.type === 'relation' && answer.relation === 'member'
              ? ['members']
              : context.facets,
        offered:
          choices.length > 0
            ? choices.map(({ id }) => id)
            : subjects.length > 1
              ? subjects.slice(0, MAX_REMEMBERED)
              : context.offered,
        citations: citationsOf(answer).slice(0, 20),
      };
    case 'unknown':
      return { ...context, ...kept, ...(subjects.length > 0 ? { offered: subjects } : {}) };
    default:
      return { ...context, ...kept };
  }
}
