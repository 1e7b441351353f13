import { describe, expect, it } from 'vitest';
import { seelbergKnowledge, smallKnowledge } from '../../helpers/knowledge.ts';
import { bodyText } from '../../helpers/registry-files.ts';

const AT = 'source: { document: neu-2020, at: "1" }';
const fact = (name: string, value: string) => `${name}: [{ value: ${value}, ${AT} }]`;
const { topics } = smallKnowledge({
  'units.yaml': [
    'imkerverein:',
    '  name: Imkerverein',
    '  kind: organisation',
    '  mentions: [{ document: neu-2020, at: "1" }]',
    `  ${fact('purpose', 'Hält Bienen')}`,
    '',
  ].join('\n'),
  'feld/runde-bienen.yaml': bodyText('Runde Bienen', fact('purpose', 'Schützt Wildbienen')),
  'feld/gartenforum.yaml': bodyText('Gartenforum', fact('topics', '[Bienen, Blühstreifen]')),
  'feld/landrunde.yaml': bodyText('Landrunde', fact('purpose', 'Zählt Bienen')),
  'feld/dorfrunde.yaml': bodyText('Dorfrunde', fact('members', '["Bienenfreunde", "Bienen e.V."]')),
  'feld/wasserrunde.yaml': bodyText('Wasserrunde', `asked: [Brunnenleute]\n${fact('topics', '[Trinkwasser]')}`),
  'thesaurus.yaml': [
    '- { words: [Hummeln, bumble bees], means: [Bienen], why: related }',
    '- { words: [kühles Nass], means: [Trinkwasser], why: phrase }',
    '- { words: [Summserei], means: [Bienenrunde], why: compound }',
    '- { words: [old people], means: [Bienen], why: everyday words }',
    '- { words: [Wiese|Garten … blüht], means: [Blühstreifen], why: words that mean it together }',
    '',
  ].join('\n'),
});
const found = (...words: string[]) => topics.search(words).map(({ entry }) => entry.id);

describe('who is responsible', () => {
  it('name, then topics, then purpose, then members; an organisation behind a body of the same purpose', () => {
    expect(found('Bienen')).toEqual(['runde-bienen', 'gartenforum', 'landrunde', 'imkerverein', 'dorfrunde']);
  });

  it('says how much of the question is covered, and where', () => {
    const [whole] = topics.search(['Bienen']);
    expect(whole).toMatchObject({ coverage: 1, found: [{ asked: 'Bienen', thesaurus: false }] });
    expect(whole!.found[0]!.in).toContain('name');
    const [part] = topics.search(['Bienen', 'Quantencomputer']);
    expect(part!.coverage).toBeGreaterThan(0.2);
    expect(part!.coverage).toBeLessThan(0.7);
  });

  it('somebody who only has members of that name covers less', () => {
    const hit = topics.search(['Bienen']).find(({ entry }) => entry.id === 'dorfrunde')!;
    expect(hit.coverage).toBeCloseTo(0.6);
  });

  it('through the thesaurus, a phrase too, and says so', () => {
    expect(topics.search(['Hummeln'])[0]).toMatchObject({ entry: { id: 'runde-bienen' }, coverage: 0.85 });
    expect(topics.search(['Hummeln'])[0]!.found[0]).toMatchObject({ asked: 'Hummeln', thesaurus: true });
    expect(found('bumble', 'bees')[0]).toBe('runde-bienen');
    expect(found('kühles', 'Nass')).toEqual(['wasserrunde']);
    expect(found('kühles')).toEqual([]);
  });

  it('a compound of the thesaurus means the whole, not its parts', () => expect(found('Summserei')).toEqual([]));

  it('a phrase in any of its forms, everyday words and all', () => {
    expect(topics.phrasesIn(['for', 'old', 'people'])).toMatchObject([{ indexes: [1, 2], open: false }]);
    expect(topics.phrasesIn(['old', 'honest', 'people'])).toEqual([]);
  });

  it('words of an open phrase near to one another, in any order, and not one of them alone', () => {
    expect(found('Garten', 'blau', 'blüht')).toEqual(['gartenforum']);
    expect(found('blüht', 'Wiese')).toEqual(['gartenforum']);
    expect(found('Wiese')).toEqual([]);
    expect(topics.phrasesIn(['wiese', ...Array(12).fill('und'), 'bluht'])).toEqual([]);
  });

  it('by a name that only people use', () => {
    expect(found('Brunnenleute')).toEqual(['wasserrunde']);
    expect(topics.uses('brunnenleute')).toBe(true);
  });

  it('whatever the case, the ending and the spelling of umlauts', () => {
    expect(found('blühstreifen')).toEqual(['gartenforum']);
    expect(found('bluehstreifens')).toEqual(['gartenforum']);
    expect(found('BLUHSTREIFEN')).toEqual(['gartenforum']);
    expect(found('Trinkwaser')).toEqual(['wasserrunde']);
  });

  it('nobody for words that nobody uses', () => {
    expect(found('Quantencomputer')).toEqual([]);
    expect(found()).toEqual([]);
    expect(found('und', 'der')).toEqual([]);
  });
});

it('knows its words, those of the thesaurus, and no others', () => {
  for (const word of ['bienen', 'trinkwasser', 'hummeln', 'trinkwaser'])
    expect([word, topics.knows(word)]).toEqual([word, true]);
  for (const word of ['quantencomputer', 'zebra', 'kuhles']) expect([word, topics.knows(word)]).toEqual([word, false]);
});

it.each([
  ['Radfahren', 'ag-radverkehr'],
  ['flooding', 'ag-hochwasservorhersage'],
  ['Keime', 'mre-netzwerk'],
  ['Wolf', 'runder-tisch-wolf'],
  ['Hitze', 'uag-hitzeschutz'],
  ['Torf', 'moorforum'],
])('%s in the invented county', (word, id) => {
  const best = seelbergKnowledge()
    .topics.search([word])
    .slice(0, 3)
    .map(({ entry }) => entry.id);
  expect(best).toContain(id);
});
