/** The tables as SQL knows them: text, whole numbers and JSON as text, so that both engines hold the same. */

import type { Generated } from 'kysely';

/** Instants are milliseconds since 1970. */
export type Millis = number;

export interface Tables {
  conversations: { key: string; address: string; updated_at: Millis };
  subscriptions: { conversation: string; body: string; version: number; disabled: string | null; updated_at: Millis };
  outbox: OutboxTable;
  memory: { space: string; key: string; value: string; expires_at: Millis };
  runs: { name: string; value: string };
  tallies: { key: string; verdict: string; about: string; count: number; first_on: Day; last_on: Day };
  proposals: ProposalTable;
  tally_texts: { tally: string; kind: string; text: string; expires_at: Millis };
}

/** `YYYY-MM-DD`. */
export type Day = string;

export interface OutboxTable {
  key: string;
  conversation: string;
  kind: string;
  group_key: string;
  state: string;
  reason: string | null;
  due_at: Millis;
  expires_at: Millis;
  live_until: Millis;
  /** Not before this instant, after a refusal for now. */
  not_before: Millis;
  content: string;
  fingerprint: string;
  as_of: Millis;
  /** Token of the last claim; `lease_until` is when it is taken for dead. */
  claim: string | null;
  lease_until: Millis;
  claimed_at: Millis | null;
  attempts: number;
  sent_at: Millis | null;
  message_id: string | null;
  revision: number;
  /** When an operator was told; 0: nothing to tell. */
  reported_at: Millis | null;
}

export interface ProposalTable {
  id: number;
  state: string;
  change: string;
  proposed_at: Millis;
  decided_at: Generated<Millis | null>;
  reason: Generated<string | null>;
  patch: Generated<string | null>;
  exported_at: Generated<Millis | null>;
  proposer: string | null;
  /** Key of the conversation in `proposer`. */
  proposer_key: string | null;
  /** What is to be told, and not before when. */
  notice: string | null;
  notice_after: Millis;
}
