import type { Knowledge } from '../../knowledge.ts';
import { type Word, wordsOfLabel } from '../../language/words.ts';
import type { Entry } from '../../model.ts';
import type { Subjects } from '../../questions/names/settled.ts';
import { signOf } from '../../search/lexicon.ts';
import { type Asked, just } from '../asked.ts';
import type { Decision } from '../decision.ts';

/** Declines what is asked of another county, of a person or of a body of an unknown name, whoever is named beside it. */
export function askedElsewhere({ reading, knowledge }: Asked, subjects: Subjects): Decision | undefined {
  const { entries, ambiguous } = subjects;
  const unknown = (words: readonly Word[], foreign: boolean): Decision =>
    just({
      type: 'unknown',
      terms: words.map(({ text }) => text),
      nearest: entries.slice(0, 3),
      ...(foreign ? { foreign } : {}),
      declined: true,
    });
  // "Die UAG Cybermobbing im Netzwerk …"; but a name behind it explains it: "AK ABC (Anbieter …)".
  const { called } = reading;
  const explained = reading.mentions.some(({ words }) => words[0] === (called.at(-1) ?? -2) + 1);
  const strange = called
    .map((i) => reading.words[i]!)
    .filter((word) => reading.strangers.unknown.includes(word) || !isName(word, knowledge));
  if (strange.length > 0 && !explained && entries.length > 0) return unknown(strange, false);
  const title = called.map((i) => reading.words[i]!);
  if (!explained && title.length > 0 && entries[0] && GROUP_IN.test(reading.masked)) {
    if (isNoGroupOf(entries[0], title, knowledge)) return unknown([reading.words[called[0]! - 1]!, ...title], false);
  }
  const { towns, persons } = reading.strangers;
  const [elsewhere, foreign] = [reading.strangers.elsewhere, reading.strangers.foreign].map((words) =>
    words.filter((word) => !isTopic(word, knowledge)),
  ) as [Word[], Word[]];
  if (persons.length > 0) return unknown(persons, false);
  if (elsewhere.length > 0) return unknown(elsewhere, true);
  const others = entries.length > 0 ? towns.filter((town) => !anyDealsWith(entries, town, knowledge)) : [];
  if (others.length > 0) return unknown(others, true);
  return foreign.length > 0 && (entries.length > 0 || ambiguous) ? unknown(foreign, true) : undefined;
}

/** "Wer macht beim Kreis Jugendarbeit?": what bodies here have among their topics is no name of another county. */
const isTopic = ({ text, folded }: Word, { topics }: Knowledge): boolean =>
  OF_A_MATTER.test(folded) ||
  topics.meanings(text).length > 0 ||
  topics
    .search([text])
    .some(({ found }) => found.some(({ as, in: fields }) => as.length > text.length / 2 && fields.includes('topics')));

/** No county is called so. */
const OF_A_MATTER = /.{3}(?:arbeit|beratung|forderung|hilfe|pflege|planung|pravention|schaft|schutz|versorgung)$/;

const anyDealsWith = (entries: readonly Entry[], { text }: Word, { topics }: Knowledge): boolean =>
  topics.search([text]).some(({ entry }) => entries.includes(entry));

/** Part of some name, misspelled or not, or what the thesaurus has for one. A word that only the thesaurus knows is a topic, but nobody's name. */
const isName = ({ text, folded }: Word, { lexicon, topics }: Knowledge): boolean => {
  const { postings, splitter } = lexicon;
  const own = [signOf(folded), ...splitter.split(folded), ...topics.meanings(text)];
  return (
    own.some((sign) => postings.has(sign)) || (!lexicon.knows(signOf(folded)) && lexicon.corrections(folded).length > 0)
  );
};

/** "Die UAG Väter im Netzwerk …": a group called by name, of a body that is named. */
const GROUP_IN =
  /\b(?:u?ag|ak|(?:unter)?arbeitsgruppe|arbeitskreis) (?:\w+ ){1,3}(?:im|in|beim|bei|des|der|vom|von|of|from)(?: the| der| dem)? ¤/;

/** None of the groups of the body bears any word of the title. */
function isNoGroupOf(body: Entry, title: readonly Word[], { relations, topics }: Knowledge): boolean {
  const groups = body.class === 'body' ? relations.children(body.id) : [];
  // What the whole is called says of none of its groups which one it is.
  const own = new Set(wordsOfLabel(body.name).map(({ folded }) => signOf(folded)));
  const signs = title
    .flatMap(({ text, folded }) => [signOf(folded), ...topics.meanings(text)])
    .filter((sign) => !own.has(sign));
  const bears = (name: string) =>
    wordsOfLabel(name).some(({ folded }) => signs.some((sign) => folded.startsWith(sign) || signOf(folded) === sign));
  return groups.length > 0 && !groups.some(({ entry }) => [entry.name, ...entry.also].some(bears));
}
