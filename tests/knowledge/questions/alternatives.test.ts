import { expect, it } from 'vitest';
import { withoutAlternatives } from '../../../knowledge/questions/alternatives.ts';

it.each([
  ['What is it based on, a law or a contract?', 'What is it based on?'],
  ['Worauf beruht das, auf einem Gesetz oder auf einer Vereinbarung?', 'Worauf beruht das?'],
  ['Was ist das genau – eine AG oder ein Netzwerk?', 'Was ist das genau?'],
])('sorts of answers that are offered ask nothing: »%s«', (text, rest) => {
  expect(withoutAlternatives(text)).toBe(rest);
});

it.each([
  'Wer leitet die, das Jugendamt oder das Sozialamt?',
  'Gibt es dazu eine AG oder ein Netzwerk?',
  'Ist das eine AG, ein Netzwerk oder ein Beirat?',
])('leaves »%s« as it is', (text) => {
  expect(withoutAlternatives(text)).toBe(text);
});
