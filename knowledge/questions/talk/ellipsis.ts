import type { Facet } from '../facets/facets.ts';
import type { Reading } from '../read.ts';

/** It begins like the rest of a question whose beginning was asked before. */
export const startsEllipsis = (reading: Reading): boolean =>
  /^(?:und|and|what about|how about|nein|no|wie ist es|was ist mit|wie siehts|und bei|and for|aber|oder|or|ne|nee|doch|sondern|sorry|entschuldigung|pardon|ach|oh|quatsch|nicht|not|(?:ich|i) (?:\w+ )?(?:mein\w*|mean\w*)|ich (?:hab|habe|hatte)\b.*\bgemeint|also|auch|same for|the same for|das gleiche|dasselbe|gleiches|falsch|wrong|gilt das|bei|fur|for)\b|^(?:die|der|das|den|the) [\w¤]+ (?:genauso|ebenso|auch|too|as well|likewise)$/.test(
    reading.masked.trim(),
  ) || callsOneOn(reading);

/** "Der zu Partizipation", "the one on housing", "and the skilled workers one": one like those spoken of, by its topic. */
export const callsOneOn = ({ masked }: Reading): boolean => ONE_ON.test(masked);
const ONE_ON =
  /^(?:(?:und|and) )?(?:(?:de[rnm]|die|das) (?:fur|zu[mr]?|mit|gegen|uber)|(?:the|that) one (?:for|on|about|with|against)) |^(?:(?:und|and) )?the (?:\w+ ){1,3}one$/;

/** It asks for something in its own words; what it took over from the last question has no evidence. */
export const asksItself = ({ facets }: Reading): boolean => facets.some(({ evidence }) => evidence !== '');

/** "Which schools?": no more is said than what is sought of whatever was spoken of. */
export const asksWhich = ({ masked }: Reading): boolean =>
  /^(?:(?:und|and) )?(?:welche[rsnm]?|which|what) \w+$/.test(masked);

/** "And in which regions?", "mit welchen Partnern?": asked of the last one, and of nobody else. */
export const asksInWhich = ({ masked }: Reading): boolean =>
  /^(?:(?:und|and) )?(?:in|an|bei|at|mit|with|fur|for) (?:welche\w*|which|what) [\w¤]+(?: denn| genau| sonst| noch| else| ausser (?:bei )?(?:uns|hier|unserem|unserer)| apart from (?:us|ours|here)| besides (?:us|ours|here))*$/.test(
    masked,
  );

/** Nothing but a name follows. */
export const isEllipsis = (reading: Reading): boolean => startsEllipsis(reading) && reading.content.length === 0;

/** "Und wer ist …?" asks anew, whatever was asked before. */
export const asksWhoIs = ({ masked }: Reading): boolean =>
  /\b(?:wer|who|was|what) (?:ist|is|sind|are|war|was) (?:(?:eine?|der|die|das|diese[rsmn]?|dies|unser\w*|an?|the|this|that|our) )?¤/.test(
    masked,
  );

/** "Which of them …?", "welche davon …?": only what the last answer listed. */
export const AMONG =
  /\b(?:of (?:them|these|those)|among (?:them|these|those)|davon|darunter|von (?:denen|diesen|ihnen)|hiervon)\b/;

/** The question with these facets in place of its own; they have no evidence in its words. */
export const withFacets = (reading: Reading, facets: readonly Facet[]): Reading => ({
  ...reading,
  facets: facets.map((facet) => ({ facet, score: 5, evidence: '', start: 0, end: 0, spans: [] })),
});

/** "Wie heißt die Steuerungsgruppe dazu?" asks for nothing that was asked before. */
export const asksName = ({ masked }: Reading): boolean => NAME.test(masked);
const NAME = /^(?:(?:und|and) )?(?:wie (?:heisst|heissen)|what (?:is|are) .+ called$)/;
