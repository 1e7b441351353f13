import { useState } from 'preact/hooks';
import type { About, EntryDetail, RelationView } from '../../api/schemas.ts';
import { href, type Route } from '../app/route.ts';
import { useGet } from '../app/server.ts';
import { useSettings, useTexts } from '../app/settings.ts';
import { shareInTeams } from '../app/teams.ts';
import { FactCard } from '../parts/fact-card.tsx';
import { Heading } from '../parts/heading.tsx';
import { EntryLink, FieldLink, SourceLink } from '../parts/links.tsx';
import { NextMeetings } from '../parts/next-meetings.tsx';
import { UnitWork } from '../parts/unit-work.tsx';
import { When } from '../parts/waiting.tsx';

export function EntryView({ route }: { route: Route }) {
  const { lang } = useSettings();
  const loaded = useGet<EntryDetail>(`/api/bodies/${encodeURIComponent(route.id)}?lang=${lang}`);
  return <When loaded={loaded}>{(entry: EntryDetail) => <Entry entry={entry} />}</When>;
}

function Entry({ entry }: { entry: EntryDetail }) {
  const texts = useTexts();
  // Of an office these two are its main thing: they stand above, as tables.
  const relations = entry.relations.filter(
    ({ relation }) => entry.class !== 'unit' || (relation !== 'coordinates' && relation !== 'memberOf'),
  );
  return (
    <article class="page entry">
      <header class="entry-head">
        {(entry.path.length > 0 || entry.field) && (
          <nav class="path" aria-label={texts.path}>
            <ol>
              {entry.field && (
                <li>
                  <FieldLink field={entry.field} />
                </li>
              )}
              {entry.path.map((parent) => (
                <li key={parent.id}>
                  <EntryLink entry={parent} />
                </li>
              ))}
            </ol>
          </nav>
        )}
        <Heading title={entry.name} />
        <p class="badges">
          <span class="badge">{entry.kind.label}</span>
          {entry.status && <span class="badge badge-status">{entry.status}</span>}
        </p>
        {entry.also.length > 0 && <Also names={entry.also} />}
        <Actions entry={entry} />
      </header>
      {entry.class === 'unit' && <UnitWork id={entry.id} />}
      <div class="entry-body">
        {/* First, because on a phone it would otherwise come after everything else. */}
        {entry.class === 'body' && <NextMeetings of={{ body: entry.id }} days={400} most={4} />}
        <section class="facts" aria-labelledby="facts">
          <h2 id="facts">{texts.facts}</h2>
          {entry.facts.length === 0 && <p>{texts.noFacts}</p>}
          {entry.facts.map((fact) => (
            <FactCard key={`${fact.fact} ${fact.label}`} fact={fact} />
          ))}
          {entry.missing.length > 0 && (
            <section class="missing">
              <h3>{texts.missing}</h3>
              <p>
                {texts.missingHint} {entry.missing.join(', ')}.
              </p>
            </section>
          )}
        </section>
        <aside class="beside" aria-label={texts.relations}>
          {relations.length > 0 && <h2>{texts.relations}</h2>}
          {relations.map((relation) => (
            <Relation key={relation.relation} relation={relation} />
          ))}
          {entry.mentions.length > 0 && (
            <details class="relation">
              <summary>
                {texts.mentions} ({entry.mentions.length})
              </summary>
              <ul>
                {entry.mentions.map((mention) => (
                  <li key={`${mention.document} ${mention.at}`}>
                    <SourceLink source={mention} />
                  </li>
                ))}
              </ul>
            </details>
          )}
        </aside>
      </div>
    </article>
  );
}

/** So many other names are shown at first: some entries have a dozen, and the facts are what people came for. */
const NAMES = 4;

function Also({ names }: { names: readonly string[] }) {
  const texts = useTexts();
  const [all, setAll] = useState(names.length <= NAMES + 1);
  return (
    <p class="also">
      {texts.also}: {(all ? names : names.slice(0, NAMES)).join(' · ')}{' '}
      {!all && (
        <button type="button" class="link" onClick={() => setAll(true)}>
          {texts.more(names.length - NAMES)}
        </button>
      )}
    </p>
  );
}

function Actions({ entry }: { entry: EntryDetail }) {
  const texts = useTexts();
  const { lang, openChat } = useSettings();
  const about = useGet<About>(`/api/about?lang=${lang}`);
  const chat = about.state === 'ready' ? about.data.teamsChat : undefined;
  const [copied, setCopied] = useState(false);
  const link = `${window.location.origin}${window.location.pathname}`;
  return (
    <p class="actions">
      <button type="button" onClick={() => openChat(texts.askProfile(entry.name))}>
        {texts.askAbout}
      </button>
      {chat && (
        <a
          class="button quiet"
          href={chat + encodeURIComponent(texts.askProfile(entry.name))}
          target="_blank"
          rel="noreferrer"
        >
          {texts.askInTeams}
        </a>
      )}
      <a class="button quiet" href={href('/network', { view: 'web', around: entry.id })}>
        {texts.showWeb}
      </a>
      <button
        type="button"
        class="quiet"
        onClick={() =>
          shareInTeams(entry.name) ||
          navigator.clipboard.writeText(link).then(
            () => setCopied(true),
            () => window.prompt(texts.share, link),
          )
        }
      >
        {texts.share}
      </button>
      <span role="status">{copied ? texts.shared : ''}</span>
    </p>
  );
}

/** Longer lists show so many at first. */
const FOLD_AT = 10;

function Relation({ relation }: { relation: RelationView }) {
  const texts = useTexts();
  const [all, setAll] = useState(relation.entries.length <= FOLD_AT + 2);
  const shown = all ? relation.entries : relation.entries.slice(0, FOLD_AT);
  return (
    <section class="relation">
      <h3>
        {relation.label} <span class="counter">{relation.entries.length}</span>
      </h3>
      <ul>
        {shown.map((other) => (
          <li key={other.id}>
            <EntryLink entry={other} />
            {other.why && <span class="why">{other.why}</span>}
          </li>
        ))}
      </ul>
      {!all && (
        <button type="button" class="quiet" onClick={() => setAll(true)}>
          {texts.more(relation.entries.length - FOLD_AT)}
        </button>
      )}
    </section>
  );
}
