/** The list of calendar sources, from the YAML file and from the environment. */
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../adapters/config/read.ts';

const read = (yaml: string, env = {}) =>
  readConfig({ GREMIENLOTSE_CONFIG: 'c.yaml', ...env }, [], (path) => (path === 'c.yaml' ? yaml : null));
const sources = (...args: Parameters<typeof read>) => {
  const result = read(...args);
  if (result.kind !== 'config') throw new Error(JSON.stringify(result));
  return result.config.calendars;
};
const errors = (...args: Parameters<typeof read>) => {
  const result = read(...args);
  return result.kind === 'errors'
    ? result.errors.map(({ setting, origin, problem }) => `${setting} ${origin} ${problem}`)
    : [];
};

describe('calendars', () => {
  it('none without configuration', () => expect(sources('')).toEqual([]));

  it('any number, each with its own name, interval and mapping', () => {
    const yaml = [
      'calendars:',
      '  - name: Kreistag',
      '    url: https://outlook.example.org/owa/calendar/secret/calendar.ics',
      '    refreshMinutes: 30',
      '    events: { "Ausschuss für Soziales*": sozialausschuss }',
      '  - { name: Wasser, file: /srv/wasser.ics, body: ag-wasser }',
      '  - { name: RIS, oparl: "https://ris.example.org/oparl/system" }',
      '  - { name: Probe, url: "http://127.0.0.1:8080/a.ics" }',
      '  - { name: Web, url: "webcal://example.org/a.ics" }',
    ].join('\n');
    expect(sources(yaml)).toEqual([
      {
        name: 'Kreistag',
        kind: 'url',
        url: 'https://outlook.example.org/owa/calendar/secret/calendar.ics',
        refreshMinutes: 30,
        mapping: { events: { 'Ausschuss für Soziales*': 'sozialausschuss' } },
      },
      { name: 'Wasser', kind: 'file', path: '/srv/wasser.ics', refreshMinutes: 5, mapping: { all: 'ag-wasser' } },
      { name: 'RIS', kind: 'oparl', url: 'https://ris.example.org/oparl/system', refreshMinutes: 360, mapping: {} },
      { name: 'Probe', kind: 'url', url: 'http://127.0.0.1:8080/a.ics', refreshMinutes: 60, mapping: {} },
      { name: 'Web', kind: 'url', url: 'webcal://example.org/a.ics', refreshMinutes: 60, mapping: {} },
    ]);
  });

  it('as JSON in the environment, which goes before the file', () => {
    const CALENDARS = '[{"name":"A","file":"a.ics"}]';
    expect(sources('calendars: [{ name: B, file: b.ics }]', { CALENDARS })).toMatchObject([{ name: 'A' }]);
  });

  it('an alias that leads nowhere is told with its place', () => {
    expect(errors('calendars: *gibtsnicht')).toEqual([expect.stringMatching(/^calendars c\.yaml:1:1 .*gibtsnicht/)]);
    expect(errors('calendars: [*weg]')).toEqual([expect.stringMatching(/^CALENDARS c\.yaml:1:1 .*weg/)]);
  });

  it('an alias stands for a plain value too', () => {
    const result = read('server: { port: &port 4000 }\nplayground: { port: *port }');
    expect(result).toMatchObject({ kind: 'config', config: { port: 4000, playgroundPort: 4000 } });
  });

  it('tells every error at once, with its place, and no address', () => {
    const yaml = [
      'calendars:',
      '  - name: A',
      '    url: http://example.org/geheim.ics',
      '  - { name: B }',
      '  - { name: C, url: "https://u:geheim@example.org/", refreshMinutes: 0, colour: red }',
      '  - { name: D, file: a.ics, events: { x: "Keine Id" } }',
      'server: { port: x }',
    ].join('\n');
    const found = errors(yaml);
    expect(found).toEqual([
      expect.stringMatching(/^PORT c\.yaml:7:/),
      expect.stringMatching(/^CALENDARS\[0\]\.url c\.yaml:3:10 .*https:\/\//),
      expect.stringMatching(/^CALENDARS\[1\] c\.yaml:4:5 needs exactly one of url, file and oparl/),
      expect.stringMatching(/^CALENDARS\[2\]\.url c\.yaml:5:.*without user and password/),
      expect.stringMatching(/^CALENDARS\[2\]\.refreshMinutes c\.yaml:5:/),
      expect.stringMatching(/^CALENDARS\[2\] c\.yaml:5:5 .*colour/),
      expect.stringMatching(/^CALENDARS\[3\]\.events\.x c\.yaml:6:.*id of a body/),
    ]);
    expect(found.join()).not.toContain('geheim');
  });

  it.each([
    ['calendars: everything', 'write a list of sources'],
    ['calendars: [{ name: A, file: a }, { name: A, file: b }]', 'two sources have this name'],
    ['calendars: [{ name: sample, file: a }]', 'take another'],
    ['calendars: [{ file: a }]', 'name the source'],
  ])('%s', (yaml, problem) => expect(errors(yaml).join()).toContain(problem));

  it('wrong JSON in the environment', () =>
    expect(errors('', { CALENDARS: 'https://geheim.example' })).toEqual([
      expect.stringMatching(/^CALENDARS environment CALENDARS not JSON; write a list/),
    ]));

  it('a feed key that can be guessed is refused', () =>
    expect(errors('', { CALENDAR_FEED_KEY: 'kurz' })).toEqual([expect.stringMatching(/^CALENDAR_FEED_KEY.*24 char/)]));
});
