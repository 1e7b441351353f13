import { describe, expect, it } from 'vitest';
import { readLacking, readLackingToo, readStated } from '../../../knowledge/questions/conditions/lacking.ts';

describe('the fact that is said to be missing', () => {
  it.each([
    ['welche gremien haben keine koordination', 'coordination'],
    ['gibt es eine runde die gar keine geschaftsfuhrung hat', 'coordination'],
    ['which bodies have no named coordinator', 'coordination'],
    ['bei welchen gremien steht nicht wer sie leitet', 'coordination'],
    ['for which bodies do the papers not say how often they meet', 'cadence'],
    ['welche netzwerke haben keinen turnus', 'cadence'],
    ['which groups are without a legal basis', 'legalBasis'],
    ['welche ags haben keine mitglieder', 'members'],
  ])('%s', (masked, fact) => expect(readLacking(masked)).toBe(fact));

  it.each([
    ['which bodies have neither a schedule nor members', 'cadence', 'members'],
    ['welche ags haben keine mitglieder und keine koordination', 'members', 'coordination'],
    ['welche gremien haben keine koordination', 'coordination', undefined],
  ])('%s: both', (masked, fact, other) => {
    expect(readLacking(masked)).toBe(fact);
    expect(readLackingToo(masked)).toBe(other);
  });

  it.each(['wer koordiniert die gremien', 'welche gremien haben kein geld', 'ich weiss nicht welche gremien es gibt'])(
    '%s: none',
    (masked) => expect(readLacking(masked)).toBeUndefined(),
  );
});

describe('the fact that is said to be there', () => {
  it.each([
    ['welche gremien haben untergruppen', 'children'],
    ['welche gremien haben denn uberhaupt eine geschaftsfuhrung', 'coordination'],
    ['bei welchen gremien ist ein turnus bekannt', 'cadence'],
    ['which units have a website', 'contact'],
    ['for which bodies are members named', 'members'],
  ])('%s', (masked, fact) => expect(readStated(masked)).toBe(fact));

  it.each([
    'welche gremien haben keine untergruppen',
    'welche gremien haben mitglieder aus ¤',
    'welche gremien haben ein logo',
  ])('%s: none', (masked) => expect(readStated(masked)).toBeUndefined());
});
