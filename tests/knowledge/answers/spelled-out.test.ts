import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../../knowledge/answers/answer.ts';
import { answerTo, converse, outline, smallKnowledge } from '../../helpers/knowledge.ts';
import { bodyText } from '../../helpers/registry-files.ts';

const at = 'source: { document: alt-2010, at: "1" }';
const body = (name: string, kind: string, ...facts: string[]) =>
  bodyText(name, `kind: ${kind}`, ...facts).replace('kind: round\n', '');
const mentions = 'mentions: [{ document: alt-2010, at: "1" }]';

const county = smallKnowledge({
  'feld/netzwerk-wald.yaml': body(
    'Netzwerk Wald',
    'network',
    `coordination: [{ value: { role: coordination, by: [forstamt] }, ${at} }]`,
    `cadence: [{ value: { perYear: 3 }, ${at} }]`,
    `members: [{ value: [waldschulen, 4 Vertreter*innen der Imkervereine], ${at} }]`,
  ),
  'feld/steuerungsgruppe-netzwerk-wald.yaml': body(
    'Steuerungsgruppe Netzwerk Wald',
    'steering-group',
    `partOf: [{ value: [netzwerk-wald], ${at} }]`,
  ),
  'feld/ag-wege.yaml': body(
    'AG Wege',
    'working-group',
    `partOf: [{ value: [netzwerk-wald], ${at} }]`,
    `coordination: [{ value: { role: coordination, by: [jagdamt] }, ${at} }]`,
  ),
  'feld/ag-moor.yaml': body('AG Moor', 'working-group', `partOf: [{ value: [netzwerk-wald], ${at} }]`),
  'feld/netzwerk-stadtwald-pflege.yaml': body(
    'Netzwerk Stadtwald Pflege',
    'network',
    `purpose: [{ value: Pflege des Stadtwalds und des Walds, ${at} }]`,
  ),
  'people.yaml': [
    `berta: { name: Berta Busch, kind: person, ${mentions}, functions: [{ value: { role: { de: Leiterin, en: head }, unit: forstamt }, ${at} }] }`,
    `willi: { name: Willi Weide, kind: person, ${mentions}, functions: [{ value: { role: { de: Wegewart, en: path keeper }, unit: wegebuero }, ${at} }] }`,
    '',
  ].join('\n'),
  'units.yaml': [
    `jagdamt: { name: Jagdamt, kind: office, ${mentions} }`,
    `forstamt: { name: Forstamt, kind: office, ${mentions} }`,
    `wegebuero: { name: Wegebüro, kind: office, ${mentions}, partOf: [{ value: [forstamt], ${at} }] }`,
    `waldschulen: { name: Waldschulen, kind: group, ${mentions} }`,
    '',
  ].join('\n'),
});

/** Of the last turn: the type or the facts given, and about whom. */
const last = (...questions: string[]) => outline(converse(county, questions).at(-1)!.answer);

describe('follow-ups read with the names of whom they point to', () => {
  const talk = ['Wer koordiniert das Netzwerk Wald?', 'Und die AG Wege?'];

  it.each([
    [
      'the network of that kind, beside what is asked of it',
      [...talk, 'Gibt es in dem Netzwerk auch Arbeitsgruppen?'],
      'list ag-moor ag-wege',
    ],
    ['the same in English', [...talk, 'Which working groups does the network have?'], 'list ag-moor ag-wege'],
    [
      'a network, and no group that only bears its name',
      ['Welche Gremien gehören zum Netzwerk Wald?', 'Wie oft tagt das Netzwerk insgesamt?'],
      'cadence netzwerk-wald',
    ],
    [
      'how many of somebody there are',
      ['Wer koordiniert das Netzwerk Wald?', 'Wie viele kommen da aus den Waldschulen?'],
      'members netzwerk-wald',
    ],
  ])('%s', (_, questions, expected) => {
    expect(last(...questions)).toContain(expected);
  });

  it.each([
    'Koordiniert dieselbe Stelle noch ein anderes Netzwerk?',
    'Is there another network in the hands of that same office?',
    'Does the same office run another network?',
  ])('the office that was told: »%s«', (question) => {
    expect(last('Wer koordiniert das Netzwerk Wald?', question)).toContain('list netzwerk-wald');
  });

  it('an office that is the same as somebody’s is compared', () => {
    expect(last('Wer koordiniert das Netzwerk Wald?', 'Leitet dieselbe Stelle auch die AG Wege?')).toBe(
      'coordination ag-wege',
    );
  });

  it('reads a name that begins with a word for a body as that name', () => {
    expect(last('Wer koordiniert das Netzwerk Wald?', 'Und die AG Moor?')).toContain('ag-moor');
  });

  it('asks nobody anew where one of several is sought', () => {
    expect(last(...talk, 'In welcher von den Arbeitsgruppen sitzen die Waldschulen?')).not.toContain('members ag-wege');
  });
});

describe('what was told, asked again', () => {
  it.each([
    ['by whom', ['Wie oft tagt das Netzwerk Wald?', 'Von wem?'], 'coordination netzwerk-wald'],
    [
      'the list',
      ['Welche AGs hat das Netzwerk Wald?', 'Und die AG Moor?', 'Zurück zur Liste bitte'],
      'list ag-moor ag-wege',
    ],
    [
      'whether there is one',
      ['Wie oft tagt das Netzwerk Wald?', 'Und gibt es da eine Steuerungsgruppe?'],
      'steuerungsgruppe-netzwerk-wald',
    ],
  ])('%s', (_, questions, expected) => {
    expect(last(...questions)).toContain(expected);
  });

  it('remembers whom it spoke of where a list has nothing', () => {
    expect(last('Wie oft tagt das Netzwerk Wald?', 'Welche Gremien tagen monatlich?', 'Wer koordiniert es?')).toContain(
      'coordination netzwerk-wald',
    );
  });
});

describe('who leads', () => {
  it('is asked of the office where somebody works, and of the one above', () => {
    expect(last('Wer ist die Chefin von Willi Weide?')).toBe('functions berta');
    expect(last('Who is Willi Weide?', 'who is his boss?')).toBe('functions berta');
  });

  it('is not told of who leads it', () => {
    expect(answerTo(county, 'Wer ist die Chefin von Berta Busch?').declined).toBe(true);
  });
});

describe('names', () => {
  it('means the one whose name says just the topic', () => {
    const answer = answerTo(county, 'Welche Netzwerke befassen sich mit Wald?');
    expect(entriesOf(answer)[0]?.id).toBe('netzwerk-wald');
  });

  it('takes a name in brackets for no second one', () => {
    expect(last('How often does the forest network (Netzwerk Wald) meet?')).toBe('cadence netzwerk-wald');
  });
});
