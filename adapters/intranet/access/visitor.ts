/** Who asks, and who decides it. */
import type { Keepers } from '../../config/config.ts';
import type { SiteReply, SiteRequest } from '../../http/ports.ts';
import type { ApiErrorCode } from '../api/schemas.ts';

/** A person as the page knows them: no name, no address, an id that counts requests and names keepers. */
export interface Visitor {
  readonly id: string;
  /** May see and do what keepers of the registry may. */
  readonly keeper: boolean;
  /** Known by a session that the page itself keeps, and can end. */
  readonly session?: true;
}

/** Why somebody was not let in, as the API answers it. */
export type AccessErrorCode = Extract<
  ApiErrorCode,
  'sign-in-required' | 'token-not-valid' | 'not-through-proxy' | 'sign-in-unavailable'
>;

export interface Refusal {
  readonly status: 401 | 403 | 503;
  readonly error: AccessErrorCode;
  /** Path of a page that leads to the sign-in. */
  readonly signIn?: string;
}

/** Lets people in, or not. The page's own files are open to everybody: there is nothing in them but program. */
export interface Gate {
  /** Who sent this request. */
  admit(request: SiteRequest): Promise<Visitor | Refusal>;
  /** Leads to the sign-in whoever opens a page without one; undefined: show the page. */
  redirect(request: SiteRequest): Promise<SiteReply | undefined>;
  /** Paths of the gate itself, such as the way back from the provider. */
  owns(path: string): boolean;
  handle(request: SiteRequest): Promise<SiteReply>;
}

export const isRefusal = (result: Visitor | Refusal): result is Refusal => 'error' in result;

export const visitorOf = (id: string, groups: readonly string[], keepers: Keepers): Visitor => ({
  id,
  keeper: keepers.people.includes(id.toLowerCase()) || groups.some((group) => keepers.groups.includes(group)),
});

/** What a gate without paths of its own does with them. */
export const NO_PATHS = {
  redirect: async () => undefined,
  owns: () => false,
  handle: async (): Promise<SiteReply> => ({ status: 404, headers: {}, body: '' }),
} satisfies Partial<Gate>;
