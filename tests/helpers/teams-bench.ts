/** The messages endpoint with a fake bot and a fake connector, without HTTP server and without network. */

import type { HttpReply } from '../../adapters/http/ports.ts';
import { createTeamsEndpoint, type EndpointOptions } from '../../adapters/teams/endpoint.ts';
import type { Assistant, IncomingTurn, Lookup, OutgoingMessage, SearchHit, SearchRequest } from '../../bot/ports.ts';
import { FakeConnector } from './fake-connector.ts';
import { RecordingLog } from './recording-log.ts';

export class FakeAssistant implements Assistant {
  readonly turns: IncomingTurn[] = [];
  sent?: (turn: IncomingTurn, messageId: string) => Promise<void>;
  answer: (turn: IncomingTurn) => Promise<readonly OutgoingMessage[]> = async () => [
    { kind: 'text', markdown: 'Antwort' },
  ];

  handle(turn: IncomingTurn): Promise<readonly OutgoingMessage[]> {
    this.turns.push(turn);
    return this.answer(turn);
  }
}

export class FakeLookup implements Lookup {
  readonly requests: SearchRequest[] = [];
  readonly links: string[] = [];
  hits: readonly SearchHit[] = [];
  message: string | undefined;

  async search(request: SearchRequest): ReturnType<Lookup['search']> {
    this.requests.push(request);
    return { hits: this.hits, ...(this.message === undefined ? {} : { message: this.message }) };
  }

  async preview(url: string): Promise<SearchHit | undefined> {
    this.links.push(url);
    return this.hits[0];
  }
}

export class TeamsBench {
  readonly assistant = new FakeAssistant();
  readonly lookup = new FakeLookup();
  readonly connector = new FakeConnector();
  readonly log = new RecordingLog();
  readonly #options: Partial<EndpointOptions>;

  constructor(options: Partial<EndpointOptions> = {}) {
    this.#options = options;
  }

  /** Hands one request to the endpoint; `headers` and the body can be anything. */
  async post(body: unknown, headers: Record<string, string | undefined> = {}): Promise<HttpReply> {
    const request = { method: 'POST', headers: { 'content-type': 'application/json', ...headers } };
    this.#endpoint ??= this.#create();
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return this.#endpoint.admit(request) ?? this.#endpoint.handle({ ...request, body: text });
  }

  /** The same with the service URL of the fake connector filled in. */
  async send(activity: Record<string, unknown>, headers: Record<string, string | undefined> = {}): Promise<HttpReply> {
    return this.post({ ...activity, serviceUrl: this.connector.url }, headers);
  }

  #endpoint: ReturnType<typeof createTeamsEndpoint> | undefined;

  #create(): ReturnType<typeof createTeamsEndpoint> {
    return createTeamsEndpoint({
      access: { mode: 'open' },
      serviceUrlHosts: ['smba.trafficmanager.net'],
      timeoutMs: 2_000,
      assistant: this.assistant,
      lookup: this.lookup,
      log: this.log,
      clock: () => new Date('2026-11-21T08:00:00Z'),
      ...this.#options,
    });
  }
}
