/** What somebody was called before. */
import { foldLetters } from '../language/fold.ts';
import type { Fact } from './answer.ts';
import { spokenText } from './fact-search.ts';
import { profileFacts } from './facts.ts';
import { type InquiryStep, tellOne } from './inquiry.ts';
import { untoldFact } from './missing.ts';

/** "Wie hieß das Büro früher?", "what was it called before?": what tells whence it came, or that no document says it. */
export const formerName: InquiryStep = ({ subject, subjects, reading, knowledge }) => {
  if (subjects.length !== 1 || !FORMER_NAME.test(reading.masked)) return undefined;
  const tells = (fact: Fact) =>
    TEXTS.has(fact.name) && CAME_FROM.test(foldLetters(spokenText(fact, knowledge.registry.entries)));
  const told = tellOne(profileFacts(subject, knowledge.registry).find(tells));
  return (
    told ?? {
      draft: untoldFact(subject, 'profile', reading.language === 'en' ? 'former name' : 'früherer Name', knowledge),
      facets: [],
    }
  );
};
const FORMER_NAME =
  /\bwie (?:hiess|hiessen|nannte)\b.*\b(?:fruher|vorher|zuvor|ehemals|ursprunglich|davor)\b|\b(?:fruhere|ehemalige|alte)[rnms]? name\b|\bwhat (?:was|were)\b.*\b(?:called|named)\b.*\b(?:before|previously|formerly|earlier|originally)\b|\b(?:former|previous|old) name\b/;
const CAME_FROM =
  /\b(?:hervorgegangen|vormals|ehemals|umbenannt|(?:hiess|fruher) (?:bis|noch|fruher)|fruher (?:unter|als)|zuvor|nachfolge\w*)\b/;
const TEXTS: ReadonlySet<Fact['name']> = new Set(['definition', 'purpose', 'status']);
