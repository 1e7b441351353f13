/** Every fact on which the documents contradict each other, or may. */
import type { Wording } from '../../../bot/render/values.ts';
import { type Conflict, findConflicts } from '../../../knowledge/answers/facts/conflicts.ts';
import type { LocalDate } from '../../../knowledge/meetings/zone.ts';
import type { Coordination, Entry, Registry, Role } from '../../../knowledge/model.ts';
import { valueView } from './facts.ts';
import type { ConflictList, FactView } from './schemas.ts';
import { capital, fieldOf, refOf } from './words.ts';

const FOUND = new WeakMap<Registry, readonly Conflict[]>();

/** All of a registry; they cost some milliseconds, and every list asks for them. */
export function conflictsIn(registry: Registry): readonly Conflict[] {
  const known = FOUND.get(registry);
  if (known) return known;
  const found = findConflicts(registry);
  FOUND.set(registry, found);
  return found;
}

/** What differs about an entry itself, without what a possible twin says. */
export const conflictsAbout = (entry: Entry, registry: Registry): readonly Conflict[] =>
  conflictsIn(registry).filter(({ entries }) => entries.length === 1 && entries[0] === entry);

/** Sure ones first, each in the order of the names. */
export function conflictList(registry: Registry, wording: Wording, today: LocalDate): ConflictList {
  const conflicts = [...conflictsIn(registry)]
    .sort(
      (a, b) =>
        Number(a.certainty === 'possible') - Number(b.certainty === 'possible') ||
        a.entries[0]!.name.localeCompare(b.entries[0]!.name, 'de'),
    )
    .map((conflict) => ({
      entries: conflict.entries.map(refOf),
      ...fieldOf(conflict.entries[0]!, wording),
      fact: conflictView(conflict, wording, today),
    }));
  return { total: conflicts.length, conflicts };
}

/** What differs, as a fact with the differing values. */
function conflictView(conflict: Conflict, wording: Wording, today: LocalDate): FactView {
  const { entries, fact, certainty, claims } = conflict;
  const roles = new Set(claims.flatMap((claim) => roleOf(conflict, claim.value) ?? []));
  return {
    fact,
    label: labelOf(conflict, roles, wording),
    differs: certainty,
    values: claims.map((claim) => {
      const value = valueView(fact, claim, wording, today);
      const role = roles.size > 1 ? roleOf(conflict, claim.value) : undefined;
      return {
        ...value,
        ...(role ? { text: `${capital(wording.texts.role[role])}: ${value.text}` } : {}),
        ...(entries.length > 1 ? { of: refOf(claim.entry) } : {}),
      };
    }),
  };
}

const roleOf = ({ fact }: Conflict, value: unknown): Role | undefined =>
  fact === 'coordination' ? (value as Coordination).role : undefined;

/** One role names the fact by itself; of a contact or a publication it matters which part differs. */
function labelOf({ fact, part }: Conflict, roles: ReadonlySet<Role>, { texts, language }: Wording): string {
  const [role] = roles;
  if (role && roles.size === 1) return capital(texts.role[role]);
  const name = capital(texts.fact[fact]);
  return part ? `${name} (${PARTS[part]?.[language] ?? part})` : name;
}

const PARTS: Readonly<Record<string, { readonly de: string; readonly en: string }>> = {
  phone: { de: 'Telefon', en: 'telephone' },
  fax: { de: 'Fax', en: 'fax' },
  email: { de: 'E-Mail', en: 'e-mail' },
  address: { de: 'Anschrift', en: 'address' },
  web: { de: 'Internet', en: 'website' },
  year: { de: 'Jahr', en: 'year' },
  stand: { de: 'Stand', en: 'as of' },
  publisher: { de: 'Herausgeber', en: 'publisher' },
  price: { de: 'Preis', en: 'price' },
};
