/** From "not right" to the patch and the word to the proposer, in conversations over a real store. */
import { describe, expect, it, onTestFinished } from 'vitest';
import type { CardJson, OutgoingMessage } from '../../../bot/ports.ts';
import { filledIn, KEEPER, proposalWorld, START } from '../../support/proposal-world.ts';
import { nodesOf, wordsOf } from '../cards/walk.ts';

const world = async (...options: Parameters<typeof proposalWorld>) => {
  const made = await proposalWorld(...options);
  onTestFinished(() => made.store.close());
  return made;
};
const cardOf = (message: OutgoingMessage): CardJson => {
  if (message.kind !== 'card') throw new Error(`no card: ${message.markdown}`);
  return message.card;
};
const wordsIn = (message: OutgoingMessage) => (message.kind === 'card' ? wordsOf(message.card) : message.markdown);
/** What the button of this title sends. */
const button = (message: OutgoingMessage, title: string): object => {
  const found = nodesOf(cardOf(message)).find((node) => node.title === title && node.type === 'Action.Submit');
  if (!found) throw new Error(`no button ${title}: ${wordsIn(message)}`);
  return found.data as object;
};
const inputs = (message: OutgoingMessage) =>
  Object.fromEntries(
    nodesOf(cardOf(message))
      .filter(({ type }) => type.startsWith('Input.'))
      .map(({ id, value }) => [id, value]),
  );
const DAY = 86_400_000;

describe('the way of a proposal', () => {
  it('leads from the answer to the form, to the keeper, to the patch, and back to the proposer', async () => {
    const { say, press, keeper, tell, posted, store } = await world();
    const answer = await say('Wie oft tagt der Runde Tisch?');
    const form = await press(button(answer, 'Stimmt nicht'));
    expect(inputs(form)).toMatchObject({ fact: 'cadence', value: '4 × im Jahr', at: '' });

    const thanks = await press({ ...filledIn(), ...button(form, 'Vorschlagen') });
    expect(wordsIn(thanks)).toMatch(
      /Vorschlag 1[\s\S]*Bisher\n4 × im Jahr\n[\s\S]*Vorschlag\n6 × im Jahr\nPlan 2020, 2\.10/,
    );
    expect(wordsIn(thanks)).not.toContain('Annehmen');

    const list = await say('Vorschläge', keeper);
    const shown = await press(button(list, 'Ansehen'), keeper);
    expect(wordsIn(shown)).toContain('+\u00a0\u00a0- value: { perYear: 6 }');
    expect(wordsIn(await press({ ...button(shown, 'Annehmen'), reason: 'Stimmt' }, keeper))).toContain('angenommen');

    expect((await store.proposals.get(1))!.patch).toBe(
      [
        'diff --git a/data/feld/runder-tisch.yaml b/data/feld/runder-tisch.yaml',
        '--- a/data/feld/runder-tisch.yaml',
        '+++ b/data/feld/runder-tisch.yaml',
        '@@ -5,6 +5,8 @@',
        ' cadence:',
        '   - value: { perYear: 4 }',
        '     source: { document: alt-2010, at: "1" }',
        '+  - value: { perYear: 6 }',
        '+    source: { document: neu-2020, at: "2.10" }',
        ' members:',
        '   - value: [Anna Amt, Bernd Büro]',
        '     source: { document: alt-2010, at: "2" }',
        '',
      ].join('\n'),
    );
    await tell();
    expect(posted).toEqual([
      {
        to: 'chat-anna',
        message: {
          kind: 'text',
          markdown: expect.stringMatching(
            /Vorschlag 1 \(Runder Tisch, Sitzungsturnus\) wurde angenommen[\s\S]*Begründung: Stimmt/,
          ),
        },
      },
    ]);
    await tell();
    expect(posted).toHaveLength(1);
  });

  it('works in English too', async () => {
    const { press, say, keeper, tell, posted } = await world();
    const form = await say('Not right: Runder Tisch');
    await press({ ...filledIn(), ...button(form, 'Propose') });
    expect(wordsIn(await say('reject proposal 1: Not in the plan', keeper))).toBe('Proposal 1 is rejected.');
    await tell();
    expect(wordsIn(posted[0]!.message)).toMatch(/Your proposal 1 .* was rejected\.\n\nReason: Not in the plan/);
  });

  it('of a thread in a channel is answered in that thread', async () => {
    const { press, say, keeper, tell, posted } = await world();
    await press(filledIn(), { conversation: { key: 'channel;messageid=77', scope: 'channel' } });
    await say('Vorschlag 1 annehmen', keeper);
    await tell();
    expect(posted).toMatchObject([{ to: 'channel', below: '77' }]);
  });

  it('without an address is kept, and asked for by its number', async () => {
    const { press, say, keeper, tell, posted } = await world();
    const page = { conversation: { key: 'web:1', scope: 'web' } } as const;
    expect(wordsIn(await press(filledIn(), page))).toContain('»Vorschlag 1« zeigt');
    await say('Vorschlag 1 annehmen', keeper);
    await tell();
    expect(posted).toEqual([]);
    expect(wordsIn(await say('Vorschlag 1', page))).toContain('angenommen, 2026-03-02');
  });
});

it('a missing fact is offered to be added', async () => {
  const { say, press } = await world();
  const form = await press(button(await say('Welche Rechtsgrundlage hat der Runde Tisch?'), 'Angabe ergänzen'));
  expect(wordsIn(form)).toContain('Was fehlt?');
  expect(inputs(form)).toMatchObject({ fact: 'legalBasis', value: '' });
});

describe('who may', () => {
  it('decide are the keepers alone', async () => {
    const { press, say, store } = await world();
    await press(filledIn());
    for (const text of ['Vorschläge', 'Vorschlag 1 annehmen', 'Vorschlag 1 ablehnen: nein', 'Vorschläge hier'])
      expect(wordsIn(await say(text)), text).toBe('Darüber entscheidet, wer das Verzeichnis pflegt.');
    const pressed = { proposal: { do: 'approve', id: 1, language: 'de' }, text: 'x' };
    expect(wordsIn(await press(pressed, { sender: KEEPER.replace('1', '2') }))).toContain('Darüber entscheidet');
    expect(await store.proposals.get(1)).toMatchObject({ state: 'open' });
    expect(wordsIn(await say('Vorschlag 1'))).not.toContain('Annehmen');
  });

  it('is everybody where nobody else can write', async () => {
    const { press, say } = await world({ keepers: 'everyone' });
    await press(filledIn());
    expect(wordsIn(await say('Vorschlag 1 annehmen'))).toContain('angenommen');
  });
});

describe('a decision', () => {
  it('is made once', async () => {
    const { press, say, keeper } = await world();
    await press(filledIn());
    await say('Vorschlag 1 annehmen', keeper);
    expect(wordsIn(await say('Vorschlag 1 ablehnen: doch nicht', keeper))).toBe('Vorschlag 1 ist schon angenommen.');
    expect(wordsIn(await say('Vorschlag 2 annehmen', keeper))).toContain('gibt es nicht');
  });

  it('against it needs a reason', async () => {
    const { press, say, keeper, store } = await world();
    await press(filledIn());
    expect(wordsIn(await say('Vorschlag 1 ablehnen', keeper))).toContain('Bitte eine Begründung');
    expect(await store.proposals.get(1)).toMatchObject({ state: 'open' });
  });

  it('for what does not fit the files any more is not made', async () => {
    const { press, say, keeper, store, current } = await world();
    await press(filledIn());
    current.files = new Map([...current.files].filter(([path]) => !path.startsWith('feld/')));
    expect(wordsIn(await say('Vorschlag 1 annehmen', keeper))).toContain('nicht mehr im Verzeichnis');
    expect(await store.proposals.get(1)).toMatchObject({ state: 'open' });
  });
});

describe('the keepers', () => {
  it('get new proposals where they want them, once', async () => {
    const { press, say, keeper, tell, posted, woken } = await world();
    expect(wordsIn(await say('Vorschläge hier', keeper))).toContain('ab jetzt hier');
    await press(filledIn());
    expect(woken()).toBe(2);
    await tell();
    await tell();
    expect(posted).toHaveLength(1);
    expect(posted[0]).toMatchObject({ to: 'chat-keeper', message: { kind: 'card' } });
    expect(wordsIn(posted[0]!.message)).toContain('Annehmen');
    await say('Vorschläge aus', keeper);
    await press(filledIn({ value: '5 × im Jahr' }));
    await tell();
    expect(posted).toHaveLength(1);
  });

  it('get it later where the chat refuses for now, and nobody is told twice when it is unclear', async () => {
    const { press, say, keeper, tell, posted, results, later } = await world();
    await say('Vorschläge hier', keeper);
    await press(filledIn());
    results.push({ kind: 'throttled' });
    await tell();
    expect(posted).toEqual([]);
    await tell();
    expect(posted, 'not before the lease has passed').toEqual([]);
    later(60_000);
    await tell();
    expect(posted).toHaveLength(1);
    await say('Vorschlag 1 annehmen', keeper);
    results.push({ kind: 'unknown', code: 'timeout' });
    await tell();
    later(60_000);
    await tell();
    expect(posted).toHaveLength(1);
  });
});

describe('what is kept of the proposer', () => {
  const addresses = async (store: Awaited<ReturnType<typeof world>>['store'], at: Date) =>
    // What is still to be told is all that holds an address.
    (await store.proposals.claimNotice(at, 0))?.kind;

  it('is nothing after they were told', async () => {
    const { press, say, keeper, tell, store, posted, clock } = await world();
    await press(filledIn());
    await say('Vorschlag 1 annehmen', keeper);
    await tell();
    expect(posted).toHaveLength(1);
    expect(await addresses(store, clock())).toBeUndefined();
    expect(JSON.stringify(await store.proposals.get(1))).not.toContain('chat-anna');
  });

  it('is nothing when the bot was removed from their chat', async () => {
    const { press, say, keeper, tell, posted } = await world();
    await press(filledIn());
    await press(undefined, { kind: 'uninstall' });
    await say('Vorschlag 1 annehmen', keeper);
    await tell();
    expect(posted).toEqual([]);
  });

  it('is nothing half a year later, whatever became of it', async () => {
    const { press, say, keeper, tell, posted, store } = await world();
    await press(filledIn());
    await store.forget(new Date(START.getTime() + 180 * DAY));
    await say('Vorschlag 1 annehmen', keeper);
    await tell();
    expect(posted).toEqual([]);
  });

  it('never stands in the log', async () => {
    const { press, say, keeper, tell, log } = await world();
    await press(filledIn({ value: 'Geheimes Wort' }));
    await press(filledIn());
    await say('Vorschlag 1 ablehnen: Frau Muster war es', keeper);
    await tell();
    expect(JSON.stringify(log.events)).not.toMatch(/Geheim|Muster|chat-anna|6 ×/);
  });
});

describe('what is filled in', () => {
  it.each([
    [{ value: '' }, 'Schreiben Sie bitte, was richtig ist.'],
    [{ value: 'oft' }, 'Den Sitzungsturnus verstehe ich so'],
    [{ value: 'x'.repeat(5000) }, 'zu lang'],
    [{ document: '' }, 'In welchem Dokument'],
    [{ document: '../../etc/passwd' }, 'nicht mehr im Verzeichnis'],
    [{ at: '   ' }, 'In welchem Abschnitt'],
    [{ title: 'Satzung', year: 'neulich' }, 'Aus welchem Jahr'],
    [{ fact: 'id' }, 'Welche Angabe stimmt nicht?'],
    [{ fact: '__proto__' }, 'Welche Angabe stimmt nicht?'],
    [{ value: 42, at: null }, 'was richtig ist'],
    [{ value: '4 × im Jahr', document: 'alt-2010', at: '1' }, 'steht schon im Verzeichnis'],
    [{ fact: 'partOf', value: 'Runder Tisch' }, 'nimmt es so nicht an'],
  ])('wrong: %j', async (more, expected) => {
    const { press, store } = await world();
    const again = await press(filledIn(more));
    expect(wordsIn(again)).toContain(expected);
    expect(inputs(again)).toMatchObject({ at: typeof filledIn(more).at === 'string' ? filledIn(more).at : '' });
    expect(await store.proposals.list(['open'], 5)).toEqual([]);
  });

  it('may name a document that the registry does not have yet', async () => {
    const { press, store } = await world();
    const shown = await press(filledIn({ title: 'Satzung', year: '2024' }));
    expect(wordsIn(shown)).toContain('Satzung (2024), 2.10 (neu im Verzeichnis)');
    expect((await store.proposals.get(1))!.change.source.document).toEqual({ title: 'Satzung', year: 2024 });
  });

  it('of a list is shown by its difference', async () => {
    const { press } = await world();
    const shown = await press(filledIn({ fact: 'members', value: 'Anna Amt\nClara Chor' }));
    expect(wordsIn(shown)).toMatch(/\+ Clara Chor\n− Bernd Büro/);
  });

  it('stays text, whatever it tries to be', async () => {
    const { press, say, keeper, tell, posted, store } = await world();
    const nasty = '**fett** [Klick](https://evil.example)\u202e <at>Alle</at> {{DATE(2026-01-01)}} "} ]: # & *x';
    const shown = await press(filledIn({ fact: 'purpose', value: nasty, at: nasty, title: nasty, year: '2024' }));
    const card = JSON.stringify(cardOf(shown));
    expect(nodesOf(cardOf(shown)).map(({ type }) => type)).not.toContain('TextBlock');
    expect(card).not.toContain('{{');
    expect(card).not.toContain('\u202e');
    await say(`Vorschlag 1 ablehnen: ${nasty}`, keeper);
    await tell();
    expect(wordsIn(posted[0]!.message)).toContain('\\[Klick\\](https://evil.example)');
    expect(await store.proposals.get(1)).toMatchObject({ state: 'rejected' });
  });

  it('of an old card about an entry that is gone is told so', async () => {
    const { press } = await world();
    const gone = await press(filledIn({ proposal: { do: 'send', entry: 'weg', language: 'de' } }));
    expect(wordsIn(gone)).toContain('nicht mehr im Verzeichnis');
  });

  it.each([{ do: 'approve', id: 'x' }, { do: 'launch', id: 1 }, 'approve', null])(
    'a button that is none of ours, %j, does nothing',
    async (proposal) => {
      const { press, keeper, store } = await world();
      await press(filledIn());
      await press({ proposal, text: 'Hallo' }, { ...keeper, text: 'Hallo' });
      expect(await store.proposals.get(1)).toMatchObject({ state: 'open' });
    },
  );
});

describe('in a chat that shows no forms', () => {
  it('everything that needs none works in words, and the form is not offered', async () => {
    const { say, press, keeper } = await world();
    await press(filledIn({ fact: 'members', value: 'Anna Amt; Clara Chor' }));
    const plain = { ...keeper, plain: true } as const;
    const answer = await say('Wie oft tagt der Runde Tisch?', plain);
    expect(() => button(answer, 'Stimmt nicht')).toThrow('no button');
    expect(wordsIn(await say('Stimmt nicht: Runder Tisch', plain))).toContain('kann dieser Chat nicht zeigen');
    expect(wordsIn(await say('Vorschläge', plain))).toBe('1 offener Vorschlag\n\n- 1: Runder Tisch, Mitglieder');
    expect(wordsIn(await say('Vorschlag 1', plain))).toMatch(
      /Bisher:\n {2}Anna Amt[\s\S]*\+ Clara Chor\n {2}− Bernd Büro/,
    );
    expect(wordsIn(await say('Vorschlag 1 ablehnen', plain))).toContain('»Vorschlag 1 ablehnen: …«');
    expect(wordsIn(await say('Vorschlag 1 annehmen', plain))).toContain('angenommen');
  });
});

describe('"stimmt nicht" as it is typed', () => {
  it('knows the fact that it speaks of', async () => {
    const { say } = await world();
    expect(inputs(await say('Stimmt nicht: Mitglieder Runder Tisch'))).toMatchObject({
      fact: 'members',
      value: 'Anna Amt\nBernd Büro',
    });
  });

  it('asks which entry, if it cannot tell', async () => {
    const { say } = await world();
    expect(wordsIn(await say('Stimmt nicht'))).toContain('Wozu?');
    expect(wordsIn(await say('Stimmt nicht: Zwergotter'))).toContain('»Zwergotter« steht so nicht im Verzeichnis');
  });
});
