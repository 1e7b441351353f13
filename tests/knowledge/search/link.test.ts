import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isStopword } from '../../../knowledge/language/stopwords.ts';
import { wordsOf } from '../../../knowledge/language/words.ts';
import { linkNames } from '../../../knowledge/search/link.ts';
import { linkPartially } from '../../../knowledge/search/link-partially.ts';
import { seelbergKnowledge, smallKnowledge } from '../../helpers/knowledge.ts';
import { bodyText } from '../../helpers/registry-files.ts';
import { smallCounty } from './small-county.ts';

const { lexicon } = smallCounty();
const named = (text: string) =>
  linkNames(wordsOf(text), lexicon).map(({ candidates: [best] }) => `${best!.entry.id} ${best!.how}`);
const partly = (text: string) => {
  const words = wordsOf(text);
  return linkPartially(
    words,
    words.map((_, i) => i).filter((i) => !isStopword(words[i]!.folded)),
    lexicon,
  );
};

describe('a name that stands in the question', () => {
  it('ends with its sentence', () =>
    expect(named('Gibt es eine AG? Waldwege sind mir wichtig.')).not.toContain('ag-waldwege exact'));

  it('does not end in a verb', () => {
    const text = bodyText('Netzwerk Arbeit').replace('kind: round', 'kind: network');
    const county = smallKnowledge({ 'feld/netzwerk-arbeit.yaml': text });
    const mentions = (question: string) => linkNames(wordsOf(question), county.lexicon);
    expect(mentions('Was macht das Netzwerk Arbeit?')).toHaveLength(1);
    expect(mentions('In welchen Netzwerken arbeiten Förster mit?')).toEqual([]);
  });

  it.each([
    ['AG Waldwege', 'ag-waldwege exact'],
    ['wer leitet die ag waldwege?', 'ag-waldwege exact'],
    ['Arbeitsgruppe Waldwege', 'ag-waldwege exact'],
    ['die AG der Waldwege', 'ag-waldwege exact'],
    ['AG Waldwgee', 'ag-waldwege typo'],
    ['AG Walldwege', 'ag-waldwege typo'],
    ['forum stadt land', 'forum-stadt-land exact'],
    ['Forum Stadt/Land', 'forum-stadt-land exact'],
    ['Forum Stadt', 'forum-stadt-land exact'],
    ['Forum Land', 'forum-stadt-land exact'],
    ['Ufer-Runde', 'ufer-runde exact'],
    ['Uferrunde', 'ufer-runde exact'],
    ['Ufer Runde', 'ufer-runde exact'],
    ['Runde Ufer', 'ufer-runde exact'],
    ['die Runde für das Ufer', 'ufer-runde exact'],
    ['Netzwerk Bienen', 'netzwerk-bienen exact'],
    ['Netzwerk Bienen im Kreis Beispiel', 'netzwerk-bienen exact'],
    ['OBA', 'beirat-obstbau exact'],
    ['Beirat Obstbau', 'beirat-obstbau exact'],
    ['beirat obst bau', 'beirat-obstbau exact'],
    ['Obstrats', 'beirat-obstbau exact'],
    ['AG Töpferinnen', 'ag-toepferinnen exact'],
    ['AG Toepfer', 'ag-toepferinnen exact'],
    ['AG Töpfer:innen', 'ag-toepferinnen exact'],
    ['Rieke Sandvoss', 'rieke-sandvoss exact'],
    ['die Deichgräfin', 'rieke-sandvoss exact'],
    ['the dyke reeve', 'rieke-sandvoss exact'],
  ])('%s', (text, expected) => expect(named(text)).toEqual([expected]));

  it('has no verb inside', () => expect(named('Which AG does the Waldwege walk belong to?')).toEqual([]));

  it.each(['AG', 'das Netzwerk', 'AG Wiesenwege', 'welche Runden am Ufer', 'Forum Fluss', 'eine Runde', ''])(
    '»%s« names nobody',
    (text) => expect(named(text)).toEqual([]),
  );

  it('two words may be the two halves of a compound', () => {
    const coverage = (text: string) =>
      partly(text).find(({ entry }) => entry.id === 'runde-heidewald')?.labelCoverage ?? 0;
    expect(coverage('heide wald')).toBeGreaterThan(coverage('heide'));
    // Half of another compound adds to nothing.
    expect(coverage('Heidemoor wald')).toBeLessThan(coverage('heide wald'));
  });

  it('two names are two mentions, in the order of the question', () => {
    expect(named('Uferrunde oder AG Waldwege?')).toEqual(['ufer-runde exact', 'ag-waldwege exact']);
  });

  it('a name counts more than another spelling, and both more than a derived one', () => {
    const score = (text: string) => linkNames(wordsOf(text), lexicon)[0]!.candidates[0]!.score;
    expect(score('Beirat Obstbau OBA')).toBe(1);
    expect(score('Obstrat')).toBe(0.995);
    expect(score('Beirat Obstbau')).toBe(0.98);
    expect(score('AG Waldwgee')).toBeLessThan(0.98);
  });

  it('the longest name wins, and no word is used twice', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'AG Waldwege Forum Stadt Land Ufer Runde Moor und Heide Wald OBA'.split(' ')), {
          maxLength: 9,
        }),
        (parts) => {
          const mentions = linkNames(wordsOf(parts.join(' ')), lexicon);
          const used = mentions.flatMap(({ words }) => words);
          expect(new Set(used).size).toBe(used.length);
          expect(used).toEqual([...used].sort((a, b) => a - b));
        },
      ),
    );
  });

  it('finds every entry of the invented county by its own name', () => {
    const { registry, lexicon: names } = seelbergKnowledge();
    const lost = [...registry.entries.values()].filter(
      ({ id, name }) =>
        !linkNames(wordsOf(name), names).some(({ candidates }) => candidates.some(({ entry }) => entry.id === id)),
    );
    expect(lost.map(({ name }) => name)).toEqual([]);
  });
});

describe('a name given in part', () => {
  it('ranks what covers more of the name and of the question first', () => {
    expect(partly('Waldwege')[0]!.entry.id).toBe('ag-waldwege');
    expect(partly('Runde Moor Heide')[0]!.entry.id).toBe('runde-moor-und-heide');
    const [first, second, third] = partly('Runde Moor');
    expect([first!.entry.id, second!.entry.id]).toEqual(['runde-moor-und-heide', 'runde-moor-und-wald']);
    expect(first!.score).toBe(second!.score);
    expect(third?.score ?? 0).toBeLessThan(second!.score);
  });

  it('a part of a compound counts in part', () => {
    const [whole] = partly('Obstbau');
    const [compound] = partly('Obstbaubeirat');
    expect([whole!.entry.id, compound!.entry.id]).toEqual(['beirat-obstbau', 'beirat-obstbau']);
    expect(compound!.how).toBe('partial');
  });

  it('reads a misspelled part, and a word of the thesaurus', () => {
    expect(partly('Obstbua')[0]).toMatchObject({ entry: { id: 'beirat-obstbau' }, how: 'typo' });
    expect(partly('orchard')[0]!.entry.id).toBe('beirat-obstbau');
  });

  it('words of a kind alone name nobody, and another kind weighs against', () => {
    expect(partly('AG')).toEqual([]);
    expect(partly('Netzwerk')).toEqual([]);
    const own = partly('AG Waldwege')[0]!.score;
    const other = partly('Ausschuss Waldwege')[0]?.score ?? 0;
    expect(other).toBeLessThan(own);
  });

  it('keeps shares between nothing and everything', () => {
    const word = fc.constantFrom(
      ...'waldwege obstbau moor heide wald runde ag forum stadt ufer bienen zebra orchard'.split(' '),
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        for (const { score, labelCoverage, questionCoverage } of partly(words.join(' '))) {
          for (const share of [score, labelCoverage, questionCoverage]) {
            expect(share).toBeGreaterThan(0);
            expect(share).toBeLessThanOrEqual(1 + 1e-9);
          }
        }
      }),
    );
  });

  it('nothing to look at finds nothing', () => expect(linkPartially(wordsOf('Obstbau'), [], lexicon)).toEqual([]));
});
