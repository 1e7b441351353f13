/** A word that is a year of the last or of this century. */
export const YEAR = /^(?:19|20)\d\d$/;

/** The years among the words of a folded text. */
export const yearsIn = (folded: string): string[] => folded.split(' ').filter((word) => YEAR.test(word));

/** Small numbers as German and English words, folded; "one" is left out, it is an article as well. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  [
    'zwei drei vier funf sechs sieben acht neun zehn elf zwolf',
    'two three four five six seven eight nine ten eleven twelve',
  ].flatMap((words) => words.split(' ').map((word, i) => [word, i + 2] as const)),
);

/** From the first to the ninth. */
export const GERMAN_ORDINALS = 'erster zweiter dritter vierter fünfter sechster siebter achter neunter'.split(' ');
export const ENGLISH_ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth'.split(' ');
