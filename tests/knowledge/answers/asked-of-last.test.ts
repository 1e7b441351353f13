import { describe, expect, it } from 'vitest';
import { converse, outline, seelbergKnowledge } from '../../helpers/knowledge.ts';

const seelberg = seelbergKnowledge();
/** The last turn: the type or the facts given, and about whom. */
const last = (...questions: readonly string[]) => outline(converse(seelberg, questions).at(-1)!.answer);

describe('what is asked of the last one', () => {
  it.each([
    ['und die AG Klimaanpassung, wer macht das da?', 'coordination ag-klimaanpassung'],
    ['and the AG Klimaanpassung, who does that?', 'coordination ag-klimaanpassung'],
    ['und die AG Klimaanpassung?', 'cadence ag-klimaanpassung'],
  ])('asks who, whatever was asked before: »%s«', (question, expected) =>
    expect(last('Wie oft tagt die AG Radverkehr?', question)).toBe(expected),
  );

  it.each([
    ['Welches Papier sagt drei?', 'cadence ag-radverkehr'],
    ['Which of the documents says two?', 'cadence ag-radverkehr'],
    ['Stimmen die Unterlagen da überein?', 'cadence ag-radverkehr'],
    ['Do the papers also disagree on the AG Klimabildung?', 'conflicts ag-klimabildung'],
    ['Nicht die AG, sondern der Runde Tisch Breitband: wie oft?', 'cadence runder-tisch-breitband'],
    ['Not that group but the Runder Tisch Breitband: how often?', 'cadence runder-tisch-breitband'],
    ['wer darf da alles hin?', 'members ag-radverkehr'],
    ['und woher kommen die?', 'members ag-radverkehr'],
    ['and how does it work?', 'profile ag-radverkehr'],
    ['Wie hieß die früher?', 'profile ag-radverkehr'],
    ['Und wer hat die schon besucht?', 'missing ag-radverkehr'],
    ['Who has got it?', 'missing ag-radverkehr'],
  ])('asks anew what a number or a day may not answer: »%s«', (question, expected) =>
    expect(last('Wie oft tagt die AG Radverkehr?', question)).toBe(expected),
  );

  it.each([
    ['Die für die Klimaanpassung: wer leitet die?', 'coordination ag-klimaanpassung'],
    ['Nimm die Gruppe zur Klimaanpassung, wie oft ist die?', 'cadence ag-klimaanpassung'],
  ])('chooses of the last list by what sets one apart: »%s«', (question, expected) =>
    expect(last('Welche Gremien gibt es zum Klima?', question)).toContain(expected),
  );

  it.each([
    ['Und das andere Netzwerk?', 'cadence netzwerk-klimaanpassung'],
    ['Und das andere zur Umwelt?', 'cadence ausschuss-fuer-klima-umwelt-und-landwirtschaft'],
  ])('chooses another one of the list: »%s«', (question, expected) =>
    expect(last('Welche Gremien gibt es zum Klima?', 'Der Klimabeirat, wie oft?', question)).toContain(expected),
  );

  it.each([
    ['Wer koordiniert den Klimabeirat?', 'wer ist dort die Koordinatorin?', 'functions dr-jorin-kesselwerth'],
    ['Who coordinates the Klimabeirat?', 'who is the coordinator there?', 'functions dr-jorin-kesselwerth'],
    ['Wer leitet die Stabsstelle Digitalisierung?', 'Wer arbeitet da sonst noch?', 'functions oezlem-brackmeyer'],
  ])('asks for those who work in the office: »%s« »%s«', (first, question, expected) =>
    expect(last(first, question)).toContain(expected),
  );

  it('keeps asking who is in it, where that was asked', () =>
    expect(last('Wer sitzt in der AG Radverkehr?', 'und die AG Klimaanpassung, wer?')).toBe(
      'members ag-klimaanpassung',
    ));

  it.each([
    ['Sind da auch Stabsstellen vertreten?', 'members ag-radverkehr'],
    ['sind der Fachdienst Kreisstraßen und die Stabsstelle Klimaschutz auch mit drin?', 'members ag-radverkehr'],
    ['Ist der Fachdienst Kreisstraßen auch dabei, und wer sonst noch?', 'members ag-radverkehr'],
    ['Who else apart from the Fachdienst Kreisstraßen takes part?', 'members ag-radverkehr'],
    ['was wird dort so beraten?', 'purpose+tasks ag-radverkehr'],
    ['what gets discussed there?', 'purpose+tasks ag-radverkehr'],
    ['Which network does it belong to?', 'missing ag-radverkehr'],
    ['which committee hears about it?', 'missing ag-radverkehr'],
    ['Welcher Ausschuss erfährt davon?', 'missing ag-radverkehr'],
    ['Wer sitzt noch im Klimabeirat?', 'members klimabeirat'],
  ])('»%s«', (question, expected) => expect(last('Was macht die AG Radverkehr?', question)).toBe(expected));

  it.each([
    ['und die Telefonnummer?', 'contact stabsstelle-digitalisierung'],
    ['wer leitet das?', 'functions oezlem-brackmeyer'],
    ['wer leitet die zweite?', 'coordination ausschuss-fuer-digitalisierung-und-organisation'],
    ['und wie oft?', 'list ag-onlinezugang'],
  ])('asks each of a list, or whose it was, and not the first: »%s«', (question, expected) =>
    expect(last('Welche Gremien koordiniert die Stabsstelle Digitalisierung?', question)).toContain(expected),
  );

  it.each([
    ['Wie viele Treffen im Jahr?', 'cadence ag-radverkehr'],
    ['How many meetings a year?', 'cadence ag-radverkehr'],
    ['Wie viele Mitglieder sind das?', 'members ag-radverkehr'],
    ['How many of them are politicians?', 'missing ag-radverkehr'],
    ['Wann treffen die sich wieder?', 'missing ag-radverkehr'],
    ['Wie oft tagen die AG Klimabildung und die AG Klimaanpassung?', 'cadence ag-klimabildung ag-klimaanpassung'],
    ['And which AG is for the climate?', 'list'],
  ])('is asked of the last one, and of whoever is named beside it: »%s«', (question, expected) =>
    expect(last('Was macht die AG Radverkehr?', question)).toContain(expected),
  );

  it.each([
    ['Welche Kolleg*in leitet die Stabsstelle Digitalisierung?', 'functions oezlem-brackmeyer'],
    ['Was leitet die Stabsstelle Digitalisierung?', 'list'],
  ])('asks for somebody by another word for a person: »%s«', (question, expected) =>
    expect(last(question)).toContain(expected),
  );

  it('goes on about the last one, whoever was asked after', () =>
    expect(last('Was macht die AG Radverkehr?', 'Macht der Kreistag da auch mit?', 'Wie oft tagen die?')).toBe(
      'cadence ag-radverkehr',
    ));

  it.each([
    ['what else have they published?', 'list integriertes-klimaschutzkonzept'],
    ['Was haben die noch herausgebracht?', 'list integriertes-klimaschutzkonzept'],
  ])('asks the office what came out: »%s«', (question, expected) =>
    expect(last('Who coordinates the Klimabeirat?', question)).toBe(expected),
  );

  it('finds a group for the topic that was told before', () =>
    expect(last('I want to write about dementia. Does the county have a group for that?')).toBe(
      'topic qualitaetszirkel-demenz',
    ));

  it.each([
    ['Wer ist da vom Fachdienst Kreisstraßen drin?', 'members ag-radverkehr'],
    ['who from the Fachdienst Kreisstraßen takes part?', 'members ag-radverkehr'],
  ])('tells who is in it: »%s«', (question, expected) =>
    expect(last('Was macht die AG Radverkehr?', question)).toBe(expected),
  );

  it.each([['who issues it?'], ['Wer erstellt ihn?'], ['wann war das?'], ['when was that?']])(
    'asks a paper: »%s«',
    (question) => expect(last('Was ist der Nahverkehrsplan?', question)).toMatch(/^publication /),
  );

  it.each([['wann war das?'], ['who invented that?']])('has no answer before anything was told: »%s«', (question) =>
    expect(last(question)).toBe('unknown'),
  );

  it('tells what is known beside a year of which nobody can know', () =>
    expect(converse(seelberg, ['Wie oft tagt die AG Radverkehr?', 'und 2044?']).at(-1)!.answer).toMatchObject({
      type: 'missing',
      declined: true,
      asked: '2044',
      substitute: { fact: { name: 'cadence' } },
    }));
});
