import { above } from '../../hierarchy.ts';
import type { Knowledge } from '../../knowledge.ts';
import type { Entry } from '../../model.ts';
import { asksAlso, asksOnly } from '../../questions/conditions/kinds-asked.ts';
import type { Facet } from '../../questions/facets/facets.ts';
import type { Reading } from '../../questions/read.ts';
import { sinceAsked } from './list-conditions.ts';
import { hasParts } from './list-relations.ts';
import { asksOfThose } from './many-named.ts';

/** Kinds of those who do something, against the kinds of bodies. */
export const UNIT_KINDS: ReadonlySet<string> = new Set([
  'department',
  'division',
  'office',
  'staff-unit',
  'specialist-unit',
  'function',
  'agency',
  'authority',
  'institution',
  'organisation',
  'municipality',
  'group',
  'person',
  'service',
]);

/** "Which bodies report to X?": X is the end of the line, not its beginning. */
export const REPORTERS =
  /\b(?:die|welche|der) (?:dem|den|der|das|die) ¤ (?:\w+ )?(?:beraten|berat|berichten|berichtet)\b|\b(?:welche\w*|which|wer|who|what|alle|all)\b(?!.*\b(?:dos|do|did|is) (?:the )?¤)(?!.*\b(?:receive[sd]?|gets?|bekomm\w*|erhalt\w*)\b).{0,70}\b(?:berichte[nt]|reports?|reporting|beraten|berat|beratend\w*|advis\w*|empfehlungen|rechenschaft\w*)\b.{0,30}¤|\b(?:von|by) (?:welche\w*|which|what|wem|whom) .*\b(?:beraten|advised)\b|\b(?:gibt|geben|erteilt|erteilen) (?:dem|der|den) ¤|\b(?:gives?|provides?) (?:advice|recommendations|guidance) to\b|\b(?:advisory|consultative|beratend\w*|beratungs\w+) .*¤/;

/** It is asked where somebody belongs; "welchem Ausschuss ist das Netzwerk zugeordnet?", against "ist dem Netzwerk". */
const UPWARDS =
  /\b(?:zu|an|in|unter|unterhalb|von|bei) welche\w*\b|\b(?:under|below|beneath|within) (?:which|what)\b|\bwelche[mnr]? \w+ (?:gehort|untersteht|berichtet|zu(?:ge)?(?:ordnet|horig|gehorig)|unterstellt|angegliedert|nachgeordnet)|\b(?:larger|bigger|greater|umbrella|overarching|parent|ubergeordnet\w*|grossere\w*)\b|\bto which\b|\b(?:uber|oberhalb|above|over) (?:de[rmn] |the |our )?¤|\b(?:dos|do|is|are|did) (?:the )?¤|\bwem\b|\bwhom\b|\bwozu\b|\ban wen\b|\b(?:has|hat) (?:(?:the|die|das|der|our|unser\w*) )?¤ (?:uber sich|above it|over it)\b|\bwelche[mr] (?:\w+ ){1,3}(?:ist|sind|ware|war) (?:(?:das|die|unser\w*|(?<=welchem .*)der) )?¤/;

/** "Welches Büro koordiniert die AG?", "which committee does it report to?": the list word asks for a fact of the named entry. */
export function asksForFact(subject: Entry, facets: readonly Facet[], reading: Reading, knowledge: Knowledge): boolean {
  const facet = facets[0];
  const unitKinds =
    (reading.kinds.length > 0 || reading.classes.length > 0) &&
    reading.kinds.every((kind) => UNIT_KINDS.has(kind)) &&
    reading.classes.every((cls) => cls === 'unit');
  if (unitKinds && subject.class === 'body' && (facet === undefined || facet === 'partOf' || facet === 'children'))
    return true;
  // "Das Jugendamt – welches Dezernat?", "FD X – which department is it in?": the one above it, where there is one of that kind.
  if (
    facet === 'partOf' &&
    reading.asks.one &&
    (ONLY_WHICH.test(reading.masked) || hasAbove(subject, reading, knowledge))
  )
    return true;
  // "Which document says that it meets five times a year?": where that stands.
  if (facet === 'source' && PAPER_SAYS.test(reading.masked)) return true;
  // "An welche Person wende ich mich?": whoever holds the post.
  if (subject.kind === 'function' && asksAlso('person', reading) && (!facet || facet === 'contact')) return true;
  // "Which person is named under …?"
  if (subject.class === 'person' && asksOnly('person', reading)) return true;
  // "Which posts in the office have existed since 2017?"
  if (subject.class === 'unit' && asksOnly('unit', reading) && sinceAsked(reading)) return false;
  // "Which projects belong to the strategy?"
  if (facet === undefined && subject.class === 'concept' && hasParts(subject, reading, knowledge)) return false;
  if (subject.class === 'concept' || subject.class === 'publication')
    return facet !== 'legalBasis' && (facet !== 'members' || subject.facts.parts.length > 0);
  const upwards = UPWARDS.test(reading.masked);
  // "Which bodies does the administrator belong to?": an office sits in bodies, or runs them.
  const ofBodies = subject.class === 'unit' && asksOnly('body', reading) && facet === 'partOf';
  const { memberOf, coordinates } = knowledge.relations;
  if (ofBodies && (memberOf(subject.id).length > 0 || coordinates(subject.id).length > 0)) return false;
  // "Which committee of the council deals with social affairs?": one of those it has, by its topic.
  if (facet === 'purpose' && reading.ofGroups && reading.content.length > 0) return false;
  if (facet === 'reportsTo') return !REPORTERS.test(reading.masked);
  if (facet === 'partOf' || facet === 'hierarchy')
    return upwards && !/\b(?:in|zu) welche\w* .{0,30}(?:mitglied|vertreten)/.test(reading.masked);
  if (facet === 'coordination') return unitKinds || knowledge.relations.coordinates(subject.id).length === 0;
  if (facet === 'members')
    return (
      unitKinds ||
      knowledge.relations.memberOf(subject.id).length === 0 ||
      (reading.kinds.length === 0 &&
        reading.classes.length === 0 &&
        !/\b(?:in|bei) (?:welche\w*|which|what)\b|\bwhich bodies\b|\bwelche\w* gremi\w*|\bmember of\b/.test(
          reading.masked,
        ))
    );
  if (facet === 'children') return false;
  if (facet === undefined) return reading.kinds.length === 0 && reading.classes.length === 0;
  if (facet === 'cadence' && reading.cadence && asksOfThose(subject, reading, knowledge)) return false;
  if (facet === 'cadence')
    return reading.kinds.length === 0 && subject.class === 'body' && !/\bgremi\w*|\bbodies\b/.test(reading.masked);
  return reading.cadence === undefined;
}

const PAPER_SAYS =
  /^(?:(?:und|and|so|also) )?(?:welche\w*|which|what) \w+ (?:says?|states?|claims?|tells?|mentions?|gives?|sagt|sagen|behauptet|behaupten|nennt|nennen|spricht)\b/;

/** One of the asked kind stands above; "which network is part of X?" asks for one below. */
const hasAbove = (subject: Entry, { kinds, masked }: Reading, { registry }: Knowledge): boolean =>
  !BELOW.test(masked) && above(subject, registry.entries).some(({ entry }) => kinds.includes(entry.kind));
const BELOW = /\b(?:of|to|in|zu[mr]?|under|unter) (?:the |our |dem |der )?¤$/;

const ONLY_WHICH = /^(?:das |die |der |the )?¤ (?:in |under )?(?:welche\w*|which|what) \w+$/;
