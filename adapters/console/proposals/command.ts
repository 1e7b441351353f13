/** `npm run -s proposals -- list|show ID|export`: change proposals for whoever keeps the registry's files. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROPOSAL_STATES, type ProposalState, type ProposalStore } from '../../../bot/proposals/ports.ts';
import { proposalText } from '../../../bot/proposals/proposal-text.ts';
import { changeName, showChange } from '../../../bot/proposals/show.ts';
import { proposalTexts } from '../../../bot/proposals/texts.ts';
import type { Wording } from '../../../bot/render/values.ts';
import { textsFor } from '../../../bot/texts/index.ts';
import { patchFiles, patchText } from '../../../knowledge/changes/patch.ts';
import { loadRegistry } from '../../../knowledge/load/load.ts';
import { registryFiles } from '../../registry/registry-files.ts';
import {
  commandArguments,
  consoleSettings,
  DATABASE_HELP,
  existingStore,
  exitCode,
  type Output,
  REGISTRY_HELP,
  UsageError,
} from '../settings.ts';

const HELP = `npm run -s proposals -- list [--state STATE]... [--json]
npm run -s proposals -- show ID [--json]
npm run -s proposals -- export [--dir DIR] [--again]

Change proposals that people made in chat or on the page. Keepers decide on them there; what they approved is exported
once, as patches of the registry's files, made anew from the files as they are now, so that they apply in their order:

  npm run -s proposals -- export | git apply

  --state STATE    ${PROPOSAL_STATES.join(', ')}; may be repeated; default: open
  --dir DIR        one file for each patch, in a folder that is made if need be; default: all to standard output
  --again          also what was exported before
${REGISTRY_HELP}
  --language L     de (default) or en
${DATABASE_HELP}
  --json           one JSON object a line
  --help           this text

Exit code: 0 done, 1 a patch cannot be made, or there is no such proposal, 2 wrong arguments.`;

const MAX_LISTED = 10_000;

interface Context {
  readonly proposals: ProposalStore;
  readonly wording: Wording;
  readonly registryDir: string;
  readonly json: boolean;
  readonly output: Output;
}

/** Returns the exit code. */
export const proposalsCommand = (argv: readonly string[], output: Output): Promise<number> =>
  exitCode(HELP, output, () => run(argv, output));

async function run(argv: readonly string[], { out, err }: Output): Promise<number> {
  const { values, positionals } = readArguments(argv);
  const [command, id, ...more] = positionals;
  if (values.help) {
    out(HELP);
    return 0;
  }
  const states = (values.state ?? ['open']) as ProposalState[];
  const wrong = states.find((state) => !PROPOSAL_STATES.includes(state));
  if (wrong !== undefined) throw new UsageError(`--state: there is no state ${wrong}`);
  if (!/^(?:de|en)$/.test(values.language)) throw new UsageError('--language: de or en');
  const withId = command === 'show';
  if (!/^(?:list|show|export)$/.test(command ?? '') || more.length > 0 || withId !== (id !== undefined))
    throw new UsageError('what is to be done? list, show ID or export');
  if (withId && !/^\d{1,9}$/.test(id!)) throw new UsageError(`show: a number, not ${id}`);
  const { database, registryDir } = consoleSettings(values);
  const { registry } = loadRegistry(registryDir);
  if (!registry) {
    err(`${registryDir} cannot be used: npm run -s registry -- check`);
    return 1;
  }
  const language = values.language === 'en' ? 'en' : 'de';
  const store = await existingStore(database);
  try {
    const context: Context = {
      proposals: store.proposals,
      wording: { registry, texts: textsFor(language), language },
      registryDir,
      json: values.json,
      output: { out, err },
    };
    if (command === 'list') return await list(states, context);
    return command === 'show' ? await show(Number(id), context) : await exportPatches(values, context);
  } finally {
    await store.close();
  }
}

async function list(
  states: readonly ProposalState[],
  { proposals, wording, json, output: { out, err } }: Context,
): Promise<number> {
  const texts = proposalTexts(wording.language);
  const found = await proposals.list(states, MAX_LISTED);
  for (const proposal of found) {
    const { id, state, change, proposedOn } = proposal;
    const { after } = showChange(change, wording);
    const line = `${String(id).padStart(4)}  ${texts.state[state]}  ${proposedOn}  ${changeName(change, wording)}: ${after.value} (${after.source})`;
    out(json ? JSON.stringify(proposal) : line);
  }
  if (found.length === 0 && !json) err(texts.none);
  return 0;
}

async function show(id: number, { proposals, wording, json, output: { out, err } }: Context): Promise<number> {
  const texts = proposalTexts(wording.language);
  const proposal = await proposals.get(id);
  if (!proposal) {
    err(texts.unknown(id));
    return 1;
  }
  const patch = proposal.patch ? `\n\n${proposal.patch.replace(/\n$/, '')}` : '';
  out(json ? JSON.stringify(proposal) : `${proposalText(proposal, wording, texts)}${patch}`);
  return 0;
}

/** Each patch is made on what the one before leaves, so that all of them apply in their order. */
async function exportPatches(
  { dir, again }: { readonly dir?: string; readonly again: boolean },
  { proposals, wording, registryDir, output: { out, err } }: Context,
): Promise<number> {
  const texts = proposalTexts(wording.language);
  const source = registryFiles(registryDir);
  let files = source.read();
  let failed = 0;
  const exported: number[] = [];
  const approved = await proposals.list(['approved'], MAX_LISTED);
  for (const { id, change } of approved.filter(({ exportedOn }) => again || exportedOn === undefined)) {
    const patched = patchFiles(files, change);
    if ('problem' in patched) {
      err(`${texts.title(id)}: ${texts.problem(patched.problem)}`);
      // What the registry says already, somebody else has written.
      if (patched.problem.code === 'unchanged') exported.push(id);
      else failed += 1;
      continue;
    }
    const patch = patchText(files, patched, source.prefix);
    files = patched.files;
    exported.push(id);
    if (dir === undefined) out(patch.replace(/\n$/, ''));
    else {
      const file = join(dir, `${String(id).padStart(4, '0')}-${change.entry}-${change.fact}.patch`);
      mkdirSync(dir, { recursive: true });
      writeFileSync(file, patch);
      out(file);
    }
  }
  await proposals.markExported(exported, new Date());
  return failed > 0 ? 1 : 0;
}

function readArguments(argv: readonly string[]) {
  return commandArguments({
    args: [...argv],
    allowPositionals: true,
    options: {
      state: { type: 'string', multiple: true },
      dir: { type: 'string' },
      again: { type: 'boolean', default: false },
      registry: { type: 'string' },
      language: { type: 'string', default: 'de' },
      database: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
}
