import { FACET_WORDS } from '../facets/facet-words.ts';
import { findFacets } from '../facets/facets.ts';

/**
 * Nouns for what a registry can hold of an entry, beside the words of the facets: who asks for one of them asks for a fact,
 * and for something else with any other noun that nothing speaks of. Beginnings of folded words.
 */
const HELD = new RegExp(
  `^(?:${[
    'aufgab|jobs?$|funktion|function|position|rolle|posten|amt$|amter|stell?e|target|ziel|goal|subject|them|topic',
    'feld|field|area|bereich|gebiet|service|dienst|angebot|offer|nutzen|benefit|geld$',
    'component|bestandteil|baustein|element|saule|pillar|muster|grundmuster|struktur',
    'grund|ground|basis|foundation|fundament|footing|artikel|article|paragra|gesetz|laws?$|statut|sozialgesetzb',
    'vereinbar|abkommen|agreement|vertrag|treaty|beschl|kreistagsbeschl|resolution',
    'haufigkeit|frequen|rhythm|abstand|interval|monat|month|season|jahreszeit|quartal|quarter|male$|zeitraum|period|datum',
    'akteur|actor|partner|trager|verband|organi[sz]ation|institution|einrichtung|mitarbeit|kolleg|staff|besetzung|person',
    'adress|strasse|street|telefon|phone|mail|fax|nummer|number|stadt$|stadte|city|cities',
    'overview|uberblick|port?rat|portrait|kurzport|profil|steckbrief|kurzbeschr|beschreibung|summary|zusammenfassung',
    'zusammenhang|connection|context|kontext|quelle|source|gedruckt|printed|prozent|percent|anteil|share',
  ].join('|')})`,
);

/** Whether a folded word asks for something that registries hold. */
export const isHeld = (folded: string): boolean =>
  FACET_WORDS.has(folded) || HELD.test(folded) || findFacets(folded).length > 0;
