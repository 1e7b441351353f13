import { COMMON } from '../../language/common-words.ts';
import { isGeneralWord } from '../../language/general-words.ts';
import { isStopword } from '../../language/stopwords.ts';
import { findFacets } from '../facets/facets.ts';
import { compileTable } from '../facets/fragments.ts';

/** What is said to a bot without asking it anything. */
export type Courtesy = 'greeting' | 'help' | 'thanks' | 'goodbye' | 'identity' | 'yes' | 'no' | 'doubt';

/** Whole messages, in the notation of the phrasings. */
const MESSAGES: readonly (readonly [Courtesy, string])[] = [
  [
    'help',
    `
    hilfe; help( me)?; hilf mir; start; menu; befehle; commands; (beispiele?|examples?|beispielfragen|(example|sample) questions?); bedienung; anleitung;
    ((ich )?(brauch|brauche|benotige)|i (need|could use)) (bitte |dringend |deine |ihre |etwas |some |your |a bit of ){0,4}(hilfe|unterstutzung|help|support);
    (ich weiss nicht|i (do not|don|don t) know) (was|what) (ich|to) (dich |sie |dir |hier )?(fragen soll|fragen kann|ask( you)?);
    (was|womit|wobei|wie|wozu) (kannst|konnen|hilfst|helfen|weisst|wissen|machst|bietest) (du|sie)( mir| uns)?( (tun|machen|beantworten|bieten|anbieten|hier|fur mich|fur uns|(weiter)?helfen|behilflich sein)){0,4};
    (kannst|konnen|konntest|konnten) (du|sie) (mir|uns)( bitte| mal| kurz){0,4} (weiter)?helfen;
    (verstehst|verstehen|sprichst|sprechen) (du|sie) … (deutsch*|englisch*|sprachen?)…; (muss|soll|kann|darf|sollte) (ich|man|wir) (+ ){0,3}(auf|in) (deutsch|englisch) (schreiben|fragen|tippen|sprechen|formulieren)…;
    (welche|was fur) sprachen? (verstehst|verstehen|sprichst|sprechen|kannst|konnen) (du|sie); (which|what) languages (can|do) (you|i) (speak|understand|use|write|ask)( in)?; (do|can) you (speak|understand|answer|read) … (english|german)…; (do|must|may|can|should) i (have to )?(write|ask|type|speak) … (in )(german|english)…;
    (was|wonach|welche fragen|was fur fragen) (kann|darf|soll) (ich|man) (dich |sie |dir |ihnen |hier ){0,4}(fragen|stellen|suchen|machen|tun|eingeben);
    welche (fragen|themen) (kannst|konnen|beantwortest|beantworten|kennst) (du|sie)( mir)?( beantworten)?;
    (what|which|how) ((kinds?|sorts?|types?) of )?((questions|things|topics) )?(can|could|do|should|may) (you|i|we) (actually |really |even |all )?(do|know|help|answer|offer|ask|type|assist|search)( you| me| us| for| with| about| here){0,4};
    wie (muss|soll|kann|sollte|formuliere|stelle|frage) (ich|man) (dich |sie |dir |ihnen |meine |die |eine |am besten ){0,4}(fragen?|frage (formulieren|stellen)|formulieren|stellen|schreiben|eingeben|tippen|eine frage)?( am besten| richtig)?( damit (du|sie|ihr) (mich |es |das |sie )?(verstehst|verstehen|versteht|kapierst|antwortest|findest))?;
    how (must|should|do|can|shall) i (best )?(ask|phrase|word|put|type|formulate|write)( (a|my|the|it|you)( questions?| things?)?)?( so (that )?you (can )?(understand|get|answer)( me| it| them)?)?;
    can you help( me| us)?; how (dos|do) (this|it|that|you|the bot)( thing)? work( here)?; how (do|can|should) (i|we) use (this|you|it|the bot|this bot|this tool);
    wie (funktioniert|geht|benutze ich|bediene ich|nutze ich) (das|du|der bot|dich|sie|dieser bot)( hier)?;
    ((kannst du|konnen sie|can you|could you) )?(gib|geben|give|show|zeig|zeige|nenn|nenne)? ?(me|mir|uns|us)?( some| ein paar| einige| a few| bitte){0,4} (beispiele|examples|beispielfragen|example questions|sample questions)( geben| zeigen| nennen)?
    `,
  ],
  [
    'identity',
    `
    (wer|was) (bist|sind) (du|sie); (who|what) are you; wie (heisst|heissen) (du|sie); what (s |is )?your name; whats your name;
    (bist|sind) (du|sie) (ein* )?+; are you (an? )?+;
    (bist du|sind sie|are you) (+ ){0,5}(mensch|bot|ki|roboter|maschine|computer|programm|human|person|robot|machine|ai|program|software|sprachmodell|language model)( +){0,5};
    (wer|was) bist du( und (was|womit|wobei) (kannst|machst|weisst|hilfst) du( tun| helfen| machen)?)?; who are you and what (can|do) you (do|know|offer);
    mit wem (spreche|rede|schreibe|chatte) ich; who am i (talking|speaking|chatting|writing) (to|with);
    wer hat (dich|sie) (gebaut|programmiert|gemacht|entwickelt); who (made|built|created|programmed|developed) you
    `,
  ],
  [
    'greeting',
    `
    wie geht( s| es)?( dir| ihnen| euch| heute){0,4}; wie gehts( dir| ihnen| euch| heute){0,4}; how are you( doing)?( today)?; how (is )?(s )?it going; what up;
    (schon|noch|auch|gut) (wach|da|online|im dienst|geschlafen|drauf|reingekommen); (bist|seid) (du|ihr|sie) (schon |noch |auch )?(da|wach|online|erreichbar);
    (are )?(you|u) (still |already )?(there|awake|up|online|around)( already| yet| today)?; anybody (there|home|in);
    alles (klar|gut) bei (dir|ihnen|euch); (na|yo); morgen( zusammen)?
    `,
  ],
  [
    'thanks',
    '((super|prima|toll|ok|wow|danke|great|nice|cool|thanks) )?((na )?das (ging|war|geht) (ja |aber |jetzt |mal ){0,3}(schnell*|fix)( als …)?|(that|it) was (really |very |super )?(quick|fast|quicker|faster|easy)( than …)?); (many |so many |a thousand |vielen |herzlichen |tausend |besten )?(thanks|thank you|danke?)( a lot| so much| very much| dir| ihnen| euch| sehr)? ((+ ){0,4}(saved|helped|spared|sparst|spart|hilft|rettet) …|… (gespart|erspart|geholfen|gerettet)); (super|prima|perfekt|perfect|great|top|klasse|ok|okay|alles klar|verstanden|cool|nice|toll|spitze|egal|gut|ta)',
  ],
  [
    'yes',
    'ja( bitte| gerne?| danke)?; jo; jep; genau; richtig; stimmt; yes( please)?; yep; yeah; sure; correct; right',
  ],
  [
    'doubt',
    `
    (das|dies|es|die antwort|deine antwort|ihre antwort|die angaben?) (stimmt|stimmen|ist|sind|war|waren|kann) (doch |aber |ja |wohl |leider |einfach |so |gar |ganz |total |vollig |uberhaupt ){0,4}(nicht|falsch|unsinn|quatsch|blodsinn|verkehrt)( (stimmen|sein|richtig|wahr|korrekt|so))?( was (du|sie) (da |hier |mir )?(sagst|sagen|schreibst|schreiben|erzahlst|erzahlen|behauptest|antwortest))?;
    (it|that|this|the answer|your answer)( is| was| are| s| can)? ?(just |so |all |simply |totally |completely |clearly ){0,4}(not (right|true|correct|be right)|isn (right|true|correct)|wrong|incorrect|nonsense|rubbish|untrue|false)( what you (say|said|wrote|told me))?;
    (du|sie) (hast|haben|irrst|irren|liegst|liegen|lugst|lugen) (da |dich |sich |hier |leider |ja |doch ){0,4}(unrecht|falsch)?; you (are|re|were)? ?(just |so ){0,4}(wrong|mistaken|lying)
    `,
  ],
  [
    'no',
    `
    nein( danke)?; nee?; no( thanks| thank you)?; nope; falsch; wrong;
    (entschuldigung|sorry|verzeihung|pardon)( my (mistake|bad)| (ich )?(hab|habe) mich (vertippt|verklickt|vertan|verschrieben)| mein fehler)?; my (mistake|bad); mein fehler; vertippt; ich (hab|habe) mich (vertippt|verklickt|vertan)
    `,
  ],
];

/** What makes a message small talk, whatever small words stand around it; the first that occurs decides. */
const SIGNS: readonly (readonly [Courtesy, string])[] = [
  [
    'no',
    `
    (nicht|not|wenig|kein*|isn|wasn|didn|dosn|hilft mir nicht|hat mir nicht) (+ ){0,2}(hilfreich|helpful|weiter(geholfen)?|gesucht|geholfen|gemeint|meant|help|what i (meant|was looking for|asked( for)?|wanted))
    `,
  ],
  [
    'thanks',
    `
    ((vielen?|herzlichen|besten|tausend|lieben|schonen) ){0,4}dank(e|eschon)?; merci; thanks; thanx; thank( (you|u|ya))?; thx; tnx; ty( (so|very) much)?; tysm; cheers; appreciat(e|ed)( (it|that|this|your help))?;
    well done; (good|great|nice) (job|bot|work|one|stuff); gut gemacht; gute arbeit;
    (sehr |wirklich |really |very |so |most |super |extremely |quite ){0,4}(hilfreich|helpful); (weiter)?geholfen; (du|you|that|das|it) (helped|hilft|half|helps)( (me|mir|uns|us))?( weiter)?;
    (you|du|sie) (been |are |bist |sind )?(a |an |the |der |die |das |ein |echt |wirklich ){0,4}(great help|big help|real help|great|awesome|brilliant|best|beste|super|klasse|toll|spitze|genial|schatz|lifesaver);
    (genau )?(das|was) (habe |hab |hatte )?ich (gesucht|gebraucht|wissen wollte|wollte|brauchte|suchte); (exactly |just ){0,4}what (i|we) (was |were )?(looking for|needed|wanted|searching for|after);
    answer(s|ed) my question; meine frage( ist| ware| hat sich)?( damit)? (beantwortet|erledigt|geklart); weiss (ich )?bescheid;
    (hat )?sich erledigt; never mind; (schon|alles|ist|auch) gut; passt (schon|so); got it; alles klar; verstanden;
    (tag|day|woche|week) (gerettet|saved); (rettest|gerettet|saved?|make|made) (mir )?(my|meinen|den|die|the) (tag|day|woche|week|life);
    that( s| is| was)? (all|it)( for)?( now| today)?; das (war|wars|ist)( s| es)?( schon| dann){0,4} alles; das wars( schon)?; reicht( mir)?( so)?( erstmal| erst mal)?; nothing else; keine (weiteren |andere )?fragen; no (more|further) questions
    `,
  ],
  [
    'goodbye',
    `
    tschuss*; tschau; ciao*; bye*; good ?bye; wieder(sehen|schauen|horen); farewell; feierabend; gute nacht; good night; night night;
    see (you|ya)( (later|soon|tomorrow|around|then|again|next (time|week|month)|on monday)){0,4}; talk( to you)? (later|soon); take care;
    bis (bald|dann|morgen|spater|gleich|nachste woche|demnachst|die tage|nachher|montag|zum nachsten mal|nachstes mal|neulich);
    mach( s)? ?gut; machen sie( s| es) gut; ich (bin|muss) (dann |jetzt |mal ){0,4}(weg|los|raus|offline); (i am|i|im) (off|out of here);
    ((have|wunsche)( a| an| einen?| dir| ihnen| euch| noch){0,4} (good|guten?|nice|great)|nice|great|lovely|wonderful|schone|schones|schonen) ((rest|day|tag|abend|evening|week|woche|one|afternoon|nachmittag|wochenende|weekend|time|zeit|urlaub|holiday|holidays)( noch| off){0,4});
    (frohe|frohes|merry|happy|schone|guten) (weihnachten|weihnachtstage|christmas|ostern|easter|holidays|feiertage|new year|neus jahr|neue jahr|fest|rutsch)
    `,
  ],
  [
    'greeting',
    `
    hallo; hallochen; hallole; halli; hi; hiya; hey; heya; hello; moin; moinsen; servus; gude; tach; huhu; mahlzeit; greetings; salut;
    gruss (gott|dich|sie|euch); (liebe|viele|schone|herzliche|beste)? ?grusse?; g?uten? (morgen|tag|abend|mittag|nachmittag); good (morning|afternoon|evening|day); morning
    `,
  ],
];

const MESSAGE_TABLE = compileTable(
  MESSAGES.map(([, text]) => text),
  true,
);
const SIGN_TABLE = compileTable(SIGNS.map(([, text]) => text));

/**
 * Recognises small talk in the folded words of a whole message. `asks`: it has a question mark; `names`: it names an entry.
 * Such a message is small talk only where every word of it says so.
 */
export function readCourtesy(folded: string, asks = false, names = false): Courtesy | undefined {
  const text = folded.trim();
  if (text === '?') return 'help';
  // Whoever names somebody and asks is not heard out: most questions do.
  const whole = names && asks ? undefined : courtesyAround(text);
  // "Thanks, you saved me a search in the slides!": what is named there is asked for by nobody.
  if (whole && (!names || whole === 'thanks')) return whole;
  if (text.length > MAX_COURTESY) return undefined;
  let rest = text;
  let found: Courtesy | undefined;
  for (const row of SIGN_TABLE.rowsIn(rest)) {
    const without = rest.replace(SIGN_TABLE.patterns[row]!, ' ');
    if (without !== rest) found ??= SIGNS[row]![0];
    rest = without;
  }
  if (ASKING.test(rest)) return undefined;
  if (INTRODUCED.test(rest) && !asks) return found ?? 'greeting';
  if (!found) return undefined;
  const words = rest.split(' ').filter(Boolean);
  if (words.every((word) => SMALL_TALK.has(word))) return found;
  const says = (word: string) => SMALL_TALK.has(word) || isStopword(word) || COMMON.has(word) || isGeneralWord(word);
  return !asks && !names && words.every(says) && findFacets(rest).length === 0 ? found : undefined;
}

/** The message with and without what people put around such a one. */
function courtesyAround(text: string): Courtesy | undefined {
  const bare = [text, text.replace(OPENING, ''), text.replace(FILLING, '').replace(OPENING, '').trim()];
  return [...new Set(bare)].map(wholeMessage).find(Boolean);
}

/** "Who are you and what can you help me with?": each half is such a message, and the first is answered. */
function wholeMessage(text: string): Courtesy | undefined {
  const whole = messageOf(text);
  const [, one, other] = (!whole && JOINED.exec(text)) || [];
  const first = one ? messageOf(one) : undefined;
  return whole ?? (first && messageOf(other!) ? first : undefined);
}
const messageOf = (text: string): Courtesy | undefined => MESSAGES[MESSAGE_TABLE.rowsIn(text)[0] ?? -1]?.[0];
const JOINED = /^(.+?) (?:und|and) (.+)$/;
/** What people put into or before such a sentence without meaning anything by it. */
const FILLING =
  / (?:eigentlich|denn|so|alles|mal|genau|uberhaupt|actually|exactly|really|eigtl|bitte|please|hier|here|heute|today)\b/g;
const OPENING =
  /^(?:(?:(?:hallo|hi|hey|hello|moin|servus)(?: (?:there|all|everyone|zusammen|team|bot))?|na|so|also|und|ok|okay|danke|thanks|bitte|please|sag mal|entschuldigung|excuse me|guten (?:tag|morgen|abend)|good (?:morning|afternoon|evening)) )+/;
const MAX_COURTESY = 110;

/** Somebody says who they are: new here, or by name. What they do for a living may be a topic, and is none there. */
const INTRODUCED =
  /(?:^| )(?:(?:ich )?bin|i(?: m| am)?|im|we(?: are)?|wir sind) (?:(?:der|die|das|the|eure?|ihre?|your|our|a|an|hier|here|ganz|noch|recht|rather|still|quite) )*(?:neu|neue[rns]?|new|neuling|azubi|praktikant(?:in)?|auszubildende[r]?|intern|trainee)(?: (?!zugewander)\S+){0,7}$|(?:^| )(?:mein name(?: ist)?|my name(?: is)?|ich heisse|hier (?:ist|spricht|schreibt)|i (?:have )?just started|i start(?:ed)?|(?:mein|my) (?:erster|first) (?:arbeitstag|tag|day)|ich fange|ich habe (?:gerade |neu |heute )?angefangen)(?: \S+){0,5}$|^ *(?:aus|from|von) (?:\S+ ?){1,5}$/;
/** Whoever says such a word wants to know something, or to have it. */
const ASKING =
  /(?:^|und|aber) was\b|\b(?:wer|wie|wann|wo|wen|wem|wessen|woher|wohin|wozu|wofur|warum|welche\w*|who|whom|whose|what|when|where|which|how|why|nenn\w*|zeig\w*|list\w*|show|tell|gib|gibts?|such\w*|brauch\w*|benotig\w*|need\w*|look\w*|find\w*|kenn\w*|weitere\w*|mehr|more|next|nachste\w*|interess\w*|mochte|wurde|would|want)\b/;
const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** All that people say around such a sign. A message with any other word may ask something. */
const SMALL_TALK: ReadonlySet<string> = new Set([
  ...set(`
  super prima perfekt perfect great top klasse toll nice cool ok okay alles klar verstanden bestens wunderbar hervorragend awesome brilliant lovely
  vielen vieler vielmals herzlichen besten schonen schones schone schon lieben liebe lieber liebes ganz sehr echt wirklich so auch dir ihnen euch dich sie ja nein
  das die der du ihr ich wir es hat hast haben mir uns geholfen hilft reicht wars war ist das mir schnelle auskunft antwort und fur von zusammen alle allen kolleginnen kollegen
  kollegen team leute lotse bot tag morgen abend mittag woche bis bald dann mal noch na wie gehts geht bist da jemand neu hier bin heute
  very much so a lot many all for the that this it was is s you your quick answer response mate everyone there colleagues team folks today now day evening afternoon nice have weekend see later soon
  helped helps useful r kollegin kollege kolleg in einen eine wunsche wish having thats are i am im new here dear from us just saying hello dept department youth and to me my lifesaver life saver million bye
  probier probiere probieren test teste testen nur aus mach mache just trying try out yes no auf hilfe help good guten grusse morning tschuss dank wochenende
  `),
]);
/** Attempts to steer the bot instead of asking it. It has no instructions to forget; it says so politely. */
export const looksLikeInjection = (folded: string): boolean =>
  /\b(?:ignor\w*|vergiss|forget|disregard|missachte|umgeh\w*|bypass|override)\b.{0,50}\b(?:anweisung\w*|instruction\w*|vorgabe\w*|regel\w*|rules?|prompt\w*|quelle\w*|sources?|dokument\w*|documents?|vorherig\w*|previous|bisherig\w*|above|guidelines?)\b|\b(?:system ?prompt|prompt injection|jailbreak|dan modus|dan mode|developer mode|entwicklermodus|from now on you|ab (?:sofort|jetzt) bist du|act as|pretend to be|tu so als|spiel(?:e)? die rolle|you are now|du bist (?:jetzt|nun) ein\w*|reveal your|zeig deinen prompt|print your|gib deinen)\b/.test(
    folded,
  );
