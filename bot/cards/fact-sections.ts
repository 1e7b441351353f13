import type { Fact, FactGroup } from '../../knowledge/answers/answer.ts';
import type { FactName, Party } from '../../knowledge/model.ts';
import { CONTRADICTABLE, capital, documentsOf, marksOf, memberDifference } from '../render/text.ts';
import { byAspect, countMark, factValue, type Wording } from '../render/values.ts';
import { aside, clip, type Element, line, rich, run, SMALL } from './elements.ts';
import { folded } from './fold.ts';

/** Of a longer list the rest is folded away. */
const MAX_ITEMS = 10;
/** A differing list longer than this is told in full only where the list itself is unfolded. */
const MAX_DIFFERENCE = 160;

export interface SectionOptions {
  /** How many items of a list stand before the fold, if there are more than ten. */
  readonly shown?: number;
}

/** A fact as sections: label, value, then quietly what other documents say. */
export function factSections(fact: Fact, wording: Wording, options: SectionOptions = {}): Element[] {
  return [...byAspect(fact, wording)].flatMap(([aspect, groups], i) => {
    const label = capital(aspect || wording.texts.fact[fact.name]);
    const count = countMark(fact, groups[0]!.value, wording);
    const id = `${fact.entry.id}-${fact.name}-${i}`;
    return [
      aside(`${label}${count}`, { spacing: 'Medium' }),
      ...valueElements(id, fact.name, groups, wording, options.shown ?? MAX_ITEMS),
    ];
  });
}

function valueElements(
  id: string,
  name: FactName,
  [first, ...others]: readonly FactGroup[],
  wording: Wording,
  shown: number,
): Element[] {
  const { lead, items } = partsOf(factValue(name, first!.value, wording));
  const dated = others.length > 0 ? documentsOf(first!, wording) : '';
  const differing = others.map((group) => difference(name, first!, group, wording));
  const head = lead
    ? [rich([run(lead), ...(dated ? [run(` (${dated})`, SMALL)] : [])], { spacing: 'None' })]
    : dated
      ? [aside(dated, { spacing: 'None' })]
      : [];
  const marks = unbracketed(marksOf(first!, wording));
  const asides = (texts: readonly string[]) => texts.map((text) => aside(text, { spacing: 'Small' }));
  const bullets = items.map((item) => line(`• ${item}`, {}, { spacing: 'None' }));
  const doubt = marks ? [aside(marks, { spacing: 'None' })] : [];
  if (items.length <= MAX_ITEMS) return [...head, ...bullets, ...doubt, ...asides(differing)];
  const long = differing.filter((text) => text.length > MAX_DIFFERENCE);
  const short = long.map((text, i) => aside(clip(text, MAX_DIFFERENCE), { spacing: 'Small', id: `${id}-short-${i}` }));
  return [
    ...head,
    ...bullets.slice(0, shown),
    ...folded(
      id,
      [...bullets.slice(shown), ...asides(long)],
      wording.texts.showAll,
      wording.texts,
      short.flatMap((element) => element.id ?? []),
    ),
    ...doubt,
    ...asides(differing.filter((text) => text.length <= MAX_DIFFERENCE)),
    ...short,
  ];
}

/** "Abweichend Plan 2019, 3: 3 × im Jahr". */
function difference(name: FactName, first: FactGroup, group: FactGroup, wording: Wording): string {
  const { texts } = wording;
  const told =
    name === 'members'
      ? memberDifference(first.value as readonly Party[], group.value as readonly Party[], wording)
      : flat(factValue(name, group.value, wording));
  const marks = unbracketed(marksOf(group, wording));
  const word = CONTRADICTABLE.has(name) ? texts.differing : texts.also;
  return `${capital(word)} ${documentsOf(group, wording)}: ${told}${marks ? ` (${marks})` : ''}`;
}

/** A worded value is one line, or a line (perhaps empty) and a list below it. */
function partsOf(value: string): { readonly lead: string; readonly items: readonly string[] } {
  const [lead = '', ...items] = value.split('\n');
  return { lead, items: items.map((item) => item.replace(/^- /, '')) };
}

const flat = (value: string): string => value.replaceAll(/^\n- /g, '').replaceAll(/\n- /g, '; ').replaceAll('\n', ' ');

const unbracketed = (marks: string): string => marks.replace(/^ \[(.*)\]$/s, '$1');
