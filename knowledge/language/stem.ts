import snowball from 'snowball-stemmers';

const stemmer = snowball.newStemmer('german');

/**
 * Forms that the Snowball algorithm leaves apart although they are one word: irregular plurals and the -s plural. Both
 * sides are folded. The list is frozen by tests; it holds words of the language, never names.
 */
const EXCEPTIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    gremien: 'gremium',
    gremiums: 'gremium',
    themen: 'thema',
    daten: 'datum',
    plenen: 'plenum',
    plena: 'plenum',
    foren: 'forum',
    zentren: 'zentrum',
    kitas: 'kita',
    buros: 'buro',
    ags: 'ag',
    uags: 'uag',
    aks: 'ak',
    teams: 'team',
    arztinnen: 'arzt',
    arztin: 'arzt',
    arzte: 'arzt',
    arzten: 'arzt',
    rate: 'rat',
    raten: 'rat',
    beirate: 'beirat',
    beiraten: 'beirat',
    beirats: 'beirat',
    senioren: 'senior',
    seniorinnen: 'senior',
    koordinatorin: 'koordinator',
    koordinatorinnen: 'koordinator',
    koordinatoren: 'koordinator',
    madchen: 'madchen',
    netzwerken: 'netzwerk',
    // No building.
    bauer: 'bauer',
    bauern: 'bauer',
    // A pension, and no "rent".
    rente: 'rente',
    renten: 'rente',
    // No -er of German: "care" is another word.
    career: 'career',
    careers: 'career',
  }),
);

const SHORT_ENDING = /(?<=.{4})(?:e[nmrs]?|n)$/;
/** `Kitas`, `Babys`: Snowball takes an -s only behind some consonants. */
const LOAN_PLURAL = /(?<=.{3}[aoy])s$/;
/** Their compounds: `Sonderthemen`, `Beratungszentren`. */
const IRREGULAR_END = /(?<=.{3})(?:gremien|themen|zentren|foren)$/;

const cache = new Map<string, string>();
const CACHE_LIMIT = 50_000;

/** The stem of one folded word. The same function serves index and question. */
export function stem(folded: string): string {
  const known = EXCEPTIONS.get(folded) ?? cache.get(folded);
  if (known !== undefined) return known;
  const end = IRREGULAR_END.exec(folded)?.[0];
  if (end !== undefined) return folded.slice(0, -end.length) + EXCEPTIONS.get(end);
  const stemmed = folded.length <= 3 || /\d/.test(folded) ? folded : stemmer.stem(withoutFeminine(folded)) || folded;
  // A stem of three letters would meet abbreviations ("takes" is no TAK): then one ending is enough.
  const result = stemmed.length < 4 ? folded.replace(SHORT_ENDING, '') : stemmed.replace(LOAN_PLURAL, '');
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(folded, result);
  return result;
}

/** `Lehrerinnen` and `Lehrerin` meet `Lehrer`: the ending goes where a word of some length remains. */
function withoutFeminine(folded: string): string {
  const base = folded.replace(/innen$/, '');
  // `Lotsinnen` belongs to `Lotse`, not to a word in -s.
  if (base !== folded) return base.length < 4 ? folded : base.endsWith('s') ? `${base}e` : base;
  return /(?:er|or|ist|ent|ant)in$/.test(folded) ? folded.slice(0, -2) : folded;
}
