/** The page with its browser, for the tests of what one can look at: one of each for a file, the clock at 2026-11-21. */
import type { Page } from 'playwright-core';
import type { SayResult } from '../../adapters/intranet/api/say-schemas.ts';
import type { CardJson } from '../../bot/ports.ts';
import type { Entry } from '../../knowledge/model.ts';
import { nodesOf } from '../bot/cards/walk.ts';
import { startIntranet, type TestIntranet } from './intranet.ts';
import { open, richBody } from './page-checks.ts';
import { type Visit, Visitors } from './visitors.ts';

export const SIZES = { desktop: { width: 1280, height: 900 }, phone: { width: 360, height: 740 } } as const;
export const BOT_ID = '11111111-2222-3333-4444-555555555555';

export interface Explorer {
  readonly intranet: TestIntranet;
  readonly visitors: Visitors;
  /** A body whose page shows everything, and its field of action. */
  readonly body: Entry;
  readonly field: string;
  /** A document that says how often it meets. */
  readonly document: string;
  /** The office that coordinates most. */
  readonly office: Entry;
  open(page: Page, path: string): Promise<void>;
  visit(path: string, options?: Parameters<Visitors['visit']>[0]): Promise<Visit>;
  stop(): Promise<void>;
}

export async function startExplorer(): Promise<Explorer> {
  const [intranet, visitors] = await Promise.all([startIntranet({ teamsBotId: BOT_ID }), Visitors.start()]);
  const { registry, relations } = intranet.knowledge;
  const body = richBody(registry);
  const document = body.facts.cadence[0]!.source.document;
  const weight = ({ id }: Entry) => relations.coordinates(id).length;
  const office = [...registry.entries.values()]
    .filter(({ class: cls }) => cls === 'unit')
    .reduce((most, one) => (weight(one) > weight(most) ? one : most));
  await askAndPropose(intranet.url, body, document);
  const openPath = (page: Page, path: string) => open(page, intranet.url + path);
  return {
    intranet,
    visitors,
    body,
    field: body.field!,
    document,
    office,
    open: openPath,
    async visit(path, options) {
      const visit = await visitors.visit(options);
      await openPath(visit.page, path);
      return visit;
    },
    async stop() {
      await visitors.stop();
      await intranet.close();
    },
  };
}

/** Something for the keepers: a question that nobody could answer, one answered badly, and a proposal. */
async function askAndPropose(url: string, body: Entry, document: string): Promise<void> {
  const post = async <T>(path: string, value: object): Promise<T> => {
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
    return (await (await fetch(url + path, init)).json()) as T;
  };
  await post('/api/ask', { question: 'Wer koordiniert xyzzyq?' });
  const said = await post<SayResult>('/api/say', { text: `Wie oft tagt ${body.name}?` });
  const { conversation } = said;
  await post('/api/feedback', { conversation, helpful: false });
  const button = (of: SayResult, title: string) =>
    nodesOf(of.messages[0]!.card as CardJson).find((node) => node.title === title)!.data as object;
  const form = await post<SayResult>('/api/say', { conversation, value: button(said, 'Stimmt nicht') });
  const filled = { fact: 'cadence', value: '11 × im Jahr', document, at: 'Anhang' };
  await post('/api/say', { conversation, value: { ...button(form, 'Vorschlagen'), ...filled } });
}
