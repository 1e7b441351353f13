/** What an office coordinates and where it sits in, as tables. */
import type { EntryList } from '../../api/schemas.ts';
import { href } from '../app/route.ts';
import { useGet } from '../app/server.ts';
import { useSettings } from '../app/settings.ts';
import type { Lang } from '../app/texts.ts';
import { EntryTable } from './entry-table.tsx';
import { When } from './waiting.tsx';
import { useWords } from './words.ts';

const de = {
  coordination: 'Koordiniert oder leitet',
  member: 'Sitzt in',
  all: 'Als Liste mit Filtern zeigen',
  more: (n: number) => `Alle ${n} zeigen`,
};
const en: typeof de = {
  coordination: 'Coordinates or leads',
  member: 'Sits in',
  all: 'Show as a list with filters',
  more: (n) => `Show all ${n}`,
};
const WORDS: Readonly<Record<Lang, typeof de>> = { de, en };

export function UnitWork({ id }: { id: string }) {
  return (
    <>
      <Part id={id} relation="coordination" />
      <Part id={id} relation="member" />
    </>
  );
}

/** Longer tables show so many rows at first. */
const FOLD_AT = 8;

function Part({ id, relation }: { id: string; relation: 'coordination' | 'member' }) {
  const words = useWords(WORDS);
  const { lang } = useSettings();
  const loaded = useGet<EntryList>(`/api/entries?${new URLSearchParams({ [relation]: id, lang })}`);
  return (
    <When loaded={loaded}>
      {({ total, entries }: EntryList) =>
        total > 0 && (
          <section class="unit-work">
            <h2>
              {words[relation]} <span class="counter">{total}</span>
            </h2>
            <EntryTable entries={entries.slice(0, FOLD_AT)} caption={words[relation]} />
            <p class="after-table">
              <a href={href('/list', { [relation]: id })}>{total > FOLD_AT ? words.more(total) : words.all}</a>
            </p>
          </section>
        )
      }
    </When>
  );
}
