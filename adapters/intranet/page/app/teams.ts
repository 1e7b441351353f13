/** Inside Teams (a tab's address has `host=teams`): theme, language and deep link come from there. */
import { href, navigate } from './route.ts';
import type { Theme } from './settings.ts';
import type { Lang } from './texts.ts';

export interface TeamsEvents {
  onTheme(theme: Theme): void;
  onLanguage(lang: Lang): void;
}

/** Teams answers at once or not at all: the page may stand in a plain browser with the tab's address. */
const PATIENCE_MS = 3000;

const themeOf = (name: string): Theme => (name === 'dark' ? 'dark' : name === 'contrast' ? 'contrast' : 'light');

/** Gives tokens of the visitor, if Teams answered. Without Teams the page goes on as a plain page. */
export async function startTeams(events: TeamsEvents): Promise<(() => Promise<string>) | undefined> {
  if (window.parent === window) return undefined;
  try {
    const { app, authentication } = await import('@microsoft/teams-js');
    await inTime(app.initialize());
    app.notifyAppLoaded();
    app.registerOnThemeChangeHandler((theme) => events.onTheme(themeOf(theme)));
    const context = await inTime(app.getContext());
    events.onTheme(themeOf(context.app.theme));
    events.onLanguage(context.app.locale.startsWith('en') ? 'en' : 'de');
    const { subPageId } = context.page;
    if (subPageId && /^\/[a-z]/.test(subPageId)) navigate(href(subPageId), true);
    app.notifySuccess();
    return () => authentication.getAuthToken();
  } catch {
    return undefined;
  }
}

function inTime<T>(work: Promise<T>): Promise<T> {
  return Promise.race([
    work,
    new Promise<never>((_, reject) => window.setTimeout(() => reject(new Error('Teams is silent')), PATIENCE_MS)),
  ]);
}

/** The page where a tab is set up: what it shows is what the visitor pins. */
export async function configureTab(choice: () => { path: string; name: string }): Promise<void> {
  if (window.parent === window) return; // somebody opened the page by itself
  const { app, pages } = await import('@microsoft/teams-js');
  await inTime(app.initialize());
  pages.config.registerOnSaveHandler((event) => {
    const { path, name } = choice();
    const contentUrl = `${window.location.origin}${path}?host=teams`;
    pages.config
      .setConfig({
        contentUrl,
        websiteUrl: `${window.location.origin}${path}`,
        entityId: path,
        suggestedDisplayName: name,
      })
      .then(
        () => event.notifySuccess(),
        () => event.notifyFailure(),
      );
  });
  pages.config.setValidityState(true);
  app.notifySuccess();
}
