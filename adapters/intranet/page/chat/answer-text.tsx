/** An answer's text: its lists as lists, its names as links. */
import type { ComponentChildren } from 'preact';
import type { AskResult, EntryRef } from '../../api/schemas.ts';
import { href } from '../app/route.ts';
import { entryPath } from '../parts/links.tsx';

interface Block {
  readonly kind: 'p' | 'ul' | 'ol';
  readonly lines: string[];
}

export function AnswerText({ answer, target }: { answer: AskResult; target?: string | undefined }) {
  const names = [...answer.entries].sort((a, b) => b.name.length - a.name.length);
  const line = (text: string) => linked(text, names, target);
  return (
    <div lang={answer.language}>
      {blocksOf(answer.text).map(({ kind, lines }, i) => {
        if (kind === 'p') {
          const [text] = lines as [string];
          const source = /^(?:Quellen?|Sources?): /.test(text);
          return (
            <p key={i} class={source ? 'answer-source' : undefined}>
              {line(text)}
            </p>
          );
        }
        const List = kind;
        return (
          <List key={i}>
            {lines.map((text) => (
              <li key={text}>{line(text)}</li>
            ))}
          </List>
        );
      })}
    </div>
  );
}

function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  for (const raw of text.split('\n')) {
    const item = /^(?:(-)|(\d+)\.) (.*)$/.exec(raw);
    const kind = item ? (item[1] ? 'ul' : 'ol') : 'p';
    const last = blocks.at(-1);
    if (item && last?.kind === kind) last.lines.push(item[3]!);
    else if (raw.trim() !== '') blocks.push({ kind, lines: [item ? item[3]! : raw] });
  }
  return blocks;
}

/** The first mention of each entry becomes a link; longer names go before shorter ones that are part of them. */
function linked(text: string, names: readonly EntryRef[], target: string | undefined): ComponentChildren {
  for (const [i, { id, name }] of names.entries()) {
    const at = text.indexOf(name);
    if (at < 0) continue;
    const others = names.toSpliced(i, 1);
    return [
      linked(text.slice(0, at), others, target),
      <a key={id} href={href(entryPath(id))} target={target} rel={target ? 'noopener' : undefined}>
        {name}
      </a>,
      linked(text.slice(at + name.length), others, target),
    ];
  }
  return text;
}
