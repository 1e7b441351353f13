/** "Which projects are funded by the ministry?": who pays is listed under a title of its own, and runs nothing by that. */
import { foldName } from '../../language/fold.ts';
import { wordsOf } from '../../language/words.ts';
import type { Entry, PartItem, Parts, Statement } from '../../model.ts';
import { asksOnly } from '../../questions/conditions/kinds-asked.ts';
import type { Reading } from '../../questions/read.ts';
import { labelWords, signOf } from '../../search/lexicon.ts';
import type { Fact } from '../answer.ts';
import type { Condition } from './list-conditions.ts';

/** Projects are asked for by who pays for them. */
export const asksFunded = (reading: Reading): boolean => asksOnly('project', reading) && FUNDED.test(reading.masked);
const FUNDED =
  /\b(?:gefordert\w*|fordert|fordern|(?:mit)?finanzier(?:t|en)|bezahlt|bezuschusst|funded|funds?|financed|paid for|sponsored)\b/;
const IS_FUNDED = /^(?:gefordert\w*|funded|finanzier\w*|financed)$/;

/** By somebody who is named, by whom the other words say, or by anybody. */
export function fundedBy(subject: Entry | undefined, topic: readonly string[]): Condition {
  const names = subject ? [subject.name, ...subject.also].map(labelWords) : [];
  const words = topic.filter((word) => !IS_FUNDED.test(foldName(word)));
  const asked = words.map((word) => signOf(foldName(word)));
  const isPayer = (item: PartItem) => {
    if ('id' in item) return item.id === subject?.id || (!subject && asked.length === 0);
    const said = new Set(wordsOf(item.text.de).map(({ folded }) => signOf(folded)));
    return (subject ? names : [asked]).some((name) => name.every((word) => said.has(word)));
  };
  return {
    fits: (entry) => fundingOf(entry).some(({ value: { items } }) => items.some(isPayer)),
    named: { funded: subject?.name ?? words.join(' ') },
    narrows: true,
  };
}

/** What an entry lists about its funding, as a fact to be told beside it. */
export function fundingFact(entry: Entry): Fact | undefined {
  const groups = fundingOf(entry).map((statement) => ({ value: statement.value, statements: [statement] }));
  return groups.length > 0 ? { entry, facet: 'definition', name: 'parts', groups } : undefined;
}

const fundingOf = ({ facts }: Entry): readonly Statement<Parts>[] =>
  facts.parts.filter(({ value: { title } }) => TITLE.test(foldName(title?.de ?? '')));
const TITLE = /^(?:forderung|finanzierung|fordermittel|geldgeber|kostentrager|zuschuss)/;
