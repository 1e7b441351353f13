import { foldLetters } from './fold.ts';
import { remembering } from './remembering.ts';
import { stem } from './stem.ts';

/**
 * Words for what documents about bodies and offices hardly ever tell: food and rooms, the course of a meeting, pay, looks, media,
 * private life, how people like something. Who uses one asks for just that, whatever else is known of those who are named.
 * Words that also stand in talk or name a topic (money, digital, film) must not stand here.
 */
const GERMAN = `
apfelwein bier bewirtung brezel brezeln brötchen buffet büfett cafeteria catering döner eis fingerfood frühstücksbuffet gebäck getränk getränke häppchen imbiss kaffee
kantine keks kekse knabbereien kuchen limonade menü mensa mineralwasser mittagessen abendessen pizza schnittchen sekt snack snacks speisekarte speiseplan tee trinkgeld vegan vegetarisch verköstigung verpflegung wein weihnachtsfeier sommerfest betriebsausflug
aufzug beamer bestuhlung dachgeschoss erdgeschoss etage fahrradständer fahrstuhl garderobe haltestelle heizung klimaanlage klo lageplan lautsprecher mikrofon mikrophon obergeschoss parkhaus parkplatz quadratmeter raumbelegung
saal sitzordnung stockwerk stuhlkreis tagungsort teppich tiefgarage toilette wegbeschreibung whiteboard wickeltisch
anzug dresscode kleiderordnung kleidervorschrift krawatte uniform
anwesenheitspflicht aufzeichnung blockabstimmung einladungsfrist gebärdensprachdolmetscher gebärdendolmetscher gebärdendolmetschung hausrecht induktionsschleife livestream mitschnitt präsenzsitzung rednerliste redezeit schriftdolmetscher simultanübersetzung sitzungsdauer sitzungsleitung stream streamen gestreamt tonaufnahme untertitel videokonferenz webex skype zoom hybridsitzung
kassenprüfer kassenwart kassierer schatzmeister schriftführer schriftführerin protokollant protokollantin protokollführung gründungsmitglied gründungsjahr ehrenvorsitz ehrenmitglied stellvertreterin alterspräsident
auftragssumme besoldungsgruppe defizit druckkosten eintritt eintrittsgeld etat fahrkosten fahrtkosten jahresetat kaffeekasse kilometergeld kontonummer lohngruppe mitgliedsbeitrag portokosten reisekosten spesen sponsor sponsoren spendenkonto stundensatz tagegeld umsatz
arbeitsvertrag augenfarbe baby bewerbungsgespräch blutgruppe doktorarbeit doktortitel dienstwagen ehefrau ehemann enkel facebookprofil freizeit geburtsort geschieden geschwister haarfarbe handy haustier heirat geheiratet hobby hobbys hobbies hochzeit jubiläumsgeld katze konfession lebenslauf mädchenname nebenjob nebentätigkeit passfoto pension promoviert religion rente ruhestand scheidung schwanger
schwangerschaft spitzname sternzeichen studiert studierte studium studienfach überstunden urlaub urlaubsvertretung verheiratet verlobt verstorben vorstrafe zweitjob geschwänzt krankgemeldet krankgeschrieben
beliebtheit blamage erfolgsquote krach mobbing panne peinlich pleite punktzahl schulnote streit unbeliebt unzufrieden zoff zufrieden zufriedenheit zufriedenheitsumfrage arbeitsklima betriebsklima kaffeeklatsch klatsch tratsch gerücht gerüchte lieblingsthema
anmeldezahl anmeldezahlen besucherzahl klickzahlen papierformat schriftgröße seitenzahl warteliste wartezeit wartezimmer öffnungszeit sprechstunde sprechzeit schließzeit kernzeit ferienzeit bürohund
app blog dateiformat datenbank excel facebook fahne farbe flagge hausfarbe homepage hymne instagram internetauftritt internetseite interview linkedin livechat logo maskottchen newsletter podcast passwort powerpoint pressesprecher pressesprecherin schriftart slogan snapchat software stempel tiktok
trailer twitter vereinslied visitenkarte wappen webauftritt webseite website werbespot whatsapp wlan youtube zeitung zeitungsartikel intranetseite sharepoint
wetter stau verkehrslage lottozahlen horoskop
handzeichen wahlgang stimmzettel stichwahl losentscheid abstimmungsverhalten gegenstimme gegenstimmen einstimmig einstimmigkeit zwischenruf raucherpause verspätung gruppenchat chatgruppe terminumfrage doodle rückmeldequote einladungsfrist namensschild namensschilder tischvorlage flipchart kugelschreiber werbegeschenk werbegeschenke blumenschmuck dekoration livemusik kamera
taxi fahrgemeinschaft shuttle parkschein parkgebühr stellplatz ladesäule fahrer chauffeur fahrplan
schuhgröße körpergröße gewicht brille bart frisur dissertation abitur abiturnote masterarbeit examen geburtsname parteimitgliedschaft wahlkampf kandidatur gegenkandidat mitbewerber stellenausschreibung probezeit kündigungsgrund krankheitstage fehltage homeoffice schreibtisch büropflanze jahresgehalt nebenverdienst rentenalter
titelbild titelfoto verlag isbn druckerei lektor illustrator fotograf layout hörbuch fernsehen fernsehbericht presseecho schlagzeile leserbrief medienecho shitstorm likes klicks abonnenten domain webmaster suchmaschine laptop tablet betriebssystem roboter drohne handynetz qrcode wikipedia
misserfolg erfolg erfolge fehlentscheidung schwachstelle kritikpunkt kritikpunkte ranking rangliste effizienz spaß langeweile langweilig affäre rivalität konkurrenzkampf machtkampf intrige vetternwirtschaft korruption bestechung rausgeworfen rauswurf ausschlussverfahren gestritten zerstritten zerrüttet
diäten darlehen kassenstand jahresabschluss bilanz vermögen steuergelder mehrkosten bonus prämie zulage weihnachtsgeld rabatt ticket tickets eintrittskarte verlosung gewinnspiel tombola einnahmen spendenquittung
durchschnittsalter frauenquote männeranteil altersdurchschnitt gesamtstundenzahl altersgrenze mindestalter redeanteil
planet mond dinosaurier aktien bitcoin lotto bundesliga oscar netflix urlaubsziel hotel papst vulkan währung olympia tennis weltrekord kreuzworträtsel
wappentier patenstadt partnerstadt postleitzahlen
schimmel klingelschild hausmeister putzfrau reinigungskraft pförtner empfangsdame feuerlöscher
reinkarnation mondphase
`;
const ENGLISH = `
bagel beer biscuit breakfast buffet cake canteen catering coffee cookie dessert dinner lunch pizza pub refreshment restaurant sandwich snack vegan vegetarian wine
basement carpark cloakroom elevator heating lift microphone projector restroom seating toilet upstairs wheelchair whiteboard wifi
clothes costume dress jeans necktie uniform
hybrid interpreter livestream loudspeaker online password punctual quorum recording signer stream streamed streaming subtitle timekeeper transcript virtually webcast webex zoom
auditor cofounder founder secretary stenographer treasurer usher
allowance budget donation expense payslip payroll revenue salary sponsor surplus turnover wage mileage
birthday birthplace boyfriend cat cv dog divorced girlfriend grandchild haircut hobby holiday husband married nickname overtime pension pet phd pregnant pregnancy religion retire retired retirement sibling spouse tattoo vacation wife zodiac
annoyed gossip mood popular popularity punctuality quarrel rating reputation row rumour satisfaction satisfied scandal unhappy unpopular
anthem app blog brochure colour color database excel facebook font homepage instagram interview letterhead linkedin logo mascot newsletter newspaper password podcast powerpoint printer server sharepoint slogan software tiktok trailer twitter website whatsapp youtube
weather
abstention abstentions ballot ballots unanimous unanimously heckler whatsapp doodle flipchart giveaway giveaways microphone camera 
taxi shuttle chauffeur driver timetable carpool
weight height beard hairstyle dissertation thesis candidate candidates candidacy probation handwriting
publisher printers isbn illustrator photographer layout audiobook television headline headlines follower subscribers domain laptop tablet robot drone wikipedia tv
failure failures achievement achievements success successes quarrel quarreling publishes blunder mistake mistakes weakness weaknesses ranking fun tedious rivalry corruption bribery nepotism feud quarrelled quarreled argued expelled overworked overstretched embarrassing flop
deficit bonus discount ticket tickets raffle invoice invoices receipts overspent taxpayers
planet moon dinosaur bitcoin lottery oscar netflix hotel pope volcano currency olympics tennis riddle
janitor cleaner doorman doorbell mailbox
`;

const listed = (text: string): string[] => text.split(/\s+/).filter(Boolean).map(foldLetters);
const STEMS: ReadonlySet<string> = new Set(listed(GERMAN).map(stem));
/** German stemming joins too many English words: "serves" would be a server. */
const FORMS: ReadonlySet<string> = new Set(listed(ENGLISH).flatMap((word) => [word, `${word}s`, `${word}es`]));

/** A shorter end of a compound may be another word: "Tee" in "Komitee". */
const MIN_LAST = 5;
const MIN_FIRST = 3;
const MAX_WORDS = 20_000;

/** A word for what is hardly ever told, or a compound of one: "Kaffee", "Vereinswappen". */
export const isSeldomTold = remembering(
  (folded: string): boolean => FORMS.has(folded) || STEMS.has(stem(folded)) || endsSo(folded),
  MAX_WORDS,
);

function endsSo(folded: string): boolean {
  for (let start = MIN_FIRST; start <= folded.length - MIN_LAST; start++) {
    const last = stem(folded.slice(start));
    if (last.length >= MIN_LAST && STEMS.has(last)) return true;
  }
  return false;
}
