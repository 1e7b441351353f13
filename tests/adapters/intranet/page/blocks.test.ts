import { describe, expect, it } from 'vitest';
import { blocksOf, type Item } from '../../../../adapters/intranet/page/chat/blocks.ts';

const item = (text: string, ...below: Item[]): Item => ({ text, below });

describe('the blocks of an answer', () => {
  it('are paragraphs and lists', () =>
    expect(blocksOf('2 Gremien:\n- A\n- B\n\nQuelle: X')).toEqual([
      { kind: 'p', text: '2 Gremien:' },
      { kind: 'ul', items: [item('A'), item('B')] },
      { kind: 'p', text: 'Quelle: X' },
    ]));

  it('lists are numbered where their items are', () =>
    expect(blocksOf('1. A\n2. B')).toEqual([{ kind: 'ol', items: [item('A'), item('B')] }]));

  it('what is set in belongs to the item before it', () =>
    expect(blocksOf('- A\n  - A1\n    - A11\n  - A2\n- B')).toEqual([
      { kind: 'ul', items: [item('A', item('A1', item('A11')), item('A2')), item('B')] },
    ]));

  it('what is set in below nothing still stands there', () =>
    expect(blocksOf('    - A\n- B')).toEqual([{ kind: 'ul', items: [item('A'), item('B')] }]));
});
