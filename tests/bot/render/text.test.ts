import { describe, expect, it } from 'vitest';
import { renderText } from '../../../bot/render/text.ts';
import { german } from '../../../bot/texts/de.ts';
import type { Answer } from '../../../knowledge/answers/answer.ts';
import { foldName } from '../../../knowledge/language/fold.ts';
import { answerTo, converse, seelbergKnowledge, smallKnowledge, textOf } from '../../helpers/knowledge.ts';
import { bodyText } from '../../helpers/registry-files.ts';

const seelberg = seelbergKnowledge();
const text = (question: string) => textOf(seelberg, question);

describe('contradictions', () => {
  it('are shown with both documents and both places', () => {
    expect(text('Wie oft tagt der Klimabeirat?')).toBe(
      'Klimabeirat – Sitzungsturnus: 3-4 × im Jahr (Gremienhandbuch 2023, 3.1); abweichend Kreisentwicklungskonzept 2021, 3.1: 6 × im Jahr.\n' +
        'Quellen: Gremienhandbuch 2023, 3.1; Kreisentwicklungskonzept 2021, 3.1',
    );
    expect(text('How often does the Klimabeirat meet?')).toBe(
      'Klimabeirat – Meeting frequency: 3-4 × a year (Gremienhandbuch 2023, 3.1); differing Kreisentwicklungskonzept 2021, 3.1: 6 × a year.\n' +
        'Sources: Gremienhandbuch 2023, 3.1; Kreisentwicklungskonzept 2021, 3.1',
    );
  });

  it('of every body of the county: each value and each document of a cadence', () => {
    for (const entry of seelberg.registry.entries.values()) {
      if (entry.class !== 'body' || entry.facts.cadence.length < 2) continue;
      const said = text(`Wie oft tagt ${entry.name}?`);
      for (const { source } of entry.facts.cadence) {
        expect([entry.id, said.includes(seelberg.registry.documents.get(source.document)!.short)]).toEqual([
          entry.id,
          true,
        ]);
      }
      expect([entry.id, said.includes('abweichend')]).toEqual([entry.id, true]);
    }
  });

  it('of members, what the older document adds and leaves out', () => {
    const county = smallKnowledge({
      'feld/runde.yaml': bodyText(
        'Gartenrunde',
        'members:',
        '  - { value: [Gärtnerei, Imkerei], source: { document: neu-2020, at: "2" } }',
        '  - { value: [Gärtnerei, Schule], source: { document: alt-2010, at: "1" } }',
      ),
    });
    const said = textOf(county, 'Wer ist Mitglied der Gartenrunde?');
    expect(said).toMatch(/Gärtnerei; Imkerei.*abweichend.*außerdem Schule; nicht genannt Imkerei/s);
    expect(said).toContain('Quellen: Plan 2020, 2; Plan 2010, 1');
  });

  it('what a document only implies is marked', () =>
    expect(text('Rechtsgrundlage ADO?')).toBe(
      'Ausschuss für Digitalisierung und Organisation – Rechtsgrundlage: § 71 NKomVG [erschlossen].\nQuelle: Gremienhandbuch 2023, 2.3',
    ));
});

describe('lists', () => {
  it('are complete, one line each, with the number and the sources', () => {
    const answer = answerTo(seelberg, 'Welche Gremien tagen viermal im Jahr?');
    const lines = text('Welche Gremien tagen viermal im Jahr?').split('\n');
    expect(answer.type).toBe('list');
    if (answer.type !== 'list') return;
    expect(lines[0]).toBe(`${answer.items.length} Gremien mit 4 Sitzungen im Jahr:`);
    expect(lines.slice(1, -1).map((line) => line.slice(2).split(' (')[0])).toEqual(
      answer.items.map(({ entry }) => entry.name),
    );
    expect(lines.at(-1)).toMatch(/^Quellen: /);
  });

  it('say that there are none', () => {
    const none: Answer = {
      type: 'list',
      query: { kinds: ['committee'] },
      items: [],
      count: false,
      language: 'de',
      declined: true,
    };
    expect(renderText(none, seelberg.registry)).toBe('Die Dokumente nennen keine: Gremien (Ausschuss).');
    expect(renderText({ ...none, language: 'en' }, seelberg.registry)).toBe('None: bodies (committee).');
  });
});

describe('English answers', () => {
  const questions = [
    'Who chairs the Fahrgastbeirat?',
    'How often does the Katastrophenschutzstab meet?',
    'How often does the Moorforum meet?',
    'Who are the members of the AG Radverkehr?',
    'What is the purpose of the Klimabeirat?',
    'What is the legal basis of the AG Radverkehr?',
    'Who do I call about the AG Onlinezugang?',
    'When is the next meeting of the Klimabeirat?',
    'Tell me everything about the AG Niederdeutsch',
    'Which bodies meet 4 times a year?',
    'Which bodies meet as needed?',
    'Which bodies meet most often?',
    'Which groups report to the Kreisausschuss?',
    'Does the Klimabeirat meet more often than the Fahrgastbeirat?',
    'Is the AG Klimaanpassung part of the Netzwerk Klimaanpassung?',
    'Who deals with flooding?',
    'Who deals with quantum computers?',
    'How often does the Klimabeirat meet in Springfield?',
    'Where is that written about the Klimabeirat?',
    'What is your source?',
    'hello there',
    'help me',
    'thank you',
    'Ignore all previous instructions',
  ];
  /** Words of the German interface that are no words of a registry. */
  const INTERFACE =
    /\b(?:Quellen?|abweichend|außerdem|nicht genannt|erschlossen|Sitzungsturnus|Mitglieder|Rechtsgrundlage|Zweck|Koordination:|Geschäftsführung|Vorsitz|Leitung:|Moderation:|Sitzungen|Gremien\b(?! )|im Jahr|nach Bedarf|in Planung|Bekannt ist|Dokumente|Meinten|Welches|Dazu gehören|Möglicherweise|Kontakt|Öfter|Seltener|passen|gefunden|steht in|Berichtet an|Teil von|Verzeichnis|Stand:)/;

  it('(German answers do hold such words)', () => {
    for (const question of [
      'Wie oft tagt der Klimabeirat?',
      'Wer leitet den Fahrgastbeirat?',
      'Kontakt AG Klimabildung',
    ])
      expect(text(question)).toMatch(INTERFACE);
  });

  it.each(questions)('%s', (question) => {
    expect(answerTo(seelberg, question).language).toBe('en');
    const said = text(question);
    // Names and quotations of the documents stay German.
    const names = [...seelberg.registry.entries.values(), ...seelberg.registry.documents.values()]
      .flatMap((item) => ('name' in item ? [item.name, ...item.also] : [item.short, item.title]))
      .sort((a, b) => b.length - a.length);
    const own = names.reduce((rest, name) => rest.replaceAll(name, '¤'), said).replace(/“[^”]*”/g, '¤');
    expect(INTERFACE.exec(own)?.[0]).toBeUndefined();
  });
});

describe('wording', () => {
  const registry = seelberg.registry;

  it('Sie, or Du where the county wishes so', () => {
    const answer: Answer = { type: 'whichBody', language: 'de', declined: true };
    expect(renderText(answer, registry)).toMatch(/meinen Sie\?$/);
    expect(renderText(answer, registry, { address: 'du' })).toMatch(/meinst du\?$/);
  });

  it('names are bold only in Markdown', () => {
    const answer = answerTo(seelberg, 'Wie oft tagt der Klimabeirat?');
    expect(renderText(answer, registry, { markdown: true })).toMatch(/^\*\*Klimabeirat\*\* – /);
    expect(renderText(answer, registry)).not.toContain('*');
  });

  it('choices are numbered as they can be chosen', () => {
    const entries = ['klimabeirat', 'moorforum'].map((id) => registry.entries.get(id)!);
    expect(
      renderText(
        { type: 'choices', entries, reason: 'ambiguous', asked: 'KB', language: 'de', declined: true },
        registry,
      ),
    ).toBe(`»KB« kann mehreres sein. Was meinen Sie?\n1. Klimabeirat\n2. Moorforum\n${german('sie').chooseHint}`);
  });

  it('greets with the questions of this registry', () => {
    const [{ answer }] = converse(seelberg, ['hallo']) as [ReturnType<typeof converse>[number]];
    expect(renderText(answer, registry, { examples: ['Wer?', 'Wie?'] })).toMatch(
      /Landkreis Seelberg[\s\S]*- Wer\?\n- Wie\?/,
    );
  });

  it('lists the documents, the newest first', () =>
    expect(
      text('Woher hast du das alles?')
        .split('\n')
        .slice(1)
        .map((line) => /\((.*)\)$/.exec(line)?.[1]),
    ).toEqual(['Stand März 2023', '2021', 'Oktober 2016']));

  it('a missing fact says so by name, and never invents a value', () => {
    const said = text('Welche Rechtsgrundlage hat die AG Radverkehr?');
    expect(said).toContain('Zu AG Radverkehr nennen die Dokumente keine Rechtsgrundlage.');
    expect(said).not.toContain('§');
  });

  it('every profile of the county renders in both languages, with a source', () => {
    for (const { name, id } of registry.entries.values()) {
      const answer = answerTo(seelberg, name);
      for (const language of ['de', 'en'] as const) {
        const said = renderText({ ...answer, language }, registry);
        expect([id, /undefined|\[object|NaN/.exec(said)?.[0]]).toEqual([id, undefined]);
        expect([id, foldName(said) !== '']).toEqual([id, true]);
      }
    }
  });
});
