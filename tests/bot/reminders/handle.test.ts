/** Commands and forms of reminders, over one conversation with its store. Long because each command is tried by who may and who may not. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ConversationAddress } from '../../../bot/ports.ts';
import {
  type CommandDependencies,
  type CommandTurn,
  createCommands,
  forgetConversation,
  handleCommand,
} from '../../../bot/reminders/handle.ts';
import { seelbergKnowledge } from '../../helpers/knowledge.ts';
import { meeting } from '../../support/posts.ts';
import { World } from '../../support/reminder-world.ts';

const ADDRESS: ConversationAddress = { key: '19:c', scope: 'channel', serviceUrl: 'https://a.example', botId: 'bot' };
let world: World;
let dependencies: CommandDependencies;

beforeEach(async () => {
  world = await World.open('2026-11-23T09:00:00Z', undefined, seelbergKnowledge());
  dependencies = {
    subscriptions: world.store.subscriptions,
    addresses: world.store.addresses,
    outbox: world.store.outbox,
    reminders: world.reminders,
    calendars: () => world.snapshot,
    knowledge: () => world.knowledge,
    clock: () => world.now,
    mayChange: 'everyone',
    operators: ['op'],
  };
});
afterEach(() => world.store.close());

const turn = (more: Partial<CommandTurn> = {}): CommandTurn => ({
  conversation: { key: '19:c;messageid=1', scope: 'channel' },
  address: ADDRESS,
  sender: 'anna',
  ...more,
});
const say = async (text: string, more: Partial<CommandTurn> = {}): Promise<string | undefined> => {
  const reply = await handleCommand(turn(more), text, dependencies);
  return reply?.kind === 'text' ? reply.markdown : undefined;
};
const stored = () => world.store.subscriptions.get('19:c');

describe('subscribing', () => {
  it('to a body sets the defaults and says what happens', async () => {
    const reply = await say('abonniere AG Radverkehr');
    expect(reply).toContain('Abonniert: AG Radverkehr.');
    expect(reply).toContain('Erinnerungen: 7 Tage und 1 Tag vorher');
    expect(reply).toContain('Wochenübersicht: montags um 08:00 Uhr.');
    expect(await stored()).toMatchObject({
      topics: { bodies: ['ag-radverkehr'] },
      leads: ['P7D', 'P1D'],
      language: 'de',
      version: 1,
    });
    expect(await world.store.addresses.get('19:c')).toEqual(ADDRESS);
  });

  it('to a field, in English, makes posts English', async () => {
    expect(await say('subscribe to Climate and environment')).toContain('Subscribed: field Climate and environment.');
    expect(await stored()).toMatchObject({ topics: { fields: ['klimaschutz-umwelt'] }, language: 'en' });
  });

  it('to everything, and to several at once', async () => {
    expect(await say('abonniere alles')).toContain('alle Sitzungen');
    expect(await say('abonniere Fahrgastbeirat, AG Radwegebau und Klimaschutz')).toContain(
      'Fahrgastbeirat, AG Radwegebau und Handlungsfeld',
    );
    expect((await stored())!.topics).toEqual({
      everything: true,
      bodies: ['fahrgastbeirat', 'ag-radwegebau'],
      fields: ['klimaschutz-umwelt'],
    });
  });

  it('to everything but one thing does not subscribe to that one', async () => {
    for (const but of ['abonniere alles außer AG Radverkehr', 'subscribe to everything except AG Radverkehr'])
      expect(await say(but)).toContain('AG Radverkehr');
    expect(await stored()).toBeUndefined();
  });

  it('and deciding is told by ids without regard to case, as the configuration reads them', async () => {
    expect(await say('meldungen hier', { sender: 'OP' })).toContain('kommen ab jetzt hierher');
    dependencies = { ...dependencies, mayChange: ['anna'] };
    expect(await say('abonniere Fahrgastbeirat; AG Radwegebau', { sender: 'Anna' })).toContain(
      'Abonniert: Fahrgastbeirat und AG Radwegebau.',
    );
  });

  it('twice says so and changes nothing', async () => {
    await say('abonniere alles');
    expect(await say('abonniere alles')).toBe('Schon abonniert: alle Sitzungen.');
    expect((await stored())!.version).toBe(1);
  });

  it('to what the registry does not have names what is near, and stores nothing', async () => {
    expect(await say('abonniere AG Raumfahrt')).toContain(
      '»AG Raumfahrt« ist weder ein Gremium noch ein Handlungsfeld',
    );
    expect(await say('abos')).toContain('Hier ist nichts abonniert');
  });

  it('is not possible where the bot cannot post', async () => {
    const { address: _, ...web } = turn();
    const reply = await handleCommand(web, 'abonniere alles', dependencies);
    expect(reply).toMatchObject({ markdown: expect.stringContaining('in Teams') });
  });

  it('survives somebody else’s change at the same moment', async () => {
    await say('abonniere alles');
    await Promise.all([say('abonniere AG Radverkehr'), say('abonniere Fahrgastbeirat'), say('erinnere 2 tage vorher')]);
    expect(await stored()).toMatchObject({
      topics: { everything: true, bodies: expect.arrayContaining(['ag-radverkehr', 'fahrgastbeirat']) },
      leads: ['P2D'],
    });
  });
});

describe('changing', () => {
  beforeEach(() => say('abonniere AG Radverkehr'));

  it('leads, digest and language', async () => {
    expect(await say('erinnere 3 tage und 2 stunden vorher')).toContain('3 Tage und 2 Stunden vorher');
    expect(await say('wochenübersicht freitags 15:30')).toContain('freitags um 15:30');
    expect(await say('wochenübersicht auch ohne termine')).toContain('auch in Wochen ohne Sitzung');
    expect(await stored()).toMatchObject({
      leads: ['P3D', 'PT2H'],
      digest: { weekday: 5, time: '15:30', whenEmpty: 'post' },
    });
    await say('wochenübersicht aus');
    expect((await stored())!.digest).toBeUndefined();
    await say('abosprache englisch');
    expect((await stored())!.language).toBe('en');
  });

  it('pauses up to a day, this year or next', async () => {
    expect(await say('pausiere bis 6.1.')).toBe(
      'Pausiert bis einschließlich Mittwoch, 6. Januar 2027; ab Donnerstag, 7. Januar 2027 geht es weiter.',
    );
    expect((await stored())!.pausedUntil).toBe('2027-01-06');
    expect(await say('pause until 24 November')).toContain('Tuesday, 24 November 2026');
    expect(await say('pausiere bis 1.1.2026')).toBe('Dieses Datum ist vorbei.');
    expect(await say('fortsetzen')).toContain('Es geht weiter');
    expect(await stored()).not.toHaveProperty('pausedUntil');
    expect(await say('pausiere 1 tag')).toContain('Montag, 23. November 2026');
  });

  it.each([
    ['pausiere bis morgen', '2026-11-24'],
    ['pausiere die Erinnerungen bis übermorgen', '2026-11-25'],
    ['pausiere bis Sonntag', '2026-11-29'],
    ['pause until Monday', '2026-11-30'], // today is one
    ['pausiere bis heute', '2026-11-23'],
    ['pause until tomorrow', '2026-11-24'],
    ['pausiere bis Mittwoch nächster Woche', '2026-12-02'],
    // what is longer than a day ends the pause before it begins …
    ['pausiere bis übernächste Woche', '2026-12-06'],
    ['pause reminders until January', '2026-12-31'],
    ['pausiere bis zum Wochenende', '2026-11-27'],
    // … unless its end is meant
    ['pausiere bis einschließlich nächster Woche', '2026-12-06'],
    ['pausiere bis Ende Januar', '2027-01-31'],
    ['pausiere bis Ende nächster Woche', '2026-12-06'],
    ['pause until the end of the week', '2026-11-29'],
  ])('%s', async (text, day) => {
    expect(await say(text)).toMatch(/^(?:Pausiert bis einschließlich|Paused up to and including)/);
    expect((await stored())!.pausedUntil).toBe(day);
  });
  it('pauses up to no time that nobody knows', async () => {
    for (const text of ['pausiere bis irgendwann', 'pausiere bis Montag oder Dienstag', 'pausiere bis nach den Ferien'])
      expect(await say(text)).toContain('»pausiere bis Montag«');
    expect(await say('pausiere bis gestern')).toBe('Dieses Datum ist vorbei.');
  });

  it('lists what is set', async () => {
    await say('abonniere Mobilität');
    const list = await say('abos');
    expect(list).toContain('- AG Radverkehr');
    expect(list).toContain('Wochenübersicht: montags');
  });

  it('unsubscribes from one, and from all', async () => {
    await say('abonniere Fahrgastbeirat');
    expect(await say('AG Radverkehr abbestellen')).toBe('Abbestellt: AG Radverkehr.');
    expect(await say('abbestellen AG Radverkehr')).toContain('ist hier nicht abonniert');
    expect(await say('unsubscribe')).toContain('Unsubscribed from everything');
    expect(await stored()).toBeUndefined();
    expect(await world.store.addresses.get('19:c')).toBeUndefined();
  });

  it('the last topic ends the subscription', async () => {
    expect(await say('unsubscribe from AG Radverkehr')).toContain('Unsubscribed from everything');
    expect(await stored()).toBeUndefined();
  });

  it('and subscribing again loses nothing that is still to come', async () => {
    world.calendar([meeting('2026-11-25T09:00', { body: 'ag-radverkehr' })]);
    const planned = async () => {
      world.reminders.changed('19:c');
      await world.wake();
      return world.states();
    };
    expect(await planned()).toEqual({ planned: 1 });
    await say('abbestellen');
    expect(await planned()).toEqual({ 'superseded: unsubscribed': 1 });
    await say('abonniere AG Radverkehr');
    expect(await planned()).toEqual({ planned: 1 });
  });

  it('by the name that is listed, though the registry does not know it any more', async () => {
    const { topics, ...rest } = (await stored())!;
    await world.store.subscriptions.save(
      { ...rest, topics: { ...topics, bodies: [...topics.bodies, 'ag-alt'] } },
      world.now,
    );
    expect(await say('abbestellen ag-alt')).toBe('Abbestellt: ag-alt.');
  });

  it('one of everything is not possible, and says so', async () => {
    await say('abonniere alles');
    expect(await say('abbestellen Fahrgastbeirat')).toContain('Hier ist alles abonniert, »Fahrgastbeirat« lässt sich');
  });

  it('nothing is left when the bot is removed', async () => {
    world.calendar([meeting('2026-11-25T09:00', { body: 'ag-radverkehr' })]);
    await world.wake();
    expect(await world.states()).toEqual({ planned: 1 });
    await forgetConversation('19:c', 'removed', dependencies);
    expect(await world.states()).toEqual({});
    expect(await stored()).toBeUndefined();
    expect(await world.store.addresses.get('19:c')).toBeUndefined();
  });

  it('nothing is left in any channel of a team from which it is removed', async () => {
    const inTeam = (key: string, teamId: string) => ({ address: { ...ADDRESS, key, teamId } });
    for (const [key, team] of [
      ['19:d', 't1'],
      ['19:e', 't1'],
      ['19:f', 't2'],
    ] as const)
      await say('abonniere AG Radverkehr', inTeam(key, team));
    await createCommands(dependencies).removed({
      kind: 'uninstall',
      id: '1',
      text: '',
      conversation: { key: '19:d', scope: 'channel' },
      ...inTeam('19:d', 't1'),
    });
    const left = await world.store.subscriptions.page(undefined, 10);
    expect(left.map(({ conversation }) => conversation)).toEqual(['19:c', '19:f']);
    expect(await world.store.addresses.get('19:e')).toBeUndefined();
  });

  it('the operators’ channel keeps its reports when it unsubscribes, not when the bot is removed', async () => {
    await say('meldungen hier', { sender: 'op' });
    await say('abbestellen');
    expect(await world.store.addresses.get('19:c')).toEqual(ADDRESS);
    expect(await world.reminders.operators()).toBe('19:c');
    await forgetConversation('19:c', 'removed', dependencies);
    expect(await world.store.addresses.get('19:c')).toBeUndefined();
    expect(await world.reminders.operators()).toBeUndefined();
  });

  it('takes the newest service URL from any message', async () => {
    await say('Wann tagt die AG Radverkehr?', { address: { ...ADDRESS, serviceUrl: 'https://b.example' } });
    expect((await world.store.addresses.get('19:c'))?.serviceUrl).toBe('https://b.example');
  });
});

describe('who may change a channel', () => {
  const asked = (
    mayChange: CommandDependencies['mayChange'],
    more: Partial<CommandTurn> = {},
    isOwner?: CommandDependencies['isOwner'],
  ) => {
    dependencies = { ...dependencies, mayChange, ...(isOwner ? { isOwner } : {}) };
    return say('abonniere alles', more);
  };
  it('the people on the list', async () => {
    expect(await asked(['bert'])).toContain('nur bestimmte Personen');
    expect(await asked(['anna'])).toContain('Abonniert');
  });
  it('owners, if somebody can tell', async () => {
    expect(await asked('owners')).toContain('nur die Besitzer');
    expect(await asked('owners', {}, async () => undefined)).toContain('nur die Besitzer');
    expect(await asked('owners', {}, async () => false)).toContain('nur die Besitzer');
    expect(await asked('owners', {}, async (_, sender) => sender === 'anna')).toContain('Abonniert');
  });
  it('in a personal chat always the person', async () => {
    expect(await asked(['bert'], { conversation: { key: 'p', scope: 'personal' } })).toContain('Abonniert');
  });
  it('looking is free', async () => {
    dependencies = { ...dependencies, mayChange: ['bert'] };
    expect(await say('abos')).toContain('nichts abonniert');
  });
});

describe('operators', () => {
  it('see the status, nobody else does', async () => {
    expect(await say('status')).toBeUndefined(); // a question, about whatever was talked of
    expect(await say('betriebsstatus')).toContain('nur die Betreiber');
    const status = await say('status', { sender: 'op' });
    expect(status).toContain('Zuletzt geplant: noch nie');
    expect(status).toContain('Niemand bekommt Meldungen');
    expect(await say('meldungen hier')).toContain('nur die Betreiber');
    expect(await say('meldungen hier', { sender: 'op' })).toContain('hierher');
    await world.wake();
    dependencies = { ...dependencies, language: 'en' };
    expect(await say('status', { sender: 'op' })).toContain('No errors.');
    expect(await say('bot status', { sender: 'op' })).toContain('Calendar test: 0 meetings');
  });
  it('see that a calendar is suddenly empty, and not that all is well', async () => {
    await say('meldungen hier', { sender: 'op' });
    world.calendar([], { emptied: true });
    const status = await say('betriebsstatus', { sender: 'op' });
    expect(status).toContain('Kalender test: 0 Sitzungen');
    expect(status).toContain('jetzt plötzlich leer: abgesagt wird deshalb nichts');
    expect(status).not.toContain('Keine Fehler');
    world.calendar([], { stale: true });
    expect(await say('bot status', { sender: 'op' })).toContain('cannot be read at the moment');
  });
  it('see in how many places there are posts, and why there are none elsewhere', async () => {
    expect(await say('status', { sender: 'op' })).toContain('Orte mit Abo: 0.');
    await say('abonniere alles');
    expect(await say('status', { sender: 'op' })).toContain('Orte mit Abo: 1.');
    await world.store.subscriptions.disable('19:c', 'refused-403', dependencies.clock());
    expect(await say('status', { sender: 'op' })).toContain('Orte mit Abo: 0; 1 abgeschaltet (refused-403).');
  });
  it('decide on uncertain posts', async () => {
    expect(await say('erledigt 0123abcd')).toContain('nur die Betreiber');
    expect(await say('erledigt 0123abcd', { sender: 'op' })).toBe('Diese Kennung gibt es nicht.');
  });
});

describe('a preview', () => {
  it('shows the posts of a week', async () => {
    world.calendar([meeting('2026-11-26T10:00', { body: 'ag-radverkehr', title: 'Sitzung im Rathaus' })]);
    await say('abonniere AG Radverkehr');
    const reply = await say('vorschau KW 48');
    expect(reply).toContain('**Vorschau KW 48**');
    expect(reply).toContain('Wochenübersicht KW 48');
    expect(reply).toContain('**Mittwoch, 25. November 2026, 08:00 Uhr**');
    expect(reply).toContain('**Erinnerung: AG Radverkehr**');
    expect(await say('preview week 49')).toContain('Nothing.');
    expect(await say('vorschau kw 53 2027')).toContain('Diese Woche gibt es in dem Jahr nicht');
    expect(await say('vorschau kw 47')).toContain('KW 47');
  });
});

it('a preview that is too long for one message says what is missing', async () => {
  const long = 'x'.repeat(3_000);
  world.calendar(
    Array.from({ length: 9 }, (_, i) =>
      meeting(`2026-11-26T1${i}:00`, { body: 'ag-radverkehr', title: `${i}${long}` }),
    ),
  );
  await say('abonniere AG Radverkehr');
  await say('erinnere 1 stunde und 30 minuten vorher');
  const reply = await say('vorschau KW 48');
  expect(reply!.length).toBeLessThan(24_000);
  expect(reply).toMatch(/… und \d+ weitere Beiträge/);
});

it('a question is left to others while the database is away', async () => {
  const addresses = { ...world.store.addresses, refresh: () => Promise.reject(new Error('away')) };
  dependencies = { ...dependencies, addresses } as CommandDependencies;
  expect(await say('Wann tagt die AG Radverkehr?')).toBeUndefined();
});

describe('the form', () => {
  const filled = { leads: 'P1D,PT2H', weekday: '5', time: '15:00', whenEmpty: 'true', pausedUntil: '', topic: '' };
  const save = (value: object, text = 'abo-einstellungen speichern') => say(text, { value: { text, ...value } });

  it('shows what is set', async () => {
    await say('abonniere AG Radverkehr');
    const reply = await handleCommand(turn(), 'einstellungen', dependencies);
    const card = JSON.stringify(reply);
    expect(reply?.kind).toBe('card');
    expect(card).toContain('{"title":"AG Radverkehr","value":"body:ag-radverkehr"}');
    expect(card).toContain('"value":"P7D,P1D"');
  });

  it('sets what the commands set', async () => {
    await say('abonniere AG Radverkehr');
    expect(await save({ ...filled, pausedUntil: '2027-01-06', topic: 'Fahrgastbeirat' })).toContain(
      'Abonniert: Fahrgastbeirat',
    );
    expect(await stored()).toMatchObject({
      leads: ['P1D', 'PT2H'],
      digest: { weekday: 5, time: '15:00', whenEmpty: 'post' },
      pausedUntil: '2027-01-06',
      topics: { bodies: ['ag-radverkehr', 'fahrgastbeirat'] },
    });
    expect(await save({ ...filled, weekday: '0', leads: '' }, 'save subscription settings')).toContain(
      'Reminders: off.',
    );
    expect(await stored()).not.toHaveProperty('digest');
    expect(await stored()).not.toHaveProperty('pausedUntil');
  });

  it('unsubscribes from what is no longer ticked, and changes the language of the posts', async () => {
    await say('abonniere AG Radverkehr, Fahrgastbeirat');
    await save({ ...filled, kept: 'body:fahrgastbeirat', language: 'en' });
    expect(await stored()).toMatchObject({ topics: { bodies: ['fahrgastbeirat'] }, language: 'en' });
    expect(await save({ ...filled, kept: '' })).toContain('Was?');
    expect((await stored())!.topics.bodies).toEqual(['fahrgastbeirat']);
  });

  it('takes what a client leaves out for empty', async () => {
    await say('abonniere AG Radverkehr');
    const { leads: _, ...rest } = filled;
    expect(await save(rest)).toContain('Erinnerungen: aus.');
    expect((await stored())!.topics.bodies).toEqual(['ag-radverkehr']);
  });

  it('can begin a subscription, but not an empty one', async () => {
    expect(await save(filled)).toContain('Was?');
    expect(await save({ ...filled, topic: 'alles' })).toContain('Abonniert: alle Sitzungen');
    expect(await stored()).toMatchObject({ leads: ['P1D', 'PT2H'], version: 1 });
  });

  it.each([
    { leads: 'P1D,rm' },
    { weekday: '9' },
    { time: '25:00' },
    { pausedUntil: '2027-02-31' },
    { leads: 7 },
    { kept: 7 },
    { language: 'fr' },
    { topic: 'x'.repeat(300) },
  ])('refuses %o', async (wrong) => {
    await say('abonniere AG Radverkehr');
    expect(await save({ ...filled, ...wrong })).toContain('nichts wurde geändert');
    expect((await stored())!.version).toBe(1);
  });

  it('asks who may', async () => {
    dependencies = { ...dependencies, mayChange: ['bert'] };
    expect(await save({ ...filled, topic: 'alles' })).toContain('nur bestimmte Personen');
  });
});

it('a question is left to others', async () => {
  expect(await say('Wann tagt die AG Radverkehr das nächste Mal?')).toBeUndefined();
});

describe('a form that has grown old', () => {
  const form = { leads: 'P1D', weekday: '1', time: '08:00', whenEmpty: 'false', language: 'de' };
  const settings = async () => {
    const reply = await handleCommand(turn(), 'einstellungen', dependencies);
    const { body } = (reply as unknown as { card: { body: readonly Record<string, unknown>[] } }).card;
    const [save] = body.flatMap(({ actions }) => (actions as { data: Record<string, unknown> }[] | undefined) ?? []);
    const value = (id: string) => body.find((element) => element.id === id)?.value;
    return { data: save!.data, kept: value('kept'), pausedUntil: value('pausedUntil') };
  };

  it('does not take away what somebody else has subscribed to meanwhile', async () => {
    await say('abonniere AG Radverkehr');
    const { data, kept } = await settings();
    await say('abonniere Fahrgastbeirat');
    await say('abo-einstellungen speichern', { value: { ...form, ...data, kept } });
    expect((await stored())!.topics.bodies).toEqual(['ag-radverkehr', 'fahrgastbeirat']);
  });

  it('shows no pause that is over, which it would refuse to save', async () => {
    await say('abonniere AG Radverkehr');
    await say('pausiere 2 tage');
    world.now = new Date('2026-12-10T09:00:00Z');
    expect((await settings()).pausedUntil).toBeUndefined();
    expect(await say('fortsetzen')).toBe('Hier ist nichts pausiert.');
  });
});
