/** The visitor's language and theme: from the address, else from last time, else as the browser wants them. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { languageFrom } from '../../language.ts';
import { type Lang, type PageTexts, TEXTS } from './texts.ts';

export type Theme = 'auto' | 'light' | 'dark' | 'contrast';
export const THEMES: readonly Theme[] = ['auto', 'light', 'dark', 'contrast'];

export interface Settings {
  readonly lang: Lang;
  readonly theme: Theme;
  setLang(lang: Lang): void;
  setTheme(theme: Theme): void;
  /** Opens the chat, with a question if there is one. */
  openChat(question?: string): void;
}

export const SettingsContext = createContext<Settings>(undefined as unknown as Settings);
export const useSettings = (): Settings => useContext(SettingsContext);
export const useTexts = (): PageTexts => TEXTS[useSettings().lang];

/** Storage can be forbidden (a frame without cookies); then nothing is remembered. */
export const remembered = {
  get(name: string): string | null {
    try {
      return window.localStorage.getItem(`gremienlotse.${name}`);
    } catch {
      return null;
    }
  },
  set(name: string, value: string): void {
    try {
      window.localStorage.setItem(`gremienlotse.${name}`, value);
    } catch {
      // not remembered
    }
  },
};

/** Null: nobody has chosen, here or in the address. */
export const chosenLanguage = (): string | null =>
  new URLSearchParams(window.location.search).get('lang') ?? remembered.get('lang');

/** Without a choice what the server has written: the language of the browser, or German. */
export const firstLanguage = (): Lang => languageFrom(chosenLanguage() ?? document.documentElement.lang);

export function firstTheme(): Theme {
  const asked = new URLSearchParams(window.location.search).get('theme') ?? remembered.get('theme');
  return THEMES.find((theme) => theme === asked) ?? 'auto';
}

const systemIsDark = () => window.matchMedia('(prefers-color-scheme: dark)');
let applied: Theme = 'auto';

/** `auto` is what the system prefers; the style sheet knows only what it comes to. */
export function applyTheme(theme: Theme): void {
  applied = theme;
  document.documentElement.dataset.theme = theme === 'auto' ? (systemIsDark().matches ? 'dark' : 'light') : theme;
}

/** The system may change its mind in the evening. */
export const followSystem = (): void => systemIsDark().addEventListener('change', () => applyTheme(applied));
