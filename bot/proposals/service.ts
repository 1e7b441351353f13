/** Change proposals: made from what was filled in, decided once, told once. */
import { type Change, type ChangeDocument, type ChangeProblem, isChangeable } from '../../knowledge/changes/change.ts';
import { currentStatement, documentNamed, patchFiles, patchText } from '../../knowledge/changes/patch.ts';
import { oneLine, readValue } from '../../knowledge/changes/value-text.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Registry } from '../../knowledge/model.ts';
import type { Clock } from '../ports.ts';
import type { Proposal, ProposalStore, Proposer, RegistryFilesPort } from './ports.ts';
import type { FormProblem } from './texts.ts';

/** What the form sends, as it was typed. Nothing of it is trusted. */
export interface Filled {
  readonly entry: string;
  readonly fact: string;
  readonly value: string;
  /** Id of a document of the registry; `title` and `year` go before it. */
  readonly document: string;
  readonly at: string;
  readonly title: string;
  readonly year: string;
}

export interface ServiceDependencies {
  readonly proposals: ProposalStore;
  readonly knowledge: () => Knowledge;
  readonly files: RegistryFilesPort;
  readonly clock: Clock;
}

export type Decided =
  | { readonly as: 'approved' | 'rejected' }
  | { readonly as: 'unknown' | 'already' | 'needs-reason'; readonly proposal?: Proposal }
  | { readonly as: 'problem'; readonly problem: ChangeProblem };

const MAX_AT = 120;
const MAX_TITLE = 200;
const MAX_REASON = 500;

export class ProposalService {
  readonly #dependencies: ServiceDependencies;

  constructor(dependencies: ServiceDependencies) {
    this.#dependencies = dependencies;
  }

  /** Reads the form, tries the change on the registry's files, and stores it. */
  async propose(filled: Filled, proposer?: Proposer): Promise<Proposal | { readonly problem: FormProblem }> {
    const { proposals, files, clock } = this.#dependencies;
    const change = this.#changeOf(filled);
    if ('problem' in change) return change;
    // What could not become a patch should be told now, to the person who knows better, and not to a keeper.
    const tried = patchFiles(files.read(), change);
    if ('problem' in tried) return tried;
    const id = await proposals.add(change, proposer, clock());
    const stored = id === undefined ? undefined : await proposals.get(id);
    return stored ?? { problem: { code: 'too-many-open' } };
  }

  /** The patch of a change on the files as they are now. */
  patchOf(change: Change): string | { readonly problem: ChangeProblem } {
    const files = this.#dependencies.files.read();
    const patched = patchFiles(files, change);
    return 'problem' in patched ? patched : patchText(files, patched, this.#dependencies.files.prefix);
  }

  /** Whoever calls has checked that a keeper decides. */
  async decide(id: number, as: 'approved' | 'rejected', typed = ''): Promise<Decided> {
    const { proposals, clock } = this.#dependencies;
    const reason = oneLine(typed).slice(0, MAX_REASON);
    const proposal = await proposals.get(id);
    if (!proposal) return { as: 'unknown' };
    if (proposal.state !== 'open') return { as: 'already', proposal };
    if (as === 'rejected' && reason === '') return { as: 'needs-reason', proposal };
    const patch = as === 'approved' ? this.patchOf(proposal.change) : undefined;
    if (typeof patch === 'object') return { as: 'problem', problem: patch.problem };
    const decision = { state: as, ...(reason ? { reason } : {}), ...(patch ? { patch } : {}) };
    if (await proposals.decide(id, decision, clock())) return { as };
    const now = await proposals.get(id);
    return now ? { as: 'already', proposal: now } : { as: 'unknown' };
  }

  #changeOf(filled: Filled): Change | { readonly problem: FormProblem } {
    const { registry } = this.#dependencies.knowledge();
    const { fact } = filled;
    const entry = registry.entries.get(filled.entry);
    if (!entry) return { problem: { code: 'gone' } };
    if (!isChangeable(fact)) return { problem: { code: 'no-fact' } };
    const read = readValue(fact, filled.value, registry, currentStatement(entry, fact, registry)?.value);
    if ('problem' in read) return read;
    const document = documentOf(filled, registry);
    if ('problem' in document) return document;
    if ('id' in document && !registry.documents.has(document.id)) return { problem: { code: 'gone' } };
    const at = oneLine(filled.at);
    if (at === '') return { problem: { code: 'no-section' } };
    if (at.length > MAX_AT) return { problem: { code: 'too-long' } };
    return { entry: entry.id, fact, value: read.value, source: { document, at } };
  }
}

function documentOf(
  { document, title, year }: Filled,
  { documents }: Registry,
): ChangeDocument | { readonly problem: FormProblem } {
  const name = oneLine(title);
  if (name === '') return document === '' ? { problem: { code: 'no-document' } } : { id: document };
  const known = documentNamed(name, documents);
  if (known) return { id: known.id };
  if (name.length > MAX_TITLE) return { problem: { code: 'too-long' } };
  if (!/^(?:19|20)\d\d$/.test(year.trim())) return { problem: { code: 'year' } };
  return { title: name, year: Number(year) };
}
