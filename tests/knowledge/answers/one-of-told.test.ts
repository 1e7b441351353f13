import { describe, expect, it } from 'vitest';
import { renderText } from '../../../bot/render/text.ts';
import { converse, smallKnowledge } from '../../helpers/knowledge.ts';
import { bodyText } from '../../helpers/registry-files.ts';

const source = 'source: { document: neu-2020, at: "1" }';
const town = (id: string, name: string) =>
  [`${id}:`, `  name: ${name}`, '  kind: municipality', '  mentions: [{ document: neu-2020, at: "1" }]', ''].join('\n');
const knowledge = smallKnowledge({
  'units.yaml': town('apfelbach', 'Apfelbach') + town('birnheim', 'Birnheim'),
  'feld/runde-obst.yaml': bodyText(
    'Runde Obst',
    `members: [{ value: ["Gartenschule in Apfelbach", "Mosterei in Apfelbach", "Imkerei"], ${source} }]`,
  ),
});
const last = (question: string) =>
  renderText(converse(knowledge, ['Wer ist in der Runde Obst?', question]).at(-1)!.answer, knowledge.registry);

describe('a place named inside of what was told', () => {
  it.each([
    'Gibt es da auch jemand aus Apfelbach?',
    'Is there one in Apfelbach?',
    'Apfelbach?',
    'und in Apfelbach?',
    'and Apfelbach I guess?',
    'Die in Apfelbach heißt wie?',
    'And the one in Apfelbach is?',
    'The one in Apfelbach, what is its name again?',
  ])('tells only what is there: »%s«', (question) => {
    expect(last(question)).toContain('Gartenschule in Apfelbach');
    expect(last(question)).not.toContain('Imkerei');
  });

  it('says that these are not all', () => {
    expect(last('Apfelbach?')).toContain('Mitglieder, darunter:');
  });

  it.each(['Gibt es eine in Birnheim?', 'is there anyone from Birnheim?'])('says that nothing is: »%s«', (question) => {
    expect(last(question)).toContain('Runde Obst');
    expect(last(question)).not.toContain('Apfelbach');
  });
});

describe('somebody among those who were told', () => {
  it.each([
    'Gibt es unter den Beteiligten auch eine Gartenschule?',
    'Ist darunter auch eine Gartenschule?',
    'is there a Gartenschule among them?',
  ])('tells only those who are called so: »%s«', (question) => {
    expect(last(question)).toContain('Gartenschule in Apfelbach');
    expect(last(question)).not.toContain('Imkerei');
  });

  it.each(['Sind unter den Mitgliedern auch Fischer?', 'are there fishers among them?'])(
    'finds nobody, and nobody elsewhere: »%s«',
    (question) =>
      expect(converse(knowledge, ['Wer ist in der Runde Obst?', question]).at(-1)!.answer).toMatchObject({
        type: 'missing',
        declined: true,
      }),
  );
});
