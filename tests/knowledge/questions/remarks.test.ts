import { describe, expect, it } from 'vitest';
import { withoutRemarks } from '../../../knowledge/questions/talk/remarks.ts';

describe('withoutRemarks', () => {
  it.each([
    ['Aha. Ab welchem Jahr gilt das?', 'Ab welchem Jahr gilt das?'],
    ['Ah genau! Wie oft kommt der zusammen?', 'Wie oft kommt der zusammen?'],
    ['Puh, viel. Und die andere?', 'Und die andere?'],
    ['wow. und der Beirat?', 'und der Beirat?'],
    ['hm ok und wer noch', 'und wer noch'],
    ['Super! 😄 Und wer noch?', 'Und wer noch?'],
    ['haha ok. are they permanent?', 'are they permanent?'],
    ['Hm, fair enough. Are its decisions binding?', 'Are its decisions binding?'],
    ['Love it. Where are they from?', 'Where are they from?'],
    ['oh and who pays?', 'and who pays?'],
    ['Mich würde interessieren, wer da drin sitzt', 'wer da drin sitzt'],
    ["I'd also like to know which clubs sit in it", 'which clubs sit in it'],
    ["Great, that's good to know. Can you tell me who's in it?", "who's in it?"],
    ['ok. und weißt du zufällig, wie oft das ist?', 'wie oft das ist?'],
    ['Jetzt nicht mehr das Netzwerk, sondern der Beirat: wie oft?', 'der Beirat: wie oft?'],
    ['Not the network but the council: how often?', 'the council: how often?'],
    ['Frau Obst hat gerade angerufen, wofür ist die zuständig?', 'Frau Obst, wofür ist die zuständig?'],
    ['Ida Obst am Apparat gewünscht – was macht die?', 'Ida Obst – was macht die?'],
    ['Ida Obst just called me, which office is that?', 'Ida Obst, which office is that?'],
    ['mehr zu Punkt 2 der Liste', 'mehr zu Punkt 2'],
    ['and the second one on the list?', 'and the second one?'],
    ['Telefonnummer Amt Obst, steht die irgendwo?', 'Telefonnummer Amt Obst?'],
    ['cadence of the board - is it written down anywhere?', 'cadence of the board?'],
  ])('%s → %s', (text, rest) => {
    expect(withoutRemarks(text)).toBe(rest);
  });

  it.each([
    'ok',
    'Danke!',
    'nein, die AG',
    'Gute Frage: wer?',
    'I would like to know more about the council',
    'Nicht nur das Netzwerk, sondern auch der Beirat?',
    'Gut Leben im Alter, wer leitet das?',
    'Ohm-Schule – wer ist dort?',
    'Die Zeitung ist am Telefon. Wer ist zuständig?',
    'What is the group called, and who leads it?',
    'Wer hat angerufen?',
    'zurück zur Liste',
    'Wer steht auf der Liste?',
  ])('leaves »%s« as it is', (text) => {
    expect(withoutRemarks(text)).toBe(text);
  });
});
