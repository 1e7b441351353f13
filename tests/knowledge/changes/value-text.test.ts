import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHANGEABLE, type ChangeableFact } from '../../../knowledge/changes/change.ts';
import { oneLine, readValue, writeValue } from '../../../knowledge/changes/value-text.ts';
import { seelbergKnowledge } from '../../helpers/knowledge.ts';
import { realRegistry } from '../../helpers/real-registry.ts';

const { registry } = seelbergKnowledge();
const read = (fact: ChangeableFact, text: string, current?: unknown) => {
  const result = readValue(fact, text, registry, current);
  return 'value' in result ? result.value : result.problem;
};

describe('how often something meets', () => {
  it.each([
    ['4 × im Jahr', { perYear: { min: 4, max: 4 } }],
    ['viermal im Jahr', { perYear: { min: 4, max: 4 } }],
    ['3-4 mal jährlich', { perYear: { min: 3, max: 4 } }],
    ['ca. 3 bis 4 x pro Jahr', { perYear: { min: 3, max: 4 }, approx: true }],
    ['mindestens 2 × im Jahr, nach Bedarf', { perYear: { min: 2 }, onDemand: true }],
    ['monatlich', { perYear: { min: 12, max: 12 } }],
    ['vierteljährlich (Frühjahr und Herbst)', { perYear: { min: 4, max: 4 }, when: { de: 'Frühjahr und Herbst' } }],
    ['jährlich', { perYear: { min: 1, max: 1 } }],
    ['alle zwei Jahre', { everyYears: 2 }],
    ['nach Bedarf', { onDemand: true }],
    ['in Planung', { planned: true }],
    ['twice a year', { perYear: { min: 2, max: 2 } }],
    ['at least 3 times a year', { perYear: { min: 3 } }],
    ['every two months', { perYear: { min: 6, max: 6 } }],
  ])('%s', (text, value) => expect(read('cadence', text)).toEqual(value));

  it.each(['oft', '4 × im Jahr im Rathaus', 'gar nicht', 'dienstags', '4 × im Monat'])('%s is not guessed', (text) =>
    expect(read('cadence', text)).toEqual({ code: 'cadence' }),
  );
});

describe('names', () => {
  it('become ids, by name, by another spelling, by id; others stay words', () => {
    expect(read('members', 'Klimabeirat; Kapelle\nmoorforum')).toEqual([
      { id: 'klimabeirat' },
      { text: 'Kapelle' },
      { id: 'moorforum' },
    ]);
  });

  it('of a parent must be entries', () => {
    expect(read('partOf', 'Klimabeirat')).toEqual(['klimabeirat']);
    expect(read('partOf', 'Rat der Weisen')).toEqual({ code: 'unknown-name', name: 'Rat der Weisen' });
  });

  it('in small letters are refused where the files would take them for an id', () => {
    expect(read('members', 'kapelle')).toEqual({ code: 'lower-case-name', name: 'kapelle' });
  });

  it('keep the wording that the documents use, if they were left as they were', () => {
    const current = [{ id: 'klimabeirat', as: 'Beirat Klima' }, { text: 'Kapelle' }];
    expect(read('members', 'Beirat Klima\nFeuerwehr', current)).toEqual([current[0], { text: 'Feuerwehr' }]);
  });

  it('of coordinators may have a role before them', () => {
    expect(read('coordination', 'Vorsitz: Klimabeirat')).toEqual({ role: 'chair', by: [{ id: 'klimabeirat' }] });
    expect(read('coordination', 'Klimabeirat')).toEqual({ role: 'coordination', by: [{ id: 'klimabeirat' }] });
  });
});

it('a contact is taken apart', () => {
  expect(
    read('contact', 'Tel. 04321 12-345, amt@kreis.example, www.kreis.example, Am Markt 4, 12345 Seelberg'),
  ).toEqual({
    phone: '04321 12-345',
    email: 'amt@kreis.example',
    web: 'www.kreis.example',
    address: 'Am Markt 4, 12345 Seelberg',
  });
});

it.each([
  ['purpose', '  \n ', 'empty'],
  ['purpose', 'x'.repeat(4001), 'too-long'],
  ['members', 'Kapelle;'.repeat(200), 'too-many'],
  ['status', 'vielleicht', 'status'],
] as const)('%s: %j is refused', (fact, text, code) => expect(read(fact, text)).toMatchObject({ code }));

describe('what a form shows of the real registry', () => {
  const real = realRegistry();
  const shown = [...real.entries.values()].flatMap(({ facts }) =>
    CHANGEABLE.flatMap((fact) =>
      facts[fact].flatMap(({ value }) => {
        const text = writeValue(fact, value, real);
        return text === undefined || text.length > 4000 ? [] : [{ fact, value, text }];
      }),
    ),
  );

  it('is the same value if it is left as it was', () => {
    expect(shown.length).toBeGreaterThan(1000);
    for (const { fact, value, text } of shown) expect(readValue(fact, text, real, value)).toEqual({ value });
  });

  it('can be typed by somebody who does not see it', () => {
    const typed = shown.filter(
      ({ fact, text }) => /^(?:cadence|status|partOf|reportsTo)$/.test(fact) && !text.includes(','),
    );
    expect(typed.length).toBeGreaterThan(150);
    for (const { fact, value, text } of typed) {
      const result = readValue(fact, text, real);
      // Two entries of one name, or spelling: the person is asked to be more exact.
      if ('problem' in result) expect(result.problem.code, text).toBe('ambiguous-name');
      else expect(result.value, text).toEqual(fact === 'cadence' ? withoutEnglish(value) : value);
    }
  });
});

/** Nobody types both languages. */
const withoutEnglish = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, inner) => (key === 'en' ? undefined : inner)));

it('no text leaves a control or a direction sign, or more than one line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(oneLine(text)).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069\n]/u);
      expect(oneLine(oneLine(text))).toBe(oneLine(text));
    }),
  );
});
