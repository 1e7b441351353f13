import type { Contact } from '../../model.ts';
import { contactPart } from '../../questions/facets/facets.ts';
import type { Reading } from '../../questions/read.ts';
import { wholesOf } from '../../whereabouts.ts';
import type { Fact } from '../answer.ts';
import type { Decision } from '../decision.ts';
import type { Inquiry } from '../inquiry.ts';
import { factsOf } from './facts.ts';
import { missingFact } from './missing.ts';

/** The part of a contact that was asked for is missing: that of the office around it, or else the rest may help. */
export const partElsewhere = (fact: Fact, inquiry: Inquiry): Decision =>
  partOfOffice(inquiry) ?? withoutPart(fact, inquiry);

/** The telephone of a desk without one is that of the office where it sits; it is only an offer where the desk was named. */
function partOfOffice({ subject, asked, reading, knowledge }: Inquiry): Decision | undefined {
  const { entries } = knowledge.registry;
  const offices = wholesOf(subject).flatMap((id) => entries.get(id) ?? []);
  const fact = offices
    .filter(({ class: cls }) => cls === 'unit')
    .flatMap((office) => factsOf(office, 'contact', knowledge.registry))
    .find((one) => !lacksPart(one, reading));
  if (!fact) return undefined;
  const substitute = { why: 'parent', fact } as const;
  return {
    draft: { ...missingFact(subject, 'contact', knowledge), declined: reading.mentions.length > 0, substitute },
    facets: asked,
  };
}

const withoutPart = (fact: Fact, { subject, asked, reading, knowledge }: Inquiry): Decision => ({
  draft: {
    ...missingFact(subject, 'contact', knowledge),
    declined: true,
    asked: askedWord(reading),
    substitute: { why: 'own', fact },
  },
  facets: asked,
});

/** The word that asks for that part, as it was typed: "Faxnummer", "anrufen". */
const askedWord = ({ words }: Reading): string => words.find(({ folded }) => contactPart(folded))?.text ?? '';

/** A fax number was asked for, and the documents give an address or an office only. */
export function lacksPart({ groups, name }: Fact, { masked }: Reading): boolean {
  const part = contactPart(masked);
  if (name === 'coordination') return part !== undefined;
  if (name !== 'contact') return false;
  return part !== undefined && !groups.some(({ value }) => (value as Contact)[part] !== undefined);
}
