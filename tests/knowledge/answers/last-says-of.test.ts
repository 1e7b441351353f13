import { describe, expect, it } from 'vitest';
import { renderText } from '../../../bot/render/text.ts';
import { converse, smallKnowledge } from '../../helpers/knowledge.ts';
import { bodyText } from '../../helpers/registry-files.ts';

const source = 'source: { document: neu-2020, at: "1" }';
const group = [
  'gaerten:',
  '  name: Gärten des Kreises',
  '  kind: group',
  '  also: [Kleingärten, Schulgärten]',
  '  mentions: [{ document: neu-2020, at: "1" }]',
  '',
].join('\n');
const knowledge = smallKnowledge({
  'units.yaml': group,
  'feld/gartennetz.yaml': bodyText(
    'Gartennetz',
    `legalBasis: [{ value: ["Beschluss vom 1.2.2003 (Kleingärten)", "Beschluss vom 4.5.2006 (Ausbau an den Schulgärten)"], ${source} }]`,
  ),
});
const last = (...questions: readonly string[]) =>
  renderText(converse(knowledge, questions).at(-1)!.answer, knowledge.registry);

describe('what the last one says of somebody who is named', () => {
  it.each([
    'und bei den Schulgärten?',
    'Mit welchem Beschluss fing es bei den Schulgärten an?',
    'and the Schulgärten, since when?',
  ])('tells only what speaks of them: »%s«', (question) => {
    const text = last('Auf welchem Beschluss fußt das Gartennetz?', question);
    expect(text).toMatch(/^Gartennetz – (?:Rechtsgrundlage, darunter|Legal basis, among them): .*4\.5\.2006/);
    expect(text).not.toContain('2003');
  });

  it('goes on about that one, whoever was told between', () => {
    const text = last(
      'Auf welchem Beschluss fußt das Gartennetz?',
      'Was sind die Schulgärten?',
      'und bei den Kleingärten, welcher Beschluss?',
    );
    expect(text).toContain('1.2.2003');
  });

  it('says so where it says nothing of them', () => {
    const text = last('Wie oft tagt das Gartennetz?', 'Auf welchem Gesetz beruhen die Gärten des Kreises?');
    expect(text).not.toContain('Beschluss vom');
  });
});
