/** The filters above a part of the keepers' page; what is chosen stands in the address. */
import type { Label } from '../../api/schemas.ts';
import { navigate } from '../app/route.ts';
import { useTexts } from '../app/settings.ts';

export interface KeepingFilters {
  readonly field: string;
  readonly fact: string;
  readonly years: number;
  address(change: Readonly<Record<string, string | undefined>>): string;
}

export interface Choice {
  readonly name: 'field' | 'fact' | 'years';
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [id: string, label: string])[];
  /** Whether there must be one; otherwise "all" is offered. */
  readonly needed?: boolean;
}

export function Filters({ choices, address }: { choices: readonly Choice[]; address: KeepingFilters['address'] }) {
  const texts = useTexts();
  return (
    <form class="filters" aria-label={texts.filters} onSubmit={(event) => event.preventDefault()}>
      {choices.map(({ name, label, value, options, needed }) => (
        <label key={name}>
          {label}
          <select
            value={value}
            onChange={({ currentTarget }) => navigate(address({ [name]: currentTarget.value || undefined }), true)}
          >
            {!needed && <option value="">{texts.all}</option>}
            {options.map(([id, text]) => (
              <option key={id} value={id}>
                {text}
              </option>
            ))}
          </select>
        </label>
      ))}
    </form>
  );
}

/** The fields of some rows, each once, by name. */
export function fieldsOf(rows: readonly { readonly field?: Label | undefined }[]) {
  const fields = new Map(rows.flatMap(({ field }) => (field ? [[field.id, field.label] as const] : [])));
  return [...fields].sort(([, a], [, b]) => a.localeCompare(b));
}
