/** What the clauses of a long sentence do: tell why somebody asks, ask, or only beg for an answer. */

import type { Word } from '../../language/words.ts';
import { kindsCalled } from '../conditions/kinds-asked.ts';
import { saysPronoun } from './points-back.ts';

/** What somebody has to do with an answer: "… I have to state …", "… gebeten herauszufinden …". */
const GOVERNS =
  /^(?:fragt|fragen|fragte|frage|gefragt|asks?|asked|asking|wonder(?:s|ing)?|know|wissen|weiss|wusste|gern|erfahren|berichten|vorstellen|darstellen|drinsteht|erlautern|prufen|report|present|check|confirm|list|learn|(?:he)?raus(?:zu)?finden|finden|find|found|fehlt|fehlen|missing|klaren|zusammenstellen|eintragen|angeben|anzugeben|aufschreiben|notieren|sagen|mitteilen|nennen|state|tell|say|write|note|enter|explain|erklaren|unklar|unsure|sure|sicher|interessiert|interested|curious|remember|erinnern|question)$/;
const MIN_TALE = 8;
const JOINS = /^(?:und|and|also|namlich|namely|so|but|aber)$/;
const BEFORE_QUESTION =
  /^(?:in|an|auf|aus|bei|mit|fur|von|zu|unter|on|at|from|by|with|for|to|under|of|nach|durch|through)$/;
/** Never the beginning of a relative clause. */
const CLEAR = /^(?:wer|wem|wen|wessen|wann|woran|worauf|wofur|wozu|worum|whom|whose|how|wie)$/;
/** A question, or a relative clause: what stands around them tells. */
const OPEN = /^(?:who|which|what|where|when|was|wo|welche[rsnm]?)$/;

/** A question begins at the word, after what somebody told of himself: "…, and my colleague left no notes, on which …". */
export function asksAfterTale(tale: readonly number[], words: readonly Word[], text: string): boolean {
  // "Who runs it, and could you tell me …": what asks by itself is no tale.
  if (tale.length < MIN_TALE || CLEAR.test(words[tale[0]!]!.folded) || OPEN.test(words[tale[0]!]!.folded)) return false;
  const says = (pattern: RegExp, i: number) => pattern.test(words[i]!.folded);
  const followed = (i: number) => /^\s*[,;:–—]/.test(text.slice(words[i]!.end, words[i]!.end + 2));
  const at = tale.at(-1)!;
  const governed = says(GOVERNS, at);
  const colon = text[words[at]!.end] === ':';
  // "I must know, because my boss insists, when …": what stands between is set in.
  const resumed = followed(at) && tale.some((i) => i < at && says(GOVERNS, i) && followed(i));
  return (
    (followed(at) || governed) &&
    begins(words, at + 1, governed || resumed || colon) &&
    !pointsToTale(clauseFrom(words, at + 1, followed)) &&
    (tale.some((i) => says(GOVERNS, i)) || colon)
  );
}

/** The words up to where the clause ends, or goes on with "and". */
function clauseFrom(words: readonly Word[], from: number, followed: (i: number) => boolean): readonly Word[] {
  const ends = ({ last, cut }: Word, i: number) =>
    i >= from && (last || cut || followed(i) || (i > from && JOINS.test(words[i + 1]?.folded ?? '')));
  const end = words.findIndex(ends);
  return words.slice(from, end < 0 ? undefined : end + 1);
}
/** "… who runs it", "… welcher Verband die führt": what is asked about is told before. */
const pointsToTale = (clause: readonly Word[]): boolean =>
  saysPronoun({ words: clause }) || ARTICLE_ALONE.test(clause.map(({ folded }) => folded).join(' '));
const ARTICLE_ALONE = /^(?:und |also )?(?:welche[rsnm]? \w+|wer|was|wie oft|wie) (?:die|den|das|der|dem) \w+$/;

function begins(words: readonly Word[], from: number, governed: boolean): boolean {
  let at = from;
  while (JOINS.test(words[at]?.folded ?? '')) at++;
  const led = BEFORE_QUESTION.test(words[at]?.folded ?? '');
  const [asks, next] = led ? [words[at + 1], words[at + 2]] : [words[at], words[at + 1]];
  if (!asks || !next) return false;
  if (CLEAR.test(asks.folded)) return true;
  if (!OPEN.test(asks.folded)) return false;
  return governed || led || at > from || kindsCalled(next.folded) !== undefined;
}

const MAX_TAIL = 16;
/** "…, can you?" begs for nothing that is not asked before. */
const MIN_TAIL = 3;
/** "…, if that is written down somewhere", "…, could you tell me that please". */
const TAILS: readonly RegExp[] = [
  /^(?:if|in case|falls|sofern|wenn|provided|assuming) .*\b(?:written|recorded|known|documented|stated|noted|anywhere|somewhere|know|bekannt|geschrieben|steht|festgehalten|irgendwo|weisst|wissen|weiss|help|helfen|possible|moglich|mind|das (?:geht|ginge))\b/,
  /^(?:and |und |so |also )?(?:could|can|would|do|kannst|konnen|konnten|konntest|weisst|wissen|wisst|hilfst|helfen) (?:you|du|sie|ihr|mir|uns|jemand|anyone|da)\b/,
];
const ASKING = /^(?:wer|wem|wen|wann|was|wie|wo|welche[rsnm]?|who|whom|what|when|how|where|which)$/;

/** Nothing but such a clause follows, up to the end of the sentence. */
export function opensTail(words: readonly Word[], from: number): boolean {
  const tail: Word[] = [];
  for (let i = from; i < words.length && tail.length <= MAX_TAIL; i++) {
    tail.push(words[i]!);
    if (words[i]!.last || words[i]!.cut) break;
  }
  if (tail.length < MIN_TAIL || tail.length > MAX_TAIL || tail.some(({ folded }) => ASKING.test(folded))) return false;
  const said = tail.map(({ folded }) => folded).join(' ');
  return TAILS.some((pattern) => pattern.test(said));
}
