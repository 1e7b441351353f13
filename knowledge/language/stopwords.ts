import { foldLetters } from './fold.ts';

/**
 * Words that carry no content of a question: function words and the small talk around a question. Folded like every word
 * ("does" becomes "dos"). They vote on
 * the language and are never searched for. Words that stand in both lists do not vote.
 */
const list = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean).map(foldLetters));

export const GERMAN = list(`
aber alle allem allen aller alles als also am an ander andere anderen anderer anderes auch auf aus ausser bei beim bin bis bitte da dabei dafur daher dahin damit danach
damals dann daran darauf daraus darf darin daruber das dass davon dazu dein deine dem den denen denn der deren des dessen die dies diese diesem diesen dieser dieses
dings dingens dingsbums dingsda dir doch dort du durch eben eigentlich ein eine einem einen einer eines einmal er es etwa etwas euch euer fur ganz gar gegen gelten gern gerne genau gibt gibts gilts gab habe haben habt
hallo hat hatte hatten hast her hier hin ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im in innerhalb ins ist ja jede jedem jeden jeder jedes jemand jetzt kann kannst kein keine keinem keinen keiner keines
koennen konnen konnt konnte konnten konntest lassen lass inne je machen mal man mein meine meinem meinen meiner mich mir mit mochte mochten muss mussen nach neben nein nicht nichts noch nun
nur ob oder ohne per pro schon sehr sei seid sein seine seinem seinen seiner seit sich sie sind so soll sollen sollte sollten sowie uber um und uns unser unsere unter viel viele vielen vom
von vor wann war waren warum was weg weil welch welche welchem welchen welcher welches wem wen wenn wer werde werden wessen wie wieder wieso wieviel will wir wird wo woher wohin
womit wozu wofur worum woruber worauf woran worin wodurch wobei wovon wonach woraus wovor wurde wurden zu zum zur zwischen eigtl
hi gesucht frage fragen wissen weiss weisst sag sage sagen sagst sagt sagte erklar erklare erklaren zeig zeige zeigen nenn nenne nennen gib geben finde finden suche suchen brauche brauchen
kurz schnell eben mal danke dank hey moin guten tag morgen abend liebe lieber lotse bot info infos information informationen interessiert interessieren
aktuell aktuelle derzeit momentan heute eigentlich denn genannt genannte jeweils insgesamt uberhaupt laut gemass steht stehen bzw usw etc inkl exkl zzgl ggf evtl unterm unters ca vgl sog z b eigene
samtliche samtlicher samtlichen letzterer letztere letzteres letzterem letzteren worauf worin wobei woran wodurch wovon woraus wogegen drum drin dran drauf druber
bescheid rausfinden herausfinden verraten moechte wurd wurde gerade sonst nochmal halt nen nem ner`);

export const ENGLISH = list(`
ones wich dose against a about after all also am an and any are aren as at be because been before being between both but by can could did do does doing don each else few for from get give got had has have having he her here him his
how i if in into is it its itself just know let like list many may me might more most much must my no nor not of off on once one only or other our out over own please same she should show so some such tell than that the their
them then there these they this those through to too under until up us very want was we were what when where whether which while who whom whose why will with would isn aren wasn weren didn doesn hasn hadn couldn wouldn shouldn you your yours hi hello hey thanks thank
question answer find looking need name named names called main also exactly currently actually there's what's who's whos whats wheres hows im id ive could someone anyone anybody something
explain describe say says said according county's colleague
`);

/** Pronouns and pointers that stand for what was spoken of before. */
export const POINTING = list(`
sie er es ihr ihre ihren ihm ihn ihnen ihrer deren dessen dort da dabei darin daran dazu davon dafur damit dieser diese dieses diesem diesen letzterer letztere letzteres letzterem letzteren
it its they them their there that this those these he she him her`);

/** Words around a question that ask nothing by themselves, in both languages. They do not vote. */
const FILLER = list(`
rund ums hab angaben stammen laut gemass konkret genau ungefahr circa eigens neu neuen neue guter guten bisschen paar bitteschon kollege kollegen kollegin kolleginnen
folks got stuff big two below expert preferably according concept people works work working job role rolle form forms made given take takes place kind sort
held w thing things ding dinge sache sachen ganzen komplett vollstandig kompletten please pls plz asap hm ahm also ach so oh okay ok na
lautet lauten heissen heisse heisst hiess nennt nennen nennst erwahnt beschrieben beschreib beschreibe describe described mention mentioned listed lists aufgefuhrt zahlt
wegen bzgl bezuglich hinsichtlich betreffend betreffen betrifft weise regarding concerning concerned per via ggf evtl vielleicht maybe perhaps actually really again noch nochmal erneut kreis landkreis kreises landkreises kreisweit kreisweite kreisweiten county countys district landkreisweit
deal deals dealing dealt speak speaks face faces talk live lives exist exists existing arbeitet arbeiten tatig aktiv
stell stelle stellt begleitet begleiten gesehen sehen geht gehen kommt kommen gehort machen macht tun tut hatte welcherlei eingeteilt einteilt getting gets got go goes want wants wanted need needs
insbesondere besonders speziell specific specifically particular typically usually normalerweise ublicherweise offiziell officially vollen voller`);

const MIN_HALVED = 5;
/** Verbs of talk that are also what somebody asks about: "er sucht", "die Sucht". */
const HOMONYMS = list('sucht');
/** "The group talks about …": behind these, talks are what somebody does. */
const TALKED = list('about of to with over');

/** "Müsen", "konen": a function word with one of its doubled letters left out. */
const HALVED: ReadonlySet<string> = new Set(
  [...GERMAN]
    .filter((word) => word.length > MIN_HALVED && /(.)\1/.test(word))
    .map((word) => word.replace(/(.)\1/, '$1')),
);

/** All of them in one set: every word of every question is looked up several times. */
const STOPWORDS: ReadonlySet<string> = new Set(
  [...GERMAN, ...ENGLISH, ...FILLER, ...HALVED].filter((word) => !HOMONYMS.has(word)),
);

export const isStopword = (folded: string): boolean => STOPWORDS.has(folded);

/** Before a noun, and never before a verb; in a text without capitals these must tell. */
const BEFORE_NOUN = list('bei zu zum zur mit gegen uber um von vom fur thema in an aus wegen nach');
const AFTER_NOUN = list('und oder im');

/** Whether a word that may be noun or verb ("sucht") is the verb there, by its capital and its neighbours. */
export function isVerbThere(text: string, folded: string, before = '', after = ''): boolean {
  if (folded === 'talks') return TALKED.has(after);
  if (!HOMONYMS.has(folded) || (before === '' && after === '')) return false;
  const capital = before !== '' && /^\p{Lu}/u.test(text);
  const joined = AFTER_NOUN.has(before) && after !== '';
  return !capital && !BEFORE_NOUN.has(before) && !AFTER_NOUN.has(after) && !joined;
}
