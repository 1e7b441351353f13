import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../../knowledge/questions/read.ts';
import { answerTo, seelbergKnowledge } from '../../helpers/knowledge.ts';

const seelberg = seelbergKnowledge();
const read = (text: string) => readQuestion(text, seelberg, 'de');
const named = (text: string) => read(text).mentions.map(({ candidates }) => candidates[0]!.entry.id);

describe('what a question names without asking about it', () => {
  it.each([
    ['Wie oft tagt laut Nahverkehrsplan die AG Radverkehr?', ['ag-radverkehr']],
    ['According to the Nahverkehrsplan of 2024, how often does the AG Radverkehr meet?', ['ag-radverkehr']],
    ['Wer sitzt außer der Stadt Seelberg in der AG Radverkehr?', ['ag-radverkehr']],
    ['Wie oft tagt laut Kreistags-Konzeption die AG Radverkehr?', ['ag-radverkehr']],
    ['Wie oft tagt laut Konzeption des Fachdienstes Kreisstraßen die AG Radverkehr?', ['ag-radverkehr']],
    ['Wie oft tagt laut Nahverkehrsplan des Fachdienstes Kreisstraßen die AG Radverkehr?', ['ag-radverkehr']],
    ['How often does the AG Radverkehr meet according to the paper of the Fachdienst Kreisstraßen?', ['ag-radverkehr']],
    ['Wie oft tagt nach der Übersicht die AG Radverkehr?', ['ag-radverkehr']],
    ['Wie oft tagt nach dem Nahverkehrsplan von 2024 die AG Radverkehr?', ['ag-radverkehr']],
    // A paper that is asked about, and a paper of the body that is asked about, stay.
    ['Wer hat den Nahverkehrsplan herausgegeben?', ['nahverkehrsplan']],
    ['Wer spricht laut Geschäftsordnung im Kreistag?', ['geschaeftsordnung-des-kreistags']],
  ])('%s', (text, expected) => expect(named(text)).toEqual(expected));

  it('the words before a name in brackets translate it', () => {
    expect(read('Who helps to run the cycling support group (AG Radverkehr)?').masked).toBe('who helps to run the ¤');
    expect(read('Wer sitzt (laut Liste) in der AG Radverkehr?').masked).toContain('sitzt');
  });

  it('a paper in brackets behind the question only says where it stands', () => {
    expect(named('Which bodies of the county deal with cycling (Nahverkehrsplan 2024)?')).toEqual([]);
    expect(named('Wie oft tagt laut 2024er Nahverkehrsplan die AG Radverkehr?')).toEqual(['ag-radverkehr']);
  });

  it('leaves out of a list what it is asked for besides', () => {
    const ids = (text: string) => {
      const answer = answerTo(seelberg, text);
      return answer.type === 'list' ? answer.items.map(({ entry }) => entry.id) : [];
    };
    const all = ids('Welche Ausschüsse gibt es?');
    expect(all.length).toBeGreaterThan(1);
    const [first] = all;
    const name = seelberg.registry.entries.get(first!)!.name;
    expect(ids(`Welche Ausschüsse gibt es außer dem ${name}?`)).toEqual(all.slice(1));
  });

  it('a form of address before a known name asks nothing; any other woman may be a topic', () => {
    expect(read('Wer ist Frau Brackmeyer?').masked).toBe('wer ist brackmeyer');
    expect(read('Wer ist Herr Dr. Kesselwerth?').masked).not.toMatch(/herr|dr/);
    expect(read('Wer ist Frau Butterbrot?').strangers.persons.map(({ text }) => text)).toContain('Butterbrot');
    expect(read('Welche Frau leitet die AG Radverkehr?').masked).toContain('frau');
  });

  it('writes out shortened small words, and leaves initials alone', () => {
    expect(named('Kontakt f. die AG Radverkehr')).toEqual(['ag-radverkehr']);
    expect(read('Klima u. Umwelt').masked).toBe('klima und umwelt');
    expect(read('Was macht U. Muster?').words.map(({ text }) => text)).toContain('U');
  });
});
