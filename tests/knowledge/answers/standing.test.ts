import { describe, expect, it } from 'vitest';
import { answerTo, converse, seelbergKnowledge, textOf } from '../../helpers/knowledge.ts';

const knowledge = seelbergKnowledge();
const ask = (question: string) => answerTo(knowledge, question);
const listed = (question: string) => {
  const answer = ask(question);
  return answer.type === 'list' ? answer.items.map(({ entry, level }) => [entry.id, level ?? 0]) : answer.type;
};
const steps = (question: string) => {
  const answer = ask(question);
  return answer.type === 'facts' ? answer.facts.map(({ entry, name }) => [entry.id, name]) : answer.type;
};

describe('who stands beside', () => {
  it.each([
    'Welche Gruppen stehen auf derselben Ebene wie die AG Hochwasserschutz?',
    'Welche anderen Gremien gibt es im selben Netzwerk wie die AG Hochwasserschutz?',
    'Schwestergremien der AG Hochwasserschutz',
    'Which other bodies are on the same level as the AG Hochwasserschutz?',
  ])('%s', (question) => {
    expect(listed(question)).toEqual([['ak-psychosoziale-notfallversorgung', 0]]);
    expect(ask(question)).toMatchObject({
      query: { subject: { id: 'netzwerk-bevoelkerungsschutz' }, beside: { id: 'ag-hochwasserschutz' } },
    });
  });

  it('also of the one that was spoken of, and of offices', () => {
    const [, second] = converse(knowledge, [
      'Wozu gehört die AG Hochwasserschutz?',
      'Und welche Gruppen gibt es daneben?',
    ]);
    expect(second!.answer).toMatchObject({ items: [{ entry: { id: 'ak-psychosoziale-notfallversorgung' } }] });
    expect(listed('Welche Fachdienste sind im selben Fachbereich wie der Fachdienst IT?')).toEqual([
      ['fachdienst-kultur', 0],
    ]);
  });

  it('is told of two as the place of each', () =>
    expect(steps('Sind die AG Hochwasserschutz und die UAG Hitzeschutz im selben Netzwerk?')).toEqual([
      ['ag-hochwasserschutz', 'partOf'],
      ['uag-hitzeschutz', 'partOf'],
    ]));
});

describe('all levels below', () => {
  it('are told with the level of each, where they are asked for', () => {
    expect(listed('Was hängt über alle Ebenen unter dem Netzwerk Klimaanpassung?')).toEqual([
      ['ag-klimaanpassung', 1],
      ['uag-hitzeschutz', 2],
    ]);
    expect(textOf(knowledge, 'everything below the Netzwerk Klimaanpassung')).toContain('\n  - UAG Hitzeschutz');
  });

  it('are not, where the next one is asked for', () =>
    expect(listed('Welche Gruppen gehören zum Netzwerk Klimaanpassung?')).toEqual([['ag-klimaanpassung', 0]]));
});

describe('the way up', () => {
  it.each([
    'Welches Gremium steht zwei Ebenen über der UAG Hitzeschutz?',
    'Zu welchem Netzwerk gehört die UAG Hitzeschutz letztlich?',
    'Zu welchem Netzwerk gehört die UAG Hitzeschutz?',
  ])('%s', (question) =>
    expect(steps(question)).toEqual([
      ['uag-hitzeschutz', 'partOf'],
      ['ag-klimaanpassung', 'partOf'],
    ]),
  );

  it('to another one goes by reporting, too', () =>
    expect(steps('Path from the AG Onlinezugang up to the Kreistag?')).toEqual([
      ['ag-onlinezugang', 'partOf'],
      ['lenkungskreis-digitale-verwaltung', 'reportsTo'],
      ['kreisausschuss', 'reportsTo'],
    ]));

  it('goes on above what the kind calls', () =>
    expect(steps('What is above the steering group that the AG Onlinezugang belongs to?')).toContainEqual([
      'lenkungskreis-digitale-verwaltung',
      'reportsTo',
    ]));

  it('what belongs to nothing may report to somebody', () =>
    expect(steps('Was steht über dem Klimabeirat?')).toEqual([['klimabeirat', 'reportsTo']]));
});

describe('whether one stands below another', () => {
  it.each([
    ['Gehört die UAG Hitzeschutz zum Netzwerk Klimaanpassung?', 'within', false],
    ['Ist die AG Onlinezugang dem Kreistag untergeordnet?', 'within', false],
    ['Steht die UAG Hitzeschutz über dem Netzwerk Klimaanpassung?', 'within', true],
    ['Does the Kreisausschuss report to the Lenkungskreis Digitale Verwaltung?', 'reportsTo', true],
    ['Umfasst das Netzwerk Klimaanpassung die AG Klimaanpassung?', 'partOf', false],
    ['Gehört die UAG Hitzeschutz zum Netzwerk Bevölkerungsschutz?', 'none', false],
    // Whoever reports to somebody is no part of them.
    ['Gehört die AG Onlinezugang zum Kreistag?', 'none', false],
  ])('%s', (question, relation, reversed) => {
    const answer = ask(question);
    expect(answer).toMatchObject({ type: 'relation', relation });
    expect(answer.type === 'relation' && (answer.reversed ?? false)).toBe(reversed);
  });

  it('tells where it belongs instead', () =>
    expect(ask('Gehört die UAG Hitzeschutz zum Netzwerk Bevölkerungsschutz?')).toMatchObject({
      facts: [{ entry: { id: 'uag-hitzeschutz' }, name: 'partOf' }],
    }));
});

describe('what belongs to an office', () => {
  it('are its offices, unless bodies are asked for', () => {
    expect(listed('Was gehört zum Fachbereich Zentrale Dienste?')).toEqual([
      ['fachdienst-it', 0],
      ['fachdienst-kultur', 0],
    ]);
    expect(ask('Welche Gremien gehören zum Fachbereich Zentrale Dienste?')).not.toMatchObject({
      items: [{ entry: { class: 'unit' } }],
    });
  });

  it('below a body without parts are those that report to it', () =>
    expect(listed('Was kommt unter dem Kreisausschuss?')).toEqual([['lenkungskreis-digitale-verwaltung', 0]]));
});
