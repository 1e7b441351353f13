/** What the browser may do with our pages. Nothing comes from another host, no script or style stands in the HTML. */

/** SHA-256 of no text at all: Web Chat also makes empty style sheets without the nonce, to fill them by script. */
const NOTHING = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** Where Teams, Outlook and Microsoft 365 show tabs. */
const TEAMS_HOSTS = [
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.cloud.microsoft',
  'https://*.microsoft365.com',
  'https://*.office.com',
];

/** What the page of the chat may do besides. */
export interface ChatRights {
  /** Style sheets that carry it may be made by a script, as Web Chat does. */
  readonly styleNonce: string;
  /** Where Direct Line is, if the chat goes there. */
  readonly directLineHost?: string;
}

export function securityHeaders(
  frameAncestors: readonly string[],
  chat?: ChatRights,
): Readonly<Record<string, string>> {
  const { styleNonce, directLineHost: direct } = chat ?? {};
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self'${styleNonce ? ` 'nonce-${styleNonce}' ${NOTHING}` : ''}`,
    "img-src 'self' data: blob:",
    `connect-src 'self'${direct ? ` https://${direct} wss://${direct}` : ''}`,
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors 'self' ${[...TEAMS_HOSTS, ...frameAncestors].join(' ')}`,
  ];
  return {
    'content-security-policy': policy.join('; '),
    'referrer-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    'x-content-type-options': 'nosniff',
  };
}
