import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLetters, foldName, joinGenderForms } from '../../../knowledge/language/fold.ts';
import { realRegistry, textsOf } from '../../helpers/real-registry.ts';

/** Letters that folding is about, and any others. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...'aeiouäöüßÄÖÜAEIOUqsrn*:_/-() ·éèñçİıſ') }),
);

/** Holds for whatever text. */
const always = (check: (value: string) => void) =>
  fc.assert(
    fc.property(text, (value) => {
      check(value);
    }),
  );

describe('folding', () => {
  it('twice is folding once', () => {
    always((value) => expect(foldLetters(foldLetters(value))).toBe(foldLetters(value)));
    always((value) => expect(foldName(foldName(value))).toBe(foldName(value)));
  });

  it('does not depend on how a letter is encoded', () => {
    always((value) => expect(foldLetters(value.normalize('NFD'))).toBe(foldLetters(value.normalize('NFC'))));
  });

  it('does not depend on what nobody sees', () => {
    expect(foldName('Kreis\u00adtag')).toBe('kreistag');
    expect(foldName('\u202eKreis\u200btag\ufeff')).toBe('kreistag');
  });

  it('does not depend on capitals, in every text of the registry', () => {
    for (const value of textsOf(realRegistry())) expect(foldLetters(value.toUpperCase())).toBe(foldLetters(value));
  });

  it('leaves something of whatever has a letter or a digit', () => {
    always((value) => expect(foldName(value) !== '').toBe(/[\p{L}\p{N}]/u.test(value.normalize('NFKC'))));
  });

  it.each([
    ['Größe', 'Groesse', 'GRÖSSE', 'grosse', 'Gro\u0308ße'],
    ['Jugendämter', 'Jugendaemter', 'jugendamter'],
    ['Fußgänger', 'Fussgaenger', 'FUSSGÄNGER'],
    ['Büro', 'Buero', 'buro'],
    ['Café', 'Cafe', 'CAFÉ'],
  ])('%s is written in many ways', (first, ...others) => {
    for (const other of others) expect(foldLetters(other)).toBe(foldLetters(first));
  });

  it.each([
    ['neue', 'neu'],
    ['Quelle', 'qulle'],
    ['Bauer', 'baur'],
  ])('%s keeps the e that belongs to no umlaut (not %s)', (word, wrong) => expect(foldLetters(word)).not.toBe(wrong));
});

describe('gender forms', () => {
  it.each([
    'Expert*innen',
    'Expert:innen',
    'Expert_innen',
    'Expert·innen',
    'Expert/innen',
    'Expert/-innen',
    'Expert(innen)',
    'ExpertInnen',
    'EXPERT*INNEN',
  ])('%s is one word', (form) => expect(foldName(form)).toBe('expertinnen'));
  it.each([
    'Mitarbeiter*in',
    'Mitarbeiter:in',
    'Mitarbeiter/in',
    'Mitarbeiter/-in',
    'Mitarbeiter(in)',
    'MitarbeiterIn',
  ])('%s is one word', (form) => expect(foldName(form)).toBe('mitarbeiterin'));
  it.each(['Beauftragte*r', 'Beauftragte:r', 'Beauftragte_r'])('%s is one word', (form) =>
    expect(foldName(form)).toBe('beauftragter'),
  );
  it.each(['einer:m', 'einer*m'])('%s is one word', (form) => expect(foldName(form)).toBe('einer'));
  it.each(['ein:e', 'ein*e', 'eine'])('%s is one word', (form) => expect(foldName(form)).toBe('eine'));
  it.each(['Bürger*innenbüro', 'Bürger:innenbüro'])('%s is one word', (form) =>
    expect(foldName(form)).toBe('burgerinnenburo'),
  );
  it.each(['Ort/Innenstadt', 'Haus (in Planung)', 'drei_indexe', 'LinkedIn-Seite', 'AG Innen'])(
    '%s is none',
    (phrase) => {
      expect(joinGenderForms(phrase).length).toBe(phrase.length);
    },
  );
  it('are joined by joining once', () => {
    const twice = (value: string) => joinGenderForms(joinGenderForms(value));
    always((value) => expect(joinGenderForms(twice(value))).toBe(twice(value)));
  });
});
