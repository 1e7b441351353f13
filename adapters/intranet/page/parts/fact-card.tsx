/** A fact with everything that is said about it; what differs stands side by side. */
import { useState } from 'preact/hooks';
import type { FactValue, FactView, Said } from '../../api/schemas.ts';
import { useTexts } from '../app/settings.ts';
import { WarnIcon } from './icons.tsx';
import { breakable, EntryLink, SourceLink } from './links.tsx';
import { Quoted } from './quoted.tsx';

export function FactCard({ fact, level = 3 }: { fact: FactView; level?: 3 | 4 }) {
  const texts = useTexts();
  const Title = level === 3 ? 'h3' : 'h4';
  const several = fact.values.length > 1;
  return (
    <section class={`fact${fact.differs === 'contradiction' ? ' fact-differs' : ''}`}>
      <Title>{breakable(fact.label)}</Title>
      {fact.differs && (
        <p class="differs">
          <WarnIcon /> {fact.differs === 'possible' ? texts.mayDiffer : texts.differs}
        </p>
      )}
      <div class={several ? 'values values-several' : 'values'}>
        {fact.values.map((value, i) => (
          <div class="value" key={value.text}>
            {value.of && (
              <p class="rank">
                <EntryLink entry={value.of} />
              </p>
            )}
            {several && !value.of && (
              <p class="rank">{i === 0 ? texts.newest : fact.differs ? texts.older : texts.completes}</p>
            )}
            <Value fact={fact.fact} value={value} />
            <Sayings said={value.said} />
          </div>
        ))}
      </div>
    </section>
  );
}

/** Facts whose pieces are a list of their own; in the others the pieces are only links inside the words. */
const LISTED = new Set(['members', 'tasks', 'legalBasis', 'parts', 'topics', 'partOf', 'reportsTo']);
/** Longer lists show so many at first. */
const FOLD_AT = 12;

function Value({ fact, value }: { fact: string; value: FactValue }) {
  const { items } = value;
  if (fact === 'contact') return <Contact text={value.text} />;
  if (!items)
    return (
      <p>
        <Quoted text={value.text} />
      </p>
    );
  if (fact === 'topics') return <p>{items.map(({ text }) => text).join(' · ')}</p>;
  if (LISTED.has(fact)) return <Items items={items} ordered={value.ordered === true} />;
  return <p>{linked(value.text, items)}</p>;
}

type Item = NonNullable<FactValue['items']>[number];

function Items({ items, ordered }: { items: readonly Item[]; ordered: boolean }) {
  const texts = useTexts();
  const [all, setAll] = useState(items.length <= FOLD_AT + 2);
  const shown = all ? items : items.slice(0, FOLD_AT);
  const List = ordered ? 'ol' : 'ul';
  if (items.length === 1 && !ordered) return <p>{itemOf(items[0]!)}</p>;
  return (
    <>
      <List>
        {shown.map((item, i) => (
          <li key={`${i} ${item.text}`}>{itemOf(item)}</li>
        ))}
      </List>
      {!all && (
        <button type="button" class="quiet" onClick={() => setAll(true)}>
          {texts.more(items.length - FOLD_AT)}
        </button>
      )}
    </>
  );
}

const itemOf = ({ text, id }: Item) => (id ? <EntryLink entry={{ id, name: text }} /> : <Quoted text={text} />);

/** The words of a value with the names in it as links. */
function linked(text: string, items: readonly Item[]) {
  const out: (string | ReturnType<typeof EntryLink>)[] = [];
  let rest = text;
  for (const { text: name, id } of items) {
    const at = id ? rest.indexOf(name) : -1;
    if (!id || at < 0) continue;
    out.push(rest.slice(0, at), <EntryLink key={id} entry={{ id, name }} />);
    rest = rest.slice(at + name.length);
  }
  return [...out, rest];
}

/** Numbers and addresses as links that call and write. */
function Contact({ text }: { text: string }) {
  const pieces = text.split(/([\w.+-]+@[\w-]+\.[\w.-]+\w|(?:Tel\. )\+?[\d\s/()–-]{5,}\d|https?:\/\/\S+)/);
  return (
    <p>
      {pieces.map((piece, i) => {
        if (i % 2 === 0) return piece; // between two of them, whatever signs it has
        if (/^https?:/.test(piece)) return <a href={piece}>{piece}</a>;
        if (piece.startsWith('Tel. ')) return <a href={`tel:${piece.slice(5).replace(/[^\d+]/g, '')}`}>{piece}</a>;
        return <a href={`mailto:${piece}`}>{piece}</a>;
      })}
    </p>
  );
}

/** Years after which a statement's age is told beside it. */
const OLD = 5;

function Sayings({ said }: { said: readonly Said[] }) {
  const texts = useTexts();
  const notes = [...new Set(said.flatMap(({ note }) => (note ? [note] : [])))];
  return (
    <>
      {notes.map((note) => (
        <p class="note" key={note}>
          {texts.remark}: <Quoted text={note} />
        </p>
      ))}
      <ul class="sources" aria-label={texts.sources}>
        {said.map((statement) => (
          <li key={`${statement.document} ${statement.at}`}>
            <SourceLink source={statement} />
            {marksOf(statement).map((mark) => (
              <span class="mark" key={mark}>
                {mark}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </>
  );

  function marksOf({ implied, rank, checked, years }: Said): string[] {
    return [
      ...(implied ? [texts.implied] : []),
      ...(rank ? [texts[rank]] : []),
      ...(checked ? [texts.checked(checked.on, checked.by)] : []),
      ...(years !== undefined && years > OLD ? [texts.age(years)] : []),
    ];
  }
}
