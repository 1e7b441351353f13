import type { Language } from '../language/detect.ts';

/** The language that somebody asks to be answered in from now on: "English please", "antworte auf Deutsch". */
export const readLanguageWish = (plain: string): Language | undefined =>
  LANGUAGE_WISHES.find(([pattern]) => pattern.test(plain))?.[1];

const LANGUAGE_WISHES: readonly (readonly [RegExp, Language])[] = [
  [
    /\b(?:antworte?n?|sprich|schreibe?|rede) (?:mir )?(?:bitte )?(?:ab jetzt )?(?:auf |in )?englisch\b|\b(?:in english please|answer in english|speak english|english please|switch to english|auf englisch)\b/,
    'en',
  ],
  [
    /\b(?:antworte?n?|sprich|schreibe?|rede) (?:mir )?(?:bitte )?(?:ab jetzt |wieder )?(?:auf |in )?deutsch\b|\b(?:in german please|answer in german|speak german|german please|switch to german|auf deutsch)\b/,
    'de',
  ],
];
