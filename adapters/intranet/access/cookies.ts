/** Cookies that only this server can read or make: what they hold is encrypted, dated, and good for one purpose. */
import { hkdfSync } from 'node:crypto';
import { EncryptJWT, jwtDecrypt } from 'jose';
import type * as z from 'zod';

export type Purpose = 'session' | 'sign-in';

export interface CookieJar {
  /** A `Set-Cookie` line that keeps `value` for some seconds. */
  put(purpose: Purpose, value: Readonly<Record<string, unknown>>, seconds: number): Promise<string>;
  /** A `Set-Cookie` line that takes the cookie away. */
  remove(purpose: Purpose): string;
  /** What was put, or undefined: none there, another purpose, tampered with, too old, of another shape. */
  take<T>(purpose: Purpose, header: string | undefined, shape: z.ZodType<T>): Promise<T | undefined>;
}

export interface CookieJarOptions {
  /** Whoever knows it can make sessions; it never leaves the server. */
  readonly secret: string;
  /** Binds cookies to one page: another one with the same secret does not take them. */
  readonly page: string;
  /** The page has https: then the browser sends the cookies nowhere else, and no other host can set them. */
  readonly secure: boolean;
  readonly clock: () => Date;
}

/** Browsers drop a larger cookie. */
const MAX_COOKIE = 4000;

export function createCookieJar({ secret, page, secure, clock }: CookieJarOptions): CookieJar {
  const key = new Uint8Array(hkdfSync('sha256', secret, page, 'gremienlotse cookie', 32));
  const nameOf = (purpose: Purpose) => `${secure ? '__Host-' : ''}gremienlotse-${purpose}`;
  // Lax: the way back from the provider is a link from another site, everything else is our own page.
  const line = (purpose: Purpose, value: string, seconds: number) =>
    `${nameOf(purpose)}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure ? '; Secure' : ''}`;
  const now = () => Math.floor(clock().getTime() / 1000);
  return {
    async put(purpose, value, seconds) {
      const sealed = await new EncryptJWT({ value })
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .setAudience(purpose)
        .setExpirationTime(now() + seconds)
        .encrypt(key);
      return line(purpose, sealed, seconds);
    },
    remove: (purpose) => line(purpose, '', 0),
    async take(purpose, header, shape) {
      const sealed = valueIn(header, nameOf(purpose));
      if (sealed === undefined || sealed.length > MAX_COOKIE) return undefined;
      try {
        const { payload } = await jwtDecrypt(sealed, key, {
          audience: purpose,
          requiredClaims: ['exp'],
          currentDate: clock(),
          keyManagementAlgorithms: ['dir'],
          contentEncryptionAlgorithms: ['A256GCM'],
        });
        return shape.safeParse(payload.value).data;
      } catch {
        return undefined;
      }
    },
  };
}

function valueIn(header: string | undefined, name: string): string | undefined {
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim() || undefined;
  }
  return undefined;
}
