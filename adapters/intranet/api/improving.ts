/** What makes the registry better, over the API: judgements, the gap report, change proposals. */
import { randomUUID } from 'node:crypto';
import type { ExplainingAssistant } from '../../../bot/assistant.ts';
import type { TallyStore } from '../../../bot/gaps/ports.ts';
import type { Proposal, ProposalStore } from '../../../bot/proposals/ports.ts';
import { showChange } from '../../../bot/proposals/show.ts';
import type { Wording } from '../../../bot/render/values.ts';
import type { ProposalView } from './improving-schemas.ts';

/** What is counted and proposed. */
export interface Improving {
  readonly tallies: TallyStore;
  readonly proposals: ProposalStore;
}

/** Counts a judgement of the last answer in a conversation of the page. */
export async function judge(
  { conversation, helpful, reason }: { conversation: string; helpful: boolean; reason?: string | undefined },
  assistant: ExplainingAssistant,
): Promise<{ counted: true }> {
  await assistant.handle({
    kind: 'feedback',
    id: randomUUID(),
    conversation: { key: `web:${conversation}`, scope: 'web' },
    text: '',
    feedback: { helpful, ...(reason ? { reason } : {}) },
  });
  return { counted: true };
}

export function proposalView(
  { id, state, change, proposedOn, decidedOn, reason, patch }: Proposal,
  wording: Wording,
  isKeeper: boolean,
): ProposalView {
  const { entry, fact, before, added, removed, ...shown } = showChange(change, wording);
  return {
    id,
    state,
    entry: { id: change.entry, name: entry },
    fact: { id: change.fact, label: fact },
    before: [...before],
    added: [...added],
    removed: [...removed],
    ...shown,
    proposedOn,
    ...(decidedOn ? { decidedOn } : {}),
    ...(reason ? { reason } : {}),
    ...(patch && isKeeper ? { patch } : {}),
  };
}
