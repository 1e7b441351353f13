import { describe, expect, it } from 'vitest';
import { readCalendarText } from '../../../adapters/calendars/read-file.ts';

const WINDOW = { from: new Date('2026-09-01T00:00:00Z'), to: new Date('2027-09-01T00:00:00Z') };
const read = (text: string | Uint8Array) =>
  readCalendarText(Buffer.from(text as string), true, 'meetings.yaml', 'Europe/Berlin', WINDOW);
const problems = (text: string | Uint8Array) =>
  read(text).problems.map(({ code, where, message }) => `${where} ${code} ${message}`);
const SERIES = '- body: ag-wasser\n  start: 2027-01-05T14:00\n  repeat: FREQ=MONTHLY;BYDAY=1TU;COUNT=10\n';

describe('exceptions of a series', () => {
  it('are told when they name no day of it: the meeting would be announced as if they were not there', () => {
    const text = `${SERIES}  except: [2027-04-06, 2027-05-05]\n  moved: [{ from: 2027-02-09T14:00, to: 2027-02-16T09:00 }]\n  cancelled: [2027-03-03]\n`;
    expect(problems(text)).toEqual([
      'meetings.yaml:4 bad-date except: 2027-05-05 is no day of this meeting',
      'meetings.yaml:5 bad-date moved: 2027-02-09T14:00 is no day of this meeting',
      'meetings.yaml:6 bad-date cancelled: 2027-03-03 is no day of this meeting',
    ]);
  });

  it('are left alone when they are right, or too long ago to know', () =>
    expect(
      problems(
        `${SERIES}  except: [2025-03-04]\n  moved: [{ from: 2027-02-02, to: 2027-02-03 }]\n  cancelled: [2027-03-02]\n`,
      ),
    ).toEqual([]));
});

describe('the file', () => {
  it('may begin with a byte order mark, as Windows writes it', () =>
    expect(read(`\ufeff${SERIES.replaceAll('\n', '\r\n')}`)).toMatchObject({ problems: [], fatal: false }));

  it('in another encoding is refused, for its umlauts would be lost', () =>
    expect(problems(Buffer.from(`${SERIES}  location: Saal Grün\n`, 'latin1'))).toEqual([
      'meetings.yaml broken-file not UTF-8; save the file as UTF-8',
    ]));

  it('keeps its other meetings where one has too many aliases', () => {
    const bomb =
      '- a: &a [x, x, x, x, x]\n  b: &b [*a, *a, *a, *a, *a]\n  c: [*b, *b, *b, *b, *b]\n  start: 2027-01-05T14:00\n';
    expect(read(`${bomb}${SERIES}`)).toMatchObject({ fatal: false, problems: [{ code: 'broken-file' }] });
    expect(read(`${bomb}${SERIES}`).events.length).toBeGreaterThan(5);
  });

  it('is not told line by line when nothing fits', () => expect(problems('['.repeat(5000)).length).toBeLessThan(30));
});
