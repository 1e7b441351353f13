import { localText, type Wording } from '../../../bot/render/values.ts';
import { groupStatements } from '../../../knowledge/answers/facts/facts.ts';
import { KINDS } from '../../../knowledge/kinds.ts';
import type { Entry, FactName, Statement } from '../../../knowledge/model.ts';
import { FACT_NAMES } from '../../../knowledge/schema.ts';
import type { ExitCode, Flags, Opened, Output } from './command.ts';
import { entryJson } from './entry-json.ts';
import { entriesNamed, entriesNear } from './find-entry.ts';
import { inWords, placeInWords, wordingOf } from './words.ts';

/** Shows one entry with everything that is stated about it. */
export function show(name: string, opened: Opened, flags: Flags, output: Output): ExitCode {
  const { registry } = opened;
  const wording = wordingOf(registry, flags.language);
  const found = entriesNamed(name, registry);
  if (found.length === 1) {
    output.out(flags.json ? JSON.stringify(entryJson(found[0]!, wording), null, 2) : sheet(found[0]!, wording));
    return 0;
  }
  const near = found.length > 1 ? found : entriesNear(name, opened.knowledge());
  const reason = found.length > 1 ? `»${name}« names several entries; show one by its id:` : `No entry »${name}«.`;
  const hint = found.length > 1 ? '' : near.length > 0 ? ' Near it:' : '';
  output.err([reason + hint, ...near.map((entry) => `  ${entry.id} (${entry.name})`)].join('\n'));
  return 1;
}

function sheet(entry: Entry, wording: Wording): string {
  const { registry, language, texts } = wording;
  const field = entry.field ? registry.fields.get(entry.field)?.[language] : undefined;
  const also = entry.also.length > 0 ? [`  ${texts.aliases}: ${entry.also.join('; ')}`] : [];
  const same = entry.possiblySameAs.map(
    ({ id, why }) =>
      `${texts.possiblySame}: ${registry.entries.get(id)?.name ?? id} [${id}] (${localText(why, wording)})`,
  );
  const mentions = entry.mentions.map((mention) => `  - ${placeInWords(mention, registry)}`);
  return [
    `${entry.name} [${entry.id}]`,
    `  ${[KINDS[entry.kind]?.[language] ?? entry.kind, field].filter(Boolean).join(', ')}; ${entry.file}`,
    ...also,
    ...FACT_NAMES.flatMap((fact) => factLines(entry, fact, wording)),
    ...same,
    ...(mentions.length > 0 ? [`${texts.sources}:`, ...mentions] : []),
  ].join('\n');
}

/** A value, and under it each place that states it. */
function factLines(entry: Entry, fact: FactName, wording: Wording): string[] {
  const groups = groupStatements(entry, fact, wording.registry);
  if (groups.length === 0) return [];
  return [
    `${wording.texts.fact[fact]}:`,
    ...groups.flatMap(({ value, statements }) => [
      `  - ${inWords(fact, value, wording)}`,
      ...statements.map((statement) => `      ${place(statement, wording)}`),
    ]),
  ];
}

/** "Netzwerkstruktur 2019, 2.6 (4) [inferred]: what must be known". */
export function place({ source, implied, rank, note }: Statement<unknown>, wording: Wording): string {
  const marks = [implied ? wording.texts.implied : undefined, rank].filter(Boolean).join(', ');
  const remark = note ? `: ${localText(note, wording)}` : '';
  return `${placeInWords(source, wording.registry)}${marks ? ` [${marks}]` : ''}${remark}`;
}
