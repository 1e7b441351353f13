/** Everything around one office or body. */
import { useMemo } from 'preact/hooks';
import type { WebView } from '../../api/network-schemas.ts';
import type { About, EntryList } from '../../api/schemas.ts';
import { href, navigate, type Route } from '../app/route.ts';
import { useGet } from '../app/server.ts';
import { useSettings } from '../app/settings.ts';
import { When } from '../parts/waiting.tsx';
import { useWords } from '../parts/words.ts';
import { GroupOutline, InWords } from './in-words.tsx';
import { Viewer } from './viewer.tsx';
import { layOutWeb } from './web-layout.ts';
import { WORDS } from './words.ts';

export function WebPage({ route }: { route: Route }) {
  const words = useWords(WORDS);
  const { lang } = useSettings();
  const about = useGet<About>(`/api/about?lang=${lang}`);
  // Without a choice the office that coordinates most: an empty page would show nothing of what it can.
  const busiest =
    about.state === 'ready'
      ? about.data.coordinators.reduce<About['coordinators'][number] | undefined>(
          (most, one) => (most && most.count >= one.count ? most : one),
          undefined,
        )
      : undefined;
  const around = route.query.get('around') ?? busiest?.id;
  const loaded = useGet<WebView>(around ? `/api/web/${encodeURIComponent(around)}?lang=${lang}` : undefined);
  return (
    <>
      <p>{words.webIntro}</p>
      <Choice around={around ?? ''} about={about.state === 'ready' ? about.data : undefined} />
      {around && <When loaded={loaded}>{(view: WebView) => <Both key={view.centre.id} view={view} />}</When>}
    </>
  );
}

function Choice({ around, about }: { around: string; about: About | undefined }) {
  const words = useWords(WORDS);
  const { lang } = useSettings();
  const bodies = useGet<EntryList>(`/api/entries?${new URLSearchParams({ class: 'body', lang })}`);
  const offices = about?.coordinators ?? [];
  const list = bodies.state === 'ready' ? bodies.data.entries : [];
  const listed = offices.some(({ id }) => id === around) || list.some(({ id }) => id === around);
  return (
    <div class="filters">
      <label>
        {words.around}
        <select
          value={listed ? around : ''}
          onChange={({ currentTarget }) =>
            navigate(href('/network', { view: 'web', around: currentTarget.value || undefined }), true)
          }
        >
          {!listed && <option value="">{words.choose}</option>}
          <optgroup label={words.offices}>
            {offices.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </optgroup>
          <optgroup label={words.bodies}>
            {list.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </optgroup>
        </select>
      </label>
    </div>
  );
}

function Both({ view }: { view: WebView }) {
  const words = useWords(WORDS);
  const picture = useMemo(() => layOutWeb(view), [view]);
  const groups = view.groups.map(({ relation, label, boxes }) => ({
    label,
    rows: boxes.map((box) => ({ key: `${relation} ${box.id}`, box, group: label })),
  }));
  if (groups.length === 0) return <p class="notice">{words.nothing}</p>;
  return (
    <>
      <Viewer picture={picture} name={view.centre.name} />
      <InWords
        rows={groups.flatMap(({ rows }) => rows)}
        groupName={words.group}
        outline={<GroupOutline groups={groups} />}
      />
    </>
  );
}
