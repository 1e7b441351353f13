/** Three pictures of the same registry: what belongs to what, who stands on which level, what is around one office. */
import { href, type Route } from '../app/route.ts';
import { useTexts } from '../app/settings.ts';
import { Heading } from '../parts/heading.tsx';
import { useWords } from '../parts/words.ts';
import { LevelsPage } from './levels-page.tsx';
import { TreePage } from './tree-page.tsx';
import { WebPage } from './web-page.tsx';
import { WORDS } from './words.ts';

const VIEWS = ['tree', 'levels', 'web'] as const;

export default function NetworkView({ route }: { route: Route }) {
  const texts = useTexts();
  const words = useWords(WORDS);
  const view = VIEWS.find((name) => name === route.query.get('view')) ?? 'tree';
  return (
    <div class="page network-page">
      <Heading title={texts.network} />
      <nav class="tabs" aria-label={words.viewNav}>
        {VIEWS.map((name) => (
          <a
            key={name}
            href={href('/network', { view: name === 'tree' ? undefined : name })}
            aria-current={name === view ? 'page' : undefined}
          >
            {words.views[name]}
          </a>
        ))}
      </nav>
      {view === 'tree' && <TreePage route={route} />}
      {view === 'levels' && <LevelsPage />}
      {view === 'web' && <WebPage route={route} />}
    </div>
  );
}
