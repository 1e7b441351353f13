/** One band for each political level, the highest above; in a band with many bodies they stand by field of action. */
import type { LevelsView } from '../../api/network-schemas.ts';
import { type Band, BOX, type Line, type Picture, type Placed, type Title, upwardPath } from './drawn.ts';

const PER_ROW = 5;
const GAP = { x: 24, y: 14, band: 30, head: 44, pad: 18, field: 26 } as const;
/** With more bodies than this a level is told field by field. */
const BY_FIELD_ABOVE = 10;

type LevelBox = LevelsView['levels'][number]['boxes'][number];
const WIDTH = PER_ROW * BOX.width + (PER_ROW - 1) * GAP.x + 2 * GAP.pad;

export function layOutLevels({ levels }: LevelsView, withoutField: string): Picture {
  const boxes = new Map<string, Placed & { readonly box: LevelBox }>();
  const [bands, titles]: [Band[], Title[]] = [[], []];
  let y = 0;
  /** Puts boxes in rows from `top` on, a single row in the middle; returns where they end. */
  const rows = (some: readonly LevelBox[], top: number, centred: boolean): number => {
    some.forEach((box, i) => {
      const [row, column] = [Math.floor(i / PER_ROW), i % PER_ROW];
      const inRow = Math.min(PER_ROW, some.length - row * PER_ROW);
      const indent = centred ? ((PER_ROW - inRow) * (BOX.width + GAP.x)) / 2 : 0;
      boxes.set(box.id, {
        key: box.id,
        box,
        x: GAP.pad + indent + column * (BOX.width + GAP.x),
        y: top + row * (BOX.height + GAP.y),
      });
    });
    return top + Math.ceil(some.length / PER_ROW) * (BOX.height + GAP.y) - GAP.y;
  };
  for (const { label, boxes: ofLevel } of levels) {
    const top = y;
    y += GAP.head;
    if (ofLevel.length <= BY_FIELD_ABOVE) y = rows(ofLevel, y, true);
    else
      for (const [field, some] of byField(ofLevel, withoutField)) {
        titles.push({ text: field, x: GAP.pad, y: y + 12 });
        y = rows(some, y + GAP.field, false) + GAP.y;
      }
    y += GAP.pad;
    bands.push({ text: label, y: top, height: y - top });
    y += GAP.band;
  }
  return {
    boxes: [...boxes.values()],
    lines: [],
    across: [...boxes.values()].flatMap((from) =>
      from.box.reportsTo.flatMap((id): Line[] => {
        const to = boxes.get(id);
        // Within a level a line would run through its neighbours.
        return to && to.y < from.y ? [{ key: `${from.key} ${id}`, kind: 'report', path: upwardPath(from, to) }] : [];
      }),
    ),
    width: WIDTH,
    height: Math.max(0, y - GAP.band),
    titles,
    bands,
  };
}

function byField(boxes: readonly LevelBox[], withoutField: string): ReadonlyMap<string, readonly LevelBox[]> {
  const fields = new Map<string, LevelBox[]>();
  for (const box of boxes) {
    const name = box.field?.label ?? withoutField;
    fields.set(name, [...(fields.get(name) ?? []), box]);
  }
  return fields;
}
