import { groupStatements } from '../../knowledge/answers/facts/facts.ts';
import type { Contact, Entry, Registry } from '../../knowledge/model.ts';
import type { Texts } from '../texts/index.ts';
import { buttonTitle, type OpenUrlAction } from './elements.ts';

export interface Reachable {
  /** Whose contact it is: the entry's own, or the coordinator's. */
  readonly holder: Entry;
  readonly contact: Contact;
}

/** How to reach an entry: its own published office contact, else the first one of those who coordinate it. */
export function reach(entry: Entry, registry: Registry): Reachable | undefined {
  const own = contactOf(entry, registry);
  if (own) return { holder: entry, contact: own };
  for (const { value } of groupStatements(entry, 'coordination', registry)) {
    for (const party of value.by) {
      const holder = 'id' in party ? registry.entries.get(party.id) : undefined;
      const contact = holder && contactOf(holder, registry);
      if (holder && contact) return { holder, contact };
    }
  }
  return undefined;
}

/** Every way of contact, the newest source first. */
function contactOf(entry: Entry, registry: Registry): Contact | undefined {
  const groups = groupStatements(entry, 'contact', registry);
  return groups.length > 0 ? Object.assign({}, ...groups.map(({ value }) => value).reverse()) : undefined;
}

/** Links that open the mail program, the telephone, the browser. What does not look like one gets no link. */
export function contactLinks({ email, phone, web }: Contact, texts: Texts): OpenUrlAction[] {
  const links: readonly (readonly [string, string | undefined])[] = [
    [texts.card.email, email && mailLink(email)],
    [texts.card.call, phone && phoneLink(phone)],
    [texts.card.website, web && webLink(web)],
  ];
  return links.flatMap(([title, url]) =>
    url ? [{ type: 'Action.OpenUrl' as const, title: buttonTitle(title), url }] : [],
  );
}

const mailLink = (email: string): string | undefined =>
  /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(email) ? `mailto:${email}` : undefined;

/** "06152 989-517" → tel:06152989517; an extension in brackets or words is no number to dial. */
function phoneLink(phone: string): string | undefined {
  if (!/^\+?[\d\s()/.-]+$/.test(phone)) return undefined;
  const digits = phone.replace('(0)', '').replaceAll(/[^\d+]/g, '');
  return /^\+?\d{4,15}$/.test(digits) ? `tel:${digits}` : undefined;
}

/** An address that a browser opens, without user and password in it; undefined if it is none. */
export function webLink(web: string): string | undefined {
  try {
    const url = new URL(/^https?:\/\//i.test(web) ? web : `https://${web}`);
    const plain = url.username === '' && url.password === '' && url.hostname.includes('.');
    return plain ? url.href : undefined;
  } catch {
    return undefined;
  }
}
