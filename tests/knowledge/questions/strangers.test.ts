import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../../knowledge/questions/read.ts';
import { answerTo, seelbergKnowledge } from '../../helpers/knowledge.ts';

const seelberg = seelbergKnowledge();
const strangers = (text: string) => readQuestion(text, seelberg, 'de').strangers;
const texts = (words: readonly { text: string }[]) => words.map(({ text }) => text);

describe('unknown words', () => {
  it.each([
    ['Welche Farbe hat die AG Radverkehr?', ['Farbe']],
    ['Das Maskottchen der AG Radverkehr?', ['Maskottchen']],
    ['Wie oft trödelt die AG Radverkehr?', []],
  ])('name what is asked: %s', (text, expected) => expect(texts(strangers(text).asked)).toEqual(expected));

  it.each(['Ein Vater aus Rumänien sucht Hilfe', 'Wir haben eine Familie aus Xandria, wer hilft?'])(
    'where somebody comes from is nowhere else: %s',
    (text) => expect(strangers(text).foreign).toEqual([]),
  );

  it.each([
    ['Wer ist in Entenhausen zuständig?', ['Entenhausen']],
    ['Entenhausen – AG Radverkehr, Koordination', ['Entenhausen']],
    ['AG Radverkehr Entenhausen, Koordination', ['Entenhausen']],
    ['Wer leitet die Sozialplanung im Xanten-Ypsil-Kreis?', ['Ypsil']],
    ['Who runs the AG Radverkehr in the Xanten-Ypsil district?', ['Ypsil']],
    ['Wie oft tagt die AG Radverkehr im Nachbarkreis?', ['Nachbarkreis']],
    ['klimabeirat kreis bergstraße mitglieder', ['bergstraße']],
    ['Welche Gremien hat der Hochtaunuskreis für das Klima?', ['Hochtaunuskreis']],
  ])('say where else: %s', (text, expected) =>
    expect(texts(strangers(text).foreign)).toEqual(expect.arrayContaining(expected)),
  );

  it.each([
    ['What did Dr. Quastel-Brumm say about the AG Radverkehr?', ['Quastel', 'Brumm']],
    // another first name than that of the only one who is called so
    ['Was macht Zelda Tammen-Ohl?', ['Zelda', 'Tammen']],
    ['Was macht Wiebke Tammen-Ohl?', []],
    ['was macht kollegin tammen-ohl', []],
    ['Ist Prof. Quastel in der AG Radverkehr?', ['Quastel']],
    // words that the registry has for something else
    ['Wer ist Herr Klima?', ['Klima']],
    ['was macht frau radverkehr', ['radverkehr']],
    ['hilfe für eine frau radverkehr', []],
    ['Was hat die AG Radverkehr zu Quasteln gesagt?', []],
    ['wo kann ne frau hin, die quastelt', []],
  ])('name somebody: %s', (text, expected) => expect(texts(strangers(text).persons)).toEqual(expected));

  it('a compound of everyday words is none', () =>
    expect(texts(strangers('Wie viele Termine hat die AG Radverkehr im Sitzungsjahr?').unknown)).toEqual([]));

  it('an asked attribute that nobody tells is declined; talk is not', () => {
    expect(answerTo(seelberg, 'Welche Farbe hat das Logo der AG Radverkehr?').declined).toBe(true);
    expect(answerTo(seelberg, 'Ich sitze grad im Zug: AG Radverkehr, wer koordiniert?').declined).toBe(false);
  });
});
