/** The guard against the SDK's hidden habits: whatever the connector answers, a reply is sent once. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recorded } from '../../helpers/activities.ts';
import { created, reset, silence, status } from '../../helpers/fake-connector.ts';
import { TeamsBench } from '../../helpers/teams-bench.ts';

const bench = () => new TeamsBench({ timeoutMs: 300 });
let teams: TeamsBench;
beforeEach(async () => {
  teams = bench();
  await teams.connector.start();
});
afterEach(() => teams.connector.stop());

describe('a reply is posted exactly once when the connector', () => {
  const cases = {
    'answers 201': created,
    'answers 408': status(408),
    'answers 412': status(412),
    'answers 429': status(429),
    'answers 429 with Retry-After': status(429, { 'retry-after': '1' }),
    'answers 500': status(500),
    'answers 502': status(502),
    'answers 503': status(503),
    'answers 503 with Retry-After': status(503, { 'retry-after': '1' }),
    'answers 504': status(504),
    'redirects with 307': status(307, { location: '/connector/v3/elsewhere' }),
    'resets the connection after the body': reset,
    'stays silent': silence,
  };
  for (const [name, behaviour] of Object.entries(cases)) {
    it(name, async () => {
      teams.connector.behaviour = behaviour;
      const reply = await teams.send(recorded('message-personal'));
      expect(teams.connector.received).toHaveLength(1);
      expect(reply).toEqual({ status: 200 }); // Teams has delivered its part; it must not deliver again
      const failed = teams.log.events.some(({ event }) => event === 'turn-failed');
      expect(failed).toBe(behaviour !== created);
    });
  }
});

it('gives up on a silent connector after the timeout', async () => {
  teams.connector.behaviour = silence;
  const started = performance.now();
  await teams.send(recorded('message-personal'));
  expect(performance.now() - started).toBeLessThan(1_500);
});
