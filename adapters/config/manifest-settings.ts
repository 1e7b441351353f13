/** The part of the table of settings that only the app package needs. */
import * as z from 'zod';
import type { Setting } from './settings.ts';
import { GUID_HELP, guid, HOST_NAME, url } from './shapes.ts';

export const MANIFEST_SETTINGS = {
  manifestAppId: {
    env: 'MANIFEST_APP_ID',
    yaml: 'manifest.appId',
    flag: 'manifest-app-id',
    schema: guid,
    help: 'Id of the Teams app package (any GUID of your own). Default: the id of the bot.',
    expected: GUID_HELP,
  },
  manifestVersion: {
    env: 'MANIFEST_VERSION',
    yaml: 'manifest.version',
    flag: 'manifest-version',
    schema: z.string().regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}$/),
    help: 'Version of the app package; raise it for each upload. Default: the version in package.json.',
    expected: 'three numbers such as 1.2.0',
  },
  publicHost: {
    env: 'PUBLIC_HOST',
    yaml: 'manifest.publicHost',
    flag: 'public-host',
    schema: z.string().regex(HOST_NAME).regex(/\./),
    help: 'Public host name under which Teams reaches the bot.',
    expected: 'a host name such as lotse.example.org, without https://',
  },
  developerName: {
    env: 'MANIFEST_DEVELOPER_NAME',
    yaml: 'manifest.developer.name',
    flag: 'developer-name',
    schema: z.string().min(1).max(32),
    help: 'Who offers the app, as shown in Teams.',
    expected: '1 to 32 characters',
  },
  websiteUrl: {
    env: 'MANIFEST_WEBSITE_URL',
    yaml: 'manifest.developer.websiteUrl',
    flag: 'website-url',
    schema: url,
    help: 'Website of whoever offers the app.',
    expected: 'an address that begins with https://',
  },
  privacyUrl: {
    env: 'MANIFEST_PRIVACY_URL',
    yaml: 'manifest.developer.privacyUrl',
    flag: 'privacy-url',
    schema: url,
    help: 'Page with the privacy notice.',
    expected: 'an address that begins with https://',
  },
  termsOfUseUrl: {
    env: 'MANIFEST_TERMS_URL',
    yaml: 'manifest.developer.termsOfUseUrl',
    flag: 'terms-url',
    schema: url,
    help: 'Page with the terms of use.',
    expected: 'an address that begins with https://',
  },
} as const satisfies Record<string, Setting>;
