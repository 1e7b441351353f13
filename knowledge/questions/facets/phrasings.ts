import type { Facet } from './facets.ts';

/**
 * How people ask for each facet, German and English, over the folded question in which linked names are masked by `¤`.
 * Written as fragments separated by `;`: `word*` is any ending, `…` up to sixty characters, `(a|b)` a choice, `x?` optional.
 * Each fragment begins and ends at a word's edge. The number is the weight: the more specific the wording, the heavier;
 * where two facets claim the same words, the heavier wins. Long, because it is one table.
 */
export const PHRASINGS: readonly (readonly [Facet, number, string])[] = [
  [
    'nextMeeting',
    9,
    `
    (nachste*|kommende*|naechste*|letzte*|vergangene*) (+ )?(mal|treffen|sitzung*|termin*|tagung|zusammenkunft|meeting);
    um wie ?viel uhr; wann (tagt|tagen|trifft|treffen|kommt|kommen) (es|er|sie|die|der|das)( sich)?( denn| eigentlich)? (wieder|(das )?nachste mal)( zusammen)?;
    wann…(nachste*|das nachste mal|wieder|morgen|heute|diese woche|nachsten);
    (next|last|upcoming|previous) (+ )?(meeting|session|date|time); when…next; what time(?! of (the )?year); what date; meeting dates?;
    (wann|when|what day|which day|an welchem tag|on which date|date|dates|day) … (zuletzt|demnachst|nachstes?|nachsten|wieder|next|again|last|upcoming|coming up|soon);
    (next|upcoming|last) ¤; ¤ (next|upcoming); folgetermin; next (week|month|appointment);
    (nachste|diese|kommende)(r|n)? (woche|monat); which dates; see each other again; s on again; upcoming date;
    (an welche(m|n) (tag|tagen|datum)|(on )?(which|what) (days?|dates?)|welche (tage|termine)) … 20[2-9]\\d; (wann|when) (findet|finden|tagt|tagen|trifft|treffen|is|are|dos|do|will) … 20[2-9]\\d; when … on again; date for; (dates?|meetings?|sessions?|termine?|sitzung*) … 20[2-9]\\d; last meet; zuletzt getagt
    `,
  ],
  [
    'nextMeeting',
    5,
    `
    (termin|termine|sitzungstermin*|uhrzeit|datum)
    `,
  ],
  [
    'cadence',
    11,
    `
    (wann|when) (im|innerhalb des|during the|in the) (jahr*|year) … (sitzt|sits?|tagt|trifft|meets?);
    wie ?vielen? (+ )?(termine|terminen|treffen|sitzungen|zusammenkunfte*|tagungen|meetings|dates); (an)?zahl (der|von|an)? ?(+ )?(termine|termin);
    termine(n)? (jahrlich|im jahr|pro jahr); ein termin … (weitere*|zweite*|mehr);
    (in )?welche(n|r)? (monat(e|en)?|jahreszeit(en)?) … (tagt|tagen|trifft|treffen|sitzt|sitzen|zusammen*|kommt|kommen); (in )?(which|what) (months?|seasons?) … (sits?|meets?|convenes?|together);
    (mehr|weniger) (termine|treffen|sitzungen); meeting numbers?; how many (dos|do) (it|they|the ¤|¤) hold;
    (wie|how) (oft|haufig|often|frequently|regularly|many times|viele? ?mal) … (sitzt|sitzen|tagt|tagen|trifft|treffen|zusammen|sits?|meets?|convenes?|together);
    (treffen|sehen) sich (die |alle |deren )?(teilnehm*|mitglieder*|beteiligte*|leute|akteur*);
    (wie|how) (oft|haufig|often|frequently|regularly) … (aktualisiert|erneuert|uberarbeitet|verliehen|vergeben|angeboten|durchgefuhrt|updat*|renewed|revised|awarded|offered);
    (wie|how) (oft|haufig|often|frequently); how many times (a|per|each|every) (year|month)
    `,
  ],
  [
    'cadence',
    7,
    `
    wie ?(oft|haufig|regelmassig); wie viele? mal; wievielmal; wie viele (sitzungen|treffen|termine);
    (sitzungs|tagungs|treff*)?(turnus|rhythmus|rythmus|frequenz|haufigkeit);
    how (often|frequent*|regularly|many times|many meetings); feste (zeiten|termine); (meeting )?(frequency|frequencies|cadence|rhythm|schedule);
    in welche(m|n) (abstand*|rhythmus|turnus|intervall*); (times|mal) (a|per|im|pro) (year|jahr); taktung; getagt;
    takt; every (month|week|quarter|year|how many weeks); (every|alle) (+ )?(months|monate|weeks|wochen);
    (once|twice|+mal|+ times|\\d+ ?x) (a|per|each|every|im|pro|je|in der) (month|quarter|half year|week|monat|quartal|halbjahr|woche); jede(n|s)? (monat|quartal|halbjahr|woche);
    wie viele? wochen; einmal oder mehrmals; intervals?; how many (meetings|times|sessions); frequency;
    kommt … zusammen; kommen … zusammen; tritt … zusammen;
    (zahl|anzahl|number) (der|von|of|an)? ?(the )?(¤ )?(sitzungen|termine|treffen|meetings|sittings|sessions|gatherings);
    (sitzungs|termin|treffen)zahl; zahl der termine; fixed dates; feste(n)? (termine|rhythmus);
    (treffen|sitzungen|termine|tagungen|zusammenkunfte|meetings?|sessions?|meet|meets|tagen|tagt) (nach|bei|je nach|as|when|if|on|whenever) (bedarf|needed|demand|required|necessary);
    (most|fewest|least|meisten|wenigsten) (meetings|sessions|sittings|sitzungen|treffen|termine|terminen);
    alle wie ?viele? (jahre|monate|wochen|tage); in welchen abstanden; abstande; how regular*; regelmassigkeit;
    zyklus; (how|wie) (spaced|eng); (ein|zwei|drei|vier|funf|sechs)?mal (im|pro) jahr; fixed number of meetings;
    mit wie vielen (sitzungen|treffen|terminen); feste treffen; zusammenkunfte*;
    (meetings|sittings|sessions|gatherings|sitzungen|treffen) (per|a|each|every|pro|im|je) (year|annum|jahr); haufigkeit der (treffen|sitzungen);
    (treffen|sitzungen|sessions|gatherings|meetings) per annum; per annum; annual (gatherings|meetings|sessions);
    jahrliche (termine|treffen|sitzungen); busy … calendar; how busy; busier; busiest;
    (what|which) (time|month|season) of (the )?year; (in )?welche(m|r|n)? (monat(e|en)?|jahreszeit(en)?|saison); (which|what) (months?|seasons?);
    sitzungs(dichte|intervall*|abstand*|folge|haufung); treff(dichte|intervall*)
    `,
  ],
  [
    'cadence',
    4,
    `
    wann…(tagt|tagen|trifft|treffen|tritt|treten|kommt|kommen|findet|finden|statt|zusammen*); when…meets?;
    (tagt|tagen|tagungen); trifft…sich; sich…treffen; treffen sich; sitzungen; ^((und|and) )?(treffen|meetings?|sessions?)$;
    (regarding|concerning|as regards|in terms of|with regard to|when it comes to) (+ ){0,2}(meetings|sessions|sittings);
    (when|(on|at) (which|what) (days?|times?)|an welchen tagen|wann) (dos|do|fahrt|fahren|verkehr(t|en)) … (run|operate|fahrt|verkehrt)s?$; (wann|an welchen tagen) (fahrt|fahren|verkehr(t|en));
    (monatlich|jahrlich|quartalsweise|vierteljahrlich|halbjahrlich|wochentlich|regularly|annually); (monthly|quarterly|yearly|weekly)(?= (or|and|meetings?|sessions?|sittings?|thing|affair|basis)\\b|$);
    oft; haufig; often; meets?; (?<!(at|in|to|for|before|after) (the|that|this|our|a) )meeting; finde*…statt; treffen (die|sie|wir|uns); (?<!areas dos ¤ )take place; takes place;
    stattfinden; sittings?; gather(s|ing)?; get together; gets together; come(s)? together; per year; im jahr;
    pro jahr; a year; each year; setzt sich … zusammen; setzen sich … im jahr; versamm(eln|elt); zusammensitz(en|t);
    regelmassig*; regular(?! (facilit|institution|service|school|class|lesson|provision|education|care|structure)\\w*)
    `,
  ],
  [
    'coordination',
    10,
    `
    (who|which (+ )?(organi(s|z)ations?|providers?|offices?|bodies|institutions?|partners?)) (offers?|provides?) (the |this |our )?¤; (wer|welche* (stelle|stellen|trager|organisation*|einrichtung*)) bietet (die |den |das |dieses )?¤ an;
    (which|what|welche) (+ ){0,2}(projects?|groups?|bodies|events?|offers?|networks?|meetings?|committees?|projekte|gremien|gruppen|runden|ags|netzwerke) (dos|do) (the |our )?¤ (run|hold|organi(s|z)e|lead|head|coordinate|manage|host|chair|moderate|offer);
    (who|which) (+ ){0,2}keeps? … (up to date|updated|current|going|running); (wer|welche*) … (aktuell halt|auf dem laufenden halt|pflegt);
    (wer|welche (stellen|amter|fachbereiche|fachdienste|buros|abteilungen)) (ist|sind|sitzt|sitzen) … dran;
    (who|which (offices|units|departments)) (is|are) working on (it|that|this); (sitzt|sitzen) (das |die |der |dem )?¤ (+ ){0,2}vor( denn| eigentlich)?$;
    (who|wer) (is |s )?in charge; who (is|s) (the )?(moderator|chair*|coordinator|facilitator|leader|director) (in|of|at|for|on);
    (who|which|wer|welche*) … (in|at|behind|am|hinterm?) (the |dem )?(driving seat|drivers? s? ?seat|helm|wheel|lead|reins|steuer|ruder|lenkrad);
    wer ist (der|die) (moderator*|vorsitz*|sprecher*|koordinator*) (in|im|bei|beim|von|vom|des|der);
    (chairs?|moderat*|moderiert|leads?|runs?|leitet|fuhrt) (the |die |den |das )?(discussion*|diskussion*|meetings?|sitzung*|treffen|talks?|debatte*);
    (runs?|running|ran) the (whole )?(show|shop|place|thing); am drucker; (at|an) the (top|head) of; keeps? the ball rolling; wears the trousers; hat … die hosen an;
    (welche|which|what) (+ ){0,2}(akteur*|organi(s|z)ation*|verein*|verband*|initiativen|einrichtungen|stellen|actors|clubs|associations|institutions|groups|partners) (planen|organisieren|veranstalten|bereiten|plan|organi(s|z)e|prepare|put on|host) (¤|(the|die|den|das|our|unsere*) (+ )?¤)
    `,
  ],
  [
    'coordination',
    6,
    `
    ^((und|and) )?(wer|who)$; koordin*; co-?ordinat*; (wer|who|which +) … (stellt|puts?|pulls?) … (zusammen|together); geschaftsfuhr*; federfuhr*; geschaftsstelle;
    moder(iert|ation|ator|ieren|ates|ated|ate)*; vorsitz*; vorsteh*; chair*; presid(e|es|ed|ing); sprecher*; leitung; geleitet; leitet(?! sich);
    leiten(?! sich); leiter*;
    (leads?|led(?! to\\b)|heads?|headed|runs?|run by|manages?|managed|organi(s|z)es?|organi(s|z)ed|organi(s|z)ers?|moderates?|hosts?|hosting);
    organisiert; ausrichte*; richtet …aus; veranstalte(n|t); (?<!welche |welcher |welchen )veranstalter(in)?;
    (wer plant|who (plans|planned|is planning)) … ¤(?! ); (wer plant|who (plans|planned|is planning)) (das|die|den|es|sie|ihn|it|that|this|them|those)( denn| eigentlich)?( vor ort| hier| bei uns| im kreis| in the (county|district)| locally| here| on the ground){0,3}$; (bei|mit) (wem|welche(m|r) +) (landet|landen|kommt … an|geht … ein|lauft … (auf|zusammen)|laufen … (auf|zusammen)); wo (lauft|laufen) … (alles|faden|ganze) … zusammen; where dos it all come together; (who|which (+ )?(office|unit)) … (holds|pulls|has) … (strings|threads)( together)?; bei wem … (liegt|lag|angesiedelt|aufgehangt|verortet); bei wem (ist|liegt|lag|hangt);
    (wer|who) (bearbeitet|processes) (das|die|den|es|sie|it|that|them|those)( dann| denn| eigentlich| then)?$; (wer|who) (hat|has) (das|die|es|sie) (denn |eigentlich ){0,2}begleitet$;
    (wer|who) (vergibt|verteilt|bewilligt|awards|grants|hands out) (das|die|den|es|sie|it|that|them|those)( geld| mittel| zuschuss*| money| grants?)?$; wer (macht|fuhrt|betreut|steuert|organisiert|verantwortet|verwaltet|ladt|veranstaltet); steuert; betreut;
    in charge; who (manages|steers|hosts|arranges|stages); who sets (up|(it|this|that|them|those) up); unter wessen; hut auf(hat|haben)?; verantwort*; einberuf*; beruft; faden; regie;
    secretar*; facilitat*; conven(e|es|ed|or|er); oversee*; supervis*; beaufsichtig*; (dienst|fach|rechts)?aufsicht (uber|fur); steer(s|ed); direct(s|ed); hosted;
    gehen von …aus; geht von …aus; liegt (alles )?bei; liegen (alle )?bei; betreu(en|er)*; behind; steckt hinter;
    tragt; tragen; (wer|who|amt|stelle|buro|fachdienst|fachbereich|office|department|unit) … (steht|stehen|stands?) … (hinter|behind); durchgefuhrt; aktualisiert; updates?; leading; sitzt ¤ vor; koord; sitzt hinter; dahinter;
    finanziert; funded; fordert; wer machts; steckt dahinter; handles; management; gf; zustandigkeit ¤; wer leitet;
    head of; (amts|fachbereichs|fachdienst|abteilungs|dezernats|referats|sachgebiets)leit*; manag(e|ing); organising; organizing; obliegt; gefuhrt von; carr(y|ies|ied) out; durchfuhr(t|en); wird … gefuhrt; gefuhrt; carr(y|ies|ied|ying) (it|them|this|that|these) out; carried out; (wer|who|welche*) … set?z(t|en) … um(?= |$); (von|by|durch) (wem|whom|welche*|which +) … (umgesetzt|implemented|put into practice); (who|which +) (implements?|puts? … into practice);
    calls the shots; hat … das sagen; das sagen hat; boss; chef(in)? (von|der|des|vom); (wer|who) … (chef(in)?|boss); in (der )?hand;
    in den handen; in the hands of; point person; lead(er)?s?; leads?; overseen; administers?; administered;
    (wer|who) (betreibt|betreiben|unterhalt|unterhalten|operates?|maintains?);
    tragerschaft; wer zieht; federfuhrend*; hauptverantwortlich*; lenkt; wer schmeisst; answers for; runs? it;
    who (is )?running (it|this|that|them|the|¤); running it; run the; zusammenhalt; halt … zusammen; funds?; bezahlt; wende … organisatorisch; absagen;
    am steuer; in wessen; steuerung (von|der|des|durch); (?<=¤ )steuerung; steuerung$; steuerung wer; driving seat; sends? (out )?(the )?invitations?;
    (cancel|excuse) … (office|who|whom); reins; keeps? … going; coordinating (body|office|unit); whose baby;
    leadership; running of; moderiert; captain; wer schickt die einladung*
    `,
  ],
  [
    'coordination',
    3,
    `
    zustandig*; responsib*; kummert; kummern; (which|what) (+ ){1,2}(looks? after|takes? care of) (the |our )?¤$; wer macht; ladt … ein; eingeladen von; invites?; (pays?|paid) for; wer zahlt;
    wer bezahlt; paid by; geldgeber*; kostentrager*; carr(y|ies) it out; fuhrt … durch; fuhrt; takes care; macht eigentlich;
    zustandigkeit*
    `,
  ],
  [
    'staff',
    10,
    `
    (wie heisst|wie hiess|name (von|der|des)|name of|whats|what is) (der|die|das|the) (name of the )?(person|kollegin|kollege|frau|mann|mensch|mitarbeiter|mitarbeiterin|colleague|woman|man|guy|lady);
    (who|wer) (holds|has|fills|hat|bekleidet|besetzt|hat … inne|ist) (that|this|the|das|dieses|diese|den|die) (office|post|position|job|role|amt|stelle|posten|funktion)( inne)?$;
    wie ?viele? (leute|personen|menschen|kopfe|mitarbeitende*|krafte) … (arbeit*|schaff*|beschaftig*|angestellt);
    (wie ?viele?n?|how many) (+ ){0,2}(stellen|posts|positions|mitarbeit*|staff|employees) … (besetzt|filled|ausgestattet);
    (which|what) members? of (the |our )?¤ (staff|team); members? of (the )?(staff|team) … ¤; (which|what|whose|how many|welche*|wessen|wie ?viele?) (posts?|positions?|jobs?|stellen?) (in|im|at|bei|beim) (the |our |der )?¤; (which|what|whose|welche*|wessen) (mitarbeiter*|kolleg(e|en|in|innen)|employees?|colleagues?) (in|im|at|of|bei|beim|des|der) (the |our |der )?¤; (wer|who) (im|in|at|beim) (the |der )?¤ (has|hat|holds|besetzt);
    (wer|who) (hat|has|holds|besetzt) (+ ){0,2}(im|in|at|beim) (the |der )?¤ … (stelle|post|position|job); (wer|who) … ¤ (hat|has|holds|besetzt) … (stelle|post|position|job);
    how many people … (work|employed); wie ?viele? (stellen|planstellen|mitarbeit*) (hat|(gibt es|existieren) (in|im|beim?|an) (der |dem )?¤); how many (posts|positions|jobs|staff|employees|staff members) (dos|do|has|have|are|is)
    `,
  ],
  [
    'staff',
    8,
    `
    (?<!(fur|for|to|besides|beside|except|neben|ausser) (+ ){0,2})(mitarbeiter*|mitarbeitende*|beschaftigten|beschaftigte|employees?|staff|personal); ist bei … beschaftigt; wer arbeitet; who works;
    kolleg(en|innen); welche(r|n)? kolleg(e|in)(?! (leitet|fuhrt|koordiniert|betreut|moderiert|organisiert|verantwortet) ); colleagues; sachbearbeiter*; team; an der spitze; tatig;
    people work*; amtsleit*; head of office; department head; personen … arbeiten
    `,
  ],
  [
    'members',
    12,
    `
    (is|are) (it|they|he|she) (also )?(in|in (it|there)|on board|part of (it|that))( as well| too| also)?$; (is|are) (the )?¤ (also )?(in|on) (it|there|that( one)?|this one)( as well| too| also)?$;
    (how many|wie ?viele) (voting|stimmberechtigte) (members?|mitglieder|people|personen|leute);
    wer (ist|sind|sitzt|sitzen) (da |alles |noch ){0,2}in (der|dieser|ihrer) (unter|unterarbeits|teil)gruppe$;
    (co-?operation|co-?operates?|co-?operated|partnership|kooperation|kooperiert|kooperieren) (with|mit) (the |der |dem |den )?¤;
    how many (bodies|groups?|committees?|networks?|boards?|councils?|working groups?|ags|aks) (is|are) (the )?¤ (in|on)$;
    (in|auf|on) (which|what|welche*|wie ?vielen?|how many) (bod(y|ies)|groups?|committees?|networks?|rounds?|boards?|councils?|gremi*|gruppe*|ags?|aks?|netzwerk*|runden?|ausschuss*|beirat*|arbeitskreis*|arbeitsgruppe*) (is|are|ist|sind|sitzt|sitzen|war|was) ((the |die |der |das |den |our )?¤|er|sie|es|die|der|das|he|she|they|it|that)( denn| eigentlich| auch| noch| also){0,2}( drin| dabei| vertreten| mitglied| represented| involved)?(?= (but|aber|and|und)|$);
    (?<!(department|division|office|unit|fachbereich|fachdienst|amt|dezernat|abteilung|ebenen?|levels?) )(is|are|ist|sind|sitzt|sitzen) (the |die |der |das |den |our )?¤ (in|drin|dabei|represented|vertreten|a member|mitglied)( of)?(?= (but|aber|and|und)|$);
    (biggest|largest|smallest|grosste*|kleinste*) (group|body|network|committee|council|board|round|ag|ak|gruppe|gremium|netzwerk|runde|beirat|ausschuss|arbeitsgruppe)(?! (of|von) (?!the |our |de[rnm] )); (welche*|which) (group|body|network|committee|council|board|round|ag|ak|gruppe|gremium|netzwerk|runde|beirat|ausschuss|arbeitsgruppe) (ist|is) (+ ){0,2}(biggest|largest|smallest|grosste*|kleinste*|am grossten|am kleinsten)$; (is|are|s|ist|sind) (bigger|larger|smaller|grosser|kleiner)$; (wer|was|who|which|what|welche*) (+ )?(is|are|s|ist|sind) (bigger|larger|smaller|grosser|kleiner);
    (have|has|had|with|list|lists|count|counts) (the |our )?¤ (¤ )?(as|among|amongst) (a |an |one of |their |its |the )*(participants?|members?|partners?|membership);
    (haben|hat|hatten|mit|fuhren|nennen|zahlen) (die |der |das |den )?¤ (als|unter) (+ )?(mitglied*|teilnehm*|beteiligt*|partner*);
    (welche|which|what|list|liste|nenne|alle|all|wie ?viele?|how many) (the |die )?(+ ){0,4}(schulen?|schools?|kommunen?|municipalit(y|ies)|stadte?|gemeinden?|towns?|verband|verbande|vereine?|gewerkschaft(en)?|(trade )?unions?(?! bod)|ministeri(um|en)|ministr(y|ies)|authorit(y|ies)|parteien|parties|fraktionen|firmen|compan(y|ies)|associations?|churche?s?|kirchen?|einrichtung(en)?|institutions?|trager|services?|(advice|counselling|job) ?cent(re|er)s?|agencies|providers?|clinics?|hospitals?|beratungsstellen|dienste|behorden|kliniken) … (gehort|gehoren|belongs?|belonging|(is|are) part|teil|(is|are|sits?) (represented )?(in|on)|(ist|sind|sitzt|sitzen|wirkt|wirken|arbeitet|arbeiten) (in|im|bei|beim)|vertreten|mit|dabei);
    (which|welche) ¤ … (belongs?|gehoren|gehort|(is|are) part|take part|(sind|ist) (ein )?teil) (to|zu|zum|zur|of|in|von|vom|der|des) (the |der |dem |den )?¤
    `,
  ],
  [
    'members',
    10,
    `
    (welche|wer|which|who|what) … (akteur*|organi(s|z)ation*|verband*|verein*|agenc*|church*|clubs?|actors?|associations?|companies|company|providers?) … (eingebunden|gehoren|belongs?|part of|vertreten|sind|sit);
    wo (sitzt|sitzen|ist|sind) … (mit am tisch|am tisch|mit dabei|dabei|mit drin|drin|vertreten|mitglied);
    (together|jointly|in (co-?operation|partnership)) with (whom|which|what); (gemeinsam|zusammen|in kooperation) mit (wem|welche*); mit (wem|welche(m|r|n)) (+ ){0,2}(zusammen|gemeinsam); with (whom|which|what) (+ ){0,2}(together|jointly);
    (are|is) (in|on) it; sind (darin|dort) (vertreten|dabei|drin); wo (sitz|mach|nimm)(t|en) … (drin|mit|dabei|teil);
    (which|what) (bodies|groups|committees|networks|rounds|ones) (is|are) (it|they|he|she|¤) (also )?(in|on|represented in|a member of|part of);
    mitreden; (wer|welche*) (macht|machen) (+ ){0,2}mit(?! (de[mnr]|die|einem|einer|unsere[nr]|¤)); mitglied(er)? von; zahlt zu den mitgliedern; im boot; (who|wer) (from|of|von|vom|aus) … (is|are|sits?|ist|sind|sitzt|sitzen) (in|on|im); partner(in|innen)?; whom will i meet; wen treffe ich;
    aus (wem|wie ?vielen (+ ){1,2})(besteht|bestehen|setzt|setzen); how many (+ ){1,2}make up; how many (+ ){1,2}dos … (consist of|comprise); who(m)? dos … consist of; (of|from) whom dos … consist;
    (whether|if|ob) … (are|is|sind|ist) (really |actually |also |auch |wirklich )?(listed|on the list|aufgefuhrt|gelistet)( there| dort| in it| darin)?;
    whos? (is )?(all )?(in|on|round|around|at) (it|the table); (a)?round the table;
    (welche|which|what) (partner|partners|institution*|stakeholders?|players?|einrichtungen|trager|facilities|professionals) … (gehoren|belongs?|sitzen|sit);
    wer (is|ist|sind|war|waren) (denn |da |so |eigentlich ){0,2}(in|im|bei|beim) (der |dem )?¤ (so |da |denn )?(alles|dabei|drin|vertreten|am start|mit dabei);
    am start; misch(t|en) … mit;
    (in|on|bei) (any|irgendeine(m|r)) (ags?|aks?|bod(y|ies)|groups?|committees?|networks?|boards?|councils?|rounds?|netzwerk*|gremi*|arbeitskreis*|arbeitsgruppe*|gruppe*|runden?|ausschuss*|beirat*);
    (which|what|welche) (+ ){0,2}(people|persons?|staff|colleagues|personen|leute|menschen|kolleg(en|innen)) … (belongs?|gehoren|gehort|(is|are) part|(sind|ist) (ein )?teil);
    (wer|welche*|who|which) … (plan|gestalt|organisier|entscheid|bestimm|diskutier|bereit|veranstalt)(t|et|en|eten) … mit( vor)?$;
    (who|which) … (helps?|helping|helped) (to )?(plan|organi(s|z)e|prepare|run|shape) ¤;
    wer (is|ist|sind|war|waren) (denn |da |so |eigentlich ){0,2}(alles|noch) (so |da )?(in|im|bei|beim) (der |dem )?¤;
    (wo|where) … ¤ (und|and|mit|with) (the |der |die |das |dem )?¤ … (zusammen|miteinander|gemeinsam|talk|sit|together);
    (wer|who) (vertritt|represents) (the |die |das |den )?¤ (im|in|bei|beim|on|at);
    wer darf (da |denn |alles |eigentlich ){0,2}(in|ins|zum|zur|an) (das |die |der |dem |den )?¤; who (is allowed|is welcome|can go|can come) (in|into|to|at) (the )?¤;
    who (in|on) (the |our )?¤$; where (the )?¤ (sits?|is represented|are represented); who (turns|shows) up; (hangt|hangen|steckt|stecken) … (drin|mit dran); wer (is|ist|sind) da( so| alles| noch){0,2}$;
    (who|which (+ )?(organi(s|z)ations?|institutions?|offices)) (has |have )?(signed up|joined up|enrolled)
    `,
  ],
  [
    'members',
    9,
    `
    (wie viele|welche(r|s)?|wer) …gehor* …an; setz(t|en) sich…zusammen; aus (wem|welche(n|m|r)) (?!them)… (besteht|bestehen|zusammen*); (from|of) (whom|which) … (made up|consists?|composed); (wer trifft sich|who meets)(?! (davon |da |of them )?(ofter|haufiger|seltener|more|less|am|most|least)); wer (da |ist da )?alles( dabei| drin| mit)?$;
    wer (darf|kann|soll) …(mitmachen|teilnehmen|mitarbeiten|kommen); who (can|may) (join|attend|come); has? a seat;
    wer (ist|sind|war) (denn |alles |noch |so ){0,2}(in|bei) (der|dem|den|dieser|diesem) (+ )?(runde|gruppe|gremium|netzwerk|beirat|ausschuss|kreis|rat|kommission)$;
    (wer|who) (ist |sind |war |waren |sass |sassen |is |was |were )?(vom|von|aus|from|of) (+ ){1,3}(ist |war |sitzt |sass |is |was |sits |sat )?(in|im|bei|on)(?= (der|dem|dieser|diesem|the|that|this) (+ )?(runde|gruppe|gremium|netzwerk|beirat|ausschuss|kreis|rat|kommission|group|round|body|network|committee|board)$);
    (wer|who) (ist|sind|war|waren|is|was|were) (denn |alles |noch |so |da ){0,2}in (der|dem|dieser|diesem|the|that|this)(?= \\w{3,30}(gruppe|runde|kreis|ausschuss|beirat|netzwerk|kommission)$);
    wer (darf|kann|soll) (da |dort |denn |alles |eigentlich |auch |so ){0,4}(hin|hinkommen|hingehen|rein|reinkommen|dahin|dorthin|dazu|hinein)$; who (may|can|is allowed to|gets to) (go|come|get in)( there| to (it|that|this|them))?$;
    (woher|von wo|aus welche* +) (kommen|stammen|sind) (die|sie)( denn| eigentlich| so| alle){0,2}( her)?$; where (are|do) (they|those|these|the +) (all )?(come )?from$;
    wer (kommt|geht) (denn |alles )?(da|dort|dahin|dorthin)( (denn|so|alles|hin|normalerweise|ublicherweise)){0,3}$; who (usually |normally )?(comes|gos) (along|there|to (it|that|these|them))( usually| normally)?$;
    have a seat; sass(en)?; who belongs; wer gehort; who is part of; wer ist teil;
    welche (vertreter*|mitglieder|akteur*|organisation*|trager|verbande|vereine|stellen|einrichtungen|personen|partner|kommunen|schulen|leute) (gehoren|sind|machen|nehmen);
    (who|wer) (is |ist |all )?(in|on) (the )?¤$; who (is |all )?(in|on) (there|it|this|that)$; wer ist (da )?in (der|dem|denen)( drin)?$; (who|wer) is (in|on) (the )?¤; ¤ (gos?|geht|gehen) (to|hin); zu welche* … (geht|gehen) (das |die |der )?¤; partner; partners; mitgearbeitet; mitgewirkt; represents?; is in (the )?¤; nih?m{0,3}t … teil; nehm(en|t)? … teil; (takse|taks|taeks) part;
    (were|was|are) in (the )?¤; (waren|sind|leute) in (der |dem |die )?¤; joined; teilgenommen; mitarbeitet;
    sitz und stimme; stimmrecht*; (?<!\\bich (\\w+ ){0,2})sitze; wie ?viele (sitze|stimmen); how many (seats|votes); (which|whose)? ?seats?; wer kommt … (sitzung*|treffen|zu); who (is )?in ¤; als mitglied; as (a )?member;
    (has|have|hat|haben) … (on board|an bord|mit dabei|mit drin|im boot);
    mitgliedschaft*; gremienmitgliedschaft*; memberships?; entsend*; send … representative; einen sitz;
    arbeitet … mit; arbeiten … mit; mit drin; take part; takes part; sits?(?! (under|within|below|above|beneath)); member of
    `,
  ],
  [
    'members',
    6,
    `
    (wer|who) … (zusammengetan|zusammengeschlossen|zusammengefunden|verbundet|got together|joined forces|teamed up); mitglied*; teilnehm*; teilnahme; beteiligt*(?! sich .{0,60}(finanzierung|kosten|funding|costs)); beteiligung; (?<!welche(n|r) ebenen? .{0,60})vertret(en|er|erinnen|ung|ungen);
    zusammengesetzt; besetz(t|ung); besteht …aus;
    wer (alles )?sitz (in|im|bei); mgs?;
    wer (+ ){0,3}(sitzt|sitzen|mitmacht|teilnimmt|angehort|dabei|mitarbeitet); (?<!(wo|orten|standorten|stadten|places|locations) )(sitzt|sitzen); mit dabei;
    dabei; dabeisein; mit drin; macht …(?<!(das|was|etwas) )mit; machen …(?<!(das|was|etwas) )mit; mitwirk*; wirk+ …mit; kooperationspartner*; co-?operation partners?; nimmt …teil; nehmen …teil;
    wer gehort; wer alles; (gehor(t|en)|zahlt) … dazu; members?; membership; (?<!(on|about|for|of) )participa*; takes? part; taking part; attend*; composed;
    composition; made up; consists?; (?<!(which|what) levels? .{0,60})represented; involved; who (is|are|sits|sit|all) (+ ){0,2}(in|on|at);
    sits? (in|on|at); who belongs; who else; who joins; part of it;
    wer ist (alles )?(in|im|bei) (der |dem |die |das )?¤ ?(dabei|drin|vertreten)?$; wer (ist|sind|war|waren) (da |dort )?(bei uns |vom + |von der + |aus der + )(in|im) (der |dem )?(¤|+)$; (?<!(steht|stehen) )drin; einladen; eingeladen;
    invite*; schick(t|en|st); sends?; sending; entsendet; am tisch; at the table; mit von der partie; seats?;
    vertreten sind; gets invited; who gets a seat; mitmachen; mitmach*; mitgemacht; angeschlossen; zugehorig; membership list;
    (bodies|groups|meetings|committees|networks|rounds|panels) … (gos?|went) to; mitgliederliste; teilnehmerkreis; teilnehmerliste; participants?; hockt; hocken; an bord; on board;
    welche hauser; leute (bzw|und|oder) stellen; stellen in ¤; mg liste; vereint; versammelt; (who|what) makes? up;
    who is on ¤; county staff; allowed (into|in); line ?up; work together in; collaborat*; brings? … together;
    mit an bord; wer ist … boot
    `,
  ],
  [
    'legalBasis',
    9,
    `
    (documents?|papers?|laws?|dokumente?|papiere?|unterlagen) (form|forms|are|bilden|sind) (the |die )?(basis|foundations?|grundlagen?); legal (foundations?|basis|bases|underpinnings?);
    (fur|for) (welche(s|n)?|which) (netzwerke?|gremi*|ags?|aks?|arbeitskreis*|arbeitsgruppe*|gruppen?|bod(y|ies)|networks?|groups?|committees?) … (gilt|gelten|wichtig|massgeblich|massgebend|important|relevant) … ¤; (fur|for) (welche(s|n)?|which) (netzwerke?|gremi*|ags?|aks?|arbeitskreis*|arbeitsgruppe*|gruppen?|bod(y|ies)|networks?|groups?|committees?) (is|are|ist|sind) (the |das |die |der )?¤ (wichtig|massgeblich|massgebend|important|relevant); (which|what) (bod(y|ies)|networks?|groups?|committees?) (dos|do|did) (the )?¤ (apply|matter) (to|for);
    ¤ … (fur|for) (welche(s|n)?|which) (netzwerke?|gremi*|ags?|aks?|arbeitskreis*|arbeitsgruppe*|gruppen?|bod(y|ies)|networks?|groups?|committees?) (is|are|ist|sind|gilt) (das|es|it|this|that);
    rechtl; grundl; rechtl grundl; rechtsgrundl; rechtsgrdl; rg;
    auf (was|wen|welche*) … (berufen|beruft); (what|which) … invoke;
    (wer|von wem|who|by whom) … (eingerichtet|eingesetzt|ins leben gerufen|beschlossen|gegrundet|set up|established|founded|created|appointed)$;
    (wer|von wem|who|by whom|whose) … (in auftrag|auftraggeb*|auftrag (fur|zu|gegeben|vergeben|gab)|commissioner|clients?|commissioning|(gave|issued) … (mandate|commission|instructions?|brief|order)); in wessen auftrag; on (whose|what) (behalf|orders?|instructions?); auf wessen (wunsch|veranlassung|anordnung|weisung); at whose (request|instigation|behest); (who|by whom) (ordered|requested) (the )?¤;
    (on|by|auf|durch) (which|what|welche(n|m|r|s)) (decision|resolution|law|act|agreement|beschluss|gesetz|vereinbarung) … (founded|based|created|set up|established|rests?|beruht|basiert|gegrundet|eingerichtet|zuruck);
    auftrag woher; woher … auftrag; (wer|von wem|who|by whom) … (erteilt|beauftragt|beauftragte(?! (fur|furs|der|des|zum|zur))|commissioned|mandated);
    (von wem|by whom|from whom) (kam|kommt|stammt|came|comes) (the |der |dieser )?(auftrag|mandate|order|brief)( dazu| dafur| for (it|this|that))?; (signed|concluded|agreed|made) between (whom|who|which); zwischen wem (ist|wurde|war|besteht|gilt);
    auft(r)?ag … von wem; zwischen wem … geschlossen; vertragspartner*; (hinter|behind) … auftrag; auftrag … hinter; fundstelle im gesetz; rechtsquelle*; rechtsrahmen; im recht;
    (european|international*|federal|national|state|statutory|volkerrechtliche*|europaische*) (+ )?(treaty|treaties|convention*|agreements?|regulations?|ordinances?|decrees?|acts?|laws?|vertrag*|vertrage*|abkommen|ubereinkommen|konvention*|verordnung*|vorschrift*);
    (treaty|treaties|convention*|law|act|ordinance|decree|resolution|decision|contract) (that )?(stands?|lies) (behind|at the (root|basis) of)( (it|its|their|this|that))?( work)?; (stands?|lies) behind (its|their|this|that) work; (decision|resolution|law|act|contract|treaty|beschluss|gesetz) … (brought|rief) … (into (being|existence|life)|ins leben);
    (what|which) (+ ){0,2}(is|are|was|were) (it|they|this|that|¤|the ¤) (built|based|founded|grounded) (up)?on; on (what|which) (+ ){0,2}(is|are|was|were) (it|they|this|that|¤|the ¤) (built|based|founded|grounded); (worauf|auf (was|welche*)) (+ ){0,2}(baut|bauen|baute) (+ |¤ ){0,3}auf;
    gesetzliche(n|r|m)? auftrag*; vom kreistag beschlossen; sections? that underpin; base … work on;
    legal reference; (under )?(which|what) (section|paragraph|article)s? (of|in) (the )?(+ )?(law|act|code|sgb|constitution); (guidelines?|mission statement|leitbild|leitlinien) … (built|based|beruht|basiert|stutzt);
    (council|kreistag*) (decision|beschluss); ¤ (decision|resolution)s?(?! was); provision; rules? … grounded; grounded in; mandatory or voluntary;
    worauf (geht|gehen) … zuruck;
    pflicht oder freiwillig; legitimate; by virtue of; framework … (rely|relies); decision was ¤ created
    `,
  ],
  [
    'legalBasis',
    8,
    `
    zugrunde; zu grunde; wonach; beschl[uo]ss*; kreistagsbeschl*; resolutions?; konvention*; conventions?; satzung*;
    verpflichtet*; obliged; required by; vorschrift*; normen?; rechtsnorm*; leitbild*; gestutzt auf; fusst;
    rechtsgrundlag*; rechtlich*; gesetzlich*; gesetz; gesetze; gesetzes*; grundlage*; grundsatzbeschl*; normativ*;
    paragra*; paragraph*; recht basiert; basier*; beruht; beruhen; auftragsgrundlage; legal*(?! (right|claim|entitlement|advice|aid|guardian*)); laws?; statut*;
    mandated?; on what basis; auf welcher basis; (?<!(on|at) an? (+ )?)basis; normative; gestutzt; stutzt; based on; pflichtaufgabe*;
    on which documents? … based; auf welchen dokument* … beruht; norm; sgb; landesgesetz*; bundesgesetz*;
    legislation; which act; section of; social code; enshrined; underl(ies|ying|ie); statutory;
    (which|what) (+ ){0,2}(documents?|papers?|declarations?|charters?|agreements?) … ¤ … (built|based|founded|grounded|rests?|resting|stands?|relies|rely) (up)?on;
    auf (welche(n|s|r)?|was fur (eine?n?)?) … beruf(t|en) sich; worauf beruf(t|en) sich;
    (when|which year|what year) (was|is|were|has|did) … (decided|resolved|approved); gesetzlich vorgesehen; beschlussgrundlage; ermachtigung*; legitimation; legitimiert; worauf stutz*; stutz*;
    legal footing; legal ground*; authority for; authori(s|z)ed by; rest on; fuss(en|t) auf; founded on(?! (the|whose) (same )?(initiative|suggestion)); rests on; beschlossen; verankert;
    verankerung; aktenzeichen; normative*; rechtlicher rahmen; legal framework; treat(y|ies); abkommen;
    ubereinkommen; (contract|agreement|treaty|vertrag|vereinbarung|abkommen) … (behind|hinter|zugrunde|dahinter); (worauf|darauf) … (grundet|grunden); juristisch*; (what|which) (sort|kind) of agreement; gestiftet durch; papiere … (stutzt|beruht|fusst)
    `,
  ],
  [
    'reportsTo',
    16,
    `
    (with|mit) (which|what|welche(n|m)) (politische(n|m) |political )(+ )(dos|do|did|is|are|stimmt|stimmen|wird|werden) … (coordinate*|liaise*|agree*|consult*|ab|abgestimmt)( with)?$
    `,
  ],
  [
    'reportsTo',
    10,
    `
    (which|what|welche*) (advisory|advising|consultative|beratende*|beratungs*) (bodies|boards?|gremi*|groups?|committees?|organe?|beirate?) … (has|have|hat|haben|gibt|are|sind|by|of|for|fur|beim|des) … ¤; (which|what|welche*) (advisory|advising|consultative|beratende*|beratungs*) (bodies|boards?|gremi*|groups?|committees?|organe?|beirate?) (has|have|dos|of|for|to|hat|haben|fur|beim|des) (the |der |die |das )?¤; (welche*|which|what) beratungs(gremi*|organe?|runden) … ¤; (von|by) (welche*|which|what|wem|whom) … (beraten|advised); (wer|who|welche*|which) (+ ){0,2}(gibt|geben|gives?|provides?|erteilt|erteilen) (dem|der|den) ¤ … (empfehlung*|rat|ratschlage|ratschlag); (who|which) (+ ){0,2}(gives?|provides?) (advice|recommendations|guidance) to (the )?¤;
    (wem|an wen|wohin) (gehen|gehn|werden|kommen|wandern|landen) (die |seine |ihre |deren )?(beschlusse|empfehlungen|empfelungen|ergebnisse|vorschlage|berichte|protokolle);
    (deliver|submit|present|hand|give|send|make)(s|ed)? (in )?(its|their|the|his|her) (annual |yearly )?(reports?|findings|results)( to (whom|which|what))?$; (which|what) (+ ){0,2}(committee|board|council|commission|body|assembly|politicians|parliament|beirat|fachausschuss) (hears?|heard|is (told|informed|kept informed|briefed)|gets? (told|informed|to hear)) (about|of) (it|this|that|them|these);
    (wer|welche*) (+ ){0,2}(erfahrt|hort|bekommt|wird) … (davon|daruber)( etwas| was| alles)?( erzahlt| berichtet| informiert| unterrichtet| mit)?$; who hears about (it|this|that);
    (bekommt|kriegt|erhalt) die (empfehlungen|ergebnisse|vorschlage|beschlusse); receives? (the|its|their) (recommendations|resolutions|decisions|proposals|results); legt ¤ … vor; wem legt; wen berat;
    (empfehlung*|ergebnisse|berichte?|vorschlage|antrage|stellungnahme*) … (gehen|geht|richte*|gerichtet|gibt|geben|adress*) … (an (wen|welche*)|wohin); (recommendations?|results?|reports?|proposals?) … (go|goes|passed|sent|addressed) to (whom|which|what);
    (empfiehlt|vorschlagt|beschliesst|erarbeitet|recommends|proposes) … (an|bei|in|to|with) (wem|wen|welche*|which|what|whom) … (lande*|geht|gehen|go|goes|ends? up|goes to); (bei|in) welche(m|r|n) (+ ){1,2}(landet|landen) (das|es|die|sie|der|deren|seine|ihre)?; arbeitet ¤ zu; (wem|an wen) (gibt|geben|liefert|schickt|ubergibt|reicht) … berichte*; to whom … (reports?|results|findings);
    where (do|dos|did|will) (the )?(+ ){0,2}(results?|findings|outcomes?|recommendations?|proposals?|suggestions?|conclusions?) … (end up|land|flow|go)( to)?$;
    (vorschlage|empfehlungen|ergebnisse|themen|anliegen) (von|aus) … (landen|gehen|entscheid*|weitergegeben|entgegen|politik);
    landen die (vorschlage|ergebnisse|empfehlungen); vorgesetzt*; unterstellt; untersteh(t|en); nimmt … entgegen; meldet ¤;
    in die politik; hort sich an; antanzen; ruckmeldung; politische(r|n)? (ebene|anbindung); entscheidet uber;
    auf den tisch; nachsthohere*; verantwortlich ist ¤; tragt ¤ vor; gets? the (recommendations|results|reports);
    pass(es)? on (its|the|their) (results|findings|recommendations); recipient; next in line;
    (outcomes?|results|recommendations|proposals) (of|by|from) ¤ … (presented|addressed|decides?|end up|go);
    (to (which|what)|(to )?whom) … (recommendations|advice|proposals); (an|zu) (wen|welche*) … (empfehlungen|vorschlage); wem … (empfehlungen|vorschlage|rat);
    give(s)? account; receives? what; obliged to report; higher body; hears? (the )?reports?; reach politics;
    level up; accountab*; ¤ informs; must ¤ justify; receiving end; handles the results; submissions? of;
    whose desk; gets its reports; (to whom|whom) (is|are) (that|this|the|it|¤) … (assigned|subordinate|answerable|attached)( to)?$
    `,
  ],
  [
    'reportsTo',
    9,
    `
    berichts?(weg|linie|pflicht*|erstattung); bericht (erstatt*|ableg*|ablegen); erstatt* … bericht;
    (?<!(welche|alle|viele|gibt es|which) )berichte (von|der|des)? ?¤; ergebnisse … (an|gehen|geht|weiter|zuruck*|vorgelegt|vorstellt);
    gibt … ergebnisse … weiter; unterrichtet; answerable; submits?; decisions; briefed; submitted; findings;
     reporting; account for; hands? in; rechenschaft*; ergebnisse von ¤; results of ¤;
    receives? … reports?
    `,
  ],
  [
    'reportsTo',
    8,
    `
    flie(ss|s)*; flows?; flowing; feeds? into; leitet …weiter; empfehlung* (an|fur|vorgelegt); bericht(et|en)…;
    berichtspflicht*; rechenschaft*; reports? (back )?to; reporting line*; to whom …report; report to;
    who …reports? to; berat(en|et)(?! kinder); berat (den |die |das )?¤; advis(e|es|ed|ing); accountable; vorgelegt;
    whom dos …report; (dos|do) (the |our )?¤ report; to (which|what) … (dos|do|must|has|have) … report
    `,
  ],
  [
    'partOf',
    14,
    `
    (which|what) (+ ){1,3}(dos|do|did|is|are) (it|that|this|they|¤) ((sit|sits|sitting) (in|under|within)|(a )?part of|under)( exactly| again)?$;
    (which|what|welche(r|s|m)?) (fb|fd|fachbereich|fachdienst|amt|dezernat|abteilung|department|division|directorate) (is|are|ist) (it|that|this|they|¤|the ¤) in( exactly| again)?$;
    (which|what) (+ ){1,3}(dos|do|did) (it|that|this|they) belong to; (to|in) (which|what) (+ ){1,3}(dos|do|did) (it|that|this|they) belong;
    zu welche(m|r) (+ ){1,2}(gehort|gehoren|zahlt) (es|das|er|sie|die|der)( denn| eigentlich)?$;
    ¤ (gehort|gehoren|zahlt|zahlen) (denn |eigentlich |nochmal |noch ?mal )?wozu( denn| eigentlich| nochmal)?$
    `,
  ],
  [
    'partOf',
    10,
    `
    in (which|what|welche(m|r)) (+ ){1,2}(would|do|can|could|will|kann|finde|wurde) (i|we|one|you|ich|man|wir)( would)? ?(find|finden)? ?(the |die |das |den |our )?¤( finden)?$; unter dem dach (von|der|des)?$;
    (where|wo) … (in|within|inside|innerhalb) (the |der |unserer |our |des |dem )?(administration|verwaltung|kreisverwaltung|organi(s|z)ation*|hierarch*|structure|struktur|aufbau|county administration|organigramm|org ?chart|haus(es)?);
    (which|what) (department|division|office|unit|nw|network|group|committee) (is|are|sits?) (the |our )?¤ (in|part of|under|attached to)$;
    (which|what) (+ ){0,2}(dos|do|is|are) (the|our) … (belong to|part of|attached to|sit under|sit in)$;
    (which|what) … (dos|do) (the ¤|¤|it|that|this|they) belong to; (dos|do) (the )?¤ belong to which;
    (in|bei|unter|zu) welche(m|r|n) (fachbereich|geschaftsbereich|fachdienst|fb|fd|amt|buro|abteilung|dezernat|ressort|stab*) … (sitzt|ist|liegt|hangt|steckt|gehort);
    ¤ (in |bei |unter |zu )?(welche(s|m|r|n)?|which|what) (fb|fachbereich|geschaftsbereich|fd|fachdienst|amt|abteilung|dezernat|ressort|dienststelle)( denn| eigentlich| nochmal| bitte)?$; ¤ (in |under )?(which|what) (department|division|directorate)$; welche(s|r)? (fb|fachbereich|geschaftsbereich|fd|fachdienst|amt|abteilung|dezernat|ressort) (hat|ist fur) (die |den |das |der )?¤( zustandig)?$;
    ¤ (zu |unter |under )?(welche(m|n|r|s)?|which|what) (fachausschuss|unterausschuss|subcommittee)( denn| eigentlich| nochmal| bitte)?$; (which|what|welche*) (+ ){1,2}(has|hat) (the |die |das |der )?¤ (uber sich|above it|over it)$;
    (wo|where) (in|innerhalb|within|inside) (der|the|our|unserer) (+ )?(administration|verwaltung|organi(s|z)ation|¤) … (sitzt|sitzen|hangt|steckt|liegt|gehort*|sits?|belongs?|fits?|is|are|ist|sind);
    (in|under|with|to) (which|what) (department|division|office|unit) … (sits?|located|belongs?|placed|based);
    to (which|what) … (assigned|allocated|attached);
    (in|under|within) (which|what) (department|division|office|unit|network|committee) (is|are) (the |our )?¤$;
    ¤ (in|under|bei|unter) (which|what|welche(m|r)) (nw|network|netzwerk|group|gruppe|ag|ak|committee|gremium|bereich|board|umbrella) (can |will |would |do |dos )?(i |we |one |you |is |are |it |they |finde |findet |find |ist |sind |kann |suche )(ich |wir |man |you |it |that |this |these |those |them |das |die |diese )?(find|findet|finden|sit|belong|be found|located|zu finden)?;
    (which|what|welche*|was fur ein*) … (has|hat) (the |die |das )?¤ … (below|under|beneath|underneath|unter sich);
    (dos|do|is|are) (the )?¤ … (sits?|belongs?|comes?|falls?|located|placed) (under|within|below|to);
    (is|are|ist|sind|steht|stehen|liegt|hangt|fallt|stands?) (die |der |das |the )?¤ (+ ){0,2}(under|below|beneath|above|unter|unterhalb|uber|oberhalb) (the |die |der |dem |des |den )?¤;
    gehort (die |der |das )?¤ zu welche*; wovon … (teil|bestandteil); eingebettet; embedded; zu was gehort;
    (steht|gremium|was ist|strukturell) (strukturell )?uber ¤; dachgremi*; dachnetzwerk*; dachorganisation;
    ¤ … (untergruppe|unterarbeitsgruppe) von; (untergruppe|unterarbeitsgruppe) von (was|wem|welche*); eine untergruppe; sub ?groups? of; wo hangt; zuordnung; bestandteil;
    unter welche* … fallt; fallt … unter; (?<!(der|den|dem|des|zum|beim|vom|im|the) )verbund; zahlt zu; zu welche* … zahlt; angegliedert;
    eigenstandig*; (etwas|something) (grosser*|bigger|larger|greater); attached; independent; ordne … ein; untergruppe(?! (vom|von|des|der|im|in|beim) ); teil wovon;
    wo gehort (das|¤|es) hin; gehort wohin; wohin gehort; (ein )?baustein von; von welchem … baustein; baustein;
    oberbegriff; in welchem grossen ganzen; einsortier*; hang(e|t) bei;
    in welche(m|r) (netz*|verbund|struktur) (ist|steckt|hangt); wozu zahlt; welche(s|m|r)? (dach|saule);
    ordnet sich … ein; elterngremi*; zuzurechnen; rechnet man; verortet; sits? in the structure;
    (larger|bigger|main|home|umbrella|parent) (network|body|group|structure); which … houses;
    (in|bei|unter|an) eine(m|r) (fachbereich|fachdienst|amt|dezernat|buro|abteilung) (sitzt|liegt|ist|hangt|angesiedelt); of which (body|network|group) is; anchored; which pillar; placed; mother organi(s|z)ation; hangs? off the;
    counts? ¤ among; what dos ¤ come under; comes? under; affiliat*; component of; family of (committees|bodies);
    which (network|body) is it in; subordinated; fits? in; field … assigned; wovon ist
    `,
  ],
  [
    'partOf',
    7,
    `
    (gremium|netzwerk|ausschuss|ebene|stelle|stufe) (da)?(ruber|oberhalb)$; above; (was|wer|welche(r|s)? +) (ist|kommt|steht|hangt|sitzt) (da )?(druber|daruber|drueber); steht uber; ubergeordnet*; hangt …(an|unter); aufgehangt; sits? (in|within|under);
    teil (von|des|der|eines|welche*); gehor(t|en)…(zu|an|zum|zur); zu welche(m|n|r)…gehor*; wozu gehor*;
    angesiedelt; angedockt; zugeordnet; angebunden; eingebunden in; unter welche(m|n|r)(?! (namen?|titel|motto|nummer|begriff|bezeichnung|voraussetzung*|bedingung*|umstanden));
    wo (ist|sind) …(angesiedelt|zugeordnet|eingeordnet|verortet); part of; belongs? to; parents? (body|bodies|network|group|unit|organi*|committee|structure); parent (of )?¤; ¤ parent; sits under;
    under which; assigned to; located in; belong; subordinate; dachnetz*; umbrella; attached to; angehangt; hangt;
    eine ebene daruber; one level up; falls under; comes under; zugehorigkeit; uberbau; dach uber;
    gehort ¤ (zu|an|in); obergremi*; obernetz*
    `,
  ],
  [
    'partOf',
    12,
    `
    ^(the |our )?¤ (is|was) (the|an?) … of (which|what) (network|body|group|committee|board|nw)$; ^(die |das |der )?¤ (ist|war) (das|die|der|ein|eine) … (welches|welcher) (netzwerks?|gremiums?|ausschusses|gruppe|ag|beirats|nw)$;
    ^(und |and )?(which|what) + (includes|contains|comprises|encompasses|houses) (the |our )?¤$;
    ^(und |and )?welche(r|s) + (umfasst|beinhaltet|enthalt) (die|das|den|unsere|unser|unseren) ¤$
    `,
  ],
  [
    'children',
    11,
    `
    (gibt es|gibts|hat|haben) ((es|sie|er|die|der|das|da|dort|denn|auch|noch|dazu|eigentlich|¤) ){0,3}(ne|eine|irgendeine) (unter|unterarbeits|teil)gruppe; (is|are) there (also |even )?(a|any) sub ?groups?;
    (dos|do|has|have) (it|they|the ¤|¤) (also |have |even )*(a|any) sub ?groups?;
    into (which|what|how many) (+ ){1,3}(do|dos|did|is|are|was) … (divided?|split|broken down|subdivided?); steckt … in ¤ drin; bausteine von; was fur (gruppen|ags|gremien);
    (kommt|kommen|steht|stehen|liegt|liegen|folgt|folgen|ist|sind|comes?|is|are|sits?|lies) (+ )?(unter|unterhalb|unterhalb von|under|beneath|below|underneath) (der |dem |des |the )?¤$; (unter|unterhalb|below|under|beneath) (der |dem |des |the )?¤ (noch |another |a further )?(eine |weitere |any )*(ebene|ebenen|stufe|level|levels|layer|tier);
    ^(welche |die |gibt es )?(eine )?(unter|unterarbeits|teil)gruppe (vom|von|des|der|im|in|beim) (der |dem )?¤; (hat|haben) ((der |die |das )?¤|der|die|das|er|sie|es) (auch |noch |eigentlich |denn |eigene ){0,3}(fach|unter|teil|arbeits)?-?(ausschusse|gruppen|ags|arbeitskreise|kreise|netzwerke)(?! (dabei|drin|eingeladen|als)); (has|have|dos|do) (it|they|the ¤|¤) (have |got )?(any |also |its own |their own ){0,2}((sub|working|expert) )?(groups|committees|networks|ags)( too| as well)?$; gliederung; gruppen von ¤; (bereiche|gruppen) teilt;
    teilt sich … auf; direkt unter ¤; unterbau; (circles|groups|bodies|teams|ags) (within|in|inside|under|of) ¤;
    inside ¤; break … down; (offices|units|departments|divisions|parts|teams) … (make|makes) up ¤; whats? attached to ¤; groups is ¤ made up; parts of ¤; hang off ¤;
    everything that belongs; is ¤ split; bundled in; branches of; specialist groups; one level down;
    components? of ¤; (what|which) (?!(+ )?(compan|organi|associat|club|church|agenc|actor|provider|partner|institution|stakeholder|player)* )(+ ){0,2}belongs? to (the )?¤; belonging to ¤; grouped under; children of ¤; which circles dos ¤; what ordnet sich unter;
    ordnet sich unter ¤; sub ?formats?; unterformate
    `,
  ],
  [
    'children',
    10,
    `
    (sits?|hangs?|falls?|comes?|stands?) (underneath|beneath|below|under) (it|that|this|them|that one|this one); untergliedert; which … sits? (under|within|below) (the )?¤; untergliederung*; unter ?ags?; fachgruppen;
    unterausschuss*; nachgeordnet*; aufgeteilt; unter sich; sub ?groups; sub ?bodies; subdivided; divided;
    underneath; (have|has|got|with) an? sub ?(group|committee|body|network); child groups; specialist sub; hangt alles; ¤ (ags|uags|gruppen|groups); sub ?committees;
    aufgegliedert; weitere gremien
    `,
  ],
  [
    'children',
    9,
    `
    (gibt es|gibts|existieren|are there|is there) (denn |in |im |beim |bei |unter |unterhalb |within |under |der |dem |des |the ){0,3}¤ (auch |noch |eigentlich |denn |any |also ){0,2}(eigene |weitere |feste )?(unter|sub|teil|arbeits|fach)?-? ?(gruppen?|ags?|uags?|groups?|gremien|ausschusse|arbeitskreise);
    (are|is) there (also |any |a |an |other ){0,2}(ags?|uags?|sub ?groups?|groups?|sub ?committees?|bodies) (in|within|under|of|below) (the )?¤; hang*…dran; was (alles )?gehort; was gehort alles; what belongs; what is part of; what falls under;
    welche* …gehor(en|t) (alles )?(zu|zum|zur|in|unter); which …belong to
    `,
  ],
  [
    'children',
    8,
    `
    (which|what|welche) (parts|elements|strands|teile|bestandteile) (of|von|vom|des|der) (the )?¤;
    (unter|teil|sub)-?(gruppen?|gremien|gremium|netzwerke?|arbeitsgruppen?|groups?|bodies|networks?|committees?);
    untergeordnet*; unterarbeitsgrupp*; uags?; working groups? (dos|are|belong|exist|make up|form); gliedert;
    unterteilt; bestandteile;
    welche (ags?|arbeitsgruppen|arbeitskreise|gruppen|gremien|netzwerke|fachdienste|buros|abteilungen|stellen|bereiche|fachausschusse|uags?|treffen)…(hat|haben|gibt|gehor*|umfasst|zahlen|sind(?! .{0,60}(beteiligt|vertreten|dabei|mitglied*|eingebunden|involviert|dran))|unter);
    which (groups|working groups|bodies|sub*|divisions|units|networks|committees|ag|meetings)…(belong|part|under|make up|have|below);
    umfasst; includes?; below; unterhalb; unter dem dach; under the (roof|umbrella); laufen … unter; lauft … unter;
    drunter; attached; angehangte; sits? under; sit beneath; beneath; darunter; welche … (umfasst|beinhaltet); contains?;
    comprises?; gehor(t|en) (alles )?dazu; belongs? to it; zerfallt; splits? into; broken down; layers below; ableger
    `,
  ],
  [
    'hierarchy',
    6,
    `
    hierarchi*; struktur; structure(d)?; strukturiert; aufbau; aufgebaut; gegliedert; gliederung; untergliedert; organigramm; organi(s|z)ed; einordnung; eingeordnet;
    verortet; organi(s|z)ational(?!ly)
    `,
  ],
  [
    'contact',
    9,
    `
    where (do|can|could) (i|we|you) (find|get|see) (that|this|the) (list|table|overview|directory)$; wo (sitzt|finde|findet (man|sich)|liegt(?! (+ ){0,2}unterschied)|befindet); wo sitzen (die|sie)( denn| eigentlich| genau| noch ?mal){0,2}$; wo (find|finde|finden|treffe|erreiche) (ich|wir|man) (die|sie|ihn|den)( denn| eigentlich| genau| dann){0,2}$; where (can|do|could) (i|we|you|one) (find|reach|meet) (them|him|her)( exactly| then)?$; strasse; street; where …(located|sits|office)
    `,
  ],
  [
    'contact',
    8,
    `
    (?<!ins )(?<!am )telefon*; tel; nummer(?! (\\d|eins|zwei|drei|vier|funf|sechs)\\b); rufnummer; durchwahl; handy*; email(?!ed)*; e mail*; mailadresse; mail; kontakt*; contact*;
    anruf*; ruf* …an; adresse(n)?; anschrift; (?<!^wen .{1,60})ansprech(?!gremi)*; link (zu|zum|zur|to|for|auf);
    wen (frag*|ruf*|kontakt*|sprech*|kann ich|muss ich|soll ich); wende* …an; an wen (wende|kann|soll|muss|darf)( (ich|wir|man|sie))?; an wen(?! (wendet|richtet)); an welche (person|stelle|ansprechp*) … (wende|wenden|muss|soll|kann); (?<!^was (kann|darf|soll|muss|sollte|konnte) .{0,60})melde*; (?<!(just|only) (the|a) )number(?! of); phone;
    call; reach; whom? (do|can|should|could) i (call|contact|ask|turn|talk|speak|write|reach|approach|get|bug|pester|ping|chase|bother|email|see|nag);
    telephone; (strassen|haus|besuchs|dienst|liefer)adresse(n)?; (street|postal) address; address(?! (book|list|director)); get in touch; webs(ite|eite); web ?pages?; homepage; internet(seite|adress|auftritt|prasenz|portal)*; ¤ … (im|on the|ins) internet;
    (im|on the) internet … ¤; wo … im internet; fax*; whom? to (call|ask|contact); ring;
    extension; get hold of; postanschrift; postadresse; erreich(?!te\\b)*(?! (soll|will|mochte)); ring up; durchklingeln;
    anklingeln; unter welcher nummer; mailen; hinmailen; anmailen; schreiben an; whom (do|can) i; e ?mail;
    erreichbar*; wo … online; where … online; kontaktdaten; contact details; telefonisch; durchstellen; line to; komm … ran; mailadr*; draht zu;
    verbindung … auf; nehme ich … auf; put … through; how (would|do|can) (one|i|we) approach; direct line; hotline;
    strasse und plz; postcode; post code; zip( code)?; postleitzahl; plz
    `,
  ],
  [
    'source',
    9,
    `
    ^(und |and )?(welche|which|what) (dokumente?|papiere?|quellen?|unterlagen|documents?|papers?|sources?) (nennen|nennt|erwahnen|erwahnt|mentions?|names?) (die |das |den |the |our )?¤$;
    welche (dokumente|quellen|unterlagen) (hast|kennst|nutzt|verwendest|benutzt) du; welche (dokumente|quellen|unterlagen) (haben|kennen|nutzen|verwenden) (sie|wir|ihr)( (denn|eigentlich|hier))?$; (which|what) (documents|sources) (do|can) you (have|use|know|hold|draw on|rely on)$;
    (auf|aus) (welchen|welche|was fur) (dokument*|unterlagen|papiere*|quellen) … (du|sie|ihr|dein*|ihre);
    (worauf|auf was) (beruh*|basier*|stutzt|stutzen|fuss(t|en)) (dein*|ihre?) (wissen|angaben|antworten|auskunft*|infos?|informationen|daten); (worauf|auf was) (stutzt|beziehst) du dich; auf welchen (dokument*|unterlagen|papieren|quellen) (beruh*|basier*|fuss(t|en)) (das|dies|dein*|der bot|der lotse);
    (which|what) (documents?|sources?|papers?|files?) (is|are|do|dos) (your|you|this|that|the bot)( (knowledge|answers?|data|information|info|bot))?( (based on|rely on|use|draw on|built on|come from|taken from));
    wie aktuell (ist|sind) (das|dies|(dein*|ihre?|eure?|die|der) (wissen|angaben|daten|infos?|informationen|antworten|stand|auskunft*))( hier)?$; von wann (ist|sind|stammt|stammen) (dein*|ihre?|eure?|die|der) (wissen|angaben|daten|infos?|informationen|stand)$;
    how (current|up ?to ?date|recent) (is|are) (your|this|that|the|these)( (knowledge|data|information|info|answers?|facts))?$;
    (aus|in) (welche(m|r|n)|what|which) (veroffentlichung|publikation|schrift|broschure|bericht|foliensatz|folien|konzept) … (stammt|stammen|entnommen|herkommt|nachzulesen|behauptet|angegeben|genannt|belegt|steht|stehen);
    (which|what) docs?; in (which|what) (report|publication|slides?|slide deck|deck|doc)( exactly| again| please)?$; (need|got|have|want|brauche?|suche?|hast du|haben sie) (a |an |eine? |einen )?(ref|reference|citation|beleg|quellenangabe) (for|fur|zu|zum|zur);
    (wo|where) (finde|find|stand|steht|do i find|can i find|is|kann) (+ ){0,2}(die |der |das |the )(regel|vorgabe|aussage|satz|behauptung|angabe|passage|textstelle|rule|statement|sentence|claim|figure|line) (dass|that|wonach|according to which);
    welches papier behandelt; (bericht|papier|dokument|unterlage) stammen; (schriftliches|geschrieben) zu;
    worauf grundest; kapitel (zu|uber|von); wo (genau )?(steht|stet) (etwas|was|das)? ?(uber|zu)?;
    (papier|dokument|datei|publikation|bericht), in (dem|der) ¤; (auftaucht|auftauchen); wo ste*t; drinsteht;
    (unterlagen?|dokumente?|papiere?) erwahn*; woraus geht; ursprung der; dokument und (abschnitt|kapitel);
    glaubt mir; dokumente, in denen; mehrere dokumente; festgehalten; verweis auf; an welcher stelle … zu finden;
    literaturstelle; (unter|in) welche(m|r) (uberschrift|kapitel|abschnitt|punkt|ziffer); (under|in) (which|what) (heading|headline|chapter|section); das dokument; erlautert wird; wird ¤ erlautert; schlage ich … nach; nachschlagen;
    (what|which) page;
    (report|paper|papers|document|file|chapter|section) (describes?|mentions?|lists?|names?|covers?|deals with) (the )?¤;
    (what|which) (report|paper|document|file|publication|chapter|section) is ¤; have to quote; what document;
    five papers; the section; (document|paper|publication|file) in which ¤; in writing; looked up;
    several documents; origin of the; written down; passage; document section; under which heading;
    where (exactly )?is ¤ (explained|described|mentioned|listed|documented); where to look for ¤; what proof; proof
    `,
  ],
  [
    'source',
    8,
    `
    (in|on) (which|what) of (the|these|your|those) (+ )?(documents?|papers?|sources?|files?); in welche(m|r) (der|dieser|ihrer|eurer) (+ )?(dokumente|papiere|unterlagen|quellen);
    ^((und|and) )?((das|es) )?steht( das)? wo$; quellen?; quellenangabe*; beleg*; woher (weisst|kommt|stammt|stammen|hast|ist|weiss|wissen); wo steht;
    nachlesen; nachzulesen; where (did|do) you (get|find|read|take|have|see|learn|know) (that|this|it|those|all that|all this|(those|these|that|this|the|your) (+|¤))( from)?$; where (is|are|dos|do) (that|this|those|these|the|your) (+|¤) (come )?from$; wo (hast|haben) (du|sie|ihr) (die|diese|das) (+|¤) her; wo (hast|haben|habt|nimmst|nehmen) (du|sie|ihr) (das|den|es) (denn |alles |eigentlich )?her; where can i read; aus welche(m|n|r)? (dokument*|quelle*|unterlage*);
    in welche(m|n) (dokument*|papier*|unterlage*|kapitel);
    welche[ms]? (dokument|dokumente|papier|unterlage|kapitel)…(steht|nennt|sagt|erwahnt|stammt|belegt); sources?;
    which (document|paper|chapter|section)s?; in what (document|paper);
    where (dos|is) (it|this|that) (say|stated|written|come);
    where (is|dos) …(mentioned|written|stated|documented|come from); how do you know; evidence;
    wird …(erwahnt|genannt); wo …(erwahnt|genannt|beschrieben); steht das; steht denn das;
    which (paper|document|text) describes; welches (papier|dokument) beschreibt; beschrieben in; citation;
    nachweis*; dos it say that; steht das geschrieben; welche(r|m)? seite; fundstelle*; beruhen … angaben; angaben … beruhen; schriftlich;
    geschrieben steht; dokumentiert; documented; im dokument; seitenzahl; unterlage; which page; reference;
    recorded; which file; get the information; statements … based on; wo das … steht
    `,
  ],
  [
    'status',
    8,
    `
    wie lange; how long; laufzeit; zeitraum; (what|which) years? (did|dos|was|were) … (run|last|going); (what|which) period; (in )?welchen jahren; von wann bis wann; lauft … (noch|schon); noch besteht;
    besteht … (noch|fort); eingestellt; aufgelost; beendet; ruht; auf dauer; dauerhaft; gestartet; noch aktuell;
    gibts … noch(?! (ander*|weiter*|mehr|was|ein*|ne|irgend*|sonst) ); bis wann; (seit|ab) wann; (seit|ab) welchem jahr … eingerichtet; wann … (start|begann|beginn|end)(et|ete|eten)?; ende wann; (start|beginn) wann; until when; when (did|dos|will|is) … (start|begin|end|finish|over)(s|ed)?; dissolved; started yet;
    still (going|current|exist*|active|running); temporary; permanent; discontinued; planning stage; finished;
    (wann|when|in welchem jahr|(in )?(which|what) year) (wurde|ist|war|was|were) … (gegrundet|eingerichtet|geschaffen|founded|established|set up|created);
    wirklich gibt; since when; (since|seit) (what|which|welche(m|n)) (year|jahr*); (wann|when) … (los|losging|losgeht|begonnen|begann|fing|began|begun); existed; even a thing; stadium; in betrieb; umsetzungsstand; entwicklungsstand;
    schon was passiert; anlaufphase; zukunftsmusik; erst aufgebaut; (what|which) stage; became of;
    how long (dos|do|did|will|is|are) … (runs?|last|lasts|go on|continue|funded|going)$; (when|what year|which year|in welchem jahr) … (came|come|comes) (about|into being|into existence); (ging|geht) (es|das) los; (war|ist|sein|sollte) … schluss; schluss (war|ist|sein); when did (it|that|this) (start|begin|end|finish);
    wann (begann|endete|startete|lief); where do things stand; idea on paper; go on still; planungsstand; losgegangen; ging ¤ los
    `,
  ],
  [
    'status',
    6,
    `
    in (the )?planning; noch in der planung; (dos|do|has|have) not (yet )?(exist|started|begun)( yet)?; noch nicht (gestartet|begonnen|gegrundet); existiert; gibt es…(noch(?! (ander*|weiter*|mehr|was|ein*|irgend*|sonst) )|schon|bereits|uberhaupt); in planung; geplant*; im aufbau; status; noch aktiv; aktiv;
    still (exist|active|running|meet)*; planned; active; set up yet; does … exist; laufzeit; zeitraum; befristet;
    duration; up and running; already running; lauft (es|das|die|der)? ?schon; schon arbeitsfahig; abgeschlossen;
    zu ende; over yet; noch im gange; schon gestartet; gegrundet; founded; grundung*; eingerichtet; set up in;
    entstanden; entstehung
    `,
  ],
  [
    'definition',
    9,
    `
    (wofur|fur was) steh(t|en) (das |die |der )?¤; ¤ … (wofur|fur was) steh(t|en) (das|die|der|es); what (dos|do|is) … stand(ing)? for; versteht (man|der kreis) … (darunter|drunter|hierunter); (darunter|drunter|hierunter) (versteht|verstehen|zu verstehen);
    (was|what) (steht|stehen|steckt|stecken) … (drin|darin); (in|with) (what|which|welcher) (capacity|function|role|eigenschaft|funktion|rolle); als was (ist|war|steht|sitzt|taucht);
    (explains?|defines?|describes?|tells?|says?) … what (a |an |the )?¤ (is|are|means?); (erklart|erklaren|definiert|definieren|erlautert|beschreibt|sagt|steht) … was (unter |man unter |mit )?(einem |einer |dem |der |ein |eine |die |das )?¤ (ist|sind|bedeutet|meint|gemeint|verstanden|versteht|zu verstehen);
    (was|what) (gilt|zahlt|counts?|qualifies|ist gemeint) (hier |bei uns )?(als|as); (her|his) (position|job|role|function|title); ihre (stelle|position) im; seine (stelle|position) im
    `,
  ],
  [
    'definition',
    7,
    `
    wo arbeitet; where (dos|do) (he|she|¤) work; (which|what) (office|department|unit) (is|dos) (he|she|¤)( work)?( in)?$;
    wofur steh(t|en); steht …fur; abkurzung*; bedeut*; heisst(?! ((denn|bloss|eigentlich|nochmal|noch|mal|gleich|wohl|nun) ){0,3}(der|die|das|dein|dessen|deren|ihr*|sein*) ); defin*; was versteht;
    versteht man; begriff*; stands? for; (?<!i )means?; meaning; abbreviation*; acronym*; is meant by; ausgeschrieben;
    kurzel; unter … verstehen; verstanden; (?<!\\b(ich|i) .{0,40})(gemeint|meant); short for; langform; long form; full form; letters;
    buchstaben; ausgesprochen; spelled out; spell out; explained; erklarung (von|des|der|zu); terminus; wortlich; (leitet|leiten) sich … ab; abgeleitet
    `,
  ],
  [
    'definition',
    10,
    `
    (grundsatz*|prinzip*|principles?) … (beruht|beruhen|basiert|basieren|fusst|grundet|based( on)?|rests?( on)?)
    `,
  ],
  [
    'published',
    8,
    `
    (publications?|papers?|reports?|brochures?|leaflets?|flyers?|studies|study|broschuren?|berichte?|veroffentlichung*|papiere?|hefte?) (come|comes|came|kommen|kommt|stammen|stammt|are|is|sind|ist) (from|by|von|vom|aus) (the |dem |der |den )?¤;
    (unter welche(m|n)|under (what|which)) (titel|title)s?;
    (ist|war|sei|stammt?e?|is|was|dates) (doch |noch |schon )?(aus|von|vom|from) (dem jahr |jahr )?(19|20)\\d\\d; kostenlos; drafted; erarbeitet; entwickelt; free of charge; (?<!who .{0,20})pay for; appeared; verlag
    `,
  ],
  [
    'published',
    7,
    `
    (its|their) (year|date)( of publication)?; (sein|ihr|dessen|deren) (erscheinungs)?(jahr|datum); erscheinungs(jahr|datum);
    (he)?rausgebracht; (bringt|bringen|brachte|brachten) … (he)?raus; (brought|bring|brings|put|puts) (it |them |this |that |anything |something |nothing )?out;
    (did|dos|will) … appear; (which|what) year (did|was|were); veroffentlich*; publi(sh|zier|kation|cation)*; (he)?rausgegeben; herausgeber*; aufgelegt; erschien*; erschein*; preis; kostet; datiert;
    kosten; issued; publisher; von wann; wann wurde; what year; dated; verfass*; autor(in|en|innen)?; authors?; authored;
    written by; costs?; price; stand des; bestell(en|t); bezieh(en|bar); erhaltlich; available; order(ing)?; versand*; porto; shipping; postage;
    (get|order|download|find) (a copy|copies|it online|it as a file); ein exemplar; herunterladen; runterladen; downloaden; auf papier; gedruckt; printed; als pdf; pdf; umfang; seitenzahl; wie teuer; how expensive; release(d)?;
    (wer|who) gibt … (raus|heraus); who wrote; wer … geschrieben; (von wem|woher) stammt; came out; (kam|kamen) … (heraus|raus)(?= |$); rausgekommen; unterzeichn*; unterschrieb*; signed; signatories; (whose|wessen) (signatures?|unterschrift*); (names?|namen|unterschrift*|signatures?) … (at the (bottom|foot|end)( of)?|underneath|darunter|drunter|unten); (wer|namen?) (steht|stehen) (da |denn |alles )?(unten )?(drunter|darunter)
    `,
  ],
  [
    'purpose',
    12,
    `
    (aus|zu) welche(m|n) (anlass|grund*|anlassen) … (gegrundet|eingerichtet|entstanden|geschaffen|gebildet|begonnen|gestartet|ins leben gerufen); (what|which) (+ )?(event|occasion|reason*) … (founded|created|set up|established|started|formed); (on|for) (what|which) (occasion|reason*); was (war|ist) (der|die) (anlass|ausloser|anstoss);
    (aus|in) welchen (themen|themenfeldern|handlungsfeldern|schwerpunkten|bausteinen|aufgaben) (setz*|besteh*|glieder*|teil*);
    (dos|do|to|did) (the |our )?(+ )?(it|they|he|she|¤) (+ )?address(es)?; wofur (steht|stehen) … gerade;
    what (do|dos|did) … (?<!¤.{0,60})do (in|at) (there|the|that|this|it|such|¤); was (macht|machen|tut|tun) (+ ){1,3}(eigentlich |genau |so )?(in|bei) (der|dem|diese*|so|¤); was (genau )?(machen|tun) (+ ){1,3}(eigentlich |genau |so )?(im|beim|am) ¤;
    (gegrundet|eingerichtet|entstanden|geschaffen|gebildet|ins leben gerufen) (worden )?(weil|wegen|aufgrund); (founded|created|set up|established) (because|due to);
    ^(und |also |aber )?(wofur|wozu|weshalb|warum) (macht|machen|trifft|treffen|sitzt|sitzen|kommt|kommen|tagt|tagen|lauft|laufen|nimmt|nehmen)
    `,
  ],
  [
    'purpose',
    10,
    `
    (was|woruber|welche (themen|fragen|punkte|sachen|dinge|angelegenheiten)) (wird|werden) (+ ){0,3}¤ (+ ){0,3}beraten$; woruber (berat(en|et)|wird|werden) … ¤( beraten)?$;
    (was|woruber|worum) (wird|werden) ((denn|so|da|dort|eigentlich|alles|hier|darin|genau) ){0,3}(abgesprochen|verabredet|vereinbart|beraten|verhandelt|abgestimmt|geklart|ausgehandelt|ausgetauscht|bearbeitet);
    wie ?viel (bekommt|bekommen|kriegt|kriegen|erhalt|erhalten); how much( money)? … (get|receive|win); what (do|dos|can) (+ ){1,2}(get|receive|win); was (bekommt|bekommen|kriegt|kriegen|gewinnt) (man|jemand|die|der|wer);
    was (darf|kann|soll|muss|durfen|konnen|sollen) (der|die|das|er|sie|es|man da)( da| dort| denn| eigentlich| alles| genau){0,2} (entscheiden|machen|tun|beschliessen|bestimmen)$; what (can|may|should|must) (it|they) (decide|do)( exactly)?$; (rum|heraus|raus)kommen (soll*|sollte*)?; (heraus|raus|rum)gekommen; (was|what) … (rumkommen|herauskommen|rauskommen|come out); at the end of it;
    (aufgaben?|rolle|auftrag|role|tasks?|job|duty|duties) (der|von|of) (the |den )?(vertreter*|mitglieder*|delegierten|teilnehm*|representatives|members|delegates|participants);
    (wer|who|welche (leute|personen|menschen)|which people) (darf|durfen|kann|konnen|may|can|could|is allowed to|are allowed to) … (melden|nutzen|beantragen|anfordern|bestellen|bekommen|kommen|anmelden|bewerben|report|use|apply|request|register|benefit|get)$;
    was (macht|machen|tut|tun) (ihre?|seine?|deren|dessen|diese*|dieselbe) (stelle|dienststelle|einheit|abteilung|behorde|amt|buro|team)( eigentlich| so| da| sonst){0,2}$;
    mit welche(m|r) (ziel|zweck|absicht|aufgabe*); zu welchem zweck; for what purpose; with what (aim|goal|purpose);
    what … (meant|supposed|intended|designed) to +; was … (erreichen|bewirken|verbessern|verhindern) (soll|will|mochte*|wollen|sollen);
    was … erreich(en|t); what … (want|wants|wanted|hope|hopes|supposed|meant) to (achieve|reach|prevent|accomplish);
    wollen … erreichen; what … (trying|seeking|working) to +;
    (which|what) (+ )?(issues|questions|matters|concerns) (do|dos|did) (it|they|he|she|we|¤|the ¤) … (deal with|work on|handle|cover|tackle|look at|take up)
    `,
  ],
  [
    'purpose',
    7,
    `
    what (gets|is|are|s) (being )?(discussed|agreed|settled|negotiated|arranged|sorted out|worked on|talked about|decided) (there|in it|in there); what do they (talk about|agree on|negotiate|settle|arrange|sort out)( there)?;
    ^(and |so )?what do(s)? (the|our|this|that|her|his|their|its) … do$; bezweck*; warum; weshalb; why; worum; gesprochen; woruber; erreichen (soll|will|mochte); arbeitsauftrag;
    accomplish; point of; what (they|people|you) (actually |really |exactly )?(do|work);
    was (die|sie|man) (da|dort) (eigentlich |uberhaupt |genau |so )?(machen|macht|tun|tut|treiben|treibt); mandate … content; was … bringt; was (die|sie) da (so )?machen; arbeitet … hin; leistet;
    was haben wir davon; um welche (fragen|themen|dinge) kummert; absicht; hauptaufgabe*; nimmt sich … vor;
    (their|its|ihr|sein|deren|dessen) (job|auftrag|aufgabe); wobei hilft; anliegen; rolle spielt; welche rolle; what dos ¤ do; what ¤ dos; an wen (wendet|richtet|richten|wenden) sich; (richtet|wendet) sich; zielgruppe*; target (group|audience)s?;
    who (is|are) (the )?¤ (meant |intended |there |really )?for; (fur|for) (wen|whom|welche (+ )?(menschen|leute|personen|gruppen?|zielgruppen?)|(which|what) (+ )?(people|groups?)) (ist|sind|is|are|gibt); (which|what) (people|groups? of people) … (for|aimed at|meant for); who is ¤ (for|aimed at); aimed at; whom dos ¤ (address|target|reach|ansprechen); wen (soll|will|mochte|spricht) (+ ){0,3}¤ … (ansprechen|erreichen|an); what (is |s )?(it|that|this) (all )?about;
    role … play; what good is; what mandate; set up to do; working towards?; people do in; benefits?;
    problems … solve; aims? at; what ends; at the heart; zweck; was macht ¤; zielrichtung; sinn und zweck
    `,
  ],
  [
    'purpose',
    6,
    `
    ^(und |and )?(was|what) (ist|sind|is|are|s) (eigentlich |denn |genau |exactly )?(der |die |das |the )?¤(?= (und|and|sowie) (wer|wem|wen|wie|wann|wo|welche|seit|who|whom|how|when|where|which|since));
    themen(block|blocke|blocken|bereich*|feld*|komplex*|gebiet*); thematisch; (was|themen|fragen|schwerpunkte|felder|handlungsfelder|themenfelder) bearbeite(n|t);
    wozu; wofur; zweck*; ziel*; aufgabe*; funktion; worum geht; worum gehts; geht es; gehts; them(a|en|atik);
    themenfeld*; themenbereich*; (macht|machen) (et)?was (mit|zu|fur|gegen|uber); (dos|do) (something|anything) (with|for|about|on|against); schwerpunkt*; inhalt*; befass*; beschaftig*; unter die lupe; sinn; womit;
    was (macht|tut|machen|tun|soll|will|wollen|leistet|bewirkt|treibt); warum gibt es; purpose*; aims?; goals?;
    objectives?; tasks?; mission(?! statements?); what (dos|do|did) (it|they|he|she|¤|the ¤)…do; what is ¤ doing; what dos it do;
    what is … for; what …for; remit; function; works? on; why (dos|is there|was); topics?; themes?; focus;
    auftrag; supposed to; bietet; besprochen; diskutiert; behandelt; leisten; discuss*; achieve*;
    provides?; happens?; passiert; what (is|are) … about; wozu dient; dient; gedacht; idea behind; idea of;
    what s the idea; reason for; existiert … (warum|wozu|weshalb); was bringt; aufgabengebiet*; aufgabenbereich*;
    tatigkeit*; responsibilities; zustandigkeitsbereich; remits?; good for; gut fur;
    (her|his|whose) (position|job|role); what position; job title; berufsbezeichnung
    `,
  ],
  [
    'profile',
    10,
    `
    (different|several|various|other|two|more than one|verschiedene|unterschiedliche|mehrere|andere|abweichende|zwei|weitere) (names?|namen|bezeichnung*|titles?|titel|schreibweise*|spellings?);
    (heisst|lautet|schreibt man|hiess) (es|sie|er|das|die|der|dieses|diese) (nun |jetzt |eigentlich |denn ){0,2}(die |der |das )?(¤|+) oder; is it called … or; (called|named|spelt|spelled|genannt) (+|¤) (or|oder) (+|¤);
    wie (hiess|hiessen|nannte sich) (die |der |das |dieser |diese |dieses )?(der|die|das|er|sie|es|¤|+)( denn| eigentlich)? (fruher|vorher|ehemals|zuvor|ursprunglich|davor); what (was|were) ((the|that|this) (+|¤)|it|that|this|they|¤) (called|named|known as) (before|in the past|previously|formerly|earlier|originally); what did … use to be called;
    wie (funktionier(t|en)|lauft|laufen|geht) (der|die|das|er|sie|es|¤)( denn| eigentlich| genau| so){0,2}( ab)?$; how (dos|do) (it|they|that|this|the ¤|¤) (actually |exactly )?work( then| exactly| in practice)?$;
    (woraus|aus was) (ist|sind|ging*) … (entstanden|hervorgegangen|hervor); (what|out of what) (did|has|have) … (gr[eo]wn?|emerged?|arisen?) (out of|from);
    wie (ist|sind|war|waren|wurde*) … entstanden; wie … zustande(gekommen| gekommen)?; how (was|were|is|are) (it|that|this|they|¤|the ¤) (formed|born|created|started|founded)$;
    (is there|are there|gibt es|gibts) (somewhere|anywhere|irgendwo|(anything|something|etwas|was|irgendwas) (where|wo)) … (come together|get together|meet|zusammenkommen|treffen|austauschen)$
    `,
  ],
  [
    'profile',
    6,
    `
    stell*…vor; vorstellen; steckbrief; kurzprofil; introduce; what (do|can) you (know|tell me|say) about;
    what is known; naheres; was kannst du mir; das wichtigste; (alles )?wesentliche*; wissenswerte*;
    wichtigste(n)? (daten|fakten|infos|punkte); auf einen blick; wer oder was ist; zum ersten mal gehort; eckpunkte;
    wie (kam|kommt) es (da)?zu(r|m)?; anstoss (zu|zur|zum|fur|war|gab); anlass; entstehungsgeschichte; how did … (come about|happen); what (led|prompted|triggered);
    (noch |bisher )?nie (etwas |was |davon |zuvor |vorher )?gehort; never (even )?heard (of|about)( it| this| that| them)?; (hergeben|hergibt|hergeben konnen);
    naherbringen; was steckt (hinter|dahinter); was verbirgt; what (is|s|lies) behind; (the )?story with; know nothing about; rundown; essentials?; at a glance; description of
    `,
  ],
  [
    'profile',
    3,
    `
    alles (uber|zu); uberblick; steckbrief; profil; erzahl*; tell me; overview; profile; was weisst; fass*…zusammen;
    summari(s|z)e; happened; wissen wir; do we know; kurzbeschreibung; beschreibung; erklart; erklarung;
    was fur (ein*|eine); what kind of; briefly; in short; was hat es mit; 
    whats? (is )?¤$; description; what do you know; details?; mehr (uber|zu|dazu|daruber|davon|infos?|informationen|details); (weitere|nahere|more|further) (infos?|information(en)?|details); more about;
    info(s|rmation*)? (zu|uber|on|about); summary; vorstell*; zusammenfass*; gesamtbild; gesamtubersicht;
    general picture; fact ?sheet; alle (daten|angaben); all (the )?(data|details); brief (me|us)?; briefing;
    run (me|us) through; bring (me|us) up to speed; main facts; key facts; facts; eckdaten; kurzinfo*;
    kurz vorgestellt; rundumschlag; das wichtigste; wichtigste fakten; fakten; the basics; basics; ins and outs;
    was gibt es zu; was gibts zu; zusammengefasst; give me the picture; who or what is; was oder wer ist;
    worum handelt; kurzportrait; portrait; portrat; in ein paar satzen; in a few sentences; nutshell; kurz erklart
    `,
  ],
];
