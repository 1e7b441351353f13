import { describe, expect, it } from 'vitest';
import type { Entry, Statement } from '../../../knowledge/model.ts';
import { answerTo, hellweideKnowledge, textOf } from '../../helpers/knowledge.ts';

const county = hellweideKnowledge();
const idsIn = (question: string) => {
  const answer = answerTo(county, question);
  if (answer.type !== 'list') throw new Error(`${question}: ${answer.type}`);
  expect(answer.items.length).toBeGreaterThan(0);
  return answer.items.map(({ entry }) => entry.id).sort();
};
/** The oracle: all documents that the registry's files cite for an entry. */
const documentsOf = ({ mentions, facts }: Entry) =>
  new Set(
    [
      ...mentions,
      ...(Object.values(facts) as (readonly Statement<unknown>[])[]).flatMap((all) =>
        all.map((statement) => statement.source),
      ),
    ].map((it) => it.document),
  );
const idsWhere = (holds: (documents: ReadonlySet<string>, entry: Entry) => boolean) =>
  [...county.registry.entries.values()]
    .filter((entry) => entry.class === 'body' && holds(documentsOf(entry), entry))
    .map(({ id }) => id)
    .sort();

describe('what stands in a document', () => {
  it.each([
    'Welche Gremien nennt der Teilhabeplan 2018?',
    'Welche Gremien werden im Teilhabeplan genannt?',
    'Welche Gremien nannte der Teilhabeplan?',
    'Which bodies are mentioned in the Teilhabeplan?',
  ])('%s', (question) => {
    expect(idsIn(question)).toEqual(idsWhere((documents) => documents.has('teilhabeplan-2018')));
    expect(textOf(county, question)).toContain('Teilhabeplan 2018');
  });

  it.each(['Welche Gremien nennt nur das Gremienverzeichnis?', 'Welche Gremien kommen nur 2024 vor?'])(
    'in no other: %s',
    (question) =>
      expect(idsIn(question)).toEqual(
        idsWhere((documents) => documents.has('gremienverzeichnis-2024') && documents.size === 1),
      ),
  );

  it('in two of them', () =>
    expect(idsIn('Welche Gremien stehen sowohl im Sozialbericht als auch im Gremienverzeichnis?')).toEqual(
      idsWhere((documents) => documents.has('sozialbericht-2022') && documents.has('gremienverzeichnis-2024')),
    ));

  it('in all of them, which none may do', () => {
    const question = 'Welche Gremien kommen in allen Dokumenten vor?';
    const all = [...county.registry.documents.keys()];
    const answer = answerTo(county, question);
    expect(answer.type === 'list' && answer.items.map(({ entry }) => entry.id).sort()).toEqual(
      idsWhere((documents) => all.every((id) => documents.has(id))),
    );
    expect(answer).not.toHaveProperty('query.classes', ['body', 'publication']);
  });

  it('of a kind', () =>
    expect(idsIn('Welche Arbeitskreise nennt das Gremienverzeichnis?')).toEqual(
      idsWhere((documents, { kind }) => documents.has('gremienverzeichnis-2024') && kind === 'working-circle'),
    ));

  it('is not meant where a paper is what the bodies deal with', () =>
    expect(answerTo(county, 'Welches Gremium hat den Teilhabeplan beschlossen?')).not.toMatchObject({
      query: { documents: expect.anything() },
    }));
});

describe('which document says something of a body', () => {
  const [body] = [...county.registry.entries.values()].filter(
    ({ class: cls, facts }) => cls === 'body' && facts.cadence.length > 0,
  );

  it.each([
    'Welches Dokument sagt, dass »…« dreimal im Jahr tagt?',
    'Which paper says that … meets three times a year?',
    'Welche Dokumente nennen …?',
    'Which documents mention …?',
  ])('is told by its sources, not by a list of papers: %s', (question) =>
    expect(answerTo(county, question.replace('…', body!.name))).toMatchObject({
      type: 'sources',
      entry: { id: body!.id },
    }),
  );
});
