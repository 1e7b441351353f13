const NUMBERS: Readonly<Record<string, number>> = {
  zwei: 2,
  two: 2,
  drei: 3,
  three: 3,
  vier: 4,
  four: 4,
  funf: 5,
  five: 5,
};
const THE_MANY =
  /\b(?:die|den|der|alle[nr]?|diese[nr]?|the|these|those|them|of|all) (zwei|drei|vier|funf|two|three|four|five)\b(?! (?:¤|mal|times|jahre?n?|years?|wochen|weeks|monate?n?|months|tage?n?|days)\b)/;

/** How many are meant by "the three", "those two". */
export const manyMeant = (masked: string): number | undefined => NUMBERS[THE_MANY.exec(masked)?.[1] ?? ''];
