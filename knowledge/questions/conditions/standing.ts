import { compileTable } from '../facets/fragments.ts';

/** What of the hierarchy a question asks for beyond the next level: those beside, all levels below, or the way up. */
export type Standing = 'beside' | 'allBelow' | 'wayUp';

/** In the notation of the phrasings, over the folded question with names masked. */
const STANDINGS: readonly (readonly [Standing, string])[] = [
  [
    'beside',
    `
    (schwester|geschwister|nachbar|parallel)(gremi*|gruppe*|ags?|netzwerk*|ausschuss*|stelle*|amt|amter|einheit*);
    (sister|sibling|fellow|neighbou?ring) (+ )?(bod*|groups?|committees?|networks?|units?|offices?|divisions?|departments?); siblings?;
    (auf|in) (der |dem )?(selben|derselben|gleichen|einer) (ebene|stufe|hierarchiestufe); (selben|gleichen) (ebene|stufe);
    (at|on) (the |an? )?(same|equal|one) (level|tier|layer|rung|rank); (level|par) with;
    (im|zum|zu|in|unter) (dem |der )?(selben|gleichen|derselben|demselben) (netz*|ausschuss*|fachausschuss*|fachbereich*|fachdienst*|amt|buro|ag|gruppe|gremium|dach|verbund|beirat);
    (in|to|of|under|within|below) the same (+ )?(network|committee|department|division|office|group|body|umbrella|roof|board|sub ?committee|structure) (as|like); daneben
    `,
  ],
  [
    'allBelow',
    `
    (uber|auf|in|mit) (alle|allen|samtliche|samtlichen|mehrere|mehreren) (ebenen|stufen|hierarchieebenen); alle (ebenen|stufen) (darunter|drunter|unterhalb|nach unten);
    bis (ganz )?nach unten; bis (zur|auf die) unterste*; (deren|ihre|ihren|dessen) (jeweiligen )?(unter ?gruppen|unter ?ags|uags|unter ?gremien);
    unter ?gruppen (der|von) (den )?(unter ?)?gruppen; sub ?groups of (the |its |their )?(sub ?)?groups;
    (all|every|across|several) (the )?(levels?|tiers?|layers?) (below|down|underneath|beneath|deep)?; all the way down; (with|including|and) (all )?(of )?(their|its) (own )?sub ?(groups?|units?|bodies|committees?);
    (everything|anything) (that )?(is |sits |hangs |there is |comes |lies )?(below|beneath|under|underneath) (the )?¤; alles (was |das )?(unter|unterhalb) (der |dem |des |vom |von )?¤;
    direkte?n? (und|oder|wie) (auch )?indirekte?n?; direct(ly)? (and|or) indirect(ly)?;
    gesamte(r|n)? (unterbau|baum|ast|verzweigung); (whole|entire|complete|full) (tree|branch)
    `,
  ],
  [
    'wayUp',
    `
    (two|three|2|3|several) (levels?|steps?|tiers?|layers?) (up|above|higher); (zwei|drei|2|3|mehrere) (ebenen|stufen) (daruber|hoher|nach oben|weiter oben|uber); ubernachste* (ebene|stufe);
    all the way (up|to the top); (ganz|immer weiter|weiter) nach oben; ganz oben; (bis|up) (zur|an die|to the) (very )?(spitze|top); (oberste*|hochste*) (ebene|stufe|gremium|netzwerk|ausschuss|stelle|dach*); (topmost|highest|top) (level|body|committee|network|unit);
    (weg|pfad|kette|linie|path|chain|line|route) … (nach oben|up|upwards?|hinauf); ¤ (nach oben|upwards?) (bis|to); letztlich; letztendlich; letzten endes; ultimately;
    (chain|line) of (command|responsibility|reporting); dienstweg; instanzenweg; instanzenzug;
    (above|over|higher than|parent of) (the|that|whatever|which) (+ ){1,2}(that|which|to which|in which|where) (the )?¤;
    (above|over|higher than|parent of) (the|that|whatever|which) (+ ){1,2}(the )?¤ (belongs?|sits?|is (part|in|under));
    (uber|oberhalb) (dem|der|des) (+ )?(zu|in|an|unter|bei) (dem|der|das) (die |der |das )?¤;
    (auf|in) welche(r|n|m) (ebene|stufe); (on|at) (which|what) (level|tier|layer); wie ?viele (ebenen|stufen) … (uber|zwischen); how many (levels|tiers|layers) … (above|between|up);
    rangfolge; rangordnung; ranking; pecking order
    `,
  ],
];

const TABLE = compileTable(STANDINGS.map(([, text]) => text));

/** What of the hierarchy is asked for; undefined for the next level up or down, and for any other question. */
export const standingAsked = (masked: string): Standing | undefined => STANDINGS[TABLE.rowsIn(masked)[0] ?? -1]?.[0];
