/** A document: what it is, and which statements come from it, section by section. */
import { useMemo, useState } from 'preact/hooks';
import type { DocumentDetail } from '../../api/document-schemas.ts';
import { href, type Route } from '../app/route.ts';
import { useGet } from '../app/server.ts';
import { useSettings, useTexts } from '../app/settings.ts';
import type { Lang } from '../app/texts.ts';
import { Heading } from '../parts/heading.tsx';
import { EntryLink } from '../parts/links.tsx';
import { When } from '../parts/waiting.tsx';
import { useWords } from '../parts/words.ts';

const de = {
  title: 'Aussagen aus diesem Dokument',
  counts: (statements: number, sections: number) =>
    `${statements === 1 ? 'Eine Aussage' : `${statements} Aussagen`} in ${sections === 1 ? 'einem Abschnitt' : `${sections} Abschnitten`}.`,
  find: 'Gremium, Stelle oder Stichwort',
  section: (at: string) => (/^(?:\d|[IVX]+\b)/.test(at) ? `Abschnitt ${at}` : at),
  mentions: 'Außerdem genannt',
  onlyNamed: (n: number) => (n === 1 ? 'nennt 1 Eintrag' : `nennt ${n} Einträge`),
  disputed: 'umstritten',
  disputedOnly: 'nur umstrittene',
  all: 'Einträge als Liste',
  openAll: 'Alle aufklappen',
  nothing: 'Kein Abschnitt passt dazu.',
};
const en: typeof de = {
  title: 'Statements from this document',
  counts: (statements, sections) =>
    `${statements === 1 ? 'One statement' : `${statements} statements`} in ${sections === 1 ? 'one section' : `${sections} sections`}.`,
  find: 'Body, office or word',
  section: (at) => (/^(?:\d|[IVX]+\b)/.test(at) ? `Section ${at}` : at),
  mentions: 'Also mentioned',
  onlyNamed: (n) => (n === 1 ? 'names 1 entry' : `names ${n} entries`),
  disputed: 'disputed',
  disputedOnly: 'disputed only',
  all: 'Entries as a list',
  openAll: 'Open all',
  nothing: 'No section fits.',
};
const WORDS: Readonly<Record<Lang, typeof de>> = { de, en };

type Section = DocumentDetail['sections'][number];

export default function DocumentView({ route }: { route: Route }) {
  const { lang } = useSettings();
  const loaded = useGet<DocumentDetail>(`/api/documents/${encodeURIComponent(route.id)}?lang=${lang}`);
  return <When loaded={loaded}>{(document: DocumentDetail) => <Document document={document} />}</When>;
}

function Document({ document }: { document: DocumentDetail }) {
  const texts = useTexts();
  const words = useWords(WORDS);
  const statements = document.sections.reduce((sum, section) => sum + section.statements.length, 0);
  const rows = [
    [texts.dated, document.dated],
    [texts.publisher, document.publisher],
    [texts.remark, document.note],
  ] as const;
  return (
    <div class="page">
      <p class="over">
        {texts.document}: {document.short}
      </p>
      <Heading title={document.title} />
      <dl class="rows">
        {rows.map(
          ([label, value]) =>
            value && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <h2>{words.title}</h2>
      <p>
        {words.counts(statements, document.sections.length)}{' '}
        <a href={href('/list', { document: document.id })}>{words.all}</a>
      </p>
      <Sections sections={document.sections} />
    </div>
  );
}

/** With fewer statements than this every section is open from the start. */
const OPEN_BELOW = 60;

function Sections({ sections }: { sections: readonly Section[] }) {
  const texts = useTexts();
  const words = useWords(WORDS);
  const [wanted, setWanted] = useState('');
  const [disputed, setDisputed] = useState(false);
  const [allOpen, setAllOpen] = useState(false);
  const shown = useMemo(() => narrowed(sections, wanted, disputed), [sections, wanted, disputed]);
  const open = allOpen || disputed || shown.reduce((sum, section) => sum + section.statements.length, 0) <= OPEN_BELOW;
  return (
    <>
      <form class="filters" aria-label={texts.filters} onSubmit={(event) => event.preventDefault()}>
        <label>
          {words.find}
          <input type="search" value={wanted} onInput={({ currentTarget }) => setWanted(currentTarget.value)} />
        </label>
        <label class="check">
          <input
            type="checkbox"
            checked={disputed}
            onChange={({ currentTarget }) => setDisputed(currentTarget.checked)}
          />
          {words.disputedOnly}
        </label>
        <label class="check">
          <input
            type="checkbox"
            checked={allOpen}
            onChange={({ currentTarget }) => setAllOpen(currentTarget.checked)}
          />
          {words.openAll}
        </label>
      </form>
      {shown.length === 0 && <p role="status">{words.nothing}</p>}
      {shown.map((section) => (
        <SectionPart key={section.at} section={section} open={open} />
      ))}
    </>
  );
}

function narrowed(sections: readonly Section[], wanted: string, disputed: boolean): readonly Section[] {
  const words = wanted.toLocaleLowerCase('de').split(/\s+/).filter(Boolean);
  if (words.length === 0 && !disputed) return sections;
  const fits = (...texts: readonly string[]) => {
    const text = texts.join(' ').toLocaleLowerCase('de');
    return words.every((word) => text.includes(word));
  };
  return sections
    .map(({ at, statements, mentions }) => ({
      at,
      statements: statements.filter(
        (one) => (!disputed || one.disputed) && fits(one.entry.name, one.label, one.text, at),
      ),
      mentions: disputed ? [] : mentions.filter(({ name }) => fits(name, at)),
    }))
    .filter(({ statements, mentions }) => statements.length + mentions.length > 0);
}

function SectionPart({ section: { at, statements, mentions }, open }: { section: Section; open: boolean }) {
  const words = useWords(WORDS);
  const [byHand, setByHand] = useState<boolean>();
  const isOpen = byHand ?? open;
  return (
    <details class="section" open={isOpen} onToggle={({ currentTarget }) => setByHand(currentTarget.open)}>
      <summary>
        <h3>{words.section(at)}</h3>{' '}
        <span class="counter">{statements.length > 0 ? statements.length : words.onlyNamed(mentions.length)}</span>
      </summary>
      {isOpen && (
        <>
          <dl class="said">
            {statements.map((one, i) => (
              <div key={`${one.entry.id} ${one.label} ${i}`}>
                <dt>
                  <EntryLink entry={one.entry} />
                  <span class="why">{one.label}</span>
                </dt>
                <dd>
                  {one.text}
                  {one.disputed && <span class="mark mark-differs">{words.disputed}</span>}
                  {one.note && <span class="why">{one.note}</span>}
                </dd>
              </div>
            ))}
          </dl>
          {mentions.length > 0 && (
            <p>
              {words.mentions}:{' '}
              {mentions.map((entry, i) => [i > 0 && ' · ', <EntryLink key={entry.id} entry={entry} />])}
            </p>
          )}
        </>
      )}
    </details>
  );
}
