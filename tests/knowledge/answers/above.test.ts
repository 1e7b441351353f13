import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../../knowledge/answers/answer.ts';
import { answerTo, smallKnowledge } from '../../helpers/knowledge.ts';
import { bodyText } from '../../helpers/registry-files.ts';

const source = 'source: { document: neu-2020, at: "1" }';
const partOf = (id: string) => `partOf: [{ value: [${id}], ${source} }]`;
const kinds = (text: string, kind: string) => text.replace('kind: round', `kind: ${kind}`);
const knowledge = smallKnowledge({
  'feld/netzwerk-obst.yaml': kinds(bodyText('Netzwerk Obst'), 'network'),
  'feld/ag-apfel.yaml': kinds(bodyText('AG Apfel', partOf('netzwerk-obst')), 'working-group'),
  'feld/uag-boskop.yaml': kinds(bodyText('UAG Boskop', partOf('ag-apfel')), 'sub-working-group'),
});

describe('what something is part of', () => {
  it('is told up to the kind that is asked for', () => {
    const ids = (question: string) => entriesOf(answerTo(knowledge, question)).map(({ id }) => id);
    expect(ids('Zu welchem Netzwerk gehört die UAG Boskop?')).toEqual(
      expect.arrayContaining(['uag-boskop', 'ag-apfel']),
    );
    expect(ids('Zu welcher AG gehört die UAG Boskop?')).toEqual(['uag-boskop']);
  });
});
