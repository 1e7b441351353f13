/** What a person typed, out of what Teams made of it: without the bot's mention, without HTML entities. */
import type { CheckedActivity } from './inbound-guard.ts';

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
/** Where a card of a search extension stands among the words; the card itself is an attachment. */
const INSERTED_CARD = /<span[^<>]*InputExtension[\s\S]*<\/span>/gi;
const AT = /<at(?:\s[^<>]*)?>([\s\S]*?)<\/at>/gi;

/** The text of a message, or the empty string. Mentions of other people stay, as their names. */
export function cleanText(activity: CheckedActivity): string {
  if (typeof activity.text !== 'string') return '';
  const bot = account(activity.recipient);
  const botNames = new Set([normal(bot.name)]);
  let text = activity.text;
  for (const entity of Array.isArray(activity.entities) ? activity.entities : []) {
    if (entity.type !== 'mention' || account(entity.mentioned).id !== bot.id || typeof entity.text !== 'string')
      continue;
    // The text usually has the entity's own wording; a client may write it with other blanks or attributes.
    if (entity.text !== '') text = text.split(entity.text).join(' ');
    botNames.add(normal(entity.text.replace(AT, '$1')));
    botNames.add(normal(account(entity.mentioned).name));
  }
  botNames.delete('');
  text = text.replace(AT, (_all, name: string) => (botNames.has(normal(name)) ? ' ' : name));
  return decodeEntities(text.replace(INSERTED_CARD, ' '))
    .replace(/[\u00a0\u202f\u2007]/g, ' ')
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\r?\n ?/g, '\n')
    .trim();
}

function account(value: unknown): { id: string; name: string } {
  const { id, name } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  return { id: typeof id === 'string' ? id : '', name: typeof name === 'string' ? name : '' };
}

function normal(name: string): string {
  return decodeEntities(name).replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Decodes once, so that `&amp;lt;` stays the text `&lt;`. */
function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, (all, decimal, hex, name) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? all;
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : all;
  });
}
