/** What somebody finds who writes to others, and what of it can stand in a chat where the bot is not. */
import { beforeAll, describe, expect, it } from 'vitest';
import { createLookup, type LookupDependencies } from '../../../bot/lookup/lookup.ts';
import type { SearchHit } from '../../../bot/ports.ts';
import { explore } from '../../../knowledge/answers/topics/explore.ts';
import type { Knowledge } from '../../../knowledge/knowledge.ts';
import { createCalendar } from '../../../knowledge/meetings/calendar.ts';
import type { Meeting } from '../../../knowledge/meetings/model.ts';
import { seelbergKnowledge } from '../../helpers/knowledge.ts';
import { RecordingLog } from '../../helpers/recording-log.ts';
import { schemaErrors } from '../cards/card-schema.ts';
import { hostileKnowledge } from '../cards/hostile.ts';
import { actionsOf, nodesOf, wordsOf } from '../cards/walk.ts';

const NOW = new Date('2026-11-21T08:00:00Z');
const SITE = 'https://lotse.example';

let knowledge: Knowledge;
beforeAll(() => {
  knowledge = seelbergKnowledge();
});

const open = (more: Partial<LookupDependencies> = {}) =>
  createLookup({
    knowledge: () => knowledge,
    clock: () => NOW,
    log: new RecordingLog(),
    language: 'de',
    localeCounts: true,
    page: () => SITE,
    ...more,
  });
const entries = (query: string, skip = 0, count = 25) => ({ list: 'entries', query, skip, count }) as const;
const titles = (hits: readonly SearchHit[]) => hits.map(({ title }) => title);

describe('a search', () => {
  it('finds what the page finds, in the same order', async () => {
    for (const query of ['klima', 'ag hoch', 'Radwege']) {
      const { hits } = await open().search(entries(query));
      expect(titles(hits)).toEqual(explore(query, knowledge, 25).map(({ entry }) => entry.name));
      expect(hits.length).toBeGreaterThan(0);
    }
  });

  it('turns pages without a gap or a repetition', async () => {
    const { search } = open();
    const all = titles((await search(entries('', 0, 25))).hits);
    const pages = await Promise.all([0, 10, 20].map((skip) => search(entries('', skip, 10))));
    expect(pages.flatMap(({ hits }) => titles(hits)).slice(0, 25)).toEqual(all);
    expect(new Set(all).size).toBe(25);
    expect(await search(entries('', 10_000, 25))).toEqual({ hits: [] });
  });

  it('opens with the bodies that most documents name', async () => {
    const [first] = (await open().search(entries('', 0, 1))).hits;
    const most = Math.max(
      ...[...knowledge.registry.entries.values()].map(({ class: cls, mentions }) =>
        cls === 'body' ? mentions.length : 0,
      ),
    );
    const entry = [...knowledge.registry.entries.values()].find(({ name }) => name === first?.title);
    expect(entry?.mentions.length).toBe(most);
  });

  it('says in words that there is nothing, in the language of the client where that was chosen', async () => {
    const nothing = entries('xyzzy');
    expect((await open().search({ ...nothing, locale: 'de-DE' })).message).toBe('Nichts gefunden zu »xyzzy«.');
    expect((await open().search({ ...nothing, locale: 'en-GB' })).message).toBe('Nothing found for “xyzzy”.');
    const house = open({ localeCounts: false });
    expect((await house.search({ ...nothing, locale: 'en-GB' })).message).toBe('Nichts gefunden zu »xyzzy«.');
  });

  it('survives a fault with a sentence, and names none of it', async () => {
    const log = new RecordingLog();
    const broken = open({
      log,
      page: () => {
        throw new TypeError('secret');
      },
    });
    expect(await broken.search(entries('klima'))).toEqual({
      hits: [],
      message: expect.stringMatching(/schiefgegangen/),
    });
    expect(await broken.preview(`${SITE}/entry/x`)).toBeUndefined();
    expect(JSON.stringify(log)).not.toContain('secret');
  });
});

describe('a card that is put into a message', () => {
  it('asks the bot nothing, is drawn by every client and opens the page', async () => {
    for (const world of [knowledge, hostileKnowledge()]) {
      const { hits } = await open({ knowledge: () => world }).search(entries(''));
      expect(hits.length).toBeGreaterThan(0);
      for (const { card } of hits) {
        expect(card.version).toBe('1.3');
        expect(schemaErrors({ ...card, version: '1.4' })).toEqual([]);
        expect(actionsOf(card, 'Action.Submit')).toEqual([]);
        expect(nodesOf(card).filter((node) => 'selectAction' in node)).toEqual([]);
        expect(actionsOf(card, 'Action.OpenUrl').some(({ url }) => String(url).startsWith(`${SITE}/entry/`))).toBe(
          true,
        );
        for (const { url } of actionsOf(card, 'Action.OpenUrl')) expect(url).toMatch(/^(?:https:|mailto:|tel:)/);
      }
    }
  });

  it('links to no page where there is none', async () => {
    const { hits } = await open({ page: () => undefined }).search(entries('', 0, 5));
    for (const { card } of hits) expect(JSON.stringify(card)).not.toContain('/entry/');
  });
});

describe('a link', () => {
  const body = () => [...knowledge.registry.entries.values()].find(({ class: cls }) => cls === 'body')!;

  it('to an entry of the page shows its card', async () => {
    const hit = await open().preview(`${SITE}/entry/${body().id}?lang=de`);
    expect(hit?.title).toBe(body().name);
    expect(wordsOf(hit!.card)).toContain(body().name);
  });

  it.each([
    'https://other.example/entry/ID',
    'http://lotse.example/entry/ID',
    'https://lotse.example:8443/entry/ID',
    'https://user:secret@lotse.example/entry/ID',
    'https://lotse.example/entry/ID/more',
    'https://lotse.example/entry/no-such-entry',
    'https://lotse.example/entry/%E0%A4%A',
    'https://lotse.example/api/entry/ID',
    'https://lotse.example/',
    'entry/ID',
    '',
  ])('to %s shows nothing', async (url) => {
    expect(await open().preview(url.replace('ID', body().id))).toBeUndefined();
  });
});

describe('meetings', () => {
  const meeting = (title: string, day: string, more: Partial<Meeting> = {}): Meeting => ({
    uid: `${title}@test`,
    occurrence: `${day}T14:00`,
    title,
    start: new Date(`${day}T13:00:00Z`),
    end: new Date(`${day}T15:00:00Z`),
    startLocal: `${day}T14:00`,
    allDay: false,
    status: 'planned',
    sequence: 0,
    calendar: 'test',
    ...more,
  });
  const group = () => [...knowledge.registry.entries.values()].find(({ name }) => name === 'AG Klimaanpassung')!;
  const calendar = () =>
    createCalendar([
      meeting('Vergangen', '2026-11-02'),
      meeting('Hitzegespräch', '2026-12-09', { location: 'Rathaus, Saal 3', url: 'https://meet.example/1' }),
      meeting('AG Klimaanpassung', '2026-12-01', { body: group().id }),
      meeting('Abgesagt', '2026-12-02', { status: 'cancelled' }),
      meeting('Erfunden', '2027-01-12', { sample: true, url: 'javascript:alert(1)' }),
    ]);
  const search = (query: string) => open({ calendar }).search({ list: 'meetings', query, skip: 0, count: 25 });

  it('come in order, without those that are over or cancelled', async () => {
    expect(titles((await search('')).hits)).toEqual(['AG Klimaanpassung', 'Hitzegespräch', 'Erfunden']);
  });

  it.each([
    ['klima', 'AG Klimaanpassung'],
    ['hitzeg', 'Hitzegespräch'],
    ['saal', 'Hitzegespräch'],
  ])('are found by body, title and place: %s', async (query, title) => {
    expect(titles((await search(query)).hits)[0]).toBe(title);
  });

  it('tell when, where and from which calendar; invented ones say so, and invite nobody to their date', async () => {
    const { hits } = await search('');
    const [, real, invented] = hits;
    expect(real!.subtitle).toBe('Mittwoch, 9. Dezember 2026, 14:00–16:00 Uhr · Rathaus, Saal 3');
    expect(wordsOf(real!.card)).toMatch(/Rathaus, Saal 3[\s\S]*Kalender »test«/);
    const urls = (hit: SearchHit) =>
      actionsOf(hit.card, 'Action.OpenUrl').map(({ url }) => decodeURIComponent(String(url)));
    expect(urls(real!)).toEqual([
      'https://meet.example/1',
      expect.stringContaining('startTime=2026-12-09T13:00:00.000Z&endTime=2026-12-09T15:00:00.000Z'),
    ]);
    expect(invented!.subtitle).toContain('Beispieldaten');
    expect(wordsOf(invented!.card)).toContain('Beispieldaten');
    expect(urls(invented!)).toEqual([expect.not.stringContaining('startTime')]);
    for (const { card } of hits) expect(schemaErrors({ ...card, version: '1.4' })).toEqual([]);
  });

  it('that are not there are named as missing', async () => {
    expect(await search('xyzzy')).toEqual({ hits: [], message: 'Kein kommender Termin gefunden.' });
  });
});
