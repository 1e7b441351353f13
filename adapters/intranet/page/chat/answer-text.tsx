/** An answer's text: its lists as lists, its names as links. */
import type { ComponentChildren } from 'preact';
import type { AskResult, EntryRef } from '../../api/schemas.ts';
import { href } from '../app/route.ts';
import { entryPath } from '../parts/links.tsx';
import { blocksOf, type Item } from './blocks.ts';

export function AnswerText({ answer, target }: { answer: AskResult; target?: string | undefined }) {
  const names = [...answer.entries].sort((a, b) => b.name.length - a.name.length);
  const line = (text: string) => linked(text, names, target);
  return (
    <div lang={answer.language}>
      {blocksOf(answer.text).map((block, i) =>
        block.kind === 'p' ? (
          <p key={i} class={/^(?:Quellen?|Sources?): /.test(block.text) ? 'answer-source' : undefined}>
            {line(block.text)}
          </p>
        ) : (
          <List key={i} kind={block.kind} items={block.items} line={line} />
        ),
      )}
    </div>
  );
}

interface ListProps {
  readonly kind: 'ul' | 'ol';
  readonly items: readonly Item[];
  readonly line: (text: string) => ComponentChildren;
}

function List({ kind: Tag, items, line }: ListProps) {
  return (
    <Tag>
      {items.map(({ text, below }) => (
        <li key={text}>
          {line(text)}
          {below.length > 0 && <List kind="ul" items={below} line={line} />}
        </li>
      ))}
    </Tag>
  );
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
