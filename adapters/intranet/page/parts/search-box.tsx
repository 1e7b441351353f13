/** Search as you type: the results are ordinary links below the field; arrow down leads into them. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SearchResult } from '../../api/schemas.ts';
import { href, navigate } from '../app/route.ts';
import { useGet } from '../app/server.ts';
import { useSettings, useTexts } from '../app/settings.ts';
import { SearchIcon } from './icons.tsx';
import { entryPath } from './links.tsx';
import { When } from './waiting.tsx';

/** A pause in typing this long sends the search. */
const PAUSE_MS = 120;

export function SearchBox({ initial }: { initial: string }) {
  const texts = useTexts();
  const { lang } = useSettings();
  const [typed, setTyped] = useState(initial);
  const [query, setQuery] = useState(initial.trim());
  /** Enter was pressed: the first result opens as soon as it is that of what was typed. */
  const [opening, setOpening] = useState(false);
  const results = useRef<HTMLDivElement>(null);
  /** What the address says since it was last looked at: another one is a link that somebody followed. */
  const address = useRef(initial);
  useEffect(() => {
    if (initial === address.current) return;
    address.current = initial;
    setTyped(initial);
    setQuery(initial.trim());
  }, [initial]);
  useEffect(() => {
    const timer = window.setTimeout(() => {
      setQuery(typed.trim());
      if (typed.trim() === initial) return;
      address.current = typed.trim();
      navigate(href('/', { q: typed.trim() || undefined }), true);
    }, PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [typed]);
  const url = query ? `/api/search?${new URLSearchParams({ q: query, lang })}` : undefined;
  const loaded = useGet<SearchResult>(url);
  // The last results stay until the new ones are there, or the page would jump while one types.
  const last = useRef<SearchResult>(undefined);
  if (loaded.state === 'ready') last.current = loaded.data;
  const shown = loaded.state === 'loading' && last.current ? ({ state: 'ready', data: last.current } as const) : loaded;

  useEffect(() => {
    if (!opening || query !== typed.trim() || loaded.state === 'loading') return;
    setOpening(false);
    results.current?.querySelector('a')?.click();
  });

  const move = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const links = [...(results.current?.querySelectorAll('a') ?? [])];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const next = at + (event.key === 'ArrowDown' ? 1 : -1);
    if (next < 0) document.getElementById('search')?.focus();
    else links[next]?.focus();
    event.preventDefault();
  };

  return (
    <search onKeyDown={move}>
      <form
        class="search"
        onSubmit={(event) => {
          event.preventDefault();
          setQuery(typed.trim());
          setOpening(typed.trim() !== '');
        }}
      >
        <label for="search">{texts.searchLabel}</label>
        <div class="search-field">
          <SearchIcon />
          <input
            id="search"
            type="search"
            autocomplete="off"
            spellcheck={false}
            placeholder={texts.searchHint}
            value={typed}
            onInput={(event) => {
              setTyped(event.currentTarget.value);
              setOpening(false);
            }}
          />
        </div>
      </form>
      {query && (
        <div class="results" ref={results}>
          <When loaded={shown}>{(result: SearchResult) => <Results result={result} />}</When>
        </div>
      )}
    </search>
  );
}

function Results({ result }: { result: SearchResult }) {
  const texts = useTexts();
  const count = result.hits.length + result.fields.length + result.documents.length;
  return (
    <>
      <p class="count" role="status">
        {count === 0 ? texts.noHits : result.more ? texts.firstHits(count) : texts.hits(count)}
      </p>
      <ul>
        {result.fields.map(({ id, label }) => (
          <Result key={id} to={`/field/${id}`} name={label} kind={texts.field} />
        ))}
        {result.hits.map((hit) => (
          <Result
            key={hit.id}
            to={entryPath(hit.id)}
            name={hit.name}
            kind={[hit.kind.label, hit.field?.label].filter(Boolean).join(' · ')}
            also={hit.also}
          />
        ))}
        {result.documents.map(({ id, label }) => (
          <Result key={id} to={`/document/${id}`} name={label} kind={texts.document} />
        ))}
      </ul>
    </>
  );
}

function Result({ to, name, kind, also }: { to: string; name: string; kind: string; also?: string | undefined }) {
  const texts = useTexts();
  return (
    <li>
      <a class="result" href={href(to)}>
        <span class="result-name">{name}</span>
        <span class="result-kind">
          {kind}
          {also && ` · ${texts.alsoCalled} ${also}`}
        </span>
      </a>
    </li>
  );
}
