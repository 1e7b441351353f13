/** Change proposals over a store: what answers in a conversation, and the loop that tells what became of them. */

import { errorFields } from '../bot/error-fields.ts';
import type { Commands } from '../bot/ports.ts';
import { createProposalCommands, type ProposalDependencies } from '../bot/proposals/handle.ts';
import { type NoticeDependencies, tellNotices } from '../bot/proposals/notices.ts';
import { registryFiles } from './registry/registry-files.ts';
import type { Store } from './store/open.ts';

/** Decisions are told at once; this is for what was refused for now, or was decided by another process. */
const LOOK_EVERY_MS = 60_000;

export interface ProposalParts
  extends Omit<NoticeDependencies, 'proposals' | 'runs'>,
    Pick<ProposalDependencies, 'keepers'> {
  readonly store: Store;
  readonly registryDir: string;
}

export interface RunningProposals {
  readonly commands: Commands;
  /** Resolves when what is being told was told. */
  stop(): Promise<void>;
}

export function startProposals({ store, registryDir, ...parts }: ProposalParts): RunningProposals {
  const { proposals, runs } = store;
  const notices: NoticeDependencies = { ...parts, proposals, runs };
  let telling = Promise.resolve();
  let waiting = false;
  // One round after another; a wish during a round is one more round, since it may have come too late for this one.
  const wake = () => {
    if (waiting) return;
    waiting = true;
    telling = telling.then(async () => {
      waiting = false;
      try {
        await tellNotices(notices);
      } catch (error) {
        parts.log.error('proposals-failed', errorFields(error));
      }
    });
  };
  const timer = setInterval(wake, LOOK_EVERY_MS);
  timer.unref();
  wake();
  return {
    commands: createProposalCommands({ ...notices, files: registryFiles(registryDir), keepers: parts.keepers, wake }),
    stop: async () => {
      clearInterval(timer);
      await telling;
    },
  };
}
