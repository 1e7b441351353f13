/** A word that is a year of the last or of this century. */
export const YEAR = /^(?:19|20)\d\d$/;

/** The years among the words of a folded text. */
export const yearsIn = (folded: string): string[] => folded.split(' ').filter((word) => YEAR.test(word));

/** Small numbers as German words, folded. */
export const GERMAN_NUMBERS: Readonly<Record<string, number>> = {
  zwei: 2,
  drei: 3,
  vier: 4,
  funf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
};
