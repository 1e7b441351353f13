import { mayCallPaper } from '../../questions/conditions/kinds-asked.ts';
import type { Facet } from '../../questions/facets/facets.ts';
import type { Reading } from '../../questions/read.ts';
import type { Step } from '../asked.ts';
import { factsOf } from '../facts/facts.ts';
import { about } from '../named/named.ts';

/**
 * "Gehen die Angaben da auseinander?", "another paper gives a different number", "are you sure?", after a fact: what all documents
 * say of it, each with its source, is the answer.
 */
export const differingOfLast: Step = ({ reading, context, remembered, knowledge }) => {
  const { masked, mentions, facets } = reading;
  const [last] = remembered;
  const chooses = WHICH_HOLDS.test(masked);
  if (!last || context.listed || !(chooses || DIFFERS.test(masked) || DOUBTS.test(masked))) return undefined;
  // A paper may be named, by its title or by whose it is.
  const ofPaper = ({ candidates }: Reading['mentions'][number]) =>
    candidates.every(({ entry }) => entry.class === 'publication') ||
    (candidates.every(({ entry }) => entry.class !== 'body') &&
      reading.words.some(({ folded }) => mayCallPaper(folded)));
  if (!mentions.every(ofPaper)) return undefined;
  const told = (facet: Facet, several = chooses) =>
    !NO_FACT.has(facet) && factsOf(last, facet, knowledge.registry).some(({ groups }) => !several || groups.length > 1);
  const asked = [...facets.map((hit) => hit.facet), ...context.facets];
  // "In one paper it is 2016, in another 2006. What is right?": what is told with its source, where it is told once.
  const once = RIGHT.test(masked) ? asked.find((one) => told(one, false)) : undefined;
  const facet = asked.find((one) => told(one)) ?? once;
  return facet && about([last], [facet], { ...reading, mentions: [], content: [] }, knowledge);
};
const RIGHT = /\b(?:stimmt|gilt|richtig|right|correct)\b/;
const NO_FACT: ReadonlySet<Facet> = new Set(['source', 'profile', 'definition', 'purpose']);

const VALUE =
  '(?:zahl(?:en)?|angaben?|werte?|daten|datum|jahr(?:eszahl)?|termine?|turnus|figures?|numbers?|values?|dates?|years?|versions?|version(?:en)?)';
const PAPERS =
  '(?:papiere?|dokumente?n?|unterlagen?|quellen?|konzept\\w*|berichte?|texte?|papers?|documents?|sources?|reports?|texts?)';
const OTHER =
  '(?:ander(?:n|e[nrms]?)|zweite[nrms]?|abweichende[nrms]?|zwei|beide|verschiedene|unterschiedliche|other|another|second|two|both|different|differing)';
/** Documents say different things of what was told. */
const DIFFERS = new RegExp(
  `\\b(?:${[
    'auseinander',
    `stimm(?:en|t)(?: \\w+){0,6} uberein`,
    // "Welches Dokument sagt drei?"
    `(?:welche[rsmn]?|which|what)(?: of (?:the|these|those|your))?(?: \\w+)? ${PAPERS} (?:sagt|nennt|schreibt|spricht|gibt|behauptet|says?|gives?|names?|states?|claims?|speaks?|talks?|mentions?|puts?)(?! (?:etwas|was|something|anything))`,
    '(?:weich|unterscheid)\\w*(?: \\w+){0,5} (?:ab|voneinander)',
    `${PAPERS} (?:\\w+ ){0,4}(?:ab|voneinander|differ|disagree|don agree|not agree)`,
    'anders (?:steht|angib\\w*|angegeben|nennt|genannt|beziffert|sagt)',
    '(?:says?|gives?|puts?|states?|has|have) (?:it )?(?:otherwise|differently|something else)',
    '(?:nennt|sagt|schreibt|gives?|names?|says?|states?)(?: \\w+){0,3} (?:andere[nrs]?|different one|another)',
    `${OTHER} (?:\\w+ )?${VALUE}`,
    // "Ich hab in einem anderen Papier was von vier gelesen."
    `(?:in|aus|laut|from) (?:\\w+ )?${OTHER} ${PAPERS}`,
    `(?:nicht|not|don(?: ?t)?) (?:\\w+ ){0,2}(?:the same|die ?(?:gleichen?|selben?)|das ?(?:gleiche|selbe)) (?:\\w+ )?${VALUE}`,
  ].join('|')})\\b`,
);
/** "Which one is newer?", "was stimmt denn nun?": which of several values holds. */
const WHICH_HOLDS =
  /\b(?:welche[rsmn]?|which|was|what)(?: (?:one|of them|of the two|davon|von beiden|zahl|figure|number|value))? (?:ist|is|stimmt|gilt) (?:(?:denn|nun|jetzt|da|the|die|eigentlich|more) )*(?:neuer\w*|aktu\w*|richtig|newer|recent|current|right|correct|valid|up to date|gultig)\b|\bwas (?:stimmt|gilt)(?: (?:denn|nun|jetzt|da|dann|eigentlich|davon))*$/;
/** Whether it is so is asked once more. */
const DOUBTS =
  /^(?:(?:und|and|aber|but|wirklich|really) )*(?:(?:sind sie|bist du|biste|are you)(?: dir| da| sich| really| quite| very| absolutely)* (?:sicher|sure|certain)|sicher|ganz sicher|wirklich|really|for sure|nur das|is that all|only that|stimmt das|is that (?:right|correct|true))\b/;
