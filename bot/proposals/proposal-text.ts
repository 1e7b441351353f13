import type { Wording } from '../render/values.ts';
import type { Proposal } from './ports.ts';
import { changeName, type Stated, showChange } from './show.ts';
import type { ProposalTexts } from './texts.ts';

/** A proposal as plain lines, for the console and for chats that show no cards. Without its patch. */
export function proposalText(proposal: Proposal, wording: Wording, texts: ProposalTexts): string {
  const { id, state, change, proposedOn, decidedOn, reason } = proposal;
  const { before, after, replaces, added, removed } = showChange(change, wording);
  const stated = ({ value, source }: Stated) => `  ${value} (${source})`;
  return [
    `${texts.title(id)}: ${changeName(change, wording)}`,
    [texts.state[state], proposedOn, decidedOn].filter(Boolean).join(', '),
    ...(reason ? [`${texts.because}: ${reason}`] : []),
    '',
    `${texts.before}:`,
    ...(before.length > 0 ? before.map(stated) : [`  ${texts.nothingBefore}`]),
    `${texts.after}:`,
    stated(after),
    ...added.map((item) => `  + ${item}`),
    ...removed.map((item) => `  − ${item}`),
    ...(before.length > 0 ? [replaces ? texts.replaces : texts.besides] : []),
  ].join('\n');
}
