/**
 * What people write into a form ↔ the model's value. Lists are one item a line, or separated by semicolons; names of entries
 * become their ids. Every text is normalised first: one line, no control or direction signs.
 */
import { foldName } from '../language/fold.ts';
import {
  type Contact,
  type Coordination,
  type Entry,
  type LocalText,
  type Party,
  type Registry,
  type Role,
  STATUSES,
  type Status,
} from '../model.ts';
import { ID } from '../schema.ts';
import { readCadence, writeCadence } from './cadence-text.ts';
import type { Change, ChangeableFact, ChangeProblem } from './change.ts';

export type ReadValue = { readonly value: Change['value'] } | { readonly problem: ChangeProblem };

/** Of a whole text, as the schema has it for one. */
export const MAX_TEXT = 4000;
const MAX_ITEMS = 80;

/** Reads what was typed. `current` is the value that the form showed: what was left as it was keeps its details. */
export function readValue(fact: ChangeableFact, typed: string, registry: Registry, current?: unknown): ReadValue {
  if (typed.length > MAX_TEXT) return { problem: { code: 'too-long' } };
  const text = oneLine(typed);
  if (text === '') return { problem: { code: 'empty' } };
  if (current !== undefined && writeValue(fact, current, registry) === typed.trim())
    return { value: current as Change['value'] };
  const items = itemsOf(typed, fact !== 'tasks' && fact !== 'legalBasis');
  if (items.length > MAX_ITEMS) return { problem: { code: 'too-many' } };
  switch (fact) {
    case 'purpose':
    case 'definition':
      return { value: localText(text, [current as LocalText | undefined]) };
    case 'tasks':
    case 'legalBasis':
      return { value: items.map((item) => localText(item, (current as readonly LocalText[] | undefined) ?? [])) };
    case 'topics':
      return { value: items };
    case 'cadence': {
      const value = readCadence(text);
      return value ? { value } : { problem: { code: 'cadence' } };
    }
    case 'status': {
      const value = STATUS_WORDS[foldName(text)];
      return value ? { value } : { problem: { code: 'status' } };
    }
    case 'contact': {
      const value = readContact(typed);
      return value ? { value } : { problem: { code: 'contact' } };
    }
    case 'partOf':
    case 'reportsTo':
      return entryIds(items, registry);
    case 'members':
      return parties(items, registry, (current as readonly Party[] | undefined) ?? []);
    case 'coordination':
      return coordination(typed, registry, current as Coordination | undefined);
  }
}

/** A value as the form shows it; undefined for what a text cannot say. */
export function writeValue(fact: ChangeableFact, value: unknown, registry: Registry): string | undefined {
  switch (fact) {
    case 'purpose':
    case 'definition':
      return (value as LocalText).de;
    case 'tasks':
    case 'legalBasis':
      return (value as readonly LocalText[]).map(({ de }) => de).join('\n');
    case 'topics':
      return (value as readonly string[]).join('\n');
    case 'cadence':
      return writeCadence(value as Parameters<typeof writeCadence>[0]);
    case 'status':
      return Object.keys(STATUS_WORDS).find((word) => STATUS_WORDS[word] === value);
    case 'contact':
      return writeContact(value as Contact);
    case 'partOf':
    case 'reportsTo':
      return (value as readonly string[]).map((id) => registry.entries.get(id)?.name ?? id).join('\n');
    case 'members':
      return (value as readonly Party[]).map((party) => partyText(party, registry)).join('\n');
    case 'coordination': {
      const { role, by, scope } = value as Coordination;
      if (scope) return undefined;
      return `${ROLE_WORDS[role][0]}: ${by.map((party) => partyText(party, registry)).join('; ')}`;
    }
  }
}

/** Spaces joined, control signs and signs that turn the writing direction gone. */
export const oneLine = (text: string): string =>
  text
    .replace(/[\p{Zl}\p{Zp}\n]+/gu, ' ')
    .replace(/[\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu, '')
    .normalize('NFC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();

/** Commas separate names, and only where nothing else does: names may contain them, and sentences do. */
function itemsOf(text: string, areNames: boolean): string[] {
  const separator = /[\n;]/.test(text) || !areNames ? /[\n;]/ : /,(?= )/;
  return text
    .split(separator)
    .map((item) => oneLine(item).replace(/^[-•*]\s+/, ''))
    .filter(Boolean);
}

/** A text that was left as it was keeps its English rendering. */
const localText = (de: string, known: readonly (LocalText | undefined)[]): LocalText =>
  known.find((text) => text?.de === de) ?? { de };

function parties(items: readonly string[], registry: Registry, known: readonly Party[]): ReadValue {
  const value: Party[] = [];
  for (const item of items) {
    const same = known.find((party) => foldName(partyText(party, registry)) === foldName(item));
    const found = entriesNamed(item, registry);
    if (same) value.push(same);
    else if (found.length === 1) value.push({ id: found[0]!.id });
    else if (found.length > 1) return { problem: { code: 'ambiguous-name', name: item } };
    // In the registry's files such a word would be an id, and no entry has it.
    else if (ID.test(item)) return { problem: { code: 'lower-case-name', name: item } };
    else value.push({ text: item });
  }
  return { value };
}

function entryIds(items: readonly string[], registry: Registry): ReadValue {
  const value: string[] = [];
  for (const item of items) {
    const found = entriesNamed(item, registry);
    if (found.length !== 1)
      return { problem: { code: found.length > 1 ? 'ambiguous-name' : 'unknown-name', name: item } };
    value.push(found[0]!.id);
  }
  return { value };
}

function coordination(typed: string, registry: Registry, current: Coordination | undefined): ReadValue {
  const [, prefix, names] = /^\s*([^:;\n]{1,60}):([\s\S]*)$/.exec(typed) ?? [];
  const role = prefix === undefined ? undefined : roleOf(prefix);
  const by = parties(itemsOf(role ? names! : typed, true), registry, current?.by ?? []);
  if ('problem' in by) return by;
  if ((by.value as readonly Party[]).length === 0) return { problem: { code: 'empty' } };
  return { value: { role: role ?? current?.role ?? 'coordination', by: by.value as readonly Party[] } };
}

/** By id, by name, or by another spelling; a name goes before other spellings. */
function entriesNamed(text: string, { entries }: Registry): readonly Entry[] {
  const byId = entries.get(text);
  if (byId) return [byId];
  const key = foldName(text);
  const all = [...entries.values()];
  const named = all.filter(({ name }) => foldName(name) === key);
  return named.length > 0 ? named : all.filter(({ also }) => also.some((name) => foldName(name) === key));
}

const partyText = (party: Party, { entries }: Registry): string =>
  'text' in party ? party.text : (party.as ?? entries.get(party.id)?.name ?? party.id);

/** The first word of each is the one that is written. */
const ROLE_WORDS: Readonly<Record<Role, readonly string[]>> = {
  coordination: ['Koordination', 'coordination'],
  management: ['Geschäftsführung', 'Geschäftsführung/Koordination', 'management', 'management/coordination'],
  moderation: ['Moderation'],
  lead: ['Leitung', 'lead'],
  chair: ['Vorsitz', 'chair'],
  organisation: ['Organisation', 'organization'],
  steering: ['Steuerung', 'steering'],
  contact: ['Ansprechstelle', 'Kontakt', 'contact', 'contact point'],
};
const roleOf = (text: string): Role | undefined =>
  (Object.keys(ROLE_WORDS) as Role[]).find((role) =>
    ROLE_WORDS[role].some((word) => foldName(word) === foldName(text)),
  );

const STATUS_WORDS: Readonly<Record<string, Status>> = {
  aktiv: 'active',
  'in planung': 'planned',
  'im aufbau': 'emerging',
  ehemalig: 'former',
  befristet: 'temporary',
  geplant: 'planned',
  aufgelost: 'former',
  'under construction': 'emerging',
  ...Object.fromEntries(STATUSES.map((status) => [status, status])),
};

const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;
const WEB = /\b(?:https?:\/\/|www\.)[^\s,;]+/i;
const FAX = /\b(?:tele)?fax\.?:? *(\+?[\d(][\d\s()/.-]{3,}\d)/i;
const PHONE = /(?:\b(?:tel(?:efon)?|phone)\.?:? *|(?:^|[\n;]) *)(\+?[\d(][\d\s()/.-]{3,}\d)(?= *(?:$|[\n;,]))/i;

function readContact(typed: string): Contact | undefined {
  let rest = typed;
  const take = (pattern: RegExp): string | undefined => {
    const found = pattern.exec(rest);
    if (!found) return undefined;
    rest = `${rest.slice(0, found.index)};${rest.slice(found.index + found[0].length)}`;
    return oneLine(found[1] ?? found[0]);
  };
  const [email, web, fax, phone] = [take(EMAIL), take(WEB), take(FAX), take(PHONE)];
  const address = rest
    .split(/[\n;]/)
    .map((piece) => oneLine(piece).replace(/^[,\s]+|[,\s]+$/g, ''))
    .filter(Boolean)
    .join(', ');
  const contact = { phone, fax, email, address: address || undefined, web };
  const given = Object.entries(contact).filter(([, value]) => value);
  return given.length > 0 ? Object.fromEntries(given) : undefined;
}

const writeContact = ({ phone, fax, email, address, web }: Contact): string =>
  [phone && `Tel. ${phone}`, fax && `Fax ${fax}`, email, web, address].filter(Boolean).join('\n');
