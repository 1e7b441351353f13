/** What the registry holds, in numbers, and everything the page's filters offer. */
import { exampleQuestions } from '../../../bot/examples.ts';
import type { Wording } from '../../../bot/render/values.ts';
import { KINDS } from '../../../knowledge/kinds.ts';
import type { Knowledge } from '../../../knowledge/knowledge.ts';
import { ENTRY_CLASSES } from '../../../knowledge/model.ts';
import { conflictsIn } from './conflicts.ts';
import { aboutDocument } from './document.ts';
import { cites, statementsOf } from './entries.ts';
import type { About } from './schemas.ts';
import { capital } from './words.ts';

/** What the page tells about where it runs. */
export interface House {
  readonly teamsBotId?: string;
  readonly accessibilityContact?: string;
}

/** A chat with a bot; what is appended stands in the box to be sent. */
const chatWith = (botId: string) => `https://teams.microsoft.com/l/chat/0/0?users=28:${botId}&message=`;

export function aboutRegistry(knowledge: Knowledge, house: House, wording: Wording): About {
  const { registry } = knowledge;
  const { texts, language } = wording;
  const entries = [...registry.entries.values()];
  const count = <T>(values: readonly T[]) => {
    const counts = new Map<T, number>();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts];
  };
  const byLabel = (a: { label: string }, b: { label: string }) => a.label.localeCompare(b.label, language);
  const statements = entries.flatMap(statementsOf);
  const classes = ENTRY_CLASSES.map((cls) => ({
    id: cls,
    label: capital(texts.list.nouns[cls](2)),
    count: entries.filter((entry) => entry.class === cls).length,
  })).filter((row) => row.count > 0);
  const having = (relation: 'coordinates' | 'memberOf') =>
    entries
      .map(({ id, name }) => ({ id, label: name, count: knowledge.relations[relation](id).length }))
      .filter((row) => row.count > 0)
      .sort(byLabel);
  return {
    name: registry.about.name,
    short: registry.about.short,
    counts: {
      ...Object.fromEntries(classes.map((row) => [row.id, row.count])),
      statements: statements.length,
      conflicts: conflictsIn(registry).length,
    },
    classes,
    kinds: count(entries.map(({ kind }) => kind))
      .map(([kind, n]) => ({ id: kind, label: capital(KINDS[kind]![language]), class: KINDS[kind]!.class, count: n }))
      .sort(byLabel),
    fields: [...registry.fields.values()].map((field) => ({
      id: field.id,
      label: field[language],
      count: entries.filter((entry) => entry.class === 'body' && entry.field === field.id).length,
    })),
    coordinators: having('coordinates'),
    members: having('memberOf'),
    documents: [...registry.documents.values()]
      .sort((a, b) => b.order - a.order)
      .map((document) => ({
        ...aboutDocument(document, wording),
        statements: statements.filter(({ source }) => source.document === document.id).length,
        entries: entries.filter((entry) => cites(entry, document.id)).length,
      })),
    ...(house.accessibilityContact ? { accessibilityContact: house.accessibilityContact } : {}),
    ...(house.teamsBotId ? { teamsChat: chatWith(house.teamsBotId) } : {}),
    examples: [...exampleQuestions(knowledge, language)],
  };
}
