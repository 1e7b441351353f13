/** What change proposals need from their neighbours: plain values only. */
import type { Change } from '../../knowledge/changes/change.ts';
import type { Language } from '../../knowledge/language/detect.ts';
import type { ConversationAddress } from '../ports.ts';

export const PROPOSAL_STATES = ['open', 'approved', 'rejected'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

export interface Proposal {
  /** A number, given once and never again. */
  readonly id: number;
  readonly state: ProposalState;
  readonly change: Change;
  /** Days, as `YYYY-MM-DD` in UTC. */
  readonly proposedOn: string;
  readonly decidedOn?: string;
  /** What the keeper wrote. */
  readonly reason?: string;
  /** Of an approved one: the unified diff as it was approved. */
  readonly patch?: string;
  /** Its patch was handed out. */
  readonly exportedOn?: string;
}

/** Where the outcome is to be told. The only thing that is kept of a person, and only until then. */
export interface Proposer {
  readonly address: ConversationAddress;
  /** In a channel: the message below which it is told. */
  readonly thread?: string;
  readonly language: Language;
}

export interface Decision {
  readonly state: 'approved' | 'rejected';
  readonly reason?: string;
  readonly patch?: string;
}

/** Something to be told once: to the keepers that there is a proposal, or to the proposer what became of it. */
export type Notice =
  | { readonly kind: 'announce'; readonly proposal: Proposal }
  | { readonly kind: 'tell'; readonly proposal: Proposal; readonly proposer: Proposer };

export interface ProposalStore {
  /** Stores it as open and returns its number; undefined if too many are open already. */
  add(change: Change, proposer: Proposer | undefined, now: Date): Promise<number | undefined>;
  get(id: number): Promise<Proposal | undefined>;
  /** The oldest first. */
  list(states: readonly ProposalState[], limit: number): Promise<readonly Proposal[]>;
  /** False if it was decided already, or is not there. */
  decide(id: number, decision: Decision, now: Date): Promise<boolean>;
  /** Their patches were handed out. */
  markExported(ids: readonly number[], now: Date): Promise<void>;
  /** Takes one notice that is due, for as long as the lease: of any number of processes one gets it. */
  claimNotice(now: Date, leaseMs: number): Promise<Notice | undefined>;
  /** It was told, or never can be: the proposer's address is deleted. */
  settleNotice(notice: Notice): Promise<void>;
  /** The conversation is gone, and with it every address that leads there. */
  forgetProposer(conversation: string): Promise<void>;
}

/** The texts of the registry's files as they are now, and where they lie in their repository. */
export interface RegistryFilesPort {
  read(): ReadonlyMap<string, string>;
  /** Folder of the registry inside of the Git repository, with a slash at its end; empty if there is none. */
  readonly prefix: string;
}
