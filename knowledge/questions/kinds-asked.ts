import { foldLetters } from '../language/fold.ts';
import { KINDS } from '../kinds.ts';

/** Which kinds a question asks a list of. */
export interface KindsAsked {
  readonly ids: readonly string[];
  /** "welche Gremien": any kind of body. */
  readonly any: boolean;
  /** A word of a kind stands where a list is asked for. */
  readonly asked: boolean;
  /** Indexes of the words that say so. */
  readonly words: ReadonlySet<number>;
}

const byPhrase = new Map<string, string[]>();
for (const [id, kind] of Object.entries(KINDS)) {
  for (const word of kind.words) {
    const key = foldLetters(word);
    byPhrase.set(key, [...(byPhrase.get(key) ?? []), id]);
  }
}
/** Words for a body of whatever kind. */
const ANY = /^(?:gremium|gremien|gremiums|bod(?:y|ies)|gruppe|gruppen|groups?|arbeitsstrukturen|runden|meetings?|treffen)$/;
const ASKING = /^(?:welche[rsnm]?|which|what|alle|all|wie|viele?|many|nenne|liste|list|samtliche|wieviele?|how|number|anzahl|zeige?|of|der|die|von|an|other|andere[nr]?|the|any)$/;

/** Finds kind words in plural or after an asking word, outside of names. */
export function kindsAsked(folded: readonly string[], named: ReadonlySet<number>): KindsAsked {
  const ids = new Set<string>();
  const words = new Set<number>();
  let any = false;
  let asked = false;
  for (let i = 0; i < folded.length; i++) {
    if (named.has(i)) continue;
    const two = i + 1 < folded.length && !named.has(i + 1) ? `${folded[i]} ${folded[i + 1]}` : undefined;
    const phrase = two !== undefined && byPhrase.has(two) ? two : folded[i]!;
    const found = byPhrase.get(phrase);
    const generic = ANY.test(folded[i]!);
    if (!found && !generic) continue;
    const asking = folded.slice(Math.max(0, i - 3), i).some((word) => /^(?:welche[rsnm]?|which|what|alle|all|viele?|many|nenne|liste|list|samtliche|wieviele?|anzahl|number)$/.test(word));
    const follows = i === 0 || ASKING.test(folded[i - 1]!);
    if (!asking && !(follows && i === 0)) continue;
    asked = true;
    words.add(i);
    if (phrase === two) words.add(i + 1);
    if (generic) any = true;
    else for (const id of found!) ids.add(id);
  }
  return { ids: [...ids], any, asked, words };
}
