import { foldLetters } from '../../language/fold.ts';
import { withFacets } from '../../questions/talk/ellipsis.ts';
import type { Step } from '../asked.ts';
import { factsOf } from '../facts/facts.ts';
import { about } from '../named/named.ts';
import { pointedTo } from './salience.ts';

/** "Wer erstellt ihn?", "who compiles it?": whoever brings out the paper that was spoken of. */
export const makerOfLast: Step = (asked) => {
  const { reading, facets, knowledge, remembered } = asked;
  if (remembered.length === 0 || facets.length + reading.mentions.length > 0) return undefined;
  const match = WHO_IT.exec(reading.masked) ?? BY_WHOM_IT.exec(reading.masked);
  const verb = match?.[1];
  const other = reading.content.some(({ folded }) => folded !== foldLetters(verb ?? '') && !HELPED.test(folded));
  if (!verb || !MAKES.test(verb) || other) return undefined;
  const [last] = pointedTo(asked).remembered;
  // Those with whom a paper was agreed are its members.
  const helped = HELPED.test(reading.masked) && (last?.facts.members.length ?? 0) > 0;
  if (helped) return about([last!], ['members'], reading, knowledge);
  const partners = WITH.test(reading.masked) && last?.class === 'publication' && last.facts.members.length > 0;
  const published = last !== undefined && factsOf(last, 'published', knowledge.registry).length > 0;
  const run = last?.class === 'project' && !published && !AGREED.test(verb);
  if (!last || !(partners || published || run)) return undefined;
  if (run) return about([last], ['coordination'], withFacets(reading, ['coordination']), knowledge);
  return about([last], [partners ? 'members' : 'published'], reading, knowledge);
};
const MAKES =
  /^(?:gemacht|made|makes?|gebaut|built|entwickelt|developed?|erstellt?e?n?|erarbeite[nt]|produzier(?:t|en)|compile[sd]?|produce[sd]?|prepare[sd]?|issu(?:e|s|ed)|create[sd]?|vereinbart|verabschiedet|abgestimmt|agreed|adopted)$/;
const WHO_IT =
  /^(?:(?:und|and) )?(?:wer|who|(?:welche[rs]?|which|what) (?:fachbereich|fachdienst|amt|stelle|buro|abteilung|department|division|office|unit|body)) (?:(?:hat|haben|has|had) )?(?:(?:ihn|sie|es|das|die|den) )?(?:damals )?(?:(?:helped|helps?) (?:to )?)?(\w+)(?: on| upon| to)?(?: (?:ihn|sie|es|das|die|den|it|that one|this one|that|this|them))?(?: denn| eigentlich| damals| back then| at the time)?$/;
/** "Von wem wurde es verabschiedet?", "mit wem war das abgestimmt?", "who was it agreed with?" */
const BY_WHOM_IT =
  /^(?:(?:und|and) )?(?:mit wem|von wem|with whom|by whom|who) (?:ist|war|wurde|hat man|was|is|were) (?:er|sie|es|das|die|der|ihn|it|that|this|they)(?: denn| eigentlich| damals)? (\w+)(?: worden)?(?: with| by)?(?: back then| at the time)?$/;
/** "Which office helped make that one?": those who took part in it. */
const HELPED = /\bhelp(?:s|ed)?\b/;
const AGREED = /^(?:vereinbart|verabschiedet|abgestimmt|agreed|adopted)$/;
const WITH = /\b(?:mit wem|with)\b/;
