/** What papers say of each other and of others: which one a paper updates, and whom one that was spoken of tells about. */
import type { Knowledge } from '../knowledge.ts';
import { foldLetters } from '../language/fold.ts';
import type { Entry } from '../model.ts';
import { mayCallPaper } from '../questions/kinds-asked.ts';
import { NO_SUBJECTS } from '../questions/settled.ts';
import { wordsOfNames } from '../search/link.ts';
import { termsOf } from '../search/topics.ts';
import type { Fact } from './answer.ts';
import type { Step, SubjectStep } from './asked.ts';
import { asksWhy, factAbout, saysHowOften, saysWhy, spokenText } from './fact-search.ts';
import { profileFacts } from './facts.ts';
import { tellOne } from './inquiry.ts';
import { documentOf } from './listed-in-paper.ts';
import { untoldFact } from './missing.ts';
import { about } from './named.ts';
import { asTyped } from './only-beside.ts';

/**
 * "Which older paper does it review?", "welches Papier schreibt er fort?", "was war der Vorläufer?": the fact of the paper that
 * speaks of another one, or that one's of it. The talk goes on about the other.
 */
export const paperBefore: SubjectStep = (
  { reading, context, knowledge, remembered },
  { entries: [named, another] },
) => {
  const paper = named ?? (context.listed ? undefined : remembered[0]);
  if (
    another ||
    paper?.class !== 'publication' ||
    !asksPaperBefore(
      reading.masked,
      reading.words.some(({ folded }) => mayCallPaper(folded) || PAPER.test(folded)),
    )
  )
    return undefined;
  const earlier = EARLIER.test(reading.masked);
  const later = LATER.test(reading.masked) ? speakingOf(paper, knowledge) : undefined;
  const found = later ?? spokenOfIn(paper, knowledge) ?? (earlier ? undefined : speakingOf(paper, knowledge));
  if (found) return { ...tellOne(found[0])!, about: [found[1]] };
  const asked = earlier && !named ? asTyped(EARLIER.exec(reading.masked)![0], reading) : undefined;
  return asked === undefined ? undefined : { draft: untoldFact(paper, 'profile', asked, knowledge), facets: [] };
};

/** The same where nobody is named: "older" compares nothing here. */
export const paperBeforeLast: Step = (asked) =>
  asked.reading.mentions.length > 0 ? undefined : paperBefore(asked, NO_SUBJECTS);

/** "With whom had the county adopted the earlier paper?": what is told of the paper before the last one. */
export const agreedBefore: Step = ({ reading, context, knowledge, remembered }) => {
  const [paper] = context.listed ? [] : remembered;
  const asks = reading.mentions.length === 0 && AGREED.test(reading.masked) && EARLIER_PAPER.test(reading.masked);
  const older = paper?.class === 'publication' && asks ? spokenOfIn(paper, knowledge)?.[1] : undefined;
  return older && about([older], ['profile'], reading, knowledge);
};
const AGREED =
  /\b(?:wer|wem|who|whom|whose)\b.*\b(?:vereinbar\w*|beschloss\w*|verabschied\w*|ausgehandelt|unterzeichn\w*|unterschr\w*|adopt\w*|agreed?|conclud\w*|negotiat\w*|sign(?:s|ed)?)\b/;
const EARLIER_PAPER =
  /\b(?:older|earlier|previous|first|altere[rsnm]?|fruhere[rsnm]?|vorherige[rsnm]?) (?:\w+ )?(?:paper|document|version|papier|dokument|fassung|positionspapier|one)\b/;

const PAPER = /^(?:dokument|document|text|fassung|version)$/;
const EARLIER =
  /\b(?:vorlaufer\w*|vorganger\w*|predecessor|(?:older|earlier|previous|altere[rsnm]?|fruhere[rsnm]?|vorherige[rsnm]?)(?: \w+)?)\b/;
const LATER = /\b(?:later|newer|since then|spater\w*|neuere[rsnm]?|seither|danach)\b/;
const asksPaperBefore = (masked: string, paper: boolean): boolean =>
  PREDECESSOR.test(masked) || (RENEWS.test(masked) && ((paper && WHICH.test(masked)) || AN_OLDER.test(masked)));
/** "Does it replace an older one?" */
const AN_OLDER = /\b(?:an|eine?|ein) (?:older|earlier|alter\w+|fruher\w+)\b/;
const PREDECESSOR =
  /\b(?:vorlaufer\w*|vorganger\w*|predecessor|(?:previous|earlier|vorherige|altere|fruhere) (?:version|fassung))\b/;
const WHICH = /\b(?:welche[rsnm]?|which|what|auf was|worauf)\b/;
const RENEWS =
  /\b(?:reviews?|reviewed|updates?|updated|revis\w+|replac\w+|supersed\w+|builds? (?:\w+ )?on|built (?:\w+ )?on|follows? on|continu\w+|fort(?:ge)?schr\w+|schreibt\b.*\bfort|(?:weiter)?entwickelt\b.*\bweiter|uberpruf\w+|uberarbeite\w+|ersetz\w+|abgelost|lost\b.*\bab|baut\b.*\bauf|aufgebaut|aktuali?si?er\w+)\b/;

/** The fact of the paper in whose text another one is called, and that one. */
function spokenOfIn(paper: Entry, knowledge: Knowledge): readonly [Fact, Entry] | undefined {
  const { registry, lexicon } = knowledge;
  const papers = papersBeside(paper, knowledge);
  for (const fact of profileFacts(paper, registry)) {
    if (!TEXTS.has(fact.name)) continue;
    const text = spokenText(fact, registry.entries);
    if (!TOLD_TO_RENEW.test(foldLetters(text))) continue;
    const spoken = new Set(termsOf(text, lexicon.splitter));
    const called = papers.find((other) =>
      [other.name, ...other.also].some((name) => {
        const terms = termsOf(name, lexicon.splitter);
        return terms.length >= MIN_TERMS && terms.every((term) => spoken.has(term));
      }),
    );
    if (called) return [fact, called];
  }
  return undefined;
}
const TOLD_TO_RENEW =
  /fortschreib|fortgeschrieben|uberpruf|uberarbeit|ersetz|abgelost|aktualisier|auf(?:bauend|gebaut)|baut auf|entwickelt .*weiter/;
const TEXTS: ReadonlySet<Fact['name']> = new Set(['purpose', 'definition', 'status', 'tasks']);
/** A kind and a year, or more, call a paper. */
const MIN_TERMS = 2;

/** A law is no version of a paper. */
const papersBeside = (paper: Entry, { registry }: Knowledge): readonly Entry[] =>
  [...registry.entries.values()].filter(
    (entry) => entry.class === 'publication' && entry.kind !== 'law' && entry !== paper,
  );

/** "Welches Papier hat es später überprüft?": another paper whose text speaks of this one. */
function speakingOf(paper: Entry, knowledge: Knowledge): readonly [Fact, Entry] | undefined {
  for (const other of papersBeside(paper, knowledge).filter(({ field }) => field === paper.field)) {
    const found = spokenOfIn(other, knowledge);
    if (found?.[1] === paper) return [found[0], other];
  }
  return undefined;
}

/**
 * "Warum hat das 2005 nicht geklappt?", "how often was it to be checked?", of a paper that reviews an older one: what it does not
 * tell itself, that one may.
 */
export const toldOfPaperBefore: SubjectStep = ({ reading, facets, context, knowledge, remembered }, { entries }) => {
  const [paper] = context.listed ? [] : remembered;
  const [facet] = facets;
  const asks = facet === 'cadence' || (facet === 'purpose' && asksWhy(reading));
  if (paper?.class !== 'publication' || entries.length + reading.mentions.length > 0 || !asks) return undefined;
  const fits = (fact: Fact) => (facet === 'cadence' ? saysHowOften : saysWhy)(fact, knowledge);
  if (profileFacts(paper, knowledge.registry).some(fits)) return undefined;
  const older = spokenOfIn(paper, knowledge)?.[1];
  const told = older && tellOne(profileFacts(older, knowledge.registry).find(fits));
  return told && { ...told, about: [older] };
};

/** "Und was zeigt der aktuelle Monitor für X?", "what does the report say about X?": what the paper spoken of tells of it, or nothing. */
export const saidInPaper: SubjectStep = (
  { reading, context, knowledge, remembered },
  { entries: [named, another] },
) => {
  const [paper] = context.listed ? [] : remembered;
  const asked = paper?.class === 'publication' && named && !another && named.class !== 'publication';
  if (!asked || !SAYS_OF.test(reading.masked) || documentOf(paper, knowledge.registry)) return undefined;
  const said = wordsOfNames(reading).map(({ text }) => text);
  const draft = untoldFact(paper, 'profile', said.join(' '), knowledge);
  return tellOne(factAbout(paper, said, knowledge, { share: 1 })) ?? { draft, facets: [] };
};
const SAYS_OF =
  /\b(?:(?:zeigt|sagt|schreibt|berichtet|ergibt|nennt|steht)\b.*|dos .*(?:show|say|tell|report|find|reveal)s? )\b(?:fur|uber|zu[mr]?|von|bei|for|about|on|of) (?:\w+ )?¤/;
