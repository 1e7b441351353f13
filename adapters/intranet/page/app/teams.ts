/** Inside Teams (a tab's address has `host=teams`): theme, language and deep link come from there, links go there. */
import { languageFrom } from '../../language.ts';
import { href, navigate, onNavigated } from './route.ts';
import type { Theme } from './settings.ts';
import type { Lang } from './texts.ts';

type TeamsJs = typeof import('@microsoft/teams-js');

export interface TeamsEvents {
  onTheme(theme: Theme): void;
  onLanguage(lang: Lang): void;
}

/** Teams answers at once or not at all: the page may stand in a plain browser with the tab's address. */
const PATIENCE_MS = 3000;

const themeOf = (name: string): Theme => (name === 'dark' ? 'dark' : name === 'contrast' ? 'contrast' : 'light');

/** The library, once Teams has answered; undefined: a plain page. */
let teams: TeamsJs | undefined;
let asked: Promise<TeamsJs | undefined> | undefined;

/** Asks once whether Teams is there. */
function askTeams(): Promise<TeamsJs | undefined> {
  asked ??= (async () => {
    if (window.parent === window) return undefined;
    try {
      const library = await import('@microsoft/teams-js');
      await inTime(library.app.initialize());
      teams = library;
    } catch {
      // a plain page
    }
    return teams;
  })();
  return asked;
}

/** Gives tokens of the visitor, if Teams answered. Without Teams the page goes on as a plain page. */
export async function startTeams(events: TeamsEvents): Promise<(() => Promise<string>) | undefined> {
  const host = await askTeams();
  if (!host) return undefined;
  const { app, authentication } = host;
  app.notifyAppLoaded();
  app.registerOnThemeChangeHandler((theme) => events.onTheme(themeOf(theme)));
  try {
    const context = await inTime(app.getContext());
    events.onTheme(themeOf(context.app.theme));
    events.onLanguage(languageFrom(context.app.locale));
    const { subPageId } = context.page;
    if (subPageId && /^\/[a-z]/.test(subPageId)) navigate(href(subPageId), true);
  } catch {
    // Teams did not say where it is: the page stays as it opened
  }
  followNavigation(host);
  app.notifySuccess();
  return () => authentication.getAuthToken();
}

/** »Copy link to tab« in Teams means the view that is open. */
function followNavigation({ pages }: TeamsJs): void {
  if (!pages.isSupported()) return;
  onNavigated(() => pages.setCurrentFrame({ contentUrl: window.location.href, websiteUrl: plainAddress() }));
}

/** The open view for a browser without Teams. */
function plainAddress(): string {
  const url = new URL(window.location.href);
  url.searchParams.delete('host');
  return url.href;
}

/** Lets Teams show a link to the open view of this tab. False outside of Teams: the page copies its own. */
export function shareInTeams(label: string): boolean {
  if (!teams?.pages.isSupported()) return false;
  const subPageId = window.location.pathname;
  teams.pages.shareDeepLink({ subPageId, subPageLabel: label, subPageWebUrl: plainAddress() });
  return true;
}

function inTime<T>(work: Promise<T>): Promise<T> {
  return Promise.race([
    work,
    new Promise<never>((_, reject) => window.setTimeout(() => reject(new Error('Teams is silent')), PATIENCE_MS)),
  ]);
}

/** What a tab shows. */
export interface Pinned {
  readonly path: string;
  readonly name: string;
}

/**
 * The page where a tab is set up: what it shows is what the visitor pins. Gives the path that the tab shows already,
 * when it is set up anew; undefined for a new tab, and where somebody opened the page by itself.
 */
export async function configureTab(choice: () => Pinned): Promise<string | undefined> {
  const host = await askTeams();
  if (!host?.pages.config.isSupported()) return undefined;
  const { config } = host.pages;
  config.registerOnSaveHandler((event) => {
    const { path, name } = choice();
    const websiteUrl = window.location.origin + path;
    config
      .setConfig({ contentUrl: `${websiteUrl}?host=teams`, websiteUrl, entityId: path, suggestedDisplayName: name })
      .then(
        () => event.notifySuccess(),
        () => event.notifyFailure(),
      );
  });
  config.setValidityState(true);
  return (await inTime(host.pages.getConfig()).catch(() => undefined))?.entityId;
}
