/** The page's data over the registry of another, invented county: nothing in it depends on the delivered one. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LevelsView } from '../../../adapters/intranet/api/network-schemas.ts';
import type { About, EntryDetail } from '../../../adapters/intranet/api/schemas.ts';
import { startIntranet, type TestIntranet } from '../../helpers/intranet.ts';
import { seelbergKnowledge } from '../../helpers/knowledge.ts';

let intranet: TestIntranet;
beforeAll(async () => {
  intranet = await startIntranet({}, seelbergKnowledge());
});
afterAll(() => intranet.close());

const get = async <T>(path: string): Promise<T> => {
  const response = await fetch(intranet.url + path);
  expect(response.status, path).toBe(200);
  return (await response.json()) as T;
};

it.each(['de', 'en'])('answers for every view, in %s', async (lang) => {
  const about = await get<About>(`/api/about?lang=${lang}`);
  expect(about.name).toBe(intranet.knowledge.registry.about.name);
  for (const path of ['conflicts', 'keeping', 'levels', 'network', 'meetings', 'cadence', 'entries'])
    await get(`/api/${path}?lang=${lang}`);
  for (const { id } of about.documents) await get(`/api/documents/${id}?lang=${lang}`);
  for (const { id } of about.coordinators) await get(`/api/web/${id}?lang=${lang}`);
  for (const id of intranet.knowledge.registry.entries.keys()) await get<EntryDetail>(`/api/bodies/${id}?lang=${lang}`);
});

it('has levels of its own, with every body on one of them or counted apart', async () => {
  const { levels, others } = await get<LevelsView>('/api/levels');
  const bodies = [...intranet.knowledge.registry.entries.values()].filter((entry) => entry.class === 'body');
  const placed = levels.flatMap(({ boxes }) => boxes.map(({ id }) => id));
  expect(new Set(placed).size).toBe(placed.length);
  expect(placed.length).toBeGreaterThan(0);
  expect(placed.length + others).toBe(bodies.length);
});
