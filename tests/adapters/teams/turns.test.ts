/** What holds a turn together: order, typing dots, limits, and a fault that stays inside. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { OutgoingMessage } from '../../../bot/ports.ts';
import { recorded } from '../../helpers/activities.ts';
import { created } from '../../helpers/fake-connector.ts';
import { TeamsBench } from '../../helpers/teams-bench.ts';

let teams: TeamsBench;
beforeEach(async () => {
  teams = new TeamsBench();
  await teams.connector.start();
});
afterEach(() => teams.connector.stop());

const text = (markdown: string): OutgoingMessage[] => [{ kind: 'text', markdown }];

it('turns of one conversation wait for one another, others do not', async () => {
  let finish = () => {};
  const held = new Promise<void>((resolve) => {
    finish = resolve;
  });
  teams.assistant.answer = async (turn) => {
    if (turn.text === 'erste') await held;
    return text(turn.text);
  };
  const first = teams.send(recorded('message-personal', { id: '1', text: 'erste' }));
  const second = teams.send(recorded('message-personal', { id: '2', text: 'zweite' }));
  await teams.send(recorded('message-group-chat', { text: 'andere' }));
  expect(teams.assistant.turns.map((turn) => turn.text)).toEqual(['erste', 'andere']);
  finish();
  await Promise.all([first, second]);
  expect(teams.connector.received.map(({ body }) => body.text)).toEqual(['andere', 'erste', 'zweite']);
});

it('a slow answer is announced by typing, before the answer', async () => {
  teams.assistant.answer = async () => {
    await teams.connector.arrived(1); // answers only once the dots are there
    return text('langsam');
  };
  await teams.send(recorded('message-personal'));
  expect(teams.connector.received.map(({ body }) => body.type)).toEqual(['typing', 'message']);
});

it('typing is over before the answer is sent, or the dots would stay', async () => {
  let answered = false;
  let answeredBeforeMessage: boolean | undefined;
  teams.connector.behaviour = (response, request) => {
    if (teams.connector.received.at(-1)?.body.type === 'typing') {
      setTimeout(() => {
        answered = true;
        created(response, request);
      }, 50);
    } else {
      answeredBeforeMessage = answered;
      created(response, request);
    }
  };
  teams.assistant.answer = async () => {
    await teams.connector.arrived(1);
    return text('langsam');
  };
  await teams.send(recorded('message-personal'));
  expect(answeredBeforeMessage).toBe(true);
});

it('a quick answer is not', async () => {
  await teams.send(recorded('message-personal'));
  expect(teams.connector.received.map(({ body }) => body.type)).toEqual(['message']);
});

it('a fault of the bot is logged by class and place, never by its message, and the next turn works', async () => {
  teams.assistant.answer = async () => {
    throw new TypeError('Frau Geheim fragte etwas');
  };
  expect(await teams.send(recorded('message-personal', { id: '1' }))).toEqual({ status: 200 });
  expect(teams.log.events.find(({ event }) => event === 'turn-failed')?.fields).toMatchObject({
    error: 'TypeError',
    scope: 'personal',
  });
  expect(JSON.stringify(teams.log.events)).not.toContain('Geheim');
  teams.assistant.answer = async () => text('wieder da');
  await teams.send(recorded('message-personal', { id: '2' }));
  expect(teams.connector.received.at(-1)?.body.text).toBe('wieder da');
});

it('a conversation has 30 turns in 30 seconds, and others keep theirs', async () => {
  for (let i = 0; i < 30; i += 1)
    expect((await teams.send(recorded('message-personal', { id: `${i}` }))).status).toBe(200);
  expect(await teams.send(recorded('message-personal', { id: '30' }))).toEqual({
    status: 429,
    body: { error: 'too-many-turns' },
  });
  expect(teams.assistant.turns).toHaveLength(30);
  expect((await teams.send(recorded('message-group-chat'))).status).toBe(200);
  // Removal is told once: refused, the bot would go on posting there.
  const conversation = recorded('message-personal').conversation;
  const removed = recorded('message-personal', { type: 'installationUpdate', action: 'remove', conversation });
  expect((await teams.send(removed)).status).toBe(200);
  expect(teams.assistant.turns.at(-1)?.kind).toBe('uninstall');
});

it('a list too long for one message is sent as far as it fits, by whole lines', async () => {
  const lines = Array.from({ length: 4000 }, (_, i) => `- Gremium mit der Nummer ${i}`);
  teams.assistant.answer = async () => text(['4000 Gremien:', ...lines].join('\n'));
  await teams.send(recorded('message-personal'));
  const sent = String(teams.connector.received.at(-1)?.body.text);
  expect(sent.length).toBeLessThan(26_000);
  expect(sent).toMatch(/^4000 Gremien:\n- Gremium mit der Nummer 0\n[\s\S]*\n- Gremium mit der Nummer \d+\n\n…$/);
});
