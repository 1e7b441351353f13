import { expect, it } from 'vitest';
import { withGermanKinds } from '../../../knowledge/language/abbreviations.ts';

it.each([
  ['the working group on moors', 'the AG on moors'],
  ['two sub-committees of the council', 'two Fachausschüsse of the council'],
  ['which advisory boards exist', 'which Beiräte exist'],
  ['the advisroy board', 'the Beirat'],
  ['a steering commitee', 'a Steuerungsgruppe'],
  ['which groups r in it', 'which groups are in it'],
  ['r there any groups', 'are there any groups'],
  ['R. Meier and r', 'R. Meier and r'],
  ['which intl. day falls into it', 'which international day falls into it'],
  ['Intl day', 'international day'],
  ['working grapes', 'working grapes'],
  ['AG Rad u. Fuß', 'AG Rad und Fuß'],
  ['wer sitzt dort neben u. meier', 'wer sitzt dort neben u. meier'],
  ['NW Sprachkurse Dt. im Kr. Nord', 'NW Sprachkurse Deutsch im Kreis Nord'],
  ['a group that works', 'a group that works'],
  ['u wer leitet das', 'und wer leitet das'],
  ['U. Meier leitet das', 'U. Meier leitet das'],
  ['an wievielen Orten', 'an wie vielen Orten'],
  ['mtgs per yr', 'meetings per year'],
  ['mtgs p.a.: how many', 'meetings per annum: how many'],
  ['wivile Leute', 'wie viele Leute'],
  ['wie viele MA hat das Amt', 'wie viele Mitarbeitende hat das Amt'],
  ['die AG MA Nord', 'die AG MA Nord'],
])('%s', (text, german) => expect(withGermanKinds(text)).toBe(german));
