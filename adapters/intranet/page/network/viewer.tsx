/** The picture with everything one can do to it: zoom, move, find, save. On a phone it opens when it is wanted. */
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useTexts } from '../app/settings.ts';
import { EntryLink } from '../parts/links.tsx';
import { useWords } from '../parts/words.ts';
import { legendOf } from './colours.ts';
import { BOX, MARGIN, type Picture } from './drawn.ts';
import { savePng, saveSvg } from './export.ts';
import { Drawing } from './picture.tsx';
import { usePan } from './use-pan.ts';
import { WORDS } from './words.ts';

interface Props {
  readonly picture: Picture;
  readonly name: string;
  /** What the lines across are called, and whether they are drawn at first; left out where there are none. */
  readonly across?: { readonly label: string; readonly shown: boolean };
}

export function Viewer(props: Props) {
  const words = useWords(WORDS);
  const texts = useTexts();
  const [open, setOpen] = useState(() => window.matchMedia('(min-width: 44rem)').matches);
  return (
    <section class="viewer" aria-labelledby="picture">
      <div class="toolbar">
        <h2 id="picture">
          {texts.picture}: {props.name}
        </h2>
        <button type="button" class="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? words.hide : words.show}
        </button>
      </div>
      {open && <Tools {...props} />}
    </section>
  );
}

const SMALLEST = 0.15;
const LARGEST = 2.5;
/** Fitting makes nothing smaller than can be read. */
const READABLE = 0.55;
const STEP = 1.25;

function Tools({ picture, name, across }: Props) {
  const texts = useTexts();
  const words = useWords(WORDS);
  const legend = useMemo(() => legendOf(picture.boxes.map(({ box }) => box)), [picture]);
  const area = useRef<HTMLElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  // `fits` counts how often it was fitted: only then it is moved to its beginning, not while somebody looks around.
  const [{ scale, fits }, setView] = useState({ scale: 1, fits: 0 });
  const [showAcross, setShowAcross] = useState(across?.shown ?? false);
  const [wanted, setWanted] = useState('');
  const zoom = useCallback(
    (factor: number) =>
      setView((now) => ({ ...now, scale: Math.min(LARGEST, Math.max(SMALLEST, now.scale * factor)) })),
    [],
  );
  const fitTo = useCallback(
    (least: number) => {
      const { clientWidth } = area.current!;
      const fitting = Math.min(1, Math.max(least, (clientWidth - 4) / (picture.width + 2 * MARGIN)));
      setView((now) => ({ scale: fitting, fits: now.fits + 1 }));
    },
    [picture],
  );
  useLayoutEffect(() => fitTo(READABLE), [fitTo]);
  // The first box is what everything hangs on: the root of the largest tree, the assembly, the office in the middle.
  useLayoutEffect(() => {
    const [first] = picture.boxes;
    const { clientWidth, clientHeight } = area.current!;
    if (first)
      area.current!.scrollTo({
        left: (MARGIN + first.x + BOX.width / 2) * scale - clientWidth / 2,
        top: (MARGIN + first.y + BOX.height / 2) * scale - clientHeight / 2,
        behavior: 'instant',
      });
  }, [picture, fits]);
  usePan(area, zoom);

  const found = useMemo(() => {
    const start = wanted.trim().toLocaleLowerCase('de');
    return new Set(
      start.length < 2
        ? []
        : picture.boxes.flatMap(({ key, box }) => (box.name.toLocaleLowerCase('de').includes(start) ? [key] : [])),
    );
  }, [wanted, picture]);
  useLayoutEffect(() => {
    const [first] = found;
    if (first)
      svg.current
        ?.querySelector(`[data-key="${CSS.escape(first)}"]`)
        ?.scrollIntoView({ block: 'center', inline: 'center' });
  }, [found]);
  const keyed = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '+') zoom(STEP);
    else if (event.key === '-') zoom(1 / STEP);
    else if (event.key === '0') fitTo(SMALLEST);
    else return;
    event.preventDefault();
  };

  const file = `netz-${name.toLowerCase().replace(/[^a-z0-9äöüß]+/g, '-')}`;
  return (
    <>
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
          <button type="button" class="quiet" aria-label={texts.zoomOut} onClick={() => zoom(1 / STEP)}>
            −
          </button>
          <button type="button" class="quiet" aria-label={texts.zoomIn} onClick={() => zoom(STEP)}>
            +
          </button>
          <button type="button" class="quiet" onClick={() => fitTo(SMALLEST)}>
            {texts.zoomFit}
          </button>
        </span>
        {across && (
          <label class="check">
            <input
              type="checkbox"
              checked={showAcross}
              onChange={(event) => setShowAcross(event.currentTarget.checked)}
            />
            {across.label}
          </label>
        )}
        <button type="button" class="quiet" onClick={() => saveSvg(svg.current!, file)}>
          {texts.saveSvg}
        </button>
        <button type="button" class="quiet" onClick={() => void savePng(svg.current!, file)}>
          {texts.savePng}
        </button>
      </div>
      <section
        class="picture-area"
        ref={area}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it with the arrow keys
        tabIndex={0}
        aria-label={texts.pictureLabel(name)}
        aria-describedby="picture-keys"
        onKeyDown={keyed}
      >
        <Drawing picture={picture} legend={legend} scale={scale} showAcross={showAcross} found={found} svg={svg} />
      </section>
      <p id="picture-keys" class="why">
        {words.keys}
      </p>
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
    </>
  );
}
