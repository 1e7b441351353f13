import { NUMBER_WORDS } from '../../language/number-words.ts';

const THE_MANY = new RegExp(
  `\\b(?:die|den|der|alle[nr]?|diese[nr]?|the|these|those|them|of|all) (${[...NUMBER_WORDS.keys()].join('|')})(?:en)?\\b` +
    '(?! (?:¤|mal|times|jahre?n?|years?|wochen|weeks|monate?n?|months|tage?n?|days)\\b)',
);

/** How many are meant by "the three", "those two". */
export const manyMeant = (masked: string): number | undefined => NUMBER_WORDS.get(THE_MANY.exec(masked)?.[1] ?? '');
