import type { ProposalView } from '../../api/improving-schemas.ts';
import { useSettings } from '../app/settings.ts';
import { shortDay } from '../parts/dates.ts';
import { EntryLink } from '../parts/links.tsx';
import { useWords } from '../parts/words.ts';
import { WORDS } from './words.ts';

/** Open change proposals, what is stated so far beside what is proposed. */
export function ProposalsPart({ proposals }: { proposals: readonly ProposalView[] }) {
  const words = useWords(WORDS);
  return (
    <section>
      <h2>{words.proposals}</h2>
      <p>{words.proposalsIntro}</p>
      {proposals.length === 0 && <p role="status">{words.none}</p>}
      {proposals.map((proposal) => (
        <Proposal key={proposal.id} proposal={proposal} />
      ))}
    </section>
  );
}

function Proposal({ proposal }: { proposal: ProposalView }) {
  const words = useWords(WORDS);
  const { lang, openChat } = useSettings();
  const { id, entry, fact, before, after, replaces, newDocument, added, removed, proposedOn } = proposal;
  const lists = [
    [words.added, added],
    [words.removed, removed],
  ] as const;
  return (
    <article class="fact">
      <h3>
        {words.proposal(id)}: <EntryLink entry={entry} />, {fact.label}
      </h3>
      <div class="values values-several">
        <div class="value">
          <p class="rank">{words.before}</p>
          {before.length === 0 && <p>–</p>}
          {before.map(({ value, source }) => (
            <p key={source + value}>
              {value} <span class="why">{source}</span>
            </p>
          ))}
        </div>
        <div class="value">
          <p class="rank">{words.after}</p>
          <p>
            {after.value} <span class="why">{after.source}</span>
          </p>
          {lists.map(
            ([label, items]) =>
              items.length > 0 && (
                <p key={label}>
                  {label}: {items.join(', ')}
                </p>
              ),
          )}
        </div>
      </div>
      <p class="why">
        {[
          replaces ? words.replaces : words.beside,
          newDocument && words.newDocument,
          words.proposedOn(shortDay(proposedOn, lang)),
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      <p class="actions">
        <button type="button" class="quiet" onClick={() => openChat(words.proposal(id))}>
          {words.decide}
        </button>
      </p>
    </article>
  );
}
