import { describe, expect, it } from 'vitest';
import { answerTo, converse, outline, smallKnowledge } from '../../helpers/knowledge.ts';
import { bodyText } from '../../helpers/registry-files.ts';

const source = 'source: { document: neu-2020, at: "1" }';
const mention = 'mentions: [{ document: neu-2020, at: "1" }]';
const unit = (id: string, name: string, kind: string, ...facts: readonly string[]) =>
  [`${id}:`, `name: ${name}`, `kind: ${kind}`, mention, ...facts, ''].join('\n  ').trimEnd();
const partOf = (id: string) => `partOf: [{ value: [${id}], ${source} }]`;
const knowledge = smallKnowledge({
  'units.yaml': [
    unit('kreis', 'Kreishaus', 'authority', `contact: [{ value: { phone: "1" }, ${source} }]`),
    unit(
      'garten',
      'FB Garten',
      'department',
      partOf('kreis'),
      `contact: [{ value: { phone: "22" }, ${source} }]`,
      `parts: [{ title: { de: Berichte in eigener Verantwortung, en: Reports in its own responsibility }, value: [Heckenbericht], ${source} }]`,
    ),
    unit('obst', 'FD Obstbau', 'division', partOf('garten')),
    unit('apfel', 'Büro Apfelbaum', 'office', partOf('obst')),
    unit('imker', 'Imkerbund', 'organisation'),
    '',
  ].join('\n'),
  'persons.yaml': `rosa:\n  name: Rosa Kern\n  ${mention}\n  functions: [{ value: { title: Leiterin des Fachdienstes, unit: obst }, ${source} }]\n`,
  'publications.yaml': `plan:\n  name: Neuer Plan\n  kind: report\n  also: [Plan 2020]\n  ${mention}\n`,
  'feld/most.yaml': bodyText(
    'AG Most',
    `coordination: [{ value: { role: coordination, by: [apfel] }, ${source} }]`,
    `members: [{ value: [imker], ${source} }]`,
    `purpose: [{ value: Sorgt für Streuobst, ${source} }]`,
  ),
});
const told = (question: string) => outline(answerTo(knowledge, question));

describe('the office above', () => {
  it.each([
    'FD Obstbau – which FB is it in?',
    'FD Obstbau: which Fachbereich?',
    'Which department is the FD Obstbau in?',
    'Welcher FB hat den FD Obstbau?',
  ])('%s', (question) => expect(told(question)).toBe('partOf obst'));

  it.each(['Welcher Fachdienst gehört zum FB Garten?', 'Which divisions are in the FB Garten?'])(
    'is no office below: %s',
    (question) =>
      expect(answerTo(knowledge, question)).toMatchObject({
        query: { relation: 'children' },
        items: [{ entry: { id: 'obst' } }],
      }),
  );

  it.each([
    ['Wer leitet den FD Obstbau?', 'what FB is that in?'],
    ['Was ist der FD Obstbau?', 'which Fachbereich is it in?'],
  ])('of the one spoken of: %s %s', (...talk) =>
    expect(outline(converse(knowledge, talk).at(-1)!.answer)).toBe('partOf obst'),
  );
});

describe('who runs it, and more of whoever does', () => {
  it.each([
    'Wer koordiniert die AG Most und zu welchem Fachbereich gehört die Stelle?',
    'Which office coordinates the AG Most, and which department does it belong to?',
  ])('%s', (question) => expect(told(question)).toBe('coordination+partOf+partOf most apfel obst'));

  it('the contact of the office around it, and never of the whole county', () => {
    const direct = smallKnowledge({
      'units.yaml': [
        unit('kreis', 'Kreishaus', 'authority', `contact: [{ value: { phone: "1" }, ${source} }]`),
        unit('obst', 'FD Obstbau', 'division', partOf('kreis')),
        '',
      ].join('\n'),
      'feld/most.yaml': bodyText('AG Most', `coordination: [{ value: { role: coordination, by: [obst] }, ${source} }]`),
    });
    const question = 'Wer koordiniert die AG Most und wie erreiche ich die Stelle?';
    expect(outline(answerTo(direct, question))).toBe('coordination most');
    const near = 'Wer koordiniert die AG Most und wie erreiche ich den FD Obstbau?';
    expect(told(near)).not.toContain('contact kreis');
  });

  it('tells no fact twice', () =>
    expect(told('Wer koordiniert die AG Most, und in welchem Büro ist das?')).toBe('coordination most'));
});

describe('what an office has to report on', () => {
  it.each([
    'Which reports is the FB Garten responsible for under the Plan 2020?',
    'Wofür ist der FB Garten bei der Berichterstattung zuständig?',
    'Which reports is the FB Garten in charge of?',
  ])('%s', (question) => expect(told(question)).toBe('parts garten'));
});

it('an office is asked when it was founded, not what it has published', () => {
  const county = smallKnowledge({
    'units.yaml': `${unit('garten', 'Gartenamt', 'office', `definition: [{ value: Im Jahr 1985 eingerichtet, ${source} }]`)}\n`,
    'publications.yaml': `blatt:\n  name: Blatt\n  kind: flyer\n  ${mention}\n  publication: [{ value: { year: "2001", publisher: garten }, ${source} }]\n`,
  });
  for (const question of ['Wann wurde das Gartenamt gegründet?', 'When was the Gartenamt founded?'])
    expect(outline(answerTo(county, question))).toBe('definition garten');
});

describe('what one is to another', () => {
  it.each([
    ['Welche Rolle hat das Büro Apfelbaum in der AG Most?', 'coordination'],
    ['What does the Büro Apfelbaum do in the AG Most?', 'coordination'],
    ['Was hat der Imkerbund mit der AG Most zu tun?', 'member'],
    ['What role does the Imkerbund play in the AG Most?', 'member'],
    ['Leitet das Büro Apfelbaum die AG Most oder ist es nur Mitglied?', 'coordination'],
    ['Welche Rolle spielt der FB Garten in der AG Most?', 'none'],
  ])('%s', (question, relation) =>
    expect(answerTo(knowledge, question)).toMatchObject({ type: 'relation', relation, open: true }),
  );

  it('is not what the body is for', () => expect(told('Welche Rolle hat die AG Most?')).toBe('purpose most'));
});

describe('what a document says on a topic', () => {
  it('is told by what cites it', () => expect(told('Was sagt der Plan 2020 über Streuobst?')).toBe('purpose most'));

  it.each(['Was steht im Plan 2020 zum Thema Datenschutz?', 'What does the Plan 2020 say about cycling?'])(
    'or nothing: %s',
    (question) => expect(answerTo(knowledge, question)).toMatchObject({ type: 'missing', declined: true }),
  );
});

it('members of one kind are counted', () => {
  const county = smallKnowledge({
    'units.yaml': [
      unit('garten', 'FB Garten', 'department'),
      unit('wald', 'FB Wald', 'department'),
      unit('imker', 'Imkerbund', 'organisation'),
      '',
    ].join('\n'),
    'feld/most.yaml': bodyText('AG Most', `members: [{ value: [garten, imker, wald], ${source} }]`),
    'feld/heu.yaml': bodyText('AG Heu', `members: [{ value: [garten, imker, Fachbereiche der Kommunen], ${source} }]`),
  });
  const members = (question: string) => {
    const answer = answerTo(county, question);
    return answer.type === 'facts' ? answer.facts[0]?.groups[0]?.value : undefined;
  };
  expect(members('Wie viele Fachbereiche sitzen in der AG Most?')).toHaveLength(2);
  expect(members('How many departments sit in the AG Most?')).toHaveLength(2);
  expect(members('Wie viele Organisationen sitzen in der AG Most?')).toHaveLength(3);
  // How many the others are is told nowhere.
  expect(members('Wie viele Fachbereiche sitzen in der AG Heu?')).toHaveLength(3);
});

it('a category is counted where somebody asks in how many', () =>
  expect(answerTo(knowledge, 'In wie vielen Berichten ist der FB Garten verantwortlich?')).toMatchObject({
    counted: true,
  }));
