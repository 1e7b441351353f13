import { describe, expect, it } from 'vitest';
import { type DigestContent, type ToldMeeting, told } from '../../../bot/reminders/content.ts';
import { digestText, noteText, reminderText } from '../../../bot/reminders/post-text.ts';
import type { Meeting } from '../../../knowledge/meetings/model.ts';
import { meeting, moved } from '../../support/posts.ts';

const names: Readonly<Record<string, string>> = { 'body-a': 'AG Ärzt*innen' };
const de = { language: 'de', nameOf: (body: string) => names[body] } as const;
const en = { language: 'en', nameOf: (body: string) => names[body] } as const;
const shown = (local: string, more: Partial<Meeting> = {}): ToldMeeting => told(meeting(local, more));
const remind = (view: typeof de | typeof en, ...meetings: ToldMeeting[]) =>
  reminderText(
    meetings.map((one) => ({ kind: 'reminder', lead: 'P1D', meeting: one })),
    'abcd1234',
    view,
  );

describe('a reminder', () => {
  it('of one meeting, in German', () => {
    expect(remind(de, shown('2026-12-03T09:00', { location: 'Raum 1 [EG]' }))).toBe(
      '**Erinnerung: AG Ärzt\\*innen**\n\nDonnerstag, 3. Dezember 2026, 09:00–10:00 Uhr\n\nOrt: Raum 1 \\[EG\\]\n\nSitzung\n\n_Kennung: E-2026-12-03-P1D-abcd1234_',
    );
  });

  it('of several, in English', () => {
    expect(remind(en, shown('2026-12-03T14:00', { body: 'unknown' }), shown('2026-12-03T09:00'))).toBe(
      '**Reminder**\n\n**Thursday, 3 December 2026**\n- 09:00–10:00: AG Ärzt\\*innen (Sitzung)\n- 14:00–15:00: Sitzung\n\n_Mark: E-2026-12-03-P1D-abcd1234_',
    );
  });

  it('marks what is sample data, stale, moved or all day', () => {
    expect(remind(de, shown('2026-12-03T09:00', { sample: true }))).toContain('(Beispieldaten)');
    expect(remind(en, shown('2026-12-03T09:00', { sample: true }))).toContain('(sample data)');
    expect(remind(de, shown('2026-12-03T09:00', { stale: true }))).toContain('nicht zu lesen');
    expect(remind(de, shown('2026-12-03T00:00', { allDay: true }))).toContain('3. Dezember 2026, ganztägig');
    expect(remind(de, told(moved(meeting('2026-12-03T09:00'), '2026-12-04T09:00')))).toContain(
      '(verschoben, war am Donnerstag, 3. Dezember 2026, 09:00 Uhr)',
    );
  });

  it('takes a title for text, whatever signs it has', () => {
    const text = remind(
      de,
      shown('2026-12-03T09:00', { body: 'unknown', title: '[Klick](https://evil.example)\n# groß <b>' }),
    );
    expect(text).toContain('\\[Klick\\](https://evil.example) \\# groß \\<b\\>');
  });

  it('is cut before it becomes too long for Teams', () => {
    const many = Array.from({ length: 900 }, (_, i) =>
      shown('2026-12-03T09:00', { uid: `${i}`, location: 'Ein langer Ort mit vielen Worten' }),
    );
    const text = remind(de, ...many);
    expect(text.length).toBeLessThan(21_000);
    expect(text).toMatch(/… und \d+ weitere\n\n_Kennung/);
  });
});

describe('a digest', () => {
  const content = (more: Partial<DigestContent> = {}): DigestContent => ({
    kind: 'digest',
    week: '2026-W49',
    monday: '2026-11-30',
    meetings: [],
    movedAway: [],
    outlook: [],
    watch: [],
    ...more,
  });

  it('groups by day, marks what is cancelled, shows what comes', () => {
    const text = digestText(
      content({
        meetings: [shown('2026-12-03T09:00', { status: 'cancelled' }), shown('2026-12-01T09:00')],
        movedAway: [told(moved(meeting('2026-12-02T09:00'), '2026-12-09T09:00'))],
        outlook: [shown('2026-12-10T09:00')],
        watch: [{ body: 'body-a', min: 4, max: 4, held: 1, planned: 1, monthsSinceLast: 7 }],
      }),
      'abcd1234',
      de,
    );
    expect(text.split('\n').filter((line) => line !== '')).toEqual([
      '**Wochenübersicht KW 49** (30. November bis 6. Dezember 2026)',
      '**Dienstag, 1. Dezember 2026**',
      '- 09:00–10:00 Uhr: AG Ärzt\\*innen (Sitzung)',
      '**Donnerstag, 3. Dezember 2026**',
      '- ~~09:00–10:00 Uhr: AG Ärzt\\*innen~~ (Sitzung; fällt aus)',
      '**In eine andere Woche verschoben**',
      '- Mittwoch, 9. Dezember 2026, 09:00–10:00 Uhr: AG Ärzt\\*innen (Sitzung; verschoben, war am Mittwoch, 2. Dezember 2026, 09:00 Uhr)',
      '**In den Wochen danach**',
      '- Donnerstag, 10. Dezember 2026, 09:00–10:00 Uhr: AG Ärzt\\*innen (Sitzung)',
      '**Weniger Sitzungen als vereinbart**',
      '- AG Ärzt\\*innen: 4 × im Jahr vereinbart, 1 gehalten, 1 geplant, letzte vor 7 Monaten',
      '_Kennung: W-2026-W49-abcd1234_',
    ]);
  });

  it('says so when nothing is planned, and names both years of a week', () => {
    expect(digestText(content({ week: '2026-W53', monday: '2026-12-28' }), 'm', en)).toBe(
      '**Weekly digest, week 53** (28 December 2026 to 3 January 2027)\n\nNothing is planned this week.\n\n_Mark: W-2026-W53-m_',
    );
  });
});

describe('a note', () => {
  const before = shown('2026-12-03T09:00');
  const note = (change: 'moved' | 'cancelled' | 'reinstated' | 'gone', view: typeof de | typeof en) =>
    noteText(
      { kind: 'note', change, before, meeting: told(moved(meeting('2026-12-03T09:00'), '2026-12-04T10:00')) },
      'm',
      view,
    );
  it('says what has changed', () => {
    expect(note('moved', de)).toContain(
      'Verschoben: **AG Ärzt\\*innen** von Donnerstag, 3. Dezember 2026, 09:00–10:00 Uhr auf **Freitag, 4. Dezember 2026, 10:00–11:00 Uhr**.',
    );
    expect(note('cancelled', en)).toContain('Cancelled: **AG Ärzt\\*innen** on Friday, 4 December 2026');
    expect(note('gone', de)).toContain('steht nicht mehr im Kalender.');
    expect(note('reinstated', en)).toContain('Takes place after all');
  });
});
