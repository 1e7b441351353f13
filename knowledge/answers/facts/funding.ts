import type { Knowledge } from '../../knowledge.ts';
import type { Entry } from '../../model.ts';
import type { Facet } from '../../questions/facets/facets.ts';
import { asksWho } from '../../questions/names/settled.ts';
import type { Reading } from '../../questions/read.ts';
import { officesOf } from '../../whereabouts.ts';
import type { Fact } from '../answer.ts';
import { asTyped } from '../asked.ts';
import { type InquiryStep, tell } from '../inquiry.ts';
import { factSayingWhoPays } from './fact-search.ts';
import { missingFact } from './missing.ts';
import { titledParts } from './titled-parts.ts';

/** "Who pays for it?": whoever coordinates it need not; only what is written about money answers. */
export const funding: InquiryStep = ({ subject, subjects, asked, reading, knowledge }) => {
  const evidence = FUNDS.exec(reading.masked)?.[0];
  const paid = (asked.length === 0 || asked[0] === 'coordination') && subjects.length < 3;
  if (evidence === undefined || !paid || subject.class === 'publication' || subject.class === 'concept')
    return undefined;
  const payer = (it: Entry) =>
    titledParts(it, reading, 'some', knowledge, evidence) ??
    ofPost(it, 'coordination', reading, knowledge) ??
    factSayingWhoPays(it, knowledge);
  const told = subjects.flatMap((it) => payer(it) ?? []);
  const missing = () => ({ ...missingFact(subject, 'profile', knowledge), asked: asTyped(evidence, reading) });
  return tell(told, asked) ?? { draft: missing(), facets: asked };
};
const FUNDS =
  /\b(?:(?:finanzier|bezahl|bezuschuss|sponsor|subsidi|financ)\w*|(?<=\b(?:who|which \w+|what|wer)(?: is)?(?: going to| gonna| will| would| should| has to| must)? )(?:fund(?:s|ed)?|financed|(?:pays?|paid)(?: for)?)|funded by|paid (?:for )?by|geldgeber\w*)\b/;

/** "Who funds her?": what is listed of the post that a person holds. */
export function ofPost(
  person: Entry,
  facet: Facet | undefined,
  reading: Reading,
  knowledge: Knowledge,
): Fact | undefined {
  if (person.class !== 'person' || facet !== 'coordination' || asksWho(reading)) return undefined;
  const posts = officesOf(person).flatMap((id) => knowledge.registry.entries.get(id) ?? []);
  return posts.map((post) => titledParts(post, reading, 'some', knowledge)).find((fact) => fact !== undefined);
}
