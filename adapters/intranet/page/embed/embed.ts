/**
 * One line on any page: `<script src="https://…/embed.js" async></script>` adds a button that opens the chat in a frame.
 * Everything lives in a shadow root, so neither page changes the other's looks. It speaks the language of the browser
 * (German, or English), unless `data-lang="de"` or `"en"` on the script tag chooses.
 */
import { languageFrom } from '../../language.ts';
import { STYLES } from './styles.ts';

const WORDS = {
  de: { open: 'Gremienlotse fragen', close: 'Chat schließen', frame: 'Chat mit dem Gremienlotsen' },
  en: { open: 'Ask the Gremienlotse', close: 'Close chat', frame: 'Chat with the Gremienlotse' },
};
const OPEN = 'gremienlotse.open';

function start(script: HTMLScriptElement): void {
  const origin = new URL(script.src).origin;
  const { lang } = script.dataset;
  const words = WORDS[languageFrom(lang || navigator.language)];
  const host = document.createElement('gremienlotse-chat');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet(); // a <style> would need the foreign page's policy to allow it
  sheet.replaceSync(STYLES);
  root.adoptedStyleSheets = [sheet];

  const button = document.createElement('button');
  button.type = 'button';
  const panel = document.createElement('div');
  panel.hidden = true;
  const frame = document.createElement('iframe');
  frame.title = words.frame;
  panel.append(frame);
  root.append(panel, button);

  const show = (open: boolean) => {
    // The frame is loaded when it is first wanted, and kept: the talk stays.
    if (open && !frame.src) frame.src = `${origin}/chat${lang ? `?lang=${encodeURIComponent(lang)}` : ''}`;
    panel.hidden = !open;
    button.textContent = open ? words.close : words.open;
    button.setAttribute('aria-expanded', String(open));
    remember(open);
  };
  button.addEventListener('click', () => {
    show(panel.hidden === true);
    if (!panel.hidden) frame.focus();
  });
  const close = () => {
    show(false);
    button.focus();
  };
  root.addEventListener('keydown', (event) => {
    if ((event as KeyboardEvent).key === 'Escape' && !panel.hidden) close();
  });
  window.addEventListener('message', (event) => {
    if (event.origin === origin && event.source === frame.contentWindow && event.data === 'gremienlotse:close') close();
  });
  show(wasOpen());
  document.body.append(host);
}

function wasOpen(): boolean {
  try {
    return window.sessionStorage.getItem(OPEN) === 'true';
  } catch {
    return false;
  }
}

function remember(open: boolean): void {
  try {
    window.sessionStorage.setItem(OPEN, String(open));
  } catch {
    // then it starts closed next time
  }
}

const own = document.currentScript as HTMLScriptElement | null;
if (own && !document.querySelector('gremienlotse-chat')) {
  if (document.body) start(own);
  else document.addEventListener('DOMContentLoaded', () => start(own));
}
