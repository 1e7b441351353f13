import { expect, it } from 'vitest';
import { readProposalCommand } from '../../../bot/proposals/commands.ts';

it.each([
  ['vorschläge', { language: 'de', do: 'list' }],
  ['Änderungsvorschläge', { language: 'de', do: 'list' }],
  ['Proposals', { language: 'en', do: 'list' }],
  ['Vorschläge hier', { language: 'de', do: 'here' }],
  ['proposals off', { language: 'en', do: 'off' }],
  ['vorschlag 12', { language: 'de', do: 'show', id: 12 }],
  ['Proposal 12.', { language: 'en', do: 'show', id: 12 }],
  ['Vorschlag 12 annehmen', { language: 'de', do: 'approve', id: 12 }],
  ['approve proposal 12', { language: 'en', do: 'approve', id: 12 }],
  ['Vorschlag 12 ablehnen: Steht so nicht da.', { language: 'de', do: 'reject', id: 12, reason: 'Steht so nicht da.' }],
  ['Reject proposal 3: see 2:1', { language: 'en', do: 'reject', id: 3, reason: 'see 2:1' }],
  ['Stimmt nicht', { language: 'de', do: 'form', name: '' }],
  ['Das stimmt nicht: AG Beispiel', { language: 'de', do: 'form', name: 'AG Beispiel' }],
  ['not right: AG Beispiel', { language: 'en', do: 'form', name: 'AG Beispiel' }],
])('%s', (text, command) => expect(readProposalCommand(text)).toEqual(command));

it.each([
  'Welche Vorschläge macht der Beirat?',
  'Vorschlag der Verwaltung',
  'vorschlag 12 annehmen oder nicht',
  'stimmt nicht, dass die AG viermal tagt',
  'Wer hat das Vorschlagsrecht?',
  `stimmt nicht: ${'x'.repeat(900)}`,
])('%s is a question', (text) => expect(readProposalCommand(text)).toBeUndefined());
