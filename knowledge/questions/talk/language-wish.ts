import type { Language } from '../../language/detect.ts';

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

/** The language in which the last answer is to be said again: "und auf Deutsch bitte", "and in German?", "the same in English". */
export const readRepeatWish = (plain: string): Language | undefined => {
  const language = REPEAT.exec(plain)?.[1];
  return language === undefined ? undefined : language.startsWith('engl') ? 'en' : 'de';
};
const REPEAT =
  /^(?:(?:und|and|ok|okay|danke|thanks|now|jetzt|nun|bitte|please|nochmal|noch|mal|once|again|das|dasselbe|gleiche|ganze|the|same|that|this|it|answer|antwort|can|could|kannst|du|konnen|sie|you|say|sagen|have|haben|ich|i|mir|es|geht|gibts|also|auch) )*(?:auf|in) (deutsch|englisch|english|german)(?: (?:bitte|please|nochmal|again|sagen|haben|auch|too|as|well|geht|possible|moglich))*$/;
