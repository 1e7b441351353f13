/** Part of what is asked is not told, and what is told stands only beside it: a number, a chair, a file number. */
import type { Coordination } from '../../model.ts';
import type { Facet } from '../../questions/facets/facets.ts';
import type { Fact } from '../answer.ts';
import { asTyped } from '../asked.ts';
import type { Decision } from '../decision.ts';
import type { Inquiry } from '../inquiry.ts';
import { missingFact } from './missing.ts';

/** What exactly is asked of a facet, and whether a fact tells it. */
interface Exactly {
  readonly facet: Facet;
  readonly asked: RegExp;
  readonly lacks: (facts: readonly Fact[], inquiry: Inquiry) => boolean;
}

/** Said of all bodies of that sort at once: who sits in this one by name, and how many they are, nobody has told. */
const isImplied = ({ groups }: Fact): boolean =>
  groups.length > 0 && groups.every(({ statements }) => statements.every(({ implied }) => implied));

/** Somebody coordinates or moderates the body; who chairs it, if anybody does, is not told by that. */
const hasChair = ({ groups }: Fact): boolean => groups.some(({ value }) => CHAIRING.has((value as Coordination).role));
const CHAIRING: ReadonlySet<Coordination['role']> = new Set(['chair', 'lead']);

/** The number under which something was filed or decided; a section, a year or a date is none. */
const bearsNumber = ({ groups }: Fact): boolean =>
  groups.some(({ value }) => /\d/.test(JSON.stringify(value).replace(NO_FILE_NUMBER, '')));
const NO_FILE_NUMBER =
  /§+ ?\d[\d\s,;-]*\w?(?: (?:und|bis) \d+\w?)?|\b(?:Art\.?|Abs\.?|Nr\.?|SGB) ?\d+|\b\d{1,2}\.\d{1,2}\.|\b(?:19|20)\d\d\b/g;

const EXACTLY: readonly Exactly[] = [
  {
    facet: 'members',
    asked:
      /\b(?:wie ?viele?|how many|(?:an)?zahl der|number of) (?:\w+ )?(?:mitglied|member|personen|leute|people|teilnehm|sitze|seats|vertret)\w*|\b(?:namentlich\w*|mit namen|by name|names)\b/,
    lacks: (facts) => facts.some(isImplied),
  },
  {
    facet: 'legalBasis',
    asked:
      /\b(?:aktenzeichen|geschaftszeichen|(?:vorlagen|drucksachen|vorgangs)nummer|(?:file|reference|case) (?:number|no|reference|mark))\b/,
    lacks: (facts) => !facts.some(bearsNumber),
  },
  {
    facet: 'coordination',
    asked: /\b(?:vorsitz\w*|(?<=\b(?:the|its|a|is) )chair|chair(?:man|woman|person)s?)\b/,
    lacks: (facts, { subject }) => subject.class === 'body' && facts.length === 1 && !hasChair(facts[0]!),
  },
];

/** What is asked is not told; what is told beside it may help. Undefined where the facts tell it. */
export function onlyBeside(facts: readonly Fact[], inquiry: Inquiry): Decision | undefined {
  const { subject, asked, reading, knowledge } = inquiry;
  const exact = EXACTLY.find(({ facet, asked: words }) => asked[0] === facet && words.test(reading.masked));
  if (!exact || facts.length === 0 || !exact.lacks(facts, inquiry)) return undefined;
  const fact = exact.facet === 'members' ? facts.find(isImplied)! : facts[0]!;
  return {
    draft: {
      ...missingFact(subject, fact.facet, knowledge),
      declined: true,
      asked: asTyped(exact.asked.exec(reading.masked)?.[0] ?? '', reading),
      substitute: { why: 'own', fact },
    },
    facets: asked,
  };
}
