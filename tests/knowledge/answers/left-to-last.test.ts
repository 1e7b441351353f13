/** What names nobody is asked of the last one; what goes on after a question back, a comparison or a list. */
import { describe, expect, it } from 'vitest';
import { narrowByFollowUp } from '../../../knowledge/answers/talk/narrowed.ts';
import { remember } from '../../../knowledge/answers/talk/remember.ts';
import { type Context, NO_CONTEXT } from '../../../knowledge/questions/talk/context.ts';
import { converse, outline, smallKnowledge } from '../../helpers/knowledge.ts';
import { bodyText } from '../../helpers/registry-files.ts';

const at = 'source: { document: alt-2010, at: "1" }';
const mentions = 'mentions: [{ document: alt-2010, at: "1" }]';
const body = (name: string, kind: string, ...facts: string[]) =>
  bodyText(name, `kind: ${kind}`, ...facts).replace('kind: round\n', '');
const meets = (perYear: number) => `cadence: [{ value: { perYear: ${perYear} }, ${at} }]`;

const county = smallKnowledge({
  'feld/beirat.yaml': body(
    'Waldbeirat',
    'advisory-board',
    `coordination: [{ value: { role: chair, by: [landrat] }, ${at} }, { value: { role: organisation, by: [forstamt] }, ${at} }]`,
    `members: [{ value: [forstamt, verein], ${at} }]`,
    `legalBasis: [{ value: [Beschluss von 2010], ${at} }]`,
    `purpose: [{ value: "Berät den Wald; entstanden nach dem Sturm.", ${at} }]`,
    meets(3),
  ),
  'feld/kommission-hecken.yaml': body('Heckenkommission', 'commission', meets(2)),
  'feld/kommission-moor.yaml': body('Moorkommission', 'commission', meets(5)),
  'feld/netz.yaml': body(
    'Netzwerk Moorpfade',
    'network',
    `coordination: [{ value: { role: coordination, by: [forstamt] }, ${at} }]`,
    meets(1),
  ),
  'feld/treffen.yaml': body(
    'Treffen Moorpfade',
    'meeting',
    `partOf: [{ value: [netz], ${at} }]`,
    `coordination: [{ value: { role: coordination, by: [verein] }, ${at} }]`,
  ),
  'feld/ag-nord.yaml': body(
    'AG Nord',
    'working-group',
    `partOf: [{ value: [beirat], ${at} }]`,
    `reportsTo: [{ value: [beirat], ${at} }]`,
  ),
  'feld/ag-sued.yaml': body('AG Süd', 'working-group', `partOf: [{ value: [beirat], ${at} }]`),
  'units.yaml': [
    `forstamt: { name: Forstamt, kind: office, ${mentions}, contact: [{ value: { phone: "06999 1" }, ${at} }] }`,
    `landrat: { name: Landrat, kind: function, ${mentions} }`,
    `verein: { name: Wanderverein, kind: organisation, ${mentions} }`,
    '',
  ].join('\n'),
  'people.yaml': `ahorn: { name: Ada Ahorn, kind: person, ${mentions}, functions: [{ value: { role: Leiterin des Forstamts, unit: forstamt }, ${at} }] }\n`,
  'concepts.yaml': `moorpfade: { name: Moorpfade, kind: term, ${mentions}, definition: [{ value: Wege im Moor, ${at} }] }\nkreislauf: { name: Kreislauf der Waldpflege, kind: cycle, ${mentions}, parts: [{ title: { de: Schritte bei Bäumen, en: Steps for trees }, ordered: true, value: [Messen, Fällen, Pflanzen], ${at} }] }\n`,
});

/** Of the last turn: the type or the facts given, and about whom. */
const last = (...questions: string[]) => outline(converse(county, questions).at(-1)!.answer);

describe('whatever the verb, the last one is asked', () => {
  it.each([
    ['und wie oft trommelt der die zusammen?', 'cadence beirat'],
    ['how often do they huddle?', 'cadence beirat'],
    ['wie kams dazu?', 'profile beirat'],
    ['und davon gibts wie viele?', 'missing beirat'],
    ['since?', 'missing beirat'],
  ])('»%s«', (question, told) => expect(last('Waldbeirat', question)).toBe(told));

  it.each([
    ['und wie oft tagt der Imkerbund?', 'beirat'],
    ['und was kostet ein Schlitten?', 'beirat'],
  ])('but nobody who has another name: »%s«', (question, untold) =>
    expect(last('Waldbeirat', question)).not.toContain(untold),
  );

  it('nor is anybody asked where nobody was spoken of', () => expect(last('wie kam das?')).toBe('unknown'));
});

describe('it goes on', () => {
  it.each([
    ['the head of the office that was told', ['Who chairs the Waldbeirat?', "and who's the head there"], 'ahorn'],
    [
      'the one that was not sought, after a comparison',
      ['Wer tagt öfter, Heckenkommission oder Waldbeirat?', 'und der andere?'],
      'cadence kommission-hecken',
    ],
    [
      'the rarest of three that were spoken of',
      ['Wie oft tagt der Waldbeirat?', 'Heckenkommission?', 'Moorkommission?', 'welche davon am seltensten?'],
      'comparison',
    ],
    [
      'whether somebody is in it, in short',
      ['Wie oft tagt der Waldbeirat?', 'Wanderverein auch dabei?'],
      'members beirat',
    ],
    ['what they are called', ['Welche AGs hat der Waldbeirat?', 'wie heißen die?'], 'list ag-nord ag-sued'],
    ['which two it is said to have', ['Waldbeirat', 'it has two working groups, right? which'], 'list ag-nord ag-sued'],
    [
      'the first of a list, and what is asked of it',
      ['Welche AGs hat der Waldbeirat?', 'die erste davon, wem berichtet die?'],
      'ag-nord',
    ],
    ['whether another is in it, too', ['Ist der Wanderverein im Waldbeirat?', 'und das Forstamt?'], 'members beirat'],
    [
      'all the others of a list',
      ['Welche Gremien gibt es?', 'die Heckenkommission, wie oft?', 'und die anderen?'],
      'list ag-nord ag-sued kommission-moor netz treffen beirat',
    ],
    [
      'those of a list that an office runs',
      ['Welche Gremien tagen mehr als einmal im Jahr?', 'davon nur die vom Forstamt'],
      'list beirat',
    ],
    ['what is above them', ['AG Nord', 'which committee is above them?'], 'partOf+reportsTo ag-nord'],
    [
      'what it is based on, whoever decided that',
      ['Waldbeirat', 'welcher Beschluss des Landrats steckt dahinter?'],
      'legalBasis beirat',
    ],
    [
      'whoever of its members is called so',
      ['Wer ist im Waldbeirat?', 'und von den Vereinen und Ämtern?'],
      'members beirat',
    ],
    [
      'the network of those that are called after a term',
      ['Was sind Moorpfade?', 'und wer koordiniert?'],
      'coordination netz',
    ],
    ['whoever it was told to report to', ['An wen berichtet die AG Nord?', 'Der tagt wie oft?'], 'cadence beirat'],
    ['the steps of a cycle', ['Kreislauf der Waldpflege', 'wie viele Schritte sind es?'], 'parts kreislauf'],
  ])('%s', (_, questions, told) => expect(last(...questions)).toContain(told));

  const [whose, first, second, net] = ['beirat', 'kommission-hecken', 'kommission-moor', 'netz'].map(
    (id) => county.registry.entries.get(id)!,
  );
  const asked = { type: 'choices', asked: 'x', reason: 'unsure', declined: true, language: 'de' } as const;
  const before: Context = { ...NO_CONTEXT, subjects: [whose!.id] };

  it('with the one that was meant, after »did you mean?« of one alone', () =>
    expect(remember({ ...asked, entries: [first!] }, [], before, undefined, false).subjects).toEqual([first!.id]));

  it('with the one before, where it is still asked which of several', () =>
    expect(remember({ ...asked, entries: [first!, second!] }, [], before, undefined, false).subjects).toEqual([
      whose!.id,
    ]));

  it.each(['die für Moor auch so oft?', 'und für Moor?'])('with the one of the same kind: »%s«', (question) => {
    const { reading } = converse(county, [question])[0]!;
    expect(narrowByFollowUp([net!, second!], [first!], { ...before, subjects: [first!.id] }, reading, county)).toBe(
      second,
    );
  });

  it('thanks for a quick answer', () =>
    expect(last('Waldbeirat', 'super, das ging schneller als beim Kollegen')).toBe('courtesy'));
});
