import type { About } from '../../api/schemas.ts';
import { href, type Route } from '../app/route.ts';
import { useGet } from '../app/server.ts';
import { useSettings, useTexts } from '../app/settings.ts';
import { Heading } from '../parts/heading.tsx';
import { NextMeetings } from '../parts/next-meetings.tsx';
import { SearchBox } from '../parts/search-box.tsx';
import { When } from '../parts/waiting.tsx';

export function HomeView({ route }: { route: Route }) {
  const texts = useTexts();
  const { lang, openChat } = useSettings();
  const about = useGet<About>(`/api/about?lang=${lang}`);
  return (
    <div class="page home">
      <div class="hero">
        <Heading title={about.state === 'ready' ? about.data.name : 'Gremienlotse'} />
        <p class="tagline">{texts.tagline}</p>
        <SearchBox initial={route.query.get('q') ?? ''} />
      </div>
      <When loaded={about}>
        {(data: About) => (
          <>
            <section>
              <h2>{texts.fields}</h2>
              <ul class="tiles">
                {data.fields.map((field) => (
                  <li key={field.id}>
                    <a class="tile" href={href(`/field/${field.id}`)}>
                      <span class="tile-name">{field.label}</span>
                      <span class="tile-count">{texts.bodies(field.count)}</span>
                    </a>
                  </li>
                ))}
              </ul>
            </section>
            <NextMeetings days={30} most={6} />
            <section>
              <h2>{texts.askExamples}</h2>
              <ul class="examples">
                {data.examples.map((example) => (
                  <li key={example}>
                    <button type="button" class="example" onClick={() => openChat(example)}>
                      {example}
                    </button>
                  </li>
                ))}
              </ul>
            </section>
            <section>
              <h2>{texts.inNumbers}</h2>
              <Numbers about={data} />
            </section>
          </>
        )}
      </When>
    </div>
  );
}

function Numbers({ about }: { about: About }) {
  const texts = useTexts();
  const rows: readonly (readonly [number, string, string])[] = [
    ...about.classes.map((row) => [row.count, row.label, href('/list', { class: row.id })] as const),
    [about.counts.conflicts ?? 0, texts.differing, href('/conflicts')],
    [about.documents.length, texts.documents, href('/about')],
  ];
  return (
    <ul class="numbers">
      {rows.map(([count, label, to]) => (
        <li key={label}>
          <a href={to}>
            <span class="number">{count}</span> {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
