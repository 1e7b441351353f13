import type {
  Cadence,
  Contact,
  Coordination,
  FactName,
  LocalText,
  OfficeFunction,
  PartItem,
  Parts,
  Party,
  Publication,
  Registry,
} from '../../../knowledge/model.ts';

/** An entry, or somebody without one: then without id. */
export interface Named {
  readonly id?: string;
  readonly name: string;
}

/** The fields of a fact's value, for machines; ids stand beside the names they lead to. */
export function fieldsOfValue(fact: FactName, value: unknown, registry: Registry): Readonly<Record<string, unknown>> {
  const named = (id: string, as?: string): Named => ({ id, name: as ?? registry.entries.get(id)?.name ?? id });
  const party = (one: Party): Named => ('id' in one ? named(one.id, one.as) : { name: one.text });
  const item = (one: PartItem): object => ('id' in one ? named(one.id, one.as) : one.text);
  switch (fact) {
    case 'partOf':
    case 'reportsTo':
      return { entries: (value as readonly string[]).map((id) => named(id)) };
    case 'coordination': {
      const { role, by, scope } = value as Coordination;
      return { role, by: by.map(party), ...(scope ? { scope } : {}) };
    }
    case 'members':
      return { parties: (value as readonly Party[]).map(party) };
    case 'legalBasis':
    case 'tasks':
      return { texts: value as readonly LocalText[] };
    case 'purpose':
    case 'definition':
      return { text: value as LocalText };
    case 'topics':
      return { words: value as readonly string[] };
    case 'status':
      return { status: value };
    case 'parts': {
      const { title, ordered, items } = value as Parts;
      return { ...(title ? { title } : {}), ordered, items: items.map(item) };
    }
    case 'functions': {
      const { role, unit, since } = value as OfficeFunction;
      return { role, ...(unit ? { unit: party(unit) } : {}), ...(since ? { since } : {}) };
    }
    case 'publication': {
      const { publisher, ...rest } = value as Publication;
      return { ...rest, ...(publisher ? { publisher: party(publisher) } : {}) };
    }
    case 'cadence':
    case 'contact':
      return { ...(value as Cadence | Contact) };
  }
}
