/** What the HTTP server needs from others: plain values, so that restify can be replaced without touching them. */

export interface HttpRequest {
  readonly method: string;
  /** Header names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

export interface HttpReply {
  readonly status: number;
  readonly body?: unknown;
}

/** Everything the server answers on its own is one of these; the body is `{"error": code}` and nothing else. */
export type HttpErrorCode = 'not-found' | 'method-not-allowed' | 'too-large' | 'host-not-allowed' | 'internal';

/** The messages endpoint. `admit` sees the head only, so that a stranger's body is not even read. */
export interface MessagesEndpoint {
  admit(request: Omit<HttpRequest, 'body'>): HttpReply | null;
  handle(request: HttpRequest): Promise<HttpReply>;
}

/** What `/healthz` says: `ok`, or `degraded` with the reasons as codes; figures beside it, and nobody's name. */
export interface Health {
  readonly status: 'ok' | 'degraded';
  readonly reasons?: readonly string[];
  readonly posts?: PostsHealth;
  readonly calendars?: readonly CalendarHealth[];
}

/** Reminders and digests: when they were last planned, when the next is due, and how many stand where. ISO instants. */
export interface PostsHealth {
  readonly lastRun?: string;
  readonly nextRun?: string;
  readonly planned: number;
  readonly uncertain: number;
  readonly failed: number;
  /** Name of the error of the last planning. */
  readonly error?: string;
}

/** A source of meetings: when it was last read, and what was wrong with it. */
export interface CalendarHealth {
  readonly name: string;
  readonly readAt?: string;
  readonly stale: boolean;
  readonly meetings: number;
  readonly problems: number;
}

/** Several parts as one: degraded if any is. */
export function joinHealth(...parts: readonly Health[]): Health {
  const reasons = parts.flatMap((part) => part.reasons ?? []);
  return Object.assign({}, ...parts, {
    status: parts.every(({ status }) => status === 'ok') ? 'ok' : 'degraded',
    ...(reasons.length > 0 ? { reasons } : {}),
  });
}

/** A request to a site: the path without its query, decoded by nobody yet. */
export interface SiteRequest extends HttpRequest {
  readonly path: string;
  readonly query: URLSearchParams;
  /** Address of the other end of the connection. */
  readonly remote: string;
}

/** A site's answer, ready to be sent. */
export interface SiteReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string | Uint8Array;
}

/** A family of paths beside the bot's own (the intranet page, calendar feeds). The first site that owns a path answers. */
export interface Site {
  /** True for every path that it answers, whatever the method. */
  owns(path: string): boolean;
  handle(request: SiteRequest): Promise<SiteReply>;
  /** What people see who open an address in their browser that nobody owns; without it they get the fixed error of programs. */
  missing?: (request: SiteRequest) => Promise<SiteReply>;
}
