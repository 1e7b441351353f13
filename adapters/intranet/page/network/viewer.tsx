/** The picture with everything one can do to it: zoom, move, find, save. */
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useTexts } from '../app/settings.ts';
import { EntryLink } from '../parts/links.tsx';
import type { Legend } from './colours.ts';
import { savePng, saveSvg } from './export.ts';
import { type Branch, layOut } from './forest.ts';
import { Drawing } from './picture.tsx';
import { usePan } from './use-pan.ts';

interface Props {
  readonly forest: readonly Branch[];
  readonly legend: Legend;
  readonly name: string;
  readonly columns: number;
}
const SMALLEST = 0.15;
const LARGEST = 2.5;
/** Fitting makes nothing smaller than can be read. */
const READABLE = 0.55;

export function Viewer({ forest, legend, name, columns }: Props) {
  const texts = useTexts();
  const picture = useMemo(() => layOut(forest, columns), [forest, columns]);
  const area = useRef<HTMLElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const [scale, setScale] = useState(1);
  const [showReports, setShowReports] = useState(false);
  const [wanted, setWanted] = useState('');
  const zoom = useCallback(
    (factor: number) => setScale((now) => Math.min(LARGEST, Math.max(SMALLEST, now * factor))),
    [],
  );
  const fitTo = useCallback(
    (least: number) => {
      const { clientWidth } = area.current!;
      setScale(Math.min(1, Math.max(least, (clientWidth - 4) / (picture.width + 32))));
    },
    [picture],
  );
  useLayoutEffect(() => fitTo(READABLE), [fitTo]);
  usePan(area, zoom);

  const found = useMemo(() => {
    const start = wanted.trim().toLocaleLowerCase('de');
    return new Set(
      start.length < 2
        ? []
        : [...picture.boxes.values()].flatMap(({ node }) =>
            node.name.toLocaleLowerCase('de').includes(start) ? [node.id] : [],
          ),
    );
  }, [wanted, picture]);
  useLayoutEffect(() => {
    const [first] = found;
    if (first)
      svg.current?.querySelector(`[data-id="${first}"]`)?.scrollIntoView({ block: 'center', inline: 'center' });
  }, [found]);

  const file = `netz-${name.toLowerCase().replace(/[^a-z0-9äöüß]+/g, '-')}`;
  return (
    <section class="viewer" aria-labelledby="picture">
      <h2 id="picture">
        {texts.picture}: {name}
      </h2>
      <div class="toolbar">
        <label class="find">
          <span class="unseen">{texts.findInPicture}</span>
          <input
            type="search"
            placeholder={texts.findInPicture}
            value={wanted}
            onInput={(event) => setWanted(event.currentTarget.value)}
          />
        </label>
        <span class="zoom">
          <button type="button" class="quiet" aria-label={texts.zoomOut} onClick={() => zoom(1 / 1.25)}>
            −
          </button>
          <button type="button" class="quiet" aria-label={texts.zoomIn} onClick={() => zoom(1.25)}>
            +
          </button>
          <button type="button" class="quiet" onClick={() => fitTo(SMALLEST)}>
            {texts.zoomFit}
          </button>
        </span>
        <label class="check">
          <input
            type="checkbox"
            checked={showReports}
            onChange={(event) => setShowReports(event.currentTarget.checked)}
          />
          {texts.reportLines}
        </label>
        <button type="button" class="quiet" onClick={() => saveSvg(svg.current!, file)}>
          {texts.saveSvg}
        </button>
        <button type="button" class="quiet" onClick={() => void savePng(svg.current!, file)}>
          {texts.savePng}
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it with the arrow keys */}
      <section class="picture-area" ref={area} tabIndex={0} aria-label={texts.pictureLabel(name)}>
        <Drawing
          picture={picture}
          legend={legend}
          scale={scale}
          showReports={showReports}
          found={found}
          loneTitle={texts.alone}
          svg={svg}
        />
      </section>
      <ul class="legend" aria-label={texts.legend}>
        {legend.units.map((unit, i) => (
          <li key={unit.id}>
            <span class={`swatch c${i}`} /> <EntryLink entry={unit} />
          </li>
        ))}
        <li>
          <span class="swatch c-other" /> {texts.otherUnits}
        </li>
        <li>
          <span class="swatch c-none" /> {texts.noUnit}
        </li>
      </ul>
    </section>
  );
}
