import type { Word } from '../language/words.ts';

/** "My father …", "a colleague of mine" says who it is about, and only where nothing else is said, what. */
export const isKin = (words: readonly Word[], i: number): boolean =>
  KIN.test(words[i]!.folded) &&
  (POSSESSIVE.test(words[i - 1]?.folded ?? '') ||
    (words[i + 1]?.folded === 'of' && OWN.test(words[i + 2]?.folded ?? '')));

const KIN =
  /^(?:vaters?|mutter|eltern|papa|mama|opas?|omas?|mann|frau|sohn|tochter|kind|kinder|kindern|nachbar(?:n|in|innen)?|freund(?:e|in|innen)?|kollegen?|kollegin(?:nen)?|oma|tante|onkel|bruder|schwester|schwager|schwiegermutter|schwiegervater|father|mother|dad|mum|mom|parents|grandma|grandpa|grandmother|grandfather|husband|wife|son|daughter|neighbours?|neighbors?|friends?|colleagues?|aunt|uncle|brother|sister|kids?|child|children)$/;
const POSSESSIVE = /^(?:mein|dein|sein|ihr|unser|euer|eur)(?:e[mnrs]?)?$|^(?:my|your|his|her|our|their|whose)$/;
const OWN = /^(?:mine|yours|his|hers|ours|theirs)$/;
