/** Tells keepers of new proposals and proposers of decisions: each once, and then the proposer's address is deleted. */
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Language } from '../../knowledge/language/detect.ts';
import type { Clock, ConversationAddress, Log, OutgoingMessage } from '../ports.ts';
import type { Messenger, RunStore, SendResult } from '../reminders/ports.ts';
import { toMarkdown } from '../render/markdown.ts';
import { type Address, textsFor } from '../texts/index.ts';
import type { Notice, ProposalStore, Proposer } from './ports.ts';
import { proposalCard } from './proposal-card.ts';
import { changeName } from './show.ts';
import { proposalTexts } from './texts.ts';

/** Under this name the store remembers the address at which new proposals are announced. */
export const KEEPERS_PLACE = 'keepers-place';

/** Where that is. Apart from the addresses of subscriptions: unsubscribing there must not end the announcements. */
export const keepersPlace = async (runs: RunStore): Promise<ConversationAddress | undefined> =>
  ((await runs.get(KEEPERS_PLACE)) as ConversationAddress | null | undefined) ?? undefined;

/** Longer than any attempt takes; then another process may try, or this one again. */
const LEASE_MS = 60_000;
const MAX_AT_ONCE = 50;

export interface NoticeDependencies {
  readonly proposals: ProposalStore;
  readonly runs: RunStore;
  readonly messenger: Messenger;
  readonly knowledge: () => Knowledge;
  readonly clock: Clock;
  readonly log: Log;
  /** Of announcements. */
  readonly language: Language;
  readonly formOfAddress?: Address;
}

/** Tells what is due; returns how many notices were settled. What was refused for now comes again after the lease. */
export async function tellNotices(dependencies: NoticeDependencies): Promise<number> {
  const { proposals, clock, log } = dependencies;
  for (let settled = 0; settled < MAX_AT_ONCE; ) {
    const notice = await proposals.claimNotice(clock(), LEASE_MS);
    if (!notice) return settled;
    const result = notice.kind === 'tell' ? await tell(notice, dependencies) : await announce(notice, dependencies);
    // Unknown is perhaps posted: told twice would be worse than a proposer who has to ask.
    if (result === 'nowhere' || result === 'delivered' || result === 'refused' || result === 'unknown') {
      await proposals.settleNotice(notice);
      settled += 1;
    }
    // The proposal stays in the list; but whoever waits for the notice has none.
    const isLost = result === 'refused' || result === 'unknown';
    log[isLost ? 'warn' : 'info']('proposal-notice', { kind: notice.kind, code: CODES[result] });
  }
  return MAX_AT_ONCE;
}

type Outcome = SendResult['kind'] | 'nowhere';
const CODES: Readonly<Record<Outcome, string>> = {
  delivered: 'delivered',
  refused: 'refused',
  throttled: 'throttled',
  neverLeft: 'never-left',
  unknown: 'unknown',
  nowhere: 'nowhere',
};

async function tell(
  { proposal, proposer }: Notice & { readonly proposer: Proposer },
  { messenger, knowledge, formOfAddress }: NoticeDependencies,
): Promise<Outcome> {
  const { language, address, thread } = proposer;
  const texts = proposalTexts(language, formOfAddress);
  const wording = { registry: knowledge().registry, texts: textsFor(language, formOfAddress), language };
  const state = proposal.state === 'approved' ? 'approved' : 'rejected';
  const because = proposal.reason ? `\n\n${texts.because}: ${proposal.reason}` : '';
  const said = `${texts.outcome(proposal.id, changeName(proposal.change, wording), state)}${because}`;
  const message: OutgoingMessage = { kind: 'text', markdown: toMarkdown(said) };
  return (thread ? await messenger.reply(address, thread, message) : await messenger.post(address, message)).kind;
}

async function announce(
  { proposal }: Notice,
  { runs, messenger, knowledge, language, formOfAddress }: NoticeDependencies,
): Promise<Outcome> {
  const address = await keepersPlace(runs);
  if (!address) return 'nowhere';
  const texts = proposalTexts(language, formOfAddress);
  const wording = { registry: knowledge().registry, texts: textsFor(language, formOfAddress), language };
  const summary = `${texts.title(proposal.id)}: ${changeName(proposal.change, wording)}`;
  const card = proposalCard(proposal, wording, texts, { decides: true });
  return (await messenger.post(address, { kind: 'card', card, summary })).kind;
}
