/** What somebody wants to subscribe to, or not any more, with the name as it was typed. */
import type { Language } from '../../../knowledge/language/detect.ts';
import type { Command } from './command.ts';

/** The name as it was typed, for folding is the resolver's business; `after` words of the command follow it. */
function asTyped(topic: string, said: string, after: number): string {
  const all = said
    .replace(/[.!?\s]+$/, '')
    .replace(/[, ]+(?:bitte|please)$/i, '')
    .split(' ');
  const end = all.length - after;
  return all
    .slice(end - topic.split(' ').length, end)
    .join(' ')
    .replace(/^[»„"'“]+|[«“"'”]+$/g, '');
}

/** Not a name: where, and not what. */
const HERE = /^(?:hier|diesen (?:kanal|chat)|here|this (?:channel|chat))$/;

export function topicOf(language: Language, topic: string | undefined, said: string, after = 0): Command {
  if (topic === undefined || HERE.test(topic)) return { language, do: 'unclear', about: 'subscribe' };
  return { language, do: 'subscribe', topic: asTyped(topic, said, after) };
}

export function unsubscribe(language: Language, topic: string | undefined, said: string, after = 0): Command {
  if (topic === undefined || HERE.test(topic) || /^(?:alle?s?|all|everything)$/.test(topic))
    return { language, do: 'unsubscribe' };
  return { language, do: 'unsubscribe', topic: asTyped(topic, said, after) };
}
