import { describe, expect, it } from 'vitest';
import { renderText } from '../../../bot/render/text.ts';
import { converse, outline, smallKnowledge } from '../../helpers/knowledge.ts';
import { bodyText } from '../../helpers/registry-files.ts';

const source = 'source: { document: neu-2020, at: "1" }';
const rule = (id: string, name: string) =>
  `${id}:\n  name: "${name}"\n  kind: principle\n  mentions: [{ document: neu-2020, at: "1" }]\n`;
const knowledge = smallKnowledge({
  'concepts.yaml': rule('regel-1', 'Gießen am Abend') + rule('regel-2', 'Hecken im Herbst') + rule('regel-3', 'Laub'),
  'publications.yaml': [
    'heft:',
    '  name: Gartenheft',
    '  kind: brochure',
    '  mentions: [{ document: neu-2020, at: "1" }]',
    `  parts: [{ title: Regeln, value: [regel-1, regel-2, regel-3], ${source} }, { title: Preis, value: [3 Euro], ${source} }]`,
    '',
  ].join('\n'),
  'feld/runde-obst.yaml': bodyText(
    'Runde Obst',
    `cadence: [{ value: { perYear: 3 }, ${source} }]`,
    `members: [{ value: [Gartenschule, Mosterei, Imkerei], ${source} }]`,
    `tasks: [{ value: [Bäume zählen, Äste schneiden], ${source} }]`,
  ),
});
const turn = (...questions: readonly string[]) => converse(knowledge, questions).at(-1)!.answer;
const text = (...questions: readonly string[]) => renderText(turn(...questions), knowledge.registry);

describe('one of what was told as a list, by its place', () => {
  it.each([
    ['und nummer 2?', 'Mosterei'],
    ['Punkt 2, wer ist das?', 'Mosterei'],
    ['wer ist der dritte?', 'Imkerei'],
    ['And the last one?', 'Imkerei'],
    ['the first one, what is it?', 'Gartenschule'],
  ])('tells only that member: »%s«', (question, member) => {
    const told = text('Wer ist in der Runde Obst?', question);
    expect(told.match(/Gartenschule|Mosterei|Imkerei/g)).toEqual([member]);
  });

  it('tells of tasks, where they were asked for', () =>
    expect(text('Welche Aufgaben hat die Runde Obst?', 'was ist der zweite Punkt?')).toContain('Äste schneiden'));

  it('tells of the entry that stands there, and offers the others', () => {
    expect(outline(turn('Was steht im Gartenheft?', 'Punkt 2, was sagt der?'))).toContain('regel-2');
    expect(outline(turn('Was steht im Gartenheft?', 'Punkt 2, was sagt der?', 'und nummer 3?'))).toContain('regel-3');
  });

  it.each(['und nummer 7?', 'Punkt 9?', 'the fifth one?'])('knows nothing behind the end: »%s«', (question) =>
    expect(turn('Wer ist in der Runde Obst?', question).declined).toBe(true),
  );

  it.each(['wann war die erste Sitzung?', 'wie oft trifft sich die zweite Gruppe der Gärtner?'])(
    'takes no ordinal beside another noun: »%s«',
    (question) => expect(text('Wer ist in der Runde Obst?', question)).not.toContain('Gartenschule'),
  );
});
