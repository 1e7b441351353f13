/** What may be told of an error: its class and the line of our code, never its message. */
export function errorFields(error: unknown): Readonly<Record<string, string>> {
  if (!(error instanceof Error)) return { error: 'Error' };
  const frame = /\b((?:adapters|bot|knowledge)\/[\w./-]+\.ts):(\d+)/.exec(error.stack ?? '');
  const { errstr, code } = error as { errstr?: unknown; code?: unknown };
  const reason = [errstr, code].find((text) => typeof text === 'string' && /^[\w ]{1,60}$/.test(text)) as
    | string
    | undefined;
  return {
    error: error.name.endsWith('Error') ? error.name : 'Error', // PostgreSQL's driver calls its own »error«
    ...(reason ? { reason: reason.toLowerCase().replace(/[^a-z0-9]+/g, '-') } : {}),
    ...(frame ? { at: `${frame[1]}:${frame[2]}` } : {}),
  };
}
