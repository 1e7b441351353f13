import type { ConflictList } from '../../api/schemas.ts';
import { href, navigate, type Route } from '../app/route.ts';
import { useGet } from '../app/server.ts';
import { useSettings, useTexts } from '../app/settings.ts';
import { FactCard } from '../parts/fact-card.tsx';
import { Heading } from '../parts/heading.tsx';
import { EntryLink } from '../parts/links.tsx';
import { When } from '../parts/waiting.tsx';

type Conflict = ConflictList['conflicts'][number];

export default function ConflictsView({ route }: { route: Route }) {
  const texts = useTexts();
  const { lang } = useSettings();
  const loaded = useGet<ConflictList>(`/api/conflicts?lang=${lang}`);
  return (
    <div class="page">
      <Heading title={texts.conflicts} />
      <p>{texts.conflictsIntro}</p>
      <When loaded={loaded}>{({ conflicts }: ConflictList) => <Conflicts all={conflicts} route={route} />}</When>
    </div>
  );
}

function Conflicts({ all, route }: { all: readonly Conflict[]; route: Route }) {
  const texts = useTexts();
  const field = route.query.get('field') ?? '';
  const fact = route.query.get('fact') ?? '';
  const certainty = route.query.get('certainty') ?? '';
  const shown = all.filter(
    (conflict) =>
      (!field || conflict.field?.id === field) &&
      (!fact || conflict.fact.fact === fact) &&
      (!certainty || conflict.fact.differs === certainty),
  );
  const fields = new Map(
    all.flatMap((conflict) => (conflict.field ? [[conflict.field.id, conflict.field.label]] : [])),
  );
  const facts = new Map(all.map(({ fact: { fact: id, label } }) => [id, label.replace(/ \(.*/, '')]));
  const certainties = new Map([
    ['contradiction', texts.contradiction],
    ['possible', texts.possible],
  ]);
  const choices: readonly (readonly [string, string, string, ReadonlyMap<string, string>])[] = [
    ['field', texts.field, field, fields],
    ['fact', texts.fact, fact, facts],
    ['certainty', texts.certainty, certainty, certainties],
  ];
  return (
    <>
      <form class="filters" aria-label={texts.filters} onSubmit={(event) => event.preventDefault()}>
        {choices.map(([name, label, value, options]) => (
          <label key={name}>
            {label}
            <select
              value={value}
              onChange={(event) =>
                navigate(
                  href('/conflicts', { field, fact, certainty, [name]: event.currentTarget.value || undefined }),
                  true,
                )
              }
            >
              <option value="">{texts.all}</option>
              {[...options].map(([id, text]) => (
                <option key={id} value={id}>
                  {text}
                </option>
              ))}
            </select>
          </label>
        ))}
        <p role="status">{texts.conflictCount(shown.length)}</p>
      </form>
      {shown.map((conflict) => (
        <section class="conflict" key={`${conflict.entries.map(({ id }) => id).join(' ')} ${conflict.fact.label}`}>
          <h2>{conflict.entries.map((entry, i) => [i > 0 && ' – ', <EntryLink key={entry.id} entry={entry} />])}</h2>
          <FactCard fact={conflict.fact} />
        </section>
      ))}
    </>
  );
}
