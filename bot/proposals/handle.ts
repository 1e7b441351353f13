/** Change proposals in a conversation: the form, the list, the decision. */
import { answerQuestion } from '../../knowledge/answers/find.ts';
import type { Language } from '../../knowledge/language/detect.ts';
import type { Entry } from '../../knowledge/model.ts';
import { isObject } from '../cards/press.ts';
import type { Commands, IncomingTurn, OutgoingMessage } from '../ports.ts';
import type { RunStore } from '../reminders/ports.ts';
import { toMarkdown } from '../render/markdown.ts';
import type { Wording } from '../render/values.ts';
import { type Address, textsFor } from '../texts/index.ts';
import { type ProposalCommand, readProposalCommand } from './commands.ts';
import {
  firstInputs,
  formCard,
  formTitle,
  type Inputs,
  type ProposalPress,
  readInputs,
  readProposalPress,
} from './form-card.ts';
import { KEEPERS_PLACE, keepersPlace } from './notices.ts';
import type { Proposal, Proposer } from './ports.ts';
import { type ProposalCardOptions, proposalCard, proposalList } from './proposal-card.ts';
import { proposalText } from './proposal-text.ts';
import { ProposalService, type ServiceDependencies } from './service.ts';
import { changeName } from './show.ts';
import { type FormProblem, type ProposalTexts, proposalTexts } from './texts.ts';

export interface ProposalDependencies extends ServiceDependencies {
  readonly runs: RunStore;
  /** Object ids of those who decide. */
  readonly keepers: 'everyone' | readonly string[];
  /** There is something to be told: whoever runs `tell` should do it soon. */
  readonly wake: () => void;
  readonly formOfAddress?: Address;
}

const MAX_LISTED = 10;
/** More than this are not counted. */
const MAX_COUNTED = 500;

/** The commands and buttons of change proposals. */
export function createProposalCommands(dependencies: ProposalDependencies): Commands {
  const chat = new ProposalChat(dependencies);
  return { reply: (turn) => chat.reply(turn), removed: (turn) => chat.removed(turn) };
}

class ProposalChat {
  readonly #dependencies: ProposalDependencies;
  readonly #service: ProposalService;

  constructor(dependencies: ProposalDependencies) {
    this.#dependencies = dependencies;
    this.#service = new ProposalService(dependencies);
  }

  async reply(turn: IncomingTurn): Promise<OutgoingMessage | undefined> {
    const press = turn.kind === 'action' ? readProposalPress(turn.value) : undefined;
    if (press) return this.#pressed(press, turn);
    const command = readProposalCommand(turn.text);
    return command && this.#typed(command, turn);
  }

  /** Nobody is told anything there any more. */
  async removed({ address }: IncomingTurn): Promise<void> {
    if (!address) return;
    const { proposals, runs } = this.#dependencies;
    await proposals.forgetProposer(address.key);
    if ((await keepersPlace(runs))?.key === address.key) await runs.set(KEEPERS_PLACE, null);
  }

  async #pressed(press: ProposalPress, turn: IncomingTurn): Promise<OutgoingMessage> {
    const { wording, texts } = this.#words(press.language);
    const value = isObject(turn.value) ? turn.value : {};
    switch (press.do) {
      case 'form':
      case 'send': {
        const entry = wording.registry.entries.get(press.entry);
        if (!entry) return say(texts.problem({ code: 'gone' }));
        if (press.do === 'form') return this.#form(entry, firstInputs(entry, press.fact, wording), press.language);
        return this.#send(entry, readInputs(value), press.language, turn);
      }
      case 'show':
        return this.#show(press.id, press.language, turn);
      default: {
        const reason = typeof value.reason === 'string' ? value.reason : '';
        return this.#decide(press.id, press.do, reason, press.language, turn);
      }
    }
  }

  async #typed(command: ProposalCommand, turn: IncomingTurn): Promise<OutgoingMessage> {
    const { language } = command;
    const { texts } = this.#words(language);
    switch (command.do) {
      case 'form': {
        if (turn.plain) return say(texts.noForm);
        const named = this.#named(command.name);
        if (!named) return say(texts.whichEntry(command.name));
        const { wording } = this.#words(language);
        return this.#form(named.entry, firstInputs(named.entry, named.fact, wording), language);
      }
      case 'show':
        return this.#show(command.id, language, turn);
      case 'approve':
      case 'reject':
        return this.#decide(command.id, command.do, command.reason ?? '', language, turn);
      case 'list':
        return this.#isKeeper(turn) ? this.#list(language, turn) : say(texts.keepersOnly);
      default:
        return this.#isKeeper(turn) ? this.#place(command.do, texts, turn) : say(texts.keepersOnly);
    }
  }

  #form(entry: Entry, inputs: Inputs, language: Language, problem?: FormProblem): OutgoingMessage {
    const { wording, texts } = this.#words(language);
    const summary = problem ? texts.problem(problem) : `${formTitle(entry, inputs.fact, texts)} ${entry.name}`;
    return { kind: 'card', card: formCard(entry, inputs, wording, texts, problem), summary };
  }

  async #send(entry: Entry, inputs: Inputs, language: Language, turn: IncomingTurn): Promise<OutgoingMessage> {
    const { texts } = this.#words(language);
    const proposer = proposerOf(turn, language);
    const result = await this.#service.propose({ ...inputs, entry: entry.id }, proposer);
    if ('problem' in result) return this.#form(entry, inputs, language, result.problem);
    this.#dependencies.wake();
    const later = proposer ? texts.willBeTold : texts.askLater(result.id);
    return this.#card(result, language, { head: `${texts.thanks(result.id)} ${later}` });
  }

  async #show(id: number, language: Language, turn: IncomingTurn): Promise<OutgoingMessage> {
    const proposal = await this.#dependencies.proposals.get(id);
    const { texts } = this.#words(language);
    if (!proposal) return say(texts.unknown(id));
    if (turn.plain) return say(toMarkdown(proposalText(proposal, this.#words(language).wording, texts)));
    return this.#card(proposal, language, { decides: this.#isKeeper(turn) });
  }

  async #list(language: Language, { plain }: IncomingTurn): Promise<OutgoingMessage> {
    const open = await this.#dependencies.proposals.list(['open'], MAX_COUNTED);
    const { wording, texts } = this.#words(language);
    if (open.length === 0) return say(texts.none);
    const names = open.slice(0, MAX_LISTED).map(({ id, change }) => `- ${id}: ${changeName(change, wording)}`);
    if (plain) return say([texts.open(open.length), '', ...names.map(toMarkdown)].join('\n'));
    const card = proposalList(open.slice(0, MAX_LISTED), open.length, wording, texts);
    return { kind: 'card', card, summary: texts.open(open.length) };
  }

  async #decide(
    id: number,
    as: 'approve' | 'reject',
    reason: string,
    language: Language,
    turn: IncomingTurn,
  ): Promise<OutgoingMessage> {
    const { texts } = this.#words(language);
    if (!this.#isKeeper(turn)) return say(texts.keepersOnly);
    const decided = await this.#service.decide(id, as === 'approve' ? 'approved' : 'rejected', reason);
    switch (decided.as) {
      case 'approved':
      case 'rejected':
        this.#dependencies.wake();
        return say(texts[decided.as](id));
      case 'unknown':
        return say(texts.unknown(id));
      case 'already':
        return say(texts.decided(id, decided.proposal!.state));
      case 'needs-reason':
        if (turn.plain) return say(`${texts.needsReason} »${texts.rejectCommand(id)}: …«`);
        return this.#card(decided.proposal!, language, { decides: true, problem: texts.needsReason });
      case 'problem':
        return say(toMarkdown(texts.problem(decided.problem)));
    }
  }

  async #place(what: 'here' | 'off', texts: ProposalTexts, turn: IncomingTurn): Promise<OutgoingMessage> {
    const { runs, wake } = this.#dependencies;
    if (what === 'off') {
      await runs.set(KEEPERS_PLACE, null);
      return say(texts.off);
    }
    if (!turn.address) return say(texts.noPlace);
    await runs.set(KEEPERS_PLACE, turn.address);
    wake();
    return say(texts.here);
  }

  #card(proposal: Proposal, language: Language, options: ProposalCardOptions): OutgoingMessage {
    const { wording, texts } = this.#words(language);
    const patch = proposal.state === 'open' ? this.#service.patchOf(proposal.change) : proposal.patch;
    const shown = { ...options, ...(typeof patch === 'string' ? { patch } : {}) };
    const summary = `${options.head ?? texts.title(proposal.id)} ${changeName(proposal.change, wording)}`;
    return { kind: 'card', card: proposalCard(proposal, wording, texts, shown), summary };
  }

  /** The entry that a text names, and the fact if it speaks of one. */
  #named(name: string): { readonly entry: Entry; readonly fact?: string } | undefined {
    if (name === '') return undefined;
    const { answer } = answerQuestion(name, this.#dependencies.knowledge());
    if (answer.type === 'profile') return { entry: answer.entry };
    if (answer.type === 'missing') return { entry: answer.entry, fact: answer.facet };
    const fact = answer.type === 'facts' ? answer.facts[0] : undefined;
    return fact && { entry: fact.entry, fact: fact.name };
  }

  #isKeeper({ sender, keeper }: IncomingTurn): boolean {
    const { keepers } = this.#dependencies;
    return (
      keeper === true || keepers === 'everyone' || (sender !== undefined && keepers.includes(sender.toLowerCase()))
    );
  }

  #words(language: Language): { readonly wording: Wording; readonly texts: ProposalTexts } {
    const { knowledge, formOfAddress } = this.#dependencies;
    const wording = { registry: knowledge().registry, texts: textsFor(language, formOfAddress), language };
    return { wording, texts: proposalTexts(language, formOfAddress) };
  }
}

const say = (markdown: string): OutgoingMessage => ({ kind: 'text', markdown });

/** Where the outcome can be told; in a channel below the message in whose thread it was proposed. */
function proposerOf({ address, conversation }: IncomingTurn, language: Language): Proposer | undefined {
  if (!address) return undefined;
  const thread = /;messageid=(.+)$/.exec(conversation.key)?.[1];
  return { address, ...(thread ? { thread } : {}), language };
}
