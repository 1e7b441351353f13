/** The overview of bodies by political level. */
import { useMemo } from 'preact/hooks';
import type { LevelsView } from '../../api/network-schemas.ts';
import { useGet } from '../app/server.ts';
import { useSettings } from '../app/settings.ts';
import { When } from '../parts/waiting.tsx';
import { useWords } from '../parts/words.ts';
import { GroupOutline, InWords } from './in-words.tsx';
import { layOutLevels } from './levels-layout.ts';
import { Viewer } from './viewer.tsx';
import { WORDS } from './words.ts';

export function LevelsPage() {
  const words = useWords(WORDS);
  const { lang } = useSettings();
  const loaded = useGet<LevelsView>(`/api/levels?lang=${lang}`);
  return (
    <>
      <p class="reading">{words.levelsIntro}</p>
      <When loaded={loaded}>{(view: LevelsView) => <Both view={view} />}</When>
    </>
  );
}

function Both({ view }: { view: LevelsView }) {
  const words = useWords(WORDS);
  const picture = useMemo(() => layOutLevels(view, words.withoutField), [view, words]);
  const groups = useMemo(() => {
    const byId = new Map(view.levels.flatMap(({ boxes }) => boxes.map((box) => [box.id, box] as const)));
    return view.levels.map(({ label, boxes }) => ({
      label,
      rows: boxes.map((box) => ({
        key: box.id,
        box,
        group: label,
        reportsTo: box.reportsTo.flatMap((id) => byId.get(id) ?? []),
      })),
    }));
  }, [view]);
  return (
    <>
      <Viewer picture={picture} name={words.levelsName} across={{ label: words.reportLines, shown: true }} />
      <InWords
        rows={groups.flatMap(({ rows }) => rows)}
        groupName={words.level}
        outline={<GroupOutline groups={groups} />}
      />
      {view.others > 0 && <p>{words.others(view.others)}</p>}
    </>
  );
}
