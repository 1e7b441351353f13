/** The pictures' layouts over random networks: no box lies on another, everybody is drawn, nothing lies outside. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box, LevelsView, NetworkView, WebView } from '../../../adapters/intranet/api/network-schemas.ts';
import { isMonth, lastDayOf, shifted, weeksOf } from '../../../adapters/intranet/page/calendar/month-days.ts';
import { legendOf } from '../../../adapters/intranet/page/network/colours.ts';
import { BOX, type Picture } from '../../../adapters/intranet/page/network/drawn.ts';
import { forestOf } from '../../../adapters/intranet/page/network/forest.ts';
import { layOutForest } from '../../../adapters/intranet/page/network/forest-layout.ts';
import { layOutLevels } from '../../../adapters/intranet/page/network/levels-layout.ts';
import { layOutWeb } from '../../../adapters/intranet/page/network/web-layout.ts';

const box = (id: string, more: Partial<Box> = {}): Box => ({
  id,
  name: `Gremium ${id}`,
  class: 'body',
  kind: 'round',
  coordinators: [],
  ...more,
});
const ids = fc.array(fc.nat(40), { minLength: 1, maxLength: 40 }).map((numbers) => [...new Set(numbers)].map(String));
/** Parents and reports at random, circles and strangers among them. */
const nodes: fc.Arbitrary<NetworkView['nodes']> = ids.chain((all) => {
  const some = fc.uniqueArray(fc.constantFrom(...all, '99'), { maxLength: 3 });
  const node = fc.tuple(some, some);
  return fc
    .tuple(...all.map(() => node))
    .map((links) => links.map(([parents, reportsTo], i) => ({ ...box(all[i]!), parents, reportsTo })));
});

function expectTidy({ boxes, lines, across, width, height }: Picture): void {
  boxes.forEach((one, i) => {
    expect(one.x).toBeGreaterThanOrEqual(0);
    expect(one.y).toBeGreaterThanOrEqual(0);
    expect(one.x + BOX.width).toBeLessThanOrEqual(width);
    expect(one.y + BOX.height).toBeLessThanOrEqual(height);
    for (const other of boxes.slice(i + 1))
      if (Math.abs(one.x - other.x) < BOX.width && Math.abs(one.y - other.y) < BOX.height)
        expect.fail(`${one.key} lies on ${other.key}`);
  });
  expect(new Set(boxes.map(({ key }) => key)).size).toBe(boxes.length);
  const drawn = [...lines, ...across];
  for (const { path } of drawn) expect(path).not.toMatch(/NaN|undefined|Infinity/);
  expect(new Set(drawn.map(({ kind, key }) => `${kind} ${key}`)).size).toBe(drawn.length);
}

describe('trees', () => {
  it('draw everybody once, circles in the data too', () => {
    fc.assert(
      fc.property(nodes, fc.integer({ min: 1, max: 3 }), (all, columns) => {
        const picture = layOutForest(forestOf(all), columns, 'Ohne');
        expect(picture.boxes.map(({ key }) => key).sort()).toEqual(all.map(({ id }) => id).sort());
        expectTidy(picture);
      }),
    );
  });
});

describe('levels', () => {
  it('stand below one another, each in its band, and lines go upwards only', () => {
    const levels: fc.Arbitrary<LevelsView> = fc
      .array(fc.tuple(fc.nat(14), fc.boolean()), { minLength: 1, maxLength: 4 })
      .map((counts) => ({
        others: 0,
        levels: counts.map(([count, withField], level) => ({
          id: `l${level}`,
          label: `Ebene ${level}`,
          boxes: Array.from({ length: count + 1 }, (_, i) => ({
            ...box(`${level}-${i}`, withField ? { field: { id: `f${i % 3}`, label: `Feld ${i % 3}` } } : {}),
            reportsTo: [`${level - 1}-0`, `${level + 1}-0`],
          })),
        })),
      }));
    fc.assert(
      fc.property(levels, (view) => {
        const picture = layOutLevels(view, 'Ohne Feld');
        expectTidy(picture);
        picture.bands.forEach((band, i) => {
          const inside = picture.boxes.filter(({ key }) => key.startsWith(`${i}-`));
          for (const { y } of inside) expect(y > band.y && y + BOX.height < band.y + band.height).toBe(true);
        });
        const expected = view.levels.slice(1).reduce((sum, { boxes }) => sum + boxes.length, 0);
        expect(picture.across).toHaveLength(expected);
      }),
    );
  });
});

describe('webs', () => {
  it('have what is above to the left and what is below to the right of the middle', () => {
    const webs: fc.Arbitrary<WebView> = fc
      .array(fc.tuple(fc.constantFrom('above' as const, 'below' as const), fc.integer({ min: 1, max: 20 })), {
        minLength: 1,
        maxLength: 6,
      })
      .map((groups) => ({
        centre: box('mitte'),
        groups: groups.map(([side, count], g) => ({
          relation: `r${g}`,
          label: `Gruppe ${g}`,
          side,
          // The same entry may stand in several groups.
          boxes: Array.from({ length: count }, (_, i) => box(String(i))),
        })),
      }));
    fc.assert(
      fc.property(webs, (view) => {
        const picture = layOutWeb(view);
        expectTidy(picture);
        const [centre, ...others] = picture.boxes;
        for (const { key, x } of others) {
          const { side } = view.groups.find(({ relation }) => key.startsWith(`${relation} `))!;
          expect(side === 'above' ? x < centre!.x : x > centre!.x).toBe(true);
        }
      }),
    );
  });
});

describe('colours', () => {
  it('belong to the units that coordinate most; the rest share one', () => {
    const unit = (id: string) => ({ id, name: `Stelle ${id}`, class: 'unit' as const });
    const boxes = Array.from({ length: 12 }, (_, u) =>
      Array.from({ length: 12 - u }, (_, i) => box(`${u}-${i}`, { coordinators: [unit(String(u))] })),
    ).flat();
    const legend = legendOf([...boxes, box('ohne')]);
    expect(legend.units.map(({ id }) => id)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7']);
    expect(legend.colourOf(boxes[0]!)).toBe('c0');
    expect(legend.colourOf(boxes.at(-1)!)).toBe('c-other');
    expect(legend.colourOf(box('ohne'))).toBe('c-none');
  });
});

describe('a month', () => {
  it.each(['2026-13', '2026-00', '2026-1', '1990-01', '2099-12', '', 'x'])('is not »%s«', (text) =>
    expect(isMonth(text)).toBe(false),
  );
  it('is whole weeks from Monday on, with all its days', () => {
    for (let month = '2026-01'; month < '2029-01'; month = shifted(month, 1)) {
      const days = weeksOf(month).flat();
      expect(days.length % 7).toBe(0);
      expect(new Date(`${days[0]}T00:00Z`).getUTCDay()).toBe(1);
      expect(days.filter((day) => day.startsWith(month)).length).toBe(Number(lastDayOf(month).slice(8)));
      expect(weeksOf(month).every((week) => week.some((day) => day.startsWith(month)))).toBe(true);
    }
  });
});
