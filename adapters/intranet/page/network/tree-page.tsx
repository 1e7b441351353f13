/** What belongs to what, and who reports to whom: a field of action, or the whole county. */
import { useMemo } from 'preact/hooks';
import type { NetworkView } from '../../api/network-schemas.ts';
import type { About } from '../../api/schemas.ts';
import { href, navigate, type Route } from '../app/route.ts';
import { useGet } from '../app/server.ts';
import { useSettings, useTexts } from '../app/settings.ts';
import { When } from '../parts/waiting.tsx';
import { useWords } from '../parts/words.ts';
import { forestOf } from './forest.ts';
import { layOutForest } from './forest-layout.ts';
import { InWords } from './in-words.tsx';
import { Outline } from './outline.tsx';
import { Viewer } from './viewer.tsx';
import { WORDS } from './words.ts';

export function TreePage({ route }: { route: Route }) {
  const texts = useTexts();
  const words = useWords(WORDS);
  const { lang } = useSettings();
  const field = route.query.get('field') ?? '';
  const about = useGet<About>(`/api/about?lang=${lang}`);
  const loaded = useGet<NetworkView>(`/api/network?${new URLSearchParams({ ...(field ? { field } : {}), lang })}`);
  const fields = about.state === 'ready' ? about.data.fields : [];
  const name = fields.find(({ id }) => id === field)?.label ?? texts.allFields;
  return (
    <>
      <p>{words.treeIntro}</p>
      <div class="filters">
        <label>
          {texts.field}
          <select
            value={field}
            onChange={(event) => navigate(href('/network', { field: event.currentTarget.value || undefined }), true)}
          >
            <option value="">{texts.allFields}</option>
            {fields.map((option) => (
              <option key={option.id} value={option.id}>
                {option.label}
              </option>
            ))}
          </select>
        </label>
      </div>
      <When loaded={loaded}>
        {({ nodes }: NetworkView) => <Both key={field} nodes={nodes} name={name} county={field === ''} />}
      </When>
    </>
  );
}

function Both({ nodes, name, county }: { nodes: NetworkView['nodes']; name: string; county: boolean }) {
  const texts = useTexts();
  const forest = useMemo(() => forestOf(nodes), [nodes]);
  const picture = useMemo(() => layOutForest(forest, county ? 3 : 1, texts.alone), [forest, county, texts]);
  const byId = useMemo(() => new Map(nodes.map((node) => [node.id, node])), [nodes]);
  const known = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  return (
    <>
      {/* A county has so many lines that they would hide the trees. */}
      <Viewer picture={picture} name={name} across={{ label: texts.reportLines, shown: !county }} />
      <InWords
        rows={nodes.map((node) => ({
          key: node.id,
          box: node,
          partOf: known(node.parents),
          reportsTo: known(node.reportsTo),
        }))}
        outline={<Outline branches={forest} byId={byId} />}
      />
    </>
  );
}
