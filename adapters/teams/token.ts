/**
 * A first look at the bearer token, before anything else is read. It decodes and does not verify: what passes here is
 * still unproven and goes to the SDK; what fails here never reaches it.
 */

/** Who signs the tokens of Teams. Skills and emulators use others, and none of them has any business here. */
export const CHANNEL_ISSUER = 'https://api.botframework.com';

const MAX_TOKEN_LENGTH = 8192;

/** True if the header could be a token of Teams for this bot. */
export function looksLikeChannelToken(header: string | undefined, appId: string): boolean {
  if (header === undefined || header.length > MAX_TOKEN_LENGTH) return false;
  const token = /^Bearer ([\w-]+)\.([\w-]+)\.[\w-]+$/.exec(header);
  if (token === null) return false;
  const head = decode(token[1]!);
  const claims = decode(token[2]!);
  return head?.alg === 'RS256' && claims?.iss === CHANNEL_ISSUER && claims.aud === appId;
}

function decode(part: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null; // not JSON: not a token
  }
}
