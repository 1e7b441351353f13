/** "Amtsärztin und Leiterin des Gesundheitsamts": two posts of one person; "Leiter für Land und Wasser" is one. */
const SECOND_POST =
  /,? (?:und|and|sowie) (?=(?:(?:stell\p{L}*|deputy|komm\p{L}*|acting|the) )?(?:Leit(?:er|ung)|Amtsleit|Vorsitz|Geschäftsführ|Koordinator|Sprecher|Direktor|Dezernent|\p{Lu}\p{L}*beauftragte|heads?\b|chair|manag|director|coordinator|spokes))/iu;

/** A role as it is written, and each of the posts in it. */
export const postsIn = (role: string): Iterable<string> => new Set([role, ...role.split(SECOND_POST)]);
