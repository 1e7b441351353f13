/** What people type about change proposals; what does not fit entirely stays a question. */
import type { Language } from '../../knowledge/language/detect.ts';
import { foldLetters } from '../../knowledge/language/fold.ts';

export type ProposalCommand = { readonly language: Language } & (
  | { readonly do: 'list' }
  | { readonly do: 'show'; readonly id: number }
  | { readonly do: 'approve' | 'reject'; readonly id: number; readonly reason?: string }
  /** Where new ones are announced. */
  | { readonly do: 'here' | 'off' }
  /** The form, about the entry of this name. */
  | { readonly do: 'form'; readonly name: string }
);

const MAX_LENGTH = 800;

/** Of the folded text without its last punctuation; what stands behind a colon is read from the text as it was typed. */
const RULES: readonly (readonly [Language, RegExp, ProposalCommand['do']])[] = [
  ['de', /^(?:offene )?(?:anderungs)?vorschlage$/, 'list'],
  ['en', /^(?:open )?(?:change )?proposals$/, 'list'],
  ['de', /^(?:anderungs)?vorschlage hier(?:her)?$/, 'here'],
  ['en', /^(?:change )?proposals here$/, 'here'],
  ['de', /^(?:anderungs)?vorschlage aus$/, 'off'],
  ['en', /^(?:change )?proposals off$/, 'off'],
  ['de', /^(?:anderungs)?vorschlag (?<id>\d{1,9})$/, 'show'],
  ['en', /^(?:change )?proposal (?<id>\d{1,9})$/, 'show'],
  ['de', /^(?:anderungs)?vorschlag (?<id>\d{1,9}) annehmen(?::.*)?$/, 'approve'],
  ['en', /^approve (?:change )?proposal (?<id>\d{1,9})(?::.*)?$/, 'approve'],
  ['de', /^(?:anderungs)?vorschlag (?<id>\d{1,9}) ablehnen(?::.*)?$/, 'reject'],
  ['en', /^reject (?:change )?proposal (?<id>\d{1,9})(?::.*)?$/, 'reject'],
  ['de', /^(?:das )?stimmt (?:so )?nicht(?: mehr)?(?::.*)?$/, 'form'],
  ['en', /^(?:(?:that|this|it) is )?not right(?::.*)?$/, 'form'],
];

/** The command that a text is; undefined if it is none. */
export function readProposalCommand(text: string): ProposalCommand | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const said = text.replace(/\s+/g, ' ').trim();
  const plain = foldLetters(said).replace(/[.!?\s]+$/, '');
  for (const [language, pattern, kind] of RULES) {
    const match = pattern.exec(plain);
    if (!match) continue;
    const id = Number(match.groups?.id);
    const behind = /^[^:]*:(.*)$/s.exec(said)?.[1]?.trim() ?? '';
    if (kind === 'show') return { language, do: kind, id };
    if (kind === 'approve' || kind === 'reject')
      return { language, do: kind, id, ...(behind ? { reason: behind } : {}) };
    if (kind === 'form') return { language, do: kind, name: behind };
    return { language, do: kind };
  }
  return undefined;
}
