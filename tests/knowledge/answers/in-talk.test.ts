import { describe, expect, it } from 'vitest';
import { converse, outline, smallKnowledge } from '../../helpers/knowledge.ts';
import { bodyText } from '../../helpers/registry-files.ts';

const at = 'source: { document: alt-2010, at: "1" }';
const mentions = 'mentions: [{ document: alt-2010, at: "1" }]';
const body = (name: string, kind: string, ...facts: string[]) =>
  bodyText(name, `kind: ${kind}`, ...facts).replace('kind: round\n', '');

const county = smallKnowledge({
  'feld/steuerungsgruppe-waldplan.yaml': body(
    'Steuerungsgruppe Waldplan',
    'steering-group',
    `coordination: [{ value: { role: coordination, by: [forstamt] }, ${at} }]`,
  ),
  'feld/werkstatt-hecken.yaml': body(
    'Werkstatt #hecken',
    'working-group',
    `coordination: [{ value: { role: coordination, by: [forstamt] }, ${at} }]`,
    `purpose: [{ value: "Ideen für die Kampagne #hecken", ${at} }]`,
  ),
  'feld/netzwerk-moorcampus.yaml': body(
    'Netzwerk Moorcampus',
    'network',
    `coordination: [{ value: { role: coordination, by: [forstamt] }, ${at} }]`,
  ),
  'feld/ag-ideen.yaml': body('AG Ideen', 'working-group', `purpose: [{ value: Ideen für alle, ${at} }]`),
  'feld/ak-streuobst.yaml': body(
    'AK Streuobst',
    'working-circle',
    `members: [{ value: [forstamt], ${at} }]`,
    `cadence: [{ value: { perYear: 2 }, ${at} }]`,
  ),
  'feld/ak-tagung-streuobst.yaml': body(
    'AK Tagung Streuobst',
    'working-circle',
    `members: [{ value: [jagdamt], ${at} }]`,
  ),
  'feld/ag-tagungen.yaml': body('AG Tagungen', 'working-group', `members: [{ value: [forstamt], ${at} }]`),
  'feld/pruefrunde.yaml': body('Prüfrunde', 'round', `tasks: [{ value: [Bäume überprüfen], ${at} }]`),
  'projects.yaml': [
    `kampagne-hecken: { name: "Kampagne #hecken", kind: campaign, ${mentions}, purpose: [{ value: Für Hecken, ${at} }] }`,
    '',
  ].join('\n'),
  'publications.yaml': [
    `waldplan: { name: Waldplan, kind: plan, ${mentions}, definition: [{ value: "Nachfolger des Forstplans.", ${at} }], publication: [{ value: { year: "2015" }, ${at} }] }`,
    `vereinbarung: { name: Vereinbarung Moorcampus, kind: agreement, ${mentions}, definition: [{ value: Grundlage des Netzwerks Moorcampus, ${at} }] }`,
    `baumpapier: { name: Baumpapier, kind: paper, ${mentions}, definition: [{ value: "Wird alle drei Jahre überprüft.", ${at} }] }`,
    '',
  ].join('\n'),
  'units.yaml': [
    `forstamt: { name: Forstamt, kind: office, ${mentions} }`,
    `jagdamt: { name: Jagdamt, kind: office, ${mentions} }`,
    `baumverband: { name: Baumverband, kind: organisation, ${mentions}, definition: [{ value: Vereinbarte das Baumpapier, ${at} }] }`,
    '',
  ].join('\n'),
});

/** Of the last turn: the type or the facts given, and about whom. */
const last = (...questions: string[]) => outline(converse(county, questions).at(-1)!.answer);

describe('a question that names nobody is asked of those near to the last one', () => {
  it.each([
    [
      'who coordinates a paper: the body behind it',
      ['Was ist die Vereinbarung Moorcampus?', 'Und wer koordiniert das bei uns?'],
      'coordination netzwerk-moorcampus',
    ],
    [
      'what stands in it, or does not',
      ['Was ist das Baumpapier?', 'Steht da auch etwas zu Hecken drin?'],
      'missing baumpapier',
    ],
    [
      'a group for the last one',
      ['What is the Kampagne #hecken?', 'Which group comes up with ideas for it?'],
      'werkstatt-hecken',
    ],
    [
      'a thing by the end of its name',
      ['Wer koordiniert die Steuerungsgruppe Waldplan?', 'Und von wann ist der Plan?'],
      'publication waldplan',
    ],
    [
      'a thing by its kind, in English',
      ['Who coordinates the Werkstatt #hecken?', 'And what does the campaign stand for?'],
      'kampagne-hecken',
    ],
    [
      'another of the same sort',
      ['Wer sitzt im AK Streuobst?', 'Und in dem zur Tagung – wer ist dort dabei?'],
      'members ak-tagung-streuobst',
    ],
    [
      'a misspelled kind',
      ['Was ist der Waldplan?', 'Wer koordiniert die Steuerungsgrupe?'],
      'coordination steuerungsgruppe-waldplan',
    ],
  ])('%s', (_, questions, expected) => {
    expect(last(...questions)).toContain(expected);
  });

  it.each([
    ['a topic that is named', ['Was ist der Baumverband?', 'Welche Runde überprüft Bäume?'], 'pruefrunde'],
    [
      'a group that is sought for a topic',
      ['What is the Kampagne #hecken?', 'Which working groups are there?'],
      'ag-ideen',
    ],
    ['the last one under a word for its own kind', ['Was ist der Waldplan?', 'Und von wann ist der Plan?'], 'waldplan'],
  ])('but not %s', (_, questions, expected) => {
    expect(last(...questions)).toContain(expected);
  });
});

describe('what is sought of the field, and of those who were spoken of', () => {
  const garden = smallKnowledge({
    'feld/netz.yaml': body(
      'Netzwerk Obstgarten',
      'network',
      `tasks: [{ value: [Bäume pflanzen, Ernte mit Kindern bis zum Ende des dritten Lebensjahres], ${at} }]`,
    ),
    'feld/ag-hecken.yaml': body('AG Hecken', 'working-group', `partOf: [{ value: [netz], ${at} }]`),
    'feld/beirat.yaml': body('Gartenbeirat', 'advisory-board', `cadence: [{ value: { perYear: 4 }, ${at} }]`),
    'concepts.yaml': `ziele: { name: Ziele der Gärten, kind: goal, field: feld, ${mentions}, parts: [{ title: { de: Ziele, en: Goals }, value: [Ernte, Ruhe], ${at} }] }\n`,
  });
  const told = (...questions: string[]) => outline(converse(garden, questions).at(-1)!.answer);

  it.each([
    ['Was sind die Ziele der Gärten?', 'Welcher Beirat ist für das ganze Thema da?'],
    ['Was sind die Ziele der Gärten?', 'Welcher Beirat kümmert sich darum?'],
    ['What are the Ziele der Gärten?', 'Which advisory board goes with that?'],
    ['Wer ist in der AG Hecken?', 'Welcher Beirat ist für das Thema zuständig?'],
  ])('the only body of a kind there: »%s« »%s«', (...questions) => {
    expect(told(...questions)).toContain('beirat');
    expect(told(...questions, 'und wie oft tagt der?')).toBe('cadence beirat');
  });

  it('no body of a kind of which there are none', () => {
    expect(told('Was sind die Ziele der Gärten?', 'Welche Kommission ist für das Thema da?')).not.toContain('beirat');
  });

  it.each(['Bis zu welchem Alter der Kinder geht das?', 'Children up to what age?'])(
    'the age that is told of the last one or of who was spoken of before: »%s«',
    (question) => {
      expect(told('Wie oft tagt das Netzwerk Obstgarten?', question)).toBe('tasks netz');
      expect(told('Wie oft tagt das Netzwerk Obstgarten?', 'Und die AG Hecken?', question)).toBe('tasks netz');
    },
  );

  it('of whom no age is told, nobody else is offered', () => {
    expect(told('Wie oft tagt der Gartenbeirat?', 'Bis zu welchem Alter geht das denn?')).toBe('missing beirat');
  });
});
