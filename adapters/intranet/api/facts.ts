/** A fact of an entry as the API tells it: each value with everybody who says it, contradictions marked. */
import { byAspect, factValue, localText, partyName, type Wording } from '../../../bot/render/values.ts';
import type { Fact, FactGroup } from '../../../knowledge/answers/answer.ts';
import type { Conflict } from '../../../knowledge/answers/facts/conflicts.ts';
import { freshnessOf } from '../../../knowledge/answers/facts/freshness.ts';
import type { LocalDate } from '../../../knowledge/meetings/zone.ts';
import type {
  Coordination,
  FactName,
  LocalText,
  OfficeFunction,
  Parts,
  Party,
  Publication,
  Statement,
} from '../../../knowledge/model.ts';
import type { Certainty, FactValue, FactView, Said } from './schemas.ts';
import { capital, sourceOf } from './words.ts';

/**
 * The views of a fact: one for each aspect, since a chair and an organiser complete each other. `conflicts` are the
 * entry's; a view is marked when one of them is about what it shows.
 */
export function factViews(fact: Fact, conflicts: readonly Conflict[], wording: Wording, today: LocalDate): FactView[] {
  return Array.from(byAspect(fact, wording), ([aspect, groups]) => ({
    fact: fact.name,
    label: capital(aspect || wording.texts.fact[fact.name]),
    ...differing(fact.name, groups, conflicts),
    values: groups.map((group) => valueView(fact.name, group, wording, today)),
  }));
}

function differing(
  name: FactName,
  groups: readonly FactGroup[],
  conflicts: readonly Conflict[],
): { differs?: Certainty } {
  const shown = new Set(groups.flatMap(({ statements }) => statements));
  const found = conflicts.filter(
    ({ fact, claims }) => fact === name && claims.some(({ statements }) => statements.some((one) => shown.has(one))),
  );
  const [first] = found;
  if (!first) return {};
  return { differs: found.some(({ certainty }) => certainty === 'contradiction') ? 'contradiction' : 'possible' };
}

/** A value with everybody who says it. */
export function valueView(
  name: FactName,
  { value, statements }: FactGroup,
  wording: Wording,
  today: LocalDate,
): FactValue {
  const items = itemsOf(name, value, wording);
  return {
    text: factValue(name, value, wording)
      .replaceAll(/\n- /g, '; ')
      .replace(/^[;\s]+/, ''),
    ...(items ? { items } : {}),
    ...(name === 'parts' && (value as Parts).ordered ? { ordered: true } : {}),
    said: statements.map((statement) => saidBy(statement, wording, today)),
  };
}

function saidBy(statement: Statement<unknown>, wording: Wording, today: LocalDate): Said {
  const { source, note, implied, rank, checked } = statement;
  const age = freshnessOf(statement, wording.registry, today);
  return {
    ...sourceOf(source, wording),
    ...(note ? { note: localText(note, wording) } : {}),
    ...(implied ? { implied } : {}),
    ...(rank ? { rank } : {}),
    ...(checked ? { checked } : {}),
    ...(age ? { years: age.years } : {}),
  };
}

type Item = NonNullable<FactValue['items']>[number];

/** A list's pieces; for a value that names one entry, that entry; otherwise nothing. */
function itemsOf(name: FactName, value: unknown, wording: Wording): Item[] | undefined {
  const entry = (id: string, as?: string): Item => {
    const known = wording.registry.entries.get(id);
    return known ? { text: as ?? known.name, id, class: known.class } : { text: as ?? id };
  };
  const party = (who: Party): Item => ('id' in who ? entry(who.id, who.as) : { text: partyName(who, wording) });
  const text = (words: LocalText): Item => ({ text: localText(words, wording) });
  switch (name) {
    case 'partOf':
    case 'reportsTo':
      return (value as readonly string[]).map((id) => entry(id));
    case 'coordination':
      return (value as Coordination).by.length > 0 ? (value as Coordination).by.map(party) : undefined;
    case 'members':
      return (value as readonly Party[]).map(party);
    case 'legalBasis':
      return (value as readonly LocalText[]).map(({ de, en }) => ({
        text: wording.language === 'en' ? (en ?? de) : de,
      }));
    case 'tasks':
      return (value as readonly LocalText[]).map(text);
    case 'topics':
      return (value as readonly string[]).map((topic) => ({ text: topic }));
    case 'parts':
      return (value as Parts).items.map((item) => ('id' in item ? entry(item.id, item.as) : text(item.text)));
    case 'functions': {
      const { unit } = value as OfficeFunction;
      return unit && 'id' in unit ? [party(unit)] : undefined;
    }
    case 'publication': {
      const { publisher } = value as Publication;
      return publisher && 'id' in publisher ? [party(publisher)] : undefined;
    }
    default:
      return undefined;
  }
}
