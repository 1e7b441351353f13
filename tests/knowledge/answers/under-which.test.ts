import { describe, expect, it } from 'vitest';
import { answerTo, outline, smallKnowledge } from '../../helpers/knowledge.ts';

const source = 'source: { document: neu-2020, at: "1" }';
const mention = 'mentions: [{ document: neu-2020, at: "1" }]';
const body = (name: string, kind: string, ...facts: readonly string[]) =>
  [`name: ${name}`, `kind: ${kind}`, mention, ...facts, ''].join('\n');
const knowledge = smallKnowledge({
  'units.yaml': [
    `amt:\n  name: Gartenamt\n  kind: office\n  ${mention}\n  partOf: [{ value: [haus], ${source} }]\n`,
    `haus:\n  name: Haus der Gärten\n  kind: organisation\n  ${mention}\n`,
  ].join(''),
  'projects.yaml': `hecken:\n  name: Heckenarbeit\n  kind: measure\n  ${mention}\n  possiblySameAs: [{ id: heckennetz, why: Heißt auch so. }]\n`,
  'feld/fachausschuss.yaml': body('Fachausschuss Obst', 'subcommittee'),
  'feld/heckennetz.yaml': body('Heckennetz', 'network', `partOf: [{ value: [fachausschuss], ${source} }]`),
  'feld/apfelnetz.yaml': body(
    'Netzwerk Äpfel',
    'network',
    `reportsTo: [{ value: [fachausschuss], ${source} }]`,
    `partOf: [{ value: [heckennetz], ${source} }]`,
    `members: [{ value: [amt], ${source} }]`,
  ),
  'feld/most.yaml': body('AG Most', 'working-group', `partOf: [{ value: [apfelnetz], ${source} }]`),
});
const ask = (question: string) => answerTo(knowledge, question);

describe('under which body of a kind something stands', () => {
  it.each([
    'Netzwerk Äpfel – under which Fachausschuss?',
    'Netzwerk Äpfel: welcher Fachausschuss?',
    'Welchem Fachausschuss ist das Netzwerk Äpfel zugeordnet?',
    'Welchen Fachausschuss hat das Netzwerk Äpfel über sich?',
    'Which Fachausschuss is above the Netzwerk Äpfel?',
  ])('is told upwards: %s', (question) => expect(outline(ask(question))).toMatch(/^partOf.*apfelnetz/));

  it('what belongs to nothing may be the same as a body that does', () =>
    expect(ask('Welchem Fachausschuss ist die Heckenarbeit zugeordnet?')).toMatchObject({
      declined: false,
      substitute: { why: 'possiblySame', fact: { entry: { id: 'heckennetz' }, name: 'partOf' } },
    }));

  it('an office is told the network in which it sits, beside the house that it belongs to', () =>
    expect(ask('Gehört das Gartenamt zu einem Netzwerk? Zu welchem?')).toMatchObject({
      facts: [
        { entry: { id: 'amt' }, name: 'partOf' },
        { entry: { id: 'apfelnetz' }, name: 'members' },
      ],
    }));

  it('which groups belong to it is asked downwards', () =>
    expect(ask('Welche Arbeitsgruppen gehören zum Netzwerk Äpfel?')).toMatchObject({
      items: [{ entry: { id: 'most' } }],
    }));
});
