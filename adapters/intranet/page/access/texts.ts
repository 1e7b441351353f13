/** What the page says about signing in. */
import { useSettings } from '../app/settings.ts';
import type { Lang } from '../app/texts.ts';

const de = {
  needed: 'Bitte melden Sie sich an.',
  signIn: 'Anmelden',
  signOut: 'Abmelden',
  signedOut: 'Sie sind abgemeldet.',
  failed: 'Die Anmeldung hat nicht geklappt.',
  failedHint: 'Versuchen Sie es noch einmal. Bleibt es dabei, wenden Sie sich an die Stelle, die diese Seite betreibt.',
  signedIn: 'Sie sind angemeldet. Dieses Fenster können Sie schließen.',
  onlyInTeams: 'Diese Seite lässt sich nur in Teams öffnen.',
};

const en: typeof de = {
  needed: 'Please sign in.',
  signIn: 'Sign in',
  signOut: 'Sign out',
  signedOut: 'You are signed out.',
  failed: 'Signing in did not work.',
  failedHint: 'Try again. If that does not help, turn to the office that runs this page.',
  signedIn: 'You are signed in. You may close this window.',
  onlyInTeams: 'This page can be opened in Teams only.',
};

const ACCESS_TEXTS: Readonly<Record<Lang, typeof de>> = { de, en };
export const useAccessTexts = (): typeof de => ACCESS_TEXTS[useSettings().lang];
