/** Turns that set somebody or something beside what was spoken of: is it in there, is it the same, which of them most, what is above. */
import { describe, expect, it } from 'vitest';
import { converse, outline, smallKnowledge } from '../../helpers/knowledge.ts';

const source = 'source: { document: neu-2020, at: "1" }';
const old = 'source: { document: alt-2010, at: "1" }';
const mention = 'mentions: [{ document: neu-2020, at: "1" }]';
const body = (name: string, kind: string, facts: string) => `name: ${name}\nkind: ${kind}\n${mention}\n${facts}`;
const times = (perYear: number) => `cadence: [{ value: { perYear: ${perYear} }, ${source} }]\n`;
const run = (by: string) => `coordination: [{ value: { role: coordination, by: [${by}] }, ${source} }]\n`;
const part = (of: string) => `partOf: [{ value: [${of}], ${source} }]\n`;
const knowledge = smallKnowledge({
  'fields.yaml': 'garten: { de: Gartenbau, en: Gardens }\n',
  'units.yaml': `amt:\n  name: Gartenamt\n  kind: division\n  ${mention}\npflege:\n  name: Fachdienst Pflege\n  kind: department\n  ${mention}\n  partOf: [{ value: [amt], ${source} }]\nimker:\n  name: Imkerverein\n  kind: organisation\n  ${mention}\nwinzer:\n  name: Winzerbund\n  kind: organisation\n  ${mention}\nchefin:\n  name: Gartenleitung\n  kind: function\n  ${mention}\n`,
  'people.yaml': `rosa:\n  name: Rosa Moos\n  kind: person\n  ${mention}\n  functions: [{ value: { role: Leiterin, unit: amt }, ${source} }]\nbert:\n  name: Bert Laub\n  kind: person\n  ${mention}\n  functions: [{ value: { role: Gärtner, unit: amt }, ${source} }]\n`,
  'concepts.yaml': `kompost:\n  name: Kompostierung\n  kind: term\n  field: garten\n  ${mention}\n  definition: [{ value: "Verrottung von Laub.", ${source} }]\n`,
  'projects.yaml': `hecken:\n  name: Heckenprojekt\n  kind: project\n  ${mention}\n  members: [{ value: [imker], ${source} }]\n`,
  'garten/netz.yaml': body(
    'Netzwerk Gärten',
    'network',
    `${run('amt')}${times(2)}members: [{ value: [imker, pflege], ${source} }]\nlegalBasis: [{ value: [Kreistagsbeschluss 2015], ${source} }]\n`,
  ),
  'garten/beete.yaml': body('AG Beete', 'working-group', `${part('netz')}${run('amt')}${times(4)}`),
  'garten/wege.yaml': body('AG Wege', 'working-group', `${part('netz')}${run('pflege')}${times(6)}`),
  'garten/laub.yaml': body(
    'AG Laub',
    'working-group',
    `purpose: [{ value: "Fragen der Kompostierung von Laub.", ${source} }]\n${run('pflege')}cadence: [{ value: { perYear: 3 }, ${source} }, { value: { perYear: 5 }, ${old} }]\n`,
  ),
  'garten/rat.yaml': body('Kreistag', 'parliament', times(6)),
});
/** The last turn: its type or facts, and whom it is about. */
const last = (...questions: readonly string[]) => outline(converse(knowledge, questions).at(-1)!.answer);

describe('somebody beside the members that were told', () => {
  it.each([
    ['der Winzerbund nicht?', 'relation netz winzer'],
    ['auch der Winzerbund?', 'relation netz winzer'],
    ['none from the Winzerbund?', 'relation netz winzer'],
  ])('is in it or is not: »%s«', (question, told) =>
    expect(last('Wer ist im Netzwerk Gärten?', question).split(' ').sort()).toEqual(told.split(' ').sort()),
  );

  it.each(['Winzerbund nicht?', 'auch der Winzerbund?'])('and the talk goes on about the body after »%s«', (question) =>
    expect(last('Wer ist im Netzwerk Gärten?', question, 'und wie oft?')).toBe('cadence netz'),
  );

  it('is asked of a project, too, where those who take part were told', () =>
    expect(last('Wer macht beim Heckenprojekt mit?', 'Winzerbund auch?')).toContain('hecken'));

  it.each(['are the Imkerverein part of it?', 'gehört der Imkerverein auch dazu?'])(
    'after the groups of a body it is the body that is asked about: »%s«',
    (question) => expect(last('Welche Untergruppen hat das Netzwerk Gärten?', question)).toBe('relation netz imker'),
  );
});

describe('what is above', () => {
  it.each(['wer koordiniert dieses?', 'who coordinates that?'])('was told and is pointed to: »%s«', (question) =>
    expect(last('Zu welchem Netzwerk gehört die AG Wege?', question)).toBe('coordination netz'),
  );

  it('is not what the council is part of: »which county council resolution started it all?«', () =>
    expect(last('Wer leitet das Netzwerk Gärten?', 'which Kreistag resolution started it all?')).toBe(
      'legalBasis netz',
    ));
});

describe('two of them', () => {
  it.each(['treffen die sich öfter als die AG Beete?', 'do they meet more often than the AG Beete?'])(
    'are the last one and the named one: »%s«',
    (question) => expect(last('Wie oft tagt die AG Wege?', question)).toBe('comparison wege beete'),
  );

  it('are run by the same people or not', () =>
    expect(last('Wer koordiniert die AG Wege?', 'und die AG Beete?', 'macht das dieselbe Person?')).toBe(
      'comparison wege beete',
    ));
});

describe('the last list', () => {
  it.each([
    ['welche tagt am öftesten?', 'list wege beete'],
    ['which one meets most often?', 'list wege beete'],
    ['wer trifft sich davon am häufigsten?', 'list wege beete'],
  ])('is asked for its first by number: »%s«', (question, told) =>
    expect(last('Welche Untergruppen hat das Netzwerk Gärten?', question)).toBe(told),
  );
});

describe('doubt by another paper', () => {
  it.each([
    'ich hab in nem andern Papier was von fünf gelesen, stimmt das auch?',
    "the two papers don't give the same number, do they?",
  ])('tells what each says: »%s«', (question) =>
    expect(last('Wie oft tagt die AG Laub?', question)).toBe('cadence laub'),
  );

  it('asks in short where it stands', () =>
    expect(last('Wie oft tagt die AG Laub?', 'steht wo?')).toBe('sources laub'));
});

describe('who deals with what was spoken of', () => {
  it.each(['welche Gremien befassen sich damit?', 'which groups deal with it?', 'gibt es dazu eine AG?'])(
    'is found by its name: »%s«',
    (question) => expect(last('Was ist Kompostierung?', question)).toMatch(/ laub$/),
  );
});

describe('several', () => {
  it.each(['welche AGs gibts zu Beeten?', 'Welche Arbeitsgruppen gibt es zum Laub?'])(
    'that are asked for are a list, and no name: »%s«',
    (question) => expect(last(question)).toMatch(/^list /),
  );

  it('of a body say how it is built', () =>
    expect(last('Wie ist das Netzwerk Gärten aufgebaut?')).toBe('list beete wege'));

  it('of an office are offices', () => expect(last('Wie ist das Gartenamt gegliedert?')).toBe('list pflege'));

  it('report to nobody', () => expect(last('Welche AGs berichten an niemanden?')).toBe('list beete laub wege'));
});

describe('a slip in small talk', () => {
  it.each(['was machn die genau?', 'wer palnt das hier bei uns?'])('is read as meant: »%s«', (question) =>
    expect(last('Was ist die AG Laub?', question)).toMatch(/^(?:purpose|coordination) laub$/),
  );
});

describe('a word or two', () => {
  it('asks who runs it', () => expect(last('Was ist die AG Laub?', 'wer?')).toBe('coordination laub'));

  it.each(['als Liste bitte', 'as a table please'])('wishes for the same once more: »%s«', (question) =>
    expect(last('Wer ist im Netzwerk Gärten?', question)).toBe('members netz'),
  );
});
