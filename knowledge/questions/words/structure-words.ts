/** Words of a structured question that name neither topic nor body: numbers, periods, what an answer is made of. */
export const isStructureWord = (folded: string): boolean => STRUCTURE.has(folded) || /^\d+x?$/.test(folded);

const STRUCTURE: ReadonlySet<string> = new Set(
  `
beide beiden both zwei drei vier funf sechs sieben acht neun zehn two three four five six seven eight nine ten fourteen vierzehn haufigsten seltensten
meisten wenigsten oftesten often most least still being geplant geplante geplanten planned planung gemeinsam together mal jahr jahre jahres jahrlich
year years yearly annually times time bereich bereiche feld handlungsfeld field area thema topic mindestens hochstens ofter haufiger seltener weniger
mehr liste list anzahl number zahl einmal zweimal dreimal viermal funfmal sechsmal achtmal once twice monat month woche week bedarf demand needed besteht bestehen bestand
person personen people leute unterschied vergleich compare difference dokument dokumente dokumenten document documents nummer gruppe group name namen
names niemand niemanden niemandem nobody anyone anybody ofters regelmassig titel title label art arten kinds sorten stichwort kastchen schaubild folie`.split(
    /\s+/,
  ),
);
