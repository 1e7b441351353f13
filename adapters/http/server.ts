/**
 * The HTTP server: two routes, the sites that are handed in, fixed error bodies, limits. restify stays in this file; no
 * static files, no multipart, no route parameters (its dependencies had faults there): a site looks at the path itself.
 */
import type { AddressInfo, Socket } from 'node:net';
import pino from 'pino';
import restify from 'restify';
import { isLoopback } from '../config/config.ts';
import { readBody } from './body.ts';
import type { Health, HttpErrorCode, HttpReply, MessagesEndpoint, Site, SiteReply } from './ports.ts';

export const MAX_BODY_BYTES = 256 * 1024;
/** Sites take questions, not documents. */
export const MAX_SITE_BODY_BYTES = 16 * 1024;
/** The routes that are no site's. */
const OWN_PATHS: readonly string[] = ['/api/messages', '/healthz'];
const GRACE_MS = 5_000;

export interface ServerOptions {
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
  readonly messages: MessagesEndpoint;
  readonly health: () => Health;
  /** Answer only to a loopback `Host` header: keeps web pages of strangers away from an open bot (DNS rebinding). */
  readonly loopbackOnly: boolean;
  /** Further paths, such as the intranet page. */
  readonly sites?: readonly Site[];
  /** How long the end waits for running requests. */
  readonly graceMs?: number;
}

export interface RunningServer {
  readonly port: number;
  /** Ends after running requests are answered, or their time is up; idle connections are cut at once. */
  close(): Promise<void>;
}

/** Starts listening; rejects with the system's error (such as EADDRINUSE) if it cannot. */
export async function listen(options: ServerOptions): Promise<RunningServer> {
  // restify logs through its own pino, request texts included; it gets one that says nothing.
  const log = pino({ level: 'silent' }) as unknown as NonNullable<restify.ServerOptions['log']>;
  const server = restify.createServer({ name: '', handleUpgrades: false, log });
  let closing = false;
  // restify listens for upgrades and answers none: such a connection would stay open for ever, and keep the bot from ending.
  // Without a listener Node takes them as what they also are, plain requests.
  server.server.removeAllListeners('upgrade');
  server.server.requestTimeout = 15_000;
  server.server.headersTimeout = 10_000;
  server.server.maxHeadersCount = 100;

  server.pre((request, response, next) => {
    if (!options.loopbackOnly || isLoopback(hostName(request.headers.host))) return next();
    send(response, fail(403, 'host-not-allowed'));
    return next(false);
  });

  server.pre((request, response, next) => {
    const target = targetOf(request);
    const handle = handlerOf(target.path, request);
    if (handle === undefined) return next();
    void answerFrom(handle, target, request, response).finally(() => next(false));
    return undefined;
  });

  const handlerOf = (path: string, request: restify.Request): Site['handle'] | undefined => {
    const owner = options.sites?.find((candidate) => candidate.owns(path));
    if (owner) return (asked) => owner.handle(asked);
    if (OWN_PATHS.includes(path) || !isForPeople(request)) return undefined;
    return options.sites?.find(({ missing }) => missing)?.missing;
  };
  const answerFrom = async (
    handle: Site['handle'],
    target: { path: string; query: URLSearchParams },
    request: restify.Request,
    response: restify.Response,
  ) => {
    const body = await readBody(request, MAX_SITE_BODY_BYTES);
    if (body.kind === 'too-large') return hangUp(request.socket, response, fail(413, 'too-large'));
    if (body.kind === 'aborted') return undefined;
    const reply = await handle({
      method: request.method ?? 'GET',
      ...target,
      headers: flat(request.headers),
      remote: request.socket.remoteAddress ?? '',
      body: body.text,
    }).catch(() => null);
    if (closing) response.setHeader('connection', 'close');
    return reply === null
      ? send(response, fail(500, 'internal'))
      : sendAsIs(response, reply, request.method === 'HEAD');
  };

  server.post('/api/messages', async (request, response) => {
    const head = { method: 'POST', headers: flat(request.headers) };
    const refused = options.messages.admit(head);
    if (refused !== null) return hangUp(request.socket, response, refused);
    const body = await readBody(request, MAX_BODY_BYTES);
    if (body.kind === 'too-large') return hangUp(request.socket, response, fail(413, 'too-large'));
    if (body.kind === 'aborted') return undefined;
    const reply = await options.messages.handle({ ...head, body: body.text }).catch(() => fail(500, 'internal'));
    if (closing) response.setHeader('connection', 'close'); // an idle connection would keep the server for seconds
    return send(response, reply);
  });

  const tellHealth = async (_request: restify.Request, response: restify.Response) => {
    const health = options.health();
    send(response, { status: health.status === 'ok' ? 200 : 503, body: health });
  };
  server.get('/healthz', tellHealth);
  server.head('/healthz', tellHealth); // what monitors send

  server.on('NotFound', (_request, response, _error, done) => done(send(response, fail(404, 'not-found'))));
  server.on('MethodNotAllowed', (_request, response, _error, done) =>
    done(send(response, fail(405, 'method-not-allowed'))),
  );
  server.on('restifyError', (_request, response, _error, done) => {
    if (!response.headersSent) send(response, fail(500, 'internal'));
    done();
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject); // restify passes the system's error on, and throws it if nobody listens
    server.server.listen(options.port, options.host, () => resolve());
  });
  return {
    port: (server.server.address() as AddressInfo).port,
    close: () =>
      new Promise<void>((resolve) => {
        closing = true;
        // Who sends a body by the drop is waited for no longer than who stops us waits: Docker kills after ten seconds.
        const grace = setTimeout(() => server.server.closeAllConnections(), options.graceMs ?? GRACE_MS);
        server.server.close(() => {
          clearTimeout(grace);
          resolve();
        });
        server.server.closeIdleConnections();
      }),
  };
}

function fail(status: number, error: HttpErrorCode): HttpReply {
  return { status, body: { error } };
}

function send(response: restify.Response, reply: HttpReply): void {
  response.sendRaw(reply.status, reply.body === undefined ? '' : JSON.stringify(reply.body), {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
}

/** Past restify's formatters: what a site made is sent byte for byte. */
function sendAsIs(response: restify.Response, { status, headers, body }: SiteReply, headOnly: boolean): void {
  const bytes = typeof body === 'string' ? Buffer.from(body, 'utf8') : body;
  response.writeHead(status, {
    'x-content-type-options': 'nosniff',
    ...headers,
    'content-length': String(bytes.length),
  });
  response.end(headOnly ? undefined : bytes);
}

/** Answers, then closes the connection: the rest of an unwanted body is not read. */
function hangUp(socket: Socket, response: restify.Response, reply: HttpReply): void {
  response.setHeader('connection', 'close');
  response.once('finish', () => socket.destroySoon());
  send(response, reply);
}

function flat(headers: NodeJS.Dict<string | string[]>): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(headers).map(([key, value]) => [key, Array.isArray(value) ? value[0] : value]),
  );
}

function targetOf({ url = '/' }: restify.Request): { path: string; query: URLSearchParams } {
  const [path = '/'] = url.split('?', 1);
  return { path, query: new URLSearchParams(url.slice(path.length + 1)) };
}

/** A browser that opens an address asks for HTML; scripts and monitors do not. */
const isForPeople = ({ method, headers }: restify.Request): boolean =>
  (method === 'GET' || method === 'HEAD') && (headers.accept ?? '').includes('text/html');

function hostName(header: string | undefined): string {
  return (header ?? '').replace(/:\d+$/, '');
}
