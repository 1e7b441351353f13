/** What can be asked about an entry. */
export type Facet =
  | 'coordination'
  | 'cadence'
  | 'nextMeeting'
  | 'members'
  | 'purpose'
  | 'legalBasis'
  | 'partOf'
  | 'reportsTo'
  | 'children'
  | 'hierarchy'
  | 'contact'
  | 'status'
  | 'source'
  | 'definition'
  | 'published'
  | 'profile';

export interface FacetHit {
  readonly facet: Facet;
  readonly score: number;
  /** The words that gave it away. */
  readonly evidence: string;
  /** Offsets into the folded question. */
  readonly start: number;
  readonly end: number;
  /** Every stretch that speaks of this facet, the best one included. */
  readonly spans: readonly (readonly [number, number])[];
}

/**
 * The phrasings of each facet, German and English, over the folded question in which linked names are masked by `¤`.
 * A heavier pattern is the more specific one; where two overlap, it wins.
 */
const PATTERNS: readonly (readonly [Facet, number, RegExp])[] = [
  [
    'nextMeeting',
    9,
    /\b(?:nachste\w*|kommende\w*|naechste\w*|letzte\w*|vergangene\w*) (?:\w+ )?(?:mal|treffen|sitzung\w*|termin\w*|tagung|zusammenkunft|meeting)\b|\b(?:termin|termine|sitzungstermin\w*|uhrzeit|datum)\b|\bum wie ?viel uhr\b|\bwann\b.{0,60}\b(?:nachste\w*|das nachste mal|wieder|morgen|heute|diese woche|nachsten)\b|\b(?:next|last|upcoming|previous) (?:\w+ )?(?:meeting|session|date|time)\b|\bwhen\b.{0,60}\bnext\b|\bwhat time\b|\bwhat date\b|\bmeeting dates?\b/,
  ],
  [
    'cadence',
    7,
    /\bwie ?(?:oft|haufig|regelmassig)\b|\bwie viele? mal\b|\bwievielmal\b|\bwie viele (?:sitzungen|treffen|termine)\b|\b(?:sitzungs|tagungs|treff\w*)?(?:turnus|rhythmus|rythmus|frequenz|haufigkeit)\b|\bhow (?:often|frequent\w*|regularly|many times|many meetings)\b|\b(?:meeting )?(?:frequency|cadence|rhythm|schedule)\b|\bin welche[mn] (?:abstand\w*|rhythmus|turnus|intervall\w*)\b|\b(?:times|mal) (?:a|per|im|pro) (?:year|jahr)\b/,
  ],
  [
    'cadence',
    4,
    /\bwann\b.{0,80}\b(?:tagt|tagen|trifft|treffen|tritt|treten|kommt|kommen|findet|finden|statt|zusammen\w*)\b|\bwhen\b.{0,80}\bmeets?\b|\b(?:tagt|tagen|tagungen)\b|\btrifft\b.{0,50}\bsich\b|\bsich\b.{0,50}\btreffen\b|\btreffen sich\b|\bsitzungen\b|\b(?:monatlich|jahrlich|quartalsweise|vierteljahrlich|halbjahrlich|wochentlich|regularly|monthly|quarterly|annually|yearly|weekly)\b|\boft\b|\bhaufig\b|\boften\b|\bmeets?\b|\bmeeting\b|\bfinde\w*\b.{0,40}\bstatt\b|\btreffen (?:die|sie|wir|uns)\b|\btake place\b|\btakes place\b|\bstattfinden\b/,
  ],
  [
    'coordination',
    6,
    /\bkoordin\w*|\bco-?ordinat\w*|\bgeschaftsfuhr\w*|\bfederfuhr\w*|\bgeschaftsstelle\b|\bmoder(?:iert|ation|ator|ieren|ates|ated|ate)\w*|\bvorsitz\w*|\bvorsteh\w*|\bchair\w*|\bsprecher\w*|\bleitung\b|\bgeleitet\b|\bleitet\b|\bleiten\b|\bleiter\w*|\b(?:leads?|led|heads?|headed|runs?|run by|manages?|managed|organi[sz]es?|organi[sz]ed|moderates?|hosts?)\b|\borganisiert\b|\bausrichte\w*|\brichtet .{0,40}aus\b|\bveranstalte[nt]\b|\bwer (?:macht|fuhrt|betreut|steuert|organisiert|verantwortet|verwaltet|ladt|veranstaltet)\b|\bsteuert\b|\bbetreut\b|\bin charge\b|\bwho (?:manages|steers|hosts)\b|\bunter wessen\b|\bhut auf\b|\bverantwort\w*|\beinberuf\w*|\bberuft\b|\bfaden\b|\bregie\b|\bsecretar\w*|\bfacilitat\w*|\bconven(?:e|es|ed|or|er)\b|\boversee\w*|\bsupervis\w*|\bsteers?\b|\bdirect(?:s|ed)\b|\bhosted\b|\bgehen von .{0,40}\baus\b|\bgeht von .{0,40}\baus\b|\bliegt (?:alles )?bei\b|\bliegen (?:alle )?bei\b|\bbetreu(?:en|er)\w*|\bbehind\b|\bsteckt hinter\b|\btragt\b|\btragen\b|\bdurchgefuhrt\b|\baktualisiert\b|\bupdates?\b/,
  ],
  [
    'coordination',
    3,
    /\bzustandig\w*|\bresponsib\w*|\bkummert\b|\bkummern\b|\bwer macht\b|\bfuhrt\b|\btakes care\b|\blooks after\b|\bmacht eigentlich\b/,
  ],
  [
    'members',
    9,
    /\b(?:wie viele|welche[rs]?|wer) .{0,60}\bgehor\w* .{0,60}\ban\b|\bsetz(?:t|en) sich\b.{0,80}\bzusammen\b|\bwer trifft sich\b|\bwho meets\b|\bwer (?:darf|kann|soll) .{0,50}\b(?:mitmachen|teilnehmen|mitarbeiten|kommen)\b|\bwho (?:can|may) (?:join|attend|come)\b|\bhas? a seat\b|\bhave a seat\b|\bsass(?:en)?\b|\bwho belongs\b|\bwer gehort\b|\bwho is part of\b|\bwer ist teil\b|\bwelche (?:vertreter\w*|mitglieder|akteur\w*|organisation\w*|trager|verbande|vereine|stellen|einrichtungen|personen|partner|kommunen|schulen|leute) (?:gehoren|sind|machen|nehmen)\b|\bwho is (?:in|on) (?:the )?¤|\bpartner\b|\bpartners\b/,
  ],
  [
    'members',
    6,
    /\bmitglied\w*|\bteilnehm\w*|\bteilnahme\b|\bbeteiligt\w*|\bbeteiligung\b|\bvertret(?:en|er|erinnen|ung|ungen)\b|\bzusammensetz\w*|\bzusammengesetzt\b|\bbesetz(?:t|ung)\b|\bbesteht .{0,30}aus\b|\bwer (?:\w+ ){0,3}(?:sitzt|sitzen|mitmacht|teilnimmt|angehort|dabei|mitarbeitet)\b|\b(?<!wo )(?:sitzt|sitzen)\b|\bmit dabei\b|\bdabei\b|\bdabeisein\b|\bmit drin\b|\bmacht .{0,30}mit\b|\bmachen .{0,30}mit\b|\bmitwirk\w*|\bwirk\w+ .{0,40}mit\b|\bnimmt .{0,60}teil\b|\bnehmen .{0,60}teil\b|\bwer gehort\b|\bwer alles\b|\bangehor\w*|\bmembers?\b|\bmembership\b|\bparticipa\w*|\btakes? part\b|\btaking part\b|\battend\w*|\bcomposed\b|\bcomposition\b|\bmade up\b|\bconsists?\b|\brepresented\b|\binvolved\b|\bwho (?:is|are|sits|sit|all) (?:\w+ ){0,2}(?:in|on|at)\b|\bsits? (?:in|on|at)\b|\bwho belongs\b|\bwho else\b|\bwho joins\b|\bpart of it\b|\bwer ist (?:alles )?(?:in|im|bei) (?:der |dem |die |das )?¤ ?(?:dabei|drin|vertreten)?$|\bdrin\b|\beinladen\b|\beingeladen\b|\binvite\w*/,
  ],
  [
    'legalBasis',
    8,
    /\bzugrunde\b|\bzu grunde\b|\bwonach\b|\bbeschl[uo]ss\w*\b|\bkreistagsbeschl\w*|\bresolutions?\b|\bkonvention\w*|\bconventions?\b|\bsatzung\w*|\bverpflichtet\w*|\bobliged\b|\brequired by\b|\bvorschrift\w*|\bnormen?\b|\brechtsnorm\w*|\bleitbild\w*|\bgestutzt auf\b|\bfusst\b|\brechtsgrundlag\w*|\brechtlich\w*|\bgesetzlich\w*|\bgesetz\b|\bgesetze\b|\bgesetzes\w*|\bgrundlage\w*|\bgrundsatzbeschl\w*|\bnormativ\w*|\bparagra\w*|\bparagraph\w*|\brecht basiert\b|\bbasier\w*|\bberuht\b|\bberuhen\b|\bauftragsgrundlage\b|\blegal\w*|\blaws?\b|\bstatut\w*|\bmandated?\b|\bon what basis\b|\bauf welcher basis\b|\bbasis\b|\bnormative\b|\bgestutzt\b|\bstutzt\b|\bbased on\b/,
  ],
  [
    'reportsTo',
    8,
    /\bflie(?:ss|s)\w*\b|\bflows?\b|\bflowing\b|\bfeeds? into\b|\bleitet .{0,30}weiter\b|\bempfehlung\w* (?:an|fur|vorgelegt)\b|\bbericht(?:et|en)\b.{0,40}|\bberichtspflicht\w*|\brechenschaft\w*|\breports? (?:back )?to\b|\breporting line\w*|\bto whom .{0,60}report\b|\breport to\b|\bwho .{0,60}\breports? to\b|\bempfehlungen (?:an|gibt)\b|\bberat(?:en|et)\b(?! kinder)|\badvis(?:e|es|ed|ing)\b|\baccountable\b|\bvorgelegt\b|\bwhom dos .{0,60}report\b|\b(?:dos|do) ¤ report\b/,
  ],
  [
    'partOf',
    7,
    /\babove\b|\bsteht uber\b|\bdaruber\b|\bubergeordnet\w*|\bhangt .{0,30}(?:an|unter)\b|\baufgehangt\b|\bsits? (?:in|within|under)\b|\bteil (?:von|des|der|eines|welche\w*)\b|\bgehor(?:t|en)\b.{0,60}\b(?:zu|an|zum|zur)\b|\bzu welche[mnr]\b.{0,60}\bgehor\w*|\bwozu gehor\w*|\bubergeordnet\w*|\bangesiedelt\b|\bzugeordnet\b|\bangebunden\b|\beingebunden in\b|\bunter welche[mnr]\b|\bwo (?:ist|sind) .{0,60}(?:angesiedelt|zugeordnet|eingeordnet|verortet)\b|\bpart of\b|\bbelongs? to\b|\bparent\b|\bsits under\b|\bunder which\b|\bassigned to\b|\blocated in\b|\bbelong\b|\bsubordinate\b|\bdachnetz\w*|\bumbrella\b/,
  ],
  [
    'children',
    9,
    /\bhang\w*\b.{0,60}\bdran\b|\bwas (?:alles )?gehort\b|\bwas gehort alles\b|\bwhat belongs\b|\bwhat is part of\b|\bwhat falls under\b|\bwelche\w* .{0,30}\bgehor(?:en|t) (?:alles )?(?:zu|zum|zur|in|unter)\b|\bwhich .{0,40}\bbelong to\b/,
  ],
  [
    'children',
    8,
    /\b(?:unter|teil|sub)-?(?:gruppen?|gremien|gremium|netzwerke?|arbeitsgruppen?|groups?|bodies|networks?|committees?)\b|\buntergeordnet\w*|\bunterarbeitsgrupp\w*|\buags?\b|\bworking groups? (?:dos|are|belong|exist|make up|form)\b|\bgliedert\b|\bunterteilt\b|\bbestandteile\b|\bwelche (?:ags?|arbeitsgruppen|arbeitskreise|gruppen|gremien|netzwerke|fachdienste|buros|abteilungen|stellen|bereiche|fachausschusse|uags?|treffen)\b.{0,40}\b(?:hat|haben|gibt|gehor\w*|umfasst|zahlen|sind|unter)\b|\bwhich (?:groups|working groups|bodies|sub\w*|divisions|units|networks|committees|ag|meetings)\b.{0,60}\b(?:belong|part|under|make up|have|below)\b|\bumfasst\b|\bincludes?\b|\bbelow\b|\bunterhalb\b/,
  ],
  [
    'hierarchy',
    6,
    /\bhierarchi\w*|\bstruktur\b|\bstructure\b|\baufbau\b|\baufgebaut\b|\borganigramm\b|\borgani[sz]ed\b|\beinordnung\b|\beingeordnet\b|\bverortet\b|\borgani[sz]ational\w*/,
  ],
  [
    'contact',
    9,
    /\bwo (?:sitzt|finde|liegt|befindet)\b|\bstrasse\b|\bstreet\b|\bwhere .{0,40}\b(?:located|sits|office)\b/,
  ],
  [
    'contact',
    8,
    /\btelefon\w*|\btel\b|\bnummer\b|\brufnummer\b|\bdurchwahl\b|\bhandy\w*|\bemail\w*|\be mail\w*|\bmailadresse\b|\bmail\b|\bkontakt\w*|\bcontact\w*|\berreich\w*|\banruf\w*|\bruf\w* .{0,30}\ban\b|\badress\w*|\banschrift\b|\bansprech\w*|\banspreche\w*|\bwen (?:frag\w*|ruf\w*|kontakt\w*|sprech\w*|kann ich|muss ich|soll ich)\b|\bwende\w* .{0,20}\ban\b|\ban wen\b|\bmelde\w*\b|\bnumber\b(?! of)|\bphone\b|\bcall\b|\breach\b|\bwhom? (?:do|can|should|could) i (?:call|contact|ask|turn|talk|speak|write|reach|approach|get)\b|\btelephone\b|\baddress\b|\bget in touch\b|\bwebs(?:ite|eite)\b|\bhomepage\b|\binternet\w*|\bfax\w*|\bwhom? to (?:call|ask|contact)\b/,
  ],
  [
    'source',
    8,
    /\bquellen?\b|\bquellenangabe\w*|\bbeleg\w*|\bwoher (?:weisst|kommt|stammt|stammen|hast|ist|weiss|wissen)\b|\bwo steht\b|\bnachlesen\b|\bnachzulesen\b|\bwhere can i read\b|\baus welche[mnr]? (?:dokument\w*|quelle\w*|unterlage\w*)|\bin welche[mn] (?:dokument\w*|papier\w*|unterlage\w*|kapitel)\b|\bwelche[ms]? (?:dokument|dokumente|papier|unterlage|kapitel)\b.{0,60}\b(?:steht|nennt|sagt|erwahnt|stammt|belegt)\b|\bsources?\b|\bwhich (?:document|paper|chapter|section)s?\b|\bin what (?:document|paper)\b|\bwhere (?:dos|is) (?:it|this|that) (?:say|stated|written|come)\b|\bwhere (?:is|dos) .{0,60}(?:mentioned|written|stated|documented|come from)\b|\bhow do you know\b|\bevidence\b|\bwird .{0,60}\b(?:erwahnt|genannt)\b|\bwo .{0,60}\b(?:erwahnt|genannt|beschrieben)\b|\bsteht das\b|\bsteht denn das\b|\bcitation\b|\bnachweis\w*/,
  ],
  ['status', 8, /\bwie lange\b|\bhow long\b|\blaufzeit\b|\bzeitraum\b|\bvon wann bis wann\b/],
  [
    'status',
    6,
    /\bexistiert\b|\bgibt es\b.{0,60}\b(?:noch|schon|bereits|uberhaupt)\b|\bin planung\b|\bgeplant\w*\b|\bim aufbau\b|\bstatus\b|\bnoch aktiv\b|\baktiv\b|\bstill (?:exist|active|running|meet)\w*|\bplanned\b|\bactive\b|\bset up yet\b|\bdoes .{0,60} exist\b|\blaufzeit\b|\bzeitraum\b|\bbefristet\b|\bduration\b/,
  ],
  [
    'definition',
    7,
    /\bwofur steht\b|\bsteht .{0,40}\bfur\b|\babkurzung\w*|\bbedeut\w*|\bheisst\b(?! (?:der|die|das|dein) )|\bdefin\w*|\bwas versteht\b|\bversteht man\b|\bbegriff\w*|\bstands? for\b|\bmeans?\b|\bmeaning\b|\babbreviation\w*|\bacronym\w*|\bis meant by\b|\bausgeschrieben\b|\bkurzel\b|\bunter .{0,40} verstehen\b|\bverstanden\b|\bgemeint\b|\bmeant\b/,
  ],
  [
    'published',
    7,
    /\bveroffentlich\w*|\bpubli(?:sh|zier|kation|cation)\w*|\bherausgegeben\b|\bherausgeber\w*|\berschien\w*|\berschein\w*|\bpreis\b|\bkostet\b|\bkosten\b|\bhow much\b|\bissued\b|\bpublisher\b|\bwelchem jahr\b|\bvon wann\b|\bwann wurde\b|\bwhat year\b|\bverfass\w*|\bautor\w*|\bauthor\w*|\bwritten by\b|\bcosts?\b|\bprice\b|\bstand des\b/,
  ],
  [
    'purpose',
    6,
    /\bwozu\b|\bwofur\b|\bzweck\w*|\bziel\w*|\baufgabe\w*|\bfunktion\b|\bworum geht\b|\bworum gehts\b|\bgeht es\b|\bgehts\b|\bthem(?:a|en|atik)\b|\bthemenfeld\w*|\bschwerpunkt\w*|\binhalt\w*|\bbefass\w*|\bbeschaftig\w*|\bbringt\b|\bsinn\b|\bwomit\b|\bwas (?:macht|tut|machen|tun|soll|will|wollen|leistet|bewirkt|treibt)\b|\bwarum gibt es\b|\bpurpose\w*|\baims?\b|\bgoals?\b|\bobjectives?\b|\btasks?\b|\bmission\b|\bwhat (?:dos|do|did) (?:it|they|¤|the ¤).{0,25}\bdo\b|\bwhat is ¤ doing\b|\bwhat dos it do\b|\bwhat is .{0,40} for\b|\bwhat .{0,40}\bfor\b|\bdeals? with\b|\bwhat .{0,40} about\b|\bremit\b|\bfunction\b|\bworks? on\b|\bwhy (?:dos|is there|was)\b|\btopics?\b|\bfocus\b|\bauftrag\b|\bsupposed to\b|\bzustandigkeit\w*|\bbietet\b|\berreichen\b|\bbesprochen\b|\bdiskutiert\b|\bbehandelt\b|\bleisten\b|\bdiscuss\w*|\bachieve\w*|\boffers?\b|\bprovides?\b|\bhappens?\b|\bpassiert\b|\bhelps?\b/,
  ],
  ['profile', 6, /\bstell\w*\b.{0,60}\bvor\b|\bvorstellen\b|\bsteckbrief\b|\bkurzprofil\b|\bintroduce\b/],
  [
    'profile',
    3,
    /\balles (?:uber|zu)\b|\buberblick\b|\bsteckbrief\b|\bprofil\b|\berzahl\w*|\btell me\b|\boverview\b|\bprofile\b|\bwas weisst\b|\bfass\w*\b.{0,40}\bzusammen\b|\bsummari[sz]e\b|\bhappened\b|\bwissen wir\b|\bdo we know\b|\bkurzbeschreibung\b|\bbeschreibung\b|\berklart\b|\berklarung\b|\bwas fur (?:ein\w*|eine)\b|\bwhat kind of\b|\bbriefly\b|\bin short\b|\bwas hat es mit\b|\bwas steckt hinter\b|\bwas verbirgt\b|\bwhats? (?:is )?¤$|\bdescription\b|\bwhat do you know\b|\bdetails?\b|\bmehr (?:uber|zu)\b|\bmore about\b|\binfo(?:s|rmation\w*)? (?:zu|uber|on|about)\b|\bsummary\b|\bvorstell\w*/,
  ],
];

/** All facets that the masked, folded question gives evidence of, the best first; overlaps go to the heavier one. */
export function findFacets(masked: string): FacetHit[] {
  const hits: FacetHit[] = [];
  for (const [facet, weight, pattern] of PATTERNS) {
    for (const match of masked.matchAll(new RegExp(pattern, 'g'))) {
      const [start, end] = [match.index, match.index + match[0].length];
      hits.push({
        facet,
        score: weight + Math.min(1, match[0].length / 40),
        evidence: match[0],
        start,
        end,
        spans: [[start, end]],
      });
    }
  }
  hits.sort((a, b) => b.score - a.score);
  const kept: FacetHit[] = [];
  for (const hit of hits) {
    const rival = kept.find((other) => other.facet === hit.facet || (hit.start < other.end && other.start < hit.end));
    if (!rival) kept.push(hit);
    else if (rival.facet === hit.facet) kept[kept.indexOf(rival)] = { ...rival, spans: [...rival.spans, ...hit.spans] };
  }
  return kept;
}

/**
 * What people ask and no registry of this shape can hold: place and hour of a meeting, its papers, money, private data.
 * Asked of a named entry, the answer is that the documents do not say it.
 */
const UNSUPPORTED =
  /\b(?:budget\w* (?:hat|ist|von|des|der|of)|welches budget|wie ?viel (?:geld|budget|kostet die)|how much (?:money|budget|funding|dos it cost)|finanzvolumen|in welchem raum|welcher raum|sitzungsraum|sitzungssaal|raumnummer|zimmernummer|room|what room|wo (?:tagt|tagen|trifft|treffen|findet)|where (?:dos|do) .{0,40}meet|tagungsort|sitzungsort|venu|uhrzeit|wie ?viel uhr|what time|protokoll\w*|niederschrift\w*|minutes|tagesordnung\w*|agenda|privat\w*|private|wohnt|wohnort|stellvertret\w*|deputy|gewonnen|gewinner\w*|preistrager\w*|winner\w*|won|handy\w*|mobile number|mobil\w* nummer|geburtstag\w*|geburtsdatum|birthday|how old|wie alt|alter von|gehalt\w*|salary|verdien\w*|earn\w*|parteibuch|partei (?:gehort|ist)|wahlergebnis\w*|witz|joke|gedicht|poem|foto|photo|passwort|password|einwohner\w*|population|inhabitants)\b/;

/** The words of an unsupported wish, if the masked question has one. */
export const unsupportedWish = (masked: string): string | undefined => UNSUPPORTED.exec(masked)?.[0];
