import type { About, EntryList } from '../../api/schemas.ts';
import { href, navigate, type Route } from '../app/route.ts';
import { useGet } from '../app/server.ts';
import { useSettings, useTexts } from '../app/settings.ts';
import { EntryTable } from '../parts/entry-table.tsx';
import { Heading } from '../parts/heading.tsx';
import { When } from '../parts/waiting.tsx';

const FILTERS = ['class', 'field', 'kind', 'coordination', 'member', 'cadence', 'document', 'differs'] as const;
type Filters = Readonly<Partial<Record<(typeof FILTERS)[number], string>>>;

export function ListView({ route }: { route: Route }) {
  const texts = useTexts();
  const { lang } = useSettings();
  const filters: Filters = Object.fromEntries(
    FILTERS.flatMap((name) => (route.query.get(name) ? [[name, route.query.get(name)!]] : [])),
  );
  const narrowed = Object.keys(filters).length > 0;
  // Without any filter the list is of bodies: that is what people come for.
  const asked = new URLSearchParams({ ...(narrowed ? filters : { class: 'body' }), lang });
  const loaded = useGet<EntryList>(`/api/entries?${asked}`);
  const about = useGet<About>(`/api/about?lang=${lang}`);
  return (
    <div class="page">
      <Heading title={texts.list} />
      {about.state === 'ready' && <FilterForm about={about.data} filters={narrowed ? filters : { class: 'body' }} />}
      <When loaded={loaded}>
        {({ total, entries }: EntryList) => (
          <>
            <div class="toolbar">
              <p role="status">{texts.entries(total)}</p>
              {(['xlsx', 'csv'] as const).map((format) => (
                <a
                  key={format}
                  class="button quiet"
                  href={`/api/entries?${asked}&format=${format}`}
                  download={`gremienlotse.${format}`}
                >
                  {texts[format]}
                </a>
              ))}
              <button type="button" class="quiet" onClick={() => window.print()}>
                {texts.print}
              </button>
            </div>
            <EntryTable entries={entries} caption={texts.list} />
          </>
        )}
      </When>
    </div>
  );
}

function FilterForm({ about, filters }: { about: About; filters: Filters }) {
  const texts = useTexts();
  const set = (name: keyof Filters, value: string) => {
    const { kind, ...rest } = { ...filters, [name]: value || undefined };
    const next = name === 'class' ? rest : { ...rest, kind }; // a kind belongs to one class
    navigate(href('/list', next), true);
  };
  const kinds = about.kinds.filter((kind) => !filters.class || kind.class === filters.class);
  const choices: readonly (readonly [
    keyof Filters,
    string,
    readonly { id: string; label: string; count?: number }[],
  ])[] = [
    ['class', texts.cls, about.classes],
    ['kind', texts.kind, kinds],
    ['field', texts.field, about.fields],
    ['coordination', texts.coordination, about.coordinators],
    ['member', texts.seat, about.members],
    ['document', texts.document, about.documents.map(({ id, short }) => ({ id, label: short }))],
    ['cadence', texts.cadence, Object.entries(texts.cadences).map(([id, label]) => ({ id, label }))],
  ];
  return (
    <form class="filters" aria-label={texts.filters} onSubmit={(event) => event.preventDefault()}>
      {choices.map(([name, label, options]) => (
        <label key={name}>
          {label}
          <select value={filters[name] ?? ''} onChange={(event) => set(name, event.currentTarget.value)}>
            <option value="">{texts.all}</option>
            {options.map((option) => (
              <option key={option.id} value={option.id}>
                {option.label}
                {option.count === undefined ? '' : ` (${option.count})`}
              </option>
            ))}
          </select>
        </label>
      ))}
      <label class="check">
        <input
          type="checkbox"
          checked={filters.differs === 'true'}
          onChange={(event) => set('differs', event.currentTarget.checked ? 'true' : '')}
        />
        {texts.onlyDiffering}
      </label>
      <a class="button quiet" href={href('/list')}>
        {texts.reset}
      </a>
    </form>
  );
}
