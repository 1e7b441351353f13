import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../../knowledge/answers/answer.ts';
import {
  answerTo,
  boddenmarkKnowledge,
  converse,
  hellweideKnowledge,
  karwangKnowledge,
  seelbergKnowledge,
  smallKnowledge,
  wiesmoorKnowledge,
} from '../../helpers/knowledge.ts';

const wiesmoor = wiesmoorKnowledge();
const about = (question: string, county = wiesmoor) => entriesOf(answerTo(county, question)).map(({ id }) => id);
const lastOf = (...questions: readonly string[]) => converse(wiesmoor, questions).at(-1)!.answer;

describe('who holds a post', () => {
  it('is found by either of two posts in one role', () => {
    expect(about('Wie heißt die Amtstierärztin?')).toEqual(['dr-silke-amelsbarg']);
    expect(about('What is the name of the Amtstierärztin?', boddenmarkKnowledge())).toEqual(['dr-malgorzata-jeschke']);
    expect(about('Wie heißt die Amtsärztin?', hellweideKnowledge())).toEqual(['dr-ilka-wendrowski']);
  });

  it('is told where the post deals with the topic that somebody is asked for', () => {
    expect(about('Weißt du, wer für die Gleichstellung zuständig ist, also der Name?')).toEqual(['imke-rohlfing']);
    expect(about('Who is responsible for equality in the county, I need the name?')).toEqual(['imke-rohlfing']);
    expect(about('Which office deals with equality?')).toEqual(['gleichstellungsbeauftragte']);
  });

  it.each(['Und der Kreistagsvorsitz?', 'Kreistagsvorsitz', 'There is a Kreistagsvorsitz, too?'])(
    'is told with the post: »%s«',
    (question) => expect(about(question)).toContain('folkert-brunsema'),
  );

  it.each(['Which of them is the Kreistagsvorsitz?', 'Welche davon ist der Kreistagsvorsitz?'])(
    'is one of them: »%s«',
    (question) => expect(about(question)).toEqual(['folkert-brunsema']),
  );

  it.each(['What did he do before he joined the county?', 'Was hat er vorher gemacht?'])(
    'has a life before it that no document tells: »%s«',
    (question) => expect(lastOf('Wer ist Folkert Brunsema?', question).declined).toBe(true),
  );

  it('differs where each document names another', () => {
    expect(about('Do the documents agree on who is Kreisbrandmeister?')).toEqual(['gerriet-poppinga', 'enno-wattjes']);
    expect(about('Widersprechen sich die Quellen beim Familienkontor?')).toEqual([
      'okka-steenblock',
      'reemt-dirksmeyer',
    ]);
    expect(answerTo(wiesmoor, 'Gibt es Widersprüche bei der Gleichstellungsbeauftragten?').type).toBe('conflicts');
  });
});

describe('a function of an office', () => {
  const source = 'source: { document: neu-2020, at: "1" }';
  const mention = 'mentions: [{ document: neu-2020, at: "1" }]';
  const county = smallKnowledge({
    'fields.yaml': 'garten: { de: Gartenbau, en: Gardens }\n',
    'units.yaml': [
      `amt:\n  name: Gartenamt\n  kind: office\n  ${mention}\n`,
      `planung:\n  name: Heckenplanung\n  kind: function\n  ${mention}\n  partOf: [{ value: [amt], ${source} }]\n`,
      `baum:\n  name: Baumplanung\n  kind: function\n  ${mention}\n  partOf: [{ value: [amt], ${source} }]\n`,
      `imkerei:\n  name: Imkerstelle\n  kind: function\n  ${mention}\n  partOf: [{ value: [amt], ${source} }]\n`,
    ].join(''),
    'people.yaml': `imke:\n  name: Imke Busch\n  kind: person\n  ${mention}\n  functions: [{ value: { role: Leiterin, unit: planung }, ${source} }]\n`,
    'garten/rat.yaml': `name: Heckenrat\nkind: council\n${mention}\nmembers: [{ value: [planung], ${source} }]\ncoordination: [{ value: { role: coordination, by: [imkerei] }, ${source} }]\n`,
    'garten/runde.yaml': `name: Wegerunde\nkind: meeting\n${mention}\n`,
  });

  it('that nobody is said to do is told by the office whose it is', () => {
    expect(answerTo(county, 'Wer macht die Baumplanung?')).toMatchObject({ facts: [{ name: 'partOf' }] });
    expect(answerTo(county, 'Wer ist für die Baumplanung zuständig?')).toMatchObject({ facts: [{ name: 'partOf' }] });
    expect(answerTo(county, 'Was macht die Imkerstelle?').type).toBe('list');
  });

  it('sits where somebody who works there is said to sit, asked for by a pronoun', () => {
    const [, , list, other] = converse(county, [
      'Hallo',
      'Wer ist Imke Busch?',
      'In welchen Gremien ist sie?',
      'Which councils is she in?',
    ]).map(({ answer }) => entriesOf(answer).map(({ id }) => id));
    expect(list).toEqual(['rat']);
    expect(other).toEqual(['rat']);
  });
});

describe('an office', () => {
  it('is called in English by its level', () => {
    expect(about('Phone number of the county archives?')).toEqual(['kreisarchiv']);
    expect(about('Where is the district archive?')).toEqual(['kreisarchiv']);
    expect(about('Which working group deals with archives?')).not.toContain('kreisarchiv');
  });

  it('that most counties have is called in English as the dictionary calls it', () => {
    const seelberg = seelbergKnowledge();
    const named = (question: string) => entriesOf(answerTo(seelberg, question)).map(({ id }) => id);
    expect(named('Which department is the health office part of?')).toEqual(['gesundheitsamt']);
    expect(named('What is the nature conservation authority part of?')).toEqual(['untere-naturschutzbehoerde']);
  });

  it('has no number of staff where only its head is known', () => {
    expect(lastOf('Who runs the Wirtschaftskontor?', 'And how many people work there?')).toMatchObject({
      type: 'missing',
      declined: true,
    });
    expect(lastOf('Wie viele Leute arbeiten im Wirtschaftskontor?').declined).toBe(true);
    expect(lastOf('How many people work there?')).toMatchObject({ type: 'whichBody' });
  });

  it('has published what is said to be by it, of what is asked', () => {
    expect(about('Hat das Wirtschaftskontor eine Umfrage veröffentlicht?')).toContain('fachkraeftebarometer');
    expect(about('Has the Sachgebiet Katastrophenschutz published a guide?')).toContain('ratgeber-ohne-strom');
    expect(lastOf('Hat das Wirtschaftskontor etwas über Raketen veröffentlicht?').declined).toBe(true);
  });

  it.each(['What does SG 43 stand for?', 'Wofür steht SG 43?', 'Wofür steht DSV Ahlensiel?'])(
    'is what its short form stands for: »%s«',
    (question) => expect(answerTo(wiesmoor, question)).toMatchObject({ type: 'profile', declined: false }),
  );

  it.each([
    'When does the Kreisgesundheitsdienst have consultation hours?',
    'Hat das Familienkontor donnerstags Sprechstunde?',
    'An welchen Tagen ist im Bauamt Sprechtag?',
  ])('tells no hours: »%s«', (question) => expect(answerTo(wiesmoor, question).declined).toBe(true));

  it('tells no hours after another question either', () =>
    expect(
      lastOf('Zu welchem Ressort gehört das Bauamt?', 'Danke dir. Wann haben die denn Sprechstunde?'),
    ).toMatchObject({
      type: 'missing',
      asked: 'Sprechstunde',
    }));
});

describe('a goal', () => {
  it.each(['und wie lang war sie im schnitt im letzten jahr?', 'What was the average last year?'])(
    'tells nothing of what was reached: »%s«',
    (question) => expect(lastOf('Was ist mit Eintreffzeit gemeint?', question)).toMatchObject({ type: 'missing' }),
  );

  it('on average, something may be told all the same', () =>
    expect(answerTo(wiesmoor, 'How often does the Kreistag meet on average?').declined).toBe(false));
});

describe('a part described by its whole', () => {
  it.each([
    ['How often does the family committee of the Kreistag meet?', 'jugendhilfe-und-familienausschuss'],
    ['Wie oft tagt der Ausschuss für Familie im Kreistag?', 'jugendhilfe-und-familienausschuss'],
    ['Who is in the finance committee of the Kreistag?', 'ausschuss-fuer-digitales-und-finanzen'],
  ])('%s', (question, id) => expect(about(question)).toEqual([id]));

  it('may report to it instead of belonging to it', () =>
    expect(about('How often does the culture committee of the Kreistag meet?', karwangKnowledge())).toEqual([
      'ausschuss-fuer-bildung-sport-und-kultur',
    ]));

  it('is not the whole where there is no such part', () =>
    expect(answerTo(wiesmoor, 'How often does the school committee of the Kreistag meet?').declined).toBe(true));
});

it('what »this X« is, is told of X, whatever was asked before', () => {
  for (const question of ['Ah ja. Und was ist diese Wiegenpost?', 'And what is this Wiegenpost?'])
    expect(lastOf('Wer koordiniert das Netzwerk Guter Start?', question)).toMatchObject({ type: 'profile' });
  expect(lastOf('Wer koordiniert das Netzwerk Guter Start?', 'und die Wiegenpost?')).toMatchObject({ type: 'facts' });
});

it('which office stands above another is not told by the bodies that it runs', () =>
  expect(answerTo(seelbergKnowledge(), 'Which federal ministry supervises the Gesundheitsamt?')).toMatchObject({
    type: 'facts',
    facts: [{ name: 'partOf' }],
  }));

it('an office with no more than a kind of unit behind it is asked for what it is part of', () => {
  for (const question of [
    'Fachdienst Kreisstraßen – welcher Geschäftsbereich?',
    'Fachdienst Kreisstraßen: which department?',
  ])
    expect(answerTo(seelbergKnowledge(), question)).toMatchObject({ facts: [{ name: 'partOf' }] });
  expect(answerTo(seelbergKnowledge(), 'Fachdienst Kreisstraßen – welche Stellen?')).toMatchObject({ type: 'list' });
});

describe('a body and two offices of which one runs it', () => {
  it.each([
    'Projektgruppe Hitzeschutz: Gesundheitsamt oder Stabsstelle Klimaanpassung?',
    'Wer hat die Projektgruppe Hitzeschutz, das Gesundheitsamt oder die Stabsstelle Klimaanpassung?',
    'Projektgruppe Hitzeschutz, who has this: the Gesundheitsamt or the Stabsstelle Klimaanpassung?',
  ])('»%s« asks who does', (question) =>
    expect(answerTo(hellweideKnowledge(), question)).toMatchObject({ facts: [{ name: 'coordination' }] }),
  );

  it('is not asked where neither does', () =>
    expect(answerTo(hellweideKnowledge(), 'Inklusionsbeirat, Gesundheitsamt oder Jugendamt?')).not.toMatchObject({
      facts: [{ name: 'coordination' }],
    }));
});

it.each([
  'Wie viele stimmberechtigte Mitglieder hat der Jugendhilfeausschuss?',
  'How many voting members does the Jugendhilfeausschuss have?',
])('those who vote are members: »%s«', (question) =>
  expect(answerTo(hellweideKnowledge(), question)).toMatchObject({ declined: false, facts: [{ name: 'members' }] }),
);
