import { describe, expect, it } from 'vitest';
import { type Conflict, conflictsOf, findConflicts } from '../../../knowledge/answers/facts/conflicts.ts';
import { buildRegistry } from '../../../knowledge/load/load.ts';
import type { Registry } from '../../../knowledge/model.ts';
import { answerTo, seelbergKnowledge } from '../../helpers/knowledge.ts';
import { bodyText, registryFiles } from '../../helpers/registry-files.ts';

const OLD = 'alt-2010';
const NEW = 'neu-2020';

/** A statement as YAML. */
const says = (value: string, document: string, at = '1', more = '') =>
  `  - { value: ${value}, source: { document: ${document}, at: "${at}" }${more} }`;

function registry(files: Record<string, string>): Registry {
  const { registry: built, problems } = buildRegistry(registryFiles(files));
  if (!built) throw new Error(problems.map(({ message }) => message).join('\n'));
  return built;
}
const one = (...lines: string[]) => findConflicts(registry({ 'feld/runde.yaml': bodyText('Runde', ...lines) }));

/** What differs, as short lines: fact, part, certainty, values from newest to oldest. */
const brief = (conflicts: readonly Conflict[]) =>
  conflicts.map(({ fact, part, certainty, claims }) => [
    [fact, part, certainty].filter(Boolean).join(' '),
    claims.map(({ statements }) => statements.map(({ source }) => source.document).join('+')),
  ]);

describe('cadence', () => {
  it('two numbers contradict each other; the newest document speaks first', () => {
    expect(brief(one('cadence:', says('{ perYear: 2 }', OLD), says('{ perYear: 3 }', NEW)))).toEqual([
      ['cadence contradiction', [NEW, OLD]],
    ]);
  });
  it('so do two places of one document', () => {
    expect(brief(one('cadence:', says('{ perYear: 2 }', OLD, '1'), says('{ perYear: 3 }', OLD, '2')))).toEqual([
      ['cadence contradiction', [OLD, OLD]],
    ]);
  });
  it.each([
    ['a number and "as needed"', '{ perYear: 2 }', '{ onDemand: true }'],
    ['a range and a number', '{ perYear: [3, 4] }', '{ perYear: 4 }'],
    ['two seasons', '{ perYear: 1, when: Herbst }', '{ perYear: 1, when: Frühjahr }'],
  ])('%s', (_what, a, b) =>
    expect(brief(one('cadence:', says(a, OLD), says(b, NEW)))).toEqual([['cadence contradiction', [NEW, OLD]]]),
  );
  it.each([
    ['the same', '{ perYear: 4 }', '{ perYear: 4 }'],
    ['about the same number', '{ perYear: 4, approx: true }', '{ perYear: 4 }'],
    ['a season completes a number', '{ perYear: 2 }', '{ perYear: 2, when: Herbst }'],
    ['a season alone', '{ perYear: 2 }', '{ when: Herbst }'],
    ['an addition', '{ perYear: 2 }', '{ perYear: 2, plus: eine Tagung }'],
  ])('no contradiction: %s', (_what, a, b) => expect(one('cadence:', says(a, OLD), says(b, NEW))).toEqual([]));
  it('counted for different things it is one only between different places', () => {
    const [school, team] = ['{ perYear: 8, per: je Schule }', '{ perYear: 3, per: je Team }'];
    expect(one('cadence:', says(school, OLD, '1'), says(team, OLD, '1'))).toEqual([]);
    expect(brief(one('cadence:', says(school, OLD, '1'), says(team, OLD, '2')))).toEqual([
      ['cadence possible', [OLD, OLD]],
    ]);
  });
});

describe('coordination', () => {
  it('two offices in one role contradict each other', () => {
    const found = one(
      'coordination:',
      says('{ role: lead, by: [Amt A] }', OLD),
      says('{ role: lead, by: [Amt B] }', NEW),
    );
    expect(brief(found)).toEqual([['coordination contradiction', [NEW, OLD]]]);
  });
  it('so does one document that names one more', () => {
    const found = one(
      'coordination:',
      says('{ role: lead, by: [Amt A, Amt B] }', OLD),
      says('{ role: lead, by: [Amt A] }', NEW),
    );
    expect(brief(found)).toEqual([['coordination contradiction', [NEW, OLD]]]);
  });
  it.each([
    ['the order of names', '{ role: lead, by: [Amt A, Amt B] }', '{ role: lead, by: [Amt B, Amt A] }'],
    ['different roles of one office', '{ role: lead, by: [Amt A] }', '{ role: management, by: [Amt A] }'],
    ['different parts', '{ role: lead, by: [Amt A], scope: Nord }', '{ role: lead, by: [Amt B], scope: Süd }'],
  ])('no contradiction: %s', (_what, a, b) => expect(one('coordination:', says(a, OLD), says(b, NEW))).toEqual([]));
  it('a chair and an organiser complete each other in one place, perhaps not in two documents', () => {
    const [chair, organiser] = ['{ role: chair, by: [Amt A] }', '{ role: organisation, by: [Amt B] }'];
    expect(one('coordination:', says(chair, OLD), says(organiser, OLD))).toEqual([]);
    expect(brief(one('coordination:', says(chair, OLD), says(organiser, NEW)))).toEqual([
      ['coordination possible', [NEW, OLD]],
    ]);
  });
  it('what is only inferred in another role says nothing against it', () => {
    const found = one(
      'coordination:',
      says('{ role: chair, by: [Amt A] }', OLD),
      says('{ role: contact, by: [Amt B] }', NEW, '1', ', implied: true'),
    );
    expect(found).toEqual([]);
  });
});

describe('other facts', () => {
  it('members of two documents contradict, of two places of one document perhaps', () => {
    expect(brief(one('members:', says('[A, B]', OLD), says('[A]', NEW)))).toEqual([
      ['members contradiction', [NEW, OLD]],
    ]);
    expect(brief(one('members:', says('[A, B]', OLD, '1'), says('[C]', OLD, '2')))).toEqual([
      ['members possible', [OLD, OLD]],
    ]);
  });
  it('a publication is compared key by key', () => {
    const found = one(
      'publication:',
      says('{ year: 2006, phone: "1" }', OLD),
      says('{ year: 2007, publisher: Amt }', NEW),
    );
    expect(brief(found)).toEqual([['publication year contradiction', [NEW, OLD]]]);
    expect(found[0]!.claims.map(({ value }) => value)).toEqual([{ year: '2007' }, { year: '2006' }]);
  });
  it('a date is a date with or without zeros', () => {
    expect(one('publication:', says('{ stand: "03.07.2006" }', OLD), says('{ stand: "3.7.2006" }', NEW))).toEqual([]);
  });
  it('a phone number in two documents; two of one document complete each other', () => {
    expect(brief(one('contact:', says('{ phone: "1" }', OLD), says('{ phone: "2" }', NEW)))).toEqual([
      ['contact phone contradiction', [NEW, OLD]],
    ]);
    expect(one('contact:', says('{ phone: "1" }', OLD, '1'), says('{ phone: "2" }', OLD, '2'))).toEqual([]);
    expect(one('contact:', says('{ address: Weg-Str. 4 }', OLD), says('{ address: Weg-Straße 4 }', NEW))).toEqual([]);
  });
  it('status', () => {
    expect(brief(one('status:', says('planned', OLD), says('active', NEW)))).toEqual([
      ['status contradiction', [NEW, OLD]],
    ]);
  });
  it('lists only where each document names something of its own', () => {
    expect(brief(one('legalBasis:', says('["§ 1", "§ 2"]', OLD), says('["§ 1", "§ 3"]', NEW)))).toEqual([
      ['legalBasis possible', [NEW, OLD]],
    ]);
    expect(one('legalBasis:', says('["§ 1", "§ 2"]', OLD), says('["§ 1"]', NEW))).toEqual([]);
  });
  it('descriptions are worded differently without a contradiction', () => {
    expect(
      one('purpose:', says('Eins', OLD), says('Zwei', NEW), 'topics:', says('[A]', OLD), says('[B]', NEW)),
    ).toEqual([]);
  });
});

describe('entries that may be the same', () => {
  const pair = (a: readonly string[], b: readonly string[]) =>
    registry({
      'feld/a.yaml': bodyText('A', 'possiblySameAs: [{ id: b, why: Gleiche Aufgabe }]', ...a),
      'feld/b.yaml': bodyText('B', 'possiblySameAs: [{ id: a, why: Gleiche Aufgabe }]', ...b),
    });
  it('are compared once, with the entry at each value', () => {
    const found = findConflicts(
      pair(['cadence:', says('{ perYear: 2 }', OLD)], ['cadence:', says('{ perYear: 3 }', NEW)]),
    );
    expect(brief(found)).toEqual([['cadence possible', [NEW, OLD]]]);
    expect(found[0]!.entries.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(found[0]!.claims.map(({ entry }) => entry.id)).toEqual(['b', 'a']);
  });
  it('that agree, or of which one says nothing, are no conflict', () => {
    const four = ['cadence:', says('{ perYear: 4 }', OLD)];
    expect(findConflicts(pair(four, four))).toEqual([]);
    expect(findConflicts(pair(four, []))).toEqual([]);
  });
});

it('each value keeps every statement that says it', () => {
  const [conflict] = one(
    'cadence:',
    says('{ perYear: 2 }', OLD, '1'),
    says('{ perYear: 2 }', OLD, '7'),
    says('{ perYear: 3 }', NEW),
  );
  expect(conflict!.claims.map(({ statements }) => statements.length)).toEqual([1, 2]);
});

it('an entry without differences has none', () => {
  const { entries } = registry({ 'feld/runde.yaml': bodyText('Runde') });
  expect(conflictsOf(entries.get('runde')!, registry({}))).toEqual([]);
});

describe('asked for contradictions', () => {
  const seelberg = seelbergKnowledge();
  it.each([
    'Widersprechen sich die Dokumente zur AG Onlinezugang?',
    'Gibt es unterschiedliche Angaben zur AG Onlinezugang?',
    'Where do the documents contradict each other about the AG Onlinezugang?',
  ])('%s', (question) => {
    const answer = answerTo(seelberg, question);
    expect(answer).toMatchObject({ type: 'conflicts', entry: { id: 'ag-onlinezugang' }, declined: false });
    expect(answer.type === 'conflicts' && answer.facts.map(({ name }) => name)).toContain('cadence');
  });

  it('of one fact both versions are told', () =>
    expect(answerTo(seelberg, 'Widersprechen sich die Dokumente beim Turnus der AG Onlinezugang?')).toMatchObject({
      type: 'facts',
      facts: [{ name: 'cadence' }],
    }));
});
