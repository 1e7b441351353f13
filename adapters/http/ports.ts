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

/** What `/healthz` says: `ok`, or `degraded` with the reasons as codes. */
export interface Health {
  readonly status: 'ok' | 'degraded';
  readonly reasons?: readonly string[];
}
