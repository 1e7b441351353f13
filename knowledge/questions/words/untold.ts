import { isStopword } from '../../language/stopwords.ts';
import { kindsCalled } from '../conditions/kinds-asked.ts';
import { compileTable } from '../facets/fragments.ts';
import { isHeld } from './attributes-held.ts';

/**
 * What people ask and no registry of this shape can hold, in the notation of the phrasings, over the folded question with
 * names masked. A row is a class of such questions; asked of a named entry, the answer is that no document says it.
 */
const UNTOLD: readonly (readonly [string, string])[] = [
  [
    'place and hour of a meeting',
    `
    in welche(m|n) (raum|saal|zimmer|haus|gebaude|ort); welche(r|n|m)? (raum|saal); saal; which (hall|building);
    (sitzungs|besprechungs|tagungs)(raum|saal|ort)*; raumnummer; zimmernummer; room; meeting place; venu; be held;
    held where; wo (tagt|tagen|trifft|treffen(?! sich .{0,60} und )|findet(?! (man|sich))); where (dos|do|did|will) (?!(i|we|you|people|those|they who) |.{0,60} and .{0,40} meet)… (meet(?! (to|and|with|each other|regularly to) )|take place); uhrzeit;
    wie ?viel uhr; what time(?! of (the )?year); at what hour; dauert (die|eine|ein|das) (sitzung|treffen);
    how long (is|dos|are) (a|the|each)? ?(meeting|session)s?; how long (is|dos|are|do) … (meetings?|sessions?) (last|take|go on|run); wie lange (dauer|geh|lauf)(t|en) … (sitzung|treffen|termin)*$; wie lange (sitzt|sitzen|tagt|tagen) ; teams link; zoom*; einwahl*; dial in; zugangsdaten;
    (welche*|which) (?!.*¤)(+ ){1,3}(tagt|tagen|trifft|treffen|sitzt|sitzen|kommen|meets?|sits?|gathers?) … (morgens|vormittags|mittags|nachmittags|abends|tagsuber|(mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|(am|an|in the|on|at|during the) (+ ){0,2}(wochenende*|werktag*|morgen|vormittag|nachmittag|abend|mornings?|afternoons?|evenings?|weekends?|weekdays?|daytime|(mon|tues|wednes|thurs|fri|satur|sun)days?));
    (?<!¤.{0,80})(morgens|vormittags|mittags|nachmittags|abends|(mon|diens|donners|frei|sams|sonn)tags|mittwochs) (treffen|tagen|zusammenkommen|stattfinden)$;
    (besucher|behinderten|mitarbeiter|kunden)?parkpl(atz|atze|atzen|atzes); parken; parking; where (can|do|could|may|should) (+ ){1,2}park; anfahrt; directions;
    (in|an) welchen (orten|ortschaften|strassen|hausern|gebauden) (steh|lieg|befind|find|gib)(t|en); in (which|what) (places|villages|streets|buildings) (is|are|can|do) (the )?¤
    `,
  ],
  [
    'papers and decisions of a meeting',
    `
    (?<!fur (das|ein|mein|unser|s) )protokoll*; niederschrift*; (?<!(\\d|for (the|my|our)) )minutes; (?<!auf (die|unsere|eine) )tagesordnung*; (?<!(get|put|bring|have|place|gets|puts|getting|putting) .{0,60}on(to)? (the|our|their|an) )agenda(?! .{0,40}content);
    was (haben|hat) … (zuletzt|letztes mal|letzten mal|letzten sitzung|letzten treffen) … (besprochen|beschlossen|entschieden|diskutiert|geredet|beraten); what did … (discuss|decide|talk about|agree on) (last|recently|at the last|in the last);
    (was|what|ergebniss*|results?|outcome) … (letzte|vorige|vergangene|jungste|last|previous|latest)[nrms]? (sitzung|treffen|zusammenkunft|tagung|meeting|session|gathering); was wurde … (beschlossen|besprochen|entschieden|diskutiert); was wurde (in der letzten|zuletzt|beim letzten);
    what was (decided|discussed|agreed); (wie ?viele?|how many) (+ ){0,2}(beschlusse|entscheidungen|resolutions|decisions|motions) … (gefasst|verabschiedet|getroffen|entschieden|made|passed|taken|adopted); ^(und |and )?(wurde|wurden|ist|sind|was|were|has|have|did) (das|dies|es|er|sie|die|der|it|that|this|they)( dann| denn| am ende| schliesslich| spater| been| ever| finally| later){0,2} (bewilligt|genehmigt|zugestimmt|abgelehnt|granted|approved|rejected|turned down)( worden)?$; ^(haben|hat|have|did) … (zugestimmt|dagegen gestimmt|dafur gestimmt|agree to it|vote for it|vote against it)$; how (did )?(the )?votes? (fell|fall|went|go|turned out|were (cast|counted)); abstimmungsergebnis*; (wie ?viele|how many) (stimmen|votes); wie (hat|haben) (?!.{0,60}\\bsich\\b)… (ab)?gestimmt$; (wer|welche*|wie viele) … (gestimmt|stimmten?) (fur|gegen|dafur|dagegen); (wer|welche*) (+ )?(hat|haben) (fur|gegen) … gestimmt$; how (did|have|has) … (vote|voted); (who|which (+ ){1,2}|how many) voted; quorum; veto*; overrul*; uberstimm*; results? of … votes?; ergebnis* … abstimmung*; (welche*|what|which) (mehrheit*|majorit*)(?! (of|der|des|aller)); beschlussfahig*; anwesend sein; (must|have to|need to) be present; (wer|who) (+ ){0,2}(fehlte|fehlten|gefehlt|abwesend|absent|missing|skipped)( (unentschuldigt|entschuldigt|excused))?( (hat|haben|war|waren|was|were))?; (wer|who) … ¤ … (gefehlt|abwesend|absent|nicht da|nicht dabei|not there|not present)$; (un)?entschuldigt; anwesenheits(liste)?; attendance (list|sheet|record)s?; (able|entitled) to vote; sitzungsgeld*;
    aufwandsentschadigung*; attendance fee;
    (?<=^(?!(wann|when) ).*¤.{0,80})(zuletzt|neulich|kurzlich|recently|lately|(letzte|vorige|vergangene)(s|n|r)? (woche|monat|jahr|mal|sommer|winter|herbst|fruhjahr|fruhling|quartal)|last (week|month|time|year|spring|summer|autumn|winter|quarter))(?! … (veroffentlicht|aktualisiert|erschienen|published|updated))( +){0,2}$; (?<!(wann|when) .*)(zuletzt|neulich|kurzlich|recently|lately|letzte(s|n)? (woche|monat|jahr|mal)|last (week|month|time|year)) (?!.*(veroffentlicht|aktualisiert|erschienen|published|updated))… ¤; takes? … notes; note ?taker; ^(was|what) (steht|is|stands) … (auf seite|on page) \\d+;
    (bei(m)?|in|auf|at|during) (der |the |ihrer |seiner |its )?(letzten|vorigen|vergangenen|jungsten|last|latest|previous|most recent) (¤ |+ )?(sitzung|treffen|tagung|zusammenkunft|meeting|session|gathering);
    (bei(m)?|in|auf|im|at|during) (der |dem |the )?(letzten|vorigen|vergangenen|jungsten|last|latest|previous|most recent) ¤;
    (antrag|antrage|forderantrag*|(funding |grant )?(application|bid|proposal)s?) … (genehmigt|bewilligt|durchgegangen|durchgekommen|approved|granted|successful|accepted)( worden)?( am ende| in the end| at last)?$;
    (plant|planen|geplant|plans?|planning|planned) … (nachste|kommende|next)(s|n|r|m)? (jahr|monat|woche|quartal|halbjahr|sommer|winter|herbst|fruhjahr|year|month|week|quarter|spring|summer|autumn)$; (plant|planen|plans?) (der |die |das |the )?¤ … (im|in|for) (januar|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember|january|february|march|may|june|july|october|december|20(2[7-9]|[3-9]\\d))$;
    was (hat|haben|wurde|wurden) … (in|bei|auf) (+ )((aller|vor)?(erste|letzte|vorletzte|vorige|konstituierende)(n|r|m) )(sitzung*|treffen|tagung*|zusammenkunft) …(beschlossen|besprochen|entschieden|vereinbart|diskutiert)( worden)?$;
    wie … ausgegangen( ist| sind)?$; how … turned out$; ^((warum|wieso|weshalb) (wurde|wurden|hat|haben)|why (was|were|did)|hat|haben|has|have|did|wurde|wurden|was (the|¤)|were|welche*|which) … (abgelehnt|rejected?|turn(ed)? down|ignoriert|ignored?|overturn(ed)?)( worden)?$; (welche*|which) … (abgelehnt|rejected|turned down|ignored);
    (reagier*|reaktion*|react*) (die |der |das |the |frau |herr )?(¤ )?(auf|to|of|von|des|der)(?! (die |den |the )?(frage|anfrage|question));
    (was|what) (passiert|geschieht|droht|happens?|would happen) … (wenn|falls|if|unless); what if;
    (wie (oft|haufig)|how (often|many times)) (wurde|wurden|was|were|has|have|hat|haben|ist|sind) … (aufgerufen|angeklickt|heruntergeladen|genutzt|gelesen|bestellt|gemeldet|abgesagt|verschoben|abgelehnt|viewed|downloaded|used|clicked|read|ordered|contacted|cancel*|postponed|reject*);
    (wann|when) … (erste(n|s)? mal|erstmals|first( time)?) … (getagt|getroffen|zusammengekommen|met|meet|convene*|tagt|sat)$; when (did|was) … (meet|met|convene*|sit) (for the )?first( time)?$;
    what (did|was|were) … (discuss*|decide*|resolve*|adopt*|pass*|agree* (on)?) … (first|inaugural|last|second|opening) (meeting|session|sitting);
    (wer|welche*) …(war|waren) (dagegen|gegen); (who|which) …(was|were) (against|opposed to)
    `,
  ],
  [
    'money',
    `
    ^(budget|haushalt|haushaltsmittel|ausgaben|expenses|spending)(?= (fur |for |of |des |der |den |das |die |vom |im |in |the ){0,2}¤( (im |in )?(jahr |year )?(19|20)\\d\\d)?( (in )?(euros?|eur))?$);
    (travel|costs?|expenses|fares?) (paid|reimbursed|covered|refunded|back); reimburs*; (kosten|fahrtkosten|fahrkosten|auslagen|spesen) … (erstattet|ersetzt|erstattung);
    (pays?|paid|contributes?|spends?|zahlt|zahlen|bekommt|bekam|kriegt|gets|got|receives?|received) (the |am )?(most|least|meisten|wenigsten);
    (mehr|weniger|am meisten|am wenigsten|more|less|most|least) (geld|budget|haushaltsmittel|fordergeld*|money|funding)(?! (fur|for));
    budget* (hat|hatte|haben|ist|von|des|der|of|fur|for); (an|wieviel|wie viel) (budget|geld); (welches|was fur ein|das|jahres) ?budget;
    (annual|yearly|the|whose|what) budget; (have|has|hat|haben|gibt es|is there) (it |he |she |they |es |er |sie |die |das |der |da |dafur |ein |a |an |its |their |own |eigenes |denn ){0,4}(budget|etat)$; haushaltsansatz; etat; wie ?viel (geld|kohle|knete|budget|euro|mittel);
    how many euros?; (kostet|kosten) … (jahr|jahrlich); costs? (per|a|each) year; cost … per year;
    (membership|mitgliedschaft|teilnahme|participation|attendance|joining|beitritt|taking part|mitmachen) … (costs?|kostet|kosten|gebuhr*|fees?);
    (costs?|kostet|kosten) … (membership|mitgliedschaft|teilnahme|beitritt); (mitglieds|teilnahme)(beitrag|beitrage|gebuhr|gebuhren); (membership|participation|attendance|entry) fees?;
    (by|nach|nach der|by the) (size of (their |its |the )?|hohe (ihres |der |des )?|grosse (ihres |der |des )?)?(budgets?|haushalts?|etats?|kosten|costs?)$;
    cost the (county|kreis|taxpayer*); (kostet|kosten) … (den|die) (land)?(kreis|steuerzahler*|kommune|stadt); zur verfugung; (welche|wie viele) mittel;
    mittel … (eingeplant|vorgesehen|bereit); how much (money|budget|funding); wie ?viele? (geld|fordergeld*|fordermittel|forderung|zuschuss*)(?= .{0,60}¤); (?<=¤ (.{0,20} )?)wie ?viele? (geld|fordergeld*|fordermittel|forderung|zuschuss*); finanzvolumen; forderbetrag; (grant|funding|subsidy) (amounts?|sums?|volume|total); (amount|size|volume) of (the|its|their|this|that) (grant|funding|subsidy); (forder|zuschuss|zuwendungs)(summe|hohe|volumen)*; zuwendungsbetrag*; (hohe|volumen) (der|des|seiner|ihrer) (+ )?(forderung|zuschusses|finanzierung|zuwendung|fordermittel);
    wie hoch (ist|sind|war|waren|fallt|liegt)( (der|die|das|ihre?|seine?) +)?; pro (einsatz|stunde); per (hour|assignment); stundenlohn; honorar*; vergutung*;
    (bis zu|in) (welche(m|r|n)|what) (betrag|summe|hohe|amount|sum); up to (what|how) (amount|sum|much); (hochst|forder|mindest)(betrag|summe)*; maximum (amount|grant); (the )?(highest|largest|biggest) (amount|sum|grant); (der |dem |den )?hochste(r|n)? (betrag|zuschuss);
    (kriegt|bekommt|bekommen|verdienen|verdient) … ((im|pro|in der|je|fur jede) (monat|stunde|jahr|woche|sitzung|treffen|termin|einsatz)|monatlich)( (so )?(raus|netto|brutto))?$; monatslohn; lohn;
    (gets?|getting|is|are|be|being) paid (per|a|an|each|every|for (each|every|a|attending|taking part)); (wer|werden|wird) … bezahlt (pro|fur jede) (sitzung|treffen); kontostand; kontonummer; iban; bankverbindung; bank (details|account); account number; gehalt*; salar(y|ies); verdien(t|en|st); earns?; besoldung*;
    entgeltgruppe; pay grade; spendenkonto
    `,
  ],
  [
    'private life',
    `
    zur schule gegangen; (go|went) to (school|university|college); (hat|haben) … (studiert|promoviert); (what|where|which subject) (did|has|have) ¤ (study|studied); wofur … (das|der) [a-z] (bei|in|von|vor) ¤; what (dos )?(the )?(initial )?[a-z] (in|of|before) ¤ (stands?|mean);
    privat(?!leut|person|haushalt|insolvenz|unternehm|wald|schul|wirtschaft|vermiet|grund)*; private(?! (people|persons?|individuals?|households?|compan(y|ies)|schools?|forests?|sector|owners?)); (what|which|how many) languages? (dos|do|can) (he|she|they|¤) speak; (welche|wie viele) sprachen? (spricht|sprechen|kann|konnen) (er|sie|die|der|¤); where (dos|do) ((the )?(+ ){0,3}¤|he|she|they) live; wo lebt; wohnt; wohnort; wohnadresse; home address; handy(nr|nummer)*; ¤ … handy; handy … ¤;
    mobilnummer; mobiltelefon*; mobile (phone )?number; mobil* nummer; geburtstag*; geburtsdatum; birthday;
    date of birth; how old; wie alt; alter von; verheiratet; married; (hat|haben|dos|has) … (kinder|children|kids)$;
    what (did|was|were|had) ¤ (do |done |doing )?(before|previously|earlier)$; (did|was|were|worked?|working) … before (he|she|they|¤) (joined|came|started|worked|was hired); was (hat|haben|machte|machten|war|waren) (er|sie|¤) (denn |eigentlich )?(vorher|davor|fruher|zuvor)( beruflich| denn)?( gemacht| gearbeitet| gewesen)?$; wo (hat|haben) (er|sie|¤) (vorher|davor|fruher|zuvor) gearbeitet;
    wochenstunde*; arbeitszeit*; stundenumfang; (how many|weekly|working) hours; hours (a|per) week; arbeitet ¤ (in )?(teilzeit|vollzeit); dos ¤ work (part|full) time;
    (wie ?viele?|weniger|mehr) stunden; familienstand; hobby*; hobbies; lebenslauf; religion; konfession; krank(geschrieben)?; krankheit von;
    vorname*; first name; given name; on holiday; im urlaub; parteibuch; parteimitglied*; partei (gehort|ist); which party; political part(y|ies); (which|what) parties;
    part(y|ies) (do|dos|dose|did|is) (the )?¤; welche(r|n|s)? partei(en)?; mehrheit im; sternzeichen; lieblings*; favou?rite
    `,
  ],
  [
    'who stands in, came before, comes next',
    `
    (wer|who|wie hiess*) … (war|waren|was|were|hiess*) … (erste|letzte|allererste|first|last|very first) (vorsitz*|leit*|sprecher*|chef*|koordinator*|geschaftsfuhr*|mitglied*|chair*|head|director|coordinator*|leader*|members?); (fruhere|ehemalige|vorherige|damalige|ursprungliche|former|previous|original|past|old)[nrs]? (vorsitz*|leit(er|ung)*|sprecher*|chef*|koordinator*|geschaftsfuhr*|mitglied*|chair*|head|director|coordinator*|leader*|members?);
    whose idea; wessen idee; (wer|who) … (auf die|had the) idee?a?; am langsten (dabei|im amt|mitglied); (longest|oldest|newest|youngest)( serving| standing)? members?; (alteste|jungste|neueste|langjahrigste|dienstalteste)[nrs]? mitglied*;
    (wer|who) … (danach|anschliessend|afterwards)$; wer (vertritt|ersetzt) (sie|ihn|ihr|¤)( dann| so lange)?$; wer springt … ein$; who (covers|stands in|fills in|steps in|deputi(s|z)es)( for)?( the)?( her| him| them| ¤)?( then)?$;
    (wer|who) … (take|takes|taking|took) over (from|for) (the )?¤; (wer|who) (wird|will) … (succeed|replace|ablos(t|en)|beerb(t|en)|nachfolg(t|en)); (in|into) (den |die )?(ruhestand|rente|pension|retirement);
    ^(wer|who) (war|waren|was|were|hat|had|leitete|led|ran) … (vor|before) (frau |herrn? |mrs? |ms )?¤( .{0,50})?$;
    (retire*|steps? down|ausscheidet|zurucktritt|aufhort)( (next|this|nachstes|dieses) (year|jahr))?$; (?<!(mein|unser)\\w{0,2} )(stellvertret*|vorganger*|nachfolger*); (?<!(first|my|our) )(deputy|(?<!¤ .{0,20}the )predecessor|successor); substitute for;
    (wer|who) (war|was|were|waren|hielt|gave) … (letztes|voriges|vergangenes|last) (jahr|mal|year|time)( (+ ){0,2}+)?$; wer wird …(neue*|nachste*|kunftig*); who will (become|be the next); (wer|who) (wird|will) … 20(2[7-9]|[3-9]\\d); wahlergebnis*; election results?; wahlen;
    (wann|when|in welchem jahr|what year) … (gewahlt|elected)( worden)?$; wiedergewahlt; (who|which) … (joined|signed up|came on board) (it )?(first|last|earliest|most recently); (was|were) (the )?first to (join|sign up); (wer|welche(r|s|n)?) … (zuerst|zuletzt|als (erste|letzte)(r|s|n)?) … (dabei|beigetreten|mitgemacht|eingestiegen|dazugekommen|dazu gekommen|gekommen); amtszeit*; amtsperiode*; wahlperiode*; legislatur*; terms? of office; (wie lange|how long) … (gewahlt|im amt|elected|in office)
    `,
  ],
  [
    'vacancies',
    `
    unbesetzte?[nrs]?; vakan(t|te|ten|ter|z|zen); vacan(t|cy|cies); unfilled; (stellen|posten|dienstposten|planstellen) … (frei|offen|nicht besetzt|ausgeschrieben|zu besetzen)( sind| ist)?$;
    (frei|offen)e[nr]? (plan)?stellen; (posts?|positions?|jobs?) … (open|free|not filled|advertised|going)( (now|at the moment|currently|right now))?$; open (posts?|positions?|jobs?); job openings?; stellen(ausschreibung|anzeige|angebot)(en|e)?; job (adverts?|ads?|offers?)
    `,
  ],
  [
    'winners and numbers of people',
    `
    (wer|who) … (gestaltet|entworfen|layoutet|fotografiert|illustriert|designed|drew|illustrated); (das|the) logo;
    wer (bekam|erhielt|kriegte) … ¤; wer hat … ¤ (bekommen|erhalten|abgeraumt|gekriegt); who (was|were|has been) (given|awarded); (?<!\\w )who (received|got); who (received|got) (the |a |an )?(¤|prize*|award*|grant*|money|funding);
    wem wurde … verliehen; ausgezeichnet wurde; recipient* of; laureat*; preisgeld*; prize money; motto(?! … (titel|title|namen?)); slogan;
    (wie ?viele|how many) (people|persons|leute|menschen|personen|burger*|familien|families|women|frauen|kinder|children|klient*|clients) (use|uses|nutzen|nutzt|visit|attend|go to|live in|leben in|wohnen in|besuchen|profitieren|benefit|need|brauchen|(kommen|gehen) (da|dort)( so)? hin);
    (wie viele|how many) … (erreicht|beraten|betreut|vermittelt|geholfen|gemeldet|bearbeitet|durchgefuhrt|besucht|reached|geschult|ausgebildet|qualifiziert|helped|advised|supported|reported|handled|served|attended|trained|signed up|registered|enrolled|angemeldet|registriert)( (via|through|by|to|durch|uber|an|von|bei|beim|im|for|fur) (the |den |die |das |der |dem )?(¤|it|that|them))?( (wurden|werden|worden|hat|haben|sind|were|was|been|so far|bisher|last year|letztes jahr|in \\d{4}|in the end|at the end|am ende|insgesamt|altogether)){0,3}$;
    (wie ?viele?|how many) (+ ){1,3}(kamen|gekommen|came|showed up|turned up);
    (?<=(war|waren|lag|was|were) .{0,60})(im (schnitt|mittel|durchschnitt)|durchschnittlich*|on average|average|durchschnitt*|mittelwert|mean|median);
    (?<=(letzte|vorige|vergangene|last|previous|past)\\w* (jahr|monat|quartal|year|month|quarter) .{0,60})(im (schnitt|mittel|durchschnitt)|durchschnittlich*|on average);
    (die|the) (meisten|wenigsten|most|fewest) (falle|cases|anfragen|enquiries|requests|beschwerden|complaints|besucher*|visitors|schuler*|pupils|klient*|clients|anmeldungen|registrations)(?! (gibt|are there));
    gewonnen; got the (most recent|last|latest); gewinner*; preistrager*; winners?; won; (number of|anzahl der|anzahl an|wie viele|how many) (reports|cases|meldungen|falle|incidents|vorfalle|calls|anrufe|enquiries|anfragen|applications|antrage) … (so far|bisher|bis jetzt|in all|insgesamt|eingegangen|come in|came in|been made|(19|20)\\d\\d)$; ¤ (number of|anzahl) (reports|cases|meldungen|falle|incidents|vorfalle|calls|anrufe|applications|antrage); (fall|melde|besucher|teilnehmer|klienten|nutzer)zahl(en)?; einwohner*; population;
    inhabitants; average (age|size|length|duration|pay|salary|number|attendance); arbeitslosenquote; unemployment rate
    `,
  ],
  [
    'deadlines',
    `
    (antrags|bewerbungs|anmelde|einreichungs|abgabe|melde)(frist|schluss)(en)?; (?<!my )(application |submission )?deadlines?; stichtag*; einsendeschluss; fristende; closing date; cut ?off date; due date;
    bis wann (muss|kann|soll|darf|mussen|konnen) … (abgeben|abgegeben|einreichen|eingereicht|bewerben|beworben|anmelden|angemeldet|beantragen|beantragt|stellen|gestellt);
    by when (do|must|should|can) (i|we|one|you) (apply|submit|register|hand)
    `,
  ],
  [
    'stock',
    `
    (noch |etwas |was )?(im|auf) lager$; vorratig; vergriffen; lieferbar; nachgedruckt; (in|out of) stock; sold out; out of print; (any|some|many|a few) (copies|ones)? ?left$;
    (exemplare?|stuck|hefte?) (ubrig|da|vorhanden)$
    `,
  ],
  [
    'judgements',
    `
    ^(ist|sind|is|are) … (sinnvoll|nutzlich|nutzlos|uberflussig|unnotig|gut|schlecht|effektiv|erfolgreich|beliebt|kompetent|nett|useful|useless|effective|successful|popular|competent|worth it|any good|nice)( genug| enough)?$;
    (was|wie) (halt|halten|denkt|denken|findet|finden) … ¤ … (von|uber) ; (was|wie) (halt|halten|denkt|denken) … (von|uber) (de(r|m|n) |die |das )?¤; (what|how) (do|dos|did|would) … (think|feel) (of|about);
    (wie|where) (steht|stand|stehen|stands?) (der |die |das |the |frau |herr )?¤ (zu|zur|zum|on); (s|ihre|seine|his|her|their) (personliche |eigene |personal |own )?(meinung|ansicht|haltung|opinion|views?) (zu|uber|von|on|of|about);
    (deine|ihre|eure|your)r? (ehrliche |personliche |honest |personal )?(meinung|ansicht|einschatzung|opinion|view|thoughts); (findest|finden|halt?st|halten) (du|sie) … (richtig|gut|schlecht|fair|wichtig*|uberflussig*|besten|schlechtesten|fur);
    am (schlechtesten|uberflussigsten|nutzlosesten|sinnlosesten|besten|wichtigsten|beliebtesten|langweiligsten); the (worst|best|most boring|least useful); (most|least) (useless|useful|boring|important|pointless|annoying|effective); (sinnlosest|nutzlosest|uberflussigst|langweiligst)*;
    ^(ist|sind|is|are) (der |die |das |the )?¤ (+ ){0,2}(notig|notwendig|necessary|needed); is it (right|fair|good|ok) that; ist es (richtig|gut|fair|okay|ok) dass; do you (find|agree);
    wie (gut|sinnvoll|nutzlich|erfolgreich|effektiv) (ist|sind|arbeitet|arbeiten|lauft); how (good|useful|effective|successful) (is|are);
    wie (findest|finden) (du|sie); lohnt (sich|es); (best|worst|most important|most useful) (body|bodies|committees?|networks?|group);
    (gehort|gehoren) … (abgeschafft|aufgelost|eingestampft|verboten|gestrichen)$; (abgeschafft|aufgelost|eingestampft) gehort; (should|ought) (the |to )?¤(?= (be|get|have|go|continue|stay));
    (beste|schlechteste|wichtigste|nutzlichste)(s|r|n)? (gremium|gremien|netzwerk|gruppe|ausschuss|ag); abgeschafft werden;
    (streit*|krach|arger|konflikte?|probleme?|schwierigkeiten|skandale?|kritik) (im|beim|mit|um|innerhalb|in|bei|am|an|zwischen) (de(r|m|n) |die |das )?¤; (was|were) there … (trouble|arguments?|conflicts?|rows?|scandals?|criticism) … ¤; (what|which|any) (problems|conflicts|trouble|criticism|difficulties|scandals) (has|have|had|did|was|were|with|in|at) (there (been )?)?(with |in |at )?(the )?¤;
    (findest|finden|glaubst|glauben|meinst|meinen|denkst|denken) (du|sie) (auch )?dass; (findest|finden) (du|sie) (die |den |das |der )?¤; taugt;
    (wer|was|who|which|welche*) (is|ist|are|s) (denn |eigentlich |nun |actually )?(besser|better)(?! (+ ){0,4}(zustandig|geeignet)); zu (was|etwas|irgendwas|nichts) nutze; (bringt|nutzt) … (was|etwas|nichts)$;
    do you (think|believe|reckon|feel|consider) … (good|useful|useless|works?|working|worth|effective|enough|important|necessary|sense|any good|successful);
    (wird|werden|will|wurde) … (in (+ )(jahren|years)|20[3-9]\\d|kunftig|in future) … (geben|exist|existieren|be around|bestehen)$; (wird|werden) (es )?(der |die |das )?¤ (+ ){0,4}noch geben$; be abolished; waste of (time|money); (do|dos|doing|did) (a |such a )?(good|great|bad|poor|decent|terrible) job;
    macht … (guten?|schlechten?|tollen?) job; (macht|machen) (der |die |das |den )?¤ (ihre|seine|ihren|seinen|die|den) (+ )?(arbeit|job|sache) (gut|schlecht|ordentlich|richtig); what do (you|u|und) think; (deiner|ihrer) meinung; your (opinion|view);
    was (meinst|denkst|halt?st) du;
    was (du|ihr) … (halt?st|haltet|denkst|meinst|findest); taugt;
    ^(findest|finden|meinst|glaubst|denkst) (du|sie) … (gute*|schlecht*|toll*|richtig*|fair*|sinnvoll*);
    (do|would) (you|u) (+ ){0,2}(like|prefer) (better|more|most|best);
    (findest|finden|magst|mogen|gefallt|gefallen) (du|sie|dir|ihnen) (+ ){0,2}(besser|lieber|mehr|schoner|schlechter|sinnvoller|wichtiger|interessanter);
    (hat|haben|did|has|have) … (ziele?|goals?|targets?|objectives?|aims?) … (erreicht|verfehlt|erfullt|ubertroffen|eingehalten)$; (did|has|have) … (meet|met|achiev(e|ed)|reach|reached|miss|missed) … (goals?|targets?|objectives?|aims?);
    (hat|haben) sich … (bewahrt|gelohnt|rentiert|ausgezahlt)$; (did|has|have) … (paid?|pay) off$;
    (ist|sind|is|are) (wichtiger|besser|sinnvoller|nutzlicher|schlechter|interessanter|better|worse|more (important|useful|interesting))
    `,
  ],
  [
    'access and hours',
    `
    passwort*; password; wlan; wifi; login; sprechzeit*; offnungszeit*; geoffnet; (office|opening|consultation|consulting|surgery|visiting|reception) hours;
    (?<=(wann|when|welche(m|n) tag(en)?|which days?|what days?) .{0,60})(sprechstunden?|sprechtage?|besuchszeit(en)?|consultations?|surgery)( (hat|haben|ist|sind|halt|anbietet|anbieten|abhalt|macht))?$;
    (?<=(hat|haben|gibt es|halten|halt|bieten|bietet) .{0,60})(sprechstunden?|sprechtage?)( (ab|an|eigentlich|denn|auch|da|dort|montags|dienstags|mittwochs|donnerstags|freitags|samstags)){0,2}$;
    (auf|bei|on) (instagram|facebook|twitter|tiktok|linkedin|youtube|whatsapp|telegram); zu (essen|trinken)( gibt| gab| bekommt| kriegt)?$; something to (eat|drink); (kinderbetreuung|childcare) (wahrend|bei|during) (der |den |the )?(sitzung*|treffen|meetings?|sessions?); (is|are|be) open (on|at|next|today|tomorrow|now|this); (hat|haben|ist|sind) … (offen|auf) (heute|morgen|jetzt);
    (wann|bis wann|wie lange|um wie ?viel uhr) (hat|haben|ist|sind|macht|machen) … (auf|offen|zu|geschlossen|dicht)$; (when|until when|how long) (is|are|dos|do) … (open|close|closed|shut)$;
    (wer|who) (bringt|brings|besorgt|kauft|buys) … (brotchen|kuchen|kaffee|kekse|schnittchen|getranke|rolls|cake|coffee|biscuits|snacks|drinks)( mit)?; dress code; verpflegung; catering; brotchen; schnittchen; snacks; kantine; canteen; speiseplan; lunch; restaurant*; mittagspause; coffee machine; kaffeemaschine;
    (meetings?|sessions?|sitzung*|treffen|¤) … (open to the public|public|(nicht ?)?offentlich)$; (tagt|tagen|sits?|meets?) … (in public|(nicht ?)?offentlich(er sitzung)?)( (und|and|oder|or) …)?$;
    (sitzung*|meetings?|sessions?) … als (gast|zuschauer*|besucher*); as an? (guest|visitor|spectator|member of the public)
    `,
  ],
];

/** The same of the rest of the world: asked of nobody whom the registry knows, whatever was spoken of before. */
const ELSEWHERE: readonly (readonly [string, string])[] = [
  [
    'services for citizens',
    `
    ^((bitte|please|und|and) ){0,2}(losch|verschieb|stornier|reservier)e? (bitte |mir |uns |mal ){0,2}(den|die|das|alle|einen?|meine?n?); ^((bitte|please|und|and) ){0,2}(delete|cancel|postpone|reschedule|reserve|rename) (the|my|all|an?|me|us); (widerspruch|einspruch|klage) (einlegen|einreichen|erheben|erhoben|eingelegt); (appeal|object) against (the|a|this) (decision|ruling|notice); (bitte |please )?(trag|tragen|nimm|setz|put|add) (mich|uns|me|us|sie|ihn|him|her) (bitte )?(in|auf|to|on) (den|die|das|the) (verteiler|liste|mailing|list|distribution); (schick|send|schreib|write)(e|en)?( bitte)? (mir |uns |me |us )?(eine |an )?(e ?)?mails? (an|to);
    (personal)?ausweis* (beantrag*|verlanger*); reisepass*; identity card; id card; passport; fuhrerschein*;
    driving licen(c|s)e; kfz zulassung; register my car; strafzettel; steuererklarung*; tax return; baugenehmigung*;
    building permits?; kindergeld; elterngeld; mullabfuhr; sperrmull; termin (buchen|vereinbaren|machen);
    book an appointment; how (do|can) (i|we) get to (the|your) (?!¤)+; wie komme ich (zum|zur|nach|ins|in den) (?!¤)\\w*(haus|hall|gebaude|bahnhof|amt|station); potholes?; schlaglocher; wie beantrage ich; how (do|can) i (apply|register);
    (zug|bus|bahn)verbindung*; fahrplan*; abfahrtszeit*; (train|bus) (connections?|times?|timetables?)
    `,
  ],
  [
    'parliaments and governments above',
    `
    bundestag*; landtag*; (kultus|sozial|innen|finanz|justiz|education|health|finance|prime)? ?minister(in)?s?; ministerprasident*; prime minister; (federal|state) president; bundesprasident*
    `,
  ],
  [
    'anything else under the sun',
    `
    witz*; joke; gedicht*; poem; foto*; photo*; wetter*; weather; rain; regnets?; regnen; scheint die sonne; schneit; snow; rezept*; recipe;
    (wer|who) … (geschlagen|besiegt|beat|won the (game|match)); fussball*; football team; bundesliga; deutscher meister; weltmeister*; hauptstadt; capital of; bundeskanzler*;
    chancellor; horoskop; kino; cinema; lottozahlen; stock price; aktienkurs*; sing* (mir|me);
    meinung (zu|uber|von); opinion (on|of|about); do (you|u|und) (like|think|love|support);
    liebst du; magst du(?! .{0,40}(sagen|nennen|zeigen|erklaren|helfen|auflisten|heraussuchen|raussuchen|nachsehen|nachschauen|verraten|schicken|geben|erzahlen)\\b); translate(?= (this|that|it|me|the|my|our|for|into|to|following)); (du|sie) … ubersetzen; schreib (mir|einen|eine); write (me|a|an|my)
    `,
  ],
];

const TABLE = compileTable([...UNTOLD, ...ELSEWHERE].map(([, text]) => text));

/** What is asked for and no registry holds. */
export interface Untold {
  /** The words that say so. */
  readonly words: string;
  /** It can be asked of an entry; otherwise it is no question for this bot at all. */
  readonly ofEntry: boolean;
}

/** An order to the bot, before any of its words may be those of a topic. */
const ORDER =
  /^(?:(?:bitte|please|und|and|mal) )*(?:ubersetze?|translate|reimt?|dichte|rechne|calculate) (?=(?:mir|uns|mal|bitte|das|den|die|diese\w*|folgende\w*|me|us|this|that|the|it|for|into|to|following)\b)/;

/** Whether the question, folded and with names masked, asks for something that no registry holds. */
export function untoldWish(masked: string, plain: string): Untold | undefined {
  const order = ORDER.exec(plain)?.[0].trim();
  if (order) return { words: order, ofEntry: false };
  const [row] = TABLE.rowsIn(masked);
  const [words] = (row !== undefined && masked.match(TABLE.patterns[row]!)) || [];
  if (words === undefined) return possessionOfMany(masked);
  return {
    words: saying(words.slice(words.lastIndexOf('¤') + 1)) ?? words.replaceAll('¤', '').replace(/ +/g, ' ').trim(),
    ofEntry: row! < UNTOLD.length,
  };
}

/** What stands behind the last name, where it says anything. */
const saying = (words: string): string | undefined =>
  words.split(' ').every((word) => word === '' || isStopword(word)) ? undefined : words.trim();

/** "Which bodies have a logo of their own?": of nobody is listed what he owns, unless a fact of the registry is called so. */
function possessionOfMany(masked: string): Untold | undefined {
  const noun = OWNED.exec(masked)?.[1];
  const held = noun === undefined || isHeld(noun) || kindsCalled(noun) !== undefined;
  return held ? undefined : { words: noun, ofEntry: true };
}
const OWNED =
  /^(?:(?:und|and|also) )?(?:welche|which|what) (?:\w+ ){1,2}(?:(?:denn|eigentlich|auch|actually) )*(?:haben|besitzen|betreiben|verschicken|have|own|publish|send out|issue) (?:(?:denn|eigentlich|auch|ihren?|eine?n?|an?|the|their|its|own|eigene[nrs]?) )*(?!(?:die|der|das|sie|they|dort|there|wir|you|ended|expired|finished|concluded|started|begun)$)([a-z]{3,})$/;
