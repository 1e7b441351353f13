/**
 * Recorded activities in, turns of the bot out; messages of the bot in, activities out. Long because both directions of one contract stand
 * side by side, an activity and its turn each.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IncomingTurn, OutgoingMessage } from '../../../bot/ports.ts';
import { type Activity, BOT_ID, recorded } from '../../helpers/activities.ts';
import { TeamsBench } from '../../helpers/teams-bench.ts';

let teams: TeamsBench;
beforeEach(async () => {
  teams = new TeamsBench();
  await teams.connector.start();
});
afterEach(() => teams.connector.stop());

async function turnOf(activity: Activity): Promise<IncomingTurn | undefined> {
  expect(await teams.send(activity)).toEqual({ status: 200 });
  return teams.assistant.turns.at(-1);
}

async function sent(
  message: OutgoingMessage,
  activity = recorded('message-personal'),
): Promise<Record<string, unknown>> {
  teams.assistant.answer = async () => [message];
  await teams.send(activity);
  return teams.connector.received.at(-1)!.body;
}

describe('what people write', () => {
  it('in a personal chat', async () => {
    expect(await turnOf(recorded('message-personal'))).toEqual({
      kind: 'message',
      id: '4bd8c75e-55bf-482b-bec9-2e1fc1092f4c',
      conversation: { key: 'beispiel-persoenlicher-chat', scope: 'personal' },
      address: {
        key: 'beispiel-persoenlicher-chat',
        scope: 'personal',
        serviceUrl: teams.connector.url,
        botId: '00000000-0000-0000-0000-000000000011',
        tenantId: '00000000-0000-0000-0000-000000000001',
      },
      sender: '00000000-0000-0000-0000-000000000020',
      text: 'hallo',
      locale: 'en-US',
    });
  });

  it('in a group chat, without the mention', async () => {
    expect(await turnOf(recorded('message-group-chat'))).toMatchObject({
      kind: 'message',
      conversation: { key: 'beispiel-gruppenchat', scope: 'groupChat' },
      text: 'karte',
    });
  });

  it('in a thread of a channel, which is a conversation of its own', async () => {
    expect(await turnOf(recorded('message-channel-thread'))).toMatchObject({
      kind: 'message',
      conversation: { key: 'beispiel-kanal;messageid=1795236201093', scope: 'channel' },
      // Posts go to the channel, not into the thread.
      address: { key: 'beispiel-kanal', scope: 'channel', channelId: 'beispiel-kanal', teamId: 'beispiel-team' },
      text: 'und wie oft?',
    });
  });

  it('as 20,000 characters', async () => {
    const turn = await turnOf(recorded('message-personal', { text: 'ä'.repeat(20_000) }));
    expect(turn?.text).toHaveLength(20_000);
  });

  it.each([
    ['empty', ''],
    ['blank', ' \u00a0&nbsp;\n'],
    ['missing', undefined],
  ])('as a message whose text is %s', async (_name, text) => {
    expect(await turnOf(recorded('message-personal', { text }))).toMatchObject({ kind: 'message', text: '' });
  });

  it('with a file', async () => {
    const attachments = [{ contentType: 'application/vnd.microsoft.teams.file.download.info', name: 'a.pdf' }];
    expect(await turnOf(recorded('message-personal', { attachments }))).toMatchObject({
      text: 'hallo',
      hasAttachments: true,
    });
  });

  it('with the HTML twin that Teams adds to each message, which is no file', async () => {
    const attachments = [{ contentType: 'text/html', content: '<p>hallo</p>' }];
    expect(await turnOf(recorded('message-personal', { attachments }))).not.toHaveProperty('hasAttachments');
  });

  it('beside a card that they put in; the card alone is no question', async () => {
    const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content: {} }];
    const mark =
      '\n<span class="inline-compose-card" itemid="0" itemtype="http://schema.skype.com/InputExtension">\n  <span content="0" itemprop="cardId"></span>\n</span>\n';
    for (const text of [mark, '', undefined])
      expect(await turnOf(recorded('message-personal', { text, attachments }))).toBeUndefined();
    const turn = await turnOf(recorded('message-personal', { text: `wer ist das?${mark}`, attachments }));
    expect(turn).toMatchObject({ kind: 'message', text: 'wer ist das?' });
  });

  it('in German, by the locale of the client', async () => {
    expect((await turnOf(recorded('message-personal', { locale: 'de-DE' })))?.locale).toBe('de-DE');
    const entities = [{ type: 'clientInfo', locale: 'de-DE' }];
    expect((await turnOf(recorded('message-personal', { locale: undefined, entities })))?.locale).toBe('de-DE');
    expect(await turnOf(recorded('message-personal', { locale: '<script>', entities: [] }))).not.toHaveProperty(
      'locale',
    );
  });
});

describe('the mention', () => {
  const mention = (text: string, id = BOT_ID) => ({ type: 'mention', mentioned: { id, name: 'Gremienlotse' }, text });
  const cases: [name: string, text: string, entities: unknown[], expected: string][] = [
    ['at the end', 'wer da? <at>Gremienlotse</at>', [mention('<at>Gremienlotse</at>')], 'wer da?'],
    ['in the middle', 'sag <at>Gremienlotse</at> wer da?', [mention('<at>Gremienlotse</at>')], 'sag wer da?'],
    ['twice', '<at>Gremienlotse</at> <at>Gremienlotse</at> wer?', [mention('<at>Gremienlotse</at>')], 'wer?'],
    [
      'with an id in the tag',
      '<at id="0">Gremienlotse</at>&nbsp;wer da?',
      [mention('<at>Gremienlotse</at>')],
      'wer da?',
    ],
    ['in other case', '<AT>gremienlotse</AT> wer da?', [mention('<at>Gremienlotse</at>')], 'wer da?'],
    ['without an entity', '<at>Gremienlotse</at> wer da?', [], 'wer da?'],
    ['under a short name', '<at>Lotse</at> wer da?', [mention('<at>Lotse</at>')], 'wer da?'],
    ['with hard blanks', '<at>Gremienlotse</at>\u00a0wer\u00a0da?', [mention('<at>Gremienlotse</at>')], 'wer da?'],
    [
      'of somebody else stays as a name',
      '<at>Bela Beispiel</at> wer da?',
      [mention('<at>Bela Beispiel</at>', 'x')],
      'Bela Beispiel wer da?',
    ],
    ['without a tag', '@Gremienlotse wer da?', [mention('@Gremienlotse')], 'wer da?'],
    ['alone', '<at>Gremienlotse</at>', [mention('<at>Gremienlotse</at>')], ''],
  ];
  it.each(cases)('%s', async (_name, text, entities, expected) => {
    expect((await turnOf(recorded('message-group-chat', { text, entities })))?.text).toBe(expected);
  });

  it('leaves the word alone where nobody was mentioned', async () => {
    expect((await turnOf(recorded('message-personal', { text: 'Was ist der Gremienlotse?' })))?.text).toBe(
      'Was ist der Gremienlotse?',
    );
  });

  it.each([
    ['&lt;b&gt; &amp; &quot;x&quot;', '<b> & "x"'],
    ['&amp;lt;', '&lt;'],
    ['Stra&#223;e &#xE4;', 'Straße ä'],
    ['&#55296;&#0;&unknown;', '&#55296;&#0;&unknown;'],
    ['eins\r\n  zwei', 'eins\nzwei'],
    ['zero\u200bwidth', 'zerowidth'],
  ])('decodes %s once', async (text, expected) => {
    expect((await turnOf(recorded('message-personal', { text })))?.text).toBe(expected);
  });
});

describe('what else happens', () => {
  it('an edit is a turn of its own, the same edit again is not', async () => {
    const edit = { type: 'messageUpdate', channelData: { eventType: 'editMessage' }, text: 'neu' };
    const first = await turnOf(recorded('message-personal', { ...edit, timestamp: '2026-11-21T08:00:00Z' }));
    const again = await turnOf(recorded('message-personal', { ...edit, timestamp: '2026-11-21T08:00:00Z' }));
    const later = await turnOf(recorded('message-personal', { ...edit, timestamp: '2026-11-21T08:00:09Z' }));
    expect(first).toMatchObject({ kind: 'edit', text: 'neu' });
    expect(first?.id).not.toBe('4bd8c75e-55bf-482b-bec9-2e1fc1092f4c');
    expect(again?.id).toBe(first?.id);
    expect(later?.id).not.toBe(first?.id);
  });

  it('installation comes twice and is told twice, under one conversation', async () => {
    for (const room of ['personal', 'channel']) {
      const first = await turnOf(recorded(`install-${room}`));
      const second = await turnOf(recorded(`members-added-${room}`));
      expect([first?.kind, second?.kind]).toEqual(['install', 'install']);
      expect(second?.conversation).toEqual(first?.conversation);
    }
  });

  it.each([
    ['installationUpdate', { action: 'remove' }],
    ['conversationUpdate', { membersRemoved: [{ id: BOT_ID }], membersAdded: undefined }],
  ])('removal by %s; nothing is sent any more', async (type, changes) => {
    expect(await turnOf(recorded('install-channel', { type, action: undefined, ...changes }))).toMatchObject({
      kind: 'uninstall',
    });
    expect(teams.connector.received).toHaveLength(0);
  });

  it('a deleted channel is removed alone, not its team', async () => {
    const deleted = { id: 'beispiel-kanal-2', name: 'Alt' };
    const { channelData } = recorded('install-channel') as { channelData: object };
    const turn = await turnOf(
      recorded('install-channel', {
        type: 'conversationUpdate',
        action: undefined,
        channelData: { ...channelData, eventType: 'channelDeleted', channel: deleted },
      }),
    );
    expect(turn).toMatchObject({
      kind: 'uninstall',
      conversation: { key: 'beispiel-kanal-2' },
      address: { key: 'beispiel-kanal-2' },
    });
    expect(turn?.address).not.toHaveProperty('teamId');
  });

  it('an upgrade counts as installation, its first half as nothing', async () => {
    expect(await turnOf(recorded('install-personal', { action: 'remove-upgrade' }))).toBeUndefined();
    expect(await turnOf(recorded('install-personal', { action: 'add-upgrade' }))).toMatchObject({ kind: 'install' });
  });

  it.each([
    ['somebody joins', recorded('members-added-channel', { membersAdded: [{ id: 'somebody' }] })],
    ['somebody leaves', recorded('members-added-channel', { membersAdded: undefined, membersRemoved: [{ id: 'x' }] })],
    ['a message is deleted', recorded('message-personal', { type: 'messageDelete' })],
    [
      'a deletion is undone',
      recorded('message-personal', { type: 'messageUpdate', channelData: { eventType: 'undeleteMessage' } }),
    ],
    ['somebody reacts', recorded('message-personal', { type: 'messageReaction' })],
    ['somebody types', recorded('message-personal', { type: 'typing' })],
  ])('nothing when %s', async (_name, activity) => {
    expect(await turnOf(activity)).toBeUndefined();
    expect(teams.connector.received).toHaveLength(0);
  });

  it.each(['channelRenamed', 'channelCreated', 'channelRestored', 'teamRenamed', 'teamArchived', 'teamUnarchived'])(
    'nothing on %s: no name is kept, and what is archived can come back',
    async (eventType) => {
      const channelData = { eventType, team: { id: 'beispiel-team' }, channel: { id: 'beispiel-kanal' } };
      const activity = recorded('members-added-channel', { membersAdded: undefined, channelData });
      expect(await turnOf(activity)).toBeUndefined();
    },
  );

  it('a deleted channel is a removal there, and not from its team', async () => {
    const channelData = { eventType: 'channelDeleted', team: { id: 'beispiel-team' }, channel: { id: 'kanal-2' } };
    const turn = await turnOf(recorded('members-added-channel', { membersAdded: undefined, channelData }));
    expect(turn).toMatchObject({
      kind: 'uninstall',
      conversation: { key: 'kanal-2', scope: 'channel' },
      address: { key: 'kanal-2', channelId: 'kanal-2' },
    });
    expect(turn?.address).not.toHaveProperty('teamId');
  });

  it.each(['teamDeleted', 'teamHardDeleted'])('%s is a removal from the team', async (eventType) => {
    const channelData = { eventType, team: { id: 'beispiel-team' } };
    expect(await turnOf(recorded('members-added-channel', { membersAdded: undefined, channelData }))).toMatchObject({
      kind: 'uninstall',
      address: { teamId: 'beispiel-team' },
    });
  });
});

describe('a rating', () => {
  const rated = (value: unknown, more: Activity = {}) =>
    recorded('message-personal', { type: 'invoke', name: 'message/submitAction', replyToId: 'm1', value, ...more });
  const value = (reaction: string, feedback?: string) => ({
    actionName: 'feedback',
    actionValue: { reaction, feedback },
  });

  it.each([
    ['like', '{"feedbackText":" genau "}', { helpful: true, reason: 'genau', messageId: 'm1' }],
    ['dislike', '{"feedbackText":""}', { helpful: false, messageId: 'm1' }],
    ['dislike', 'kein JSON', { helpful: false, reason: 'kein JSON', messageId: 'm1' }],
    ['dislike', '[1]', { helpful: false, messageId: 'm1' }],
    ['dislike', undefined, { helpful: false, messageId: 'm1' }],
  ])('%s with %s', async (reaction, feedback, expected) => {
    expect(await teams.send(rated(value(reaction, feedback)))).toEqual({ status: 200, body: {} });
    expect(teams.assistant.turns).toMatchObject([{ kind: 'feedback', text: '', feedback: expected }]);
  });

  it('of a client that does not say of which message is one of the last', async () => {
    await teams.send(rated(value('like'), { replyToId: undefined }));
    expect(teams.assistant.turns[0]?.feedback).toEqual({ helpful: true });
  });

  it('of a thousand words is cut', async () => {
    await teams.send(rated(value('dislike', JSON.stringify({ feedbackText: 'x'.repeat(5_000) }))));
    expect(teams.assistant.turns[0]?.feedback?.reason).toHaveLength(500);
  });

  it.each([
    [value('love'), {}],
    [{ actionName: 'other', actionValue: { reaction: 'like' } }, {}],
    ['like', {}],
  ])('that is none is refused: %j', async (wrong, more) => {
    expect(await teams.send(rated(wrong, more))).toEqual({ status: 400, body: { error: 'bad-field' } });
    expect(teams.assistant.turns).toEqual([]);
  });

  it('is asked for below answers, whose ids the bot learns', async () => {
    const learnt: string[] = [];
    teams.assistant.sent = async (_turn, id) => void learnt.push(id);
    const card = { type: 'AdaptiveCard', version: '1.4', body: [] } as const;
    for (const message of [
      { kind: 'text', markdown: 'x', rateable: true },
      { kind: 'card', card, summary: 'x', rateable: true },
    ] as const)
      expect((await sent(message)).channelData).toEqual({ feedbackLoop: { type: 'default' } });
    expect(learnt).toEqual(['1', '1']);
    expect(await sent({ kind: 'text', markdown: 'x' })).not.toHaveProperty('channelData');
    expect(learnt).toHaveLength(2);
  });
});

describe('a pressed button', () => {
  const cases: [name: string, changes: Activity, text: string][] = [
    ['with its text in the data', {}, 'zwei bitte'],
    ['as messageBack: text and data', { text: 'sichtbar', value: { id: 7 } }, 'sichtbar'],
    [
      'as imBack from a client that does not know it',
      { value: { msteams: { type: 'imBack', value: 'eins' } } },
      'eins',
    ],
    ['as messageBack from such a client', { value: { msteams: { type: 'messageBack', text: 'drei' } } }, 'drei'],
    ['without any text', { value: { page: 2 } }, ''],
    ['with a text that is too long', { value: { text: 'x'.repeat(301) } }, ''],
    ['with something else as text', { value: { text: { a: 1 } } }, ''],
  ];
  it.each(cases)('%s', async (_name, changes, text) => {
    const activity = recorded('card-action', changes);
    expect(await turnOf(activity)).toMatchObject({ kind: 'action', text, value: activity.value });
  });
});

describe('what the bot says', () => {
  it('as text: markdown, in reply to the message', async () => {
    expect(await sent({ kind: 'text', markdown: '**Ja**' })).toMatchObject({
      type: 'message',
      text: '**Ja**',
      textFormat: 'markdown',
      replyToId: '4bd8c75e-55bf-482b-bec9-2e1fc1092f4c',
      conversation: { id: 'beispiel-persoenlicher-chat' },
    });
  });

  it('as a card: the card and its summary, no text beside it', async () => {
    const card = { type: 'AdaptiveCard', version: '1.4', body: [] } as const;
    const body = await sent({ kind: 'card', card, summary: 'Kurz' });
    expect(body).toMatchObject({ type: 'message', summary: 'Kurz' });
    expect(body.attachments).toEqual([{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }]);
    expect(body).not.toHaveProperty('text');
  });

  it('with its sources as citations of Teams, within the limits of the platform', async () => {
    const source = { name: 'n'.repeat(100), abstract: 'a'.repeat(200), url: 'https://lotse.example/document/x' };
    const body = await sent({ kind: 'text', markdown: 'Ja. Quelle: Plan, 1', sources: Array(25).fill(source) });
    expect(body.text).toMatch(/^Ja\. Quelle: Plan, 1 \[1\] \[2\].* \[20\]$/);
    const [entity, ...others] = body.entities as { citation: { position: number; appearance: typeof source }[] }[];
    expect(others).toEqual([]);
    expect(entity).toMatchObject({ type: 'https://schema.org/Message', '@type': 'Message' });
    expect(entity!.citation.map(({ position }) => position)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    for (const { appearance } of entity!.citation) {
      expect([appearance.name.length, appearance.abstract.length]).toEqual([80, 160]);
      expect(appearance.url).toBe(source.url);
    }
    expect(JSON.stringify(entity)).not.toContain('AIGeneratedContent');
  });

  it('without sources has neither numbers nor entities', async () => {
    const body = await sent({ kind: 'text', markdown: 'Ja', sources: [] });
    expect([body.text, body.entities]).toEqual(['Ja', undefined]);
  });

  it('with at most six suggestions, and only in a personal chat', async () => {
    const suggestions = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const personal = await sent({ kind: 'text', markdown: 'x', suggestions });
    expect((personal.suggestedActions as { actions: unknown[] }).actions).toHaveLength(6);
    expect((personal.suggestedActions as { actions: unknown[] }).actions[0]).toEqual({
      type: 'imBack',
      title: 'a',
      value: 'a',
    });
    const group = await sent({ kind: 'text', markdown: 'x', suggestions }, recorded('message-group-chat'));
    expect(group).not.toHaveProperty('suggestedActions');
  });

  it('goes into the thread', async () => {
    await sent({ kind: 'text', markdown: 'x' }, recorded('message-channel-thread'));
    expect(decodeURIComponent(teams.connector.received[0]!.path)).toContain(
      '/conversations/beispiel-kanal;messageid=1795236201093/activities/',
    );
  });

  it('in order', async () => {
    teams.assistant.answer = async () => ['eins', 'zwei', 'drei'].map((markdown) => ({ kind: 'text', markdown }));
    await teams.send(recorded('message-personal'));
    expect(teams.connector.received.map(({ body }) => body.text)).toEqual(['eins', 'zwei', 'drei']);
  });
});
