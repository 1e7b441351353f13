import { useMemo } from 'preact/hooks';
import type { NetworkView as Network } from '../../api/network-schemas.ts';
import type { About } from '../../api/schemas.ts';
import { href, navigate, type Route } from '../app/route.ts';
import { useGet } from '../app/server.ts';
import { useSettings, useTexts } from '../app/settings.ts';
import { Heading } from '../parts/heading.tsx';
import { When } from '../parts/waiting.tsx';
import { legendOf } from './colours.ts';
import { forestOf } from './forest.ts';
import { Outline } from './outline.tsx';
import { Viewer } from './viewer.tsx';

export default function NetworkView({ route }: { route: Route }) {
  const texts = useTexts();
  const { lang } = useSettings();
  const field = route.query.get('field') ?? '';
  const about = useGet<About>(`/api/about?lang=${lang}`);
  const loaded = useGet<Network>(`/api/network?${new URLSearchParams({ ...(field ? { field } : {}), lang })}`);
  const fields = about.state === 'ready' ? about.data.fields : [];
  const name = fields.find(({ id }) => id === field)?.label ?? texts.allFields;
  return (
    <div class="page network-page">
      <Heading title={texts.network} />
      <p>{texts.networkIntro}</p>
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
        {({ nodes }: Network) => <Both key={field} nodes={nodes} name={name} county={field === ''} />}
      </When>
    </div>
  );
}

function Both({ nodes, name, county }: { nodes: Network['nodes']; name: string; county: boolean }) {
  const texts = useTexts();
  const forest = useMemo(() => forestOf(nodes), [nodes]);
  const legend = useMemo(() => legendOf(nodes), [nodes]);
  const byId = useMemo(() => new Map(nodes.map((node) => [node.id, node])), [nodes]);
  return (
    <>
      <Viewer forest={forest} legend={legend} name={name} columns={county ? 3 : 1} />
      <section class="outline-section">
        <h2>{texts.asList}</h2>
        <Outline branches={forest} byId={byId} />
      </section>
    </>
  );
}
