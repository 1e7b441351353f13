import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../../knowledge/answers/answer.ts';
import { answerTo, smallKnowledge } from '../../helpers/knowledge.ts';

const source = 'source: { document: neu-2020, at: "1" }';
const mention = 'mentions: [{ document: neu-2020, at: "1" }]';
const paper = (id: string, name: string, facts: string) => `${id}:\n  name: ${name}\n  ${mention}\n  ${facts}\n`;
const parts = (...rows: readonly (readonly [string, string])[]) =>
  `parts:\n${rows.map(([title, value]) => `    - { title: ${title}, value: [${value}], ${source} }`).join('\n')}`;
const knowledge = smallKnowledge({
  'publications.yaml': [
    paper(
      'ruf',
      'Heckenruf',
      `kind: concept\n  ${parts(['Zielgruppe', 'Pächter'], ['Vertragspartner', 'Gartenamt und Imker'])}`,
    ),
    paper(
      'frost',
      'Frostbericht',
      `kind: report\n  publication: [{ value: { year: "2019", form: "Bericht, auch als pdf" }, ${source} }]`,
    ),
    paper(
      'duerre',
      'Dürrebericht',
      `kind: report\n  publication: [{ value: { year: "2020", form: ausschließlich als pdf }, ${source} }]`,
    ),
    paper('was-nun', '"Da ist was passiert!"', `kind: brochure\n  also: [Passiert]`),
  ].join(''),
  'projects.yaml': paper(
    'melder',
    'Wespenmelder',
    `kind: project\n  coordination: [{ value: { role: lead, by: [Imker] }, ${source} }]\n  ${parts(['Laufzeit', '2019 bis 2021'], ['Was gemeldet werden kann', 'Nester'], ['Eingesetzt von', 'Bürgermeister Kraut'])}`,
  ),
  'concepts.yaml': paper('jahr', 'Gartenjahr', `kind: term\n  ${parts(['Vor der Ernte', 'Körbe flechten'])}`),
  'feld/rat.yaml': `name: Heckenrat\nkind: council\n${mention}\n`,
  'feld/ak.yaml': `name: AK Kompost\nkind: working-circle\n${mention}\nreportsTo: [{ value: [rat], ${source} }]\n`,
});
const told = (question: string) => {
  const answer = answerTo(knowledge, question);
  const titles =
    answer.type === 'facts'
      ? answer.facts.flatMap(({ name, groups }) =>
          groups.map(({ value }) => (value as { title?: { de: string } }).title?.de ?? name),
        )
      : [answer.type];
  return [...titles, ...entriesOf(answer).map(({ id }) => id)].join(' ');
};

describe('what is asked for is told by the list of that title', () => {
  it.each([
    ['Für wen ist der Heckenruf gedacht?', 'Zielgruppe ruf'],
    ['Who is the Heckenruf for?', 'Zielgruppe ruf'],
    ['Who is the Heckenruf meant for?', 'Zielgruppe ruf'],
    ['Was kann man beim Wespenmelder melden?', 'Was gemeldet werden kann melder'],
    ['Who set up the Wespenmelder?', 'Eingesetzt von melder'],
    ['Zwischen wem wurde die Vereinbarung Heckenruf geschlossen?', 'Vertragspartner ruf'],
    ['Was geschieht vor der Ernte?', 'Vor der Ernte jahr'],
  ])('%s', (question, expected) => expect(told(question)).toBe(expected));

  it('who runs it is not told by how long it runs', () =>
    expect(told('Who runs the Wespenmelder?')).toContain('coordination melder'));

  it('a title of which only half is said is none', () =>
    expect(told('Was geschieht vor der Aussaat?')).not.toContain('Vor der Ernte'));
});

describe('lists by other words', () => {
  it('whoever reports to a body is not whom it reports to', () =>
    expect(told('Wer berichtet dem Heckenrat?')).toContain('list ak'));

  it.each(['Welche Berichte gibt es nur als PDF im Internet?', 'Which reports are only available as a PDF?'])(
    'what is there only as a file: %s',
    (question) => expect(told(question)).toBe('list duerre'),
  );

  it.each(['Welche Berichte gab es 2019?', 'Which reports were there in 2019?'])('the year restricts: %s', (question) =>
    expect(told(question)).toBe('list frost'),
  );
});
