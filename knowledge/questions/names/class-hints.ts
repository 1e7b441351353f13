import type { EntryClass } from '../../model.ts';
import type { Reading } from '../read.ts';

/** Words beside a name that say what kind of thing is meant: "das Projekt …", "the … department", "die Broschüre …". */
const CLASS_HINTS: readonly (readonly [EntryClass, RegExp])[] = [
  [
    'unit',
    /\b(?:department|division|office|fachdienst|fachbereich|buro|abteilung|amt|dienststelle|fachstelle|fb|fd)\b/,
  ],
  ['project', /\b(?:projekt|project|programm|programme|massnahme|initiative|kampagne|campaign|angebot|preis|award)\b/],
  [
    'publication',
    /\b(?:broschure|bericht|flyer|faltblatt|leitbild|konzeption|rahmenkonzeption|publikation|handbuch|dokumentation|papier|positionspapier|grundsatzpapier|heft|brochure|leaflet|report|paper|gesetz|beschluss)\b/,
  ],
  ['concept', /\b(?:begriff|term|grundsatz|prinzip|principle|concept of)\b/],
];
/** The class that a word of a folded text calls. */
export const classHinted = (folded: string): EntryClass | undefined =>
  CLASS_HINTS.find(([, words]) => words.test(folded))?.[0];

/** The class that a word beside the name calls. */
export const hintedClass = ({ masked }: Reading): EntryClass | undefined => classHinted(masked);
