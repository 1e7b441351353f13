/**
 * "Welche Anregungen hat der X-Ausschuss dem Kreistag mitgegeben?", "how efficient is the X?", "wie wird im Beirat abgestimmt?":
 * what somebody did, how they are and how something comes about is said by the verb or the adjective of a question. What
 * somebody is for, who runs it and who sits in it tells nothing of that.
 */
import { COMMON } from '../../language/common-words.ts';
import type { Word } from '../../language/words.ts';
import type { EntryClass, FactName } from '../../model.ts';
import { hasGermanCapitals } from '../../questions/names/word-roles.ts';
import { isHeld } from '../../questions/words/attributes-held.ts';
import type { Fact } from '../answer.ts';
import { type Case, says } from './case.ts';

/** A form of a question; its first group is the word that says it. */
interface Form {
  readonly form: RegExp;
  /** Of whom it is asked by that form. */
  readonly of: ReadonlySet<EntryClass>;
  /** Facts that tell nothing of it; everything there is may. */
  readonly facts: ReadonlySet<FactName>;
  /** Everyday words say nothing that can be told: "wer hat's gemacht?" */
  readonly beyondTalk?: true;
  /** It is asked of the told fact itself: "wie werden die Mitglieder bestimmt?" */
  readonly ofFact?: true;
  /** Nothing else of the question is told: "kann der Beirat Empfehlungen aussprechen?" */
  readonly alone?: true;
  /** It is a noun; elsewhere one in that place is none of the words that say it. */
  readonly noun?: true;
}

const BODIES: ReadonlySet<EntryClass> = new Set(['body', 'unit']);
const ALL: ReadonlySet<EntryClass> = new Set(['body', 'unit', 'project', 'publication', 'person']);
const AIMS: readonly FactName[] = ['purpose', 'tasks', 'topics', 'definition'];
const WHO: readonly FactName[] = ['coordination', 'members'];
const THE = '(?:(?:der|die|das|den|dem|the|our|unser\\w*) )?';

/** How somebody is made up or called, members and groups and other names tell. */
const ARRANGED =
  'strukturiert|aufgebaut|gegliedert|organisiert|zusammengesetzt|besetzt|eingebunden|beteiligt|vernetzt|angebunden|verankert|abgekurzt|geschrieben|structured|organi[sz]ed|composed|made|run|linked|connected|involved|embedded|abbreviated|spelt|spelled|written';

/** Who runs something may well have begun or made it. */
const MADE =
  'aufgelegt|gestartet|initiiert|angestossen|entwickelt|erstellt|erarbeitet|organisiert|eingefuhrt|aufgebaut|eingerichtet|started|initiated|launched|developed|created|organi[sz]ed|introduced|carried|built';

const FORMS: readonly Form[] = [
  // "Was hat die Liga am Papier gestört?", "worauf hat der Beirat gedrängt?"
  {
    form: /^(?:und |aber )?(?:was|woran|woruber|worauf|womit|wovon|wovor) (?:hat|haben|hatten?) (?:\w+ )*¤.*? (?!verstandigt|geeinigt|vereinbart|verpflichtet)(\w+)$/,
    of: BODIES,
    facts: new Set(AIMS),
  },
  // "Was ärgert die Bürgermeister an der X?"
  {
    form: new RegExp(`^(?:und |aber )?was (\\w+) ${THE}¤ (?:an|am|bei|beim|gegen|von|vom)\\b`),
    of: BODIES,
    facts: new Set(AIMS),
  },
  // "Welche Anregungen hat A B mitgegeben?"
  {
    form: /^(?:und )?(?:welche[rsnm]?|was fur(?: eine?n?)?) (?:\w+ ){1,3}(?:hat|haben|hatten?) (?:\w+ )*?¤.*? (\w+)$/,
    of: BODIES,
    facts: new Set(AIMS),
  },
  // "Welche Wünsche hatte A an B?"
  {
    form: new RegExp(`^(?:und )?welche (\\w+) (?:hat|haben|hatten?) ${THE}¤ (?:an|gegen|bei|beim|mit|gegenuber)\\b`),
    of: BODIES,
    facts: new Set(AIMS),
    noun: true,
  },
  // "Wer hat die X unterschrieben?", "von wem wurde sie erfunden?"
  {
    form: new RegExp(
      `^(?:und )?(?:wer (?:hat|haben|hatten?)|(?:von|durch) wem (?:wurde|wurden|ist|sind)) (?:\\w+ )*¤.*? (?!(?:${MADE})\\b)(\\w+)(?: worden)?$`,
    ),
    of: ALL,
    facts: new Set([...AIMS, ...WHO]),
    beyondTalk: true,
  },
  {
    form: new RegExp(`^(?:and )?who (?:actually |first )?(?!${MADE})(\\w+ed|wrote|drew|built|took) ${THE}¤`),
    of: new Set<EntryClass>(['body', 'unit', 'project']),
    facts: new Set([...AIMS, ...WHO]),
    beyondTalk: true,
  },
  // "Wie effizient ist die X?"
  {
    form: /\b(?:wie|how) (?:well |gut |sehr )?(?!of+t|often)(\w+) (?:ist|sind|war|waren|is|are|was|were) (?!es\b|das\b|it\b|that\b)/,
    of: ALL,
    facts: new Set(AIMS),
  },
  // "Wie werden die Mitglieder der X bestimmt?"
  {
    form: new RegExp(
      `^(?:und )?(?:wie|nach welche[mnr] \\w+) (?:wird|werden|wurden?) (?:\\w+ )*¤.*? (?!(?:${ARRANGED})$)(\\w+)(?: worden)?$`,
    ),
    of: BODIES,
    facts: new Set([...AIMS, ...WHO]),
    ofFact: true,
  },
  {
    form: new RegExp(`^(?:and )?how (?:is|are|was|were) (?:\\w+ )*¤ (?!(?:${ARRANGED})$)(\\w+)$`),
    of: BODIES,
    facts: new Set([...AIMS, ...WHO]),
    ofFact: true,
  },
  // "Warum will der Landrat das X verkleinern?"
  {
    form: new RegExp(`^(?:und |aber )?(?:warum|wieso|weshalb) (?:will|wollen|wollten?) ${THE}¤.*? (\\w+)$`),
    of: BODIES,
    facts: new Set(AIMS),
    ofFact: true,
  },
  // "What is the X proud of?", "which project of the X failed?"
  {
    form: new RegExp(
      `^(?:and )?what (?:is|are|was|were) ${THE}¤ (\\w+)(?: (?:of|about|at|with|by))?$|^(?:and )?which (?:\\w+ ){1,3}(?:of|in|at) ${THE}¤ (\\w+)$`,
    ),
    of: BODIES,
    facts: new Set(AIMS),
    beyondTalk: true,
  },
  // "Muss der Kreistag dem X zustimmen?", "can the X stop the report?"
  {
    form: new RegExp(
      `^(?:und )?(?:muss|mussen|kann|konnen|darf|durfen|will|wollen) ${THE}¤.*? (\\w+)$|^(?:must|can|may|could) ${THE}¤ (\\w+)`,
    ),
    of: BODIES,
    facts: new Set(AIMS),
    alone: true,
  },
];

/** Two things are asked, and the last word belongs to the second. */
const TWOFOLD = /\b(?:und|and) (?:wie|wer|was|wann|wo|wem|welche\w*|how|who|what|when|where|which)\b/;

/** The verb or the adjective by which something is asked that nothing told speaks of. */
export function unsaid({ reading, whole, topic, entries: [entry], facts, told }: Case): readonly Word[] | undefined {
  if (topic || !entry || TWOFOLD.test(reading.masked)) return undefined;
  const isAsked = (fact: Fact) => reading.facets.some(({ facet, evidence }) => evidence !== '' && facet === fact.facet);
  for (const { form, of, facts: idle, beyondTalk, ofFact, alone, noun } of FORMS) {
    const applies =
      (of.has(entry.class) || entry.kind === 'group') &&
      (whole || (facts.every(({ name }) => idle.has(name)) && (ofFact || !facts.some(isAsked))));
    const said = applies ? form.exec(reading.masked)?.slice(1).find(Boolean) : undefined;
    const word = reading.words.find(({ folded }) => folded === said);
    const asksFact = (it: Word) =>
      reading.facets.some(
        ({ facet, evidence }) => evidence.split(' ').includes(it.folded) && facts.some((fact) => fact.facet === facet),
      );
    if (
      word &&
      says(word) &&
      (noun ? !isHeld(word.folded) : !(hasGermanCapitals(reading) && /^\p{Lu}/u.test(word.text))) &&
      !(beyondTalk && COMMON.has(word.folded)) &&
      !asksFact(word) &&
      !(alone && reading.content.some((other) => other !== word && told.speaksOf(other.folded))) &&
      !told.speaksOf(word.folded)
    )
      return [word];
  }
  return undefined;
}
