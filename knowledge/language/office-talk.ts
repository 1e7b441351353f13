import { foldLetters } from './fold.ts';
import { stem } from './stem.ts';

/**
 * Words of office life by which people tell why they ask. Unlike general words they may be what is asked about, so they are
 * talk only around a question.
 */
const OFFICE_TALK: ReadonlySet<string> = new Set(
  `
agenda appointment assistant boss briefing calendar chart colleague cover deadline desk diary drawer email folder form handout handover holiday inbox induction intern internship
intranet invitation leaflet letter mail mailbox maternity mayor meeting memo minutes newcomer newsletter note noticeboard office paper phone predecessor presentation press secretary
shelf slide speech spreadsheet stand-in successor supervisor table telephone training trainee visitor workshop
abteilungsleiter ablage abwesenheit akte aktennotiz amtsleiter anruf antrag bericht besprechung besuch brief büro chef dezernent dienstbesprechung dienstreise einarbeitung einladung
elternzeit excel fortbildung förderantrag grußwort handout handzettel intranet kalender kantine klausurtagung kollege kollegin krankenstand leiter leiterin mail mappe mittag
mittagspause nachfolger newsletter notiz ordner organigramm postfach presse pressestelle praktikum präsentation rede rundmail rundschreiben schreibtisch schwangerschaftsvertretung
schulung seminar sprechzettel tabelle tagesordnung telefon terminkalender termin übergabe übersicht urlaub urlaubsvertretung verfügung verteiler vermerk vertretung vorgänger vorlage
vortrag vorzimmer workshop zettel`
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => stem(foldLetters(word))),
);

/** Whether a word, told around a question, only says in which work somebody asks it. */
export const isOfficeTalk = (folded: string): boolean => OFFICE_TALK.has(stem(folded));
