/** Conversations over one small registry, turn by turn. Long because later turns are tried after each kind of answer before them. */
import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../../knowledge/answers/answer.ts';
import { NO_CONTEXT } from '../../../knowledge/questions/talk/context.ts';
import { converse, seelbergKnowledge, smallKnowledge } from '../../helpers/knowledge.ts';
import { bodyText } from '../../helpers/registry-files.ts';

const seelberg = seelbergKnowledge();
/** Of each turn: the type, the facts given, and about whom. */
const talk = (questions: readonly string[], knowledge = seelberg) =>
  converse(knowledge, questions).map(({ answer }) => {
    const facts = answer.type === 'facts' ? [...new Set(answer.facts.map(({ name }) => name))].join('+') : answer.type;
    return [facts, ...entriesOf(answer).map(({ id }) => id)].join(' ');
  });

describe('conversations', () => {
  it('asks whom a name means that several bear, whoever was spoken of before', () => {
    const county = smallKnowledge({
      'feld/seerat.yaml': bodyText('Seerat', 'also: [Wasserrunde]'),
      'feld/flussrat.yaml': bodyText('Flussrat', 'also: [Wasserrunde]'),
      'feld/waldrat.yaml': bodyText('Waldrat'),
    });
    expect(talk(['Wer koordiniert den Waldrat?', 'Wer koordiniert die Wasserrunde?'], county)[1]).toBe(
      'choices flussrat seerat',
    );
  });

  it('goes back to whom the talk began with, and to the one before', () =>
    expect(
      talk([
        'Wer koordiniert die AG Radverkehr?',
        'und die AG Klimaanpassung?',
        'zurück zur ersten: wie oft tagt die?',
        'und die davor?',
        'zurück zu uns: wie oft tagen wir?',
      ]),
    ).toEqual([
      'coordination ag-radverkehr',
      'coordination ag-klimaanpassung',
      'cadence ag-radverkehr',
      'cadence ag-klimaanpassung',
      'cadence ag-radverkehr',
    ]));

  it.each([
    ['ich hatte eigentlich die AG Klimaanpassung gemeint'],
    ['sorry, I meant the AG Klimaanpassung'],
    ['nicht die, ich meinte die AG Klimaanpassung'],
  ])('keeps what was asked when corrected: »%s«', (correction) =>
    expect(talk(['Wer koordiniert die AG Radverkehr?', correction])[1]).toBe('coordination ag-klimaanpassung'),
  );

  it.each([
    ['Wer hat die Koordination inne?', 'coordination ag-radverkehr'],
    ['Wer vom Fachdienst Kreisstraßen ist da dabei?', 'members ag-radverkehr'],
    ['Wer leitet die Stabsstelle Klimaschutz?', 'functions dr-jorin-kesselwerth'],
  ])('who is in it, and who runs it: »%s«', (question, expected) =>
    expect(talk(['Was macht die AG Radverkehr?', question])[1]).toBe(expected),
  );

  it('goes back to the first one, also where a relation told of another', () =>
    expect(
      talk([
        'Wie oft tagt die AG Radverkehr?',
        'Ist der Fachdienst Kreisstraßen dabei?',
        'zurück zum ersten: wer leitet das?',
      ])[2],
    ).toBe('coordination ag-radverkehr'));

  it('goes back by kind past the one spoken of now', () =>
    expect(
      talk([
        'Wer koordiniert die AG Radverkehr?',
        'Wer koordiniert die AG Klimaanpassung?',
        'zurück zur AG: wie oft tagt die?',
      ])[2],
    ).toBe('cadence ag-radverkehr'));

  it.each([
    'Is it the same for the AG Klimaanpassung?',
    'Gilt das auch für die AG Klimaanpassung?',
    'Ist das bei der AG Klimaanpassung genauso?',
  ])('%s asks the last question of another', (question) =>
    expect(talk(['Wie oft tagt die AG Radverkehr?', question])[1]).toBe('cadence ag-klimaanpassung'),
  );

  it('says the last answer again in another language', () => {
    const [, again] = converse(seelberg, ['How often does the AG Radverkehr meet?', 'und auf Deutsch bitte']);
    expect(again!.answer).toMatchObject({ type: 'facts', language: 'de', facts: [{ name: 'cadence' }] });
    const [, list] = converse(seelberg, ['Welche Ausschüsse gibt es?', 'and in English?']);
    expect(list!.answer).toMatchObject({ type: 'list', language: 'en' });
    expect(converse(seelberg, ['auf Englisch bitte'])[0]!.answer.type).toBe('languageChanged');
  });

  it('asks whoever is above, and what is listed under a title', () => {
    const at = 'document: alt-2010, at: "1"';
    const county = smallKnowledge({
      'feld/waldnetz.yaml': bodyText(
        'Waldnetz',
        `coordination: [{ value: { role: coordination, by: [Forstamt] }, source: { ${at} } }]`,
        `parts: [{ title: Modellregionen, value: [Nordwald], source: { ${at} } }]`,
      ),
      'feld/wegerunde.yaml': bodyText('Wegerunde', `partOf: [{ value: [waldnetz], source: { ${at} } }]`),
    });
    expect(talk(['Wozu gehört die Wegerunde?', 'Und wer koordiniert das übergeordnete Netzwerk?'], county)[1]).toBe(
      'coordination waldnetz',
    );
    expect(talk(['Wer koordiniert das Waldnetz?', 'In welchen Modellregionen?'], county)[1]).toBe('parts waldnetz');
  });

  it('asks for what the last one has of a kind, for itself again, and for what its documents say differently', () => {
    const at = (document: string) => `source: { document: ${document}, at: "1" }`;
    const county = smallKnowledge({
      'feld/waldnetz.yaml': [
        'name: Waldnetz',
        'kind: network',
        'mentions: [{ document: alt-2010, at: "1" }]',
        `cadence: [{ value: { perYear: 2 }, ${at('alt-2010')} }, { value: { perYear: 3 }, ${at('neu-2020')} }]`,
        '',
      ].join('\n'),
      'feld/forstbeirat.yaml': [
        'name: Forstbeirat',
        'kind: advisory-board',
        'mentions: [{ document: alt-2010, at: "1" }]',
        `partOf: [{ value: [waldnetz], ${at('alt-2010')} }]`,
        '',
      ].join('\n'),
    });
    const turns = talk(
      [
        'Wie oft tagt das Waldnetz?',
        'Widersprechen sich da die Dokumente?',
        'Hat es einen Beirat?',
        'Wie oft tagt das Netzwerk?',
      ],
      county,
    );
    expect(turns.slice(1)).toEqual(['conflicts waldnetz', expect.stringContaining('forstbeirat'), 'cadence waldnetz']);
  });

  it('counts what was listed, and lists where the last one sits', () => {
    const [list, counted] = converse(seelberg, ['Welche Ausschüsse gibt es?', 'How many are in the list?']);
    expect(entriesOf(counted!.answer)).toEqual(entriesOf(list!.answer));
  });

  it('asks on about the same body, then about another, then goes back', () =>
    expect(
      talk([
        'Wer koordiniert die AG Radverkehr?',
        'und wie oft tagt sie?',
        'wer ist noch dabei?',
        'und die AG Klimaanpassung?',
        'zurück',
      ]),
    ).toEqual([
      'coordination ag-radverkehr',
      'cadence ag-radverkehr',
      'members ag-radverkehr',
      'members ag-klimaanpassung',
      'members ag-radverkehr',
    ]));

  it('a list of what belongs to it is a list of the one that was spoken of', () => {
    for (const followUp of [
      'welche AGs gehören dazu?',
      'which groups belong to it?',
      'wie viele Gruppen gehören dazu?',
    ]) {
      const [, last] = converse(seelberg, ['Was macht das Netzwerk Bevölkerungsschutz?', followUp]);
      expect(last!.answer, followUp).toMatchObject({
        type: 'list',
        query: { relation: 'children', subject: { id: 'netzwerk-bevoelkerungsschutz' } },
      });
    }
  });

  it('who runs a project is asked for what the project itself has not', () => {
    const source = 'source: { document: neu-2020, at: "1" }';
    const project = [
      'birnenfest:',
      '  name: Birnenfest',
      '  kind: project',
      '  mentions: [{ document: neu-2020, at: "1" }]',
      `  coordination: [{ value: { role: steering, by: [festrunde] }, ${source} }]`,
      '',
    ].join('\n');
    const knowledge = smallKnowledge({
      'projects.yaml': project,
      'feld/festrunde.yaml': bodyText('Festrunde', `cadence: [{ value: { perYear: 2 }, ${source} }]`),
    });
    expect(talk(['Wer steuert das Birnenfest?', 'und wie oft kommen die zusammen?'], knowledge)).toEqual([
      'coordination birnenfest',
      'cadence festrunde',
    ]);
  });

  it('the office that an answer told of can be asked about', () =>
    expect(
      talk(['Wer koordiniert den Beirat Rettungsdienst?', 'welche Telefonnummer hat der Fachdienst?']).at(-1),
    ).toMatch(/^contact fachdienst-/));

  it('counts the last list, and the members of the last body', () => {
    const [listed, counted] = converse(seelberg, ['Welche Ausschüsse gibt es?', 'Wie viele sind das?']);
    expect(counted!.answer).toMatchObject({ type: 'list', count: true });
    expect(entriesOf(counted!.answer)).toEqual(entriesOf(listed!.answer));
    expect(talk(['Wer ist Mitglied im Klimabeirat?', 'how many are there?']).at(-1)).toBe('members klimabeirat');
  });

  it('lists what else the office coordinates that was told of', () =>
    expect(talk(['Wer koordiniert die AG Radverkehr?', 'Welche Gremien koordinieren die noch?']).at(-1)).toMatch(
      /^list ag-rad/,
    ));

  it('an ordinal picks from the last list also at the end of a longer question', () => {
    const [listed, second] = converse(seelberg, ['Welche Ausschüsse gibt es?', 'wie oft trifft sich denn die zweite?']);
    expect(entriesOf(second!.answer)).toEqual([entriesOf(listed!.answer)[1]]);
  });

  it('whoever is picked by half a question from a list of all is told, not its groups', () => {
    const [listed, third] = converse(seelberg, ['Welche Ausschüsse gibt es?', 'Und der dritte?']);
    expect(third!.answer).toMatchObject({ type: 'profile', entry: entriesOf(listed!.answer)[2] });
  });

  it('all of the kind of the last one are meant, which has none of that kind', () => {
    const [, listed] = converse(seelberg, [
      'Wer koordiniert das Netzwerk Klimaanpassung?',
      'Welche Netzwerke gibt es?',
    ]);
    expect(entriesOf(listed!.answer).map(({ id }) => id)).toContain('netzwerk-klimaanpassung');
  });

  it('who is a member, of what was spoken of', () => {
    const [, asked] = converse(seelberg, ['Wie oft tagt der Klimabeirat?', 'Ist der Fachdienst Umwelt Mitglied?']);
    expect(asked!.answer).toMatchObject({ type: 'relation', whole: { id: 'klimabeirat' } });
  });

  it('a number, and who of two does it more often, are asked of what was spoken of', () => {
    expect(talk(['Was macht der Klimabeirat?', 'Wie viele Mitglieder hat er?']).at(-1)).toBe('members klimabeirat');
    const [, , compared] = converse(seelberg, [
      'Wie oft tagt der Klimabeirat?',
      'und das Moorforum?',
      'which one meets more often?',
    ]);
    expect(compared!.answer).toMatchObject({ type: 'comparison', winner: { id: 'klimabeirat' } });
  });

  it('who somebody is asks anew', () =>
    expect(talk(['Wer leitet den Klimabeirat?', 'Und wer ist der Landrat?']).at(-1)).not.toContain('missing'));

  it('a list asked of the last list keeps what stood there', () => {
    const [before, after] = converse(seelberg, [
      'Welche Ausschüsse gibt es?',
      'welche davon tagen öfter als 3 mal im Jahr?',
    ]);
    const listed = entriesOf(before!.answer);
    const kept = entriesOf(after!.answer);
    expect(after!.answer.type).toBe('list');
    expect(kept.length).toBeLessThan(listed.length);
    expect(listed).toEqual(expect.arrayContaining([...kept]));
  });

  it('asks what the last one belongs to, and then about the whole', () =>
    expect(
      talk(['Wie oft tagt die UAG Hitzeschutz?', 'zu welcher AG gehört die?', 'und wer koordiniert das Ganze?']),
    ).toEqual(['cadence uag-hitzeschutz', 'partOf uag-hitzeschutz', 'coordination ag-klimaanpassung']));

  it('means another one of nearly the same name', () => {
    const cadence = (perYear: number) =>
      `cadence: [{ value: { perYear: ${perYear} }, source: { document: neu-2020, at: "1" } }]`;
    const garden = smallKnowledge({
      'feld/garten-park.yaml': bodyText('Runde Garten Park', cadence(2)),
      'feld/garten-schule.yaml': bodyText('Runde Garten Schule', cadence(3)),
    });
    expect(
      talk(['Wie oft tagt die Runde Garten Park?', 'ich meine die in der Schule', 'und die im Park?'], garden),
    ).toEqual(['cadence garten-park', 'cadence garten-schule', 'cadence garten-park']);
  });

  it('a pronoun beside a word of no name points back', () =>
    expect(
      talk([
        'Was macht der Klimabeirat?',
        'Worauf beruht er rechtlich?',
        'und wann wird er das nächste Mal einberufen?',
      ])[1],
    ).toBe('legalBasis klimabeirat'));

  it('the weather is asked of nobody, whatever was spoken of', () =>
    expect(talk(['Was macht der Klimabeirat?', 'wie wird das wetter morgen'])[1]).toBe('unknown'));

  it('in English', () =>
    expect(
      talk(['Tell me about the Fahrgastbeirat', 'who chairs it?', 'how often do they meet?', 'and the Klimabeirat?']),
    ).toEqual([
      'profile fahrgastbeirat',
      'coordination fahrgastbeirat',
      'cadence fahrgastbeirat',
      'cadence klimabeirat',
    ]));

  it('chooses from a list by number and asks on', () =>
    expect(
      talk(['Welche Ausschüsse gibt es?', 'der zweite', 'und wie oft tagt er?', 'und der letzte?']).slice(1),
    ).toEqual([
      'profile ausschuss-fuer-feuerschutz-ordnung-und-rettungswesen',
      'cadence ausschuss-fuer-feuerschutz-ordnung-und-rettungswesen',
      'cadence ausschuss-fuer-mobilitaet-und-bauen',
    ]));

  it('asks for the sources of what was just said', () => {
    const [, { answer }] = converse(seelberg, ['Wie oft tagt der Klimabeirat?', 'Woher weißt du das?']) as [
      unknown,
      ReturnType<typeof converse>[number],
    ];
    expect(answer).toMatchObject({ type: 'sources', entry: { id: 'klimabeirat' } });
    expect(answer.type === 'sources' && answer.citations.map(({ document }) => document)).toEqual([
      'gremienhandbuch-2023',
      'kreisentwicklungskonzept-2021',
    ]);
  });

  it('small talk in between forgets nothing', () =>
    expect(talk(['Wer leitet den Klimabeirat?', 'danke', 'hallo', 'und die Mitglieder?']).at(-1)).toBe(
      'members klimabeirat',
    ));

  it('without anything before, it asks about whom', () => expect(talk(['und wie oft?'])).toEqual(['whichBody']));

  it('remembers ids, never what was typed', () => {
    const [{ context }] = converse(seelberg, ['Wer leitet den Klimabeirat, sagt Herr Geheimnis?']) as [
      ReturnType<typeof converse>[number],
    ];
    expect(JSON.stringify(context)).not.toMatch(/geheimnis|herr/i);
    expect(JSON.parse(JSON.stringify(context))).toEqual(context);
  });
});

describe('a question back', () => {
  const cadence = (n: number) => `cadence: [{ value: { perYear: ${n} }, source: { document: neu-2020, at: "1" } }]`;
  const county = smallKnowledge({
    'feld/gartenrunde.yaml': bodyText('Gartenrunde', 'also: [GR]', cadence(2)),
    'feld/gruenrunde.yaml': bodyText('Grünrunde', 'also: [GR]', cadence(3)),
  });
  const first = 'Wie oft tagt die GR?';

  it('offers all that fit', () => {
    const [{ answer }] = converse(county, [first]) as [ReturnType<typeof converse>[number]];
    expect(answer).toMatchObject({
      type: 'choices',
      reason: 'ambiguous',
      asked: 'GR',
      facet: 'cadence',
      declined: true,
    });
    expect(entriesOf(answer).map(({ id }) => id)).toEqual(['gartenrunde', 'gruenrunde']);
  });

  it.each([
    ['2', 'gruenrunde'],
    ['die erste', 'gartenrunde'],
    ['the last one', 'gruenrunde'],
    ['Grünrunde', 'gruenrunde'],
    ['die Grunrunde bitte', 'gruenrunde'],
    ['Option 1', 'gartenrunde'],
  ])('»%s« picks one, and the question is not forgotten', (choice, id) =>
    expect(talk([first, choice], county)[1]).toBe(`cadence ${id}`),
  );

  it('whose groups were listed asked for them, and not for those of the chosen one', () => {
    const partOf = 'partOf: [{ value: [gartenrunde], source: { document: neu-2020, at: "1" } }]';
    const groups = smallKnowledge({
      'feld/gartenrunde.yaml': bodyText('Gartenrunde'),
      'feld/beete.yaml': bodyText('AG Beete', partOf),
      'feld/hecken.yaml': bodyText('AG Hecken', partOf),
    });
    expect(talk(['Welche Untergruppen hat die Gartenrunde?', '2'], groups)[1]).toBe('profile hecken');
  });

  it('is chosen by its own words, and by no part of a word for bodies', () => {
    const works = smallKnowledge({
      'feld/netz.yaml': bodyText('Netzwerk Obst', cadence(2)).replace('kind: round', 'kind: network'),
      'units.yaml':
        'werk: { name: Gartenwerk, kind: organisation, mentions: [{ document: alt-2010, at: "1" }], definition: [{ value: Berät beim Pflügen., source: { document: alt-2010, at: "1" } }] }\n',
    });
    const last = talk(
      ['Wer koordiniert das Netzwerk Obst?', 'Wer berät beim Pflügen?', 'Wie oft tagt das Netzwerk?'],
      works,
    );
    expect(last[2]).toBe('cadence netz');
  });

  it('»die andere« after a choice', () =>
    expect(talk([first, '1', 'und die andere?'], county)[2]).toBe('cadence gruenrunde'));

  it('a number that was not offered picks none', () => expect(talk([first, '3'], county)[1]).not.toContain('cadence'));
});

describe('the language', () => {
  const languages = (...questions: string[]) => converse(seelberg, questions).map(({ answer }) => answer.language);

  it('follows each question', () =>
    expect(languages('Wer leitet den Klimabeirat?', 'and how often does it meet?', 'und die Mitglieder?')).toEqual([
      'de',
      'en',
      'de',
    ]));
  it('stays as the user wishes, until the next wish', () =>
    expect(
      languages(
        'Auf Englisch bitte',
        'Wie oft tagt der Klimabeirat?',
        'auf deutsch',
        'How often does the Klimabeirat meet?',
      ),
    ).toEqual(['en', 'en', 'de', 'de']));
  it('is the last one where a question gives none away', () =>
    expect(languages('How often does the Klimabeirat meet?', 'Fahrgastbeirat')).toEqual(['en', 'en']));
});

it('a context whose entries are gone is no harm', () => {
  const gone = { ...NO_CONTEXT, subjects: ['long-gone'], offered: ['gone', 'lost'], facets: ['cadence'] as const };
  for (const question of ['und wie oft?', '1', 'die zweite', 'zurück', 'Woher weißt du das?', 'die andere'])
    expect(() => converse(seelberg, [question], gone)).not.toThrow();
});
