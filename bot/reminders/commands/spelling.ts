/** Slips of the pen in the word that a command begins with. */
import { editDistance } from '../../../knowledge/language/edit-distance.ts';

/** Folded. Short words are missing: "sittings" is no "settings", and a "review" no "preview". */
const WORDS = [
  'abonniere',
  'abonnieren',
  'abbestellen',
  'abonnements',
  'wochenubersicht',
  'erinnere',
  'erinnerungen',
  'pausiere',
  'pausieren',
  'vorschau',
  'einstellungen',
  'fortsetzen',
  'subscribe',
  'unsubscribe',
  'subscriptions',
  'reminders',
];
const LONG = 9;

/** The text with its first word as it was meant; undefined if that word is no slip, or could be two words. */
export function respelled(plain: string): string | undefined {
  const first = /^[a-z]+/.exec(plain)?.[0] ?? '';
  const limit = first.length >= LONG ? 2 : 1;
  const near = WORDS.map((word) => ({ word, edits: editDistance(first, word, limit) }))
    .filter(({ edits }) => edits <= limit)
    .sort((a, b) => a.edits - b.edits);
  const [best, second] = near;
  if (first.length < 6 || best === undefined || best.edits === 0 || best.edits === second?.edits) return undefined;
  return best.word + plain.slice(first.length);
}
