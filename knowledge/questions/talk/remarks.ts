/** What is said before a question and asks nothing: "Aha. …", "Hm, fair enough. …", "Puh, viel. …", "ok and …". */

import { joinedText, type Word, wordsOf } from '../../language/words.ts';
import { compileFragments } from '../facets/fragments.ts';

/** Sounds remark on an answer whatever follows, with no comma behind them. */
const SOUNDS = `
  (ah|ahh|aha|ach|achso|achja|oh|ohh|oha|ohje|hm|hmm|hmmm|mhm|huch|hui|puh|uff|ups|oops|wow|whoa|haha|hahaha|hehe|hihi|lol|ha|hae|huh|tja|soso|naja|well|phew|ok|okay|oki|alright);
  ach (so|ja|was); oh (je|no|gott); so so; (na|nun) (ja|gut); also gut; all right; alles klar`;
/** Praise, regret and understanding: a remark where nothing else stands up to the end of the clause. */
const REMARKS = `
  gut; gut gut; prima; super; toll; klasse; perfekt; spitze; schon; schade; mist; krass; lustig; komisch; seltsam; spannend; interessant;
  cool; nice; great; good; fine; perfect; lovely; brilliant; excellent; interesting; funny; strange; (what a )?pity; too bad; right; true;
  (ich )?verstehe?( ich)?; verstanden; genau; richtig; stimmt; klar; logisch; sicher; naturlich; egal; macht nichts; kein (problem|ding); weiter;
  gut zu wissen; (das |that |it )?(ist |is )?good to know; viel; wenig; ganz schon viel; das reicht; das ist (viel|wenig|gut|interessant|schade|klar|praktisch); (das )?(hatte|dachte) ich mir( gedacht)?;
  i (see|get it); got it; gotcha; understood; sure; of course; figures; fair enough; makes sense; love (it|that); no problem; never ?mind;
  (it |that )?dosn matter; whatever; a lot; that (is )?(a lot|great|good|interesting|fine|helpful|clear|too bad|a pity); (i )?thought so;
  sorry; entschuldigung; pardon; danke( dir| ihnen| schon| sehr)?; (vielen|besten|herzlichen) dank; (many )?thanks( a lot| so much)?; thank you( very much| so much)?; thx; merci;
  moin; hallo; hi; hey; hello; guten (tag|morgen|abend); good (morning|afternoon|evening|day)`;
/** Small words around them: "ja gut", "really nice". */
const SMALL = 'ja; aber; na; nun; so; also; but; then; dann; really; echt; wirklich; sehr; very; mal; doch';

const only = (fragments: string) => {
  const { source } = compileFragments(fragments);
  return new RegExp(`^(?:(?:${source}) ?)+$`);
};
const ONLY_SOUNDS = only(SOUNDS);
const ONLY_REMARKS = only(`${SOUNDS};${REMARKS};${SMALL}`);
/** A folded text is nothing but a remark on an answer. */
export const isRemark = (plain: string): boolean => ONLY_REMARKS.test(plain);
const MAX_WORDS = 7;
/** A clause ends here, or a smiley stands here. */
const BREAK = /[.!?,;:…–—)\n]|\s-\s|\p{Extended_Pictographic}/u;

/** "Frau X hat angerufen, wofür …?", "Ms X is on the phone – what …?": that somebody calls is said of whom a question follows. */
const CALLS =
  /\s(?:(?:hat|hatte) (?:(?:gerade|grad|eben|vorhin|heute|mich|uns|hier|schon|wieder) )*angerufen|(?:rief|ruft) (?:(?:gerade|grad|eben|vorhin|heute|mich|uns|hier|schon|wieder) )*an|(?:(?:ist|war|wird|hängt|wartet) )?(?:(?:gerade|grad|eben|hier) )*am (?:Telefon|Apparat)(?: (?:gewünscht|verlangt))?|wird (?:(?:gerade|grad|eben|hier) )*(?:am (?:Telefon|Apparat) )?verlangt|(?:has just|just|has) (?:called|rung|phoned)(?: (?:me|us))?|(?:called|phoned) (?:me|us)|(?:just )?rang(?: (?:me|us))?|(?:is|was) calling(?: (?:me|us))?|(?:(?:is |was )?on the phone|(?:is|was) on the line))(?=(?:\s*[,;:]|\s+[–—-])\s+(?:und |and )?(?:wer|wie|was|wofür|wofuer|wozu|wo|wohin|in welche[rmn]?|welche[rsmn]?|who|what|which|where|how|in which)\b)/i;

/** "…, steht die irgendwo?", "…, is it written down anywhere?": that it is sought in the documents is said of every question. */
const SOUGHT =
  / ?[,–—-] ?(?:(?:steht|stehen|findet man|finde ich|gibts|gibt es|hast du|haben wir) (?:die|das|der|den|es|sie|so ?was) (?:denn |da |hier |schon |auch |eigentlich )*irgendwo|(?:is|are) (?:it|that|they|this) (?:written down |written |listed |given |told |noted |to be found )?(?:anywhere|somewhere)) ?\??$/i;

/** "Mehr zu Punkt 2 der Liste", "and the second one on the list?": whoever counts means the list that was told; no other is asked for. */
const OF_LIST =
  /\b(\d{1,2}|(?:erst|zweit|dritt|viert|fünft|letzt)e[nrs]?|(?:first|second|third|fourth|fifth|last)(?: (?:one|item|point|entry))?) (?:(?:aus|in|auf|von|on|of|from) )?(?:der|dieser|deiner|the|this|that|your) (?:liste|list|aufzählung|auswahl|übersicht)(?=[ ?.!]*$)/i;

/**
 * The text without such remarks before and behind it and without that somebody calls. What is nothing but remarks stays as it
 * is: "ok, danke" is courtesy, which is answered as such, and "ja" or "nein" answer what was offered.
 */
export function withoutRemarks(said: string): string {
  const text = said.replace(CALLS, '').replace(SOUGHT, '?').replace(OF_LIST, '$1');
  const words = wordsOf(text);
  const joined = joinedText(text);
  let from = afterTurning(words);
  for (let end = from; end < words.length - 1 && end - from < MAX_WORDS; end++) {
    const clause = words
      .slice(from, end + 1)
      .map(({ folded }) => folded)
      .join(' ');
    const ends = BREAK.test(joined.slice(words[end]!.end, words[end + 1]!.start));
    if (ends ? ONLY_REMARKS.test(clause) : ONLY_SOUNDS.test(clause)) from = end + 1;
  }
  from += leadIn(words.slice(from));
  return from === 0 ? text : text.slice(asTypedAt(words[from]!.start, text));
}

/** Where in the text, as it was typed, a word begins: words count without "'d" and "'s". */
function asTypedAt(offset: number, text: string): number {
  let at = offset;
  while (joinedText(text.slice(0, at)).length < offset) at++;
  return at;
}

/** How many words only say that a question follows: "mich würde interessieren, wer …", "I'd like to know which …". */
function leadIn(words: readonly Word[]): number {
  const said = words
    .slice(0, MAX_LEAD + 1)
    .map(({ folded }) => folded)
    .join(' ');
  const lead = LEAD.exec(said)?.[0];
  return lead === undefined ? 0 : lead.split(' ').length - 1;
}
const LEAD =
  /^(?:(?:und|and|also|so) )?(?:mich (?:wurde|tate|interessiert)(?: (?:noch|mal|auch|jetzt|nur|eigentlich|zudem|einfach))*(?: interessieren)?|(?:ich|wir) (?:wurde|mochte|wollte|muss|will|brauche|musste|wurden|mochten)(?: (?:noch|mal|auch|jetzt|nur|gern|gerne|gerade|schnell|eben))* wissen|(?:weisst|wissen|wisst) (?:du|sie|ihr)(?: (?:zufallig|vielleicht|eigentlich|denn|auch|noch|schon))*|(?:kannst|konntest|konnen|konnten) (?:du|sie)(?: (?:mir|uns|bitte|mal|kurz|vielleicht|noch))* (?:sagen|verraten)|(?:i|we)(?: d| would)?(?: also| just| really)? (?:like|love|be interested|be curious|want|wanted|need|am curious|am interested)(?: to (?:know|learn|hear|find out))?|i(?: m| am| was)? (?:just )?wonder(?:ing)?|(?:do|dos) you (?:happen to )?know|(?:can|could) you (?:please )?tell (?:me|us)|any idea) (?=(?:wer|wem|wen|welche[rsnm]?|wie|wann|wo|wozu|was|who|whom|which|how|when|where|what)\b)/;
const MAX_LEAD = 9;

/** "Jetzt nicht mehr das Netzwerk, sondern der Beirat: …", "not the network any more but the board: …": where what is meant begins. */
function afterTurning(words: readonly Word[]): number {
  const said = words.map(({ folded }) => folded);
  const at = said.findIndex((word) => word === 'sondern' || word === 'but');
  return at > 1 && at <= MAX_TURNED && TURNS.test(said.slice(0, at).join(' ')) ? at + 1 : 0;
}
const TURNS =
  /^(?:(?:und|and|jetzt|nun|now|ok|okay|also|so|ich meine?|i mean|i meant|nein|no) )*(?:nicht|not)(?! (?:nur|only|just|bloss)\b)(?: [\p{L}\d-]+){1,8}$/u;
const MAX_TURNED = 9;
