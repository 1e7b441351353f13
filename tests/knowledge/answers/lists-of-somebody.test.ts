import { describe, expect, it } from 'vitest';
import { answerTo, smallKnowledge, textOf } from '../../helpers/knowledge.ts';

const at = 'source: { document: alt-2010, at: "1" }';
const mention = 'mentions: [{ document: alt-2010, at: "1" }]';
const entry = (id: string, name: string, kind: string, ...facts: readonly string[]) =>
  [`${id}:`, `name: ${name}`, `kind: ${kind}`, mention, ...facts].join('\n  ').concat('\n');
const body = (name: string, kind: string, ...facts: readonly string[]) =>
  [`name: ${name}`, `kind: ${kind}`, mention, ...facts, ''].join('\n');
const members = (...ids: string[]) => `members: [{ value: [${ids.join(', ')}], ${at} }]`;
const partOf = (id: string) => `partOf: [{ value: [${id}], ${at} }]`;
const run = (...ids: string[]) =>
  `coordination: [{ value: { role: coordination, by: [${ids.map((id) => `{ id: ${id} }`).join(', ')}] }, ${at} }]`;
const meets = (perYear: number) => `cadence: [{ value: { perYear: ${perYear} }, ${at} }]`;
const law = (text: string) => `legalBasis: [{ value: ["${text}"], ${at} }]`;
const funded = (by: string) => `parts: [{ title: Förderung, value: [${by}], ${at} }]`;
const published = (more: string) => `publication: [{ value: { publisher: forstamt, ${more} }, ${at} }]`;

const county = smallKnowledge({
  'units.yaml':
    entry('imkerbund', 'Imkerbund', 'organisation') +
    entry('landfrauen', 'Landfrauen', 'organisation') +
    entry('schulen', 'Dorfschulen', 'group') +
    entry('forstamt', 'Forstamt', 'office') +
    entry('gartenamt', 'Gartenamt', 'office'),
  'feld/obstnetz.yaml': body('Netzwerk Obst', 'network', members('imkerbund'), law('Obstgesetz'), run('gartenamt')),
  'feld/kernnetz.yaml': body('Netzwerk Kernobst', 'network', law('Seegesetz')),
  'feld/birnenrunde.yaml': body('Birnenverbund', 'alliance', partOf('obstnetz'), run('forstamt'), meets(2)),
  'feld/schnittzirkel.yaml': body('Qualitätszirkel Schnitt', 'quality-circle', partOf('birnenrunde'), meets(1)),
  'feld/mostzirkel.yaml': body('Qualitätszirkel Most', 'quality-circle', partOf('birnenrunde')),
  'feld/wegekreis.yaml': body('Arbeitskreis Wege', 'working-circle', members('landfrauen'), run('forstamt'), meets(8)),
  'feld/bachkreis.yaml': body(
    'Arbeitskreis Bach',
    'working-circle',
    members('imkerbund', 'schulen'),
    run('forstamt'),
    meets(3),
  ),
  'projects.yaml':
    entry('bienenpfad', 'Bienenpfad', 'project', run('forstamt'), funded('{ id: imkerbund }')) +
    entry('lehrgarten', 'Lehrgarten', 'project', funded('Programm des Bundes')) +
    entry('erntefest', 'Erntefest', 'project', run('imkerbund')),
  'publications.yaml':
    entry('obstgesetz', 'Obstgesetz', 'law') +
    entry('leitbild-obst', 'Leitbild Obst', 'mission-statement', published('form: "Konzeption, gedruckt"')) +
    entry('leitbild-kreis', 'Leitbild des Kreises', 'mission-statement', 'also: [Leitbild]') +
    entry('wegekonzept', 'Wegekonzept', 'concept', published('year: "2005"')) +
    entry('erntebericht', 'Erntebericht', 'report', published('stand: jährlich seit 2006')) +
    entry('baumbericht', 'Baumbericht', 'report', published('year: "2007"')),
});
const ids = (question: string) => {
  const answer = answerTo(county, question);
  return answer.type === 'list' ? answer.items.map(({ entry: { id } }) => id).sort() : [answer.type];
};

describe('where an office sits', () => {
  it.each([
    ['Is the Imkerbund in any network?', ['obstnetz']],
    ['ist der Imkerbund in irgendeinem Netzwerk', ['obstnetz']],
    ['Ist der Imkerbund in einem Arbeitskreis vertreten?', ['bachkreis']],
    ['In what networks do we find the Imkerbund?', ['obstnetz']],
    ['Imkerbund is part of which network?', ['obstnetz']],
    ['Der Imkerbund gehört zu welchem Arbeitskreis?', ['bachkreis']],
  ])('%s', (question, expected) => expect(ids(question)).toEqual(expected));

  it.each([
    'Is the Imkerbund in the Arbeitskreis Wege or in the Arbeitskreis Bach?',
    'Sitzen die Dorfschulen im Arbeitskreis Wege oder im Arbeitskreis Bach?',
  ])('in the one of two: %s', (question) =>
    expect(answerTo(county, question)).toMatchObject({ relation: 'member', whole: { id: 'bachkreis' } }),
  );
});

describe('who does so much', () => {
  it.each([
    ['Which offices coordinate more than two bodies?', ['forstamt']],
    ['Welche Stellen leiten mehrere Arbeitskreise?', ['forstamt']],
    ['Which organisations are members of at least two bodies?', ['imkerbund']],
    ['Wie viele Stellen koordinieren mindestens drei Gremien?', ['forstamt']],
    ['Wer leitet mehr Gremien, das Forstamt oder das Gartenamt?', ['forstamt', 'gartenamt']],
    ['Which network has more sub-groups, the Netzwerk Kernobst or the Netzwerk Obst?', ['obstnetz']],
    ['Welchen Arbeitskreisen sitzt das Forstamt vor?', ['bachkreis', 'wegekreis']],
  ])('%s', (question, expected) => {
    expect(ids(question)).toEqual(expected);
  });

  it('is told with the number', () =>
    expect(textOf(county, 'Which offices coordinate more than two bodies?')).toContain('Forstamt (3)'));
});

it.each(['Which quality circles exist in the Netzwerk Obst?', 'Welche Qualitätszirkel hat das Netzwerk Obst?'])(
  'groups of that kind may stand a level lower: %s',
  (question) => expect(ids(question)).toEqual(['mostzirkel', 'schnittzirkel']),
);

it.each(['Welche Netzwerke haben ein Bündnis?', 'Which networks have an alliance?'])(
  'those that have a group of a kind are no such groups: %s',
  (question) => expect(ids(question)).toEqual(['obstnetz']),
);

it.each(['Welche Arbeitskreise gehören zu keinem Netzwerk?', 'Which working circles are not part of any network?'])(
  'who belongs nowhere: %s',
  (question) => expect(ids(question)).toEqual(['bachkreis', 'wegekreis']),
);

describe('who pays', () => {
  it.each([
    ['Welche Projekte fördert der Imkerbund?', ['bienenpfad']],
    ['Which projects are funded by the Imkerbund?', ['bienenpfad']],
    ['Welche Projekte werden gefördert?', ['bienenpfad', 'lehrgarten']],
    ['Welche Projekte werden vom Bund gefördert?', ['lehrgarten']],
    ['Welche Projekte werden von der EU finanziert?', []],
  ])('runs nothing by that: %s', (question, expected) => expect(ids(question)).toEqual(expected));
});

it.each([
  ['Which working circle has the most meetings?', 'wegekreis'],
  ['Welcher Arbeitskreis hat die meisten Sitzungen?', 'wegekreis'],
  ['Welcher Arbeitskreis hat die wenigsten Sitzungen?', 'bachkreis'],
])('meetings are no topic: %s', (question, first) => {
  const answer = answerTo(county, question);
  expect(answer).toMatchObject({ type: 'list', items: [{ entry: { id: first } }, {}] });
  expect(answer).not.toHaveProperty('query.topic');
});

it('one that is more frequent than another is compared with it', () =>
  expect(answerTo(county, 'Is the Arbeitskreis Wege more frequent than the Arbeitskreis Bach?')).toMatchObject({
    type: 'comparison',
    winner: { id: 'wegekreis' },
  }));

it.each([
  'Which networks rest on the Obstgesetz?',
  'Welche Netzwerke fußen auf dem Obstgesetz?',
  'Für welche Netzwerke gilt das Obstgesetz?',
  'Which networks does the Obstgesetz apply to?',
])('what rests on a law: %s', (question) => {
  expect(ids(question)).toEqual(['obstnetz']);
  expect(answerTo(county, question)).toHaveProperty('query.law');
});

describe('papers of a kind', () => {
  it.each(['Welche Leitbilder gibt es?', 'Which mission statements are there?', 'Alle Leitbilder bitte'])(
    'though one is called just by that: %s',
    (question) => expect(ids(question)).toEqual(['leitbild-kreis', 'leitbild-obst']),
  );

  it('are also those that a document calls so', () =>
    expect(ids('Welche Konzeptionen hat das Forstamt veröffentlicht?')).toEqual(['leitbild-obst', 'wegekonzept']));

  it.each(['Welche Berichte erscheinen jährlich?', 'Which reports come out every year?'])(
    'come so often: %s',
    (question) => {
      expect(ids(question)).toEqual(['erntebericht']);
      expect(textOf(county, question)).not.toMatch(/Sitzung|meeting/);
    },
  );
});
