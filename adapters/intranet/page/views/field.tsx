import type { About, EntryList } from '../../api/schemas.ts';
import { href, type Route } from '../app/route.ts';
import { useGet } from '../app/server.ts';
import { useSettings, useTexts } from '../app/settings.ts';
import { EntryTable } from '../parts/entry-table.tsx';
import { Heading } from '../parts/heading.tsx';
import { NextMeetings } from '../parts/next-meetings.tsx';
import { NotFound, When } from '../parts/waiting.tsx';

export function FieldView({ route }: { route: Route }) {
  const texts = useTexts();
  const { lang } = useSettings();
  const about = useGet<About>(`/api/about?lang=${lang}`);
  const list = useGet<EntryList>(`/api/entries?${new URLSearchParams({ class: 'body', field: route.id, lang })}`);
  return (
    <When loaded={about}>
      {({ fields }: About) => {
        const field = fields.find(({ id }) => id === route.id);
        if (!field) return <NotFound />;
        return (
          <div class="page">
            <p class="over">{texts.field}</p>
            <Heading title={field.label} />
            <p class="actions">
              <a class="button" href={href('/network', { field: field.id })}>
                {texts.showNetwork}
              </a>
              <a class="button quiet" href={href('/list', { class: 'body', field: field.id })}>
                {texts.showList}
              </a>
            </p>
            <NextMeetings of={{ field: field.id }} days={60} most={6} />
            <h2>{texts.belongsTo}</h2>
            <When loaded={list}>
              {({ total, entries }: EntryList) => (
                <>
                  <p>{texts.bodies(total)}</p>
                  <EntryTable entries={entries} caption={field.label} />
                </>
              )}
            </When>
          </div>
        );
      }}
    </When>
  );
}
