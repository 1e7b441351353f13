import { describe, expect, it } from 'vitest';
import { joinedText, wordsOf } from '../../../knowledge/language/words.ts';
import { wordsAround } from '../../../knowledge/questions/words/focus.ts';

const around = (text: string) => {
  const words = wordsOf(text);
  return [...wordsAround(words, joinedText(text))].map((i) => words[i]!.text).join(' ');
};

describe('sentences around a question', () => {
  it.each([
    ['Ich vertrete diese Woche eine Kollegin. Wer leitet die AG?', 'Ich vertrete diese Woche eine Kollegin'],
    ['Wer leitet die AG? Ich muss dort absagen.', 'Ich muss dort absagen'],
    ['I have no notes at all. Who runs the AG?', 'I have no notes at all'],
    [
      'Wir sprachen heute im Team lange darüber und am Ende wusste es doch keiner so ganz genau – worum geht es der AG?',
      'Wir sprachen heute im Team lange darüber und am Ende wusste es doch keiner so ganz genau',
    ],
    [
      'Ich muss morgen einen Termin mit dem Landrat vorbereiten, was ist die AG Rad?',
      'Ich muss morgen einen Termin mit dem Landrat vorbereiten',
    ],
    // Who speaks of himself before a colon tells; a name before one is the topic.
    ['Ich habe es vergessen: aus wie vielen Orten besteht der Kreis?', 'Ich habe es vergessen'],
    ['Netzwerk Rad: wer leitet es?', ''],
    // So does a heading, and who says from where he speaks.
    ['Für den Kalender: welche AGs tagen im Mai?', 'Für den Kalender'],
    ['another topic: who leads the AG?', 'another topic'],
    ['Bauamt hier, wer leitet die AG?', 'Bauamt hier'],
    ['Die Presse hier, ich prüfe einen Text: wer leitet die AG?', 'Die Presse hier ich prüfe einen Text'],
    ['Wer tagt hier, und wann?', ''],
    ['Ich bin neu im Bauamt: wer leitet die AG?', 'Ich bin neu im Bauamt'],
    // A name before a colon is asked about, and who asks is no body.
    ['Die AG Radverkehr am See: wer leitet sie?', ''],
    ['Die AG Radverkehr fragt, wer sie leitet', ''],
    [
      'I am to draw up a chart of all the bodies for my boss and the one thing missing is who runs the AG for cycling',
      'I am to draw up a chart of all the bodies for my boss and the one thing missing is',
    ],
    ['The one thing missing is who runs the AG for cycling', ''],
    // What goes on behind the comma is more than a question.
    ['Ich suche die Gruppe für Familien in Not und Eltern, wo man redet, wenn es brennt?', ''],
    [
      'Für einen Vortrag im Bauamt fehlt mir noch eine Zahl, die ich nicht finden konnte, nämlich wie oft die AG Rad tagt.',
      'Für einen Vortrag im Bauamt fehlt mir noch eine Zahl die ich nicht finden konnte',
    ],
    // The clause that asks, behind commas; what is set in between is told, too.
    [
      'For a form I have to state today, and my boss left no notes, on which papers the AG is based, could you tell me that please?',
      'For a form I have to state today and my boss left no notes could you tell me that please',
    ],
    [
      'Ich soll für einen Vermerk herausfinden, und keiner sagt es mir, in welchem Abstand die AG tagt',
      'Ich soll für einen Vermerk herausfinden und keiner sagt es mir',
    ],
    [
      'We have a newcomer who will look after cycling and would like to know what sort of people sit on the AG, if that is written down somewhere.',
      'We have a newcomer who will look after cycling and would like to know if that is written down somewhere',
    ],
    [
      'Before I forget, because the phone never stops: who runs the AG?',
      'Before I forget because the phone never stops',
    ],
    ['Wie oft tagt die AG, falls das irgendwo steht?', 'falls das irgendwo steht'],
    // What is asked about is told before.
    ['Ein Kollege sagt mir, es gäbe im Haus irgendeine Runde für Radwege, und ich weiß nicht, wer die leitet', ''],
    // A relative clause asks nothing, and a tail that asks is no tail.
    ['Can you tell me the name of our group for parents, which meets in the town hall', ''],
    ['Who runs the AG, and could you tell me who sits in it?', ''],
    // Keywords cut short are no sentence.
    ['KA-Beschl. Ausbau Radw. an Grundsch. Datum?', ''],
    // Before a dash, a few words are the topic.
    ['Das Netzwerk für Radwege – wer leitet es?', ''],
    ['Es geht um die AG Radverkehr. Turnus?', 'Es geht um die AG Radverkehr'],
    // Every sentence asks, or none does: nothing stands around.
    ['Wer leitet die AG? Und wie oft tagt sie?', ''],
    ['AG Rad. Turnus.', ''],
    // An abbreviation ends no sentence.
    ['Wer leitet den FB Soz. Sicherung', ''],
    ['rechtl. Grundl. der AG?', ''],
  ])('%s', (text, expected) => expect(around(text)).toBe(expected));
});
