/** What somebody wants to subscribe to: the whole registry, a field of action, or a body. */
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { foldName } from '../../knowledge/language/fold.ts';
import { wordsOf } from '../../knowledge/language/words.ts';
import type { Entry, Registry } from '../../knowledge/model.ts';
import { linkNames } from '../../knowledge/search/link.ts';
import { linkPartially } from '../../knowledge/search/link-partially.ts';
import type { Topics } from './subscription.ts';

export type Topic =
  | { readonly kind: 'everything' }
  | { readonly kind: 'field'; readonly id: string }
  | { readonly kind: 'body'; readonly id: string };

export const topicsOf = ({ everything, fields, bodies }: Topics): readonly Topic[] => [
  ...(everything ? [{ kind: 'everything' as const }] : []),
  ...fields.map((id) => ({ kind: 'field' as const, id })),
  ...bodies.map((id) => ({ kind: 'body' as const, id })),
];

/** By which a form names it; ids have no colon and no comma. */
export const topicKey = (topic: Topic): string =>
  topic.kind === 'everything' ? 'everything' : `${topic.kind}:${topic.id}`;

/** Found, or what comes near, best first. */
export type Resolved = { readonly topic: Topic } | { readonly near: readonly string[] };

const EVERYTHING = /^(?:alles?|alle (?:gremien|sitzungen|termine)|everything|all(?: (?:bodies|meetings|committees))?)$/;
const EXCEPT = /^(?:nicht|kein\w*|ohne|ausser|ausgenommen|not|no|without|except|but)$/;
const SURE = 0.8;
const MARGIN = 0.1;
const NEAR = 4;

/** Fields before bodies: a field is named like the topic that people mean by it. */
export function resolveTopic(said: string, { registry, lexicon }: Knowledge): Resolved {
  const name = foldName(said.replace(/^(?:de[rmns]|die|das|the) /i, ''));
  if (EVERYTHING.test(name)) return { topic: { kind: 'everything' } };
  const field = [...registry.fields.values()].find(({ id, de, en, also }) =>
    [id, de, en, ...also].some((other) => foldName(other) === withoutField(name)),
  );
  if (field) return { topic: { kind: 'field', id: field.id } };
  const named = bodyNamed(said, registry);
  if (named) return { topic: { kind: 'body', id: named.id } };
  const words = wordsOf(said);
  const mentions = linkNames(words, lexicon);
  const exact = mentions.flatMap(({ candidates }) => candidates.filter(({ entry }) => entry.class === 'body'));
  const spoken = new Set(mentions.flatMap((mention) => mention.words));
  // What is named is what is not wanted: there are no exceptions, and the opposite would be subscribed to.
  if (words.some(({ folded }, i) => EXCEPT.test(folded) && !spoken.has(i)))
    return { near: unique(exact.map(({ entry }) => entry.name)) };
  if (exact.length === 1 || (exact[0] && exact[0].score > (exact[1]?.score ?? 0)))
    return { topic: { kind: 'body', id: exact[0]!.entry.id } };
  if (exact.length > 1) return { near: unique(exact.map(({ entry }) => entry.name)) };
  const partial = linkPartially(
    words,
    words.map((_, i) => i),
    lexicon,
  ).filter(({ entry }) => entry.class === 'body');
  const [best, second] = partial;
  if (best && best.score >= SURE && best.score - (second?.score ?? 0) >= MARGIN)
    return { topic: { kind: 'body', id: best.entry.id } };
  return { near: unique(partial.map(({ entry }) => entry.name)) };
}

/** The body with exactly this name: a button sends it, and it may be a common word or hold an "und". */
const bodyNamed = (said: string, registry: Registry): Entry | undefined =>
  [...registry.entries.values()].find((entry) => entry.class === 'body' && foldName(entry.name) === foldName(said));

const withoutField = (name: string): string => name.replace(/^(?:handlungsfeld|feld|field) /, '');
const unique = (names: readonly string[]): readonly string[] => [...new Set(names)].slice(0, NEAR);

/** Several topics in one command: the whole first, since names contain "und", then its parts. */
export function resolveTopics(
  said: string,
  knowledge: Knowledge,
): readonly { readonly said: string; readonly found: Resolved }[] {
  const whole = resolveTopic(said, knowledge);
  if (('topic' in whole && whole.topic.kind !== 'body') || bodyNamed(said, knowledge.registry))
    return [{ said, found: whole }];
  const parts = said.split(/\s*[,;&]\s*|\s+(?:und|and|sowie)\s+/).filter((part) => part !== '');
  if (parts.length < 2) return [{ said, found: whole }];
  const found = parts.map((part) => ({ said: part, found: resolveTopic(part, knowledge) }));
  const topics = found.flatMap((part) => ('topic' in part.found ? [JSON.stringify(part.found.topic)] : []));
  // Each part means something of its own: several were meant. Else it is one name.
  const isSeveral = topics.length === parts.length && new Set(topics).size === parts.length;
  return isSeveral || !('topic' in whole) ? found : [{ said, found: whole }];
}
