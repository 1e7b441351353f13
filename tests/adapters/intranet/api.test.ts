/** The JSON API over a real socket: every answer against the OpenAPI document that describes it. */
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentDetail } from '../../../adapters/intranet/api/document-schemas.ts';
import type { SayResult } from '../../../adapters/intranet/api/say-schemas.ts';
import type { About, AskResult, EntryDetail, EntryList, SearchResult } from '../../../adapters/intranet/api/schemas.ts';
import { entriesOf } from '../../../knowledge/answers/answer.ts';
import { answerQuestion } from '../../../knowledge/answers/find.ts';
import { ENTRY_CLASSES, type Entry } from '../../../knowledge/model.ts';
import { startIntranet, type TestIntranet } from '../../helpers/intranet.ts';
import { Description, type OpenApi } from '../../helpers/openapi.ts';

let intranet: TestIntranet;
let description: OpenApi;
let described: Description['check'];
let bodies: readonly Entry[];
beforeAll(async () => {
  intranet = await startIntranet();
  const known = await Description.of(intranet.url);
  description = known.document;
  described = known.check.bind(known);
  bodies = [...intranet.knowledge.registry.entries.values()].filter((entry) => entry.class === 'body');
});
afterAll(() => intranet.close());

async function get<T>(path: string): Promise<T> {
  const response = await fetch(intranet.url + path);
  expect(response.status, path).toBe(200);
  return (await response.json()) as T;
}
const post = (body: unknown, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  fetch(`${intranet.url}/api/ask`, {
    method: 'POST',
    headers,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const ask = async (question: string, more: object = {}): Promise<AskResult> =>
  (await post({ question, ...more })).json();

describe('the description', () => {
  it('is OpenAPI 3.1 and names every path', () => {
    expect(description.openapi).toBe('3.1.0');
    expect(Object.keys(description.paths).sort()).toEqual([
      '/api/about',
      '/api/ask',
      '/api/bodies/{id}',
      '/api/cadence',
      '/api/conflicts',
      '/api/direct-line',
      '/api/documents/{id}',
      '/api/entries',
      '/api/feedback',
      '/api/gaps',
      '/api/keeping',
      '/api/levels',
      '/api/me',
      '/api/meetings',
      '/api/network',
      '/api/proposals',
      '/api/proposals/{id}',
      '/api/say',
      '/api/search',
      '/api/web/{id}',
    ]);
  });
  it('points nowhere that is not there', () => {
    const { components } = description;
    const pointers = [...JSON.stringify(description).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(
      ([, name]) => name!,
    );
    expect(pointers.length).toBeGreaterThan(10);
    for (const name of pointers) expect(components.schemas).toHaveProperty(name);
  });
  it('would see a wrong answer', () => {
    expect(described('/api/conflicts', 'get', 200, { total: 'many', conflicts: [] })).not.toBe('as described');
  });
});

describe('answers as described', () => {
  it.each([
    '/api/about',
    '/api/cadence',
    '/api/conflicts',
    '/api/gaps',
    '/api/keeping',
    '/api/levels',
    '/api/meetings?from=2026-01-01&to=2026-12-31',
    '/api/network',
    '/api/proposals',
    '/api/entries',
    '/api/search?q=a',
  ])('%s in both languages', async (path) => {
    const glue = path.includes('?') ? '&' : '?';
    for (const lang of ['de', 'en'])
      expect(described(path.split('?')[0]!, 'get', 200, await get(`${path}${glue}lang=${lang}`))).toBe('as described');
  });
  it('every entry of the registry', async () => {
    for (const entry of intranet.knowledge.registry.entries.values()) {
      const detail = await get<EntryDetail>(`/api/bodies/${entry.id}`);
      expect(described('/api/bodies/{id}', 'get', 200, detail), entry.id).toBe('as described');
      const web = await get(`/api/web/${entry.id}`);
      expect(described('/api/web/{id}', 'get', 200, web), entry.id).toBe('as described');
    }
  }, 60_000);
  it('every document of the registry', async () => {
    for (const { id } of intranet.knowledge.registry.documents.values()) {
      const detail = await get<DocumentDetail>(`/api/documents/${id}`);
      expect(described('/api/documents/{id}', 'get', 200, detail), id).toBe('as described');
    }
  });
  it.each(['Hallo', 'xyzzy', '', 'Welche Gremien gibt es?', 'Wer macht das?', 'x'.repeat(3000)])(
    'the question "%.20s"',
    async (question) => {
      expect(described('/api/ask', 'post', 200, await ask(question))).toBe('as described');
    },
  );
});

describe('a question', () => {
  it('is answered as the bot answers it', async () => {
    const [body] = bodies.filter(({ facts }) => facts.coordination.length > 0);
    const question = `Wer koordiniert ${body!.name}?`;
    const expected = answerQuestion(question, intranet.knowledge).answer;
    const answer = await ask(question);
    expect(answer).toMatchObject({ type: expected.type, declined: expected.declined, language: 'de' });
    expect(answer.entries.map(({ id }) => id)).toEqual(entriesOf(expected).map(({ id }) => id));
    expect(answer.sources.length).toBeGreaterThan(0);
    expect(answer.text).not.toContain('**');
  });
  it('can be followed up within its conversation only', async () => {
    const body = bodies.find(({ facts }) => facts.coordination.length > 0 && facts.cadence.length > 0)!;
    const first = await ask(`Wer koordiniert ${body.name}?`);
    const more = await ask('und wie oft?', { conversation: first.conversation });
    expect(more.conversation).toBe(first.conversation);
    expect(more.entries.map(({ id }) => id)).toContain(body.id);
    expect((await ask('und wie oft?')).entries).toEqual([]);
  });
  it('that says nothing about its language is answered in the language of the page', async () => {
    expect((await ask('xyzzy', { language: 'en' })).language).toBe('en');
    expect((await ask('xyzzy', { language: 'de' })).language).toBe('de');
  });
});

describe('a chat', () => {
  const say = async (turn: object) => {
    const response = await fetch(`${intranet.url}/api/say`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(turn),
    });
    return [response.status, (await response.json()) as SayResult] as const;
  };
  it('begins with a hello once, and goes on with cards, buttons and follow-ups', async () => {
    const [, hello] = await say({ begin: true });
    expect(hello.messages).toMatchObject([{ suggestions: expect.arrayContaining([expect.any(String)]) }]);
    const { conversation } = hello;
    expect((await say({ begin: true, conversation }))[1].messages).toEqual([]);
    const body = bodies.find(({ facts }) => facts.cadence.length > 0 && facts.members.length > 0)!;
    const [, answer] = await say({ text: `Wie oft tagt ${body.name}?`, conversation });
    expect(described('/api/say', 'post', 200, answer)).toBe('as described');
    const card = JSON.stringify(answer.messages[0]!.card);
    const data = JSON.parse(/"data":(\{"text":"[^"]*","press":\{[^}]*"facet":"members"[^}]*\}\})/.exec(card)![1]!);
    const [, pressed] = await say({ value: data, conversation });
    expect(JSON.stringify(pressed.messages)).toContain(body.name);
  });
  it.each([{}, { text: 'x', begin: true }, { value: 'x' }, { begin: false }, { text: 'x', extra: 1 }])(
    'refuses %j',
    async (turn) => expect((await say(turn))[0]).toBe(400),
  );
});

describe('everything about an entry', () => {
  it('each statement with its source, contradictions side by side, relations both ways', async () => {
    const child = bodies.find(({ facts }) => facts.partOf.length > 0 && facts.coordination.length > 1)!;
    const detail = await get<EntryDetail>(`/api/bodies/${child.id}`);
    const said = detail.facts
      .filter(({ fact }) => fact === 'coordination')
      .flatMap(({ values }) => values.flatMap((value) => value.said));
    expect(said.map(({ document, at }) => ({ document, at }))).toEqual(
      expect.arrayContaining(
        child.facts.coordination.map(({ source }) => ({ document: source.document, at: source.at })),
      ),
    );
    const parent = child.facts.partOf[0]!.value[0]!;
    const above = await get<EntryDetail>(`/api/bodies/${parent}`);
    expect(above.relations.find(({ relation }) => relation === 'children')?.entries.map(({ id }) => id)).toContain(
      child.id,
    );
    expect(detail.path.at(-1)?.id).toBeDefined();
  });
  it('no statement of any entry is lost', async () => {
    for (const entry of bodies.slice(0, 60)) {
      const detail = await get<EntryDetail>(`/api/bodies/${entry.id}`);
      const shown = detail.facts.flatMap(({ values }) => values.flatMap(({ said }) => said)).length;
      expect(shown, entry.id).toBe(detail.statements);
    }
  });
});

describe('search', () => {
  it('finds each body by its name, first', async () => {
    for (const body of bodies.slice(0, 40)) {
      const { hits } = await get<SearchResult>(`/api/search?q=${encodeURIComponent(body.name)}`);
      expect(
        hits.slice(0, 4).map(({ id }) => id),
        body.name,
      ).toContain(body.id);
    }
  });
  it('ranks topics as the bot does', async () => {
    for (const topic of new Set(
      bodies.flatMap(({ facts }) => facts.topics.flatMap(({ value }) => value)).slice(0, 60),
    )) {
      const { answer } = answerQuestion(topic, intranet.knowledge);
      if (answer.type !== 'topic') continue;
      const { hits } = await get<SearchResult>(`/api/search?q=${encodeURIComponent(topic)}`);
      const order = hits.map(({ id }) => id);
      const ranks = answer.hits.map(({ entry }) => order.indexOf(entry.id));
      expect(ranks, topic).toEqual([...ranks].sort((a, b) => a - b));
    }
  });
  it('while the last word is unfinished', async () => {
    for (const body of bodies.slice(0, 40)) {
      const { hits } = await get<SearchResult>(`/api/search?q=${encodeURIComponent(body.name.slice(0, -2))}&limit=50`);
      expect(
        hits.map(({ id }) => id),
        body.name,
      ).toContain(body.id);
    }
  });
  it('over all classes, fields and documents', async () => {
    for (const cls of ENTRY_CLASSES) {
      const entry = [...intranet.knowledge.registry.entries.values()].find((candidate) => candidate.class === cls)!;
      const { hits } = await get<SearchResult>(`/api/search?q=${encodeURIComponent(entry.name)}`);
      expect(hits.map(({ id }) => id)).toContain(entry.id);
    }
    const [field] = intranet.knowledge.registry.fields.values();
    expect(
      (await get<SearchResult>(`/api/search?q=${encodeURIComponent(field!.de)}`)).fields.map(({ id }) => id),
    ).toContain(field!.id);
    const [document] = intranet.knowledge.registry.documents.values();
    expect(
      (await get<SearchResult>(`/api/search?q=${encodeURIComponent(document!.short)}`)).documents.map(({ id }) => id),
    ).toContain(document!.id);
  });
});

describe('the list', () => {
  it('every filter narrows, and all that fits is there', async () => {
    const about = await get<About>('/api/about');
    for (const field of about.fields) {
      const list = await get<EntryList>(`/api/entries?class=body&field=${field.id}`);
      expect(list.total).toBe(field.count);
      expect(list.entries.every((entry) => entry.field?.id === field.id)).toBe(true);
    }
    const coordinator = about.coordinators.reduce((a, b) => (b.count > a.count ? b : a));
    const coordinated = await get<EntryList>(`/api/entries?coordination=${coordinator.id}`);
    expect(coordinated.total).toBeGreaterThanOrEqual(coordinator.count);
    const often = await get<EntryList>('/api/entries?cadence=4');
    const expected = bodies.filter(({ facts }) =>
      facts.cadence.some(({ value }) => value.perYear?.min === 4 && !value.per),
    );
    expect(often.entries.map(({ id }) => id)).toEqual(expect.arrayContaining(expected.map(({ id }) => id)));
    const differing = await get<EntryList>('/api/entries?differs=true');
    expect(differing.entries.every(({ differs }) => differs > 0)).toBe(true);
  });
  it('as a workbook with the same rows, text staying text', async () => {
    const response = await fetch(`${intranet.url}/api/entries?class=body&format=xlsx`);
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="gremienlotse.xlsx"');
    const parts = unzipSync(new Uint8Array(await response.arrayBuffer()));
    const part = (name: string) => strFromU8(parts[name]!);
    const sheet = part('xl/worksheets/sheet1.xml');
    expect(sheet.match(/<row /g)).toHaveLength(bodies.length + 1);
    expect(sheet).not.toContain('<f>');
    const strings = part('xl/sharedStrings.xml').replaceAll('&amp;', '&');
    for (const body of bodies) expect(strings).toContain(`>${body.name}<`);
  });
  it('as CSV that opens in a spreadsheet', async () => {
    const response = await fetch(`${intranet.url}/api/entries?class=body&format=csv`);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toContain('attachment');
    const text = Buffer.from(await response.arrayBuffer()).toString('utf8');
    expect(text.startsWith('\uFEFFID;Name;')).toBe(true);
    for (const body of bodies) expect(text).toContain(body.id);
  });
});
