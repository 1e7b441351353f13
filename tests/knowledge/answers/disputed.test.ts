import { describe, expect, it } from 'vitest';
import { answerTo, boddenmarkKnowledge, converse, smallKnowledge, textOf } from '../../helpers/knowledge.ts';
import { bodyText } from '../../helpers/registry-files.ts';

const at = (document: string) => `source: { document: ${document}, at: "1" }`;
const cadence = (document: string, count: number) => `{ value: { perYear: ${count} }, ${at(document)} }`;
const lead = (document: string, name: string) => `{ value: { role: lead, by: ["${name}"] }, ${at(document)} }`;
const knowledge = smallKnowledge({
  'feld/netzwerk-nord.yaml': bodyText(
    'Netzwerk Nord',
    `cadence: [${cadence('neu-2020', 2)}, ${cadence('alt-2010', 4)}]\ncoordination: [${lead('neu-2020', 'Amt A')}]`,
  ),
  'feld/runde-sued.yaml': bodyText(
    'Runde Süd',
    `cadence: [${cadence('neu-2020', 3)}]\ncoordination: [${lead('neu-2020', 'Amt A')}, ${lead('alt-2010', 'Amt B')}]`,
  ),
  'feld/runde-west.yaml': bodyText('Runde West', `cadence: [${cadence('neu-2020', 3)}, ${cadence('alt-2010', 3)}]`),
});
const listed = (question: string) => {
  const answer = answerTo(knowledge, question);
  return answer.type === 'list' ? answer.items.map(({ entry }) => entry.id) : answer.type;
};

describe('on what documents differ, asked of nobody', () => {
  it.each([
    'Bei welchen Gremien widersprechen sich die Dokumente?',
    'Gibt es Widersprüche zwischen den Dokumenten?',
    'On which bodies do the documents disagree?',
    'Wo widersprechen sich die Angaben?',
    'Wo gehen die Angaben der Dokumente auseinander?',
    'Bei welchen Gremien weichen die Dokumente voneinander ab?',
  ])('%s', (question) => {
    expect(listed(question)).toEqual(['netzwerk-nord', 'runde-sued']);
  });

  it('is restricted to the fact that is asked', () => {
    expect(listed('Wo widersprechen sich die Dokumente beim Sitzungsturnus?')).toEqual(['netzwerk-nord']);
    expect(listed('Where do the documents disagree about the coordination?')).toEqual(['runde-sued']);
  });

  it('says beside each name on what they differ', () => {
    const text = textOf(knowledge, 'Bei welchen Gremien widersprechen sich die Dokumente?');
    expect(text).toContain('- Netzwerk Nord (Sitzungsturnus)');
    expect(text).toContain('- Runde Süd (Koordination)');
  });

  it('shows both versions', () => {
    const text = textOf(knowledge, 'Wo widersprechen sich die Dokumente beim Sitzungsturnus?');
    expect(text).toMatch(/2 × im Jahr \(abweichend: 4 × im Jahr\)/);
  });

  it('finds the same in the registry of another county', () => {
    const answer = answerTo(boddenmarkKnowledge(), 'Which bodies have contradictory meeting frequencies?');
    expect(answer).toMatchObject({ type: 'list', query: { disputed: 'cadence' }, declined: false });
  });
});

describe('on what documents differ, asked of what was told last', () => {
  const last = (question: string) => converse(knowledge, ['Wie oft tagt das Netzwerk Nord?', question]).at(-1)!.answer;

  it.each([
    'Gehen die Angaben da auseinander?',
    'Ich habe hier ein Papier vor mir, das es anders angibt.',
    'zwei verschiedene Zahlen? In welchem Papier steht die höhere?',
    'Bist du dir sicher?',
    'Stimmt das?',
    'was stimmt denn nun?',
    'which one is newer?',
    'another paper gives a different number',
    'do the documents differ on that?',
    'are you sure?',
  ])('tells both versions once more: »%s«', (question) => {
    const answer = last(question);
    expect(answer).toMatchObject({ type: 'facts', facts: [{ name: 'cadence', groups: [{}, {}] }] });
  });

  it.each(['Das ist Unsinn.', 'that is wrong'])('hears doubt that asks nothing: »%s«', (question) => {
    expect(last(question)).toMatchObject({ type: 'courtesy', courtesy: 'doubt' });
  });
});
