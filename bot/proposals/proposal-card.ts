/** A proposal as a card: the difference in words, the change of the file behind a fold, and for keepers the decision. */
import type { Language } from '../../knowledge/language/detect.ts';
import { aside, clip, type Element, line, rich, run, strong, title } from '../cards/elements.ts';
import { folded } from '../cards/fold.ts';
import type { CardJson } from '../ports.ts';
import type { Wording } from '../render/values.ts';
import type { Proposal } from './ports.ts';
import { changeName, type ShownChange, type Stated, showChange } from './show.ts';
import type { ProposalTexts } from './texts.ts';

/** A long list is told by its difference; the whole stands in the patch. */
const MAX_VALUE = 300;
const MAX_ITEMS = 15;
const MAX_PATCH_LINES = 60;
const MAX_PATCH_LINE = 160;

export interface ProposalCardOptions {
  /** What is said first. */
  readonly head?: string;
  /** With buttons to decide on it. */
  readonly decides?: boolean;
  /** The unified diff. */
  readonly patch?: string;
  /** What is wrong with what was pressed. */
  readonly problem?: string;
}

export function proposalCard(
  proposal: Proposal,
  wording: Wording,
  texts: ProposalTexts,
  { head, decides, patch, problem }: ProposalCardOptions,
): CardJson {
  const shown = showChange(proposal.change, wording);
  const { id, state, decidedOn, reason } = proposal;
  const decided = state === 'open' ? [] : [aside([texts.state[state], decidedOn].filter(Boolean).join(', '))];
  return card(wording.language, head ?? texts.title(id), [
    ...(head ? [line(head)] : []),
    ...(problem ? [line(problem, { weight: 'Bolder', color: 'Attention' })] : []),
    title(texts.title(id)),
    strong(`${shown.entry} · ${shown.fact}`, { spacing: 'None' }),
    ...decided,
    ...(reason ? [aside(`${texts.because}: ${reason}`)] : []),
    ...difference(shown, texts),
    ...(patch ? folded('yaml', yamlLines(patch), texts.yaml, wording.texts) : []),
    ...(decides && state === 'open' ? decision(id, wording.language, texts) : []),
  ]);
}

/** Open proposals, each to be looked at. */
export function proposalList(
  proposals: readonly Proposal[],
  total: number,
  wording: Wording,
  texts: ProposalTexts,
): CardJson {
  const { language } = wording;
  return card(language, texts.open(total), [
    title(texts.open(total)),
    ...proposals.map(({ id, change, proposedOn }) => ({
      type: 'Container',
      separator: true,
      items: [
        line(`${id} · ${changeName(change, wording)}`, { color: 'Accent' }),
        aside(`${clip(showChange(change, wording).after.value, 120)} · ${proposedOn}`, { spacing: 'None' }),
      ],
      selectAction: submit(texts.show, texts.showCommand(id), { do: 'show', id, language }),
    })),
  ]);
}

function difference(
  { before, after, replaces, newDocument, added, removed }: ShownChange,
  texts: ProposalTexts,
): Element[] {
  const stated = ({ value, source }: Stated) => [
    line(clip(value, MAX_VALUE), {}, { spacing: 'Small' }),
    aside(source, { spacing: 'None' }),
  ];
  const isList = added.length + removed.length > 0;
  const items = [...added.map((item) => `+ ${item}`), ...removed.map((item) => `− ${item}`)];
  const source = newDocument ? `${after.source} (${texts.newDocument})` : after.source;
  return [
    aside(texts.before, { separator: true, spacing: 'Medium' }),
    ...(before.length > 0 ? before.flatMap(stated) : [line(texts.nothingBefore, {}, { spacing: 'Small' })]),
    aside(texts.after, { separator: true, spacing: 'Medium' }),
    ...(isList
      ? [
          ...items.slice(0, MAX_ITEMS).map((item) => line(item, { weight: 'Bolder' }, { spacing: 'Small' })),
          ...(items.length > MAX_ITEMS ? [aside(`+ ${items.length - MAX_ITEMS} …`)] : []),
          aside(source, { spacing: 'None' }),
        ]
      : [
          line(clip(after.value, MAX_VALUE), { weight: 'Bolder' }, { spacing: 'Small' }),
          aside(source, { spacing: 'None' }),
        ]),
    ...(before.length > 0 ? [aside(replaces ? texts.replaces : texts.besides, { spacing: 'Small' })] : []),
  ];
}

/** The lines that change and their files; people who want it all take the patch. */
function yamlLines(patch: string): Element[] {
  const lines = patch.split('\n').filter((text) => /^[+-]/.test(text) && !text.startsWith('---'));
  return lines.slice(0, MAX_PATCH_LINES).map((text) => {
    // No client keeps blanks at the start of a line, and in YAML they mean something.
    const plain = text.startsWith('+++ b/')
      ? text.slice(6)
      : text.replace(/^. +/, (blanks) => blanks.replaceAll(' ', '\u00a0'));
    return rich([run(clip(plain, MAX_PATCH_LINE), { size: 'Small', fontType: 'Monospace' })], { spacing: 'None' });
  });
}

function decision(id: number, language: Language, texts: ProposalTexts): object[] {
  return [
    { type: 'Input.Text', id: 'reason', label: texts.reason, isMultiline: true, maxLength: 500 },
    {
      type: 'ActionSet',
      actions: [
        submit(texts.approve, texts.approveCommand(id), { do: 'approve', id, language }),
        submit(texts.reject, texts.rejectCommand(id), { do: 'reject', id, language }),
      ],
    },
  ];
}

const submit = (name: string, text: string, proposal: object) => ({
  type: 'Action.Submit',
  title: name,
  data: { text, proposal },
});

const card = (language: Language, fallbackText: string, body: readonly object[]): CardJson => ({
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.4',
  lang: language,
  fallbackText,
  body,
});
