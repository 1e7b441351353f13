import { describe, expect, it } from 'vitest';
import { isSeldomTold } from '../../../knowledge/language/seldom-told.ts';

describe('words for what hardly any document tells', () => {
  it.each(['kaffee', 'stockwerk', 'gruppenpodcast', 'studiert', 'website', 'sandwiches'])('%s is one', (word) =>
    expect(isSeldomTold(word)).toBe(true),
  );
  it.each(['kreis', 'komitee', 'hintergrund', 'abstimmung', 'serves', 'suits', 'kindergarten', 'mitglied', 'ausdruck'])(
    '%s is none',
    (word) => expect(isSeldomTold(word)).toBe(false),
  );
});
