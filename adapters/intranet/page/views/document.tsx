import type { About, EntryList } from '../../api/schemas.ts';
import type { Route } from '../app/route.ts';
import { useGet } from '../app/server.ts';
import { useSettings, useTexts } from '../app/settings.ts';
import { EntryTable } from '../parts/entry-table.tsx';
import { Heading } from '../parts/heading.tsx';
import { NotFound, When } from '../parts/waiting.tsx';

export function DocumentView({ route }: { route: Route }) {
  const texts = useTexts();
  const { lang } = useSettings();
  const about = useGet<About>(`/api/about?lang=${lang}`);
  const list = useGet<EntryList>(`/api/entries?${new URLSearchParams({ document: route.id, lang })}`);
  return (
    <When loaded={about}>
      {({ documents }: About) => {
        const found = documents.find(({ id }) => id === route.id);
        if (!found) return <NotFound />;
        const rows = [
          [texts.dated, found.dated],
          [texts.publisher, found.publisher],
          [texts.statements, String(found.statements)],
          [texts.remark, found.note],
        ] as const;
        return (
          <div class="page">
            <p class="over">
              {texts.document}: {found.short}
            </p>
            <Heading title={found.title} />
            <dl class="rows">
              {rows.map(
                ([label, value]) =>
                  value && (
                    <div key={label}>
                      <dt>{label}</dt>
                      <dd>{value}</dd>
                    </div>
                  ),
              )}
            </dl>
            <h2>{texts.citing}</h2>
            <When loaded={list}>
              {({ total, entries }: EntryList) => (
                <>
                  <p>{texts.entries(total)}</p>
                  <EntryTable entries={entries} caption={texts.citing} />
                </>
              )}
            </When>
          </div>
        );
      }}
    </When>
  );
}
