/** `ask --explain` shows every decision of the reader with its evidence. */
import { expect, it } from 'vitest';
import { explain } from '../../../adapters/console/ask/explain.ts';
import { converse, seelbergKnowledge } from '../../helpers/knowledge.ts';

const knowledge = seelbergKnowledge();
const explained = (questions: string[], language: 'de' | 'en' = 'de') =>
  explain(converse(knowledge, questions).at(-1)!, knowledge, language);

it('a name that is misspelled, and what is asked of it', () => {
  const text = explained(['wer leitet den klimabeirad?']);
  expect(text).toMatch(/Sprache +Deutsch/);
  expect(text).toMatch(/Gelesen als +wer leitet den ¤/);
  expect(text).toMatch(/Gefragt ist +Koordination \(coordination\) +\d+\.\d +wegen »(?:wer )?leitet«/);
  expect(text).toMatch(
    /Genannt ist +»klimabeirad«\n +→ Klimabeirat \(klimabeirat\) +0\.\d\d +Name »klimabeirat«, mit Tippfehler/,
  );
  expect(text).toMatch(/Antwort +Angaben, gegeben/);
});

it('a topic, where it was found and by which word of the thesaurus', () => {
  const { words, means } = knowledge.registry.thesaurus[0]!;
  const text = explained([`Wer kümmert sich um ${words[0]}?`]);
  expect(text).toMatch(/Thema +\S/);
  expect(text).toMatch(/→ .+ \(.+\) +\d+\.\d +deckt \d+ % der Frage: .+ → .+Thesaurus/);
  expect(means.length).toBeGreaterThan(0);
});

it('names that are given in part, with how much is covered', () => {
  expect(explained(['netz klima'])).toMatch(
    /In Teilen +→ .+ \d\.\d\d .+in Teilen; deckt \d+ % des Namens, \d+ % der Frage/,
  );
});

it('what was not understood, and why it matters', () => {
  const text = explained(['Welche Farbe hat der Klimabeirat in Xanadu?']);
  expect(text).toMatch(/Unbekannt +»Farbe« nennt, was gefragt ist\n +»Xanadu« nennt einen anderen Ort/);
  expect(text).toMatch(/Antwort +.+, abgelehnt/);
});

it('what a structured question asks for', () => {
  expect(explained(['Welche Beiräte tagen öfter als 3 mal im Jahr?'])).toMatch(
    /Art der Frage +Liste.*Beirat.*> 3 Sitzungen im Jahr/,
  );
});

it('that a follow-up points back', () => {
  expect(explained(['Wer leitet den Klimabeirat?', 'und wie oft?'])).toMatch(/Art der Frage +.*weist zurück/);
});

it('the same in English', () => {
  const text = explained(['How often does the Klimabeirat meet?'], 'en');
  expect(text).toMatch(/Language +English\n[\s\S]*Asks for +.+because of “/);
  expect(text).not.toMatch(/Sprache|Gefragt|wegen|wörtlich/);
});
