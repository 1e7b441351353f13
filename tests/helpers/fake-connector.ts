/** A connector of Teams on loopback that does what a test tells it to, and counts what it was sent. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly body: Record<string, unknown>;
}

/** Answers one request that has been read to its end. */
export type Behaviour = (response: ServerResponse, request: IncomingMessage) => void;

// In one process with restify `writeHead` returns nothing.
export const created: Behaviour = (response) => {
  response.writeHead(201, { 'content-type': 'application/json' });
  response.end('{"id":"1"}');
};
export const status =
  (code: number, headers: Record<string, string> = {}): Behaviour =>
  (response) => {
    response.writeHead(code, headers);
    response.end();
  };
/** The body has arrived, the answer never does: perhaps posted, nobody knows. */
export const reset: Behaviour = (_response, request) => request.socket.resetAndDestroy();
export const silence: Behaviour = () => undefined;

export class FakeConnector {
  readonly received: Received[] = [];
  behaviour: Behaviour = created;
  #waiting: (() => void)[] = [];
  readonly #server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8');
      this.received.push({ method: request.method ?? '', path: request.url ?? '', body: text ? JSON.parse(text) : {} });
      this.behaviour(response, request);
      for (const wake of this.#waiting.splice(0)) wake();
    });
  });

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/connector`;
  }

  /** Resolves as soon as `count` requests have come. */
  async arrived(count: number): Promise<void> {
    while (this.received.length < count) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }
}
