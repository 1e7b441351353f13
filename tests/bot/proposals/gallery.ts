/** One of each card of change proposals, over any registry. */
import type { CardJson } from '../../../bot/ports.ts';
import { firstInputs, formCard } from '../../../bot/proposals/form-card.ts';
import type { Proposal } from '../../../bot/proposals/ports.ts';
import { proposalCard, proposalList } from '../../../bot/proposals/proposal-card.ts';
import { proposalTexts } from '../../../bot/proposals/texts.ts';
import { type Address, textsFor } from '../../../bot/texts/index.ts';
import type { Knowledge } from '../../../knowledge/knowledge.ts';
import type { Language } from '../../../knowledge/language/detect.ts';

const PATCH = `diff --git a/registry/a.yaml b/registry/a.yaml
--- a/registry/a.yaml
+++ b/registry/a.yaml
@@ -1,1 +1,3 @@
 cadence:
+  - value: { perYear: 6 }
+    source: { document: ein-dokument-mit-einem-langen-namen-2026, at: "Anhang 2.10, Seite 14" }
`;

export function proposalGallery(
  { registry }: Knowledge,
  language: Language,
  address: Address = 'sie',
): { readonly name: string; readonly card: CardJson }[] {
  const wording = { registry, texts: textsFor(language, address), language };
  const texts = proposalTexts(language, address);
  const bodies = [...registry.entries.values()].filter(({ class: cls }) => cls === 'body');
  const most = (size: (entry: (typeof bodies)[number]) => number) => [...bodies].sort((a, b) => size(b) - size(a))[0]!;
  const disputed = most(({ facts }) => facts.cadence.length);
  const crowded = most(({ facts }) => Math.max(0, ...facts.members.map(({ value }) => value.length)));
  const base = { id: 12, state: 'open', proposedOn: '2026-03-02' } as const;
  const cadence: Proposal = {
    ...base,
    change: {
      entry: disputed.id,
      fact: 'cadence',
      value: { perYear: { min: 6, max: 6 } },
      source: { document: { title: 'Satzung', year: 2026 }, at: '§ 4' },
    },
  };
  const known = crowded.facts.members[0]!;
  const members: Proposal = {
    ...base,
    change: {
      entry: crowded.id,
      fact: 'members',
      value: [...known.value.slice(2), { text: 'Beauftragte*r für Öffentlichkeitsarbeit/Bürgerbeteiligung/Ehrenamt' }],
      source: { document: { id: known.source.document }, at: known.source.at },
    },
  };
  const inputs = { ...firstInputs(disputed, 'cadence', wording), value: 'oft' };
  return [
    { name: 'proposal-form', card: formCard(disputed, firstInputs(disputed, 'cadence', wording), wording, texts) },
    { name: 'proposal-form-problem', card: formCard(disputed, inputs, wording, texts, { code: 'cadence' }) },
    {
      name: 'proposal-form-other',
      card: formCard(disputed, { ...inputs, title: 'Satzung', year: 'neu' }, wording, texts, { code: 'year' }),
    },
    {
      name: 'proposal-thanks',
      card: proposalCard(cadence, wording, texts, { head: `${texts.thanks(12)} ${texts.willBeTold}`, patch: PATCH }),
    },
    { name: 'proposal-decision', card: proposalCard(cadence, wording, texts, { decides: true, patch: PATCH }) },
    {
      name: 'proposal-decision-list',
      card: proposalCard(members, wording, texts, { decides: true, patch: PATCH, problem: texts.needsReason }),
    },
    {
      name: 'proposal-decided',
      card: proposalCard({ ...cadence, state: 'rejected', decidedOn: '2026-03-03', reason: 'x' }, wording, texts, {}),
    },
    { name: 'proposal-list', card: proposalList([cadence, members], 2, wording, texts) },
  ];
}
