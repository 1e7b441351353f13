/** What belongs below somebody who is named: groups of a body, offices in it, what a paper holds. */
import type { Entry, EntryClass } from '../../model.ts';
import { asksOnly } from '../../questions/conditions/kinds-asked.ts';
import type { Facet } from '../../questions/facets/facets.ts';
import type { Reading } from '../../questions/read.ts';
import { labelWords, signOf } from '../../search/lexicon.ts';
import { factsOf } from '../facts/facts.ts';
import { titledParts } from '../facts/titled-parts.ts';
import { type InquiryStep, tell, tellAll, tellOne } from '../inquiry.ts';
import { listAnswer } from './lists.ts';

/** "What does the brochure contain?": what is listed as its contents, or all of it; for whom it is, is no content. */
export const contents: InquiryStep = (inquiry) => {
  const { subject, subjects, asked, reading, knowledge } = inquiry;
  if (!asked[0] || !OF_CONTENTS.has(asked[0]) || asked.length > 1 || subjects.length !== 1) return undefined;
  if (!asksContents(subject, reading)) return undefined;
  return tellOne(titledParts(subject, reading, 'some', knowledge)) ?? tellAll(inquiry);
};
/** What the words for contents are read as, where they are asked of a body. */
const OF_CONTENTS: ReadonlySet<Facet> = new Set(['children', 'members', 'definition', 'source']);

/** "Was steckt im Bericht alles drin?", "which subjects does the monitor cover?": what stands in a paper or belongs to a project. */
export const asksContents = ({ class: cls }: Entry, { masked }: Reading): boolean =>
  (cls === 'project' || cls === 'publication') && CONTAINS.test(masked);
const CONTAINS =
  /\b(?:contain(?:s|ed)?|includ(?:es?|ed)|covers?|covered|enthalt\w*|beinhalte\w*|umfasst|abgedeckt)\b|\bdeckt\b.* ab\b|^(?:(?:und|and|also|so) )*(?:was|what)(?: \w+){0,3} in?[mn]?(?: \w+)? ¤(?: (?:so|alles|all|denn|eigentlich|genau)){0,3}(?: (?:drin\w*|darin|inside|(?:nach)?lesen|nachzulesen|finden|erfahren))?$|^what (?:can|could|will|do|would) (?:i|we|you|one) (?:find|read|learn|look up)(?: \w+)? in (?:the )?¤$/;

/** "Into which areas is planning divided?": of what a term consists of, the one list that is called by the asked word. */
export const listBelow: InquiryStep = ({ subject, subjects, asked, reading, knowledge }) => {
  if (asked[0] !== 'children' || subjects.length !== 1 || subject.class !== 'concept') return undefined;
  const own = new Set(labelWords(subject.name));
  const said = new Set(reading.words.map(({ folded }) => signOf(folded)).filter((sign) => !own.has(sign)));
  const listed = subject.facts.parts.flatMap(({ value: { items } }) =>
    items.flatMap((item) => ('id' in item ? (knowledge.registry.entries.get(item.id) ?? []) : [])),
  );
  const [only, another] = listed.filter(({ name }) => labelWords(name).some((sign) => said.has(sign)));
  return only && !another ? tell(factsOf(only, 'definition', knowledge.registry), ['definition']) : undefined;
};

/** "Which groups does it have?", "wie ist das Netzwerk aufgebaut?": what belongs to it. */
export const children: InquiryStep = ({ subject, subjects, asked, reading, knowledge }) => {
  const built = asked[0] === 'hierarchy' && BUILT.test(reading.masked);
  if (!(asked[0] === 'children' || built) || subjects.length !== 1) return undefined;
  // An office is made of offices, whatever it runs.
  const parts: readonly EntryClass[] = built && subject.class === 'unit' ? ['unit'] : [];
  // Of a body that may be the same as another the groups of that one.
  const twins = subject.possiblySameAs.flatMap(({ id }) => knowledge.registry.entries.get(id) ?? []);
  const list = [subject, ...twins]
    .map((whole) => listAnswer({ ...reading, kinds: [], classes: parts, content: [] }, whole, knowledge))
    .find((each) => each && each.items.length > 0);
  if (!list) return undefined;
  // "Does it have a sub-group?": a project below it is none.
  const bodies = GROUPS.test(reading.masked) ? list.items.filter(({ entry }) => entry.class === 'body') : [];
  const only = { ...list, query: { ...list.query, classes: ['body' as const] }, items: bodies };
  return { draft: bodies.length > 0 ? only : list, facets: asked };
};
const BUILT =
  /\b(?:aufgebaut|aufbau|gegliedert|structured|organi[sz]ed|organigramm)\b|(?<!\b(?:in|within|inside|innerhalb)(?: \w+){0,3} )(?:struktur|structure)\b/;
const GROUPS =
  /\b(?:(?:unter|sub|teil|arbeits|fach|projekt) ?-?(?:\w*gruppen?|gremi\w+|ausschuss\w*|groups?|bod(?:y|ies)|committees?|kreise?)|ags?|uags?|gruppen?|groups?|gremi\w+|working groups?)\b/;

/** "Which departments are part of the group?": offices in a body are its members, whatever the word for belonging. */
export const officesIn: InquiryStep = ({ subject, subjects, asked, reading, knowledge }) => {
  const belonging = asked[0] === 'partOf' || asked[0] === 'children';
  if (!belonging || subjects.length !== 1 || subject.class !== 'body' || !asksOnly('unit', reading)) return undefined;
  return DOWNWARDS.test(reading.masked)
    ? tell(factsOf(subject, 'members', knowledge.registry), ['members'])
    : undefined;
};
/** What is asked for does the belonging: not "which department is ¤ part of". */
const DOWNWARDS =
  /^(?!.*\b(?:dos|do|did) (?:it|they|this|that)\b)(?:(?:und|and) )?(?:welche[rs]?|which|what) (?:\w+ ){1,3}(?:are|is|belongs?|makes? up|counts?|sind|ist|gehort|gehoren|zahlt|zahlen) (?!(?:the |der |die |das |our )?¤)/;
